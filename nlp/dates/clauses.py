"""Where clauses begin and end around a date."""

from __future__ import annotations

import re

BOUNDARIES = re.compile(
    r"[;:]|(?<=[a-z0-9]{2})\.(?=[A-Z])|,\s+(?:and|but|while|who|which|when|after|before|where|y|pero|"
    r"quien|cuando|mientras)\b|"
    r"\s(?:when|after|while|who|where|but|because|although|cuando|después|luego|"
    r"mientras|antes|porque)\b|"
    r"\sbefore\b(?! (?:an? |the )?(?:[\w.]+ ){0,2}?(?:judge|magistrate|justice|court|tribunal|grand jury)\b)",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(
    r"^\W*(?:(?:according to|as alleged|court documents|in |the (?:indictment|complaint)|"
    r"prosecutors|authorities|de acuerdo|"
    r"seg[uú]n|conforme|la acusaci[oó]n|el acta)[^,]{0,90}(?:,|\bthat|\bque)\s*)?$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\b(?:on|in|since|about|around|or|from|between|el|en|desde|entre|by|at|pasado|del?|"
    r"late|early|it was)\s*$",
    re.IGNORECASE,
)
#: A dot that ends no sentence: "charged Luis Mora Jr. on Monday".
_ABBREVIATED = re.compile(r"\b(?:[JS]r|Inc|Corp|Co|Ltd|Bros|U\.S|[A-Z])\.$")
#: The time of day before a date: "at about 2:30 a.m. May 29".
_CLOCK = re.compile(r"\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?,?\s(?:on\s)?$", re.IGNORECASE)


def opens_clause(sentence: str, start: int) -> bool:
    """For example "On July 11, …": the date opens its sentence or clause, so that what follows governs it."""
    before = _CLOCK.sub("", sentence[:start])
    for _ in range(3):
        before = _PREPOSITION.sub("", before)
    before = before.rstrip()
    if _INTRODUCTION.match(before):
        return True
    ended = before[-1] in ";:.)—" and not _ABBREVIATED.search(before[-8:])
    return ended or bool(
        re.search(r"(?:\b(?:that|que)|,\s+(?:and|y|but|where|who|when|donde|quien|cuando))$", before)
    )


def is_clause_boundary(between: str) -> bool:
    """True if a clause ends in the text between a word and a date."""
    return bool(BOUNDARIES.search(between))


def clause_around(sentence: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause begins and ends in which something stands at `start:end`."""
    first, last = 0, len(sentence)
    for match in BOUNDARIES.finditer(sentence):
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end:
            last = match.start()
            break
    return first, last
