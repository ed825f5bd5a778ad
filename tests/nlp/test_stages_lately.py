"""Arrests told far down a page, which are news if made these days, and what only sounds like an arrest."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.stages import find_stages

_SCENE = (
    "The firm sold rifles for years. The counter was open on Sundays. Buyers came from three counties. The "
    "shop had two rooms. Its owner kept the books. Neighbours knew the place well. Rifles stood there. "
)
_CHARGED = (
    "Three charged with straw purchases",
    "A grand jury in Tulsa returned an indictment charging three people with buying pistols for others, the "
    "prosecutor said Thursday. " + _SCENE,
)
_SEIZED = (
    "Officers find 40 rifles in spare tires at Laredo bridge",
    "Officers found 40 rifles in a pickup on Tuesday, CBP said. " + _SCENE,
)
_DECOMISO = (
    "Decomisan 40 rifles en Nogales",
    "Agentes decomisaron 40 rifles en la garita el martes, informó la aduana. ",
)


def _stages(title: str, text: str) -> list[str]:
    document = SourceDocument("d", title, "2024-05-16", text)
    return [fact.value.value for fact in find_stages(read(document))]


@pytest.mark.parametrize(
    ("told", "arrested"),
    [
        ("Lund was arrested this morning at his home.", True),
        ("Two of them were taken into custody on Wednesday; the third is a fugitive.", True),
        ("All three surrendered to the ATF earlier today.", True),
        ("ATF agents arrested Lund in Norman on May 13.", True),
        ("The arrests on Tuesday ended a year of work.", True),
        ("The arrests were made over the past week in Tulsa and Norman.", True),
        ("Lund turned himself in on Monday.", True),
        ("Tulsa police arrested the defendant yesterday.", True),
        ("Lund and his wife were arrested Sunday after a sale.", True),
        ("Lund cried foul over what he called a false arrest by a trooper.", False),
        ("He is said to have picked up the pistols in Norman.", False),
        ("Lund, who was arrested in a bar in 2019, is at liberty.", False),
        ("No arrests have been made.", False),
        ("A warrant has been issued for the arrest of Lund.", False),
        ("“We will arrest whoever arms gangs,” he said.", False),
        ("If convicted of the charges after his arrest, Lund faces up to ten years.", False),
    ],
)
def test_arrests_below_charges(told: str, arrested: bool) -> None:
    title, text = _CHARGED
    assert _stages(title, text + told) == (["arrested", "charged"] if arrested else ["charged"])


@pytest.mark.parametrize(
    ("told", "arrested"),
    [
        ("The driver was turned over to Homeland Security Investigations.", True),
        ("Police from Laredo later arrested the driver, a man of 30.", True),
        ("No arrests were made.", False),
        ("The driver ran and was not caught.", False),
    ],
)
def test_arrests_below_a_seizure(told: str, arrested: bool) -> None:
    title, text = _SEIZED
    assert _stages(title, text + told) == (["seizure", "arrested"] if arrested else ["seizure"])


@pytest.mark.parametrize(
    ("told", "arrested"),
    [
        ("El conductor quedó detenido.", True),
        ("Los agentes procedieron a detener al conductor, de 30 años.", True),
        ("No hubo personas detenidas.", False),
        ("El hecho no dejó detenidos.", False),
        ("La policía busca cumplir una orden de arresto.", False),
    ],
)
def test_nobody_is_taken_in_spanish(told: str, arrested: bool) -> None:
    title, text = _DECOMISO
    assert _stages(title, text + told) == (["seizure", "arrested"] if arrested else ["seizure"])


@pytest.mark.parametrize(
    ("title", "text", "stages"),
    [
        (
            "Detienen a dos señalados de vender armas",
            "Dos hombres fueron detenidos el martes, acusados de vender armas largas a una pandilla.",
            ["arrested"],
        ),
        (
            "How rifles reached Haiti",
            "The guns were bought in Orlando. Three years on, Otto Lund was sentenced to 60 months.",
            ["sentenced"],
        ),
        (
            "Man pleads guilty to exporting rifles after extradition",
            "Otto Lund pleaded guilty Thursday to exporting rifles.",
            ["pleaded_guilty"],
        ),
        (
            "Pistols missing",
            "Thieves drove off on Sunday. Nine pistols were taken at gunpoint from a shop in Reno.",
            ["other"],
        ),
        (
            "Gun ring",
            "Three women are now facing federal charges over dozens of pistols, thanks to a shop's owner.",
            ["charged"],
        ),
        (
            "Gun shops deny it",
            "The owners of two gun shops accused in a lawsuit of selling guns carelessly denied it Monday.",
            ["other"],
        ),
        (
            "Two indicted over pistols",
            "Two men were indicted Thursday; prosecutors are seeking the forfeiture of nine pistols.",
            ["charged"],
        ),
    ],
)
def test_what_only_sounds_like_news(title: str, text: str, stages: list[str]) -> None:
    assert _stages(title, text) == stages
