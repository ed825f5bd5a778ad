"""Roles that the words right beside counted guns settle, whatever the weights say.

The weights know verbs one by one; these are constructions of any verb: guns moved to another country are
exported, some of guns told of before that were found are recovered, guns tied to shootings too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ironriver.vocabulary import CountRole
from nlp.counts.acts import Act
from nlp.counts.candidate import Candidate
from nlp.counts.recovered_roles import is_recovered, is_with_minor

_ABROAD = frozenset({"mexico", "abroad"})
#: Where officers play a part, guns on their way abroad may have been seized.
_OFFICERS = frozenset({"seize", "find", "search", "authority", "recover", "trace", "undercover"})
#: Roles that the weights mistake for exports.
_MISTAKEN = frozenset(
    {CountRole.PURCHASED, CountRole.POSSESSED, CountRole.TRANSFERRED, CountRole.TRAFFICKED, CountRole.SEIZED}
)
#: Roles of guns that aren't missing.
_NOT_MISSING = frozenset(
    {CountRole.SEIZED, CountRole.RECOVERED, CountRole.ORDERED, CountRole.POSSESSED, CountRole.TRAFFICKED}
)
#: "got [44 rifles] to buyers in Haiti", "concealed [19 pistols] in a load bound for Kingston".
_MOVED = re.compile(
    r"\b(?:put|puts|putting|plac(?:ed|ing)|got|get|gets|getting|sen[dt]|sending|mail\w*|ship(?:s|ped|ping)?|t[ao]ke?|taking|taken|bring\w*|brought|mov(?:es?|ed|ing)"
    r"|transport\w*|carr(?:y|ied|ying)|driv\w+|drove|conceal\w*|hid|hide|hiding|hidden|pack\w*|stash\w*|load(?:ed|ing)|had|have|ferr\w+"
    r"|haul\w*|flew|fl[yi]\w*|enviar|envi(?:ó|aron|aba)|escond(?:ió|ieron)|subi(?:ó|eron)|carg(?:ó|aron)|llev(?:ar|ó|aron|aba)|mand(?:ar|ó|aron)|pas(?:ar|ó|aron)|met(?:er|ió|ieron|ía))"
    r"\s+(?:[\w,.'’-]+\s+){0,3}$",
    re.I,
)
_TO = re.compile(
    r"[^.;:]{0,60}?\b(?:to|into|toward|across|(?:bound|destined|headed)\s+for|a|hacia|para|rumbo\s+a|con\s+destino\s+a)\s+"
    r"(?:[\w.'’-]+\s+){0,4}",
    re.I,
)
_REACH = 110
#: How far off other words of the sentence may stand.
_FAR = 400
#: "[nine have yet to be] found".
_NOT_YET = re.compile(r"\byet\s+to\s+be\b", re.I)
#: "the court ordered the forfeiture of [the 20 guns]".
_ORDERED_LOST = re.compile(
    r"\b(?:tribunal|juez|jueza|jueces|magistrad[oa]|court|judge)\b[^.;]{0,60}\b(?:orden\w+|decret\w+|dispus\w+|order\w+)\s+(?:el\s+decomiso|la\s+confiscación|the\s+(?:forfeiture|confiscation))"
    r"\s+(?:de|of)\s+(?:(?:las?|los?|the)\s+)?$",
    re.I,
)
#: "[the 22 guns] taken with them, which were forfeited".
_WERE_FORFEITED = re.compile(
    r"[^.;,]{0,40},\s+(?:all\s+of\s+)?which\s+(?:were|was|have\s+been)\s+(?:later\s+|also\s+)?forfeited\b",
    re.I,
)
#: "[sixteen] were recovered when police stopped him".
_IN_A_STOP = re.compile(
    r"[^.;]{0,60}?\b(?:when|as|cuando)\b[^.;]{0,60}\b(?:police|officers|agents|troopers|deputies|polic[íi]as?|agentes|elementos)\b\s+(?:stopped|searched|arrested|raided|pulled\s+over|detuvieron|catearon)\b",
    re.I,
)
#: "[35 of those rifles] reached the hands of the guerrillas".
_INTO_HANDS = re.compile(
    r"\s+(?:(?:had|have|has)\s+)?(?:reached|went\s+into|got\s+into|came\s+into|fell\s+into|llegaron\s+a|fueron\s+a\s+dar\s+a|pasaron\s+a|terminaron\s+en)\s+(?:the\s+|las\s+)?(?:hands|manos)\s+(?:of|de)\b",
    re.I,
)
#: "[44 guns] are still missing", "[14 weapons] taken at gunpoint are still being sought".
_MISSING = re.compile(
    r"[^.;,]{0,70}?\b(?:missing|unaccounted\s+for|(?:could|can)\s?not\s+be\s+accounted\s+for|(?:still|being)\s+sought)\b",
    re.I,
)
#: What a licensee's guns are missing from: they went out of the back door.
_BOOKS = re.compile(
    r"\b(?:audit\w*|inspect(?:ion|ors?)|inventor(?:y|ies)|ledgers?|his\s+(?:books|stock|records))\b", re.I
)
#: "[72 pistols] missing from his trailer".
_GONE_FROM = re.compile(
    r"\s+(?:(?:were|was|had\s+gone|went|are|is)\s+)?(?:missing|gone)\s+from\s+(?:the|his|her|their|a|its)\b"
    r"(?!\s+(?:[\w’'-]+\s+)?(?:books?|inventor(?:y|ies)|records?|ledgers?|accounts?)\b)",
    re.I,
)
#: "[eight guns] that have turned up in Phoenix".
_THAT_SURFACED = re.compile(
    r"\s+(?:that|which)\s+(?:have|has|had)\s+(?:since\s+|already\s+|now\s+)?"
    r"(?:turned\s+up|surfaced|been\s+(?:recovered|found))\b",
    re.I,
)


#: "traced [45 pistols] that Vega had sold".
_THAT_WHO = re.compile(
    r"\s+(?:(?:that|which)\s+)?(?:he|she|they|[A-ZÁÉÍÓÚÑ][\w’'-]+|(?:the|his|her|their)\s+\w+)\s+(?:(?:had|allegedly|illegally|later)\s+){0,2}"
    r"|\s+que\s+(?:(?:[A-ZÁÉÍÓÚÑ][\w’'-]+|(?:el|la|los|las)\s+\w+)\s+)?(?:(?:había|habían)\s+)?"
)
_DEEDS = {
    "buy": CountRole.PURCHASED,
    "sell": CountRole.SOLD,
    "steal": CountRole.STOLEN,
    "smuggle": CountRole.EXPORTED,
    "ship": CountRole.EXPORTED,
}


#: "[19 handguns] were surrendered to ATF".
_SURRENDERED = re.compile(
    r"\s+(?:were|was|have\s+been|fueron|fue|han\s+sido)\s+(?:later\s+|then\s+|voluntarily\s+)?"
    r"(?:surrendered|turned\s+(?:over|in)|handed\s+(?:over|in)|entregad[oa]s?)\s+(?:to|a)\s+(?:the\s+|local\s+|federal\s+|las?\s+|los?\s+)*"
    r"(?:ATF|FBI|HSI|CBP|police|sheriff|agents|authorities|officers|law\s+enforcement|fiscal[íi]a|polic[íi]a|autoridades|ejército|FGR)\b",
    re.I,
)
#: "held accountable for [58 rifles]", "tied the ring to [120 guns]", "se le atribuyen [64 pistolas]".
_LAID_TO = re.compile(
    r"\b(?:(?:accountable|responsible|blamed|account(?:s|ed)|answerable)\s+for"
    r"|(?:attribut(?:ed|es)|ascrib(?:ed|es))(?:\s+to\s+(?:him|her|them|the\s+\w+|[A-Z][\w-]+))?"
    r"|(?:tied|linked|connected)\s+(?:the\s+\w+|him|her|them|[A-Z][\w-]+(?:\s+and\s+[A-Z][\w-]+)?)\s+to|passed\s+through\s+\w+\s+hands"
    r"|responsables?\s+(?:de|por)|(?:se\s+l[ae]s?|l[ae]s?)\s+(?:atribu|achac|imput)\w+(?:\s+la\s+(?:cantidad|cifra)\s+de)?"
    r"|se\s+l[aeo]s?\s+(?:vincul|relacion|lig)\w+\s+(?:con|a)|por\s+sus\s+manos(?:\s+hay|\s+pasaron)?|(?:por|entre)\s+(?:\w+\s+){0,2}pas(?:ó|aron)\s+por\s+sus\s+manos"
    r"(?:\s+(?:hay|están|figuran))?)\s+$",
    re.I,
)
#: "Mexican authorities have accounted for [six of the rifles]": they came to light.
_AUTHORITIES_HAVE = re.compile(
    r"\b(?:police|authorities)\s+(?:have|had|has)\s+(?:(?:so\s+far|since|now|already)\s+)?accounted\s+for\s+$",
    re.I,
)
#: What only says whose the guns are: bought ones, in a story of purchases.
_ASCRIBED = re.compile(r"\b(?:account(?:s|ed)\s+for|attribut(?:ed|es)\b[^.;]{0,24}?)\s+$", re.I)
_ARE_ASCRIBED = re.compile(r"\s+(?:(?:were|was|are)\s+)?attributed\s+to\b", re.I)
_THROUGH_HANDS = re.compile(
    r"[^.;,]{0,30}?\b(?:pass(?:ed)?|went|gone|had\s+been)\s+through\s+(?:his|her|their|its|[\w-]+[’']s)\s+hands\b"
    r"|[^.;,]{0,30}?\bpas(?:ó|aron)\s+por\s+(?:las\s+|sus\s+)manos\b|\s+(?:(?:were|was|are)\s+)?(?:attributed|ascribed|laid)\s+to\b",
    re.I,
)


def is_caught(text: str, end: int) -> bool:
    """True of guns that came to light when somebody was stopped: "were recovered when police stopped him"."""
    return _IN_A_STOP.match(text, end) is not None


def settled_role(
    text: str,
    group: Sequence[Candidate],
    acts: Sequence[Act],
    guessed: CountRole,
    *,
    theft: bool = False,
    sold: bool = False,
    bought: bool = False,
) -> CountRole:
    """The role of a list of counted guns, corrected where a construction of its sentence settles it.

    `theft` says that the document tells of a theft: missing guns were stolen; `sold` that it tells of sales:
    guns that are missing from the books were sold; `bought` that it has just told of purchases.
    """
    start, end = group[0].start, group[-1].end
    if _AUTHORITIES_HAVE.search(text, max(0, start - _REACH), start):
        return CountRole.RECOVERED
    if bought and (_ASCRIBED.search(text, max(0, start - _REACH), start) or _ARE_ASCRIBED.match(text, end)):
        return CountRole.PURCHASED
    if _LAID_TO.search(text, max(0, start - _REACH), start) or _THROUGH_HANDS.match(text, end):
        return CountRole.TRAFFICKED
    if guessed in _NOT_MISSING and (_GONE_FROM if not theft else _MISSING).match(text, end):
        return CountRole.STOLEN
    if (
        sold
        and not theft
        and guessed in _NOT_MISSING
        and _MISSING.match(text, end)
        and _BOOKS.search(text, max(0, start - _FAR), end + _FAR)
    ):
        return CountRole.SOLD
    if _NOT_YET.search(text, group[0].quantity.end, end) and not theft:
        return CountRole.TRAFFICKED
    if _ORDERED_LOST.search(text, max(0, start - _REACH), start):
        return CountRole.FORFEITED
    if _WERE_FORFEITED.match(text, end):
        return CountRole.FORFEITED
    if guessed is CountRole.RECOVERED and is_caught(text, end):
        return CountRole.SEIZED
    if _INTO_HANDS.match(text, end):
        return CountRole.TRANSFERRED
    if _SURRENDERED.match(text, end):
        return CountRole.SEIZED
    if guessed is CountRole.TRACED and (deed := _deed_of_clause(text, end, acts)):
        return deed
    if guessed is CountRole.SEIZED and _THAT_SURFACED.match(text, end):
        return CountRole.RECOVERED
    if guessed in _MISTAKEN and _is_exported(text, start, end, acts, guessed):
        return CountRole.EXPORTED
    if guessed is CountRole.SEIZED and is_with_minor(text, start, end):
        return CountRole.RECOVERED
    if guessed is not CountRole.RECOVERED and is_recovered(text, group[0], end):
        return CountRole.RECOVERED
    return guessed


def _deed_of_clause(text: str, end: int, acts: Sequence[Act]) -> CountRole | None:
    """What somebody did with traced guns, by a relative clause: "traced 45 pistols that Vega sold"."""
    who = _THAT_WHO.match(text, end)
    if who is None:
        return None
    return next((_DEEDS[act.field] for act in acts if act.start == who.end() and act.field in _DEEDS), None)


def _is_exported(text: str, start: int, end: int, acts: Sequence[Act], guessed: CountRole) -> bool:
    """True if the guns are moved to another country, and no officer comes between."""
    if not any(act.field in _ABROAD and end <= act.start < end + _REACH for act in acts):
        return False
    if guessed is CountRole.SEIZED and any(act.field in _OFFICERS for act in acts):
        return False
    if not _MOVED.search(text, max(0, start - _REACH), start):
        return False
    return any(
        act.field in _ABROAD
        and end <= act.start < end + _REACH
        and _TO.fullmatch(text, end, act.start) is not None
        for act in acts
    )
