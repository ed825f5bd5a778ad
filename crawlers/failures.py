"""What can go wrong with a fetch, how it is told apart, and what is done about it."""

from __future__ import annotations

import email.utils
import json
import random
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from lxml import etree, html
from scrapy import exceptions as scrapy_errors
from twisted.web._newclient import ParseError
from twisted.web.http import _MalformedChunkedDataError

from ironriver.data_files import read_yaml
from ironriver.vocabulary import FailureKind

#: A wall's page says almost nothing; an article on a site that embeds the same scripts says more.
WALL_TEXT_LIMIT = 1500
WALL_BYTES_LIMIT = 300_000
#: A site that asks for a longer pause than this is left alone until the next run.
LONGEST_PAUSE = 900.0
#: An address that refuses the connection is not going to answer in half a minute either.
CONNECTION_TRIES = 3

_FIRST_PAUSE = 0.5
_LONGEST_BACKOFF = 30.0

#: Worth another try within the run.
PASSING = frozenset(
    {
        FailureKind.THROTTLED,
        FailureKind.HTTP_ERROR,
        FailureKind.TRUNCATED,
        FailureKind.TIMEOUT,
        FailureKind.CONNECTION,
        FailureKind.MALFORMED,
        FailureKind.REFUSED,
    }
)
#: Trying these as often as the others would only hold up the run.
_TRIES = {
    FailureKind.CONNECTION: CONNECTION_TRIES,
    FailureKind.TIMEOUT: CONNECTION_TRIES,
    # GDELT refuses good queries when it is busy (public reports of August 2026), so once more is worth it.
    FailureKind.REFUSED: 1,
}
#: What Twisted's client raises where an answer is not HTTP; all else is the connection's fault, or TLS's.
_NOT_HTTP = (ParseError, _MalformedChunkedDataError, ValueError, KeyError)
#: A whole escape, which stays, or a backslash that begins none, which goes.
_STRAY_BACKSLASH = re.compile(rb'(\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))|\\')
#: What services write, in place of an answer and with status 200, to those who ask too often.
_SLOW_DOWN = re.compile(rb"limit (?:your )?requests|too many requests|rate limit", re.I)


@dataclass(frozen=True, slots=True)
class Failed:
    """One address that gave nothing to keep: the kind, and words for the report."""

    kind: FailureKind
    note: str
    status: int | None = None
    #: Seconds that the site asks to wait, where it says so.
    wait: float | None = None
    #: Known before the address was asked, so another try in this run would give the same.
    final: bool = False

    @property
    def asks_too_long(self) -> bool:
        """True where the site asks for a pause that no run waits for."""
        return self.wait is not None and self.wait > LONGEST_PAUSE


class FetchFailed(scrapy_errors.IgnoreRequest):
    """Ends a request with its failure; the spider's errback records it."""

    def __init__(self, failed: Failed) -> None:
        super().__init__(failed.note)
        self.failed = failed


def judge_response(
    status: int, body: bytes, *, content_type: str = "", retry_after: str | None = None, expects: str = ""
) -> Failed | None:
    """Why an answer can't be kept; None where it can.

    `expects` is "json" where it must parse as such, and "message or json" where the service answers a
    question that it refuses, or that comes too soon, with a line of text and status 200.
    """
    if status == 304:
        return None
    if status in {404, 410}:
        return Failed(FailureKind.NOT_FOUND, f"the site answers {status}", status)
    if status == 429 or (status == 503 and retry_after is not None):
        wait = seconds_to_wait(retry_after)
        return Failed(FailureKind.THROTTLED, f"the site answers {status}: slow down", status, wait)
    if (marker := wall_marker(body, content_type)) is not None:
        return Failed(FailureKind.BLOCKED, f"a block page ({marker}) with status {status}", status)
    if status == 402:
        return Failed(FailureKind.PAYWALL, "the site answers 402: payment required", status)
    if status in {401, 403}:
        return Failed(FailureKind.BLOCKED, f"the site answers {status}: access refused", status)
    if 300 <= status < 400:
        return Failed(FailureKind.HTTP_ERROR, f"a redirect ({status}) that leads nowhere", status)
    if status >= 400 or status < 200:
        return Failed(FailureKind.HTTP_ERROR, f"the site answers {status}", status)
    if not body.strip():
        return Failed(FailureKind.EMPTY, "an empty answer", status)
    if expects == "message or json" and body.lstrip()[:1] not in {b"{", b"[", b"<"}:
        words = " ".join(body[:200].decode("utf-8", "replace").split())
        slow = _SLOW_DOWN.search(body[:2000]) is not None
        return Failed(FailureKind.THROTTLED if slow else FailureKind.REFUSED, f"it says {words!r}", status)
    if expects in {"json", "message or json"}:
        try:
            json.loads(repaired(body) if expects != "json" else body, strict=expects == "json")
        except ValueError as error:
            return Failed(FailureKind.MALFORMED, f"not JSON, or cut: {error}", status)
    return None


