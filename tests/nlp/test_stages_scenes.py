"""News below a scene: what a court did these days, scenes with a day of their own, clauses, court papers."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.stages import find_stages

#: An opening of four sentences that tells no stage.
_SCENE = (
    "The bakery on Elm Street opened at six. Behind the flour stood a safe that nobody asked about. Its "
    "owner liked the early hours and the smell of bread. Customers came from three counties for rolls. "
)


def _stages(title: str, text: str) -> list[str]:
    document = SourceDocument("d", title, "2024-05-16", text)
    return [fact.value.value for fact in find_stages(read(document))]


@pytest.mark.parametrize(
    ("told", "stages"),
    [
        ("On Tuesday a federal judge in Tulsa sentenced the baker, Ola Lund, to nine years.", ["sentenced"]),
        ("On Monday a jury convicted Ola Lund of smuggling rifles.", ["convicted"]),
        ("On Tuesday Ola Lund pleaded guilty to selling pistols without a license.", ["pleaded_guilty"]),
        ("In March 2019 a jury convicted a cousin of his of smuggling rifles.", ["other"]),
        ("Ola Lund will be sentenced on May 23.", ["other"]),
    ],
)
def test_what_a_court_did_these_days_is_the_news_below_a_scene(told: str, stages: list[str]) -> None:
    assert _stages("The baker of Elm Street", _SCENE + told) == stages


@pytest.mark.parametrize(
    ("title", "text", "stages"),
    [
        (
            "Two charged with smuggling rifles",
            "Two men were charged Tuesday with smuggling rifles. On Dec. 19, 2022, troopers stopped "
            "their pickup. They seized 22 rifles from the spare tire.",
            ["charged"],
        ),
        (
            "Eleven charged in Boston gun case",
            "Eleven people were charged with selling pistols. Eight were arrested this morning; one was "
            "already in a state prison.",
            ["arrested", "charged"],
        ),
        (
            "Officers find 14 pistols in a washing machine",
            "Officers found 14 pistols in a washing machine on Monday. No one has been arrested.",
            ["seizure"],
        ),
        (
            "Marina asegura 30 rifles en Colima",
            "La Marina aseguró 30 rifles en un contenedor. Ningún individuo fue detenido. Los objetos "
            "quedaron a disposición de la fiscalía.",
            ["seizure"],
        ),
        (
            "Detienen en Cartagena a un vendedor de rifles",
            "La policía capturó el martes, con fines de extradición, a un vendedor de rifles.",
            ["arrested"],
        ),
        (
            "Mexico extradites gun broker",
            "A Mexican national accused of buying rifles was extradited on Friday. He appeared before "
            "a judge in Houston, six years after he was indicted there.",
            ["extradited"],
        ),
        (
            "Ohio agency case nets 12-year term for man who sold rifles",
            "A Toledo man was sentenced Monday to 12 years in prison for selling rifles.",
            ["sentenced"],
        ),
        (
            "United States v. Lund, Plea Agreement (D. Utah)",
            "The parties agree as follows. The defendant bought nine pistols for another.",
            ["pleaded_guilty"],
        ),
        (
            "Criminal complaint, United States v. Lund (D. Ariz.)",
            "The defendant is charged with making a false statement. He bought two pistols in May. He came "
            "back for two more. He paid with cash. He lied on the form. The store called agents. Agents "
            "watched him. He drove south. He was arrested at the bridge.",
            ["arrested", "charged"],
        ),
    ],
)
def test_what_is_news_beside_the_title(title: str, text: str, stages: list[str]) -> None:
    assert sorted(_stages(title, text)) == stages


def test_a_verdict_of_the_scenes_day_and_what_an_appeal_looks_back_on() -> None:
    told = "On Tuesday the jury came back. The baker, Ola Lund, was found guilty of smuggling rifles. "
    cousin = "His cousin was acquitted of all charges."
    assert _stages("The baker of Elm Street", _SCENE + told) == ["convicted"]
    assert _stages("The baker of Elm Street", _SCENE + told + cousin) == ["convicted", "acquitted"]
    assert _stages(
        "Appeals court upholds baker's conviction",
        "The Tenth Circuit on Tuesday affirmed the conviction of a baker who sold rifles. " + cousin,
    ) == ["appeal"]


def test_a_seizure_named_beside_a_judgment_is_its_background() -> None:
    assert _stages(
        "Three years for Dayton man whose pistols police found in a Toronto car",
        "A Dayton man was sentenced Tuesday to three years in prison for smuggling pistols.",
    ) == ["sentenced"]


def test_an_acquittal_of_one_charge_ends_no_case() -> None:
    told = "A jury convicted a Mesa man of dealing in firearms. He was acquitted of a third charge."
    assert _stages("Jury convicts Mesa man in gun scheme", told) == ["convicted"]


@pytest.mark.parametrize(
    ("title", "text", "stages"),
    [
        (
            "Lo paran con nueve mil balas en San Ysidro",
            "Un panadero fue detenido el martes. Una jueza le fijó una fianza de 40 mil dólares.",
            ["arrested"],
        ),
        ("Criminal Information, United States v. Lund", "The defendant bought two pistols.", ["charged"]),
        (
            "Courts in brief: baker sentenced; clerk's appeal fails",
            "A baker was sentenced Monday to two years, and the Tenth Circuit affirmed a clerk's conviction.",
            ["sentenced", "appeal"],
        ),
    ],
)
def test_bail_information_and_two_cases_of_a_title(title: str, text: str, stages: list[str]) -> None:
    assert _stages(title, text) == stages
