"""Who is accused in a document, and what it tells of each, in invented sentences."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import Assertion, Role, Stage
from nlp.annotation import Defendant, SourceDocument, check_spans
from nlp.defendants import find_defendants
from nlp.reading import read


def defendants(text: str, title: str = "", language: str = "en") -> tuple[Defendant, ...]:
    reading = read(SourceDocument("x", title, "2022-05-03", text, language=language))
    found = find_defendants(reading, ())
    check_spans(text, found)
    return found


def names(text: str, title: str = "", language: str = "en") -> list[str]:
    return [found.name for found in defendants(text, title, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tomas Valdivia, 34, of Laredo, Texas, was charged with smuggling rifles.", ["Tomas Valdivia"]),
        ("A federal grand jury indicted Tomas Valdivia for buying pistols for others.", ["Tomas Valdivia"]),
        (
            "Tomas Valdivia (30, Homestead) and Luis Ortega (31, Hialeah) sold guns.",
            ["Tomas Valdivia", "Luis Ortega"],
        ),
        (
            "The brothers Otilio and Ranferi Valdivia were arrested with 12 rifles.",
            ["Otilio Valdivia", "Ranferi Valdivia"],
        ),
        ("UNITED STATES OF AMERICA v. TOMAS VALDIVIA, Defendant.", ["TOMAS VALDIVIA"]),
        ("Defendant (1): TOMAS VALDIVIA. Defendant (2): ANA ORTEGA.", ["TOMAS VALDIVIA", "ANA ORTEGA"]),
        ('Richard "Rick" Valdivia, 70, of Reno, sold pistols at gun shows.', ["Richard Valdivia"]),
        ("Sabino Valdivia Jr., aka Lobo, 28, was sentenced to 30 months in prison.", ["Sabino Valdivia Jr."]),
        ("Valdivia Armament LLC was charged with conspiracy to export rifles.", ["Valdivia Armament LLC"]),
    ],
)
def test_the_accused_are_found(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fue detenido Juan Peralta, de 34 años, alias El Güero, con siete rifles.", ["Juan Peralta"]),
        (
            "El juez Luis Peña condenó a Juan Peralta a seis años de prisión por vender armas.",
            ["Juan Peralta"],
        ),
        (
            "Se trata de Manuel de Jesús Peralta y Joshua Francisco Nájera, los dos de 19 años.",
            ["Manuel de Jesús Peralta", "Joshua Francisco Nájera"],
        ),
    ],
)
def test_the_accused_are_found_in_spanish(text: str, expected: list[str]) -> None:
    assert names(text, language="es") == expected


@pytest.mark.parametrize(
    "text",
    [
        "U.S. Attorney Dana Whitfield announced that guns were seized.",
        "Assistant U.S. Attorneys Dana Whitfield, Karen Beck and Israel Cano are prosecuting the case.",
        "Scott Beck, a spokesman for the police, said that the rifles were recovered.",
        "Special Agent in Charge Scott Beck thanked Detective Ana Ortega.",
        "The rifle was used in the murder of Brian Castle, officials said.",
        "Hugo Beck, an attorney for the store, said it sold the pistols lawfully.",
    ],
)
def test_officials_victims_and_lawyers_are_no_defendants(text: str) -> None:
    assert names(text) == []


def test_a_charge_outweighs_an_office() -> None:
    text = "Mayor Eduardo Valdivia and Police Chief Angelo Ortega were charged with smuggling guns."
    assert names(text) == ["Eduardo Valdivia", "Angelo Ortega"]


def test_an_agent_is_a_defendant_only_when_charged() -> None:
    charged = "Ronald Cruz, 34, a Border Patrol agent, was arrested and accused of selling guns to smugglers."
    assert names(charged) == ["Ronald Cruz"]
    assert (
        names("Special Agent Ronald Cruz said the guns were traced. Detective Amy Fox found two rifles.")
        == []
    )


def test_a_nickname_in_brackets_is_an_alias() -> None:
    (found,) = defendants("Damian Valdivia (Havoc), 27, of Bristow, Virginia, was charged with selling guns.")
    assert (found.aliases, found.age, found.city) == (("Havoc",), 27, "Bristow")


def test_short_forms_and_accents_join_their_person() -> None:
    text = (
        "Roberto Lugo Valdivia Jr., 42, of Harlingen, Texas, pleaded guilty to smuggling a "
        "pistol. Valdivia bought it in May. "
        "Lugo Valdivia was told his rights. Roberto Lugo Valdivia is in custody."
    )
    found = defendants(text)
    assert [d.name for d in found] == ["Roberto Lugo Valdivia Jr."]
    assert (found[0].age, found[0].city, found[0].region) == (42, "Harlingen", "Texas")


def test_father_and_son_are_two() -> None:
    text = (
        "Marco Antonio Valdivia Ruiz, 51, and his son, Marco Valdivia Jr., 29, were charged with "
        "smuggling rifles."
    )
    assert [(d.name, d.age) for d in defendants(text)] == [
        ("Marco Antonio Valdivia Ruiz", 51),
        ("Marco Valdivia Jr.", 29),
    ]


def test_relatives_share_the_surname_and_ages_follow_in_order() -> None:
    text = (
        "Rick Valdivia, 55, his wife, Terri, 48, and their sons, Ryan and Hunter, 24 and 19, "
        "respectively, were charged with selling guns. The Valdivia family owned the gun store."
    )
    assert [(d.name, d.age) for d in defendants(text)] == [
        ("Rick Valdivia", 55),
        ("Terri Valdivia", 48),
        ("Ryan Valdivia", 24),
        ("Hunter Valdivia", 19),
    ]


@pytest.mark.parametrize(
    ("text", "age", "city"),
    [
        (
            (
                "A 25-year-old Laredo man pleaded guilty to smuggling guns. Tomas Valdivia admitted he "
                "bought 17 rifles."
            ),
            25,
            "Laredo",
        ),
        ("Laredo resident Tomas Valdivia, 25, pleaded guilty to smuggling guns.", 25, "Laredo"),
        (
            "Tomas Valdivia, 26, of 1607 Graves Road, in Canarsie, Brooklyn, was charged with selling guns.",
            26,
            "Brooklyn",
        ),
        (
            "Tomas Valdivia, aka Lobo, 37, formerly of Reno, Nevada, was charged with selling guns.",
            37,
            "Reno",
        ),
        (
            "Tomas Valdivia, 33, a U.S. citizen who resides in Laredo, was charged with smuggling guns.",
            33,
            "Laredo",
        ),
    ],
)
def test_age_and_home(text: str, age: int, city: str) -> None:
    (found,) = defendants(text)
    assert (found.age, found.city) == (age, city)


def test_both_live_in_one_town() -> None:
    text = (
        "Tomas Valdivia, 33, and Ana Ortega, 19, both of Brownsville, Texas, were sentenced "
        "to 90 and 87 months, respectively."
    )
    assert [(d.age, d.city, d.sentence_months) for d in defendants(text)] == [
        (33, "Brownsville", 90),
        (19, "Brownsville", 87),
    ]


@pytest.mark.parametrize(
    ("text", "status", "assertion"),
    [
        ("Tomas Valdivia was indicted for smuggling rifles.", Stage.CHARGED, Assertion.CHARGED),
        (
            "Tomas Valdivia has agreed to plead guilty to smuggling rifles. He will be sentenced Dec. 1.",
            Stage.PLEADED_GUILTY,
            Assertion.ADMITTED,
        ),
        ("Tomas Valdivia pleaded not guilty to smuggling rifles.", Stage.CHARGED, Assertion.CHARGED),
        (
            "A jury found Tomas Valdivia guilty of smuggling rifles. He faces up to 10 years in prison.",
            Stage.CONVICTED,
            Assertion.PROVED,
        ),
        (
            "Tomas Valdivia, who was indicted for smuggling rifles, was acquitted on Monday.",
            Stage.ACQUITTED,
            Assertion.DISMISSED,
        ),
        ("Tomas Valdivia, accused of smuggling rifles, remains at large.", Stage.CHARGED, Assertion.CHARGED),
        (
            "Tomas Valdivia was sentenced to 87 months in prison for smuggling rifles.",
            Stage.SENTENCED,
            Assertion.PROVED,
        ),
    ],
)
def test_the_furthest_stage_of_a_person(text: str, status: Stage, assertion: Assertion) -> None:
    (found,) = defendants(text)
    assert (found.status, found.evidence.assertion) == (status, assertion)


def test_each_person_has_a_stage_of_his_own() -> None:
    text = (
        "Tomas Valdivia, 33, was sentenced to 87 months in prison for smuggling rifles; Ana "
        "Ortega, 19, pleaded guilty in May; "
        "and Luis Cano, 40, was charged in June."
    )
    assert [(d.status, d.sentence_months) for d in defendants(text)] == [
        (Stage.SENTENCED, 87),
        (Stage.PLEADED_GUILTY, None),
        (Stage.CHARGED, None),
    ]


def test_a_new_sentence_replaces_the_first() -> None:
    text = (
        "Ian Valdivia, who owned the gun store, was at first given 60 months. After a new "
        "hearing the term is now 37 months."
    )
    assert [d.sentence_months for d in defendants(text)] == [37]


def test_statutes_go_to_the_person_they_are_told_of() -> None:
    text = (
        "Tomas Valdivia was charged with smuggling rifles, in violation of 18 U.S.C. § 554(a). "
        "Ana Ortega was charged with false statements, in violation of 18 U.S.C. § 922(a)(6)."
    )
    assert [d.statutes for d in defendants(text)] == [("18 USC 554(a)",), ("18 USC 922(a)(6)",)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Tomas Valdivia was charged with acting as a straw purchaser.", Role.STRAW_PURCHASER),
        ("Tomas Valdivia was charged with smuggling rifles into Mexico.", Role.SMUGGLER),
        ("Tomas Valdivia was charged with dealing in firearms without a license.", Role.UNLICENSED_DEALER),
        ("Tomas Valdivia, owner of a gun store, was charged.", Role.LICENSEE),
        ("Tomas Valdivia, who recruited the buyers, was charged.", Role.RECRUITER),
        ("Tomas Valdivia was charged with stealing 14 pistols from a firearms dealer.", Role.THIEF),
        ("Tomas Valdivia was charged with making machineguns: he converted pistols.", Role.MANUFACTURER),
        ("Tomas Valdivia was charged Monday.", Role.UNKNOWN),
    ],
)
def test_roles_follow_the_acts(text: str, role: Role) -> None:
    (found,) = defendants(text)
    assert role in found.roles


def test_a_text_without_names_has_no_defendants() -> None:
    assert names("Two men were arrested in Nogales with four rifles. Their names were not released.") == []
