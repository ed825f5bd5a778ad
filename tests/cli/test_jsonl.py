"""Documents from JSON Lines: a bad line is named with file, line and reason; a broken run leaves no file."""

import json

import pytest

from ironriver.cli.jsonl import read_documents, write_lines
from ironriver.errors import ExitCode, IronRiverError, UsageError

GOOD = {"id": "a", "title": "T", "published": "2024-05", "text": "Text."}


def lines(tmp_path, *rows):
    path = tmp_path / "in.jsonl"
    path.write_text(
        "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows), "utf-8"
    )
    return path


@pytest.mark.parametrize("published", ["2024", "2024-05", "2024-05-31", "", None])
def test_published_is_a_year_a_month_or_a_day(tmp_path, published):
    (document,) = read_documents(lines(tmp_path, GOOD | {"published": published}))
    assert document.published == (published or "")


def test_a_time_of_day_is_dropped(tmp_path):
    (document,) = read_documents(lines(tmp_path, GOOD | {"published": "2024-05-31T12:00:00Z"}))
    assert document.published == "2024-05-31"


def test_blank_lines_and_other_line_separators_are_no_lines(tmp_path):
    text = "one\u2028two\x85three"
    path = lines(tmp_path, json.dumps(GOOD | {"text": text}, ensure_ascii=False), "", GOOD | {"id": "b"})
    assert [d.text for d in read_documents(path)] == [text, "Text."]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("{broken", "not JSON"),
        ("[1]", "a document is an object, not list"),
        ({"title": "T", "text": "x"}, "needs an id"),
        ({"id": "a", "title": "T"}, "needs a text"),
        (GOOD | {"text": 5}, "needs a text"),
        (GOOD | {"title": 5}, "title is a string, not int"),
        (GOOD | {"published": "2024-13"}, "published is YYYY"),
        (GOOD | {"published": "May 2024"}, "published is YYYY"),
        (GOOD | {"id": "first"}, "was given before, on line 1"),
    ],
)
def test_a_bad_line_is_named(tmp_path, row, reason):
    path = lines(tmp_path, GOOD | {"id": "first"}, row)
    with pytest.raises(IronRiverError, match=rf"in\.jsonl, line 2: .*{reason}"):
        read_documents(path)


def test_bytes_that_are_not_utf8_are_named_by_line(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_bytes(json.dumps(GOOD).encode() + b"\n\xff\n")
    with pytest.raises(IronRiverError, match="line 2: not UTF-8"):
        read_documents(path)


def test_a_missing_file_is_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match=r"absent\.jsonl can't be read") as caught:
        read_documents(tmp_path / "absent.jsonl")
    assert caught.value.exit_code == ExitCode.USAGE


def test_output_appears_whole_or_not_at_all(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_text("what was there\n", "utf-8")
    broken = write_lines(path)
    broken.__enter__()({"n": 1})
    assert broken.__exit__(RuntimeError, RuntimeError(), None) is False
    assert path.read_text("utf-8") == "what was there\n"
    with write_lines(path) as write:
        write({"n": "ñ"})
    assert path.read_text("utf-8") == '{"n": "ñ"}\n'
    assert list(tmp_path.iterdir()) == [path]
