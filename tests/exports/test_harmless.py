"""Crawled text runs in no spreadsheet, turns no line round, and is not changed where nothing shows it."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from pipeline.exports.harmless import cell, escaped, raw_cell, visible
from pipeline.exports.tables import tables


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("23 rifles", "23 rifles"),
        ("", ""),
        ("a=b", "a=b"),
        ("O'Neill", "O'Neill"),
        ("'quoted'", "'quoted'"),
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("+1 555", "'+1 555"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'\t=1+1"),
        ("\n=1+1", "'\n=1+1"),
        ("\r=1+1", "\ufffd=1+1"),
        ("  =1+1", "'  =1+1"),
        ("＝1+1", "'＝1+1"),
        ("'=1+1", "''=1+1"),
        ("a\u202eb\u202cc", "a\ufffdb\ufffdc"),
        ("\u2066a\u2069\x00\x1b[31m\x85", "\ufffda\ufffd\ufffd\ufffd[31m\ufffd"),
        ("Muñoz\tand\nÁlamos 🔫", "Muñoz\tand\nÁlamos 🔫"),
    ],
)
def test_a_cell(text, written):
    assert cell(text) == written


@given(st.text())
def test_an_apostrophe_comes_off_again_and_no_other(text):
    assert raw_cell(cell(text)) == visible(text)


@given(st.text())
def test_no_cell_begins_as_a_formula(text):
    assert not cell(text).lstrip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(st.text())
def test_offsets_hold(text):
    assert len(visible(text)) == len(text)


@given(st.text())
def test_escaped_json_means_the_same(text):
    line = escaped(json.dumps(text, ensure_ascii=False))
    assert json.loads(line) == text
    assert not set(line) & set("\u202e\u202d\u2066\u2067\u2028\x85")


def test_no_cell_of_the_export_is_a_formula(everything):
    for table in tables():
        with (everything / f"{table.name}.csv").open(encoding="utf-8", newline="") as stream:
            for row in csv.reader(stream):
                for value in row:
                    assert not value.startswith(("=", "+", "-", "@", "\t", "\r")), value
                    assert not set(value) & set("\u202e\u202c\x07"), value


def test_the_text_is_as_it_was_where_programs_read_it(everything):
    place = parquet.read_table(everything / "places.parquet").to_pylist()[-1]
    assert place["name"] == "\u202eevil\u202c\x07"
    raw = (everything / "places.jsonl").read_text("utf-8")
    assert "\u202e" not in raw
    assert json.loads(raw.splitlines()[-1])["name"] == "\u202eevil\u202c\x07"


@pytest.mark.parametrize("name", ["ironriver.graphml", "entities.ftm.json"])
def test_nothing_that_a_screen_obeys_is_shown(everything, name):
    assert not set((everything / name).read_text("utf-8")) & set("\u202e\u202c\x07")


def test_datasettes_file_shows_such_characters(everything):
    with closing(sqlite3.connect(everything / "ironriver.db")) as public:
        assert public.execute("select name from places where region = 'Texas'").fetchall() == [
            ("\ufffdevil\ufffd\ufffd",)
        ]
