"""How a press room is built, read strictly from `options` of its manifest.

A manifest has either `feeds`, a list of RSS or Atom addresses, or a `listing`; and `release` where the text
of a page is found by selectors, not by trafilatura. A selector is CSS; `CSS@ATTRIBUTE` takes an attribute in
place of the words; a list of selectors is tried in turn. A release's date may also be `@address` (the day in
its address, as /2026/03/09/), `@start` or `@end` (a day that is written near the start or end of its text).

    options:
      listing:
        address: /news                # the first page
        pages: /news?page={page}      # the others; or `next`, the selector of the link to the next page
        first: 1                      # the number of the second page in `pages`
        deepest: 20                   # so many pages are read at most
        item: .views-row
        link: h3 a
        date: time@datetime           # or `date_before`, the nearest one before the item
      release:
        title: h1
        date: [time@datetime, "@start"]
        body: .field--name-body
        remove: .share-links          # what is in the body and is none of the text
        attachments: a[href$=".pdf"]  # noted in the document's details, not fetched
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

import soupsieve
from soupsieve.util import SelectorSyntaxError

from crawlers.manifest import Manifest, ManifestError

#: Dates that are found without a selector.
ADDRESS, START, END = "@address", "@start", "@end"


@dataclass(frozen=True, slots=True)
class Selector:
    """What finds a thing on a page. An empty `css` is one of the named dates, in `attribute`."""

    css: str
    attribute: str = ""

    def __str__(self) -> str:
        return f"{self.css}@{self.attribute}" if self.attribute else self.css


@dataclass(frozen=True, slots=True)
class ListingShape:
    """The pages that list the releases, newest first."""

    address: str
    item: tuple[Selector, ...]
    link: tuple[Selector, ...]
    title: tuple[Selector, ...] = ()
    date: tuple[Selector, ...] = ()
    #: A date that stands before its item and not within it: the nearest one counts.
    date_before: tuple[Selector, ...] = ()
    pages: str = ""
    next: tuple[Selector, ...] = ()
    first: int = 1
    deepest: int = 20
    #: Only links whose address has this in it are releases.
    keep: str = ""
    #: Parameters of an address that say from where a release was reached, not which one it is.
    drop: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReleaseShape:
    """The page of one release. What has no selector is left to trafilatura."""

    title: tuple[Selector, ...] = ()
    date: tuple[Selector, ...] = ()
    body: tuple[Selector, ...] = ()
    remove: tuple[Selector, ...] = ()
    author: tuple[Selector, ...] = ()
    attachments: tuple[Selector, ...] = ()


@dataclass(frozen=True, slots=True)
class PressRoomShape:
    """Where a press room lists what it publishes, and how its pages are read."""

    feeds: tuple[str, ...]
    listing: ListingShape | None
    release: ReleaseShape


def read_shape(manifest: Manifest) -> PressRoomShape:
    """The shape that a manifest describes.

    Raises:
        ManifestError: a field that nobody reads, one that is missing, or a selector that is none.
    """
    options = dict(manifest.options)
    feeds, listing, release = (options.pop(name, None) for name in ("feeds", "listing", "release"))
    if options:
        raise ManifestError(f"{manifest.name}: unknown option {sorted(options)[0]!r} of a press room")
    if bool(feeds) == bool(listing):
        raise ManifestError(f"{manifest.name}: a press room has either `feeds` or a `listing`")
    shape = ListingShape(**_read(manifest.name, ListingShape, listing)) if listing else None
    if shape is not None and shape.pages and shape.next:
        raise ManifestError(f"{manifest.name}: the next page is found by `pages` or by `next`, not both")
    if shape is not None and shape.deepest < 1:
        raise ManifestError(f"{manifest.name}: at least one page of the listing is read")
    return PressRoomShape(
        tuple(feeds or ()), shape, ReleaseShape(**_read(manifest.name, ReleaseShape, release or {}))
    )


def _read(name: str, kind: type[Any], given: Mapping[str, Any]) -> dict[str, Any]:
    known = {each.name: str(each.type) for each in fields(kind)}
    if unknown := sorted(given.keys() - known.keys()):
        raise ManifestError(f"{name}: unknown field {unknown[0]!r}")
    missing = [
        needed for needed in ("address", "item", "link") if kind is ListingShape and needed not in given
    ]
    if missing:
        raise ManifestError(f"{name}: its listing lacks {missing[0]!r}")
    return {field: _value(name, known[field], value) for field, value in given.items()}


def _value(name: str, kind: str, value: Any) -> Any:
    if not kind.startswith("tuple"):
        if type(value).__name__ != kind:
            raise ManifestError(f"{name}: {value!r} is not {kind}")
        return value
    values = value if isinstance(value, list) else [value]
    return tuple(map(str, values)) if "str" in kind else tuple(_selector(name, str(each)) for each in values)


def _selector(name: str, written: str) -> Selector:
    if written in {ADDRESS, START, END}:
        return Selector("", written)
    css, _, attribute = written.rpartition("@") if "@" in written else (written, "", "")
    try:
        soupsieve.compile(css)
    except SelectorSyntaxError as error:
        raise ManifestError(f"{name}: {css!r} is no selector: {str(error).splitlines()[0]}") from error
    return Selector(css, attribute)
