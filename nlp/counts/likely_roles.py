"""Roles that the act, the place and the story of counted guns rule out, whatever the weights say."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from ironriver.vocabulary import CountRole
from nlp.counts.acts import Act

#: Features of sentences in which guns may leave the country.
_BORDER = frozenset({"s:abroad", "s:mexico", "s:in_mexico", "s:border"})
#: Acts that send guns away; who sends them isn't who seizes them.
_SENT = frozenset({"g:ship", "g:smuggle", "g:cross"})
_SENDING = frozenset({"ship", "smuggle", "cross"})
_OFFICERS = frozenset({"seize", "find", "search", "hide", "recover", "trace", "undercover", "authority"})
#: Where another clause begins or ends.
_CLAUSE = re.compile(
    r"[;:]\s|\b(?:before|until|when|while|but|after|where|antes|hasta|cuando|mientras|pero|donde)\b", re.I
)
_REACH = 200
#: "put the volume at [380 to 420 guns]": a figure for what the sentence before tells.
_FIGURE = re.compile(
    r"\b(?:put|puts|placed|set|estimat\w+|calcul\w+|cifr\w+)\s+(?:the\s+(?:number|volume|figure|total|count|tally|haul|traffic)|(?:el\s+(?:número|total|volumen)|la\s+cifra))"
    r"\s+(?:at|en)\s+$",
    re.I,
)
_DEEDS = {
    "prev:sell": CountRole.SOLD,
    "prev:buy": CountRole.PURCHASED,
    "prev:steal": CountRole.STOLEN,
    "prev:smuggle": CountRole.EXPORTED,
    "prev:cross": CountRole.EXPORTED,
    "prev:make": CountRole.MANUFACTURED,
}
#: "taken at least 60 to St. Louis", "taking 22 handguns to Huntington": moved, whoever had them before.
_TO_A_TOWN = re.compile(r"\s+(?:up\s+|down\s+|back\s+|over\s+)?to\s+(?:the\s+)?(?:[A-Z][\w.’'-]+)")
_TAKING = re.compile(
    r"\b(?:took|taken|taking|takes?|drove|driven|driving|brought|bringing)\s+(?:[\w’'-]+\s+){0,2}$", re.I
)


def possible_role(
    text: str, span: tuple[int, int], features: Collection[str], acts: Sequence[Act], guessed: CountRole
) -> CountRole:
    """The role of the list at a span of a sentence, where the one guessed can't be."""
    start, end = span
    first = next(iter(features), "g:none")
    abroad = f"{first}@abroad" in features
    if _FIGURE.search(text, max(0, start - _REACH), start):
        deed = next((feature for feature in features if feature in _DEEDS), None)
        return _DEEDS[deed] if deed else guessed
    moved = _TAKING.search(text, max(0, start - _REACH), start) and _TO_A_TOWN.match(text, end)
    if guessed is CountRole.EXPORTED and moved and not abroad and _BORDER.isdisjoint(features):
        return CountRole.TRANSFERRED
    if guessed is CountRole.STOLEN and moved and not abroad:
        return CountRole.TRANSFERRED
    given = guessed is CountRole.PURCHASED and first == "g:give" and "<shop" not in features
    sent = guessed is CountRole.SEIZED and first in _SENT and abroad
    if given or sent:
        fields = _before(text, start, end, acts)
        if given and "give" in fields and "buy" not in fields:
            return CountRole.TRANSFERRED
        if sent and not _SENDING.isdisjoint(fields) and _OFFICERS.isdisjoint(fields):
            return CountRole.EXPORTED
    return guessed


def _before(text: str, start: int, end: int, acts: Sequence[Act]) -> frozenset[str]:
    """The fields of the acts in the clause of a list; those of deeds only where they stand before it."""
    first = max((match.end() for match in _CLAUSE.finditer(text, max(0, start - _REACH), start)), default=0)
    after = _CLAUSE.search(text, end, end + _REACH)
    last = after.start() if after else end + _REACH
    return frozenset(
        act.field for act in acts if first <= act.start < (last if act.field in _OFFICERS else start)
    )
