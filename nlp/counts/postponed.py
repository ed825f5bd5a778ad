"""Numbers that stand after what they count: "AR-15 rifles (three)", "Guns recovered: 9"."""

from __future__ import annotations

import re

from nlp.counts.candidate import Candidate
from nlp.gun_phrases import GunPhrase, find_phrases
from nlp.numbers import Quantity

#: How far before its number a noun may stand, in characters.
_REACH = 90
#: What stands between the noun and its number.
_BRACKET = re.compile(r"\s+\(\s*$")
_MARK = re.compile(r"\s*(?P<mark>:|,|[-–—=|])\s*$|(?P<gap>\t\s*|\s{2,})$|(?<=[a-z])(?P<space> )$")
_BRACKET_ENDS = re.compile(r"\s*(?:units?|each|total|unidades|en\s+total)?\s*\)")
#: What may follow the number of an item: the item's end.
_ENDS = re.compile(r"\s*(?:units?\b|unidades\b|pieces?\b|piezas\b)?\s*(?:[.;,](?!\d)|$|[\n|])", re.I)
_LINE_ENDS = re.compile(r"\s*(?:$|\n)")
#: Where an item of a list begins.
_ITEM = re.compile(r"(?:[.;:,]\s|\n|^[\s•*·–-]*|[•*|])\s*(?:(?:and|y)\s+)?")
#: "Guns bought by Pruitt: 27": so much may stand between a noun and its colon.
_TOLD_OF = re.compile(r"(?:\s+[^\W\d][\w'’.-]*){0,6}")


def read_postponed(text: str, quantity: Quantity, language: str) -> Candidate | None:
    """A number whose noun stands right before it, in brackets, after a colon or as an item of a list."""
    before = text[max(0, quantity.start - _REACH) : quantity.start]
    if bracket := _BRACKET.search(before):
        # "FIREARMS(2)" and "firearms (1)" are counts of an indictment.
        if quantity.low == 1 or not _BRACKET_ENDS.match(text, quantity.end):
            return None
        phrase = _ending(before[: bracket.start()], language)
        return _candidate(quantity, phrase) if phrase else None
    mark = _MARK.search(before)
    if mark is None or not (_LINE_ENDS if mark["space"] else _ENDS).match(text, quantity.end):
        return None
    item = before[: mark.start()]
    item = item[max((m.end() for m in _ITEM.finditer(item) if m.end() < len(item)), default=0) :]
    if mark["mark"] == ":":
        phrase = next(
            (
                p
                for p in find_phrases(item, language)
                if _several(item, p) and _TOLD_OF.fullmatch(item, p.end)
            ),
            None,
        )
    else:
        phrase = _ending(item, language)
        if phrase and item[: phrase.start].strip():
            phrase = None  # the noun is no item of its own: "agents found rifles, 3 of them"
    return _candidate(quantity, phrase) if phrase else None


def _several(text: str, phrase: GunPhrase) -> bool:
    return text[phrase.start : phrase.end].endswith(("s", "S")) or phrase.noun in {"ammunition", "ammo"}


def _ending(text: str, language: str) -> GunPhrase | None:
    """The phrase of several guns with which a text ends."""
    return next(
        (p for p in find_phrases(text, language) if p.end == len(text.rstrip()) and _several(text, p)), None
    )


def _candidate(quantity: Quantity, phrase: GunPhrase) -> Candidate:
    return Candidate(quantity, quantity.start, quantity.end, phrase.kind, phrase, "number after its gun noun")
