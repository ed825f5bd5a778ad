"""The entries of a docket → what happened, when, and to whom of the accused.

"INDICTMENT as to Mateo Quiroga Paz (1) count(s) 1"                              charged
"Arrest Warrant Returned Executed on 5/9/2024 as to Mateo Quiroga Paz"           arrest, 2024-05-09
"Minute Entry … Change of Plea Hearing held on 8/1/2024. Plea entered: Guilty"   plea, 2024-08-01
"NOTICE OF HEARING … Sentencing set for 11/4/2024"                               nothing yet

The rows are in data/docket_entries.yml.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.vocabulary import Event, Stage
from nlp.dockets.model import DocketEntry, DocketParty

_DATA = Path(__file__).parent.parent / "data" / "docket_entries.yml"
#: Characters of an entry that are read: what follows is the court's reasons.
_READ = 700
#: Characters in which an entry says what it is about.
_HEAD = 250
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry tells: an event or a stage, on a day, of the accused at these places of the list."""

    entry: int
    date: str
    parties: tuple[int, ...]
    event: Event | None = None
    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class _Row:
    begins: re.Pattern[str]
    words: re.Pattern[str] | None
    but_not: re.Pattern[str] | None
    held: bool
    event: Event | None = None
    stage: Stage | None = None

    def fits(self, title: str, words: str) -> bool:
        """Whether the row reads an entry of this title and these words."""
        if not any(self.begins.search(told) for told in (title, words) if told):
            return False
        both = f"{title}: {words}" if title and words else title or words
        return (self.words is None or bool(self.words.search(both))) and not (
            self.but_not and self.but_not.search(both)
        )


@dataclass(frozen=True, slots=True)
class _Rows:
    begins_not_yet: re.Pattern[str]
    says_not_yet: re.Pattern[str]
    done: re.Pattern[str]
    aside: re.Pattern[str]
    events: tuple[_Row, ...]
    stages: tuple[_Row, ...]
    day: re.Pattern[str]
    worth_reading: re.Pattern[str]
    never_worth_reading: re.Pattern[str]


def _pattern(words: str | None) -> re.Pattern[str] | None:
    return re.compile(words, re.IGNORECASE) if words else None


@lru_cache(maxsize=1)
def _rows() -> _Rows:
    raw: dict[str, Any] = read_yaml(_DATA)

    def row(told: dict[str, Any]) -> _Row:
        return _Row(
            re.compile(told["begins"], re.IGNORECASE),
            _pattern(told.get("words")),
            _pattern(told.get("not")),
            bool(told.get("held")),
            Event(told["event"]) if "event" in told else None,
            Stage(told["stage"]) if "stage" in told else None,
        )

    return _Rows(
        re.compile(raw["not_yet"]["begins"], re.IGNORECASE),
        re.compile(raw["not_yet"]["words"], re.IGNORECASE),
        re.compile(raw["done"], re.IGNORECASE),
        re.compile(raw["aside"], re.IGNORECASE),
        tuple(map(row, raw["events"])),
        tuple(map(row, raw["stages"])),
        re.compile(raw["day"], re.IGNORECASE),
        re.compile(raw["worth_reading"], re.IGNORECASE),
        re.compile(raw["never_worth_reading"], re.IGNORECASE),
    )


def read_entries(entries: Sequence[DocketEntry], accused: Sequence[DocketParty]) -> Iterator[Told]:
    """What the entries tell, in their order; an entry tells one event and one stage at most."""
    names = _Names(accused)
    for i, entry in enumerate(entries):
        title, words = entry.title.strip(), entry.description[:_READ].strip()
        if _rows().aside.search(f"{title} {words[:_HEAD]}"):
            continue
        rows = [found for found in (_first(_rows().events, title, words), _stage(title, words)) if found]
        if not rows or not entry.filed:
            continue
        whom = names.named(f"{title} {words}") if len(accused) > 1 else tuple(range(len(accused)))
        for row in rows:
            yield Told(i, _day(words, entry.filed) if row.event else entry.filed, whom, row.event, row.stage)


def is_worth_reading(entry: DocketEntry) -> bool:
    """Whether an entry may tell of guns, places or people of the crime; motions and the like do not."""
    rows = _rows()
    if any(rows.never_worth_reading.search(told.lstrip()) for told in (entry.title, entry.words) if told):
        return False
    return bool(rows.worth_reading.search(entry.words) or rows.worth_reading.search(entry.title))


def _first(rows: Sequence[_Row], title: str, words: str) -> _Row | None:
    """The first row that reads an entry; none where it only asks or announces."""
    if any(_rows().begins_not_yet.search(told) for told in (title, words) if told):
        return None
    later = _rows().says_not_yet.search(words[:_HEAD])
    waits = later is not None and not _rows().done.search(words[: later.start()])
    return next((row for row in rows if not (row.held and waits) and row.fits(title, words)), None)


def _stage(title: str, words: str) -> _Row | None:
    return next((row for row in _rows().stages if row.fits(title, words)), None)


def _day(words: str, filed: str) -> str:
    """The day that the entry tells, where it is one that can be: at most two years before it was filed."""
    if found := _rows().day.search(words):
        month, day, year = (int(part) for part in found.groups())
        try:
            told = date(year + 2000 if year < 100 else year, month, day)
            if 0 <= (date.fromisoformat(filed) - told).days < 730:
                return told.isoformat()
        except ValueError:
            return filed
    return filed


def _telling_names(party: DocketParty) -> tuple[str, ...]:
    """The words that an entry would name a person by: first and last name."""
    parts = [part for part in re.findall(r"[^\W\d_]+", party.name.lower()) if part not in _SUFFIXES]
    return (parts[0], parts[-1]) if len(parts) > 1 else tuple(parts)


class _Names:
    """The accused by a word of their names, so that hundreds of them cost an entry no more than one."""

    def __init__(self, accused: Sequence[DocketParty]) -> None:
        self._by_last: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
        for place, party in enumerate(accused):
            if parts := _telling_names(party):
                self._by_last[parts[-1]].append((place, parts))

    def named(self, words: str) -> tuple[int, ...]:
        """The places of those whom the words name, in their order."""
        low = set(re.findall(r"[^\W\d_]+", words.lower()))
        return tuple(
            sorted(
                place
                for word in low & self._by_last.keys()
                for place, parts in self._by_last[word]
                if low.issuperset(parts)
            )
        )
