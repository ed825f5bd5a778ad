"""Full-text search: which incidents and documents have all of the words.

A search is words apart by spaces, all of which must be in one document's title or text; "several words" in
quotes stand together, `smuggl*` is the beginning of a word. Case, accents and punctuation don't count, and
nothing that a user types is an error.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Float, Integer, Select, Subquery, column, select, text
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.folding import fold
from db.models import Document, DocumentVersion, Incident, IncidentDocument
from db.packed import Numbers, numbers_in

PUBLIC_ID = re.compile(r"IR-\d{4}-[0-9A-Z]{5}")
TERM = re.compile(r'"([^"]*)"|([^\s"]+)')
TOKEN = re.compile(r"[^\W_]+")
#: Longer searches are cut: nobody types them, and PostgreSQL refuses words above 2 KB.
MOST_TERMS, LONGEST_TOKEN = 32, 100
#: Characters of a text that are shown around the first word found.
SNIPPET_BEFORE, SNIPPET_LENGTH = 60, 200

#: The versions that match, and a score, the best lowest. A word in the title counts four times.
MATCHES = {
    "sqlite": """
        select rowid as version_id, bm25(document_search, 4.0, 1.0) as score
        from document_search where document_search match :query
    """,
    "postgresql": """
        select version_id, -ts_rank('{0, 0, 0.25, 1}', words, query) as score
        from document_search, to_tsquery('simple', :query) as query where words @@ query
    """,
}

#: Only which versions match, at most so many. One text with commas is fetched ten times as fast as tens of
#: thousands of rows.
ANY_MATCHES = {
    "sqlite": """
        select group_concat(rowid) from (
            select rowid from document_search where document_search match :query limit :most
        )
    """,
    "postgresql": """
        select string_agg(version_id::text, ',') from (
            select version_id from document_search, to_tsquery('simple', :query) as query
            where words @@ query limit :most
        ) as found
    """,
}


@dataclass(frozen=True, slots=True)
class Term:
    """Words that stand together; `prefix` where the last is only the beginning of a word."""

    tokens: tuple[str, ...]
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An incident with a document that has the words: the one that has them best."""

    public_id: str
    title: str
    published: str
    document_title: str
    url: str
    snippet: str


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A document that has the words, and some text around the first of them."""

    document_id: int
    title: str
    published: str
    url: str
    snippet: str


def search_incidents(session: Session, words: str, limit: int = 20) -> list[Hit]:
    """The active incidents with a document that has all the words, the best match first.

    An incident's own id finds that incident.
    """
    columns = (Incident.public_id, Incident.title.label("incident_title"), Incident.first_published)
    found = select(*columns, DocumentVersion.id, DocumentVersion.title, DocumentVersion.text, Document.url)
    found = (
        found.join(IncidentDocument, IncidentDocument.incident_id == Incident.id)
        .join(Document, Document.id == IncidentDocument.document_id)
        .join(DocumentVersion, DocumentVersion.document_id == Document.id)
        .where(Incident.state == "active", DocumentVersion.current)
    )
    terms = parse_words(words)
    if PUBLIC_ID.fullmatch(words.strip().upper()):
        found = found.where(Incident.public_id == words.strip().upper())
    elif terms:
        found = _best_first(found, _matches(session, terms))
    else:
        return []
    hits: dict[str, Hit] = {}
    for row in session.execute(found.execution_options(yield_per=20)):
        if row.public_id not in hits:
            evidence = (row.title, row.url, snippet(row.text, terms))
            hits[row.public_id] = Hit(row.public_id, row.incident_title, row.first_published, *evidence)
        if len(hits) == limit:
            break
    return list(hits.values())


def search_documents(session: Session, words: str, limit: int = 20) -> list[DocumentHit]:
    """The documents whose current version has all the words, the best match first."""
    terms = parse_words(words)
    if not terms:
        return []
    columns = (
        DocumentVersion.title,
        DocumentVersion.published,
        DocumentVersion.text,
        Document.url,
        Document.id,
    )
    found = select(*columns).join(DocumentVersion, DocumentVersion.document_id == Document.id)
    rows = session.execute(_best_first(found, _matches(session, terms)).limit(limit))
    return [DocumentHit(row.id, row.title, row.published, row.url, snippet(row.text, terms)) for row in rows]


def matching_versions(session: Session, terms: Sequence[Term], most: int) -> Numbers:
    """The ids of document versions that have all the words, `most` of them at most, in no order."""
    dialect = session.get_bind().dialect.name
    query = _fts5_query(terms) if dialect == "sqlite" else _tsquery(terms)
    return numbers_in(session.scalar(text(ANY_MATCHES[dialect]), {"query": query, "most": most}))


def is_broad(session: Session, terms: Iterable[Term], many: int) -> bool:
    """Whether one of the terms alone is in so many documents that to rank by it takes long.

    SQLite reads all documents of each term to weigh it; PostgreSQL looks at the matches only.
    """
    if session.get_bind().dialect.name != "sqlite":
        return False
    counted = text(
        "select count(*) from (select 1 from document_search where document_search match :query limit :many)"
    )
    return any(
        session.scalar(counted, {"query": _fts5_query([term]), "many": many}) == many for term in terms
    )


def best_titles(session: Session, terms: Sequence[Term], versions: Numbers) -> list[int]:
    """The versions, those first whose titles have the most of the terms; then the newest."""
    titles = {
        number: f" {' '.join(fold(title).split())} "
        for some in chunks(versions.tolist())
        for number, title in session.execute(
            select(DocumentVersion.id, DocumentVersion.title).where(DocumentVersion.id.in_(some))
        )
    }
    words = [f" {' '.join(term.tokens)}{'' if term.prefix else ' '}" for term in terms]
    had = {number: sum(word in title for word in words) for number, title in titles.items()}
    return sorted(had, key=lambda number: (had[number], number), reverse=True)


def best_versions(session: Session, terms: Sequence[Term], most: int) -> list[int]:
    """The ids of the `most` document versions that have the words best, the best first."""
    matches = _matches(session, terms)
    return list(session.scalars(select(matches.c.version_id).order_by(matches.c.score).limit(most)))


def parse_words(words: str) -> tuple[Term, ...]:
    """What a user typed, as terms."""
    plain = unicodedata.normalize("NFC", words).translate(str.maketrans("“”„", '"""'))
    terms = []
    for match in TERM.finditer(plain):
        phrase, word = match.groups()
        tokens = tuple(token[:LONGEST_TOKEN] for token in TOKEN.findall(fold(phrase or word or "")))
        if tokens:
            terms.append(Term(tokens, prefix=bool(word) and word.endswith("*")))
    return tuple(terms[:MOST_TERMS])


