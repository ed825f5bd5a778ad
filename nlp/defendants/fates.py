"""What sets one defendant apart from what is told of all: a verdict of his own, flight, death.

"The jury found three of the four guilty; Otto Lund was acquitted"      the other three are convicted
"The defendants pleaded guilty. Lyle Ortega remains at large"              Ortega has not pleaded
"He opened fire and took his own life"                                       never charged: other
"""

from __future__ import annotations

import re
from enum import Enum, auto

from text_to_num import text2num

from ironriver.vocabulary import Stage
from nlp.defendants.targets import Targets
from nlp.opened import Opened

_I = re.IGNORECASE


class Fate(Enum):
    """Why what is told of all is not told of a person."""

    DEAD = auto()
    AT_LARGE = auto()


#: Stages that only the living reach, after a charge.
BEYOND_CHARGE = frozenset(
    {
        Stage.EXTRADITED,
        Stage.PLEADED_GUILTY,
        Stage.CONVICTED,
        Stage.SENTENCED,
        Stage.ACQUITTED,
        Stage.DISMISSED,
    }
)
_OUTCOMES = BEYOND_CHARGE - {Stage.EXTRADITED}
_GUILT = frozenset({Stage.CONVICTED, Stage.PLEADED_GUILTY, Stage.SENTENCED})
_DEAD = Opened(
    r"\b(?:(?:took|taken) (?:his|her) own life|kill(?:ed|ing) (?:him|her)self|sho(?:t|oting) (?:him|her)self|"
    r"turned (?:a|the|his|her) (?:gun|rifle|pistol) on (?:him|her)self|(?:died|dead) (?:by suicide|"
    r"(?:in|during|after) (?:a|the|that) (?:\w+ )?(?:shoot-?out|gun ?fight|standoff|gun battle|raid|"
    r"confrontation|exchange))|"
    r"(?:was|were) (?:\w+ )?(?:shot (?:dead|and killed)|killed|gunned down) (?:by|in|during) (?:\w+ ){0,3}?"
    r"(?:police|officers?|agents|deputies|shoot-?out|gun ?fight|standoff|gun battle|raid|confrontation|"
    r"authorities)|"
    r"committed suicide|(?:has |had )?since died|is (?:now )?(?:dead|deceased)|se suicidó|se quitó la vida|"
    r"fue(?:ron)? abatid[oa]s?|muri(?:ó|eron) (?:abatid[oa]s?|(?:en|durante|tras) (?:el|un) (?:tiroteo|"
    r"enfrentamiento|"
    r"operativo|balacera)))\b",
    _I,
)
_AT_LARGE = Opened(
    r"\b(?:(?:remains?|is|are|was|still) (?:\w+ )?(?:at large|(?:a )?fugitives?|wanted|on the run|being "
    r"sought)|"
    r"(?:still )?(?:at large|wanted) (?:is|are)|(?:sigue|siguen|permanece|continúa|está|se encuentra|es) "
    r"(?:\w+ )?prófug[oa]s?|(?:is|are) (?:now )?(?:scheduled|set|due|expected) (?:for|to (?:go (?:to|on)|"
    r"stand)) (?:\w+ )?trial|(?:is|are) to (?:go (?:to|on)|stand|face) trial|"
    r"(?:awaits?|awaiting|goes to|go to) trial|(?:espera|aguarda|en espera de|a la espera de) (?:su )?juicio|"
    r"has (?:not|yet to) be(?:en)? (?:arrested|caught|captured|apprehended)|"
    r"case (?:is|remains) (?:still )?pending|not (?:yet )?in custody|a[uú]n no ha sido (?:detenid|capturad|"
    r"arrestad)[oa])\b",
    _I,
)
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|"
    r"\d{1,2})"
)
#: "three of its four members guilty", "convicted two of the three brothers".
_SOME_OF = Opened(
    rf"\b(?:convict(?:ed|s)|found|finds|declaró|halló|encontró|"
    rf"condenó)\b[^.;]{{0,30}}?\b(?P<some>{_NUMBER}|all but one)"
    rf" (?:of|de) (?:the|its|their|los|las|sus)(?: (?:\w+ )?(?P<all>{_NUMBER}))?",
    _I,
)


