"""A new source: its files, with every place marked that a person must fill in."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

import jinja2

from crawlers.registry import all_sources
from ironriver.errors import UsageError

_NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
_HERE = Path(__file__).parent


def write_skeleton(name: str, checkout: Path, *, spider: bool = False) -> list[Path]:
    """Write the files of a new source below a checkout, as a draft.

    Args:
        name: in lower case, words joined by underscores.
        checkout: where `crawlers/` and `tests/` are.
        spider: it needs code of its own; without, it is a press room that its manifest describes.

    Returns:
        The files that were written.

    Raises:
        UsageError: the name is none, or is taken.
    """
    if not _NAME.fullmatch(name) or keyword.iskeyword(name):
        raise UsageError(f"{name!r} is no name of a source: lower case, words joined by underscores")
    sources = checkout / "crawlers" / "sources"
    page = checkout / "tests" / "sources" / name / "page_release" / "page.html"
    templates = {sources / f"{name}.yml": "manifest.yml.j2", page: "page.html.j2"}
    if spider:
        templates[sources / f"{name}.py"] = "spider.py.j2"
    if name in all_sources() or any(path.exists() for path in templates):
        raise UsageError(f"there is a source {name!r} already")
    words: dict[str, str | bool] = {
        "name": name,
        "title": name.replace("_", " ").capitalize(),
        "spider": spider,
    }
    class_name = "".join(part.capitalize() for part in name.split("_"))
    for path, template in templates.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_render(template, class_name=class_name, **words), "utf-8")
    return list(templates)


def _render(template: str, **words: str | bool) -> str:
    text = (_HERE / template).read_text("utf-8")
    environment = jinja2.Environment(keep_trailing_newline=True, undefined=jinja2.StrictUndefined)  # noqa: S701
    return environment.from_string(text).render(words)
