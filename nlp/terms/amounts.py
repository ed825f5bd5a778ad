"""How long a matched term is, in months, and how much of it is suspended."""

from __future__ import annotations

import re

from text_to_num import text2num

from nlp.terms import doubts

#: Longest stretch of text (characters) after a term that says what it is.
AFTER = 70


def value_of(words: str) -> float:
    """The number that a stretch of words or digits says."""
    text = words.strip().lower()
    half = 0.0
    stripped = re.sub(r"(?:[- ]?(?:½|1/2)|[- ]and[- ](?:a|one)[- ]half|\sy\smedio)$", "", text)
    if stripped != text:
        half, text = 0.5, stripped
    if not text or text in {"half a", "a half"}:
        return 0.5
    if text in {"a", "an", "un", "una", "uno"}:
        return 1 + half
    if text[0].isdigit():
        return float(text) + half
    accents = re.sub(r"\bveintiun\b", "veintiuno", text.translate(str.maketrans("éíóú", "eiou")))
    for spelling, language in (
        (text, "en"),
        (text.replace(" and ", " "), "en"),
        (text, "es"),
        (accents, "es"),
    ):
        try:
            return float(text2num(spelling, language)) + half
        except ValueError:
            continue
    return 0.0


def months_of(match: re.Match[str], number: str) -> int:
    """A matched term's months, by its unit."""
    value = value_of(number)
    if match["years"]:
        total = value * 12
        if match["yearhalf"]:
            total += 6
        if match["extra"]:
            total += value_of(match["extra"])
        return int(total)
    return int(value) if match["months"] else int(value // 30)


def suspended_of(text: str, match: re.Match[str]) -> int:
    """How many months of a matched term are suspended."""
    whole = months_of(match, match["first"])
    after = text[match.end() : match.end() + AFTER]
    if part := doubts.PART_SUSPENDED.match(after):
        in_years = part["years"] or (match["years"] and not part["months"])
        months = int(value_of(part["part"]) * (12 if in_years else 1))
        return max(0, whole - months) if part["but"] else min(whole, months)
    before = text[max(0, match.start() - 50) : match.start()]
    return whole if doubts.SUSPENDED_BEFORE.search(before) or doubts.SUSPENDED_AFTER.match(after) else 0
