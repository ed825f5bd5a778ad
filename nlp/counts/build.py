"""From candidates to counts: lists share a verb, repetitions go, parts point at their whole."""

from __future__ import annotations

import re
from dataclasses import replace

from ironriver.vocabulary import CountRole, ObjectKind
from nlp.annotation import Count
from nlp.counts.candidate import Candidate
from nlp.counts.candidates import find_candidates
from nlp.counts.continued import goes_on
from nlp.counts.exclusions import is_excluded
from nlp.counts.gapped import GAPPED
from nlp.counts.groups import grouped
from nlp.counts.kinds import ANEW, kind_of
from nlp.counts.ledger import NEAR, Item, Ledger, repeats, told_as_whole, whole_of
from nlp.counts.likely_roles import possible_role
from nlp.counts.not_guns import are_casks
from nlp.counts.part_roles import is_only_named, is_whole, role_of_part, role_of_whole, shares_fate
from nlp.counts.role_context import CountedList, counted_lists
from nlp.counts.role_model import RoleGuess, guess_role
from nlp.counts.roles import RoleCue, find_role
from nlp.counts.settled_roles import settled_role
from nlp.counts.telling import is_told
from nlp.counts.worded_roles import worded_role
from nlp.reading import Reading, Sentence

#: Features of lists in a story of a theft.
_OF_THEFT = frozenset({"story:theft", "t:steal", "pg:steal", "prev:steal"})
#: "Of the guns that went in, police have recovered 27".
_OF_THOSE = re.compile(r"\s*(?:Of|De|Among|Entre)\s+(?:the|those|these|them|las|los|ellas|ellos|esas|esos)\b")
_OF = re.compile(r"\b(?:of|de)\b", re.I)
#: Features of lists in a story of a shop's sales.
_OF_SALES = frozenset({"t:sell", "prev:sell", "next:sell", "pg:sell", "s:sell"})
#: Features of lists just after purchases were told of, or in a story of straw purchases.
_OF_PURCHASES = frozenset({"pg:buy", "prev:buy", "t:straw"})
#: "a 9-round magazine", "a 10-round magazine": two of them.
_HOLDS = re.compile(r"\b(\d{1,3})-?\s?round\b", re.I)
#: How sure a role is that a construction settles.
_SETTLED = 0.8
#: "The 250 magazines were made for rifles": of which the document has told.
_THE = re.compile(r"(?:^|\s)(?:the|those|these|las|los|esas|esos|dichas|dichos)\s+$", re.I)


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
        near = told if told and sentence.index - told[0].sentence.index <= 1 else None
        guess = _add_group(
            reading, counted, cue, ledger=ledger, before=near, shared=shared[1] if shared else None
        )
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


def _add_group(
    reading: Reading,
    counted: CountedList,
    cue: RoleCue | None,
    *,
    ledger: Ledger,
    before: tuple[CountedList, RoleGuess] | None,
    shared: RoleGuess | None,
) -> RoleGuess | None:
    """Add the counts of one list, with the verb that governs it, or the role `shared` with the one before.

    `before` is the list told last, where that was just before.
    """
    sentence, group, features = counted.sentence, counted.group, counted.features
    first = len(ledger.items)
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
        if are_casks(candidate, group, reading.text):
            continue
        if told_as_whole(sentence.text[: candidate.start], candidate, ledger):
            continue
        kind = kind_of(reading, sentence, candidate, ledger)
        if kind is None:
            continue
        in_list = True
        guess = guess or _guess(counted, {f"o:{c.kind or kind}" for c in group}, candidate, ledger, before)
        own = guess
        if is_whole(sentence.text, candidate):
            told_before = CountRole.STOLEN if _is_theft(counted) else ledger.last_deed
            own = replace(guess, role=role_of_whole(sentence.text, candidate, guess.role, told_before))
        item = _item(reading, sentence, candidate, kind, own)
        whole = whole_of(sentence, candidate, item.count, ledger)
        if whole is not None:
            item = replace(item, count=replace(item.count, subset_of=whole))
        known = "g:none" in features and bool(_THE.search(sentence.text, 0, candidate.start))
        if not repeats(item, ledger, known=known):
            ledger.add(item)
    ledger.close_list(first)
    return guess if in_list else None


def _guess(
    counted: CountedList,
    objects: set[str],
    candidate: Candidate,
    ledger: Ledger,
    before: tuple[CountedList, RoleGuess] | None,
) -> RoleGuess:
    """What was done with a list: by the weights, unless its own words or those of its whole settle it."""
    guess = guess_role(counted.features, objects)
    text = counted.sentence.text
    role = settled_role(
        text,
        counted.group,
        counted.acts,
        guess.role,
        theft=_is_theft(counted),
        sold=not _OF_SALES.isdisjoint(counted.features),
        bought=not _OF_PURCHASES.isdisjoint(counted.features),
    )
    span = (counted.group[0].start, counted.group[-1].end)
    if role is guess.role:
        role = possible_role(text, span, counted.features, counted.acts, role)
    role = worded_role(text, span, role, theft=_is_theft(counted))
    named = candidate.part_of and is_only_named(text, candidate.quantity.end)
    if (
        named
        or (candidate.part_of and _OF.search(text, candidate.quantity.end, candidate.end))
        or (candidate.phrase is None and _OF_THOSE.match(text))
    ):
        number = candidate.quantity.least
        whole = ledger.whole_above(number, candidate.kind)
        told = None if whole is None else ledger.items[whole].count
        end = candidate.quantity.end if named else candidate.end
        role = role_of_part(text, end, counted.features, role, told)
    if role is CountRole.SEIZED and before:
        most = max(c.quantity.least for c in before[0].group)
        if shares_fate(text, candidate, before[1].role, most):
            role = CountRole.RECOVERED
    return guess if role is guess.role else RoleGuess(role, _SETTLED)


def _is_theft(counted: CountedList) -> bool:
    """True of a list in the story of a theft."""
    return not _OF_THEFT.isdisjoint(counted.features)


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
    holds = _HOLDS.search(evidence.quote) if kind is ObjectKind.MAGAZINE else None
    details = frozenset(named) | ({f"{holds[1]}-round"} if holds else set())
    anew = ANEW.search(sentence.text, max(0, candidate.start - 12), candidate.end)
    first = sentence.text[candidate.start : candidate.start + 7].lower()
    fresh = bool(anew) and (not candidate.article or first.startswith(("another", "otra ", "otro ")))
    fresh = fresh or candidate.rule == GAPPED
    return Item(count, details, fresh)
