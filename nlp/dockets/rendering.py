"""A docket as text that is read like any document's: deterministic, each line one fact, with its place known.

United States v. Quiroga Paz

U.S. District Court, Southern District of Texas. Case No. 5:24-cr-00911. Filed May 7, 2024.

Defendant: Mateo Quiroga Paz, also known as "Teo".

Count, pending: 18:932.F STRAW PURCHASE OF FIREARMS(1). Disposition: 46 months imprisonment

May 7, 2024, entry 1: INDICTMENT as to Mateo Quiroga Paz (1) count(s) 1

The words are the court's own; only the labels and the form of dates are ours.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from nlp.courts.names import districts
from nlp.dockets.model import CountStatus, Docket, DocketCount, DocketEntry, DocketParty

_STATUS = {
    CountStatus.PENDING: "Count, pending",
    CountStatus.TERMINATED: "Count, terminated",
    CountStatus.COMPLAINT: "Complaint",
}


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a part of the docket stands in the rendered text (characters)."""

    start: int
    end: int


@dataclass(slots=True)
class Rendered:
    """The text of a docket, and where its parts stand: parties, their counts and entries by their places."""

    text: str = ""
    court: Mark | None = None
    number: Mark | None = None
    filed: Mark | None = None
    parties: dict[int, Mark] = field(default_factory=dict)
    counts: dict[tuple[int, int], Mark] = field(default_factory=dict)
    entries: dict[int, Mark] = field(default_factory=dict)


def render(docket: Docket) -> Rendered:
    """The docket as text, paragraphs apart by a blank line."""
    found = Rendered()
    lines = _Lines()
    if docket.caption:
        lines.add(docket.caption)
    head = _Pieces()
    if name := court_name(docket.court):
        found.court = head.mark(name)
        head.say(". ")
    if docket.number:
        head.say("Case No. ")
        found.number = head.mark(docket.number)
        head.say(". ")
    if docket.filed:
        found.filed = head.mark(f"Filed {long_date(docket.filed)}")
        head.say(". ")
    for told, day in (("Terminated", docket.terminated), ("Last filing", docket.last_filing)):
        if day:
            head.say(f"{told} {long_date(day)}. ")
    for told, judge in (("Assigned to", docket.assigned_to), ("Referred to", docket.referred_to)):
        if judge:
            head.say(f"{told} {' '.join(judge.split())}. ")
    if docket.related:
        head.say(f"Related cases: {' '.join(docket.related.split())}. ")
    start = lines.add(head.text.rstrip()).start
    found.court, found.number, found.filed = (
        _moved(mark, start) for mark in (found.court, found.number, found.filed)
    )
    for i, party in enumerate(docket.parties):
        found.parties[i] = lines.add(_party(party))
        for j, count in enumerate(party.counts):
            found.counts[i, j] = lines.add(_count(count))
    for i, entry in enumerate(docket.entries):
        found.entries[i] = lines.add(_entry(entry))
    found.text = lines.text
    return found


def court_name(court: str) -> str:
    """A district court by its PACER id, as people write it; any other court by its id."""
    named = next((each.name for each in districts() if each.id == court), "")
    return f"U.S. District Court, {named}" if named else (f"Court {court}" if court else "")


def long_date(day: str) -> str:
    """2024-05-07 as May 7, 2024; what is no date as it is."""
    try:
        told = date.fromisoformat(day)
    except ValueError:
        return day
    return f"{told:%B} {told.day}, {told.year}"


def _party(party: DocketParty) -> str:
    aliases = f", also known as {', '.join(party.aliases)}" if party.aliases else ""
    ended = f". Terminated {long_date(party.terminated)}" if party.terminated else ""
    return f"{party.type}: {party.name}{aliases}{ended}"


def _count(count: DocketCount) -> str:
    ended = f". Disposition: {count.disposition}" if count.disposition else ""
    return f"{_STATUS[count.status]}: {count.name}{ended}"


def _entry(entry: DocketEntry) -> str:
    parts = [long_date(entry.filed)] if entry.filed else []
    parts += [f"entry {entry.number}"] if entry.number else []
    title = f"{entry.title}: " if entry.title and entry.description else ""
    return f"{', '.join(parts) or 'Entry'}: {title}{entry.words}"


def _moved(mark: Mark | None, by: int) -> Mark | None:
    return Mark(mark.start + by, mark.end + by) if mark else None


class _Lines:
    """Paragraphs that know where they stand."""

    def __init__(self) -> None:
        self._kept: list[str] = []
        self._length = 0

    def add(self, line: str) -> Mark:
        """Append a paragraph, white space within it single; where it begins and ends."""
        line = " ".join(line.split())
        start = self._length + (2 if self._kept else 0)
        self._kept.append(line)
        self._length = start + len(line)
        return Mark(start, self._length)

    @property
    def text(self) -> str:
        return "\n\n".join(self._kept)


class _Pieces:
    """A line that is put together from pieces, some of which are marked."""

    def __init__(self) -> None:
        self.text = ""

    def say(self, words: str) -> None:
        self.text += words

    def mark(self, words: str) -> Mark:
        words = " ".join(words.split())
        self.text += words
        return Mark(len(self.text) - len(words), len(self.text))
