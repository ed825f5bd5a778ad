"""Dockets of every shape → one typed docket; juriscraper's 246 genuine pairs go through it."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawlers.dockets.documents import archive_id, docket_document, public, read_any
from crawlers.dockets.json_dockets import read_docket_json
from crawlers.dockets.pages import aliases_in, read_feed_items, read_page
from crawlers.dockets.shapes import Shape, court_in, shape_of
from crawlers.model import ParseError
from nlp.annotation import SourceDocument
from nlp.dockets import CountStatus, Docket, DocketParty, read_details, read_docket

CHECKOUT = Path(__file__).resolve().parents[2]
PACER = CHECKOUT.parent / "shared" / "data" / "pacer"
FOLDERS = {
    "dockets_district": Shape.REPORT,
    "docket_history_reports": Shape.HISTORY,
    "case_queries": Shape.QUERY,
    "dockets_internet_archive": Shape.ARCHIVE_XML,
    "rss_feeds": Shape.FEED,
}
#: Pages of another kind under a docket's name: a report that says only that there is no such case.
SHAPELESS = {"alnb_1", "canb_1", "dcd_2"}


ENTRY_TEXTS = ("document_number", "description", "short_description", "pacer_doc_id", "pacer_seq_no")


def pairs(folder: str) -> list[Path]:
    """The expectations of a folder whose page is there; none where the data is absent."""
    return sorted((PACER / folder).glob("*.json")) if PACER.is_dir() else []


@cache
def page(expected: Path) -> str:
    path = next(path for path in map(expected.with_suffix, (".html", ".xml")) if path.exists())
    return path.read_text("utf-8", "replace")


def court(expected: Path) -> str:
    return re.split(r"[_.]", expected.name)[0]


@pytest.fixture
def pacer() -> Path:
    if not PACER.is_dir():
        pytest.skip(f"no genuine dockets at {PACER}")
    return PACER


def told(docket: Docket) -> dict[str, Any]:
    """A docket in juriscraper's words: only what is kept."""
    return {
        "court_id": docket.court,
        "docket_number": docket.number,
        "case_name": docket.caption,
        "date_filed": docket.filed,
        "date_terminated": docket.terminated,
        "assigned_to_str": docket.assigned_to,
        "referred_to_str": docket.referred_to,
        "parties": [
            {
                "name": party.name,
                "type": party.type,
                "date_terminated": party.terminated,
                "counts": [
                    (each.name, each.disposition, str(each.status))
                    for each in party.counts
                    if each.status is not CountStatus.COMPLAINT
                ],
                "complaints": [
                    (each.name, each.disposition)
                    for each in party.counts
                    if each.status is CountStatus.COMPLAINT
                ],
            }
            for party in docket.parties
        ],
        "docket_entries": [
            {
                "document_number": entry.number,
                "date_filed": entry.filed,
                "date_entered": entry.entered,
                "description": entry.description,
                "short_description": entry.title,
                "pacer_doc_id": entry.pacer_doc_id,
                "pacer_seq_no": entry.pacer_seq_no,
                "attachments": [
                    (each.number, each.description, each.pacer_doc_id) for each in entry.attachments
                ],
            }
            for entry in docket.entries
        ],
    }


def wanted(data: dict[str, Any]) -> dict[str, Any]:
    """The same of an expectation; what is missing is empty, and a moment is its day."""
    day = lambda value: (value or "")[:10]  # noqa: E731
    plain = ("court_id", "docket_number", "case_name", "assigned_to_str", "referred_to_str")
    return {
        **{name: data.get(name) or "" for name in plain},
        **{name: day(data.get(name)) for name in ("date_filed", "date_terminated")},
        "parties": [
            {
                "name": party["name"],
                "type": party["type"],
                "date_terminated": day(party["date_terminated"]),
                "counts": [
                    (each["name"], each["disposition"], each["status"])
                    for each in (party.get("criminal_data") or {}).get("counts", [])
                ],
                "complaints": [
                    (each["name"], each["disposition"])
                    for each in (party.get("criminal_data") or {}).get("complaints", [])
                ],
            }
            for party in data.get("parties") or []
        ],
        "docket_entries": [
            {
                **{name: str(entry.get(name) or "") for name in ENTRY_TEXTS},
                "date_filed": day(entry["date_filed"]),
                "date_entered": day(entry.get("date_entered")),
                "attachments": [
                    (str(each["attachment_number"]), each["description"], each["pacer_doc_id"] or "")
                    for each in entry.get("attachments", [])
                ],
            }
            for entry in data.get("docket_entries") or []
        ],
    }


