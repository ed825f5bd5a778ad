"""The full-text index `document_search`, as revision 0001 makes it.

Only the current version of each document is indexed; triggers keep it so, whoever writes. A revision that
rebuilds `document_versions` on SQLite drops its triggers and has to call `create_triggers` afterwards.
"""

from __future__ import annotations

from sqlalchemy import Connection

from db.folding import folding_table

#: PostgreSQL refuses a text vector above 1 MB; this many characters stay below it whatever they are.
INDEXED_CHARACTERS = 250_000

SQLITE_TABLE = """
create virtual table document_search using fts5(
    title, text, content='document_versions', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
)
"""
SQLITE_TRIGGERS = (
    """
    create trigger document_search_insert after insert on document_versions when new.current begin
        insert into document_search (rowid, title, text) values (new.id, new.title, new.text);
    end
    """,
    """
    create trigger document_search_delete after delete on document_versions when old.current begin
        insert into document_search (document_search, rowid, title, text)
            values ('delete', old.id, old.title, old.text);
    end
    """,
    """
    create trigger document_search_update after update of title, text, current on document_versions begin
        insert into document_search (document_search, rowid, title, text)
            select 'delete', old.id, old.title, old.text where old.current;
        insert into document_search (rowid, title, text)
            select new.id, new.title, new.text where new.current;
    end
    """,
)
POSTGRESQL_TABLE = (
    """
    create table document_search (
        version_id integer primary key references document_versions (id) on delete cascade,
        words tsvector not null
    )
    """,
    "create index ix_document_search_words on document_search using gin (words)",
)
POSTGRESQL_TRIGGERS = (
    """
    create function document_search_refresh() returns trigger language plpgsql as $$
    begin
        if tg_op = 'UPDATE' then
            delete from document_search where version_id = old.id;
        end if;
        if new.current then
            insert into document_search (version_id, words) values (new.id,
                setweight(to_tsvector('simple', ironriver_fold(new.title)), 'A')
                || setweight(to_tsvector('simple', ironriver_fold(left(new.text, {characters}))), 'B'));
        end if;
        return null;
    end $$
    """,
    """
    create trigger document_search_refresh after insert or update of title, text, current
        on document_versions for each row execute function document_search_refresh()
    """,
)


def create(connection: Connection) -> None:
    """Make the empty index and the triggers that keep it."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(SQLITE_TABLE)
    else:
        for statement in (_fold_function(), *POSTGRESQL_TABLE):
            connection.exec_driver_sql(statement)
    create_triggers(connection)


def create_triggers(connection: Connection) -> None:
    """Make the triggers that keep the index."""
    if connection.dialect.name == "sqlite":
        for statement in SQLITE_TRIGGERS:
            connection.exec_driver_sql(statement)
    else:
        refresh, trigger = POSTGRESQL_TRIGGERS
        connection.exec_driver_sql(refresh.replace("{characters}", str(INDEXED_CHARACTERS)))
        connection.exec_driver_sql(trigger)


def drop(connection: Connection) -> None:
    """Take all of it away."""
    if connection.dialect.name == "sqlite":
        for event in ("insert", "delete", "update"):
            connection.exec_driver_sql(f"drop trigger document_search_{event}")
        connection.exec_driver_sql("drop table document_search")
    else:
        connection.exec_driver_sql("drop trigger document_search_refresh on document_versions")
        for thing in ("function document_search_refresh", "table document_search", "function ironriver_fold"):
            connection.exec_driver_sql(f"drop {thing}")


def _fold_function() -> str:
    """`db.folding.fold` in SQL. lower() alone leaves accented capitals under the C locale."""
    table = folding_table()
    # Quotes are doubled for SQL, percent signs for the driver.
    raw, folded = ("".join(part).replace("'", "''").replace("%", "%%") for part in (table, table.values()))
    return (
        "create function ironriver_fold(text) returns text language sql immutable strict as "
        f"$fold$ select lower(translate($1, '{raw}', '{folded}')) $fold$"
    )
