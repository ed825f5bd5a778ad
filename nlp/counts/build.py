"""From candidates to counts: lists share a verb, repetitions go, parts point at their whole."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ironriver.vocabulary import CountRole, ObjectKind
from nlp.annotation import Count
from nlp.counts.assertion import assertion_of
from nlp.counts.candidates import Candidate, find_candidates
from nlp.counts.exclusions import is_excluded
from nlp.counts.roles import RoleCue, find_role
from nlp.gun_phrases import GUN_KINDS
from nlp.reading import Reading, Sentence

_INCLUDING = re.compile(
    r"\b(?:including|includ(?:es?|ed)|incluid[oa]s?|incluyendo|entre\s+(?:ell[oa]s|las\s+que)|among\s+them|of\s+which|de\s+las\s+cuales|such\s+as|como)\b",
    re.I,
)
#: What joins the items of a list, or a total and its parts.
_JOINT = re.compile(
    r"[\s,;:–—-]*(?:(?:and|y|e|or|o|as\s+well\s+as|along\s+with|together\s+with|plus|with|con|además\s+de|así\s+como|including|incluid[oa]s|incluyendo|also|another|at\s+least|and\s+then)\s*,?\s*){0,2}",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Item:
    """A count with what tells it apart from another of the same number."""

    count: Count
    detail: frozenset[str]
    sentence: int


def find_counts(reading: Reading) -> tuple[Count, ...]:
    """Every number of guns, ammunition or parts that the document gives for the matter, once each."""
    found: list[_Item] = []
    default = _title_role(reading)
    for sentence in reading.sentences:
        earlier: tuple[int, RoleCue] | None = None
        for group in _groups(sentence.text, find_candidates(sentence.text, reading.language)):
            cue = _cue(reading, sentence, group, earlier)
            _add_group(reading, sentence, group, cue, found, default)
            earlier = (group[-1].end, cue) if cue else None
    return tuple(item.count for item in found)


def _title_role(reading: Reading) -> CountRole:
    cue = find_role(reading.document.title, 0, 0, reading.language)
    return cue.role if cue else CountRole.TRAFFICKED


def _groups(sentence: str, candidates: list[Candidate]) -> list[list[Candidate]]:
    """Candidates that stand in one list ("12 rifles, a pistol and 300 rounds") together."""
    groups: list[list[Candidate]] = []
    for candidate in candidates:
        if groups and _JOINT.fullmatch(sentence, groups[-1][-1].end, candidate.start):
            groups[-1].append(candidate)
        else:
            groups.append([candidate])
    return groups


def _cue(
    reading: Reading, sentence: Sentence, group: list[Candidate], earlier: tuple[int, RoleCue] | None
) -> RoleCue | None:
    """The verb that governs a list; that of the list before it in the sentence where no verb stands between."""
    context = reading.text[max(0, sentence.start - 350) : sentence.start]
    cue = find_role(sentence.text, group[0].start, group[-1].end, reading.language, context)
    if earlier and cue:
        end, before = earlier
        between = cue.start >= end and cue.end <= group[0].start
        if not between and cue.cost > 2:
            return before
    return cue


def _add_group(
    reading: Reading,
    sentence: Sentence,
    group: list[Candidate],
    cue: RoleCue | None,
    found: list[_Item],
    default: CountRole,
) -> None:
    """Add the counts of one list, with the verb that governs all of it."""
    before = len(found)
    for candidate in group:
        last = next((i.count for i in reversed(found) if i.count.object in GUN_KINDS), None)
        in_list = any(i.sentence == sentence.index for i in found[before:])
        if is_excluded(sentence.text, candidate, reading.language) or not (
            _is_told(sentence.text, candidate, cue) or (in_list and candidate.phrase)
        ):
            continue
        kind = candidate.kind or (last.object if last and _is_near(sentence, last) else None)
        if kind is None:
            continue
        role = cue.role if cue else (last.role if last and _is_near(sentence, last) else default)
        item = _item(reading, sentence, candidate, kind, role)
        whole = _whole(sentence, candidate, item.count, found)
        if whole is not None:
            item = replace(item, count=replace(item.count, subset_of=whole))
        if not _repeats(item, found, before):
            found.append(item)


def _is_near(sentence: Sentence, count: Count) -> bool:
    """True where a count stands close enough for its noun to be dropped."""
    return sentence.start - count.evidence.end < 600


def _item(
    reading: Reading, sentence: Sentence, candidate: Candidate, kind: ObjectKind, role: CountRole
) -> _Item:
    quantity, phrase = candidate.quantity, candidate.phrase
    start, end = sentence.start + candidate.start, sentence.start + candidate.end
    evidence = reading.evidence(start, end, candidate.rule, 0.8, assertion_of(sentence.text))
    count = Count(quantity.low, quantity.high, quantity.basis, role, kind, evidence.quote, evidence)
    detail = (
        frozenset(e.value for e in phrase.elements if e.type != "noun" or kind is ObjectKind.EXPLOSIVE)
        if phrase
        else frozenset()
    )
    return _Item(count, detail, sentence.index)


def _whole(sentence: Sentence, candidate: Candidate, count: Count, found: list[_Item]) -> int | None:
    """The index of the count that this one is a part of, if the sentence says so."""
    wholes = [i for i, item in enumerate(found) if item.count.subset_of is None]
    if not wholes:
        return None
    index = wholes[-1]
    last = found[index].count
    larger = (last.low or last.high or 0) > (count.low or count.high or 0)
    if candidate.part_of and larger:
        return index
    if last.evidence.end >= sentence.start and larger:
        between = sentence.text[last.evidence.end - sentence.start : candidate.start]
        if _INCLUDING.search(between):
            return index
    return None


_PAST = re.compile(r"(?:ed|bought|sold|stole|found|smuggl\w+|gave|ó|aron|ieron)$", re.I)


def _is_told(sentence: str, candidate: Candidate, cue: RoleCue | None) -> bool:
    """True if an article counts: a specific gun, or a plain one to which something was done nearby."""
    phrase = candidate.phrase
    if not candidate.article or phrase is None:
        return True
    if cue is None:
        return phrase.specific and bool(_INCLUDING.search(sentence))
    if phrase.specific:
        return True
    if candidate.kind is ObjectKind.FIREARM:
        return cue.cost <= 0.7 and bool(_PAST.search(sentence[cue.start : cue.end].split(maxsplit=1)[0]))
    return cue.cost < 4


#: What the authorities do with guns; the other roles are the traffickers' own.
_TAKEN = frozenset({CountRole.SEIZED, CountRole.RECOVERED, CountRole.FORFEITED, CountRole.TRACED})


def _repeats(item: _Item, found: list[_Item], group_start: int) -> bool:
    """True if the document has said this number with this meaning before."""
    count = item.count
    for other_item in found[:group_start]:
        other = other_item.count
        if (count.low, count.high) != (other.low, other.high):
            continue
        if not (count.object == other.object or (count.object in GUN_KINDS and other.object in GUN_KINDS)):
            continue
        if count.low == count.high == 1:
            if count.role == other.role and item.detail <= other_item.detail and count.object == other.object:
                return True
        elif count.role == other.role or (
            (count.low or count.high or 0) > 12 and (count.role in _TAKEN) == (other.role in _TAKEN)
        ):
            return True
    return False
