"""Lists that go on with what the list before counted: "Among them were two AK-47s"."""

from __future__ import annotations

import re

from nlp.counts.acts import CIRCUMSTANCES
from nlp.counts.gapped import GAPPED
from nlp.counts.ledger import INCLUDING, NEAR
from nlp.counts.role_context import CountedList

#: So few words may stand between "among them" and the first of a list.
_FEW_WORDS = 4
#: "51 of which were ghost guns", "three of them had no serial": a part without an act of its own.
_OF_THEM = re.compile(
    r"\s+(?:of\s+(?:them|those|these|which)|de\s+(?:ellas|ellos|las\s+cuales|los\s+cuales)),?\s+"
    r"(?:were|was|are|is|had|has|have|bore|eran|era|son|es|tenían|tiene[n]?)\b",
    re.I,
)
#: "Among them were eight pistols", "They included two rifles": what the sentence before counted.
_AMONG_THEM = re.compile(
    r"\s*(?:(?:(?:(?:included|counted|numbered)\s+)?among|of)\s+(?:them|these|those|the\s+(?:guns|weapons|firearms|items|haul))|(?:they|these|those|the\s+"
    r"(?:guns|weapons|firearms|haul|cache|arsenal|seizure|items))\s+(?:also\s+)?(?:include[ds]?|consist(?:ed|s)\s+of|were)|entre\s+(?:ellas|ellos|"
    r"(?:las|los|el|lo)\s+\w+)|(?:se\s+trata(?:ba)?\s+de|incluye[n]?|incluían))\b",
    re.I,
)
#: What guns are, after their number, not what is done with them: "30 were pistols".
_DESCRIBES = re.compile(
    r"(?:\s+(?:of\s+(?:them|those|these|which)|de\s+(?:ellas|ellos|las\s+cuales|los\s+cuales)))?,?\s+"
    r"(?:(?:were|was|are|is|eran|era|son|fueron)\s+(?:an?\s+|un[ao]?\s+)?(?=[\w.-]*(?:\s[\w.-]+){0,2}?\s?(?:pistol|rifle|handgun|revolver|shotgun"
    r"|glock|AK|AR-|machine|silencer|weapons|fusil|pistola|escopeta|automatic|automátic))"
    r"|(?:had|bore|lacked|with|have|tenían|con)\s+(?:\w+\s+){0,2}(?:serial|obliterated|defaced|switch|drum|extended|númer|serie)"
    r"|(?:fully|semi-?|completamente)\s?-?(?:automatic|automátic)|modificad[oa]s?|equipped|fitted|converted)",
    re.I,
)
#: "[two of the pistols] were found to be stolen": which of them, not what became of them.
_STOLEN = re.compile(
    r"\s+(?:(?:were|was|are|is|had\s+been|have\s+been)\s+)(?:later\s+|also\s+|previously\s+)?"
    r"(?:(?:determined|found|confirmed|believed)\s+(?:to\s+(?:be|have\s+been)\s+|as\s+|as\s+being\s+)?)?stolen\b",
    re.I,
)
#: "[one firearm] had an obliterated serial number".
_SERIAL = re.compile(
    r"\s+(?:had|has|have|bore)\s+(?:an?\s+|its\s+|their\s+|no\s+)?(?:(?:partially\s+)?(?:obliterated|defaced|altered|removed)\s+)?serial\s+numbers?\b",
    re.I,
)
#: "Defense lawyers put the number at [28]".
_THE_NUMBER = re.compile(
    r"\b(?:put|puts|placed|set|cifr\w+|calcul\w+|estim\w+)\s+(?:the\s+(?:number|figure|total|count|tally)|(?:el\s+número|la\s+cifra|el\s+total))\s+(?:at|en)\s+$"
    r"|\b(?:attribut\w+|conced\w+|acknowledg\w+|stipulated\s+to|(?:argued|pushed)\s+for|habla(?:ba)?\s+de|reconoció|admitió)\s+$",
    re.I,
)
_BEFORE = 120
#: "returned twice and left with [five more pistols]".
_MORE = re.compile(r"\b(?:more(?!\s+than)|additional|further|más(?!\s+de)|adicionales)\b", re.I)
_TAKES = frozenset({"g:none", "g:take"})
#: What governs guns that are only described: nothing, or that they "had" something.
_NO_ACTS = frozenset({"g:none", "g:possess"})


