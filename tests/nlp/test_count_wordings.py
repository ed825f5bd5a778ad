"""Numbers as newspapers and border papers tell them: elided nouns, shares, lists. All invented."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.reading import read

Told = list[tuple[int | None, int | None, str]]


def told(text: str, language: str) -> Told:
    found = find_counts(read(SourceDocument("d", "", "2021-05-01", text, language=language)))
    return [(c.low, c.high, str(c.object)) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the noun was said before
        (
            "Six of the pistols were bought in one visit; another four the next day.",
            [(6, 6, "handgun"), (4, 4, "handgun")],
        ),
        (
            "She bought two 9mm pistols on Monday and two more on Thursday.",
            [(2, 2, "handgun"), (2, 2, "handgun")],
        ),
        (
            "The brothers had rifles for sale. The agent purchased six, then nine, then eleven.",
            [(6, 6, "rifle"), (9, 9, "rifle"), (11, 11, "rifle")],
        ),
        ("He owned pistols; in May alone he offloaded 14.", [(14, 14, "handgun")]),
        (
            "Records show who purchased the guns: Pruitt 31, Dale 22 and Vance 9.",
            [(31, 31, "firearm"), (22, 22, "firearm"), (9, 9, "firearm")],
        ),
        ("Of those firearms, 16 had been stolen.", [(16, 16, "firearm")]),
        (
            "Police traced 90 guns to the shop: 40 in Gary, six in homicides and two in robberies.",
            [(90, 90, "firearm"), (40, 40, "firearm"), (6, 6, "firearm"), (2, 2, "firearm")],
        ),
        (
            "Agents seized 12 rifles in Ardmore. Another was found in Reno.",
            [(12, 12, "rifle"), (1, 1, "rifle")],
        ),
        ("The handgun was one of 12 that Howell bought for a gang.", [(12, 12, "handgun")]),
        ('"He bought 18 of them in one day," the prosecutor said of the rifles.', [(18, 18, "rifle")]),
        # far from the noun
        ("The number of weapons that he is accused of exporting is put at 86.", [(86, 86, "firearm")]),
        ("The rifles seized that year numbered 140.", [(140, 140, "rifle")]),
        # lists
        (
            "The haul: 3 Glock 17s, 2 Ruger AR-556s, 1 Remington 870 and 1,100 rounds of mixed ammunition.",
            [(3, 3, "handgun"), (2, 2, "rifle"), (1, 1, "shotgun"), (1100, 1100, "ammunition")],
        ),
        (
            "In the trunk were a Romanian AK-47, a Mossberg shotgun and ten magazines.",
            [(1, 1, "rifle"), (1, 1, "shotgun"), (10, 10, "magazine")],
        ),
        (
            "They shipped 300 Glock-type frames and 120 slides to the Philippines.",
            [(300, 300, "receiver"), (120, 120, "part")],
        ),
        (
            "Inside were 20 gun kits and 60 thirty-round magazines.",
            [(20, 20, "receiver"), (60, 60, "magazine")],
        ),
        # hedges and what looks like them
        ("They are charged with trafficking over 200 guns.", [(201, None, "firearm")]),
        ("They were charged over 200 guns.", [(200, 200, "firearm")]),
        ("Officers opened bags holding nearly 8,000 rounds of ammunition.", [(8000, 8000, "ammunition")]),
        ("He bought 23 rifles in a month.", [(23, 23, "rifle")]),
        ("He bought 23 rifles a month.", []),
        ("Each of the couriers bought three rifles each.", [(3, 3, "rifle")]),
        ("He fired 14 rounds at a rival.", []),
    ],
)
def test_english(text: str, expected: Told) -> None:
    assert told(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De las 47 armas que compró, 12 ya fueron recuperadas.", [(47, 47, "firearm"), (12, 12, "firearm")]),
        (
            "Adquirió 60 armas, de las que 14 se hallaron en Sinaloa.",
            [(60, 60, "firearm"), (14, 14, "firearm")],
        ),
        ("Dos mujeres compraron siete armas cada una.", [(7, 7, "firearm")]),
        ("Fueron 85 las armas que traficó.", [(85, 85, "firearm")]),
        ("Las armas decomisadas pasan de 130.", [(131, None, "firearm")]),
        ("Hallaron casi dos decenas de fusiles.", [(20, 20, "rifle")]),
        (
            "Hallan un arsenal: 9 armas largas, 4 cortas, 61 cargadores y 2,400 cartuchos.",
            [(9, 9, "firearm"), (4, 4, "handgun"), (61, 61, "magazine"), (2400, 2400, "ammunition")],
        ),
        (
            "Compraron cinco en mayo, siete en junio y otras 12 en julio, todas pistolas.",
            [(5, 5, "handgun"), (7, 7, "handgun"), (12, 12, "handgun")],
        ),
        ("La tienda no pudo dar cuenta de 193 armas.", [(193, 193, "firearm")]),
    ],
)
def test_spanish(text: str, expected: Told) -> None:
    assert told(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Customs officers of the Laredo office seized 1,171 firearms in fiscal 2022.", "en"),
        ("Mexico says that 70 percent of the 25,000 guns it seized came from abroad.", "en"),
        ("Federal law requires dealers to report sales of two or more rifles.", "en"),
        ("Agents were told that a rifle sells for $5,000 there.", "en"),
        ("The gun ring's members, Bell, 31, and Cole, 22, were arrested.", "en"),
        ("Four of them were arrested and three were charged with selling guns.", "en"),
        ("A magazine capable of holding 30 rounds was shown.", "en"),
        ("Tres fueron detenidos y dos siguen prófugos por vender armas.", "es"),
        ("Catearon la casa de uno de ellos por vender armas.", "es"),
    ],
)
def test_what_counts_no_guns_of_the_matter(text: str, language: str) -> None:
    assert told(text, language) == []


def test_the_former_officer_is_a_defendant() -> None:
    text = "A former deputy used his badge to buy 52 guns."
    found = find_counts(read(SourceDocument("d", "", "2021-05-01", text, language="en")))
    assert [str(count.role) for count in found] == ["purchased"]
