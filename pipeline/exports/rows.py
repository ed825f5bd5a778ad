"""The rows of a table, sorted, one after the other, with the same values on both databases."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, text

from db.views import statement_with_json_lists
from ironriver.vocabulary import DocumentKind
from pipeline.exports.scope import Scope
from pipeline.exports.tables import PARTS, ColumnType, Table
from pipeline.takedowns.listed import WITHHELD

#: A row as the outputs take it: str, int, float, bool, None, list of str, or datetime (UTC).
Row = dict[str, Any]

#: Rows that the driver holds at once.
AT_ONCE = 1000
#: Sources whose texts are not ours to hand on (the `licence` of their manifests says so), beside all news.
NOT_REPUBLISHED = ("news", "drop_folder")

#: The active incidents (n) that a run changed since.
CHANGED = (
    "n.state = 'active' and (n.updated_at >= :since"
    " or n.id in (select g.incident_id from changes g where g.created_at >= :since))"
)
_THEY = f"join incidents n on n.id = m.incident_id and {CHANGED}"
_THEIR_DOCUMENTS = f"(select m.document_id from incident_documents m {_THEY})"  # noqa: S608 - a constant
_THEIR_SELLERS = f"(select m.dealer_id from incident_dealers m {_THEY})"  # noqa: S608 - a constant
_THEIR_IDS = f"(select n.public_id from incidents n where {CHANGED})"  # noqa: S608 - a constant
#: What each table is cut down to where only changes are asked for; by incident where it is not named.
_SINCE: Mapping[str, str] = {
    "documents": f"document_id in {_THEIR_DOCUMENTS}",
    "claims": f"document_id in {_THEIR_DOCUMENTS}",
    "sellers": f"dealer_id in {_THEIR_SELLERS}",
    "changes": "changed_at >= :since",
    "removed": "removed_at >= :since",
}
#: Withheld documents are in no export; of documents that are not about trafficking, nothing that they state.
_SHOWN: Mapping[str, str] = {
    "documents": "title <> :withheld",
    "sources": "title <> :withheld",
    "claims": (
        "document_id in (select w.document_id from document_versions w"
        " where w.current and w.relevant and w.title <> :withheld)"
    ),
}
_KEPT_BACK = ", ".join(f"'{name}'" for name in NOT_REPUBLISHED)
_MAY_SHOW_TEXT = f"relevant and kind <> '{DocumentKind.NEWS}' and source not in ({_KEPT_BACK})"


def rows(connection: Connection, table: Table, scope: Scope) -> Iterator[Row]:
    """The rows of a table that are in the scope, in the table's order. Memory does not grow with them."""
    statement = text(select_rows(table, scope, connection.dialect.name))
    values: dict[str, Any] = {}
    if ":since" in statement.text:
        values["since"] = bound(scope.since, connection.dialect.name)
    if scope.only:
        values["only"] = scope.only
    if ":withheld" in statement.text:
        values["withheld"] = WITHHELD
    readers = [(column.name, _READERS.get(column.type)) for column in table.columns]
    # A page at a time; the rows of one incident are few, and a cursor for each table takes longer than they.
    options = {} if scope.only else {"stream_results": True, "yield_per": AT_ONCE}
    with connection.execute(statement, values, execution_options=options) as found:
        for row in found:
            yield {
                name: value if value is None or read is None else read(value)
                for (name, read), value in zip(readers, row, strict=True)
            }


def select_rows(table: Table, scope: Scope, dialect: str) -> str:
    """The query behind `rows`."""
    columns = ", ".join(_expression(table, name) for name in table.names)
    conditions = [_SHOWN[table.name]] if table.name in _SHOWN else []
    if table.name in PARTS:
        conditions.append("document_title <> :withheld")
    if scope.only:
        conditions.append("public_id = :only")
    if scope.since is not None:
        conditions.append(_SINCE.get(table.name, f"public_id in {_THEIR_IDS}"))
    where = f" where {' and '.join(conditions)}" if conditions else ""
    order = ", ".join(_order(table, name, dialect) for name in table.order)
    view = statement_with_json_lists(table.view)
    return f"select {columns} from ({view}) as t{where} order by {order}"  # noqa: S608 - of our own files


def _expression(table: Table, name: str) -> str:
    if table.name == "documents" and name == "text":
        return f"case when {_MAY_SHOW_TEXT} then text else '' end as text"
    return name


def _order(table: Table, name: str, dialect: str) -> str:
    if table.column(name).type is not ColumnType.KEY:
        return name
    collated = f'{name} collate "C"' if dialect == "postgresql" else name
    # An incident's parts are numbered: …-P2 comes before …-P10.
    return collated if name == "public_id" else f"length({name}), {collated}"


def bound(moment: datetime | None, dialect: str) -> Any:
    """A moment as the database compares it: SQLite keeps UTC as text."""
    if moment is None or dialect == "postgresql":
        return moment
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")


def _moment(value: Any) -> datetime:
    moment = datetime.fromisoformat(value) if isinstance(value, str) else value
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    return moment.replace(microsecond=0)


_READERS: Mapping[ColumnType, Callable[[Any], Any]] = {
    ColumnType.LIST: json.loads,
    ColumnType.BOOLEAN: bool,
    ColumnType.NUMBER: float,
    ColumnType.DATETIME: _moment,
}
