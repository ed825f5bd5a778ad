"""Takedowns in the database: what is stored is masked, and what is withdrawn comes back out of the archive.

The archive keeps the bytes as they were fetched, and the log of the crawl the addresses; no output shows
either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Select, delete, select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.models import (
    Base,
    Change,
    Claim,
    Dealer,
    Document,
    DocumentVersion,
    Fetch,
    Incident,
    Judgement,
    Licensee,
    Party,
    Run,
    SeenItem,
    Source,
    Takedown,
    now,
)
from db.queries import is_quoted
from ironriver.errors import IronRiverError, UsageError
from pipeline.parse import read_again, text_digest
from pipeline.report import Progress, silent
from pipeline.resolve.names import match_names, parse_name
from pipeline.takedowns.listed import WITHHELD, TakedownKind
from pipeline.takedowns.masking import Masker, site_of

#: Kept as they are: the list itself, and what the crawl remembers of addresses and answers.
_UNTOUCHED = frozenset(table.__tablename__ for table in (Takedown, Fetch, SeenItem, Source))
_BATCH = 200
#: What the stages do not write again by themselves once the documents are masked.
_MASKED = (
    Incident.title,
    Change.summary,
    Change.details,
    Judgement.reasons,
    Run.report,
    Licensee.name,
    Licensee.business_name,
    Dealer.name,
    Dealer.spellings,
    Dealer.candidates,
)


def take_down_person(
    session: Session, name: str, *, reason: str, author: str, progress: Progress = silent
) -> list[int]:
    """Mask a person in everything that is stored, and in whatever comes; returns the documents changed.

    The fuller forms of the name that parties bear are masked with it. The stages have to run afterwards:
    the changed documents are read again.

    Raises:
        UsageError: the name has one part only.
    """
    try:
        masker = Masker(names := _forms(session, name))
    except ValueError as error:
        raise UsageError(str(error)) from error
    session.add_all(
        Takedown(kind=str(TakedownKind.PERSON), target=form, reason=reason, author=author) for form in names
    )
    changed = _mask_documents(session, masker, progress)
    for column in _MASKED:
        _mask_column(session, column, masker)
    return changed


def take_down_document(session: Session, document: Document, *, reason: str, author: str) -> None:
    """Withhold a document: nothing of its text stays, and it belongs to no incident after the next run."""
    target = f"{document.source}:{document.native_id}"
    session.add(Takedown(kind=str(TakedownKind.DOCUMENT), target=target, reason=reason, author=author))
    document.title, document.url = WITHHELD, site_of(document.url)
    for version in session.scalars(select(DocumentVersion).where(DocumentVersion.document_id == document.id)):
        version.title, version.text, version.details = WITHHELD, "", {}
        version.text_sha256 = text_digest(f"{version.number}")
        read_again(version)


def withdraw(session: Session, takedown: Takedown) -> int:
    """Withdraw a takedown: the answers in the archive are parsed again. Returns how many."""
    takedown.revoked_at = takedown.revoked_at or now()
    session.flush()
    result = session.execute(update(Fetch).where(Fetch.parse_version.is_not(None)).values(parse_version=None))
    return int(result.rowcount)  # type: ignore[attr-defined]


def forget_old_claims(session: Session) -> None:
    """Delete the claims of versions that are not present any longer and that no incident quotes."""
    old = select(Claim.id).join(DocumentVersion, DocumentVersion.id == Claim.version_id)
    old = old.where(DocumentVersion.current.is_(False), ~is_quoted())
    session.execute(delete(Claim).where(Claim.id.in_(old)).execution_options(synchronize_session=False))


def leaks(session: Session, masker: Masker) -> list[str]:
    """The columns (`table.column`) in which a masked name still stands; of everything that is ever shown."""
    found = []
    for table in Base.metadata.sorted_tables:
        if table.name in _UNTOUCHED:
            continue
        for column in table.columns:
            if (table.name, column.name) == (
                "documents",
                "native_id",
            ) or column.type.python_type not in _TEXTS:
                continue
            with session.execute(select(column).execution_options(yield_per=_BATCH)) as rows:
                if any(masker.names(text) for (value,) in rows for text in _strings(value)):
                    found.append(f"{table.name}.{column.name}")
    return found


def assert_gone(session: Session, masker: Masker) -> None:
    """Raise where a masked name is still stored in anything that outputs show.

    Raises:
        IronRiverError: names the columns.
    """
    if left := leaks(session, masker):
        raise IronRiverError(f"the name still stands in {', '.join(left)}: report this as a fault")


_TEXTS = (str, dict, list)


def _forms(session: Session, name: str) -> list[str]:
    """The name, and the full names of the parties that surely are the same."""
    asked = parse_name(name)
    forms = {name.strip()}
    for party, aliases in session.execute(select(Party.name, Party.aliases)):
        if match_names(asked, parse_name(party)).full:
            forms |= {form for form in (party, *aliases) if len(parse_name(form).parts) > 1}
    return sorted(forms)


def _mask_documents(session: Session, masker: Masker, progress: Progress) -> list[int]:
    numbers = session.scalars(select(DocumentVersion.id).order_by(DocumentVersion.id)).all()
    changed: set[int] = set()
    for first in range(0, len(numbers), _BATCH):
        for version, document in session.execute(_versions(numbers[first : first + _BATCH])):
            title, text = masker.mask_all(version.title, version.text)
            if (title, text) == (version.title, version.text):
                continue
            version.title, version.text, version.text_sha256 = title, text, text_digest(text)
            version.details = masker.mask_json(version.details)
            document.url = masker.mask_address(document.url)
            if version.current:
                document.title = title
            read_again(version)
            changed.add(document.id)
        progress(min(first + _BATCH, len(numbers)), len(numbers))
    session.flush()
    return sorted(changed)


def _versions(numbers: Sequence[int]) -> Select[DocumentVersion, Document]:
    return (
        select(DocumentVersion, Document)
        .join(Document, Document.id == DocumentVersion.document_id)
        .where(DocumentVersion.id.in_(numbers))
    )


def _mask_column(session: Session, column: InstrumentedAttribute[Any], masker: Masker) -> None:
    table = column.class_
    for number, value in session.execute(select(table.id, column).order_by(table.id)).all():
        masked = masker.mask_json(value)
        if masked != value:
            session.execute(update(table).where(table.id == number).values({column.key: masked}))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield key
            yield from _strings(item)