def repaired(body: bytes) -> bytes:
    """JSON without the backslashes that begin no escape: titles of news bring them, and JSON forbids them."""
    return _STRAY_BACKSLASH.sub(rb"\1", body)


def judge_exception(error: BaseException) -> Failed:
    """Why a request got no answer."""
    if isinstance(error, FetchFailed):
        return error.failed
    text = str(error)
    if (broken := _broken_http(error)) is not None:
        return Failed(FailureKind.MALFORMED, f"not HTTP: {broken}"[:300])
    kinds: list[tuple[type[BaseException], FailureKind, str]] = [
        (scrapy_errors.ResponseDataLossError, FailureKind.TRUNCATED, "the body is shorter than announced"),
        (scrapy_errors.DownloadTimeoutError, FailureKind.TIMEOUT, "no whole answer in time"),
        (
            scrapy_errors.DownloadCancelledError,
            FailureKind.TOO_LARGE,
            "larger than the largest response allowed",
        ),
        (scrapy_errors.DownloadConnectionRefusedError, FailureKind.CONNECTION, "connection refused"),
        (scrapy_errors.CannotResolveHostError, FailureKind.CONNECTION, "the host's name is not known"),
        (scrapy_errors.DownloadFailedError, FailureKind.CONNECTION, "the connection broke"),
    ]
    for kind_of_error, kind, note in kinds:
        if isinstance(error, kind_of_error):
            return Failed(kind, note)
    if isinstance(error, scrapy_errors.IgnoreRequest):
        if "robots.txt" in text:
            return Failed(FailureKind.ROBOTS, "robots.txt forbids it")
        if "max redirections" in text:
            return Failed(FailureKind.REDIRECT_LOOP, "redirects without end")
        if "DOWNLOAD_MAXSIZE" in text:
            return Failed(FailureKind.TOO_LARGE, "larger than the largest response allowed, once unpacked")
    if isinstance(error, ValueError | RecursionError):
        return Failed(FailureKind.MALFORMED, f"it can't be read: {text}"[:300])
    return Failed(FailureKind.CONNECTION, f"{type(error).__name__}: {text}"[:300])


def _broken_http(error: BaseException) -> str | None:
    """What in an answer's frame could not be read, where that is why it failed."""
    while error.__cause__ is not None:
        error = error.__cause__
    reasons = [reason.value for reason in getattr(error, "reasons", ())]
    broken = next((each for each in reasons if isinstance(each, _NOT_HTTP)), None)
    return f"{type(broken).__name__} {broken}" if broken is not None else None


def tries_allowed(kind: FailureKind, retries: int) -> int:
    """How often a failed request is tried again, of at most `retries`."""
    return min(retries, _TRIES.get(kind, retries)) if kind in PASSING else 0


def pause_before(failed: Failed, attempt: int, jitter: random.Random) -> float | None:
    """Seconds until try number `attempt` (from 1); None where the site asks for longer than a run waits.

    The site's own word is obeyed; else the pause doubles. Jitter keeps requests from coming in step.
    """
    if failed.wait is not None:
        return None if failed.asks_too_long else failed.wait + jitter.uniform(0.05, 0.5)
    backoff = min(_FIRST_PAUSE * 2.0 ** (attempt - 1), _LONGEST_BACKOFF)
    return backoff * jitter.uniform(0.75, 1.25)


def seconds_to_wait(retry_after: str | None, now: datetime | None = None) -> float | None:
    """A Retry-After header, in seconds or as a date; None where it is missing or unreadable."""
    if retry_after is None:
        return None
    if re.fullmatch(r"\s*\d{1,9}\s*", retry_after):
        return float(retry_after)
    try:
        moment = email.utils.parsedate_to_datetime(retry_after)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - (now or datetime.now(UTC))).total_seconds())


def wall_marker(body: bytes, content_type: str = "") -> str | None:
    """The mark by which a page shows itself a bot wall or a consent page; None where it is neither."""
    if "json" in content_type and body.lstrip()[:1] != b"<":
        return None
    found = next((marker for marker in _wall_markers() if marker.encode() in body), None)
    if found is None or len(body) > WALL_BYTES_LIMIT:
        return None
    return found if len(_visible(body)) < WALL_TEXT_LIMIT else None


def _visible(body: bytes) -> str:
    """What a reader sees of a page, white space collapsed; scripts and styles are gone."""
    try:
        page = html.document_fromstring(body)
    except (etree.ParserError, ValueError):
        return ""
    etree.strip_elements(page, "script", "style", "noscript", etree.Comment, with_tail=False)
    return " ".join(page.text_content().split())


@lru_cache
def _wall_markers() -> tuple[str, ...]:
    data = read_yaml(Path(__file__).parent / "bot_walls.yml")
    return tuple(each["marker"] for each in data)
