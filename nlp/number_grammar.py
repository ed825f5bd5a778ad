"""The words that make and bound numbers (data/numbers.yml), compiled for a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from nlp.opened import Opened

_DATA = Path(__file__).parent / "data" / "numbers.yml"


@dataclass(frozen=True)
class NumberGrammar:
    """The compiled words of one language."""

    core: Opened
    before: re.Pattern[str]
    before_of: dict[str, str]
    after: re.Pattern[str]
    after_of: dict[str, str]
    vague: dict[str, int]
    exact: dict[str, int]
    rounded: dict[str, int]
    scales: dict[str, int]


def _any(words: Any) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


def _by_phrase(hedges: dict[str, list[str]]) -> dict[str, str]:
    return {phrase: basis for basis, phrases in hedges.items() for phrase in phrases}


@lru_cache(maxsize=4)
def grammar_of(language: str) -> NumberGrammar:
    """The words of "en" or "es"."""
    data = read_yaml(_DATA)
    before, after = _by_phrase(data["before"][language]), _by_phrase(data["after"][language])
    vague, collective = data["vague"][language], data["collective"][language]
    words = _any(data["words"][language].split())
    scales = _any(data["scales"][language])
    joint = r"(?:[\s-]+(?:and\s+)?)" if language == "en" else r"(?:\s+(?:y\s+)?)"
    if language == "en":
        digits = r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+(?=\s+(?:million|thousand)))?"
        tail = wordtail = ""
    else:
        digits = r"\d{1,3}(?:[.,]\d{3})+|\d+(?:[.,]\d+(?=\s+(?:mil|mill)))?"
        tail = r"(?:\s+\d{1,3}(?![\w%.,]\d|\w))?"
        wordtail = r"(?:(?<=\bmil)\s+(?P<wordtail>\d{1,3})(?![\w%.,]\d|\w))?"
    core = (
        rf"(?<![\w$€£#§./'’])(?<![A-Za-z]-)(?<!\d[.,])(?<![$€£]\s)(?:(?P<vague>{_any(vague)})"
        rf"|(?P<exact>{_any(collective['exact'])})"
        + (rf"|(?P<rounded>{_any(collective['approximate'])})" if collective["approximate"] else "")
        + (r"|(?P<mil>mil\s+\d{1,3}(?![\w%.,]\d|\w))" if language == "es" else "")
        + rf"|(?P<digits>{digits})(?:(?:\s+(?P<scale>{scales})|(?P<thousands>[kK]))\b(?P<tail>{tail}))?"
        rf"|(?P<words>(?:{words})(?:{joint}(?:{words}))*){wordtail})(?![\w%’/]|[.,]\d|\s*%|'\w)"
    )
    determiner = (
        r"(?:(?:a|the|an|his|her|their|these|those)\s+)?(?:(?:grand\s+)?total\s+of\s+|combined\s+|additional\s+|another\s+|other\s+)?"
        if language == "en"
        else r"(?:(?:un|el|los|las|otros|otras)\s+)?(?:total\s+de\s+|otros\s+|otras\s+)?"
    )
    return NumberGrammar(
        core=Opened(core, re.I),
        before=re.compile(rf"\b(?P<hedge>{_any(before)})\s+{determiner}$", re.I),
        before_of={k.casefold(): v for k, v in before.items()},
        after=re.compile(rf"\s*(?P<hedge>{_any(after)})(?!\w)", re.I),
        after_of={k.casefold(): v for k, v in after.items()},
        vague=vague,
        exact=collective["exact"],
        rounded=collective["approximate"],
        scales=data["scales"][language],
    )
