// The pages work without this. With it, a narrow list begins with its incidents, not with what narrows it down, …
if (window.matchMedia("(max-width: 52rem)").matches) {
  document.querySelector("details.narrow")?.removeAttribute("open");
}
// … and Escape puts away a quote that is shown; the focus stays where it is.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const open of document.querySelectorAll(".evidence:hover, .evidence:focus-within")) {
    open.classList.add("away");
    for (const left of ["mouseleave", "focusout"]) {
      open.addEventListener(left, () => open.classList.remove("away"), { once: true });
    }
  }
});
