"""The counts of a document so far: repetitions go, parts point at their whole."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from ironriver.vocabulary import CountRole, ObjectKind
from nlp.annotation import Count
from nlp.counts.candidate import Candidate
from nlp.gun_phrases import GUN_KINDS
from nlp.reading import Sentence

INCLUDING = re.compile(
    r"\b(?:including|includ(?:es?|ed)|incluid[oa]s?|incluyendo|entre\s+(?:ell[oa]s|las\s+que)|among\s+them|of\s+which"
    r"|de\s+las\s+cuales|such\s+as|como)\b",
    re.I,
)
#: What the authorities do with guns; the other roles are the traffickers' own.
TAKEN = frozenset({CountRole.SEIZED, CountRole.RECOVERED, CountRole.FORFEITED, CountRole.TRACED})
#: What else is counted one by one, made and sold as guns are.
DEVICES = frozenset(
    {ObjectKind.CONVERSION_DEVICE, ObjectKind.SILENCER, ObjectKind.RECEIVER, ObjectKind.GRENADE}
)
#: How far back a dropped noun may stand, in characters.
NEAR = 600
#: Few enough that another model of the same number is no repetition.
_FEW = 12
#: Among how many of the last counts the whole of a part is looked for.
_WHOLES = 12
#: How far back what isn't a gun may stand, from the beginning of the sentence.
_CLOSE = 40


@dataclass(frozen=True, slots=True)
class Item:
    """A count with what tells it apart from another of its number; `anew` where the text says "another"."""

    count: Count
    detail: frozenset[str]
    anew: bool = False


@dataclass
class Ledger:
    """The counts so far, with what the next one needs to know of them."""

    items: list[Item] = field(default_factory=list)
    by_bounds: dict[tuple[int | None, int | None], list[Item]] = field(
        default_factory=lambda: defaultdict(list)
    )
    last_gun: Count | None = None
    whole: int | None = None
    #: Where a list that a colon opened has come to; -1 before any.
    listed_until: int = -1
    #: What the traffickers did with the guns counted last, whatever the authorities did since.
    last_deed: CountRole | None = None
    #: What else than guns was counted last.
    last_device: ObjectKind | None = None
    #: Where that was told; -1 before any.
    last_device_at: int = -1
    #: The kinds of all guns, the first one first, and the largest number told of any.
    _kinds: dict[ObjectKind, None] = field(default_factory=dict)
    _most: int = 0
    #: The items of the last list that told of guns.
    _list: tuple[int, int] = (0, 0)

    def add(self, item: Item) -> None:
        """Keep a count."""
        if item.count.subset_of is None:
            self.whole = len(self.items)
        count = item.count
        if count.object in GUN_KINDS:
            self.last_gun = count
            self.last_deed = self.last_deed if count.role in TAKEN else count.role
            self._kinds[count.object] = None
            self._most = max(self._most, count.most)
        elif count.object in DEVICES or self.last_device not in DEVICES:
            self.last_device = count.object
            self.last_device_at = count.evidence.end
        self.items.append(item)

    def close_list(self, start: int) -> None:
        """Counts from `start` on may be repeated by later ones; items of one list never repeat each other."""
        if any(item.count.object in GUN_KINDS for item in self.items[start:]):
            self._list = (start, len(self.items))
        for item in self.items[start:]:
            self.by_bounds[item.count.low, item.count.high].append(item)

    def sum_of(self, start: int) -> ObjectKind | None:
        """What the guns counted since a character are together; None where none were."""
        counts = (item.count for item in reversed(self.items))
        kinds = {c.object for c in takewhile(lambda c: c.evidence.start >= start, counts)} & GUN_KINDS
        return next(iter(kinds)) if len(kinds) == 1 else ObjectKind.FIREARM if kinds else None

    def sole_kind(self, number: int) -> ObjectKind | None:
        """The one kind that all guns counted so far are of, where a number may be a part of them."""
        return next(iter(self._kinds)) if len(self._kinds) == 1 and number <= self._most else None

    def rest(self, at: int) -> ObjectKind | None:
        """What "the other 40" are of: the last whole, where it was told close by."""
        whole = self.items[self.whole].count if self.whole is not None else None
        return whole.object if whole and at - whole.evidence.end < NEAR else None

    def whole_above(self, number: int, kind: ObjectKind | None) -> int | None:
        """The index of the last whole that is larger than a number and may have parts of a kind."""
        larger = [
            index
            for index in range(max(0, len(self.items) - _WHOLES), len(self.items))
            if (count := self.items[index].count).subset_of is None
            and count.least > number
            and (count.object in GUN_KINDS if kind is None else count.object in {kind, ObjectKind.FIREARM})
        ]
        return larger[-1] if larger else None

    def _whole(self, count: Count, at: int) -> Count:
        """The count, or its whole where a new sentence goes on: "58 guns, 31 of them pistols. Vance 37"."""
        told_before = count.subset_of is not None and count.evidence.end < at and count.object in GUN_KINDS
        return self.items[count.subset_of].count if told_before and count.subset_of is not None else count

    def near(self, at: int, number: int) -> ObjectKind | None:
        """What was counted last of which a number may be a part; guns reach further than the rest.

        Where nothing counted is so large, it is of all: guns of any kind if several kinds were told.
        """
        last = self.items[-1].count if self.items else None
        if last and at - last.evidence.end < _CLOSE:
            whole = self._whole(last, at)
            if at < last.evidence.end or last.object not in GUN_KINDS or whole.most >= number:
                return whole.object
        if last and self._is_of_devices(last, at, number):
            return last.object
        gun = self._whole(self.last_gun, at) if self.last_gun else None
        if gun is None or at - gun.evidence.end >= NEAR:
            return None
        if gun.most >= number:
            return gun.object
        larger = next((c for c in self._guns_back() if c.most >= number), None)
        if larger is None or self._listed_kinds() > 1:
            return ObjectKind.FIREARM if len(self._kinds) > 1 else gun.object
        return larger.object

    def _is_of_devices(self, last: Count, at: int, number: int) -> bool:
        """True if the last list has devices alone, and so many of them that a number may be a part."""
        alone = last.object in DEVICES and self._list[1] < len(self.items)
        return alone and at - last.evidence.end < NEAR // 2 and last.most >= number

    def _guns_back(self) -> Iterator[Count]:
        """The last counts of guns, the last one first."""
        last = self.items[: -_WHOLES - 1 : -1]
        return (item.count for item in last if item.count.object in GUN_KINDS)

    def _listed_kinds(self) -> int:
        """How many kinds of guns the last list has that told of any."""
        return len({item.count.object for item in self.items[slice(*self._list)]} & GUN_KINDS)

    def device_near(self, at: int) -> ObjectKind | None:
        """What else than guns was counted last, where that is near; ammunition is never meant."""
        told = self.last_device_at >= 0 and at - self.last_device_at < NEAR
        return self.last_device if told and self.last_device is not ObjectKind.AMMUNITION else None


def whole_of(sentence: Sentence, candidate: Candidate, count: Count, ledger: Ledger) -> int | None:
    """The index of the count that this one is a part of, if the sentence says so."""
    if ledger.whole is None:
        return None
    last = ledger.items[ledger.whole].count
    larger = last.least > count.least
    if candidate.part_of:
        fitting = ledger.whole_above(count.least, count.object)
        if fitting is not None or larger:
            return ledger.whole if fitting is None else fitting
    if last.evidence.end >= sentence.start and larger:
        between = sentence.text[last.evidence.end - sentence.start : candidate.start]
        if INCLUDING.search(between):
            return ledger.whole
    return None


#: "13 of the 29 firearms", "de las 54 armas": the whole that was counted before.
_OF_WHOLE = re.compile(
    r"\b(?:of|from|among|de|entre)\s+(?:the|those|these|his|her|their|las|los|esas|esos|estas|dichas)\s+(?:some\s+|about\s+|total\s+)?$",
    re.I,
)


def told_as_whole(before: str, candidate: Candidate, ledger: Ledger) -> bool:
    """True if a number only says of which whole a part is told; `before` is the sentence up to it."""
    if not _OF_WHOLE.search(before):
        return False
    guns = candidate.kind is None or candidate.kind in GUN_KINDS
    low, high = candidate.quantity.low, candidate.quantity.high
    return any(
        item.count.object in GUN_KINDS if guns else item.count.object is candidate.kind
        for bounds in ((low, high), *(((low, None),) if candidate.phrase is None else ()))
        for item in ledger.by_bounds.get(bounds, ())
    )


def _other_kind(item: Item, other: Item) -> bool:
    """True if both name makes or models, and not the same: "two AK-47s, two AR-15 rifles"."""
    return bool(item.detail and other.detail) and not item.detail & other.detail


def repeats(item: Item, ledger: Ledger, *, known: bool = False) -> bool:
    """True if the document has said this number with this meaning before.

    `known` guns ("the 250 magazines", of which no act is told here) are those of any role.
    """
    if item.anew:
        return False
    count = item.count
    for other_item in ledger.by_bounds[count.low, count.high]:
        other = other_item.count
        if known and count.object == other.object:
            return True
        if not (count.object == other.object or (count.object in GUN_KINDS and other.object in GUN_KINDS)):
            continue
        if count.object != other.object and ObjectKind.FIREARM not in {count.object, other.object}:
            continue
        if count.low == count.high == 1:
            if count.role == other.role and item.detail <= other_item.detail and count.object == other.object:
                return True
        elif count.least <= _FEW and _other_kind(item, other_item):
            continue
        elif count.role == other.role or (
            count.least > 12 and (count.role in TAKEN) == (other.role in TAKEN)
        ):
            return True
    return False
