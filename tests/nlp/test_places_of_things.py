"""Names of towns that guns and cars bear, people's own ways, and counties with an apostrophe."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.gazetteer import find_place_mentions
from nlp.places import find_places
from nlp.reading import read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police took a Springfield XD pistol in Baltimore.", ["Baltimore"]),
        ("She bought a Springfield Hellcat.", []),
        ("He bought two rifles in Springfield.", ["Springfield"]),
        ("He drove a Dodge Durango. Troopers searched the Durango for guns.", []),
        ("They took the guns to Tucson in a Hyundai Tucson.", ["Tucson"]),
        ("Pistols for Prince George’s County, Maryland", ["Prince George’s County", "Maryland"]),
    ],
)
def test_guns_and_cars_are_no_towns(text: str, names: list[str]) -> None:
    assert [mention.name for mention in find_place_mentions(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Pruitt introduced Marsh to the Atlanta area and Marsh sold guns.",
        "In 2005 Marsh moved to Riverside, where he met the gun dealer.",
    ],
)
def test_where_a_person_goes_no_guns_go(text: str) -> None:
    found = find_places(read(SourceDocument("d", "", "2021-05-01", text)), ())
    assert [place.name for place in found if str(place.role) == "destination"] == []
