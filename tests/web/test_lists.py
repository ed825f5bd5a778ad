"""Lists: words, facets, order, and the same view as CSV, JSON and Atom."""

from __future__ import annotations

import csv
import io
from urllib.parse import parse_qsl
from xml.etree.ElementTree import fromstring

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.desk.facets import Facet
from tests.web.desk import Desk, open_desk
from tests.world import Author, tucson
from web.desk.columns import FacetColumn, Tally
from web.desk.filters import BadFilterError, Filters, Order, read_filters


@pytest.mark.parametrize(
    "query",
    [
        "",
        "q=rifles",
        'q="straw+purchasing"',
        "q=IR-2026-7K3QX",
        "q=rifles+Tucson+2026",
        "district=azd",
        "district=azd&district=txsd",
        "stage=sentenced&gun_kind=rifle",
        "destination=MX",
        "gun_kind=fifty_caliber",
        "dealer=1",
        "dealer_state=Arizona",
        "channel=ffl&convergence=drugs&year=2026",
    ],
)
def test_what_has_all_of_it_is_found(desk: Desk, query: str) -> None:
    assert desk.json(f"/incidents.json?{query}")["total"] == 1


@pytest.mark.parametrize(
    "query", ["q=bananas", "district=txsd", "stage=charged", "q=rifles&year=2001", "dealer=9"]
)
def test_what_lacks_some_of_it_is_not(desk: Desk, query: str) -> None:
    assert desk.json(f"/incidents.json?{query}")["total"] == 0


def test_a_year_finds_incidents_of_that_year_whose_texts_do_not_tell_it(author: Author) -> None:
    version = author.document(5, "Handguns in Laredo", "He bought 231 handguns in Laredo.", "2022-05-04")
    incident = author.incident("IR-2022-AAAAA", "231 handguns", version)
    incident.first_published = incident.last_published = "2022-05-04"
    desk = open_desk(author.session)
    assert desk.json("/incidents.json?q=handguns+Laredo+2022")["total"] == 1
    assert desk.json("/incidents.json?q=handguns+Laredo+2021")["total"] == 0


def test_the_list_offers_what_it_can_be_narrowed_down_to(desk: Desk) -> None:
    links = {link.span.text: link["href"] for link in desk.page("/incidents").select(".facets li a")}
    assert links["District of Arizona"] == "/incidents?district=azd"
    assert links["licensed dealer (FFL)"] == "/incidents?channel=ffl"
    chosen = desk.page("/incidents?district=azd").select_one(".facets a[aria-current]")
    assert chosen["href"] == "/incidents"


def test_a_view_as_csv_has_addresses_and_runs_in_no_spreadsheet(author: Author) -> None:
    incident = tucson(author)
    incident.title = "=cmd|'/c calc'!A0"
    desk = open_desk(author.session)
    answer = desk.get("/incidents.csv?dealer_state=Arizona")
    (row,) = csv.DictReader(io.StringIO(answer.text))
    assert row["title"] == "'=cmd|'/c calc'!A0"
    assert row["address"].endswith("/incidents/IR-2026-7K3QX")
    assert row["document_addresses"].count("https://news.example/") == 2
    assert "Saguaro Ridge Guns, Tucson, Arizona" in row["dealers"]


def test_a_view_as_feed(desk: Desk) -> None:
    feed = fromstring(desk.get("/incidents.atom?q=rifles").text)
    names = {"a": "http://www.w3.org/2005/Atom"}
    (entry,) = feed.findall("a:entry", names)
    assert entry.find("a:link", names).get("href").endswith("/incidents/IR-2026-7K3QX")


@pytest.mark.parametrize("query", ["colour=red", "sort=upside-down", "page=0", "page=x", "page=99999999999"])
def test_an_address_that_asks_for_nonsense_is_told_so(desk: Desk, query: str) -> None:
    answer = desk.get(f"/incidents?{query}")
    assert (answer.status_code == 400 and "there " in answer.text) or "number" in answer.text


def test_an_incident_that_is_merged_away_leaves_the_list(author: Author) -> None:
    incident = tucson(author)
    desk = open_desk(author.session)
    assert desk.json("/incidents.json")["total"] == 1
    incident = author.session.merge(incident)
    incident.state = "retracted"
    assert open_desk(author.session).json("/incidents.json")["total"] == 0


# the algebra of addresses and columns

VALUES = st.text(min_size=1, max_size=12).filter(lambda v: " ".join(v.replace("\x00", " ").split()) == v)
FILTERS = st.builds(
    Filters,
    words=st.text(max_size=20).map(lambda w: " ".join(w.replace("\x00", " ").split())),
    facets=st.dictionaries(
        st.sampled_from(Facet),
        st.lists(VALUES, min_size=1, max_size=3, unique=True).map(lambda v: tuple(sorted(v))),
    ),
    order=st.none() | st.sampled_from(Order),
)


@given(FILTERS)
def test_an_address_says_what_was_asked(filters: Filters) -> None:
    again = read_filters(parse_qsl(filters.query(), keep_blank_values=True))
    assert (again.words, again.facets, again.sorted_by) == (filters.words, filters.facets, filters.sorted_by)


@given(FILTERS, st.sampled_from(Facet), VALUES)
def test_addresses_of_many_values_are_those_of_one(filters: Filters, facet: Facet, value: str) -> None:
    assert filters.toggles(facet, "/x")(value) == filters.toggled(facet, value).address("/x")


@given(FILTERS, st.sampled_from(Facet), VALUES)
def test_toggling_twice_changes_nothing(filters: Filters, facet: Facet, value: str) -> None:
    twice = filters.toggled(facet, value).toggled(facet, value)
    assert {k: set(v) for k, v in twice.facets.items()} == {k: set(v) for k, v in filters.facets.items()}


@given(st.lists(st.lists(st.sampled_from("abcde"), unique=True, max_size=4), max_size=30), st.data())
def test_counts_are_those_of_counting_one_by_one(rows: list[list[str]], data: st.DataObject) -> None:
    column = FacetColumn(rows)
    chosen = sorted(data.draw(st.sets(st.integers(0, max(0, len(rows) - 1))))) if rows else []
    counted = dict(Tally(column, column.count(np.array(chosen, np.int64))).ranked())
    assert counted == {v: n for v in "abcde" if (n := sum(v in rows[i] for i in chosen))}
    asked = data.draw(st.lists(st.sampled_from("abcdef"), max_size=3))
    assert list(column.having(asked)) == [bool(set(asked) & set(row)) for row in rows]


def test_too_much_is_refused() -> None:
    with pytest.raises(BadFilterError, match="50 values"):
        read_filters([("district", str(n)) for n in range(60)])
