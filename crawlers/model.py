"""What passes between a spider, the archive and a source's parser."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class RawDocument:
    """The bytes of one answer as they stand in the archive (content decoded: no gzip, no chunks).

    `role` is the source's own word for what was asked: "api", "page", "feed", "docket", …
    """

    fetch_id: int
    source: str
    role: str
    url: str
    content_type: str
    fetched_at: datetime
    body: bytes
    #: The page that named the address, where the request said so.
    referer: str = ""


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """One release, article or docket, as a parser reads it out of a raw document.

    `native_id` identifies the document within its source for ever; `version_key` changes when the source
    says that the document did (the API's vuuid and `changed`). `published` is YYYY, YYYY-MM or YYYY-MM-DD,
    or empty. `text` is plain, paragraphs apart by a blank line.
    """

    native_id: str
    url: str
    kind: str
    title: str
    published: str
    text: str
    version_key: str = ""
    publisher: str = ""
    language: str | None = None
    details: dict[str, Any] = field(default_factory=dict)
    #: When the source's record says that it was changed last (ISO 8601); None where there is no such record.
    changed_at: str | None = None
    #: Of a page whose document the source's records may give as well: the address that both bear.
    shown_at: str | None = None
    #: What the parser met and did not expect, one line each: for the fetch's `parse_note`.
    warnings: tuple[str, ...] = ()


class ParseError(Exception):
    """A raw document is not what its source gives; the message says what was expected."""


#: A source's parser: a pure function of the bytes.
Parser = Callable[[RawDocument], Iterable[ParsedDocument]]
