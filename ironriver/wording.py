"""Figures, statuses and terms in words: the same in the terminal, in the mail and on the pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.vocabulary import Basis, Stage

#: Months that stand for life, as the guideline has it.
LIFE = 9999


class Wording:
    """Figures, statuses and terms in one language.

    Args:
        tables: its words: `bounds`, `objects`, `status`, `sentence`.
    """

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self._bounds: Mapping[str, str] = tables["bounds"]
        self._objects: Mapping[str, Sequence[str]] = tables["objects"]
        self._statuses: Mapping[str, str] = tables["status"]
        self._sentence: Mapping[str, Any] = tables["sentence"]

    def number(self, low: int | None, high: int | None, basis: str) -> str:
        """A number as its bounds allow it: `23`, `at least 19`, `more than 200`, `20 to 30`, `about 100`."""
        if low is None:
            shape = "unknown" if high is None else "up_to"
        elif basis == Basis.MORE_THAN:
            shape, low = "more_than", low - 1
        elif high is None:
            shape = "at_least"
        elif low != high:
            shape = "range"
        else:
            shape = "about" if basis == Basis.APPROXIMATE else "exact"
        return self._bounds[shape].format(low=f"{low or 0:,}", high=f"{high or 0:,}")

    def amount(self, low: int | None, high: int | None, basis: str, kind: str) -> str:
        """A figure in words: `1 rifle`, `at least 19 rifles`, `an unknown number of firearms`."""
        return f"{self.number(low, high, basis)} {self.objects(kind, one=is_one(low, high, basis))}"

    def objects(self, kind: str, *, one: bool = False) -> str:
        """What is counted: `rifle`, `rifles`."""
        return self._objects[kind][0 if one else 1]

    def status(self, status: str, sentence_months: int | None, statuses: Sequence[str]) -> str:
        """How far a person's case has come, never more than that: an end of charges is always told."""
        words = self._statuses[status]
        if sentence_months is not None and status in {Stage.SENTENCED, Stage.APPEAL}:
            sentence = self._sentence["sentenced"].format(term=self.term(sentence_months))
            words = sentence if status == Stage.SENTENCED else f"{sentence}, {words}"
        ended = [end for end in (Stage.ACQUITTED, Stage.DISMISSED) if end in statuses and end != status]
        also: str = self._sentence["also"]
        return "; ".join((words, *(also.format(what=self._statuses[end]) for end in ended)))

    def term(self, months: int) -> str:
        """Prison in words: 9999 is life and 0 is time served or probation alone, as the guideline has it."""
        if months >= LIFE:
            return str(self._sentence["life"])
        if months == 0:
            return str(self._sentence["none"])
        years, rest = divmod(months, 12)
        one, many = self._sentence["months" if rest else "years"]
        n = months if rest else years
        return str(one if n == 1 else many).format(n=f"{n:,}")


def is_one(low: int | None, high: int | None, basis: str) -> bool:
    """Whether a figure counts one thing: `1 rifle`, `up to 1 rifle`."""
    last = high if low is None else low - 1 if basis == Basis.MORE_THAN else low
    return last == 1 and high in {None, 1}


@cache
def english_tables() -> Mapping[str, Any]:
    """The words of English, as `Wording` needs them."""
    tables: Mapping[str, Any] = read_yaml(Path(__file__).with_name("wording.yml"))
    return tables


@cache
def english() -> Wording:
    """Figures, statuses and terms in English."""
    return Wording(english_tables())


def source_words(documents: int, independent: int) -> str:
    """How many tell it: `7 documents, 5 independent sources`; reprints of one text are one source."""
    told = "1 document" if documents == 1 else f"{documents:,} documents"
    if documents == independent:
        return told
    return f"{told}, {independent:,} independent source{'' if independent == 1 else 's'}"


def amount(low: int | None, high: int | None, basis: str, kind: str) -> str:
    """A figure in English."""
    return english().amount(low, high, basis, kind)


def status_words(status: str, sentence_months: int | None, statuses: Sequence[str]) -> str:
    """How far a person's case has come, in English."""
    return english().status(status, sentence_months, statuses)
