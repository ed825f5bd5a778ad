"""Lists of licensees in each of their shapes, and what is said of a line that can't be read."""

import json
from pathlib import Path

import pytest

from ironriver.errors import IronRiverError, UsageError
from pipeline.dealers.listing import ListedLicensee, read_list

HEAD = (
    "Lic Regn", "Lic Dist", "Lic Cnty", "Lic Type", "Lic Xprdte", "Lic Seqn", "License Name", "Business Name",
    "Premise Street", "Premise City", "Premise State", "Premise Zip Code",
)  # fmt: skip
LINE = (
    "9", "86", "019", "01", "2K", "00417", "QUORL, OTTOLINE", 'KOLIBRI "K" GUNS', "12 SECRET LN",
    "TUCSON", "AZ", "85701",
)  # fmt: skip
KOLIBRI = ListedLicensee(
    "9-86-00417",
    "9-86-019-01-2K-00417",
    "01",
    "2K",
    "QUORL, OTTOLINE",
    'KOLIBRI "K" GUNS',
    "Tucson",
    "Arizona",
)


def written(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    path = folder / "list.txt"
    path.write_bytes(text.encode(encoding))
    return path


def attributes(**changed: str) -> dict[str, str]:
    names = [name.upper().replace(" ", "_") for name in HEAD]
    return dict(zip(names, LINE, strict=True)) | {"X": -110.9} | changed


@pytest.mark.parametrize("cell", ["\t", "|"])
def test_the_monthly_list(tmp_path, cell):
    path = written(tmp_path, "\n".join(cell.join(row) for row in (HEAD, LINE)) + "\n\n")
    assert read_list(path).licensees == [KOLIBRI]


def test_the_monthly_list_as_csv(tmp_path):
    quoted = [f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in LINE]
    path = written(tmp_path, ",".join(HEAD) + "\r\n" + ",".join(quoted) + "\r\n", "utf-8-sig")
    assert read_list(path).licensees == [KOLIBRI]


@pytest.mark.parametrize("wrapping", ["attributes", "properties"])
def test_pages_of_the_layer(tmp_path, wrapping):
    pages = [{"features": [{wrapping: attributes(LIC_SEQN=number)}]} for number in ("00417", "00418")]
    one = read_list(written(tmp_path, json.dumps(pages[0], indent=1)))
    assert one.licensees == [KOLIBRI]
    both = read_list(written(tmp_path, "\n".join(map(json.dumps, pages))))
    assert [licensee.key for licensee in both.licensees] == ["9-86-00417", "9-86-00418"]


def test_inspections(tmp_path):
    row = {
        "ui_number": "1", "ffl_number": "9-86-019-01-2K-00417", "ffl_proprietor": "QUORL, OTTOLINE",
        "ffl_proprietor_2": 'KOLIBRI "K" GUNS', "ffl_address": "12 Secret Lane", "ffl_city": "TUCSON",
        "ffl_state": "AZ",
    }  # fmt: skip
    found = read_list(written(tmp_path, json.dumps(row) + "\n" + json.dumps({"ui_number": "2"})))
    assert found.licensees == [KOLIBRI]
    assert found.passed_over == {"no licence number": [2]}


def test_collectors_are_not_kept(tmp_path):
    collector = (*LINE[:3], "03", *LINE[4:])
    found = read_list(written(tmp_path, "\n".join("\t".join(row) for row in (HEAD, LINE, collector))))
    assert found.licensees == [KOLIBRI]
    assert found.passed_over == {"collectors, who are no dealers": [3]}


def test_an_older_encoding_is_read(tmp_path):
    line = (*LINE[:7], "PEÑA ARMS", *LINE[8:])
    path = written(tmp_path, "\n".join("\t".join(row) for row in (HEAD, line)), "cp1252")
    assert read_list(path).licensees[0].business_name == "PEÑA ARMS"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "\n".join(("\t".join(HEAD), "\t".join(LINE), "9\t86")),
            "list.txt, line 3: 2 cells where the head has 12",
        ),
        (
            "\t".join(HEAD) + "\n" + "\t".join((*LINE[:3], "XX", *LINE[4:])),
            "line 2: the type of a licence is two",
        ),
        ("\t".join(HEAD) + "\n" + "\t".join((*LINE[:9], "", *LINE[10:])), "line 2: licence .* has no city"),
        ("Name\tTown\nA\tB", "line 1: no column for region, district, type, sequence, name, city, state"),
        ('{"ffl_number": "9-86-0", "ffl_proprietor": "X"}', "line 1: '9-86-0' is not a licence number"),
        ('{"ui_number": "1"}\n{"ffl_', "line 2: not JSON"),
        ('{"error": {"code": 400, "message": "Invalid query"}}', "the layer answered 'Invalid query'"),
        ('{"name": "x"}', "neither a page of ATF's layer nor an inspection"),
        ("[1]", "an object is expected, not list"),
        ("\t".join(HEAD), "lists no licensee"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path, text, says):
    with pytest.raises(IronRiverError, match=says):
        read_list(written(tmp_path, text))


def test_a_missing_file_is_wrong_usage(tmp_path):
    with pytest.raises(UsageError, match="can't be read"):
        read_list(tmp_path / "absent.txt")
