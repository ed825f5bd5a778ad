"""The words of the pages: both languages have all of them, and nobody is called guilty who is not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from ironriver import vocabulary
from ironriver.vocabulary import Stage
from web.language import Language, tables, words_of

WEB = Path("web")
PHRASE = re.compile(r"""\b(?:t|words|self)\(\s*(["'])(.*?)(?<!\\)\1""")
SEVERAL = re.compile(r"""several\(\s*(["'])(.*?)(?<!\\)\1,\s*(["'])(.*?)(?<!\\)\3""", re.DOTALL)
TITLES = {"The address can't be read", "Not found", "Log in first", "Not allowed", "Error", "Something broke"}


def told(language: str) -> Mapping[str, Any]:
    return tables(Language[language.upper()])


def phrases() -> set[str]:
    found = set(TITLES)
    for path in [*WEB.rglob("*.j2"), *WEB.rglob("*.py")]:
        text = path.read_text("utf-8")
        found |= {match[2] for match in PHRASE.finditer(text)}
        found |= {phrase for match in SEVERAL.finditer(text) for phrase in (match[2], match[4])}
    return found


def test_every_phrase_has_its_spanish_and_no_other_is_kept() -> None:
    spanish = set(told("spanish")["phrases"])
    assert phrases() - spanish == set(), "without Spanish"
    assert spanish - phrases() == set(), "of no page"


def test_both_languages_name_the_same_values() -> None:
    english, spanish = told("english"), told("spanish")
    assert english.keys() == spanish.keys() - {"counted", "masculine"}
    for kind in english.keys() - {"phrases"}:
        assert english[kind].keys() == spanish[kind].keys(), kind


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("status", vocabulary.Stage),
        ("stage", vocabulary.Stage),
        ("count_role", vocabulary.CountRole),
        ("objects", vocabulary.ObjectKind),
        ("gun_kind", vocabulary.ObjectKind),
        ("event", vocabulary.Event),
        ("place_role", vocabulary.PlaceRole),
        ("group_kind", vocabulary.GroupKind),
        ("convergence", vocabulary.Convergence),
        ("assertion", vocabulary.Assertion),
        ("standing", vocabulary.Standing),
        ("transfer_kind", vocabulary.TransferKind),
        ("change", vocabulary.ChangeKind),
        ("claim_kind", vocabulary.ClaimKind),
        ("source_kind", vocabulary.DocumentKind),
        ("channel", vocabulary.DealerKind),
        ("dealer_part", vocabulary.DealerPart),
    ],
)
def test_every_value_of_the_vocabulary_has_words(kind: str, values: Any) -> None:
    assert {str(value) for value in values} <= set(told("english")[kind])


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("stage", [s for s in Stage if s not in {Stage.CONVICTED, Stage.PLEADED_GUILTY}])
def test_nobody_is_called_guilty_who_is_only_accused(language: Language, stage: Stage) -> None:
    words = words_of(language).status({"status": stage, "statuses": [stage], "sentence_months": None})
    assert not re.search(r"guilty|culpable|convict|criminal|delincuente", words.replace("conviction)", ")"))
    if stage in {Stage.ARRESTED, Stage.CHARGED, Stage.EXTRADITED, Stage.SEIZURE}:
        assert re.search("presumed innocent|se presume inocente", words)


@pytest.mark.parametrize(
    ("figure", "english", "spanish"),
    [
        ((23, 23, "exact", "rifle"), "23 rifles", "23 armas largas (rifles)"),
        ((1, 1, "exact", "handgun"), "1 handgun", "1 arma corta"),
        ((201, None, "more_than", "firearm"), "more than 200 firearms", "más de 200 armas de fuego"),
        ((19, None, "at_least", "firearm"), "at least 19 firearms", "al menos 19 armas de fuego"),
        ((20, 30, "range", "firearm"), "20 to 30 firearms", "de 20 a 30 armas de fuego"),
        ((None, 5, "at_most", "firearm"), "up to 5 firearms", "hasta 5 armas de fuego"),
        (
            (1200, 1200, "approximate", "ammunition"),
            "about 1,200 rounds of ammunition",
            "alrededor de 1,200 cartuchos",
        ),
    ],
)
def test_figures_in_words(figure: tuple[Any, ...], english: str, spanish: str) -> None:
    told_figure = dict(zip(("low", "high", "basis", "object"), figure, strict=True))
    assert words_of(Language.ENGLISH).amount(told_figure) == english
    assert words_of(Language.SPANISH).amount(told_figure) == spanish


@pytest.mark.parametrize(
    ("figure", "english", "spanish"),
    [
        (
            (412, "conversion_device", "exported"),
            "conversion devices taken abroad",
            "dispositivos de conversión sacados del país",
        ),
        ((2, "ammunition", "seized"), "rounds of ammunition seized", "cartuchos asegurados"),
        ((1, "handgun", "purchased"), "handgun purchased", "arma corta comprada"),
        ((1, "magazine", "sold"), "magazine sold", "cargador vendido"),
        ((23, "rifle", "purchased"), "rifles purchased", "armas largas (rifles) compradas"),
    ],
)
def test_what_was_done_agrees_with_the_thing(
    figure: tuple[int, str, str], english: str, spanish: str
) -> None:
    n, kind, role = figure
    told_figure = {"low": n, "high": n, "basis": "exact", "object": kind, "role": role}
    assert words_of(Language.ENGLISH).figure(told_figure) == f"{n} {english}"
    assert words_of(Language.SPANISH).figure(told_figure) == f"{n} {spanish}"


def test_spanish_has_a_form_for_everything_that_is_done_with_things() -> None:
    spanish = told("spanish")
    assert set(spanish["counted"]) == set(vocabulary.CountRole)
    assert {len(forms) for forms in spanish["counted"].values()} == {4}
    assert set(spanish["masculine"]) <= set(vocabulary.ObjectKind)


@pytest.mark.parametrize(
    ("place", "english", "spanish"),
    [
        (("Nogales", "Sonora", "MX"), "Nogales, Sonora, Mexico", "Nogales, Sonora, México"),
        (("Mexico", None, "MX"), "Mexico", "México"),
        (("Sonora", "Sonora", "MX"), "Sonora, Mexico", "Sonora, México"),
        (("Tucson", "Arizona", "US"), "Tucson, Arizona", "Tucson, Arizona"),
        (("United States", None, "US"), "United States", "Estados Unidos"),
        (("Somewhere", None, None), "Somewhere", "Somewhere"),
    ],
)
def test_a_country_is_named_once_and_in_the_language(
    place: tuple[str, str | None, str | None], english: str, spanish: str
) -> None:
    assert words_of(Language.ENGLISH).place(*place) == english
    assert words_of(Language.SPANISH).place(*place) == spanish
