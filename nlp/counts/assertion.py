"""How a sentence asserts what it tells: alleged, charged, admitted or proved, by its modifiers."""

from __future__ import annotations

import re

from ironriver.vocabulary import Assertion

_ALLEGED = re.compile(r"\b(?:alleg\w+|accus\w+|presunt\w+|habría[n]?|supuest\w+)\b", re.I)
_CHARGED = re.compile(
    r"\b(?:indict\w+|charg(?:ed|es|ing)|complaint|acusaci[óo]n|acusad[oa]s?|cargos|denuncia)\b", re.I
)
_ADMITTED = re.compile(
    r"\b(?:admit(?:s|ted|ting)?|pleaded|pled|plea|acknowledged|confess\w+|admiti\w+|reconoci\w+|declar\w+\s+culpable|confes\w+)\b",
    re.I,
)
_PROVED = re.compile(
    r"\b(?:jury|convicted|found\s+guilty|evidence\s+(?:presented|at\s+trial)|proved|sentenced|jurado|condenad[oa]s?|sentenciad[oa]s?)\b",
    re.I,
)


def assertion_of(sentence: str) -> Assertion:
    """The assertion of a sentence; an admission outranks the charge that it admits."""
    if _ADMITTED.search(sentence):
        return Assertion.ADMITTED
    if _CHARGED.search(sentence):
        return Assertion.CHARGED
    if _ALLEGED.search(sentence):
        return Assertion.ALLEGED
    return Assertion.PROVED if _PROVED.search(sentence) else Assertion.ALLEGED
