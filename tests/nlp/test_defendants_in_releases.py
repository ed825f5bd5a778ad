"""Names, homes, ages, outcomes and terms in the forms of offices' own releases."""

from __future__ import annotations

import pytest

from nlp.annotation import Defendant, SourceDocument
from nlp.case_numbers import find_case_numbers
from nlp.defendants import find_defendants
from nlp.reading import read
from nlp.stages import find_stages

SOLD = "\n\nAccording to court documents, the guns were bought for others and sold without a license."


def found(text: str, title: str = "") -> dict[str, Defendant]:
    """The defendants of a text of June 2021, by name."""
    reading = read(SourceDocument("x", title, "2021-06-10", text + SOLD, language="en"))
    return {person.name: person for person in find_defendants(reading, find_stages(reading))}


def test_aliases_behind_the_home() -> None:
    people = found(
        "The judge sentenced the following defendants:\n\n"
        "Beto Lund, 36, of Cary, N.C., aka King Jay, was sentenced on May 14, 2021, to serve 336 months in "
        "prison;\n\n"
        "Otto Vega, 22, of Raleigh, N.C., aka King Leo, was sentenced on May 13, 2021, to serve 96 months "
        "in prison.\n\n"
        "Lund and Vega pleaded guilty to dealing in firearms without a license."
    )
    assert {name: (p.aliases, p.sentence_months) for name, p in people.items()} == {
        "Beto Lund": (("King Jay",), 336),
        "Otto Vega": (("King Leo",), 96),
    }


def test_aliases_with_an_article_before_age_and_home() -> None:
    people = found(
        "Beto Lund, aka Duke the Don, and Dukey, age 31, of Germantown, Md., and Ana Quill, aka Kit, age "
        "19, of "
        "Decatur, Ill., were charged with dealing in firearms."
    )
    assert people["Beto Lund"].aliases == ("Duke the Don", "Dukey")
    assert [(p.age, p.city) for p in people.values()] == [(31, "Germantown"), (19, "Decatur")]


@pytest.mark.parametrize(
    ("told", "home"),
    [
        (
            "Beto Lund, 42, a citizen of the United Kingdom; and Ana Quill, 33, of Reno, Nev.; were charged "
            "with "
            "smuggling guns.",
            (None, "GB"),
        ),
        (
            "Former New York City Police Officer Beto Lund and his brother Otto Lund were sentenced for "
            "smuggling guns.",
            (None, None),
        ),
        (
            "Beto Lund, 42, pleaded guilty. He admitted that he kept 13 rifles at his Tomball, Texas, area "
            "residence.",
            ("Tomball", None),
        ),
        (
            "Beto Lund, 42, was arrested with two ghost guns as Lund left his apartment in the 3800 block "
            "of Elm Avenue "
            "in the city of Hemet.",
            ("Hemet", None),
        ),
        (
            "Beto Lund, 42, was charged with selling guns to prisoners. The shipments were from California "
            "to Arizona.",
            (None, None),
        ),
        ("Beto Lund, 52, of the Roseland neighborhood, was charged with selling guns.", (None, None)),
    ],
)
def test_homes(told: str, home: tuple[str | None, str | None]) -> None:
    person = found(told)["Beto Lund"]
    assert (person.city, person.country) == home
    assert person.region != "California" or person.city == "Hemet"


def test_the_streets_of_a_town_are_no_family() -> None:
    people = found(
        "Beto Lund, 24, Ana Quill, 30, and Otto Vega, 29, were sentenced for selling guns.",
        title="Idaho Man Sentenced for Guns To Be Sold on the Streets of Reno",
    )
    assert {person.city for person in people.values()} == {None}


@pytest.mark.parametrize(
    ("title", "city"),
    [
        ("Three Brooklyn Residents, Idaho Man Indicted for Selling Guns", "Brooklyn"),
        ("Two Brooklyn Residents, Idaho Man Indicted for Selling Guns", None),
        ("Four Indicted for Selling Guns", None),
    ],
)
def test_homes_of_as_many_as_the_headline_counts(title: str, city: str | None) -> None:
    people = found(
        "The office identified the defendants as Beto Lund, 40; Otto Vega, 38; and Ana Quill, 22, of "
        "Cypress Hills, "
        "Brooklyn. Karl Roe, 27, of Boise, Idaho, was charged as well with selling guns.",
        title,
    )
    assert [people[name].city for name in ("Beto Lund", "Otto Vega")] == [city, city]


@pytest.mark.parametrize(
    "told",
    [
        "The raid resulted in the death of Ana Quill, a 40-year-old nurse.",
        "Others were hurt, including 17-year-old Ana Quill.",
        "Her 14-year-old son ran away.",
    ],
)
def test_ages_of_others(told: str) -> None:
    people = found(f"Beto Lund, a former clerk, pleaded guilty to selling guns. {told}")
    assert people["Beto Lund"].age is None


def test_victims_with_an_age_are_no_defendants() -> None:
    people = found(
        "Beto Lund, 43, was found guilty by a jury of selling guns. The victim, 35-year-old Miguel Quill, "
        "worked for "
        "his neighbor."
    )
    assert list(people) == ["Beto Lund"]


@pytest.mark.parametrize(
    ("told", "months"),
    [
        ("Beto Lund and Ana Quill of Reno, were sentenced to 37 months and 24 months in prison.", [37, 24]),
        ("Beto Lund and Ana Quill were sentenced to 37 months and 24 months.", [37, 24]),
        (
            "Beto Lund and Ana Quill were each sentenced to 37 months on count one and 24 months on count "
            "two.",
            [37, 37],
        ),
        ("Beto Lund was sentenced July 12, 2020, to life in state prison plus eight years.", [9999]),
    ],
)
def test_terms(told: str, months: list[int]) -> None:
    assert [person.sentence_months for person in found(told).values()] == months


def test_who_has_not_yet_been_sentenced() -> None:
    people = found(
        "Beto Lund pled guilty in December 2020 to selling guns. Lund, who testified for the government, "
        "has not yet "
        "been sentenced."
    )
    assert people["Beto Lund"].status == "pleaded_guilty"


def test_an_admission_in_a_release_of_charges_is_no_plea() -> None:
    people = found(
        "Officer Beto Lund, 27, was arraigned before Judge Ana Roe on charges of perjury and of selling "
        "guns. After "
        "he had repeated it during court proceedings, the officer finally admitted that he had not found "
        "the gun. "
        "An indictment is not proof of a defendant's guilt."
    )
    assert people["Beto Lund"].status == "charged"


def test_a_makers_model_is_no_company() -> None:
    people = found(
        "Beto Lund was sentenced for selling guns. In the van was a loaded Kestrel Arms Industries, Model "
        "9, .380 caliber "
        "pistol."
    )
    assert list(people) == ["Beto Lund"]


def test_case_numbers_in_a_row() -> None:
    told = "Case # 04WF0551 & 05CF3682\n\nBeto Lund sold guns."
    reading = read(SourceDocument("x", "", "2021-06-10", told))
    assert [fact.value for fact in find_case_numbers(reading)] == ["04WF0551", "05CF3682"]
