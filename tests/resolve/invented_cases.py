"""Invented documents for the tests of resolving: no person, shop or case in them exists."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Claim, Document, DocumentVersion, Fetch, Run
from nlp.annotation import SourceDocument
from pipeline.resolve.mention import Mention, from_annotation

LISTS = {
    "defendants": "defendant", "counts": "count", "dealers": "dealer", "dates": "date", "firearms": "firearm",
    "places": "place", "groups": "group",
}  # fmt: skip
PLAIN = {"stages": "stage", "case_numbers": "case_number", "convergence": "convergence"}

Case = tuple[SourceDocument, dict[str, Any]]


def person(name: str, **values: Any) -> dict[str, Any]:
    plain = {"aliases": [], "age": None, "city": None, "region": None, "country": None, "roles": ["unknown"]}
    return plain | {"name": name, "status": "charged", "sentence_months": None, "statutes": []} | values


def count(low: int | None, role: str = "purchased", kind: str = "firearm", **values: Any) -> dict[str, Any]:
    plain = {"high": low, "basis": "exact", "detail": f"{low} {kind}s", "subset_of": None}
    return {"low": low, "role": role, "object": kind} | plain | values


def date(event: str, day: str) -> dict[str, Any]:
    return {"event": event, "date": day, "precision": {4: "year", 7: "month"}.get(len(day), "day")}


def place(role: str, name: str, region: str | None = None, country: str = "US") -> dict[str, Any]:
    return {"role": role, "name": name, "region": region, "country": country}


def dealer(name: str | None, **values: Any) -> dict[str, Any]:
    return {"name": name, "kind": "ffl", "part": "source", "city": None, "region": None} | values


def case(id: str, published: str = "2031-05-04", **values: Any) -> Case:
    """A document and its annotation. Without a `text` of its own it has one that nothing resembles."""
    title = values.pop("title", f"Release {id}")
    text = values.pop("text", f"{title}. Nothing else stands here.")
    kind, source = values.pop("kind", "news"), values.pop("source", "Invented Courier")
    document = SourceDocument(id=id, title=title, published=published, text=text, kind=kind, source=source)
    empty: dict[str, Any] = {name: [] for name in (*LISTS, *PLAIN)}
    return document, empty | {"relevant": True, "court": None, "stages": ["charged"]} | values


def mention(id: str, published: str = "2031-05-04", **values: Any) -> Mention:
    return from_annotation(*case(id, published, **values))


def store(session: Session, cases: Sequence[Case]) -> None:
    """Put documents into the database as the extract stage leaves them; a known one gets a new version."""
    fetch = session.scalar(select(Fetch))
    if fetch is None:
        run = Run(kind="crawl", source="invented")
        session.add(run)
        session.flush()
        fetch = Fetch(run_id=run.id, source="invented", role="page", url="https://news.example/")
        session.add(fetch)
        session.flush()
    for document, annotation in cases:
        _store_one(session, fetch.id, document, annotation)
    session.commit()


def _store_one(
    session: Session, fetch_id: int, source: SourceDocument, annotation: Mapping[str, Any]
) -> None:
    row = session.scalar(select(Document).where(Document.native_id == source.id))
    if row is None:
        row = Document(
            source="invented", native_id=source.id, url=f"https://news.example/{source.id}", kind=source.kind,
            language="en", publisher=source.source, title=source.title, published=source.published,
            version_number=0,
        )  # fmt: skip
        session.add(row)
        session.flush()
    for old in session.scalars(select(DocumentVersion).where(DocumentVersion.document_id == row.id)):
        old.current = False
    row.version_number += 1
    version = DocumentVersion(
        document_id=row.id, number=row.version_number, fetch_id=fetch_id, title=source.title,
        text=source.text, version_key=str(row.version_number), published=source.published,
        extract_version="x1",
        text_sha256=hashlib.sha256(source.text.encode()).hexdigest(), relevant=annotation["relevant"],
    )  # fmt: skip
    session.add(version)
    session.flush()
    items = [(kind, i, item) for name, kind in LISTS.items() for i, item in enumerate(annotation[name])]
    items += [(kind, i, {"value": v}) for name, kind in PLAIN.items() for i, v in enumerate(annotation[name])]
    if annotation["court"]:
        items.append(("court", 0, {"value": annotation["court"]}))
    quote = source.text[:7]
    session.add_all(
        Claim(
            version_id=version.id, kind=kind, ordinal=i, value=value, quote=quote, start=0, end=len(quote),
            assertion="alleged", rule="invented", extract_version="x1", confidence=0.9,
        )
        for kind, i, value in items
    )  # fmt: skip


def withdraw(session: Session, id: str) -> None:
    """A later reading finds a document not relevant."""
    row = session.scalar(select(Document).where(Document.native_id == id))
    assert row is not None
    for version in session.scalars(select(DocumentVersion).where(DocumentVersion.document_id == row.id)):
        version.relevant = False
    session.commit()
