"""The values of single numbers: digits with their separators, words of English and Spanish."""

from __future__ import annotations

import re

from text_to_num import text2num

#: "a hundred and four", "a thousand and twelve".
_HUNDREDS = (100, 1000)
_AND_MORE = re.compile(r"\s+and\s+(?P<rest>[a-z]+(?:-[a-z]+)?)\b", re.I)


def key(text: str) -> str:
    """A wording as the data has it: lower case, single spaces."""
    return " ".join(text.lower().split())


def digits_value(text: str, language: str) -> float:
    """The value of digits, with the separators of a language."""
    separators = "," if language == "en" else ".,"
    for mark in separators:
        if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(mark)}\d{{3}})+", text):
            return float(text.replace(mark, ""))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", text):
        return float(text.replace(",", ""))
    return float(text.replace(",", "."))


def word_value(text: str, language: str) -> int | None:
    """The value of a number in words; accents that the converter wants are supplied."""
    folded = key(text)
    if language == "es":
        folded = re.sub(r"\bveinti[uú]n\b", "veintiuno", folded)
        folded = re.sub(r"\bveinti(dos|tres|seis)\b", _with_accent, folded)
        folded = re.sub(r"\bmillon\b", "millón", folded)
    try:
        return int(text2num(folded, language))
    except ValueError:
        return None


def with_rest(value: int, text: str, start: int, end: int, language: str) -> tuple[int, int, int]:
    """The value at `start:end` with what follows, and where it then stands: "a hundred [and four]" is 104."""
    more = _AND_MORE.match(text, end) if value in _HUNDREDS else None
    rest = word_value(more["rest"], language) if more else None
    if more is None or rest is None or rest >= _HUNDREDS[0]:
        return value, start, end
    return value + rest, start, more.end()


def _with_accent(match: re.Match[str]) -> str:
    return "veinti" + {"dos": "dós", "tres": "trés", "seis": "séis"}[match[1]]
