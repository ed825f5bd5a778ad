// The pages work without this. With it, Escape puts away a quote that is shown.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const shown = document.activeElement?.closest(".evidence");
  if (shown) document.activeElement.blur();
  for (const open of document.querySelectorAll(".evidence:hover")) {
    open.classList.add("away");
    open.addEventListener("mouseleave", () => open.classList.remove("away"), { once: true });
  }
});