def _matches(session: Session, terms: Iterable[Term]) -> Subquery:
    dialect = session.get_bind().dialect.name
    query = _fts5_query(terms) if dialect == "sqlite" else _tsquery(terms)
    matches = text(MATCHES[dialect]).bindparams(query=query)
    return matches.columns(column("version_id", Integer), column("score", Float)).subquery("matches")


def _best_first(found: Select[*tuple[Any, ...]], matches: Subquery) -> Select[*tuple[Any, ...]]:
    joined = found.join(matches, matches.c.version_id == DocumentVersion.id)
    return joined.order_by(matches.c.score, DocumentVersion.id)


def _fts5_query(terms: Iterable[Term]) -> str:
    # A token holds letters and digits only, and within quotes FTS5 knows no operators.
    return " AND ".join(f'"{" ".join(term.tokens)}"' + (" *" if term.prefix else "") for term in terms)


def _tsquery(terms: Iterable[Term]) -> str:
    def phrase(term: Term) -> str:
        return " <-> ".join(f"'{token}'" for token in term.tokens) + (":*" if term.prefix else "")

    return " & ".join(f"({phrase(term)})" for term in terms)


def snippet(text: str, terms: Iterable[Term]) -> str:
    """The text around the first word found, on one line; its beginning where the words are in the title."""
    words = "|".join(rf"\b{re.escape(term.tokens[0])}" for term in terms)
    first = re.search(words, fold(text)) if words else None
    start = max(0, first.start() - SNIPPET_BEFORE) if first else 0
    if start:  # begin with a whole word
        start = text.find(" ", start, start + SNIPPET_BEFORE) + 1 or start
    shown = " ".join(text[start : start + SNIPPET_LENGTH].split())
    return ("… " if start else "") + shown + (" …" if start + SNIPPET_LENGTH < len(text) else "")
