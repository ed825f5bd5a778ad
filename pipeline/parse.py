"""Archive → documents: each stored answer goes through its source's parser, once per parser version.

A new `version_key` or another text is a new version of the document; claims belong to a version. A better
parser that reads another text out of the same bytes corrects the version in place and sends it through the
later stages again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from crawlers.archive import ArchiveError, read_raw
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.registry import SourceModule, all_sources, load_manifest, load_source
from db.models import Document, DocumentVersion, Fetch
from ironriver.settings import Settings
from nlp.language import detect_language
from pipeline.batches import in_batches, timed
from pipeline.report import Progress, StageReport, silent
from pipeline.takedowns.listed import Listed, listed
from pipeline.two_readings import known_documents, reconcile

#: How many stored answers are parsed before a commit; one of the API holds 50 releases.
FETCHES_PER_BATCH = 10
LONGEST_NOTE = 500


def run(
    session: Session, settings: Settings, progress: Progress = silent, *, source: str | None = None
) -> StageReport:
    """Parse every stored answer that the present version of its parser has not read.

    Args:
        source: only this source's.
    """
    report = StageReport("parse")
    with timed(report):
        taken_down = listed(session)
        for name in [source] if source else all_sources():
            version = load_manifest(name).parse_version
            wanted = (
                select(Fetch.id)
                .where(Fetch.source == name, Fetch.failure.is_(None), Fetch.warc_offset.is_not(None))
                .where(or_(Fetch.parse_version.is_(None), Fetch.parse_version != version))
                .order_by(Fetch.id)
            )
            ids = session.scalars(wanted).all()
            if not ids:
                continue
            module = load_source(name)

            def work(batch: Sequence[int], module: SourceModule = module) -> None:
                for fetch_id in batch:
                    _parse_fetch(session, module, fetch_id, taken_down, report)

            in_batches(session, ids, FETCHES_PER_BATCH, work, progress)
    return report


def forget(session: Session, source: str | None = None) -> int:
    """Mark every stored answer as not parsed, so that the next run reads all of the archive again."""
    rows = update(Fetch).where(Fetch.parse_version.is_not(None)).values(parse_version=None)
    result = session.execute(rows.where(Fetch.source == source) if source else rows)
    session.commit()
    return int(result.rowcount)  # type: ignore[attr-defined]


def _parse_fetch(
    session: Session, module: SourceModule, fetch_id: int, taken_down: Listed, report: StageReport
) -> None:
    fetch = session.get_one(Fetch, fetch_id)
    try:
        raw = read_raw(session, fetch_id)
        parsed = list(module.parse(raw))
    except (ParseError, ArchiveError) as error:
        fetch.parse_note = str(error)
        report.counts["unreadable"] += 1
        report.problems.append(f"{fetch.url}: {error}")
    except Exception as error:  # no page that a site makes up keeps all others from being read
        fetch.parse_note = f"its parser broke: {type(error).__name__}: {error}"[:LONGEST_NOTE]
        report.counts["broke the parser"] += 1
        report.problems.append(f"{fetch.url}: {fetch.parse_note}")
    else:
        # What the parser did not expect, each kind of it once: a page holds 50 releases.
        warnings = list(dict.fromkeys(warning for item in parsed for warning in item.warnings))
        fetch.parse_note = "\n".join(warnings)
        if warnings:
            report.counts["warnings"] += len(warnings)
        _store(session, raw, [taken_down.honour(raw.source, item) for item in parsed], report)
    fetch.parse_version = module.parse_version
    report.done += 1


def _store(session: Session, raw: RawDocument, parsed: Sequence[ParsedDocument], report: StageReport) -> None:
    """Put the documents of one answer in the database. A document given twice in it counts once, the last."""
    found = {item.native_id: _storable(item) for item in parsed}
    known = known_documents(session, raw.source, found.values())
    versions: dict[int, list[DocumentVersion]] = {}
    for version in session.scalars(
        select(DocumentVersion)
        .where(DocumentVersion.document_id.in_([document.id for document in known.values()]))
        .order_by(DocumentVersion.number)
    ):
        versions.setdefault(version.document_id, []).append(version)
    for native_id, item in found.items():
        report.counts["read"] += 1
        document = known.get(native_id)
        if document is None:
            document = Document(source=raw.source, native_id=native_id, first_seen_at=raw.fetched_at)
            _describe(document, item)
            session.add(document)
            session.flush()
            _add_version(session, document, item, raw, number=1)
            report.counts["new"] += 1
        else:
            outcome = _revise(session, document, versions[document.id], item, raw)
            report.counts[outcome] += 1


def _revise(
    session: Session,
    document: Document,
    versions: list[DocumentVersion],
    item: ParsedDocument,
    raw: RawDocument,
) -> str:
    """Compare what was read with the versions that are stored; returns what came of it."""
    digest = text_digest(item.text)
    current = next(version for version in versions if version.current)
    if (reading := reconcile(current, item)) is not None:
        return _take(document, versions, current, reading)
    same = next((v for v in versions if (v.version_key, v.text_sha256) == (item.version_key, digest)), None)
    if same is not None:
        if same.current:
            # A better parser may still have mended the title or the date.
            if raw.fetch_id >= same.fetch_id and (same.title, same.published) != (item.title, item.published):
                same.title, same.published, same.details = item.title, item.published, item.details
                _describe(document, item)
                read_again(same)
                return "corrected"
            return "unchanged"
        if raw.fetch_id <= current.fetch_id:
            return "unchanged"
        current.current, same.current, same.fetch_id = False, True, raw.fetch_id
        _describe(document, item)
        document.version_number = same.number
        read_again(same)
        return "revised"
    of_this_fetch = next((v for v in versions if v.fetch_id == raw.fetch_id), None)
    if of_this_fetch is not None:
        of_this_fetch.version_key, of_this_fetch.text, of_this_fetch.text_sha256 = (
            item.version_key,
            item.text,
            digest,
        )
        of_this_fetch.title, of_this_fetch.published, of_this_fetch.details = (
            item.title,
            item.published,
            item.details,
        )
        read_again(of_this_fetch)
        if of_this_fetch.current:
            _describe(document, item)
        return "corrected"
    if raw.fetch_id < current.fetch_id:
        # An older answer, read again after a newer one: history, not the present text.
        _add_version(session, document, item, raw, number=versions[-1].number + 1, current=False)
        return "revised"
    current.current = False
    session.flush()
    document.version_number = versions[-1].number + 1
    _add_version(session, document, item, raw, number=document.version_number)
    _describe(document, item)
    return "revised"


def _take(
    document: Document,
    versions: list[DocumentVersion],
    current: DocumentVersion,
    item: ParsedDocument,
) -> str:
    """Let the present version have what a second reading of it makes of it."""
    digest = text_digest(item.text)
    key = (item.version_key, digest)
    if any((v.version_key, v.text_sha256) == key for v in versions if v is not current):
        return "unchanged"  # an older state of it, read again
    before = (current.title, current.published, current.text_sha256)
    current.version_key, current.title, current.published = item.version_key, item.title, item.published
    current.text, current.text_sha256 = item.text, digest
    if current.details != item.details:
        current.details = item.details
    _describe(document, item)
    if before == (item.title, item.published, digest):
        return "unchanged"
    read_again(current)
    return "corrected"


def _describe(document: Document, item: ParsedDocument) -> None:
    """The document's own columns say what its newest version says."""
    document.url, document.kind, document.publisher = item.url, item.kind, item.publisher
    document.title, document.published = item.title, item.published
    document.language = item.language or detect_language(f"{item.title}\n{item.text}")


def _add_version(
    session: Session,
    document: Document,
    item: ParsedDocument,
    raw: RawDocument,
    *,
    number: int,
    current: bool = True,
) -> None:
    session.add(
        DocumentVersion(
            document_id=document.id,
            number=number,
            current=current,
            version_key=item.version_key,
            fetch_id=raw.fetch_id,
            title=item.title,
            published=item.published,
            text=item.text,
            text_sha256=text_digest(item.text),
            details=item.details,
            created_at=raw.fetched_at,
        )
    )


def read_again(version: DocumentVersion) -> None:
    """Send a version through all later stages again."""
    version.screen_version = version.extract_version = version.resolve_version = None


def _storable(item: ParsedDocument) -> ParsedDocument:
    """The document without the NUL characters that some pages hold and PostgreSQL refuses."""
    return replace(item, title=item.title.replace("\0", ""), text=item.text.replace("\0", ""))


def text_digest(text: str) -> str:
    """SHA-256 of a text (UTF-8), as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
