"""Files that users put into a folder: PACER's pages, docket XML and JSON, PDFs, texts.

Each file is taken once, by its content; it stays where it is. One that can't be read is reported by its name
and tried again by the next run. Nothing is asked of any network.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from scrapy.http import Request, Response

from crawlers.archive import Answer
from crawlers.base import SourceSpider
from crawlers.dockets.documents import archive_id, decoded, docket_document, read_any
from crawlers.failures import Failed
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.papers import Paper, read_pdf, read_text
from ironriver.settings import get_settings
from ironriver.vocabulary import DocumentKind, FailureKind
from nlp.courts.names import districts

_CONTENT_TYPES = {"docket": "application/octet-stream", "pdf": "application/pdf", "text": "text/plain"}
#: Files have addresses below this; in the archive below the other, for WARC tools read headers of http alone.
_FILE, _ARCHIVED = "file:///", "https://drop-folder.invalid/"
#: "txsd_quiroga.html": the court that a file's name begins with.
_COURT = re.compile(r"([a-z]{3,4})[_.-]")
#: Files that a browser or an editor has not finished.
_UNFINISHED = (".part", ".crdownload", ".tmp", ".download", "~")


class DropFolderSpider(SourceSpider):
    """Takes the files that are new."""

    name = "drop_folder"

    def first_requests(self) -> Iterable[Request]:
        """Nothing is requested: the files are at hand."""
        folder = get_settings().drop_dir
        if folder is None or not folder.is_dir():
            self.context.problem(f"IRONRIVER_DROP_DIR is {folder}, and that is no folder")
            return ()
        for path in sorted(folder.rglob("*")):
            if self.context.limit is not None and self.context.report.new >= self.context.limit:
                break
            if _is_wanted(folder, path):
                self._take(path.relative_to(folder).as_posix(), path)
        self.context.whole = self.context.limit is None
        return ()

    def _take(self, name: str, path: Path) -> None:
        """Archive a file that is new and can be read."""
        self.context.report.listed += 1
        url, most = f"{_FILE}{quote(name)}", get_settings().max_response_mb
        role = self.context.manifest.options["suffixes"].get(path.suffix.lower())
        if role is None:
            known = ", ".join(self.context.manifest.options["suffixes"])
            self.context.fail(url, "file", Failed(FailureKind.MALFORMED, f"a file is one of {known}"))
            return
        if path.stat().st_size > most * 1024 * 1024:
            self.context.fail(url, role, Failed(FailureKind.TOO_LARGE, f"larger than {most:g} MiB"))
            return
        try:
            body = path.read_bytes()
        except OSError as error:
            self.context.fail(url, role, Failed(FailureKind.CONNECTION, f"can't be opened: {error}"))
            return
        digest = hashlib.sha256(body).hexdigest()
        if self.context.known([digest]):
            self.context.report.unchanged += 1
            return
        now = datetime.now(UTC)
        try:
            list(parse(RawDocument(0, self.name, role, url, _CONTENT_TYPES[role], now, body)))
        except ParseError as error:
            self.context.fail(url, role, Failed(FailureKind.MALFORMED, str(error)))
            return
        headers = {"Content-Type": _CONTENT_TYPES[role]}
        address = url.replace(_FILE, _ARCHIVED)
        answer = Answer(address, 200, "OK", list(headers.items()), body, now)
        request = Request(address, meta={"answer": answer, "role": role})
        self.context.store(Response(address, headers=headers, request=request), {digest: ""})
        self.context.progress(self.context.report.new, self.context.report.listed)


def _is_wanted(folder: Path, path: Path) -> bool:
    """A finished file, not hidden, that lies in the folder (a link may lead out of it)."""
    parts = path.relative_to(folder).parts
    return (
        path.is_file()
        and not any(part.startswith(".") for part in parts)
        and not path.name.endswith(_UNFINISHED)
        and path.resolve().is_relative_to(folder.resolve())
    )


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The document of one file.

    Raises:
        ParseError: the file can't be read as what its name says it is.
    """
    url = raw.url.replace(_ARCHIVED, _FILE)
    name = unquote(urlsplit(url).path).lstrip("/")
    if raw.role == "docket":
        docket = read_any(raw.body, _court_of(name))
        yield docket_document(docket, native_id=archive_id(docket), url=url)
        return
    paper = read_pdf(raw.body) if raw.role == "pdf" else read_text(decoded(raw.body))
    yield _paper_document(paper, raw, name)


def _paper_document(paper: Paper, raw: RawDocument, name: str) -> ParsedDocument:
    """A court's paper speaks as loud as a docket, any other as a paper does."""
    return ParsedDocument(
        native_id=hashlib.sha256(raw.body).hexdigest(),
        url=raw.url.replace(_ARCHIVED, _FILE),
        kind=DocumentKind.COURT_FILING if paper.of_court else DocumentKind.NEWS,
        title=paper.title,
        published=paper.published,
        text=paper.text,
        publisher="a court's paper" if paper.of_court else f"file {Path(name).name}",
        details={"file": name},
    )


def _court_of(name: str) -> str:
    """The court that a file's name begins with; empty where it does not."""
    found = _COURT.match(Path(name).name.lower())
    return found[1] if found and found[1] in {each.id for each in districts()} else ""


SPIDER = DropFolderSpider