def test_all_genuine_pairs_are_there(pacer):
    assert sum(len(pairs(folder)) for folder in FOLDERS) == 246


@pytest.mark.parametrize("folder", FOLDERS)
def test_genuine_pages_give_the_expected_parties_counts_dispositions_and_entries(pacer, folder):
    shape = FOLDERS[folder]
    for expected in pairs(folder):
        data, text = json.loads(expected.read_text("utf-8")), page(expected)
        if shape is Shape.FEED:
            found = [told(docket) for docket in read_feed_items(text, court(expected))]
            assert found == [wanted(each) for each in data], expected.name
        elif not data:
            with pytest.raises(ParseError, match="no case"):
                read_page(text, shape, court(expected))
        else:
            assert told(read_page(text, shape, court(expected))) == wanted(data), expected.name


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_shape_of_genuine_pages_is_seen(pacer, folder):
    shapes = {expected.stem: shape_of(page(expected)) for expected in pairs(folder)}
    assert {stem for stem, shape in shapes.items() if shape is not FOLDERS[folder]} <= SHAPELESS
    told_courts = {(expected.stem, court_in(page(expected))) for expected in pairs(folder)}
    known_oddities = {"ssd", "nebraskab", "sdny"}  # names of example files that are no court's id
    for stem, found in told_courts:
        assert not found or found == stem.split("_")[0] or stem.split("_")[0] in known_oddities, stem


@pytest.mark.parametrize("folder", ["dockets_district", "dockets_internet_archive"])
def test_the_text_of_a_genuine_docket_is_its_own_and_its_details_give_it_back(pacer, folder):
    for expected in pairs(folder):
        if not json.loads(expected.read_text("utf-8")):
            continue
        docket = read_page(page(expected), FOLDERS[folder], court(expected))
        document = docket_document(docket, native_id="x", url="https://ecf.example/x")
        again = json.loads(json.dumps(document.details))
        assert read_details(again) == public(docket)
        source = SourceDocument("x", document.title, "", document.text, "docket", details=again)
        assert read_docket(source) is not None, expected.name


JSON_DOCKET = {
    "court": "https://www.courtlistener.com/api/rest/v4/courts/txsd/",
    "docket_number": "5:24-cr-00911",
    "case_name": "United States v. Quiroga Paz",
    "pacer_case_id": "1987001",
    "date_filed": "2024-05-07",
    "assigned_to_str": "Ivo Marsh",
    "parties": [
        {
            "name": "Mateo Quiroga Paz",
            "party_types": [
                {
                    "name": "Defendant",
                    "date_terminated": None,
                    "extra_info": "also known as\nTeo Quiroga",
                    "criminal_counts": [
                        {"name": "18:932.F STRAW PURCHASE(1)", "disposition": "46 months", "status": 1},
                        {"name": "18:371(2)", "disposition": "Dismissed", "status": 2},
                    ],
                    "criminal_complaints": [{"name": "18:932", "disposition": ""}],
                }
            ],
        },
        {"name": "Rosa Testigo", "party_types": [{"name": "Material Witness"}]},
    ],
    "docket_entries": [
        {"entry_number": 2, "date_filed": "2024-05-10", "description": "ORDER", "recap_documents": []},
        {
            "entry_number": 1,
            "date_filed": "2024-05-07",
            "description": "INDICTMENT",
            "pacer_sequence_number": 3,
            "recap_documents": [
                {"attachment_number": None, "description": "Indictment", "pacer_doc_id": "179"},
                {"attachment_number": 1, "description": "Cover sheet", "pacer_doc_id": "180"},
            ],
        },
    ],
}


def test_the_archives_json_gives_a_docket_in_the_order_of_its_days():
    docket = read_docket_json(json.dumps(JSON_DOCKET))
    assert (docket.court, docket.number, docket.filed) == ("txsd", "5:24-cr-00911", "2024-05-07")
    accused = docket.accused[0]
    assert (accused.name, accused.aliases) == ("Mateo Quiroga Paz", ("Teo Quiroga",))
    assert [count.status for count in accused.counts] == list(CountStatus)
    assert [(entry.number, entry.title) for entry in docket.entries] == [("1", "Indictment"), ("2", "")]
    assert [each.description for each in docket.entries[0].attachments] == ["Cover sheet"]
    assert archive_id(docket) == "gov.uscourts.txsd.1987001"


