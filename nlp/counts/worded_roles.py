"""Roles that wordings beside counted guns settle where the governing verb says something else.

"Sold by licensed dealers" tells of a purchase, "39 guns purchased during an operation" of sales
to officers, "removed from inventory" of a theft. Each is told by the roles that it corrects: one pattern is
tried only where the weights guessed one of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ironriver.vocabulary import CountRole
from nlp.counts import worded_role_words as words

#: How far before guns the words may stand, in characters.
_REACH = 130


@dataclass(frozen=True, slots=True)
class _Wording:
    """Words before or after guns that correct some guesses of their role to another."""

    corrects: frozenset[CountRole]
    role: CountRole
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    #: Only in a document of a theft (True) or of none (False).
    theft: bool | None = None

    def tells(self, text: str, start: int, end: int) -> bool:
        """True if the words stand around the guns from `start` to `end`."""
        if self.before and not self.before.search(text, max(0, start - _REACH), start):
            return False
        return self.after is None or self.after.match(text, end) is not None


def _of(*roles: CountRole) -> frozenset[CountRole]:
    return frozenset(roles)


_R = CountRole
_WORDINGS = (
    _Wording(_of(_R.SOLD), _R.PURCHASED, after=words.OVER_THE_COUNTER),
    _Wording(_of(_R.SOLD), _R.PURCHASED, before=words.TO_ACQUIRE),
    _Wording(_of(_R.SOLD, _R.TRANSFERRED), _R.PURCHASED, before=words.BOUGHT_OR),
    _Wording(_of(_R.TRAFFICKED, _R.PURCHASED, _R.SEIZED), _R.SOLD, after=words.IN_OPERATION),
    _Wording(_of(_R.SOLD, _R.PURCHASED, _R.SEIZED, _R.POSSESSED), _R.TRAFFICKED, after=words.INVOLVED),
    _Wording(_of(_R.SEIZED, _R.SOLD, _R.PURCHASED, _R.POSSESSED), _R.STOLEN, words.REMOVED, words.FROM_STOCK),
    _Wording(_of(_R.SEIZED, _R.SOLD, _R.PURCHASED, _R.POSSESSED), _R.STOLEN, words.SCRAPPED),
    _Wording(_of(_R.RECOVERED, _R.SEIZED), _R.PURCHASED, words.JUST_BOUGHT),
    _Wording(_of(_R.PURCHASED, _R.SOLD, _R.SEIZED), _R.ORDERED, words.INTENDED),
    _Wording(_of(_R.ORDERED, _R.PURCHASED, _R.SOLD, _R.SEIZED), _R.POSSESSED, words.SAID_HE_HAD),
    _Wording(_of(_R.RECOVERED), _R.SEIZED, after=words.FROM_HIS_PLACE),
    _Wording(_of(_R.RECOVERED), _R.SEIZED, words.AT_HIS_PLACE),
    _Wording(_of(_R.RECOVERED), _R.SEIZED, words.SOLDIERS_TOOK),
    _Wording(_of(_R.RECOVERED), _R.SEIZED, after=words.SEIZED_BY_FORCES),
    _Wording(_of(_R.SEIZED), _R.EXPORTED, words.FOILED),
    _Wording(_of(_R.SEIZED), _R.PURCHASED, words.OUT_OF_SHOPS, theft=False),
    _Wording(_of(_R.SEIZED), _R.STOLEN, words.OUT_OF_ARMORY),
    _Wording(_of(_R.EXPORTED, _R.SEIZED), _R.STOLEN, words.MADE_OFF, theft=True),
    _Wording(_of(_R.RECOVERED, _R.SOLD, _R.SEIZED), _R.STOLEN, after=words.REPORTED_STOLEN),
    _Wording(_of(_R.PURCHASED, _R.SOLD, _R.SEIZED), _R.TRAFFICKED, words.PUT, words.ON_THE_STREET),
    _Wording(_of(_R.PURCHASED, _R.SOLD), _R.POSSESSED, words.KEPT),
    _Wording(_of(_R.PURCHASED), _R.ORDERED, words.CAME_FOR),
    _Wording(_of(_R.PURCHASED, _R.SOLD, _R.EXPORTED), _R.ORDERED, words.PROMISED),
    _Wording(_of(_R.PURCHASED), _R.SOLD, after=words.AND_RESOLD),
    _Wording(_of(_R.PURCHASED), _R.EXPORTED, after=words.AND_SMUGGLED),
    _Wording(_of(_R.SOLD, _R.PURCHASED, _R.TRAFFICKED), _R.RECOVERED, words.PICKED_UP),
    _Wording(_of(_R.SEIZED), _R.RECOVERED, after=words.TURNED_UP),
)
_BY_GUESS = {role: tuple(w for w in _WORDINGS if role in w.corrects) for role in CountRole}


def worded_role(text: str, span: tuple[int, int], guessed: CountRole, *, theft: bool) -> CountRole:
    """The role of guns at a span of a sentence, where the words beside them correct the one guessed."""
    start, end = span
    for wording in _BY_GUESS[guessed]:
        if wording.theft in (None, theft) and wording.tells(text, start, end):
            return wording.role
    return guessed
