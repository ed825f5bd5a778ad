"""Places named in a text: towns, counties, states, countries, with their state and land."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlp.annotation import SourceDocument
from nlp.gazetteer import PlaceKind, find_place_mentions
from nlp.reading import read

Told = tuple[str, str | None, str | None]


def told(text: str) -> list[Told]:
    return [(m.name, m.region, m.country) for m in find_place_mentions(text) if not m.in_name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He drove from Laredo, Texas.", [("Laredo", "Texas", "US")]),
        ("found in Nuevo Laredo, Tamaulipas, Mexico, in May", [("Nuevo Laredo", "Tamaulipas", "MX")]),
        ("a shop in Tucson, Ariz.", [("Tucson", "Arizona", "US")]),
        ("a shop in Quillwater Bend, TX, closed", [("Quillwater Bend", "Texas", "US")]),
        ("The store in Ashgrove, Tenn., is shut. Ashgrove is small.", [("Ashgrove", "Tennessee", "US")] * 2),
        ("in San Diego", [("San Diego", "California", "US")]),
        ("Phoenix-area dealers", [("Phoenix", "Arizona", "US")]),
        ("en Deming, Nuevo México", [("Deming", "New Mexico", "US")]),
        ("en Brownsville (Texas)", [("Brownsville", "Texas", "US")]),
        ("hasta territorio mexicano", [("Mexico", None, "MX")]),
        ("on Mexican soil", [("Mexico", None, "MX")]),
        ("en Oregón y Nevada", [("Oregon", "Oregon", "US"), ("Nevada", "Nevada", "US")]),
        (
            "in Nevada, Oregon and Arizona",
            [("Nevada", "Nevada", "US"), ("Oregon", "Oregon", "US"), ("Arizona", "Arizona", "US")],
        ),
        ("a woman of Lebanon, Ohio, and a man", [("Lebanon", "Ohio", "US")]),
        (
            "to Lebanon, Ohio and Utah",
            [("Lebanon", None, "LB"), ("Ohio", "Ohio", "US"), ("Utah", "Utah", "US")],
        ),
        ("in Reynosa, Mexico", [("Reynosa", "Tamaulipas", "MX")]),
        ("a Barranquilla, en Colombia", [("Barranquilla", None, "CO"), ("Colombia", None, "CO")]),
        ("of Columbus, N.M. In Columbus he", [("Columbus", "New Mexico", "US")] * 2),
        ("in Columbus, he said", [("Columbus", "Ohio", "US")]),
        ("in Maricopa County, Arizona", [("Maricopa County", "Arizona", "US")]),
        (
            "en el condado de Miami-Dade, en Florida",
            [("Miami-Dade County", "Florida", "US"), ("Florida", "Florida", "US")],
        ),
    ],
)
def test_places_are_named_and_resolved(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ramiro Guerrero bought it",
        "Austin Vale wrote a note",
        "the Houston Police Department",
        "Give us the guns",
        "a mission in spring with surprise",
        "On January 5, Texans vote",
        "Mexican rifles",
    ],
)
def test_other_words_are_no_places(text: str) -> None:
    assert told(text) == []


def test_adjectives_count_where_they_are_asked_for() -> None:
    (mention,) = find_place_mentions("for a Mexican cartel", adjectives=True)
    assert (mention.name, mention.country, mention.adjective) == ("Mexico", "MX", True)


def test_eu_is_the_united_states_in_spanish_only() -> None:
    def countries(language: str) -> list[str | None]:
        reading = read(SourceDocument("d", "", "", "Llegan desde EU cada año", language=language))
        return [m.country for m in find_place_mentions(reading)]

    assert countries("es") == ["US"]
    assert countries("en") == []


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab ,.TexasLaredoMéxico\n()-", max_size=200))
def test_mentions_stand_in_order_inside_the_text(text: str) -> None:
    mentions = find_place_mentions(text, adjectives=True)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert all(m.kind in PlaceKind for m in mentions)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        # a row of counties lies in the state that has all of them
        ("A Boston man bought in DeKalb, Gwinnett and Clayton counties, said Boston police.", "Georgia"),
        ("He lives in Massachusetts and drove to DeKalb County and Clayton County.", "Georgia"),
        # a county that one state alone has
        ("In New Hampshire they were told of a shop in Chittenden County.", "Vermont"),
        # of several, the state of which most is told
        ("Columbus, Ohio, police went to Franklin County, Ohio officials said.", "Ohio"),
    ],
)
def test_counties_lie_in_their_states(text: str, state: str) -> None:
    counties = [place for place in find_place_mentions(text) if place.kind is PlaceKind.COUNTY]
    assert {county.region for county in counties} == {state}
