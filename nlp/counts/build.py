"""From candidates to counts: lists share a verb, repetitions go, parts point at their whole."""

from __future__ import annotations

import re
from dataclasses import replace

from ironriver.vocabulary import ObjectKind
from nlp.annotation import Count
from nlp.counts.antecedents import antecedent
from nlp.counts.candidate import Candidate
from nlp.counts.candidates import find_candidates
from nlp.counts.exclusions import is_excluded
from nlp.counts.gapped import GAPPED
from nlp.counts.groups import grouped
from nlp.counts.ledger import INCLUDING, NEAR, Item, Ledger, repeats, told_as_whole, whole_of
from nlp.counts.role_context import CountedList, counted_lists
from nlp.counts.role_model import RoleGuess, guess_role
from nlp.counts.roles import RoleCue, find_role
from nlp.counts.telling import is_told
from nlp.gun_phrases import GUN_KINDS, find_phrases
from nlp.reading import Reading, Sentence

#: What may be meant where no gun is named before.
_DEVICES = frozenset(
    {
        ObjectKind.CONVERSION_DEVICE,
        ObjectKind.SILENCER,
        ObjectKind.RECEIVER,
        ObjectKind.GRENADE,
        ObjectKind.MAGAZINE,
    }
)
#: So few words may stand between "among them" and the first of a list.
_FEW_WORDS = 4
#: So few of guns named far back ("two others") may be people.
_PAIR = 2
#: "The other 40", "las otras mil", "the remaining 12": what is left of a whole.
_REST = re.compile(r"\b(?:the\s+(?:other|remaining|rest)|(?:las|los)\s+(?:otr[oa]s|demás|restantes))\b", re.I)
#: "The 250 magazines were made for rifles": of which the document has told.
_THE = re.compile(r"(?:^|\s)(?:the|those|these|las|los|esas|esos|dichas|dichos)\s+$", re.I)
#: What stands with a number that no number before it meant.
_ANEW = re.compile(
    r"\b(?:another|more(?!\s+than)|other|additional|otr[oa]s|más(?!\s+de)|adicionales)\b", re.I
)


