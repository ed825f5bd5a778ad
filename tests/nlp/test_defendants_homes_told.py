"""Towns of residence in the many ways that papers and releases tell them, beside towns of acts and courts."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.defendants import find_defendants
from nlp.reading import read
from nlp.stages import find_stages


def _cities(title: str, text: str) -> dict[str, str | None]:
    reading = read(SourceDocument("d", title, "2024-05-16", text))
    return {person.name: person.city for person in find_defendants(reading, find_stages(reading))}


@pytest.mark.parametrize(
    "text",
    [
        "Otto Lund, 34, resided with his wife and two sons in Beaverton, Oregon, when agents came. He was "
        "charged Tuesday with selling guns without a license.",
        "Agents on Tuesday arrested Otto Lund at the Beaverton apartment he shares with his mother. He is "
        "charged with selling guns in Salem.",
        "Otto Lund was arrested at his home on Maple Street in Beaverton and charged with dealing firearms.",
        "The complaint says that Otto Lund, whose driver's license lists an address in Beaverton, bought 40 "
        "pistols in Salem for a gang.",
        "A Beaverton-based gun dealer, Otto Lund, was charged in Portland with selling guns in Salem.",
        "Otto Lund, a native of Eugene who had moved to Beaverton, was charged with selling guns in Salem.",
        "Otto Lund and others bought rifles in Salem and drove them to Boise, prosecutors said as they "
        "announced charges. Lund is a Beaverton locksmith.",
        "Prosecutors charged Otto Lund, a locksmith out of Beaverton, with selling rifles in Boise.",
        "Prosecutors charged a Beaverton locksmith, Otto Lund, with selling rifles in Boise.",
        "Otto Lund, 34, a trucker who lives with his parents on the outskirts of Beaverton, was charged "
        "with selling rifles in Boise.",
        "Agents went to the house in Beaverton where Otto Lund lives and arrested him Tuesday on charges of "
        "selling rifles in Boise.",
        "Police stopped Otto Lund in Boise with 12 rifles. Lund, a Beaverton, Oregon, resident, was charged "
        "Tuesday with smuggling.",
        "OTTO LUND\nAge: 34\nBeaverton, Oregon\n\nThe defendant is charged with conspiracy to export rifles.",
        "Charged with trafficking firearms:\n\nOtto Lund | 44 | Beaverton, Oregon | Conspiracy\n",
        "Otto Lund, 44, whose last known address was in the 800 block of Bay Street in Beaverton, was "
        "charged with trafficking firearms in Salem.",
        "Arrested was Otto Lund, 39, 1400 block of Northwest Elm Drive, Beaverton. He is charged with "
        "trafficking firearms in Salem.",
        "La fiscalía acusó a Otto Lund, radicado desde hace años en Beaverton, de llevar rifles a Nogales.",
        "Otto Lund, quien vive con su familia en Beaverton, fue acusado de comprar rifles en Tucson.",
        "Otto Lund, mecánico de 34 años con domicilio en la calle Olmo de Beaverton, fue acusado de comprar "
        "rifles en Tucson.",
    ],
)
def test_home_is_beaverton(text: str) -> None:
    [city] = _cities("Gun case", text).values()
    assert city == "Beaverton"


def test_same_city_is_the_home_before() -> None:
    text = (
        "Otto Lund, 34, of Beaverton, was charged Tuesday with selling rifles in Boise. Karl Meyer, 31, of "
        "the same city, was charged as well."
    )
    assert _cities("Gun case", text) == {"Otto Lund": "Beaverton", "Karl Meyer": "Beaverton"}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Beaverton woman among five charged in gun ring",
            "Ana Silva, 29, bought 14 pistols in Salem shops, the indictment says. Four men from Boise were "
            "charged too.",
        ),
        (
            "Beaverton woman charged",
            "Tucson stores for years sold rifles to men who took them abroad. Ana Silva was charged with "
            "buying 14 of them.",
        ),
    ],
)
def test_homes_of_others_are_left(title: str, text: str) -> None:
    assert _cities(title, text) == {"Ana Silva": "Beaverton"}


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        (
            "Sparks man, Reno woman charged with gun trafficking",
            "Otto Lund, 31, and Ana Silva, 29, were charged Monday with dealing guns.",
            {"Otto Lund": "Sparks", "Ana Silva": "Reno"},
        ),
        (
            "Guns case",
            "A Hillsboro man and a Reno woman were charged Monday with dealing guns. Otto Lund, 31, and Ana "
            "Silva, 29, could face ten years.",
            {"Otto Lund": "Hillsboro", "Ana Silva": "Reno"},
        ),
        (
            "Two from Hillsboro charged with gun trafficking",
            "Otto Lund, 31, and Karl Meyer, 29, were charged Monday with dealing guns in Reno.",
            {"Otto Lund": "Hillsboro", "Karl Meyer": "Hillsboro"},
        ),
        (
            "Three charged",
            "The indictment charges Jon Berg, 37, Otto Lund, 22, and Karl Meyer, 21, with smuggling "
            "guns. Lund "
            "and Meyer, both residents of El Paso, were arrested on Tuesday. Berg, who is from Mexico, "
            "had been "
            "taken into custody before.",
            {"Jon Berg": None, "Otto Lund": "El Paso", "Karl Meyer": "El Paso"},
        ),
        (
            "Reno man charged with selling gun used to kill Hillsboro man",
            "Otto Lund is charged with selling the pistol that killed a Hillsboro man, police in Fernley "
            "said.",
            {"Otto Lund": "Reno"},
        ),
        (
            "Guns case",
            "Otto Lund, 12 Elm St., Hillsboro, was charged with dealing guns at a Reno show.",
            {"Otto Lund": "Hillsboro"},
        ),
        (
            "Guns case",
            "An Uber driver told police what he saw. Otto Lund was charged with selling guns to Reno "
            "residents.",
            {"Otto Lund": None},
        ),
        (
            "Guns case",
            "Hillsboro native Otto Lund, now living in Reno, was charged with dealing guns at a Fernley "
            "show.",
            {"Otto Lund": "Reno"},
        ),
        (
            "Guns case",
            "Amid a flood of guns in Reno, four men were arrested Wednesday. Otto Lund, Jon Berg, Karl "
            "Meyer and "
            "Abe Stone are charged with trafficking firearms.",
            {"Otto Lund": None, "Jon Berg": None, "Karl Meyer": None, "Abe Stone": None},
        ),
    ],
)
def test_whose_town_is_told(title: str, text: str, told: dict[str, str | None]) -> None:
    assert _cities(title, text) == told


def test_a_jail_has_no_residents() -> None:
    text = "Booked into a Portland jail was the seller, Otto Lund, charged with selling rifles in Boise."
    assert _cities("Gun case", text) == {"Otto Lund": None}
