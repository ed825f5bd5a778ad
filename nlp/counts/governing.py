"""What governs counted guns by the words around them: the nearest act, their own fate, who does it to whom.

Where there is a tree (nlp/counts/role_syntax.py), it decides most of this; own fates outrank it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from nlp.counts.acts import CIRCUMSTANCES, Act
from nlp.counts.candidate import Candidate
from nlp.counts.roles import cost_after, cost_before

#: What bars the way from an act to guns.
BARRIER = re.compile(
    r"[;.:]\s|\b(?:while|whereas|but|who|after|before|when|where|because|mientras|pero|quien|cuando|donde|tras)\b",
    re.I,
)
#: Acts further off than this many characters play no part.
_REACH = 600
#: Who may do it, and how far before the verb (characters) they may stand where no tree tells: a shop near its
#: verb sells, but one further off is where a defendant works; of officers who are further off others speak.
_REACH_OF_ACTORS = {"authority": 15, "undercover": 40, "shop": 20}
#: "19 were", "twelve have been": the auxiliary of a number without a noun belongs to what follows.
_AUXILIARY = re.compile(
    r"\s(?:(?:have|had|has)(?:(?:,?\s+(?:since|already|by\s+(?:then|now|that\s+time)|so\s+far|to\s+date|never),?)?\s+been)?|(?:could|can|might)\s+(?:later\s+|ever\s+)?be|was|were|are|is|fue|fueron|han\s+sido|habían\s+sido|se|eran|son)\s*$",
    re.I,
)


#: "16 have been [recovered]", "one was later [found]"; "at least 12 of the guns that he bought were [found]".
_FATE_NEXT = re.compile(
    r"\s*(?:(?:by\s+(?:then|now|that\s+time),?|to\s+date,?|never|has|have|had|was|were|are|is|been|being|be|since|already|so|far|later|also|then|eventually|subsequently"
    r"|allegedly|ya|luego|después|fue|fueron|ha|han|sido|habían|había)\s+){0,5}",
    re.I,
)
#: "[two rifles], both built on Colt receivers, were": an aside between guns and their fate.
_ASIDE = re.compile(
    r",\s(?:(?!\b(?:bought|purchased|sold|stolen|comprad|vendid|robad))[^,;.:]){3,70},\s+(?:were|was|(?:have|has|had)\s+(?:since\s+|later\s+)?been|fueron|fue|han\s+sido|habían\s+sido)\s+",
    re.I,
)
#: "20 of the [23 guns seized]": the whole of a part, with an act of its own.
_OF_THE = re.compile(
    r"\b(?:of|de)\s+(?:the|those|these|all|las|los|esas|esos)\s+(?:more\s+than\s+|más\s+de\s+)?$", re.I
)


def own_fate(text: str, group: list[Candidate], acts: tuple[Act, ...]) -> Act | None:
    """The act that the words next to a list tell of it, whatever the rest of the sentence says.

    "Of the guns stolen that day 16 have been recovered", "five of the 23 guns seized were his".
    """
    start, end = group[0].start, group[-1].end
    deeds = [act for act in acts if act.field not in CIRCUMSTANCES]
    if group[0].phrase is None:
        aux = _AUXILIARY.search(text, start, end)
        after = next((act for act in deeds if act.start >= end), None)
        if aux and after and _FATE_NEXT.fullmatch(text, end, after.start):
            return after
    if len(group) == 1 and _OF_THE.search(text, max(0, start - 40), start):
        inside = [act for act in deeds if start <= act.start < end]
        after = next((act for act in deeds if act.start >= end), None)
        if after and not text[end : after.start].strip():
            return after
        return inside[-1] if inside else None
    if len(group) == 1 and (aside := _ASIDE.match(text, end)):
        # "two of the rifles, both built in Reno, were captured by marines"
        fate = next((act for act in deeds if act.start >= aside.end()), None)
        if fate and _FATE_NEXT.fullmatch(text, aside.end(), fate.start):
            return fate
    return None


_FOILED = re.compile(
    r"\s+(?:(?:the|an?|el|un|los|la|una|attempted|alleged|intento|presunto|de|to)\s+){1,3}", re.I
)
#: "two of them", "one had": words of a part; "182 in total" and "39 devices" have none.
_SHARE = re.compile(
    r"\b(?:of|de\s+(?:ellas|ellos|las|los|éstas|estas)|was|were|is|are|had|has|have|bore|lacked|eran|son|fueron"
    r"|tenían|llevaban|estaban)\b",
    re.I,
)
_CLAUSE_END = re.compile(r"[,;:.]\s|\s(?:and|y)\s|$")
_CLAUSE_START = re.compile(r"(?:^|[,;:.]\s|\s(?:and|y)\s)(?=(?:(?![,;:.]\s|\s(?:and|y)\s).)*$)", re.S)


def only_described(text: str, group: list[Candidate], acts: tuple[Act, ...]) -> bool:
    """True of a part of which its clause tells no act: "two of them were fully automatic"."""
    if len(group) > 1 or not group[0].part_of or group[0].phrase is not None:
        return False
    start, end = group[0].start, group[0].end
    if not _SHARE.search(text, start, end):
        return False
    lead = text[max(0, start - 80) : start]
    opening = _CLAUSE_START.search(lead)
    first = start - len(lead) + (opening.end() if opening else 0)
    closing = _CLAUSE_END.search(text, end)
    last = closing.start() if closing else len(text)
    return not any(act.start < last and act.end > first for act in acts if act.field not in CIRCUMSTANCES)


def nearest_deed(text: str, group: list[Candidate], acts: tuple[Act, ...]) -> Act | None:
    """The act with the closest tie to a list, by the words between alone."""
    start, end = group[0].start, group[-1].end
    deeds = [act for act in around(acts, start, end) if act.field not in CIRCUMSTANCES]
    return nearest(text, start, without_auxiliary(text, start, end), deeds)


def around(acts: tuple[Act, ...], start: int, end: int) -> tuple[Act, ...]:
    """The acts within reach, so that a sentence without end costs no more than a long one."""
    first = bisect_left(acts, start - _REACH, key=lambda act: act.start)
    return acts[first : bisect_left(acts, end + _REACH, key=lambda act: act.start)]


def without_auxiliary(text: str, start: int, end: int) -> int:
    """The end of a number without a noun, before its auxiliary ("19 | were")."""
    found = _AUXILIARY.search(text, start, end)
    return found.start() if found else end


def nearest(text: str, start: int, end: int, deeds: list[Act]) -> Act | None:
    """The act with the closest tie: a passive after the list, a verb or noun before it, a relative clause."""

    def cost(act: Act) -> float:
        if act.end <= start:
            return cost_before(text[act.end : start])
        return cost_after(text[end : act.start]) if act.start >= end else 3.0

    best = min(deeds, key=cost, default=None)
    # "frustraron el contrabando de 40 rifles": what was foiled did not happen.
    for act in deeds if best is not None and best.end <= start else ():
        if act.field == "seize" and best and _FOILED.fullmatch(text, act.end, best.start):
            return act
    return best


#: "to an undercover agent", "from the shop", "al agente": who is given to or taken from.
_ADDRESSED = re.compile(
    r"\b(?:to|from|for|with|before|told|ante|a|al|con|del?|para|contra)\s+(?:(?:an?|the|what|two|several|un|una|uno|l[oa]s?|el|dos"
    r"|quien|who|federal|local|supuest\w+|presunt\w+)\s+){0,3}(?:\w+\s+)?$",
    re.I,
)
#: "brought the informant 12 pistols"
_AT_ONCE = re.compile(r"\s+(?:an?|the|what)\s+(?:federal\s+|local\s+|confidential\s+)?", re.I)
#: How far after the act they may stand.
_REACH_OF_ADDRESSED = 110


def agent_by_words(text: str, governor: Act, acts: tuple[Act, ...]) -> str:
    """Who stands right before the governing act and may do it; not one to whom something is said or given."""
    for act in reversed(acts):
        far = governor.start - act.end
        if far >= 0 and far < _REACH_OF_ACTORS.get(act.field, 0):
            return "" if _ADDRESSED.search(text, max(0, act.start - 60), act.start) else act.field
    return ""


#: "made 64 pistols and [sold] 18 to an informant": a verb of its own.
_NEXT_VERB = re.compile(r"(?:,|\b(?:and|y|e))\s+(?:\w+\s+)?$", re.I)


def addressed(text: str, governor: Act, acts: tuple[Act, ...], end: int) -> Iterator[str]:
    """Actors to whom or from whom the act goes that governs guns up to `end`: "sold 40 guns to an agent"."""
    for act in acts:
        if (
            act.start >= end
            and act.field not in CIRCUMSTANCES
            and act.start > governor.end
            and _NEXT_VERB.search(text, end, act.start)
        ):
            return
        near = 0 <= act.start - governor.end < _REACH_OF_ADDRESSED
        if not near or act.field not in _REACH_OF_ACTORS or BARRIER.search(text, governor.end, act.start):
            continue
        if _ADDRESSED.search(text, governor.end, act.start) or _AT_ONCE.fullmatch(
            text, governor.end, act.start
        ):
            yield act.field


#: How far after the act its circumstances may stand, and the prepositions that tie them to it.
_REACH_OF_PLACES = 100
_TIED = re.compile(
    r"\b(?P<to>a|al|hacia|para|rumbo\s+a|to|into|con\s+destino\s+a)\s+(?:(?:el|la|los|las|un|una|unos|unas|su)\s+)?(?:\w+\s+)?$"
    r"|\b(?P<from>de|del|desde|from)\s+(?:(?:el|la|los|las|un|una|su)\s+)?(?:\w+\s+)?$|\b(?P<in>en|in|at)\s+(?:(?:el|la|los|las|un|una|su)\s+)?(?:\w+\s+)?$",
    re.I,
)


def tied_to(text: str, governor: Act, acts: tuple[Act, ...]) -> Iterator[str]:
    """With whom and where, by the words after the act: "vendió 12 pistolas a un agente" is "to:authority"."""
    for act in acts:
        near = 0 < act.start - governor.end < _REACH_OF_PLACES
        if not near or act.field not in CIRCUMSTANCES or BARRIER.search(text, governor.end, act.start):
            continue
        if tie := _TIED.search(text, governor.end, act.start):
            yield f"{tie.lastgroup}:{act.field}"


#: What stands between two verbs that share their guns: "bought and later resold", "compró y después vendió".
_SHARED = re.compile(
    r",?\s*(?:and|or|y|e|o)\s+(?:(?:then|later|to|illegally|subsequently|allegedly|also|luego|después|a|de|posteriormente"
    r"|ilegalmente)\s+){0,2}",
    re.I,
)


def joined_to(text: str, governor: Act, deeds: list[Act]) -> Iterator[str]:
    """The acts of verbs next to the governor that share its guns: "bought and resold 40 rifles"."""
    for act in deeds:
        first, last = sorted((act, governor), key=lambda one: one.start)
        if act.field != governor.field and _SHARED.fullmatch(text, first.end, last.start):
            yield act.field