#: "51 of which were ghost guns", "three of them had no serial": a part without an act of its own.
_OF_THEM = re.compile(
    r"\s+(?:of\s+(?:them|those|these|which)|de\s+(?:ellas|ellos|las\s+cuales|los\s+cuales)),?\s+"
    r"(?:were|was|are|is|had|has|have|bore|eran|era|son|es|tenían|tiene[n]?)\b",
    re.I,
)
#: "Among them were eight pistols", "They included two rifles": what the sentence before counted.
_AMONG_THEM = re.compile(
    r"\s*(?:(?:(?:included\s+)?among|of)\s+(?:them|these|those|the\s+(?:guns|weapons|firearms|items|haul))|(?:they|these|those|the\s+"
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


def find_counts(reading: Reading) -> tuple[Count, ...]:
    """Every number of guns, ammunition or parts that the document gives for the matter, once each."""
    ledger = Ledger()
    lists = [grouped(s.text, find_candidates(s.text, reading.language)) for s in reading.sentences]
    reading.parse_ahead(s for s, groups in zip(reading.sentences, lists, strict=True) if groups)
    earlier: tuple[int, RoleCue] | None = None
    index = -1
    told: tuple[CountedList, RoleGuess] | None = None
    for counted in counted_lists(reading, lists):
        sentence, group = counted.sentence, counted.group
        if sentence.index != index:
            earlier, index = None, sentence.index
        ledger.listed_until = max(ledger.listed_until, counted.announced)
        cue = _cue(reading, sentence, group, earlier)
        shared = told if told and goes_on(counted, told[0]) else None
        guess = _add_group(reading, counted, cue, ledger=ledger, shared=shared[1] if shared else None)
        told = (counted, guess) if guess else told
        earlier = (group[-1].end, cue) if cue else None
    return tuple(item.count for item in ledger.items)


def _cue(
    reading: Reading, sentence: Sentence, group: list[Candidate], earlier: tuple[int, RoleCue] | None
) -> RoleCue | None:
    """The verb that governs a list; where none stands between, that of the list before it in the sentence."""
    cue = find_role(sentence.text, group[0].start, group[-1].end, reading.language)
    if earlier and cue:
        end, before = earlier
        between = cue.start >= end and cue.end <= group[0].start
        if not between and cue.cost > 2:
            return before
    return cue


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
    acts = _NO_ACTS.intersection(counted.features)
    if not acts:
        return False
    heads = before.sentence.end <= counted.announced or before.announced == counted.announced
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


def _same_act(counted: CountedList, before: CountedList) -> bool:
    """True if a later list of a sentence has the act of an earlier one: a gapped clause, what it includes."""
    first = counted.group[0]
    if first.rule == GAPPED:
        return True
    if first.phrase is None and not first.part_of:
        return before.features[0] == counted.features[0] != "g:none"
    between = counted.sentence.text[before.group[-1].end : first.start]
    return counted.features[0] == "g:none" and bool(INCLUDING.search(between))


def _lists_them(counted: CountedList) -> bool:
    """True if a sentence only lists what the sentence before it counted: "Among them were eight pistols"."""
    opening = _AMONG_THEM.match(counted.sentence.text)
    if opening is None or opening.end() > counted.group[0].start:
        return False
    between = counted.sentence.text[opening.end() : counted.group[0].start]
    return len(between.split()) <= _FEW_WORDS


def _add_group(
    reading: Reading,
    counted: CountedList,
    cue: RoleCue | None,
    *,
    ledger: Ledger,
    shared: RoleGuess | None,
) -> RoleGuess | None:
    """Add the counts of one list, with the verb that governs it, or the role `shared` with the one before."""
    sentence, group, features = counted.sentence, counted.group, counted.features
    before = len(ledger.items)
    in_list = False
    until = ledger.listed_until
    listed = cue is None and until >= 0 and sentence.start - until < NEAR
    if listed:
        ledger.listed_until = sentence.end
    guess = shared
    for candidate in group:
        told = listed or (in_list and candidate.phrase is not None)
        governed = "g:none" not in features or (candidate.one_of and "s:scene" in features)
        told = told or is_told(sentence.text, candidate, cue, governed=governed, listed=len(group) > 1)
        if not told or is_excluded(
            sentence.text,
            candidate,
            reading.language,
            reading.text[max(0, sentence.start - 200) : sentence.start],
        ):
            continue
        if told_as_whole(sentence.text[: candidate.start], candidate, ledger):
            continue
        rest = _REST.search(sentence.text, max(0, candidate.start - 12), candidate.end)
        kind = candidate.kind or (ledger.rest(sentence.start) if rest else None)
        kind = kind or antecedent(reading, sentence.start + candidate.start, candidate, ledger)
        kind = kind or ledger.near(sentence.start) or _named_near(reading, sentence, candidate)
        if kind is None:
            continue
        in_list = True
        guess = guess or guess_role(features, {f"o:{c.kind or kind}" for c in group})
        item = _item(reading, sentence, candidate, kind, guess)
        whole = whole_of(sentence, candidate, item.count, ledger)
        if whole is not None:
            item = replace(item, count=replace(item.count, subset_of=whole))
        known = "g:none" in features and bool(_THE.search(sentence.text, 0, candidate.start))
        if not repeats(item, ledger, known=known):
            ledger.add(item)
    ledger.close_list(before)
    return guess if in_list else None


def _named_near(reading: Reading, sentence: Sentence, candidate: Candidate) -> ObjectKind | None:
    """The gun named last before a number without a noun, else the first after it."""
    start = sentence.start + candidate.start
    ways = [(NEAR // 2, GUN_KINDS), (NEAR // 2, _DEVICES)]
    if candidate.part_of and (candidate.quantity.low or 0) > _PAIR:
        ways.append((2 * NEAR, GUN_KINDS | _DEVICES))
    for reach, wanted in ways:
        lead = reading.text[max(0, start - reach) : start]
        kinds = [phrase.kind for phrase in find_phrases(lead, reading.language) if phrase.kind in wanted]
        if kinds:
            return kinds[-1]
    if candidate.one_of:
        return None
    after = find_phrases(reading.text[start : min(sentence.end, start + NEAR)], reading.language)
    return next((p.kind for p in after if p.kind in GUN_KINDS), None)


def _item(
    reading: Reading, sentence: Sentence, candidate: Candidate, kind: ObjectKind, guess: RoleGuess
) -> Item:
    quantity, phrase = candidate.quantity, candidate.phrase
    start, end = sentence.start + candidate.start, sentence.start + candidate.end
    evidence = reading.evidence(start, end, candidate.rule, guess.probability)
    count = Count(quantity.low, quantity.high, quantity.basis, guess.role, kind, evidence.quote, evidence)
    named = (
        (e.value for e in phrase.elements if e.type != "noun" or kind is ObjectKind.EXPLOSIVE)
        if phrase
        else ()
    )
    anew = _ANEW.search(sentence.text, max(0, candidate.start - 12), candidate.end)
    return Item(count, frozenset(named), bool(anew) and not candidate.article)