def goes_on(counted: CountedList, before: CountedList) -> bool:
    """True if a list without an act of its own only describes, or lists, what the one before it counted.

    "46 firearms were sold. Eight of those were rifles"; "97 guns were stolen: • Reno, 23 handguns".
    """
    near = counted.sentence.index - before.sentence.index <= 1
    first = counted.group[0]
    if counted.sentence.index == before.sentence.index and _same_act(counted, before):
        return True
    if near and counted.sentence.index > before.sentence.index and _lists_them(counted):
        return True
    if near and (_only_tells_state(counted) or _corrects(counted)):
        return True
    acts = _NO_ACTS.intersection(counted.features)
    if (
        counted.features[0] == "g:make"
        and counted.announced >= 0
        and before.sentence.end <= counted.sentence.start
    ):
        acts = frozenset({"g:none"})  # "23 unfinished frames; 141 auto-sears, plus two printers"
    if not acts:
        return False
    # What was told before the heading is another matter: "They sold two. Police recovered: • 31 ghost guns".
    heads = counted.announced in {before.sentence.end, before.announced}
    if (
        "g:none" in acts
        and counted.announced >= 0
        and heads
        and counted.sentence.start - before.sentence.end < NEAR
    ):
        return True
    text, end = counted.sentence.text, first.quantity.end
    if "g:none" in acts and near and first.phrase is None and _OF_THEM.match(text, end):
        return True
    return near and first.phrase is None and bool(_DESCRIBES.match(text, end))


def _only_tells_state(counted: CountedList) -> bool:
    """True of a part of which only its state is told: "two of them were determined to be stolen"."""
    first, text = counted.group[0], counted.sentence.text
    if len(counted.group) > 1:
        return False
    part = first.part_of and " of " in text[first.start : first.end]
    return bool(_SERIAL.match(text, first.end) or (part and _STOLEN.match(text, first.end)))


def _corrects(counted: CountedList) -> bool:
    """True of another figure for the same guns: "The defense put the number at 28"."""
    first = counted.group[0]
    if _TAKES.intersection(counted.features[:1]) and _MORE.search(
        counted.sentence.text, first.start, first.end
    ):
        return True  # "returned twice and left with five more pistols"
    return first.phrase is None and bool(
        _THE_NUMBER.search(counted.sentence.text, max(0, first.start - _BEFORE), first.start)
    )


def _same_act(counted: CountedList, before: CountedList) -> bool:
    """True if a later list of a sentence has the act of an earlier one: a gapped clause, what it includes."""
    first = counted.group[0]
    if first.rule == GAPPED:
        # "57 were stolen; police have recovered 31": a verb of its own.
        told = (act for act in counted.acts if act.field not in CIRCUMSTANCES)
        return not any(before.group[-1].end <= act.start < first.start for act in told)
    if first.phrase is None and not first.part_of:
        return before.features[0] == counted.features[0] != "g:none"
    between = counted.sentence.text[before.group[-1].end : first.start]
    return counted.features[0] == "g:none" and bool(INCLUDING.search(between))


def _lists_them(counted: CountedList) -> bool:
    """True if a sentence only lists what the sentence before it counted: "Among them were eight pistols"."""
    opening = _AMONG_THEM.match(counted.sentence.text)
    if counted.group[0].phrase is None:
        return False  # "Of those, 19 have been recovered": its own fate
    if opening is None or opening.end() > counted.group[0].start:
        return False
    between = counted.sentence.text[opening.end() : counted.group[0].start]
    return len(between.split()) <= _FEW_WORDS
