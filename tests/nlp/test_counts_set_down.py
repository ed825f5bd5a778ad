"""Numbers after their noun, in brackets, written twice; and numbers of no guns."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.reading import read


def bounds(text: str, language: str = "en") -> list[tuple[int | None, int | None, str]]:
    found = find_counts(read(SourceDocument("d", "", "2021-05-01", text, language=language)))
    return [(c.low, c.high, str(c.object)) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marsh bought FN SCARs (three) and Glock 19s (15).", [(3, 3, "rifle"), (15, 15, "handgun")]),
        (
            "Police seized: rifles, 3; pistols, 7; magazines, 22.",
            [(3, 3, "rifle"), (7, 7, "handgun"), (22, 22, "magazine")],
        ),
        ("Guns bought by Marsh: 27.", [(27, 27, "firearm")]),
        ("The burglars stole firearms that police put at 48.", [(48, 48, "firearm")]),
        ("The total number of firearms purchased by the defendants exceeded 170.", [(171, None, "firearm")]),
        (
            "Deputies seized five (5) handguns and twelve (12) magazines.",
            [(5, 5, "handgun"), (12, 12, "magazine")],
        ),
        ("Marsh sold 20K rounds of ammunition.", [(20000, 20000, "ammunition")]),
        (
            "Marsh sold twenty-some guns and bought some 70-odd rifles.",
            [(20, 20, "firearm"), (70, 70, "rifle")],
        ),
        (
            "A two-gun purchase on May 3 was followed by a five-pistol purchase.",
            [(2, 2, "firearm"), (5, 5, "handgun")],
        ),
        ("Agents seized 31 guns, 12 of them fully automatic.", [(31, 31, "firearm"), (12, 12, "machinegun")]),
        (
            "Agents seized 65 guns. Two of those firearms were fully automatic.",
            [(65, 65, "firearm"), (2, 2, "machinegun")],
        ),
        # a number in brackets that is no number of guns
        ("Marsh bought pistols (Glock) and lied.", []),
        ("Marsh, with guns, 32, fled.", []),
    ],
)
def test_numbers_after_their_noun(text: str, expected: list[tuple[int | None, int | None, str]]) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Armas aseguradas: 12. Cartuchos: 3,800.", [(12, 12, "firearm"), (3800, 3800, "ammunition")]),
        ("Compró una docena y media de armas.", [(18, 18, "firearm")]),
        ("Compró treinta y tantas pistolas.", [(30, 30, "handgun")]),
        ("Incautaron cinco (5) fusiles.", [(5, 5, "rifle")]),
    ],
)
def test_numbers_set_down_in_spanish(text: str, expected: list[tuple[int | None, int | None, str]]) -> None:
    assert bounds(text, "es") == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "All are charged with weapons dealing. Two of them, Ana Prell and Otto Lund, had fled."),
        ("en", "The men sold guns. Lund and Marsh received two and a half years."),
        ("en", "Five men sold guns; three of them were paid in cash."),
        ("en", "According to ATF figures, thefts resulted in 163 stolen firearms."),
        ("es", "Los hombres traficaban armas; a siete de ellos les pagaron en efectivo."),
        ("es", "El fiscal divulgó este jueves, 28 de julio, las condenas por comprar armas."),
        ("es", "Durante el año 2020, la policía incautó 11 armas de fuego."),
    ],
)
def test_people_terms_and_figures_are_no_counts(language: str, text: str) -> None:
    assert bounds(text, language) == []


def test_a_figure_in_one_clause_leaves_the_others() -> None:
    text = "Nationwide, 12,000 firearms were stolen that year; the thieves took 44 pistols."
    assert bounds(text) == [(44, 44, "handgun")]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # one gun of a class counts, whatever the verb
        ("en", "The package held a silencer.", [(1, 1, "silencer")]),
        ("en", "He came back with a sawed-off shotgun.", [(1, 1, "shotgun")]),
        (
            "en",
            "Troopers found six rifles, together with ammunition, body armor and a suppressor.",
            [(6, 6, "rifle"), (1, 1, "silencer")],
        ),
        (
            "es",
            "Los agentes lograron incautar un arma de fuego y dos cargadores.",
            [(1, 1, "firearm"), (2, 2, "magazine")],
        ),
        # but not what it could become, what it is or what was done with it
        ("en", "A switch turns a pistol into a machine gun.", []),
        ("en", "A silencer suppresses the sound of a shot.", []),
        ("en", "The men murdered a dealer with an assault rifle.", []),
        # calibers stand for guns
        (
            "en",
            "Marsh sold three .45s, four .38s and two 12-gauges.",
            [(3, 3, "handgun"), (4, 4, "handgun"), (2, 2, "shotgun")],
        ),
        ("en", "Marsh sold the agent a .380 and a 9mm.", [(1, 1, "handgun"), (1, 1, "handgun")]),
        # magazines by names that suppliers and combs have too
        (
            "es",
            "Incautaron seis armas de largo alcance y siete proveedores.",
            [(6, 6, "firearm"), (7, 7, "magazine")],
        ),
        ("es", "Incautaron 12 alimentadoras para fusil.", [(12, 12, "magazine")]),
        ("es", "Los cinco proveedores vendieron dos armas.", [(2, 2, "firearm")]),
        (
            "es",
            "Incautaron 30 armas: 14 cortas y 16 largas.",
            [(30, 30, "firearm"), (14, 14, "handgun"), (16, 16, "firearm")],
        ),
        # numbers in brackets are parts; those left out and none are no counts
        (
            "en",
            "Police seized 4 rifles (two with defaced serial numbers).",
            [(4, 4, "rifle"), (2, 2, "rifle")],
        ),
        ("en", "Marsh resold all but two of the 25 guns.", [(25, 25, "firearm")]),
        (
            "en",
            "Lund bought 61 guns: Marsh with 30, Ames with 19.",
            [(61, 61, "firearm"), (30, 30, "firearm"), (19, 19, "firearm")],
        ),
        ("en", "Marsh bought 15 or 20 guns.", [(15, 20, "firearm")]),
        # what each of several held, the law's words, earlier records
        ("en", "Each suitcase held four pistols and eight magazines.", []),
        ("en", "Buying two or more handguns within five days triggers a report.", []),
        ("en", "Marsh had a 2015 conviction for selling 11 guns.", []),
        ("en", "They would then smuggle a dozen guns in their luggage.", []),
        ("en", "The ten packages, each containing three pistols, went to Barbados.", []),
        ("en", "Since January, the task force has taken 240 guns off the streets.", []),
        ("es", "El año pasado la fiscalía aseguró 1,200 armas.", []),
        # what guns were made into, and what hangs on them
        ("en", "Marsh sold three pistols that had been converted into machine guns.", [(3, 3, "machinegun")]),
        ("en", "Marsh sold a pistol modified to fire automatically.", [(1, 1, "machinegun")]),
        ("en", "Marsh sold a Glock with a switch attached.", [(1, 1, "handgun")]),
        (
            "en",
            "Marsh sold a Glock fitted with an auto sear, which made it a machine gun.",
            [(1, 1, "handgun")],
        ),
        ("es", "Incautaron dos pistolas convertidas en ametralladoras.", [(2, 2, "machinegun")]),
        (
            "en",
            "Officers seized ammunition: (69) 9 mm rounds, (120) 5.56, and (27) .45 caliber rounds.",
            [(69, 69, "ammunition"), (120, 120, "ammunition"), (27, 27, "ammunition")],
        ),
        ("en", "Eight collectors sold guns, five of them 60 to 79 years old.", []),
        # cartridges and models that are written like numbers
        ("en", "Officers found 1,000 rounds of 38 Super ammunition.", [(1000, 1000, "ammunition")]),
        ("en", "Marsh bought two Smith & Wesson Bodyguard 38 revolvers.", [(2, 2, "handgun")]),
        # barrels of things and of guns
        ("en", "Officers found guns within two black barrels.", []),
        ("en", "Marsh shipped 20 rifle barrels.", [(20, 20, "part")]),
        # another gun is a second one
        (
            "en",
            "One of the guns was used in a carjacking. Another gun was recovered after a shooting.",
            [(1, 1, "firearm"), (1, 1, "firearm")],
        ),
        (
            "en",
            "Marsh bought 80 guns. Police recovered five of them, one of which had killed a man.",
            [(80, 80, "firearm"), (5, 5, "firearm"), (1, 1, "firearm")],
        ),
        # another thing of a list
        ("es", "Secuestraron 60 armas largas, 50 katanas, explosivos y granadas.", [(60, 60, "firearm")]),
        ("es", "Incautaron 30 armas y cientos de miles de pesos.", [(30, 30, "firearm")]),
    ],
)
def test_one_gun_and_others(
    language: str, text: str, expected: list[tuple[int | None, int | None, str]]
) -> None:
    assert bounds(text, language) == expected
