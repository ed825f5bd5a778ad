"""Whether a candidate is told as a count: a number always is, one gun where something was done with it."""

from __future__ import annotations

import re

from ironriver.vocabulary import CountRole, ObjectKind
from nlp.counts.candidate import Candidate
from nlp.counts.ledger import INCLUDING, TAKEN
from nlp.counts.roles import RoleCue
from nlp.gun_phrases import find_phrases

_PAST = re.compile(r"(?:ed|bought|sold|stole|found|smuggl\w+|gave|ó|aron|ieron)$", re.I)
_NEGATED = re.compile(r"\b(?:never|not|nor|without|didn['’]t|nunca|jamás)\b[^.;,]{0,30}$", re.I)
#: "logró incautar un arma": what they managed to do was done.
_MANAGED = re.compile(
    r"\b(?:(?:managed|helped|went\s+on|proceeded|able)\s+to|logr\w+|consigui\w+|pudieron|permiti\w+|alcanz\w+\s+a)\s+$",
    re.I,
)
#: A plain gun: where nothing finer is named, only an act right beside it makes it one of the matter's.
_PLAIN = re.compile(r"(?:guns?|firearms?|weapons?|armas?(?: de fuego)?|armamentos?)", re.I)
#: "converted to a machine gun", "fees of $50 for a pistol": what something is, becomes or costs.
_LIKE = re.compile(
    r"\b(?:to|into|as|like|than|becom(?:es?|ing)|became|is|was|are|were|being|be|been|called|dubbed|versus|for|of|from|on|against|when|if"
    r"|whenever|por|como|es|era|son|para|en|de)\s+[\"“‘]?$",
    re.I,
)
#: "murdered with an assault rifle".
_USED = re.compile(
    r"\b(?:murder|kill|hit|struck|shot|shoot|blow|attack|assault|threat|rob|beat|wound|injur|fir(?:ed|ing)|armed|point|brandish"
    r"|us(?:ed|ing)\b|asesin|mat[oóa]|dispar|amenaz|her[ií]|atac)\w*\b[^.;]{0,80}\b(?:with|con)\s+$",
    re.I,
)
#: "A silencer suppresses the sound", "an AR-15 variant": of guns in general.
_IN_GENERAL = re.compile(
    r"\s*[\"”’]?\s+(?:is|are|becomes?|can|may|(?:that|which)\s+(?:can|is)|suppress\w+|costs?|means?|makes?|would|could|must|will|variant"
    r"|style|type|capable|enables?|allows?|lets?|turns?|converts?|es|puede|sirve|cuesta|convierte|permite)\b",
    re.I,
)
#: "A gun that is bought here on Monday can be there on Friday".
_ANY_ONE = re.compile(r"\s+(?:(?:that|which|que)\s+(?:is|gets|can|may|se)\b|can\b|may\b|puede\b)", re.I)
#: "the M249 SAW, a machine gun": the gun before it again.
_AGAIN = re.compile(r"[\"”]?,\s+(?:or\s+|o\s+)?$")
#: How far back words that say so may stand, in characters.
_NEAR = 120
#: The costs of cues (see roles.py) up to which one stands right beside a gun, or in its clause.
_BESIDE, _FAR = 0.7, 4.0
#: "one of which killed a man".
_HARM = re.compile(
    r"(?:,[^.;,]{1,50},)?\s+(?:se\s+us(?:ó|aron)|se\s+utiliz(?:ó|aron)|(?:(?:had|has|was|is|later|fue|había|ha|sido|been)\s+){0,3}(?:killed|wounded|used\s+(?:in|to)|fired|linked|tied|mató|hirió|usad[oa]|utilizad[oa]))\b",
    re.I,
)
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
        by_word = by_word or bool(_HARM.match(sentence, candidate.end))
        return by_word or (governed and phrase is not None)
    if not candidate.article or phrase is None:
        return True
    if candidate.kind is ObjectKind.PART and not listed:
        return False  # "the barrel of a rifle": a part counts among other things
    if (
        listed
        and candidate.kind is not ObjectKind.FIREARM
        and not _NEGATED.search(sentence[: candidate.start])
    ):
        return True
    if cue is None and phrase.specific and (governed or listed or INCLUDING.search(sentence)):
        return True
    if _NEGATED.search(sentence[: candidate.start]):
        return False
    plain = candidate.kind is ObjectKind.FIREARM and not phrase.specific
    if plain and _PLAIN.fullmatch(phrase.noun):
        if _ANY_ONE.match(sentence, candidate.end):
            return False
        return cue is not None and cue.cost <= (_FAR if listed else _BESIDE) and _is_done(sentence, cue)
    if cue and (phrase.specific or cue.cost < _FAR):
        return True
    return not _is_general(sentence, candidate)


def _is_done(sentence: str, cue: RoleCue) -> bool:
    """True if a cue says what was done, and not what somebody does or may do."""
    word = sentence[cue.start : cue.end].split(maxsplit=1)[0]
    before = sentence[max(0, cue.start - _NEAR) : cue.start]
    return bool(_PAST.search(word) or _MANAGED.search(before))


def _is_general(sentence: str, candidate: Candidate) -> bool:
    """True if the words around one gun tell of its kind, of a use or of the gun before it."""
    before = sentence[max(0, candidate.start - _NEAR) : candidate.start]
    return bool(
        _LIKE.search(before)
        or _USED.search(before)
        or _says_again(before)
        or _IN_GENERAL.match(sentence, candidate.end)
    )


def _says_again(before: str) -> bool:
    """True if a text ends with the name of a gun and a comma; all languages have the same names."""
    comma = _AGAIN.search(before)
    if comma is None:
        return False
    return any(phrase.end == comma.start() for phrase in find_phrases(before, "en") if phrase.specific)
