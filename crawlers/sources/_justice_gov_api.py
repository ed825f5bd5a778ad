"""justice.gov's API of press releases: one answer → its releases. Pure."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from crawlers.html_text import html_to_text, one_line
from crawlers.manifest import Manifest
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.sources._justice_gov_addresses import site_address
from crawlers.strict import Fields
from ironriver.vocabulary import FailureKind

_ENDPOINT = "/api/v1/press_releases.json"
#: The API gives days as midnight or noon in Washington.
EASTERN = ZoneInfo("America/New_York")

_TIME_TAG = re.compile(r"""<time\b[^<>]{0,200}?\bdatetime=["']([^"'<>]{1,40})["']""")
_IGNORED_REFERENCES = ("uuid",)


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the API. `count` is of all releases; `size` what the API says it takes for a page."""

    count: int
    size: int
    page: int
    results: list[dict[str, Any]]

    def misfit(self, page: int, size: int) -> tuple[FailureKind, str] | None:
        """Why the answer is not the page that was asked for; None where it is."""
        if (self.page, self.size) != (page, size):
            words = f"asked for page {page} of {size}, was given {self.page} of {self.size}"
            return FailureKind.LAYOUT, words
        if not self.results and page * size < self.count:
            return FailureKind.EMPTY, f"page {page} is empty, though {self.count} releases are counted"
        return None


def listing_path(page: int, size: int, sort: str) -> str:
    """Where a page of the API is, its pages numbered from 0, the highest `sort` first."""
    return f"{_ENDPOINT}?{urlencode({'pagesize': size, 'page': page, 'sort': sort, 'direction': 'DESC'})}"


def read_listing(body: bytes, read: Any = None) -> Listing:
    """The answer's frame; `read` is what its JSON says, where that was read already.

    Raises:
        ParseError: it has another shape.
    """
    try:
        answer = json.loads(body) if read is None else read
        results = answer["results"]
        frame = answer["metadata"]["resultset"]
        listing = Listing(int(frame["count"]), int(frame["pagesize"]), int(frame["page"]), results)
    except (ValueError, KeyError, TypeError) as error:
        reason = f"{type(error).__name__}: {error}"
        raise ParseError(
            f"expected metadata.resultset and results, found neither whole ({reason})"
        ) from error
    if not isinstance(results, list) or not all(
        isinstance(each, dict) and isinstance(each.get("uuid"), str) and each["uuid"] for each in results
    ):
        raise ParseError("expected results to be releases, each with its uuid")
    return listing


def version_key(result: dict[str, Any]) -> str:
    """What changes when the release does: the revision's id and the moment of the change.

    A release that has neither is known by the digest of all that it says.
    """
    revision, changed = result.get("vuuid"), moment(result.get("changed"))
    if not revision and changed is None:
        return hashlib.sha256(json.dumps(result, sort_keys=True).encode()).hexdigest()
    return f"{revision or ''}:{changed or ''}"[:128]


def moment(value: Any) -> int | None:
    """Epoch seconds of a time as the API writes it: digits, in a `<time>` tag, or nothing."""
    if isinstance(value, str) and len(value) <= 11 and value.isascii() and value.isdecimal():
        return int(value)  # as nearly all are
    text = str(value if value is not None else "").strip()
    if tag := _TIME_TAG.search(text):
        text = tag.group(1).strip()
    if re.fullmatch(r"-?\d{1,11}", text):
        return int(text)
    try:
        parsed = datetime.fromisoformat(text)
    except ValueError:
        return None
    return int((parsed if parsed.tzinfo else parsed.replace(tzinfo=EASTERN)).timestamp())


def day(value: Any) -> date | None:
    """The day that a time of the API stands for, as it is in Washington."""
    seconds = moment(value)
    return None if seconds is None else datetime.fromtimestamp(seconds, EASTERN).date()


def parse_api(raw: RawDocument, manifest: Manifest) -> Iterator[ParsedDocument]:
    """The releases of one answer.

    Raises:
        ParseError: the answer has another shape.
    """
    for result in read_listing(raw.body).results:
        yield _release(result, manifest)


def _release(result: dict[str, Any], manifest: Manifest) -> ParsedDocument:
    fields = Fields(result)
    key = version_key(result)
    native_id = fields.text("uuid")
    fields.ignore(["vuuid"])  # in the key
    components = _names(fields, "component", manifest)
    stamps = {name: fields.take(name) for name in ("date", "created", "changed")}
    for name, value in stamps.items():
        if value not in (None, "") and moment(value) is None:
            fields.warn(f"{name} {str(value)[:60]!r} is no time")
    published = day(stamps["date"]) or day(stamps["created"])
    if published is None:
        fields.warn("neither date nor created: published is unknown")
    body = fields.text("body")
    text = html_to_text(body)
    if not text:
        fields.warn("the body is empty")
    title = one_line(html_to_text(fields.text("title")))
    if not title:
        fields.warn("there is no title")
    details: dict[str, Any] = {
        "components": components,
        "topics": _names(fields, "topic", manifest),
        "number": one_line(fields.text("number")) or None,
        "teaser": one_line(html_to_text(fields.text("teaser"))) or None,
        "attachments": _attachments(fields),
        "created": _iso(stamps["created"]),
        "changed": _iso(stamps["changed"]),
    }
    url = fields.text("url").strip()
    if not url.startswith(("http://", "https://")):
        fields.warn(f"url {url[:80]!r} is no address")
    url = site_address(url) or url
    fields.ignore(["image"])  # decoration
    return ParsedDocument(
        native_id=native_id,
        url=url,
        kind=manifest.kind,
        title=title,
        published=published.isoformat() if published else "",
        text=text,
        version_key=key,
        publisher="; ".join(components) or manifest.publisher,
        language=None,
        details=details,
        changed_at=details["changed"] or details["created"] or "",
        warnings=fields.finish(),
    )


def _names(fields: Fields, name: str, manifest: Manifest) -> list[str]:
    """The names of what a field refers to, each once, as the manifest corrects them."""
    found: dict[str, None] = {}
    for reference in fields.list(name):
        if not isinstance(reference, dict):
            fields.warn(f"{name} holds {type(reference).__name__}, not a reference")
            continue
        inner = Fields(reference, name)
        if label := manifest.lookup(name, one_line(inner.text("name"))):
            found[label] = None
        inner.ignore(_IGNORED_REFERENCES)
        fields.warnings.extend(inner.finish())
    return list(found)


def _attachments(fields: Fields) -> list[dict[str, str]]:
    """What is attached: the description, and the id of the file."""
    found = []
    for attachment in fields.list("attachment"):
        if not isinstance(attachment, dict):
            fields.warn(f"attachment holds {type(attachment).__name__}, not an attachment")
            continue
        inner = Fields(attachment, "attachment")
        file = inner.take("file")
        found.append(
            {
                "description": one_line(inner.text("description")),
                "uuid": str(file.get("uuid") or "") if isinstance(file, dict) else "",
            }
        )
        inner.ignore(["display"])
        fields.warnings.extend(inner.finish())
    return found


def _iso(value: Any) -> str | None:
    seconds = moment(value)
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat()
