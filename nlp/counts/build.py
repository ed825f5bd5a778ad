"""From candidates to counts: lists share a verb, repetitions go, parts point at their whole."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace

from ironriver.vocabulary import CountRole, ObjectKind
from nlp.annotation import Count
from nlp.counts.candidate import Candidate
from nlp.counts.candidates import find_candidates
from nlp.counts.exclusions import is_excluded
from nlp.counts.groups import grouped
from nlp.counts.role_features import RoleContext
from nlp.counts.role_model import RoleGuess, guess_role
from nlp.counts.roles import RoleCue, find_role
from nlp.gun_phrases import GUN_KINDS, find_phrases
from nlp.reading import Reading, Sentence

_INCLUDING = re.compile(
    r"\b(?:including|includ(?:es?|ed)|incluid[oa]s?|incluyendo|entre\s+(?:ell[oa]s|las\s+que)|among\s+them|of\s+which"
    r"|de\s+las\s+cuales|such\s+as|como)\b",
    re.I,
)
_PAST = re.compile(r"(?:ed|bought|sold|stole|found|smuggl\w+|gave|ó|aron|ieron)$", re.I)
_NEGATED = re.compile(r"\b(?:never|not|nor|without|didn['’]t|nunca|jamás)\b[^.;,]{0,30}$", re.I)
#: What the authorities do with guns; the other roles are the traffickers' own.
_TAKEN = frozenset({CountRole.SEIZED, CountRole.RECOVERED, CountRole.FORFEITED, CountRole.TRACED})
#: "One of the guns" counts where it says what became of that one.
_OF_ONE = _TAKEN | {CountRole.PURCHASED, CountRole.EXPORTED, CountRole.STOLEN}
#: How far back a dropped noun may stand, in characters.
_NEAR = 600
#: How far back what isn't a gun may stand, from the beginning of the sentence.
_CLOSE = 40


@dataclass(frozen=True, slots=True)
class _Item:
    """A count with what tells it apart from another of the same number."""

    count: Count
    detail: frozenset[str]


@dataclass
class _Ledger:
    """The counts so far, with what the next one needs to know of them."""

    items: list[_Item] = field(default_factory=list)
    by_bounds: dict[tuple[int | None, int | None], list[_Item]] = field(
        default_factory=lambda: defaultdict(list)
    )
    last_gun: Count | None = None
    whole: int | None = None
    #: Where a list that a colon opened has come to.
    listed_until: int | None = None

    def add(self, item: _Item) -> None:
        """Keep a count."""
        if item.count.subset_of is None:
            self.whole = len(self.items)
        if item.count.object in GUN_KINDS:
            self.last_gun = item.count
        self.items.append(item)

    def close_list(self, start: int) -> None:
        """Counts from `start` on may be repeated by later ones; items of one list never repeat each other."""
        for item in self.items[start:]:
            self.by_bounds[item.count.low, item.count.high].append(item)

    def near(self, at: int) -> ObjectKind | None:
        """What was counted last, where its noun may be dropped; guns reach further than the rest."""
        last = self.items[-1].count if self.items else None
        if last and at - last.evidence.end < _CLOSE:
            return last.object
        gun = self.last_gun
        return gun.object if gun and at - gun.evidence.end < _NEAR else None


def find_counts(reading: Reading) -> tuple[Count, ...]:
    """Every number of guns, ammunition or parts that the document gives for the matter, once each."""
    ledger = _Ledger()
    context = RoleContext(reading)
    governor = ""
    for sentence in reading.sentences:
        earlier: tuple[int, RoleCue] | None = None
        for group in grouped(sentence.text, find_candidates(sentence.text, reading.language)):
            cue = _cue(reading, sentence, group, earlier)
            features = context.features(sentence, group, earlier=governor)
            governor = context.governor(sentence, group) or governor
            _add_group(reading, sentence, group, cue, ledger=ledger, features=features)
            earlier = (group[-1].end, cue) if cue else None
        if announced := context.announced(sentence):
            governor, ledger.listed_until = announced, sentence.end
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


def _add_group(
    reading: Reading,
    sentence: Sentence,
    group: list[Candidate],
    cue: RoleCue | None,
    *,
    ledger: _Ledger,
    features: list[str],
) -> None:
    """Add the counts of one list, with the verb that governs all of it."""
    before = len(ledger.items)
    in_list = False
    until = ledger.listed_until
    listed = cue is None and until is not None and sentence.start - until < _NEAR
    if listed:
        ledger.listed_until = sentence.end
    for candidate in group:
        told = _is_told(sentence.text, candidate, cue) or listed or (in_list and candidate.phrase is not None)
        if not told or is_excluded(
            sentence.text,
            candidate,
            reading.language,
            reading.text[max(0, sentence.start - 200) : sentence.start],
        ):
            continue
        kind = (
            candidate.kind
            or ledger.near(sentence.start)
            or _named_before(reading, start=sentence.start + candidate.start)
        )
        if kind is None:
            continue
        in_list = True
        item = _item(reading, sentence, candidate, kind, guess_role([*features, f"o:{kind}"]))
        whole = _whole(sentence, candidate, item.count, ledger)
        if whole is not None:
            item = replace(item, count=replace(item.count, subset_of=whole))
        if not _repeats(item, ledger):
            ledger.add(item)
    ledger.close_list(before)


def _named_before(reading: Reading, start: int) -> ObjectKind | None:
    """The gun named last before a number without a noun: "pistols…; he had sent 70 of them"."""
    first = max(0, start - _NEAR // 2)
    named = [p for p in find_phrases(reading.text[first:start], reading.language) if p.kind in GUN_KINDS]
    return named[-1].kind if named else None


def _item(
    reading: Reading, sentence: Sentence, candidate: Candidate, kind: ObjectKind, guess: RoleGuess
) -> _Item:
    quantity, phrase = candidate.quantity, candidate.phrase
    start, end = sentence.start + candidate.start, sentence.start + candidate.end
    evidence = reading.evidence(start, end, candidate.rule, guess.probability)
    count = Count(quantity.low, quantity.high, quantity.basis, guess.role, kind, evidence.quote, evidence)
    named = (
        (e.value for e in phrase.elements if e.type != "noun" or kind is ObjectKind.EXPLOSIVE)
        if phrase
        else ()
    )
    return _Item(count, frozenset(named))


def _whole(sentence: Sentence, candidate: Candidate, count: Count, ledger: _Ledger) -> int | None:
    """The index of the count that this one is a part of, if the sentence says so."""
    if ledger.whole is None:
        return None
    last = ledger.items[ledger.whole].count
    larger = (last.low or last.high or 0) > (count.low or count.high or 0)
    if candidate.part_of and larger:
        return ledger.whole
    if last.evidence.end >= sentence.start and larger:
        between = sentence.text[last.evidence.end - sentence.start : candidate.start]
        if _INCLUDING.search(between):
            return ledger.whole
    return None


def _is_told(sentence: str, candidate: Candidate, cue: RoleCue | None) -> bool:
    """True if one gun counts: a specific gun, or a plain one to which something was done nearby."""
    phrase = candidate.phrase
    if candidate.one_of:
        return cue is not None and cue.cost < 6 and cue.role in _OF_ONE
    if not candidate.article or phrase is None:
        return True
    if cue is None:
        return phrase.specific and bool(_INCLUDING.search(sentence))
    if _NEGATED.search(sentence[: candidate.start]):
        return False
    if candidate.kind is ObjectKind.FIREARM and not phrase.specific:
        return cue.cost <= 0.7 and bool(_PAST.search(sentence[cue.start : cue.end].split(maxsplit=1)[0]))
    return phrase.specific or cue.cost < 4


def _repeats(item: _Item, ledger: _Ledger) -> bool:
    """True if the document has said this number with this meaning before."""
    count = item.count
    for other_item in ledger.by_bounds[count.low, count.high]:
        other = other_item.count
        if not (count.object == other.object or (count.object in GUN_KINDS and other.object in GUN_KINDS)):
            continue
        if count.object != other.object and ObjectKind.FIREARM not in {count.object, other.object}:
            continue
        if count.low == count.high == 1:
            if count.role == other.role and item.detail <= other_item.detail and count.object == other.object:
                return True
        elif count.role == other.role or (
            (count.low or count.high or 0) > 12 and (count.role in _TAKEN) == (other.role in _TAKEN)
        ):
            return True
    return False
