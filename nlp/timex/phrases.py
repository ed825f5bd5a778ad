"""What date phrases stand in a text, as written: year, month and day where told, offsets where relative."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from nlp.opened import Family
from nlp.timex.holidays import HOLIDAYS
from nlp.timex.lists import day_lists
from nlp.timex.makers import Maker, maker_of
from nlp.timex.phrase import Kind, Phrase
from nlp.timex.words import COUNT, DAY_PART, ES_MONTH, ES_WEEKDAY, MONTH, ORDINAL, SEASONS, WEEKDAY

_WORDS = {
    "MONTH": f"(?P<month>{MONTH})",
    "MONTHS": MONTH,
    "ES_MONTH": f"(?P<month>{ES_MONTH})",
    "WEEKDAY": f"(?P<weekday>{'|'.join(WEEKDAY)})",
    "ES_WEEKDAY": f"(?P<weekday>{'|'.join(ES_WEEKDAY)})",
    "WEEKDAYS": "|".join(WEEKDAY),
    "WEEKDAYS_ES": "|".join(ES_WEEKDAY),
    "DAY_PART": DAY_PART,
    "COUNT": COUNT,
    "ORDINAL": ORDINAL,
    "SEASON": f"(?P<season>{'|'.join(SEASONS)})",
    "HOLIDAY": f"(?P<holiday>{'|'.join(HOLIDAYS)})".replace("'", "['’]"),
}
_PLACE = re.compile(r"<<(\w+)>>")


@lru_cache(maxsize=1)
def _makers() -> dict[str, Family[Maker]]:
    path = Path(__file__).parent.parent / "data" / "timex.yml"
    raw: dict[str, Any] = read_yaml(path)
    words = _WORDS | raw["macros"]

    def expand(pattern: str) -> str:
        while _PLACE.search(pattern):
            pattern = _PLACE.sub(lambda match: words[match[1]], pattern)
        return pattern

    return {
        language: Family(
            (maker_of(name), re.compile(expand(pattern), re.IGNORECASE)) for name, pattern in raw[language]
        )
        for language in ("en", "es")
    }


@lru_cache(maxsize=128)  # the sentences of a document: of one, several stages ask
def find_phrases(text: str, language: str) -> tuple[Phrase, ...]:
    """Every date phrase of a text ("en" or "es"), in order, the longest where several overlap."""
    found = sorted(_all(text, language), key=lambda phrase: (phrase.start, -phrase.end))
    kept: list[Phrase] = []
    for phrase in found:
        if kept and phrase.start < kept[-1].end:
            if phrase.end - phrase.start > kept[-1].end - kept[-1].start and phrase.kind is Kind.DATE:
                kept[-1] = phrase
            continue
        kept.append(phrase)
    return tuple(kept)


def _all(text: str, language: str) -> Iterator[Phrase]:
    yield from day_lists(text, language)
    for maker, match in _makers()[language].finditer(text):
        phrase = maker(match)
        if phrase and not _is_verb(text, phrase):
            lead = len(text[phrase.start : phrase.end]) - len(text[phrase.start : phrase.end].lstrip())
            yield replace(phrase, start=phrase.start + lead)


def _is_verb(text: str, phrase: Phrase) -> bool:
    """For example "may" and "march" in lower case are verbs, not months."""
    return phrase.kind is Kind.MONTH and bool(
        re.search(r"\b(?:may|march)\b", text[phrase.start : phrase.end])
    )