def read_fates(targets: Targets) -> dict[int, Fate]:
    """The fate of those whom the text tells to be at large or dead, by `id` of the person."""
    fates: dict[int, Fate] = {}
    text = targets.reading.text
    for fate, pattern in ((Fate.AT_LARGE, _AT_LARGE), (Fate.DEAD, _DEAD)):
        for match in pattern.finditer(text):
            persons = targets.of(match.start(), match.end())
            if len(persons) == 1 or all(targets.names_in_sentence(p, match.start()) for p in persons):
                fates |= {id(person): fate for person in persons}
    return fates


def settle_verdicts(
    targets: Targets, told: dict[int, set[Stage]], own: dict[int, set[Stage]], fates: dict[int, Fate]
) -> None:
    """Take back from `told` (stages by `id`) what is told of all but not true of one, by his `own` stages."""
    for key, mine in told.items():
        if Stage.ACQUITTED in own[key] and not own[key] & _GUILT:
            told[key] = {Stage.ACQUITTED}
        elif Stage.DISMISSED in own[key] and not own[key] & _GUILT:
            told[key] = {Stage.DISMISSED}
        elif fates.get(key) is Fate.AT_LARGE:
            told[key] = mine - (_OUTCOMES - own[key])
    for key, mine in told.items():
        if Stage.PLEADED_GUILTY in own[key] and Stage.CONVICTED not in own[key]:
            mine.discard(Stage.CONVICTED)
    _read_shares(targets, told)
    if any(mine & _GUILT for mine in told.values()):
        for key, mine in told.items():
            # Some charges dropped beside a verdict of the others end no case.
            if Stage.DISMISSED not in own[key] or mine & _GUILT:
                mine.discard(Stage.DISMISSED)


_APPELLATE = re.compile(r"\bcourts? of appeals?\b|\bappell(?:ant|ee)\b", _I)
#: How much of a decision (characters) tells which court it is of.
_HEAD = 700
_UNDONE = re.compile(
    r"\b(?:sentences?|convictions?|judgments?)\b[^.;]{0,60}\b(?:vacated?|reversed?|set "
    r"aside)\b[^.]{0,60}\bremand|"
    r"\b(?:vacate|reverse)[sd]?\b[^.;]{0,80}\b(?:sentences?|convictions?|judgments?)\b[^.]{0,60}\bremand|"
    r"\b(?:vacated?|reversed?) and remand",
    _I,
)
_OF_SENTENCE = re.compile(
    r"\bU\.?\s?S\.?\s?S\.?\s?G\b|\boffense level|\bguidelines? range|\bsentenc(?:e of|ed to)\b",
    _I,
)


def on_appeal(text: str) -> Stage | None:
    """How far a case is by a decision of a court of appeals: appeal where it undoes, else the sentence."""
    if not _APPELLATE.search(text[:_HEAD]):
        return None
    if _UNDONE.search(text):
        return Stage.APPEAL
    return Stage.SENTENCED if _OF_SENTENCE.search(text) else None


def _read_shares(targets: Targets, told: dict[int, set[Stage]]) -> None:
    """Read "three of the four guilty": convicted are all whom no acquittal sets apart."""
    rest = [key for key, mine in told.items() if mine != {Stage.ACQUITTED}]
    for match in _SOME_OF.finditer(targets.reading.text):
        some = match["some"].lower()
        count = len(told) - 1 if some == "all but one" else _value(some)
        whole = _value(match["all"]) if match["all"] else len(told)
        if count == len(rest) < len(told) == whole:
            for key in rest:
                told[key].add(Stage.CONVICTED)


def _value(word: str) -> int:
    if word.isdigit():
        return int(word)
    for language in ("en", "es"):
        try:
            return int(text2num(word.lower(), language))
        except ValueError:
            continue
    return 0
