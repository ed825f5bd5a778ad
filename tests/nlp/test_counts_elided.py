"""Numbers whose noun or verb was said before, names that share a noun, and who acts whatever the verb."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.counts.candidates import find_candidates
from nlp.counts.role_features import RoleContext
from nlp.firearms import find_firearms
from nlp.reading import read


def told(text: str, language: str = "en") -> list[tuple[int | None, int | None, str, str]]:
    """Bounds, role and object of every count of a text."""
    counts = find_counts(read(SourceDocument("t", "", "2022-05-05", text, language=language)))
    return [(count.low, count.high, str(count.role), str(count.object)) for count in counts]


def numbers(text: str, language: str = "en") -> list[int | None]:
    """The lower bounds of every count of a text."""
    return [low for low, _, _, _ in told(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pell bought 14 rifles, Osgood 11 and their neighbor Tull six.", [14, 11, 6]),
        ("The straw buyers bought 90 guns between them, Dunne alone 37.", [90, 37]),
        ("The first crate held 20 pistols, the second 35.", [20, 35]),
        ("Dalton Arms lost 22 handguns, Ringgold Pawn 14 and a Rome dealer nine.", [22, 14, 9]),
        ("In Calhoun they left with 19 pistols, in Ellijay with seven.", [19, 7]),
        ("In Ohio the two bought 51 handguns; in Kentucky, 12.", [51, 12]),
        ("Of the rifles, 77 guns were bought by Ames, 44 by Orr and 12 by persons unknown.", [77, 44, 12]),
        ("A dozen of the rifles surfaced in Sinaloa, three at the site of an ambush.", [12, 3]),
        ("She bought 60 pistols; the other 41 may be anywhere.", [60, 41]),
        ("Agents found ten rifles: an FN SCAR 17, and a Mossberg 500.", [10, 1, 1]),
        ("Pell bought 14 rifles and was sentenced to 42 months, Osgood 48.", [14]),
        ("Pell, who bought 14 rifles, was indicted on May 11 and June 6.", [14]),
        ("He bought nine rifles, according to count 11.", [9]),
    ],
)
def test_a_number_may_repeat_the_clause_before_it(text: str, expected: list[int]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pereda compró 14 rifles, Osuna 11 y su vecino seis.", [14, 11, 6]),
        ("En la primera caja había 16 pistolas y en la segunda doce, dijo el inspector.", [16, 12]),
        ("De la tienda se llevaron 22 pistolas y de otra, 14.", [22, 14]),
        ("Pereda compró 14 rifles; recibió 42 meses y Osuna, 48.", [14]),
    ],
)
def test_a_number_may_repeat_the_clause_before_it_in_spanish(text: str, expected: list[int]) -> None:
    assert numbers(text, "es") == expected


def test_a_clause_left_out_has_the_role_of_the_clause_before() -> None:
    roles = {
        role for _, _, role, _ in told("Burglars stole 22 handguns from Dalton Arms and 14 from a pawn shop.")
    }
    assert roles == {"stolen"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Agents seized 250 AK-47 and AR-15 rifle magazines.", (250, "magazine")),
        ("Agents seized 70 12-gauge and 20-gauge shotguns.", (70, "shotgun")),
        ("Agents seized 40 Glock and Taurus pistols.", (40, "handgun")),
        ("Agents seized 3,000 9mm and .223 rounds.", (3000, "ammunition")),
        ("Agents seized five AK-47, ammunition and cash.", (5, "rifle")),
        ("He sold six machine gun conversion kits.", (6, "conversion_device")),
    ],
)
def test_names_share_the_noun_after_them(text: str, expected: tuple[int, str]) -> None:
    low, _, _, kind = told(text)[0]
    assert (low, kind) == expected


def test_what_a_sentence_lists_of_the_one_before_has_its_role() -> None:
    found = told(
        "Troopers seized two rifles and 18 pistols. Among them were eight guns made of parts bought online."
    )
    assert found[-1] == (8, 8, "seized", "firearm")


def test_a_part_that_is_only_described_has_the_role_of_its_whole() -> None:
    found = told("The operation led to the seizure of 57 firearms, 51 of which were ghost guns.")
    assert [role for _, _, role, _ in found] == ["seized", "seized"]


def test_the_guns_named_last_are_meant_by_them() -> None:
    found = told("Bly stole 30 pistols. Dane advertised the guns online and sold at least 35 of them.")
    assert found[-1] == (35, None, "sold", "firearm")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He built guns: the other 18 guns were AR-15 rifles.", "rifle"),
        ("Agents seized 20 guns; one of the guns was an assault rifle.", "rifle"),
        ("Agents seized 20 guns.", "firearm"),
        ("Agents seized 20 guns that were loaded.", "firearm"),
    ],
)
def test_plain_guns_are_what_they_are_said_to_be(text: str, kind: str) -> None:
    assert told(text)[-1][3] == kind


def test_known_guns_are_not_counted_again() -> None:
    assert numbers("Officers seized 300 magazines. The 300 magazines were for rifles.") == [300]


def test_what_is_estimated_to_exist_is_no_gun_of_the_matter() -> None:
    assert numbers("There are an estimated 500,000 guns in the country.") == []


def test_a_number_is_no_model() -> None:
    found = find_firearms(
        read(SourceDocument("t", "", "2022", "The filing names 57 handguns.", language="en"))
    )
    assert [gun.model for gun in found] == [None]


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("Deputies wheeled out 64 rifles.", "<authority"),
        ("Thieves grabbed 64 rifles.", "<steal"),
        ("We brought home 64 rifles.", "<authority"),
        ("She ferried 64 rifles to Mexico.", ">to:mexico"),
        ("She took 64 rifles from the dealer.", ">from:shop"),
    ],
)
def test_who_acts_and_where_is_told_whatever_the_verb(text: str, feature: str) -> None:
    reading = read(SourceDocument("t", "", "2022", text, language="en"))
    assert feature in RoleContext(reading).features(reading.sentences[0], find_candidates(text, "en"))
