"""What people read the exports with counts the same incidents, parties and figures."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import duckdb
import networkx
import pandas
import pytest
from followthemoney import model
from pyarrow import parquet

from pipeline.exports.harmless import raw_cell
from pipeline.exports.tables import NAMES, ColumnType, table, tables

EXPECTED = {
    "incidents": 2,
    "documents": 6,
    "sources": 3,
    "parties": 3,
    "charges": 1,
    "quantities": 15,
    "firearms": 1,
    "sellers": 1,
    "dealers": 1,
    "places": 4,
    "groups": 1,
    "timeline": 4,
    "transfers": 1,
    "changes": 2,
    "removed": 2,
}


def with_csv(folder: Path, name: str) -> int:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return sum(1 for _ in csv.DictReader(stream, strict=True))


def with_r(folder: Path, name: str) -> int:
    """As R's read.csv splits by default: `,`, `"` doubled, no comments, lines as they are in quotes."""
    text = (folder / f"{name}.csv").read_bytes().decode("utf-8")
    assert "\r" not in text
    assert not text.startswith("\ufeff")
    records, quoted, fields, widths = 0, False, 1, set()
    for letter in text:
        if letter == '"':
            quoted = not quoted
        elif letter == "," and not quoted:
            fields += 1
        elif letter == "\n" and not quoted:
            widths.add(fields)
            records, fields = records + 1, 1
    assert widths == {len(table(name).names)}
    assert not quoted
    return records - 1


def with_pandas(folder: Path, name: str) -> int:
    return len(pandas.read_csv(folder / f"{name}.csv", keep_default_na=False, na_values=[""]))


def with_pandas_lines(folder: Path, name: str) -> int:
    path = folder / f"{name}.jsonl"
    return len(pandas.read_json(path, lines=True)) if path.stat().st_size else 0


def with_pandas_parquet(folder: Path, name: str) -> int:
    return len(pandas.read_parquet(folder / f"{name}.parquet"))


def with_arrow(folder: Path, name: str) -> int:
    return parquet.read_table(folder / f"{name}.parquet").num_rows


def with_duckdb(folder: Path, name: str) -> int:
    counts = [_duckdb(f"select count(*) from '{folder}/{name}.{kind}'") for kind in ("csv", "parquet")]
    assert counts[0] == counts[1]
    return counts[0]


def with_sqlite(folder: Path, name: str) -> int:
    with closing(sqlite3.connect(folder / "ironriver.db")) as public:
        return int(public.execute(f"select count(*) from {name}").fetchone()[0])


def _duckdb(query: str) -> int:
    with duckdb.connect() as connection:
        row = connection.execute(query).fetchone()
    assert row is not None
    return int(row[0])


READERS = (
    with_csv,
    with_r,
    with_pandas,
    with_pandas_lines,
    with_pandas_parquet,
    with_arrow,
    with_duckdb,
    with_sqlite,
)


@pytest.mark.parametrize("read", READERS, ids=lambda read: read.__name__)
def test_all_count_the_same(everything, read):
    claims = with_csv(everything, "claims")
    assert {name: read(everything, name) for name in NAMES} == EXPECTED | {"claims": claims}
    assert claims == 31


def test_all_read_the_same_values(everything):
    """CSV, JSON Lines and Parquet, cell by cell."""
    for found in tables():
        arrow = parquet.read_table(everything / f"{found.name}.parquet").to_pylist()
        lines = (everything / f"{found.name}.jsonl").read_text("utf-8").split("\n")[:-1]
        with (everything / f"{found.name}.csv").open(encoding="utf-8", newline="") as stream:
            cells = list(csv.DictReader(stream))
        assert len(arrow) == len(lines) == len(cells)
        for typed, line, written in zip(arrow, map(json.loads, lines), cells, strict=True):
            for column in found.columns:
                value = line[column.name]
                if column.type is ColumnType.JSON:
                    assert json.loads(typed[column.name]) == value
                elif column.type is ColumnType.DATETIME:
                    assert typed[column.name].strftime("%Y-%m-%dT%H:%M:%SZ") == value == written[column.name]
                else:
                    assert typed[column.name] == value
                    if column.type is ColumnType.INTEGER and value is not None:
                        assert int(written[column.name]) == value
                    if column.type is ColumnType.KEY:
                        assert written[column.name] == (value or "")


