"""Whether a candidate is told as a count: a number always is, one gun where something was done with it."""

from __future__ import annotations

import re

from ironriver.vocabulary import CountRole, ObjectKind
from nlp.counts.candidate import Candidate
from nlp.counts.ledger import INCLUDING, TAKEN
from nlp.counts.roles import RoleCue

_PAST = re.compile(r"(?:ed|bought|sold|stole|found|smuggl\w+|gave|ó|aron|ieron)$", re.I)
_NEGATED = re.compile(r"\b(?:never|not|nor|without|didn['’]t|nunca|jamás)\b[^.;,]{0,30}$", re.I)
#: "One of the guns" counts where it says what became of that one.
_OF_ONE = TAKEN | {CountRole.PURCHASED, CountRole.EXPORTED, CountRole.STOLEN}


def is_told(
    sentence: str, candidate: Candidate, cue: RoleCue | None, *, governed: bool, listed: bool
) -> bool:
    """True if one gun counts: a specific gun, or a plain one to which something was done nearby.

    `governed` says that an act of the sentence governs it; `listed` that it stands in a list with others.
    """
    phrase = candidate.phrase
    if candidate.one_of:
        # "One of them" may be a person, "one of the guns" may not.
        by_word = cue is not None and cue.cost < 6 and cue.role in _OF_ONE
        return by_word or (governed and phrase is not None)
    if not candidate.article or phrase is None:
        return True
    if (
        listed
        and candidate.kind is not ObjectKind.FIREARM
        and not _NEGATED.search(sentence[: candidate.start])
    ):
        return True
    if cue is None:
        return phrase.specific and (governed or listed or bool(INCLUDING.search(sentence)))
    if _NEGATED.search(sentence[: candidate.start]):
        return False
    if candidate.kind is ObjectKind.FIREARM and not phrase.specific:
        return cue.cost <= 0.7 and bool(_PAST.search(sentence[cue.start : cue.end].split(maxsplit=1)[0]))
    return phrase.specific or cue.cost < 4
