"""The values of single numbers: digits with their separators, words of English and Spanish."""

from __future__ import annotations

import re

from text_to_num import text2num


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


def _with_accent(match: re.Match[str]) -> str:
    return "veinti" + {"dos": "dós", "tres": "trés", "seis": "séis"}[match[1]]
