"""Counts of dense pages: parts of a number, figures of offices, prices, people beside guns."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.reading import read


def told(text: str, language: str = "en") -> list[tuple[int | None, int | None, str, str]]:
    document = SourceDocument("d", "", "2022-05-05", text, kind="news", language=language)
    return [(c.low, c.high, c.role, c.object) for c in find_counts(read(document))]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        (
            "Vega bought 32 rifles in six months. Ten of the 32 were intercepted at the bridge.",
            (10, 10, "seized", "rifle"),
        ),
        (
            "He sold an informant 12 revolvers. Three of those twelve were later found in Reno.",
            (3, 3, "recovered", "handgun"),
        ),
        (
            "The brothers bought 30 pistols. Twelve had by then been recovered in Mexico.",
            (12, 12, "recovered", "handgun"),
        ),
        (
            "The brothers bought 30 pistols. Only four could be traced to the store.",
            (4, 4, "traced", "handgun"),
        ),
        (
            "Clerks stole 28 carbines from the armory. Agents have found 17 of the 28 carbines.",
            (17, 17, "recovered", "rifle"),
        ),
        (
            "Thieves took 40 handguns from Oak Pawn. Detectives located nine of them in Dayton last month.",
            (9, 9, "recovered", "handgun"),
        ),
        (
            "Police recovered 14 of the stolen pistols, including one thrown from a car.",
            (1, 1, "recovered", "handgun"),
        ),
        (
            "The Ortas crossed 90 rifles at Eagle Pass. The government argued for 200.",
            (200, 200, "exported", "rifle"),
        ),
        (
            "He landed with 51 handguns, which Canadians may not buy. It says 20 were Ruger Wranglers.",
            (20, 20, "exported", "handgun"),
        ),
    ],
)
def test_a_part_without_a_noun(text: str, part: tuple[int, int, str, str]) -> None:
    assert told(text)[-1] == part


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Compraron 40 fusiles. Once de los 40 fueron asegurados en Nogales.", (11, 11, "seized", "rifle")),
        (
            "Adquirieron 25 pistolas; doce de las 25 aparecieron en Cali.",
            (12, 12, "recovered", "handgun"),
        ),
        ("Ocuparon 20 pistolas, cinco de ellas automáticas.", (5, 5, "seized", "machinegun")),
        ("La policía aseguró cinco fusiles y tres pistolas, ocho en total.", (8, 8, "seized", "firearm")),
        ("El tribunal ordenó el decomiso de las 20 armas.", (20, 20, "forfeited", "firearm")),
        ("Cinco de las pistolas se ocuparon en escenas de asesinato.", (5, 5, "recovered", "handgun")),
        ("Por sus manos pasaron 25 rifles Barrett.", (25, 25, "trafficked", "rifle")),
        ("Al menos 74 fusiles terminaron en manos de narcotraficantes.", (74, None, "transferred", "rifle")),
        ("Los agentes desmontaron el piso y sacaron 16 pistolas.", (16, 16, "seized", "handgun")),
    ],
)
def test_spanish(text: str, expected: tuple[int, int | None, str, str]) -> None:
    assert told(text, "es")[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "In 2018 alone, the bureau's Phoenix office kept over 700 weapons from crossing.",
        "Chicago seized more than 11,000 guns last year.",
        "In 2021, MPD recovered 439 ghost guns, up from three in 2017.",
        "There were 429 such burglaries in the country, in which 4,721 guns were stolen.",
        "The strike force has charged 31 people since, among them two men accused of moving 140 guns.",
        "Since its creation the task force has taken 2,300 guns off the streets.",
        "A gun that is bought in Marlow on Monday can be at a crime scene by Friday.",
        "His customers paid $900 a rifle. Two of them are under indictment as well.",
        "A hunting rifle was worth $100 of crack.",
        "The parts were enough to assemble dozens of weapons.",
        "He received an enhancement for 25 to 99 firearms.",
        "The court heard that he shipped five other barrels of food to Kingston.",
        "Dale sold the pistols, and five others were arraigned today.",
    ],
)
def test_what_counts_no_guns_of_the_matter(text: str) -> None:
    assert told(text) == []


def test_people_beside_somebody_named() -> None:
    found = told("Officers stopped a truck with Pruitt and two others in it and seized twelve rifles.")
    assert found == [(12, 12, "seized", "rifle")]


def test_terms_are_no_guns() -> None:
    found = told(
        "Gaines, 24, who stole 11 rifles from a depot, was sentenced to 46 months; Mabry, 22, got 40."
    )
    assert found == [(11, 11, "stolen", "rifle")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The court found him accountable for 41 firearms.", "trafficked"),
        ("Prosecutors tied the ring to 120 guns.", "trafficked"),
        ("Police have linked seven guns to the flights.", "recovered"),
        ("ATF traced 45 pistols that Vega sold at flea markets.", "sold"),
        ("The group's couriers, records show, delivered 103 weapons to Beltran.", "transferred"),
        ("He has agreed to forfeit his remaining inventory of 30 firearms.", "forfeited"),
        ("They took in more than $310,000 for 834 firearms.", "sold"),
        ("Prosecutors said that 70 rifles went out of the store's side door.", "sold"),
        ("He kept the 22 sporting guns taken with him, which were forfeited.", "forfeited"),
        (
            "Two of Stroud's rifles, both built on Colt receivers, were captured by Mexican marines.",
            "recovered",
        ),
        ("Dale signed the forms at the shop and took twelve pistols from the dealer that week.", "purchased"),
        ("In ten minutes the burglars took 22 rifles from the store.", "stolen"),
    ],
)
def test_roles(text: str, role: str) -> None:
    assert told(text)[0][2] == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents found six rifles and four pistols, ten in all.", (10, 10, "firearm")),
        ("Bell bought 40 rifles. Police recovered eleven of the guns in Ohio.", (11, 11, "rifle")),
        ("He bought 16 pistols and six rifles. Nine of the guns have been recovered.", (9, 9, "firearm")),
        ("He admitted to converting 40 rifles to fire automatically.", (40, 40, "machinegun")),
        ("Agents seized 11 pistols, four of which could fire automatically.", (4, 4, "machinegun")),
        ("Officers found nine PMFs in a box.", (9, 9, "firearm")),
        ("He sold a hundred and four pistols.", (104, 104, "handgun")),
        ("They shipped three loads, of 12 and then about 15 guns, to Haiti.", (15, 15, "firearm")),
    ],
)
def test_what_is_counted(text: str, expected: tuple[int, int, str]) -> None:
    low, high, _, kind = told(text)[-1]
    assert (low, high, kind) == expected


def test_the_whole_of_a_part_has_the_role_of_what_was_done_first() -> None:
    found = told(
        "Vega found buyers, who bought 29 pistols and eleven rifles. Six of the 40 guns have been traced."
    )
    assert (40, 40, "purchased", "firearm") in found
