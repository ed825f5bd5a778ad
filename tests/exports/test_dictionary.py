"""The data dictionary, the views, the docs and the exported columns say the same."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest
from pyarrow import parquet
from sqlalchemy import inspect

from db.views import view_statements
from pipeline.exports.about import about
from pipeline.exports.questions import questions
from pipeline.exports.tables import NAMES, PARTS, ColumnType, Table, table, tables

DOCS = Path(__file__).resolve().parents[2] / "docs"
#: The only tables that a view may read.
SHOWN = {
    *("incidents", "incident_redirects", "incident_documents", "incident_firearms", "incident_dealers"),
    *("incident_places", "incident_groups", "parties", "party_charges", "quantities", "timeline_events"),
    *("transfers", "changes", "claims", "document_versions", "documents", "dealers", "licensees"),
}
each_table = pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)


def described(view: str) -> dict[str, str]:
    section = (DOCS / "data-model.md").read_text("utf-8").split(f"\n### {view}\n")[1].split("\n### ")[0]
    return {
        name: words
        for name, words in re.findall(r"^\| (\w+) \| (.+) \|$", section, re.MULTILINE)
        if name != "column"
    }


@each_table
def test_the_docs_say_what_the_dictionary_says(table: Table):
    assert described(table.view) == {column.name: column.about for column in table.columns}


@each_table
def test_the_dictionary_has_the_columns_of_the_view_in_their_order(table: Table, session):
    columns = [column["name"] for column in inspect(session.connection()).get_columns(table.view)]
    assert sorted(table.names) == sorted(columns)


def test_every_view_is_exported(session):
    assert {found.view for found in tables()} == set(inspect(session.connection()).get_view_names())
    listed = re.findall(r"^\| (\w+) \| (v_\w+) \|", (DOCS / "exports.md").read_text("utf-8"), re.MULTILINE)
    assert listed == [(found.name, found.view) for found in tables()]


def test_views_read_nothing_of_accounts_reviews_and_takedowns():
    read = {
        name
        for statement in view_statements("sqlite").values()
        for name in re.findall(r"\b(?:from|join) (?!json_each)([a-z_]+)", re.sub("--.*", "", statement))
    }
    assert read == SHOWN


@each_table
def test_keys_lead_somewhere(table: Table):
    assert table.key in table.names
    for column, (other, target) in table.references.items():
        found = next(found for found in tables() if found.name == other)
        assert column in table.names
        assert target == found.key
    for name in (*table.facets, *table.indexes, *table.order, *([table.label] if table.label else [])):
        assert name in table.names


@pytest.mark.parametrize("name", PARTS)
def test_every_part_has_its_quote_and_where_it_stands(name):
    assert {"quote", "sentence", "assertion", "document_title", "published", "url"} <= set(table(name).names)


@pytest.mark.parametrize(
    ("name", "column", "status"),
    [
        ("parties", "name", "status"),
        ("charges", "party", "status"),
        ("timeline", "party", "party_status"),
        ("transfers", "from_name", "from_status"),
        ("transfers", "to_name", "to_status"),
        ("dealers", "name", "part"),
    ],
)
def test_a_name_never_stands_without_its_status(name, column, status):
    assert {column, status} <= set(table(name).names)


@each_table
def test_the_files_have_the_columns_of_the_dictionary(table: Table, everything):
    with (everything / f"{table.name}.csv").open(encoding="utf-8", newline="") as stream:
        assert tuple(next(csv.reader(stream))) == table.names
    assert tuple(parquet.read_schema(everything / f"{table.name}.parquet").names) == table.names
    for line in (everything / f"{table.name}.jsonl").read_text("utf-8").splitlines():
        assert tuple(json.loads(line)) == table.names


def test_the_package_describes_every_file_and_column(everything):
    package = json.loads((everything / "datapackage.json").read_text("utf-8"))
    resources = {resource["path"]: resource for resource in package["resources"]}
    assert {path.name for path in everything.iterdir()} == {*resources, "datapackage.json", "README.txt"}
    assert len({resource["name"] for resource in package["resources"]}) == len(resources)
    for resource in resources.values():
        assert re.fullmatch(r"[a-z0-9._-]+", resource["name"])
        assert (everything / resource["path"]).stat().st_size == resource["bytes"]
    for name in NAMES:
        schema = resources[f"{name}.csv"]["schema"]
        assert [field["name"] for field in schema["fields"]] == list(table(name).names)
        assert all(field["description"] and field["type"] for field in schema["fields"])
        assert schema["primaryKey"] == [table(name).key]
        for key in schema["foreignKeys"]:
            assert key["reference"]["resource"] in {*NAMES, ""}
    assert package["licenses"][0]["name"] == about().licence.name
    assert any("public domain" in source["title"] for source in package["sources"])


def test_parquet_says_what_columns_mean(everything):
    schema = parquet.read_schema(everything / "parties.parquet")
    months = schema.field("sentence_months").metadata
    assert months[b"unit"] == b"months"
    assert b"9999 is life" in months[b"description"]


def test_lists_and_moments_have_a_type_of_their_own():
    kinds = {column.type for found in tables() for column in found.columns}
    assert kinds == set(ColumnType)


def test_the_ready_questions_are_those_of_the_page():
    page = (DOCS / "queries.md").read_text("utf-8")
    written = re.findall(r"^## ([^\n]+)\n[^#]*?```sql\n(.*?)```", page, re.DOTALL | re.MULTILINE)
    assert [(question.title, question.sql) for question in questions()] == written