def test_entries_without_a_number_stand_where_courtlistener_counts_them():
    told = [("2031-05-07.003", 2), ("2031-05-07.001", 1), ("2031-05-07.002", None)]
    entries = [
        {"date_filed": "2031-05-07", "recap_sequence_number": place, "entry_number": number}
        for place, number in told
    ]
    docket = read_docket_json(json.dumps(JSON_DOCKET | {"docket_entries": entries}))
    assert [entry.number for entry in docket.entries] == ["1", "", "2"]


def test_witnesses_victims_and_minors_are_in_no_document():
    document = docket_document(
        read_any(json.dumps(JSON_DOCKET).encode()), native_id="x", url="https://e.example"
    )
    assert "Mateo Quiroga Paz" in document.text
    assert "Testigo" not in document.text + json.dumps(document.details)
    assert document.published == "2024-05-10"
    hidden = [("V.G.", "Victim"), ("Minor 1", "Defendant"), ("Ann Ex", "Guardian Ad Litem")]
    assert all(DocketParty(name, kind).protected for name, kind in hidden)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"{}", "no docket_number"),
        (b"{", "no JSON"),
        (b"<html><p>A bakery opened today.</p></html>", "no docket"),
        (b"<rss version='2.0'></rss>", "no docket"),
        (b"<html><a href='/cgi-bin/iquery.pl'>Query</a></html>", "of which court"),
        (b"\xff\xfe\x00", "no docket"),
        (b"", "no docket"),
    ],
)
def test_what_is_no_docket_is_refused_in_words(body, words):
    with pytest.raises(ParseError, match=words):
        read_any(body)


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Where something stands in a JSON value."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, each in inner for found in places(each, (*path, key)))]


@given(path=st.sampled_from(places(JSON_DOCKET)[1:]), value=JSON_VALUES)
def test_a_docket_with_a_part_of_another_shape_is_read_or_refused(path, value):
    docket = deepcopy(JSON_DOCKET)
    inside: Any = docket
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value
    try:
        found = read_docket_json(json.dumps(docket))
    except ParseError:
        return
    document = docket_document(found, native_id="x", url="https://e.example")
    assert read_details(json.loads(json.dumps(document.details))) == public(found)


def test_json_that_is_too_deep_is_refused():
    with pytest.raises(ParseError, match="no JSON"):
        read_docket_json("[" * 100_000)


def test_a_feed_that_declares_entities_is_refused():
    with pytest.raises(ParseError, match="entities"):
        list(read_feed_items('<!DOCTYPE r [<!ENTITY a "b">]><rss></rss>', "txsd"))


@pytest.mark.parametrize(
    ("extra", "aliases"),
    [
        ("TERMINATED: 06/26/2017\nalso known as\nCarlos Prezas\nTERMINATED: 06/26/2017", ["Carlos Prezas"]),
        ('aka Pete Mozas\nalso known as\n"Dirt"', ["Pete Mozas", "Dirt"]),
        ("12 Elm Street\nLaredo, TX 78040\nPRO SE", []),
        ("", []),
    ],
)
def test_of_what_is_added_to_a_name_only_other_names_are_kept(extra, aliases):
    assert list(aliases_in(extra)) == aliases


def table() -> dict[str, str]:
    """The rows of docs/dockets.md: field of a page → what becomes of it."""
    text = (CHECKOUT / "docs" / "dockets.md").read_text("utf-8")
    return dict(re.findall(r"^\| `([\w.\[\]]+)` \| (.+?) \|", text, re.MULTILINE))


def fields(value: Any, name: str = "") -> set[str]:
    """The names of all fields of an expectation, lists and objects entered."""
    if isinstance(value, list):
        return {found for each in value for found in fields(each, name)}
    if isinstance(value, dict):
        return {found for key, each in value.items() for found in fields(each, f"{name}.{key}".lstrip("."))}
    return {name}


def test_every_field_of_the_genuine_pages_is_in_the_table_of_what_is_kept(pacer):
    found = {
        name
        for folder in FOLDERS
        for path in pairs(folder)
        for name in fields(json.loads(path.read_text("utf-8")))
    }
    assert found - {""} <= set(table())


def test_the_table_names_what_is_kept_by_the_dockets_own_fields():
    kept = {what.strip("`") for what in table().values() if what.startswith("`")}
    docket = docket_document(read_any(json.dumps(JSON_DOCKET).encode()), native_id="x", url="u").details
    docket = json.loads(json.dumps(docket))
    assert kept <= fields(docket) | {"docket.parties.aliases", "docket.entries.attachments.pacer_doc_id"}
    assert {name for name in fields(docket) if name.count(".") == 1} - kept == {"docket.last_filing"} - kept
