"""The history of an incident is told in the language of the page."""

from __future__ import annotations

from typing import Any

import pytest

from db.models import Change
from ironriver.vocabulary import Stage
from tests.web.desk import open_desk
from tests.world import Author, tucson
from web.change_words import Told, change_words
from web.language import Language, words_of

BEFORE = {
    "stage": "charged",
    "parties": {
        "Ana Quill": {"status": "charged", "sentence_months": None},
        "Beto Zent": {"status": "charged", "sentence_months": None},
        "Cleo Marsh": {"status": "sentenced", "sentence_months": 12},
    },
    "figures": {"rifles purchased": "at least 19", "firearms seized": "17", "magazines sold": "up to 5"},
}
AFTER = {
    "stage": "sentenced",
    "parties": {
        "Ana Quill": {"status": "sentenced", "sentence_months": 71},
        "Cleo Marsh": {"status": "sentenced", "sentence_months": 24},
        "Dana Whitlock": {"status": "charged", "sentence_months": None},
    },
    "figures": {
        "rifles purchased": "23",
        "magazines sold": "about 1,200",
        "conversion devices exported": "20 to 30",
    },
}


def told(language: Language, kind: str, summary: str = "", **details: Any) -> Told:
    return change_words(Change(kind=kind, summary=summary, details=details), words_of(language))


def test_what_is_otherwise_is_told_step_by_step() -> None:
    english = told(Language.ENGLISH, "advanced", before=BEFORE, after=AFTER)
    assert english.words.split("; ") == [
        "furthest stage: charges → sentence",
        "Ana Quill: charged (presumed innocent) → sentenced to 71 months in prison",
        "Beto Zent no longer named",
        "Cleo Marsh: sentenced to 1 year in prison → sentenced to 2 years in prison",
        "Dana Whitlock added (charged (presumed innocent))",
        "conversion devices taken abroad: 20 to 30",
        "firearms seized: 17 no longer stated",
        "magazines sold: up to 5 → about 1,200",
        "rifles purchased: at least 19 → 23",
    ]
    spanish = told(Language.SPANISH, "advanced", before=BEFORE, after=AFTER)
    assert spanish.words.split("; ") == [
        "etapa más avanzada: cargos → sentencia",
        "Ana Quill: con cargos (se presume inocente) → sentencia de 71 meses de prisión",
        "ya no se nombra a Beto Zent",
        "Cleo Marsh: sentencia de 1 año de prisión → sentencia de 2 años de prisión",
        "se añadió a Dana Whitlock (con cargos (se presume inocente))",
        "dispositivos de conversión sacados del país: de 20 a 30",
        "armas de fuego aseguradas: 17, ya no se dice",
        "cargadores vendidos: hasta 5 → alrededor de 1,200",
        "armas largas (rifles) compradas: al menos 19 → 23",
    ]
    assert (english.language, spanish.language) == ("en", "es")


@pytest.mark.parametrize(
    ("kind", "summary", "details", "spanish"),
    [
        (
            "new",
            "Ana Quill, 9 rifles (7 documents, 5 independent sources)",
            {},
            "7 documentos, 5 fuentes independientes",
        ),
        ("new", "Ana Quill, 9 rifles (1 document)", {}, "1 documento"),
        ("merged", "", {"merged": [{"public_id": "IR-2026-AAAAA"}]}, "reunido con IR-2026-AAAAA"),
        (
            "split",
            "",
            {"split": ["IR-2026-AAAAA", "IR-2026-BBBBB"]},
            "se separó IR-2026-AAAAA, IR-2026-BBBBB",
        ),
        ("split", "Ana Quill: split from IR-2026-AAAAA", {}, "separado de IR-2026-AAAAA"),
        ("retracted", "Ana Quill: no document tells of it any longer", {}, "ningún documento habla ya de él"),
    ],
)
def test_every_kind_of_change_has_spanish(
    kind: str, summary: str, details: dict[str, Any], spanish: str
) -> None:
    assert told(Language.SPANISH, kind, summary, **details) == Told(spanish, "es")


def test_what_cannot_be_told_anew_is_shown_as_it_was_written() -> None:
    for kind in ("new", "corrected", "split"):
        assert told(Language.SPANISH, kind, "As written") == Told("As written", "en")
    odd = {"stage": "charged", "parties": {}, "figures": {"hats worn": "a few"}}
    assert "hats worn: a few" in told(Language.SPANISH, "corrected", before=BEFORE, after=odd).words


@pytest.mark.parametrize("stage", [Stage.CHARGED, Stage.ARRESTED, Stage.SEIZURE, Stage.EXTRADITED])
def test_who_is_accused_stays_innocent_in_the_history(stage: Stage) -> None:
    after = {
        "stage": "other",
        "parties": {"Ana Quill": {"status": stage, "sentence_months": None}},
        "figures": {},
    }
    before = {"stage": "other", "parties": {}, "figures": {}}
    assert "presumed innocent" in told(Language.ENGLISH, "corrected", before=before, after=after).words
    assert "se presume inocente" in told(Language.SPANISH, "corrected", before=before, after=after).words


def test_the_page_tells_its_history_in_its_language(author: Author) -> None:
    incident = tucson(author)
    author.change(incident, "new", "Tucson: straw purchases of 23 rifles (2 documents)")
    desk = open_desk(author.session)
    page = desk.page("/es/incidents/IR-2026-7K3QX")
    (line,) = page.select("section[aria-labelledby=h-changes] li span[lang]")
    assert (line["lang"], line.text) == ("es", "2 documentos")
