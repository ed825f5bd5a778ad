"""Days listed under one month: "May 3, 4 and 7, 2021", "the 5th and 9th of May", "el 3, 5 y 9 de mayo"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.opened import Opened
from nlp.timex.phrase import Kind, Phrase
from nlp.timex.words import ES_MONTH, MONTH, day_of, month_of, year_of

_DAY = r"(?:3[01]|[12]\d|0?[1-9])"
_TH = r"(?:st|nd|rd|th)?"
#: Not a day: "May 3, 40 rifles", "May 3 and 12 other guns".
_NO_DAY = (
    r"(?![\d:/]|,\d{3}|\s(?:guns|firearms|rounds|other|more|people|men|weapons|pistols|rifles|handguns|"
    r"months|years|counts|defendants)\b)"
)
_YEAR = r"(?:19[5-9]|20[0-4])\d"
_ENGLISH = Opened(
    rf"\b(?P<month>{MONTH})\.?\s+(?P<days>{_DAY}{_TH}(?:,\s+{_DAY}{_TH}{_NO_DAY}){{0,8}}"
    rf",?\s+(?:and|&)\s+{_DAY}{_TH}){_NO_DAY}(?:,?\s+(?:of\s+)?(?P<year>{_YEAR})\b)?",
    re.IGNORECASE,
)
_ENGLISH_AFTER = Opened(
    rf"\bthe (?P<days>{_DAY}(?:st|nd|rd|th)(?:,\s+{_DAY}(?:st|nd|rd|th)){{0,8}},?\s+(?:and|&)\s+(?:the )?"
    rf"{_DAY}(?:st|nd|rd|th)) (?:of )?(?P<month>{MONTH})\b(?:,?\s+(?P<year>{_YEAR})\b)?",
    re.IGNORECASE,
)
_SPANISH = re.compile(
    rf"\b(?P<days>{_DAY}(?:,\s+(?:el )?{_DAY}){{0,8}},?\s+(?:y|e)\s+(?:el )?{_DAY}) de(?:l mes de)? "
    rf"(?P<month>{ES_MONTH})(?:,? del? (?:año )?(?P<year>{_YEAR})\b)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(\d+)(?:st|nd|rd|th)?")


def day_lists(text: str, language: str) -> Iterator[Phrase]:
    """A phrase for every day of a list, each with the list's month and year."""
    for pattern in (_ENGLISH, _ENGLISH_AFTER) if language == "en" else (_SPANISH,):
        for match in pattern.finditer(text):
            month, start = month_of(match["month"]), match.start("days")
            numbers = [(found, day_of(found[1])) for found in _NUMBER.finditer(match["days"])]
            for at, (found, day) in enumerate(numbers):
                if day is None:
                    continue
                begin = match.start() if at == 0 and language == "en" else start + found.start()
                end = match.end() if at == len(numbers) - 1 else start + found.end()
                yield Phrase(begin, end, Kind.DATE, year_of(match["year"]), month, day)
