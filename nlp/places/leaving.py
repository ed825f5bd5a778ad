"""Guns that leave a place for another land: "drove the rifles from Nogales into Mexico"."""

from __future__ import annotations

import re

from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.places.crossings import border_towns
from nlp.places.cues import Cue
from nlp.reading import Sentence

#: "cross from Texas …": the way over the border.
_CROSS = re.compile(r"(?:cross|cruz|pas[aeoó])", re.IGNORECASE)
_INTO_LAND = re.compile(
    r"(?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?,?)?,?\s(?:south\s|across\s(?:the\sborder\s)?)?(?:in)?(?:to|a|hacia)\s(?:the\s)?"
    r"(?:M[eé]xico|Canada|Canadá|Matamoros|Reynosa|Nuevo\sLaredo|Ciudad\sJu[aá]rez|Ju[aá]rez|Tijuana|Mexicali|Nogales|Agua\sPrieta)\b"
)


_OUT_OF = re.compile(
    r"\b(?:in)?(?:to|a|hacia)\s(?:M[eé]xico|Canad[aá])\s(?:from|out\sof|desde|por|through|at|via)\s(?:the\s)?$"
)


def passes_border(mention: PlaceMention, right: str) -> bool:
    """True of guns from a town on the border, when a land beyond it follows."""
    return mention.name in border_towns() and _INTO_LAND.match(right) is not None


def leaves_land(sentence: Sentence, mention: PlaceMention, cue: Cue) -> bool:
    """True if guns pass from a town on the border, or cross from there, into another land."""
    if mention.kind is PlaceKind.COUNTRY:
        return False
    left = sentence.text[cue.start : mention.start - sentence.start]
    if mention.name in border_towns() and _OUT_OF.search(left):
        return True  # "hauled a trailer into Mexico from Eagle Pass"
    crossing = _CROSS.match(sentence.text, cue.start) is not None
    if not crossing and mention.name not in border_towns():
        return False
    return _INTO_LAND.match(sentence.text, mention.end - sentence.start) is not None