def test_a_nested_incident_has_everything(everything):
    lines = (everything / "incidents_nested.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 2
    first = json.loads(lines[0])
    assert [party["name"] for party in first["parties"]] == ["Jorge Ibarra Muñoz", "Dana Whitlock"]
    ibarra, whitlock = first["parties"]
    assert ibarra["status_words"] == "sentenced to 71 months in prison"
    assert ibarra["charges"][0]["statute"] == "18 USC 932"
    assert whitlock["status_words"] == "acquitted"
    assert ibarra["aliases"] == ["Jorge Ibarra"]
    assert first["quantities"][0]["evidence"]["quote"] == "bought 23 rifles"
    assert first["quantities"][0]["evidence"]["url"] == "https://news.example/1?a=1&b=2"
    assert [source["document_id"] for source in first["sources"]] == [1, 2]
    second = json.loads(lines[1])
    assert second["parties"][0]["status_words"] == "charged (presumed innocent)"
    assert second["parties"][0]["aliases"] == ["@alias", "Smith, Jr."]


def test_networkx_reads_the_graph(everything):
    graph = networkx.read_graphml(everything / "ironriver.graphml", force_multigraph=True)
    kinds = Counter(data["kind"] for _, data in graph.nodes(data=True))
    assert kinds == {"incident": 2, "party": 3, "seller": 1, "place": 4}
    (sold,) = graph.get_edge_data("seller-1", "IR-2026-7K3QX-P0").values()
    assert sold["label"] == "purchase: 23 rifles"
    assert (sold["low"], sold["high"], sold["told"]) == (23, 23, True)
    assert sold["quote"] == "bought 23 rifles from Saguaro Ridge Guns"
    assert graph.is_directed()
    for _, data in graph.nodes(data=True):
        if data["kind"] == "party":
            assert data["status_words"]
    assert nodes_on_the_way(graph, "seller-1", "IR-2026-7K3QX") == {"IR-2026-7K3QX-P0"}


def nodes_on_the_way(graph: networkx.MultiDiGraph, start: str, end: str) -> set[str]:
    return {node for path in networkx.all_simple_paths(graph, start, end) for node in path} - {start, end}


def entities(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "entities.ftm.json").read_text("utf-8").splitlines()]


def test_followthemoney_loses_nothing(everything):
    """As `ftm validate` does: every value is cleaned again, and stays what it was."""
    for row in entities(everything):
        proxy = model.get_proxy(row)
        clean = model.make_entity(proxy.schema)
        clean.id = proxy.id
        for prop, value in proxy.itervalues():
            clean.add(prop, value)
        assert {name: sorted(values) for name, values in clean.properties.items()} == row["properties"]
        assert row["datasets"] == ["ironriver"]
        for name in proxy.schema.required:
            assert proxy.get(name), f"{proxy.id} has no {name}"


def test_followthemoney_counts_the_same(everything):
    found = entities(everything)
    schemata = Counter(row["schema"] for row in found)
    assert schemata["CourtCase"] == EXPECTED["incidents"]
    assert schemata["CourtCaseParty"] == EXPECTED["parties"]
    assert schemata["Article"] == EXPECTED["sources"]
    assert schemata["Person"] + schemata["LegalEntity"] == EXPECTED["parties"]
    assert schemata["Company"] == EXPECTED["sellers"]
    assert len({row["id"] for row in found}) == len(found)


def test_what_followthemoney_points_to_is_there(everything):
    found = {str(row["id"]): model.get_proxy(row) for row in entities(everything)}
    for proxy in found.values():
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert found[value].schema.is_a(prop.range), f"{proxy.id} {prop.name} {value}"
        assert "topics" not in proxy.properties, "to be accused is not to be guilty"


def test_followthemoney_shows_how_far_each_case_has_come(everything):
    found = {str(row["id"]): model.get_proxy(row) for row in entities(everything)}
    (status,) = found["ir-IR-2026-AAAAA-P0-case"].get("status")
    assert status == "charged (presumed innocent)"
    assert found["ir-IR-2026-7K3QX-P1-case"].get("status") == ["acquitted"]
    (transfer,) = [row for row in found.values() if row.get("role", quiet=True) == ["purchase: 23 rifles"]]
    assert transfer.get("subject") == ["ir-seller-1"]
    assert transfer.get("sourceUrl") == ["https://news.example/1?a=1&b=2"]


def test_apostrophes_come_off_again(everything):
    with (everything / "parties.csv").open(encoding="utf-8", newline="") as stream:
        names = [raw_cell(row["name"]) for row in csv.DictReader(stream)]
    assert names == ["Jorge Ibarra Muñoz", "Dana Whitlock", "=cmd|' /C calc'!A0"]
