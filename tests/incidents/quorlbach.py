"""The invented case of quorlbach.yml, put into a database as the extract stage leaves it."""

from __future__ import annotations

import hashlib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy.orm import Session

from db.models import Claim, Document, DocumentVersion, Fetch, Licensee, Run
from nlp.context import sentence_around
from nlp.version import VERSION

READ_BY = {
    "defendant": "named and accused",
    "count": "number before gun noun",
    "date": "{} by the words around a date",
    "place": "{} by the words around",
    "dealer": "form of a shop's name",
    "stage": "stage in title and first sentences",
    "court": "district by name",
}


@cache
def papers() -> dict[str, dict[str, Any]]:
    """The documents by their ids; a reprint has the text and the claims of what it reprints."""
    found = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text("utf-8"))
    by_id = {paper["id"]: paper for paper in found}
    return {name: by_id.get(paper.get("reprints"), {}) | paper for name, paper in by_id.items()}


def store(session: Session) -> None:
    """The documents with their claims, and a licensee."""
    run = Run(kind="crawl", source="invented")
    session.add(run)
    session.flush()
    for paper in papers().values():
        _store_one(session, run.id, paper)
    session.add(
        Licensee(
            key="9-86-00417", number="9-86-019-01-2K-00417", license_type="01", expires="2K",
            name="Quorl Enterprises LLC", business_name="Kolibri Guns", city="Tucson", region="Arizona",
            listed_in="invented.txt",
        )
    )  # fmt: skip
    session.commit()


def _store_one(session: Session, run_id: int, paper: dict[str, Any]) -> None:
    url = f"https://{paper['id']}.example/quorlbach"
    fetch = Fetch(run_id=run_id, source="invented", role="page", url=url)
    told = {name: paper[name] for name in ("kind", "language", "publisher", "title", "published")}
    document = Document(source="invented", native_id=paper["id"], url=url, **told)
    session.add_all([fetch, document])
    session.flush()
    text = paper["text"]
    version = DocumentVersion(
        document_id=document.id, number=1, fetch_id=fetch.id, title=paper["title"],
        published=paper["published"], text=text, text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        screen_version="1", screen_passed=True, extract_version=VERSION, relevant=True,
    )  # fmt: skip
    session.add(version)
    session.flush()
    ordinals: Counter[str] = Counter()
    for told_claim in paper["claims"]:
        value = dict(told_claim)
        kind, quote, assertion = (value.pop(name) for name in ("kind", "quote", "assertion"))
        if "is" in value:
            value["kind"] = value.pop("is")
        start = text.index(quote)
        first, last = sentence_around(text, start, start + len(quote), paper["language"])
        session.add(
            Claim(
                version_id=version.id, kind=kind, ordinal=ordinals[kind], value=value, quote=quote,
                sentence=text[first:last], start=start, end=start + len(quote), assertion=assertion,
                rule=READ_BY[kind].format(value.get("event") or value.get("role")), extract_version=VERSION,
                confidence=0.9,
            )
        )  # fmt: skip
        ordinals[kind] += 1
