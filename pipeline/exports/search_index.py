"""Full-text search in the public database: incidents by all that is told of them, documents by their text.

Accents and case don't count. `incidents_search` keeps the index and no text; its rowid is the incident's.
"""

from __future__ import annotations

import sqlite3

#: Columns of incidents_search: what is joined out of which table, beside the incident's own.
_JOINED = {
    "parties": (
        "select group_concat(p.name || ' ' || p.aliases || ' ' || coalesce(p.city, ''), ' ') from parties p"
    ),
    "dealers": "select group_concat(coalesce(p.name, ''), ' ') from dealers p",
    "places": "select group_concat(p.name || ' ' || coalesce(p.region, ''), ' ') from places p",
    "organisations": "select group_concat(p.name, ' ') from groups p",
    "firearms": (
        "select group_concat(coalesce(p.make, '') || ' ' || coalesce(p.model, '') || ' ' ||"
        " coalesce(p.kind, ''), ' ') from firearms p"
    ),
    "quotes": "select group_concat(p.quote, ' ') from quantities p",
    "headlines": "select group_concat(p.title, ' ') from sources p",
}
_OWN = ("public_id", "title", "case_numbers", "region")
_TOKENIZER = "tokenize = 'unicode61 remove_diacritics 2'"


def make_search(public: sqlite3.Connection) -> None:
    """Make the empty indexes."""
    columns = ", ".join((*_OWN, *_JOINED))
    public.execute(
        f"create virtual table incidents_search using fts5 ({columns}, content = '', {_TOKENIZER})"
    )
    public.execute(
        f"create virtual table documents_search using fts5 (title, text, content = 'documents',"
        f" content_rowid = 'document_id', {_TOKENIZER})"
    )


def fill_search(public: sqlite3.Connection) -> None:
    """Index what the tables hold by now."""
    joined = ", ".join(f"({query} where p.public_id = i.public_id)" for query in _JOINED.values())
    own = ", ".join(f"i.{column}" for column in _OWN)
    names = ", ".join((*_OWN, *_JOINED))
    public.execute(
        f"insert into incidents_search (rowid, {names})"  # noqa: S608 - of constants
        f" select i.rowid, {own}, {joined} from incidents i order by i.rowid"
    )
    public.execute("insert into documents_search (documents_search) values ('rebuild')")
    for name in ("incidents_search", "documents_search"):
        public.execute(f"insert into {name} ({name}) values ('optimize')")  # noqa: S608 - of constants
