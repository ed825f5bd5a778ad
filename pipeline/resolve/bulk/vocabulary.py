"""What is known of each value by itself: of a date its precision, of a name its parts."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from datetime import date
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from ironriver.vocabulary import Basis, ObjectKind
from pipeline.resolve.bulk.arrays import Growing, Interned, Ints, Ragged, spread
from pipeline.resolve.dockets import Docket
from pipeline.resolve.features import Counted, Dated
from pipeline.resolve.names import Name, is_given, rarity, short_forms, skeleton
from pipeline.resolve.pair import spoken_strength
from pipeline.resolve.reasons_scene import GUNS, SEIZED, STOPPED
from pipeline.resolve.reasons_time import BEGINNING, DAY, MONTHLY, OFFENCE, SEIZURE

T = TypeVar("T", bound=Hashable)

#: Types of case numbers as numbers; an unknown type is its own.
UNTYPED, CRIMINAL, MAGISTRATE = 0, 1, 2


class Vocabulary(Interned, Generic[T]):
    """Values of one kind and numbers that follow from each, computed when a value is first seen."""

    columns: tuple[tuple[str, Any], ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self._columns = {name: Growing(dtype) for name, dtype in self.columns}

    def column(self, name: str) -> NDArray[Any]:
        """One number per value."""
        return self._columns[name].all

    def intern(self, items: Iterable[T]) -> Ints:
        """The numbers of these values; those that are new are described."""
        known = len(self)
        numbers = self.numbers(items)
        if len(self) > known:
            rows = [self.describe(item) for item in self.items[known:]]
            for i, growing in enumerate(self._columns.values()):
                growing.extend([row[i] for row in rows])
            self.added(known)
        return numbers

    def describe(self, item: T) -> tuple[Any, ...]:
        """What stands in the columns for a value."""
        return ()

    def added(self, first: int) -> None:
        """Called when values were added, the first of them with this number."""


class Dockets(Vocabulary[Docket]):
    """Case numbers."""

    columns = (("year", np.int64), ("type", np.int64), ("number", np.int64), ("office", np.int64))

    def __init__(self) -> None:
        super().__init__()
        self._types = Interned()
        self._types.numbers(("", "cr", "mj"))

    def describe(self, item: Docket) -> tuple[Any, ...]:
        """The row of a value: see `columns`."""
        return item.year, self._types.number(item.type), item.number, item.office


class Dates(Vocabulary[Dated]):
    """Events on dates. `date` numbers what is written, `day` is its ordinal, a month's first, 0 for years."""

    columns = (
        ("length", np.int64), ("hearing", bool), ("date", np.int64), ("day", np.int64),
        ("offence", bool), ("beginning", bool), ("filed", bool), ("seizure", bool),
    )  # fmt: skip

    def __init__(self, written: Interned) -> None:
        super().__init__()
        self._written = written

    def describe(self, item: Dated) -> tuple[Any, ...]:
        """The row of a value: see `columns`."""
        exact = len(item.date) >= MONTHLY
        return (
            len(item.date),
            item.event == "hearing",
            self._written.number(item.date),
            ordinal(item.date) if exact else 0,
            exact and item.event in OFFENCE,
            exact and item.event in BEGINNING,
            item.event == "charged" and len(item.date) == DAY,
            item.event in SEIZURE and len(item.date) >= DAY,
        )


def ordinal(written: str) -> int:
    """The day of a date, of a month its first."""
    return date(int(written[:4]), int(written[5:7]), int(written[8:10] or 1)).toordinal()


