"""Counts: numbers tied to guns, with role, object and bounds. The people and shops are invented."""

from __future__ import annotations

import pytest

from nlp.annotation import Count, SourceDocument, check_spans
from nlp.counts import find_counts
from nlp.reading import read


def counts_of(text: str, language: str = "en") -> tuple[Count, ...]:
    return find_counts(read(SourceDocument("d", "", "2021-05-01", text, language=language)))


def told(text: str, language: str = "en") -> list[tuple[int | None, int | None, str, str]]:
    return [(c.low, c.high, str(c.role), str(c.object)) for c in counts_of(text, language)]


ENGLISH = [
    ("Quillon bought 12 semi-automatic Glock 9mm pistols.", [(12, 12, "purchased", "handgun")]),
    ("Quillon purchased a Barrett .50 caliber rifle.", [(1, 1, "purchased", "rifle")]),
    ("She sold two AK-47s to Orlan.", [(2, 2, "sold", "rifle")]),
    ("Agents seized more than 40 firearms.", [(41, None, "seized", "firearm")]),
    ("A total of 62 handguns were purchased by Quillon.", [(62, 62, "purchased", "handgun")]),
    ("At least 30 rifles were later recovered in Mexico.", [(30, None, "recovered", "rifle")]),
    (
        "Twelve of the firearms bought by Quillon were later found in Mexico.",
        [(12, 12, "recovered", "firearm")],
    ),
    ("An undercover detective purchased 36 guns from Quillon.", [(36, 36, "sold", "firearm")]),
    ("They smuggled nearly 200 guns.", [(200, 200, "exported", "firearm")]),
    ("Quillon trafficked 90 rifles into Mexico.", [(90, 90, "exported", "rifle")]),
    ("The thieves stole 85 firearms from the shop.", [(85, 85, "stolen", "firearm")]),
    ("He manufactured 14 silencers in his garage.", [(14, 14, "manufactured", "silencer")]),
    ("He agreed to buy 20 grenades.", [(20, 20, "ordered", "grenade")]),
    ("More than 300 seized firearms will be forfeited by him.", [(301, None, "forfeited", "firearm")]),
    (
        "Officers seized 40 rifles, 35 large magazines and 1,750 rounds of 7.62mm ammunition.",
        [(40, 40, "seized", "rifle"), (35, 35, "seized", "magazine"), (1750, 1750, "seized", "ammunition")],
    ),
    (
        "An informant was sold dozens of pistols and thousands of cartridges.",
        [(24, None, "sold", "handgun"), (2000, None, "sold", "ammunition")],
    ),
    ("Police seized 12 machine gun conversion devices.", [(12, 12, "seized", "conversion_device")]),
    ("They bought hundreds of rifles and pistols.", [(200, None, "purchased", "firearm")]),
]
SPANISH = [
    ("Compró al menos una treintena de pistolas.", [(30, None, "purchased", "handgun")]),
    ("Las autoridades decomisaron más de mil 200 armas.", [(1201, None, "seized", "firearm")]),
    (
        "Vendieron 27 rifles tipo AK-47 y dos pistolas 9 mm.",
        [(27, 27, "sold", "rifle"), (2, 2, "sold", "handgun")],
    ),
    ("La fiscalía fijó en 231 el total de pistolas compradas.", [(231, 231, "purchased", "handgun")]),
    ("Adquirió un rifle Barrett calibre .50.", [(1, 1, "purchased", "rifle")]),
    ("Fueron asegurados cerca de 2 millones de cartuchos.", [(2000000, 2000000, "seized", "ammunition")]),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english(text: str, expected: list[tuple[int | None, int | None, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), SPANISH)
def test_spanish(text: str, expected: list[tuple[int | None, int | None, str, str]]) -> None:
    assert told(text, "es") == expected


@pytest.mark.parametrize(
    "text",
    [
        "He was charged with six counts of dealing in firearms.",
        "Quillon, 34, sold guns.",
        "They recruited three federal firearms licensees.",
        "He brought up to six guns on each trip.",
        "The indictment charges 14 firearms traffickers.",
        "He was convicted of being a felon in possession of a firearm.",
        "The drum can fire up to 600 rounds per minute.",
        "He carried a toy AK-47.",
        "The robbers were armed with a handgun.",
        "They bought $300,000 worth of weapons.",
        "Nationwide, 50,000 firearms were traced.",
        "Agents recovered two spent shell casings.",
    ],
)
def test_not_counts(text: str) -> None:
    assert told(text) == []


def test_a_dropped_noun_is_the_noun_before() -> None:
    text = (
        "Officers seized 25 guns. Of those, 19 were handguns. Quillon bought six rifles and then another 10."
    )
    assert (10, 10) in [(low, high) for low, high, _, _ in told(text)]


def test_of_which_is_a_part_of_the_number_before() -> None:
    whole, part = counts_of("Officers seized 26 guns, 18 of which were handguns.")
    assert (whole.low, part.low, part.subset_of) == (26, 18, 0)


def test_including_makes_a_subset() -> None:
    whole, part = counts_of("Quillon sold 112 guns, including 20 assault weapons.")
    assert (whole.subset_of, part.subset_of) == (None, 0)
    assert part.role == whole.role


def test_a_number_of_a_number_gives_both() -> None:
    part, whole = sorted(counts_of("Agents seized 20 of the 23 rifles."), key=lambda c: c.low or 0)
    assert [(c.low, c.object) for c in (part, whole)] == [(20, "rifle"), (23, "rifle")]


def test_one_of_the_guns_counts_where_it_says_what_became_of_it() -> None:
    assert told("Quillon bought 12 pistols. One of the pistols was recovered in Mexico.")[1:] == [
        (1, 1, "recovered", "handgun")
    ]
    assert told("One of the guns was black.") == []


def test_a_list_under_a_colon_takes_the_verb_before_it() -> None:
    text = "He admitted exporting to:\n\nArdmore:\n\na Beretta 9 mm pistol;\n\n32 rounds of 9 mm ammunition."
    assert told(text) == [(1, 1, "exported", "handgun"), (32, 32, "exported", "ammunition")]


def test_a_long_text_of_one_sentence_again_and_again_is_read() -> None:
    text = "Officers seized 40 rifles, 30 magazines and a Glock 9mm pistol from Orlan. " * 400
    assert len(counts_of(text)) == 3


def test_a_number_repeated_with_the_same_meaning_is_given_once() -> None:
    text = "Quillon bought 62 handguns.\n\nIn all, Quillon purchased 62 handguns in Ardmore."
    assert told(text) == [(62, 62, "purchased", "handgun")]


def test_a_number_with_two_acts_is_given_twice() -> None:
    text = "Quillon bought 62 handguns.\n\nAgents later seized 62 handguns."
    assert told(text) == [(62, 62, "purchased", "handgun"), (62, 62, "seized", "handgun")]


@pytest.mark.parametrize("text", [text for text, _ in ENGLISH])
def test_quotes_stand_in_the_text(text: str) -> None:
    padded = f"ARDMORE, Okla. — {text}"
    check_spans(padded, counts_of(padded))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quillon bought six pistols on Monday, four on Tuesday and 11 more on Friday.", [6, 4, 11]),
        ("Seven guns were sold in May, 12 in June and another 20 in July.", [7, 12, 20]),
        ("They had sent pistols to Guatemala. Orlan is charged with smuggling about 70 of them.", [70]),
        ("The attic held 640 rounds. Another 215, wrapped alike, were in the shed.", [640, 215]),
        ("Of the rifles in the shed, nine proved to have been bought in Ardmore.", [9]),
        ("They handed over 40 firearms to an agent.", [40]),
        ("He was sentenced in Ardmore on Monday over 8,400 rounds of ammunition.", [8400]),
        ("Agents seized over 90 devices that turn pistols into machine guns.", [91]),
    ],
)
def test_dropped_nouns_and_hedges(text: str, expected: list[int]) -> None:
    assert [c.low for c in counts_of(text)] == expected


def test_items_by_the_gun_they_are_for() -> None:
    text = "Hallaron 16 cargadores (nueve de plástico para pistola y siete para rifle)."
    assert [(c.low, str(c.object)) for c in counts_of(text, "es")] == [(n, "magazine") for n in (16, 9, 7)]


def test_spanish_items_by_caliber() -> None:
    text = "Hallaron 365 cartuchos: 120 calibre .308, 180 de nueve milímetros, 15 calibre 20 y 50 calibre 38."
    assert [(c.low, str(c.object)) for c in counts_of(text, "es")] == [
        (n, "ammunition") for n in (365, 120, 180, 15, 50)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Quillon was arrested with three others over guns.",
        "Agents bought guns from the defendants, two of them from Ardmore.",
        "Each of these drums can hold 75 rounds.",
        "Related: Police seize 30 guns in Ardmore.",
    ],
)
def test_people_capacities_and_other_stories_are_no_counts(text: str) -> None:
    assert counts_of(text) == ()


def test_a_model_number_before_a_noun_is_no_count() -> None:
    assert told("Officers found a 9mm Glock 19 pistol.") == [(1, 1, "seized", "handgun")]
