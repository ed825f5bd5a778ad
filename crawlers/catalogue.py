"""docs/sources.md, made of the manifests: `python -m crawlers.catalogue` writes it."""

from __future__ import annotations

from pathlib import Path

from crawlers.manifest import Manifest
from crawlers.press_room.shape import read_shape
from crawlers.registry import SOURCES, all_sources, load_manifest

PAGE = Path(__file__).parents[1] / "docs" / "sources.md"

_INTRODUCTION = """# Sources

Made of the manifests in `crawlers/sources/` by `make sources`; a test holds it in step. How each one fares is
shown by `ironriver sources`. To add one, see [CONTRIBUTING](../CONTRIBUTING.md#add-a-source).

None of these sites can be reached where this project is built and tested. Their pages in `tests/sources/` are
written by us in each site's markup; what that markup rests on, and what is only assumed, is said below in the
words of each manifest. An assumption that does not hold shows at the first run: a source whose selectors find
nothing, whose pages can't be read, or that lists less than the least number is unhealthy, with the reason.

| source | what | language | published | requests a second | at least | silent after |
| --- | --- | --- | --- | --- | --- | --- |
"""


def catalogue() -> str:
    """The page, in Markdown."""
    manifests = [load_manifest(name) for name in all_sources()]
    rows = "".join(_row(each) for each in manifests)
    return _INTRODUCTION + rows + "".join(_section(each) for each in manifests)


def _row(manifest: Manifest) -> str:
    return (
        f"| [{manifest.name}](#{manifest.name}) | {manifest.title} | {manifest.language} "
        f"| {manifest.cadence} | {manifest.rate:g} | {manifest.minimum} | {manifest.silence_days} days |\n"
    )


def _section(manifest: Manifest) -> str:
    lines = [
        f"\n## {manifest.name}\n",
        f"{manifest.title}. Published by {manifest.publisher}; {manifest.licence}.\n",
        f"Read {_how(manifest)}",
    ]
    if manifest.needs:
        lines.append(f"Off without `IRONRIVER_{manifest.needs.upper()}`.")
    if told := _comment(manifest.name):
        lines.append(f"\n{told}")
    return "\n".join(lines) + "\n"


def _how(manifest: Manifest) -> str:
    if (SOURCES / f"{manifest.name}.py").exists():
        return f"by `crawlers/sources/{manifest.name}.py`, from <{manifest.base_url}>."
    shape = read_shape(manifest)
    addresses = [shape.listing.address] if shape.listing else shape.feeds
    told = ", ".join(f"<{manifest.base_url}{each}>" for each in addresses)
    text = "by the manifest's selectors" if shape.release.body else "by trafilatura"
    return f"from the {'listing' if shape.listing else 'feed'} {told}; the text of a release is found {text}."


def _comment(name: str) -> str:
    """The lines with which a manifest begins."""
    lines = []
    for line in (SOURCES / f"{name}.yml").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").strip().replace("<", "&lt;"))
    return "  \n".join(lines)


if __name__ == "__main__":
    PAGE.write_text(catalogue(), "utf-8")