class Counts(Vocabulary[Counted]):
    """Numbers of things. `what` numbers role and object, `most` is -1 where there is no upper bound."""

    columns = (
        ("low", np.int64), ("what", np.int64), ("least", np.int64), ("most", np.int64), ("exact", bool),
        ("said", np.int64), ("seized", bool), ("gun", bool), ("any_gun", bool),
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        self._what = Interned()
        self._said = Interned()
        self._low_of_said = Growing(np.int64)

    @property
    def low_of_said(self) -> Ints:
        """The number in each number `said` with its role and object."""
        return self._low_of_said.all

    def describe(self, item: Counted) -> tuple[Any, ...]:
        """The row of a value: see `columns`."""
        what = self._what.number((item.role, item.object))
        if (item.low, item.role, item.object) not in self._said:
            self._low_of_said.extend([item.low])
        most = -1 if item.most is None else item.most
        said = self._said.number((item.low, item.role, item.object))
        kind = item.role == SEIZED, item.object in GUNS, item.object == ObjectKind.FIREARM
        return item.low, what, item.least, most, item.basis == Basis.EXACT, said, *kind


def letters(text: str) -> int:
    """Which letters and digits a text has, as bits."""
    return sum(1 << (ord(c) % 64) for c in set(text))


class Dealers(Vocabulary[str]):
    """Shops by their letters. `skeleton` numbers the consonants."""

    columns = (("length", np.int64), ("skeleton", np.int64))

    def __init__(self, skeletons: Interned) -> None:
        super().__init__()
        self._skeletons = skeletons

    def describe(self, item: str) -> tuple[Any, ...]:
        """The row of a value: see `columns`."""
        return len(item), self._skeletons.number(skeleton(item))


class Places(Vocabulary[tuple[str, str]]):
    """Places by role and name. `keyed` are those by which mentions are sought.

    `stop_words` numbers the words of places where guns are stopped on their way.
    """

    columns = (("keyed", bool), ("purchase", bool), ("destination", bool))

    def __init__(self, words: Interned) -> None:
        super().__init__()
        self._words = words
        self.stop_words = Ragged()

    def describe(self, item: tuple[str, str]) -> tuple[Any, ...]:
        """The row of a value: see `columns`."""
        role, _ = item
        return role not in {"destination", "purchase"}, role == "purchase", role == "destination"

    def added(self, first: int) -> None:
        """Number the words or parts of the new values."""
        words = [name.split() if role in STOPPED else [] for role, name in self.items[first:]]
        self.stop_words.extend(
            np.array([len(group) for group in words], np.int64),
            self._words.numbers(word for group in words for word in group),
        )


class Parts(Vocabulary[str]):
    """Parts of names. `skeleton` numbers the consonants, `rarity` is that of a surname."""

    columns = (
        ("length", np.int64), ("letters", np.uint64), ("skeleton", np.int64), ("rarity", np.float64),
        ("rarity_first", np.float64), ("given", bool), ("initial", np.int64), ("short_form", bool),
    )  # fmt: skip

    def __init__(self, skeletons: Interned) -> None:
        super().__init__()
        self._skeletons = skeletons

    def describe(self, item: str) -> tuple[Any, ...]:
        """The row of a value: see `columns`."""
        return (
            len(item),
            letters(item),
            self._skeletons.number(skeleton(item)),
            rarity(item, False),
            rarity(item, True),
            is_given(item),
            ord(item[0]),
            item in short_forms(),
        )


#: Name parts that are shorter must be equal.
SHORTEST = 5
#: Names of more parts than these are few.
PADDED = 4
#: So much of a short part each of its letters is, that none may differ.
_MUST_BE_EQUAL = 1e3


class Looks:
    """The first parts of each name as a quick look sees them: letters as bits, consonants, 1 / length."""

    def __init__(self) -> None:
        self.letters = Growing(np.dtype((np.uint32, PADDED)))
        self.skeleton = Growing(np.dtype((np.int32, PADDED)))
        self.share = Growing(np.dtype((np.float32, PADDED)))

    def extend(self, parts: Parts, padded: Ints) -> None:
        """Add names of these parts, -1 for none."""
        there = padded >= 0
        chosen = padded[there]
        column = parts.column
        letters, skeleton = np.zeros(padded.shape, np.uint32), np.full(padded.shape, -1, np.int32)
        share = np.full(padded.shape, _MUST_BE_EQUAL, np.float32)
        bits, length = column("letters")[chosen], column("length")[chosen]
        letters[there] = (bits | (bits >> np.uint64(32))).astype(np.uint32)
        skeleton[there] = column("skeleton")[chosen]
        share[there] = np.where(length >= SHORTEST, 1 / length, _MUST_BE_EQUAL)
        self.letters.extend(letters)
        self.skeleton.extend(skeleton)
        self.share.extend(share)


class Names(Vocabulary[Name]):
    """Names. `parts` numbers their parts (`padded`: the first four, -1 for none).

    `spoken` is how much it says that a text holds the name.
    """

    columns = (("company", bool), ("suffix", np.int64), ("spoken", np.float64))

    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self.part_vocabulary = parts
        self._suffixes = Interned()
        self._suffixes.number("")
        self.parts = Ragged()
        self.padded, self.count = Growing(np.dtype((np.int32, PADDED))), Growing(np.int64)
        self.looks = Looks()

    def describe(self, item: Name) -> tuple[Any, ...]:
        """The row of a value: see `columns`."""
        return item.company, self._suffixes.number(item.suffix), spoken_strength(item)

    def added(self, first: int) -> None:
        """Number the words or parts of the new values."""
        new = self.items[first:]
        lengths = np.array([len(name.parts) for name in new], np.int64)
        parts = self.part_vocabulary.intern(part for name in new for part in name.parts)
        self.parts.extend(lengths, parts)
        padded = np.full((len(new), PADDED), -1)
        row, place = spread(lengths)
        kept = place < PADDED
        padded[row[kept], place[kept]] = parts[kept]
        self.padded.extend(padded)
        self.count.extend(lengths)
        self.looks.extend(self.part_vocabulary, padded)
