"""The year of a day or month that is told without one, where the dates before it tell it.

"July of that year", "July 1, 2021, and July 9"; and a story of deeds that goes on from
a day or a year told in its paragraph: "In 2021 he bought rifles. From March to May, two more …".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ironriver.vocabulary import Event, Precision
from nlp.dates.triggers import Trigger
from nlp.timex import MONTHLY, Anchor, Kind, Phrase, Sense
from nlp.timex.resolve import Resolved

#: So many months before a day told with its year lies what led to it, not what came a year later.
_JUST_BEFORE = 2
#: What traffickers and officers did, told as one story.
_DEEDS = frozenset({Event.PURCHASE, Event.SEIZURE, Event.RECOVERY, Event.OFFENSE_START, Event.OFFENSE_END})
_OFFENCE = frozenset({Event.PURCHASE, Event.OFFENSE_START})
_YEAR, _MONTH = len("2021"), len("2021-07")
#: So many years back a year still opens a story of the matter, whatever its sentence tells.
_RECENT = 8
_OPENING = re.compile(
    r"(?:^|[.!?”\"]\s|\n|,\s)(?:(?:early |late )?in|en)\s(?:the\s)?(?:\w+\sof\s)?$", re.IGNORECASE
)
#: After or before a month: "July of that year", "that October", "julio de ese mismo año".
_THAT_YEAR = re.compile(
    r"(?:of|in|de|del)\s(?:that|the)\s(?:same\s)?year\b|(?:de|en)\s(?:ese|aquel|dicho)(?:\smismo)?\saño\b"
    r"|del\smismo\saño\b",
    re.IGNORECASE,
)
_THAT = re.compile(r"\b(?:that(?:\ssame)?|(?:ese|aquel)(?:\smismo)?(?:\smes\sde)?)\s$", re.IGNORECASE)
#: "March of the following year": counted from the date told before.
_NEXT_YEAR = re.compile(
    r"(?:of|in|de|del|al)\s(?:the\s(?:following|next)\syear|año\ssiguiente)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A date told with its year: in which sentence, what it means, where it ends."""

    sentence: int
    resolved: Resolved
    end: int

    @property
    def date(self) -> str:
        """The date as ISO text."""
        return self.resolved[0]


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of time, its ends as ISO text, and where it ends in the text."""

    opens: str
    closes: str
    end: int

    def year_within(self, phrase: Phrase) -> int | None:
        """The one year in which a day or month lies within the stretch, None where none or several do."""
        years = [
            year
            for year in range(int(self.opens[:_YEAR]), int(self.closes[:_YEAR]) + 1)
            if (day := _day(phrase, year)) >= self.opens[: len(day)]
            and day[: len(self.closes)] <= self.closes
        ]
        return years[0] if len(years) == 1 else None


class YearsTold:
    """What the dates of a text that were read so far tell of the years of the later ones."""

    def __init__(self, text: str, anchor: Anchor | None) -> None:
        self._text, self._anchor = text, anchor
        self._previous: Resolved | None = None
        self._told: _Told | None = None
        self._year: _Told | None = None
        self._opening: Resolved | None = None
        self._opened: Resolved | None = None
        self._stretch: _Stretch | None = None

    def dated(
        self, phrase: Phrase, rest: list[Phrase], sentence: int, sense: Sense, trigger: Trigger | None
    ) -> Phrase:
        """The phrase, with the year that dates before it tell."""
        if phrase.kind not in MONTHLY or phrase.year is not None:
            return phrase
        if self._previous is not None:
            told = int(self._previous[0][:_YEAR])
            if self._is_of_year_told(phrase, rest):
                return replace(phrase, year=told, year_offset=None)
            if _NEXT_YEAR.search(self._text, phrase.start, phrase.end):
                return replace(phrase, year=told + 1, year_offset=None)
        if phrase.year_offset is not None or phrase.sense or sense is not Sense.PAST:
            return phrase
        if phrase.closes:
            return (
                phrase
                if self._opening is None
                else replace(phrase, year=self._next(phrase, self._opening[0]))
            )
        year = self._year_of_story(phrase, sentence, trigger) or self._year_of_stretch(phrase, rest)
        return phrase if year is None else replace(phrase, year=year)

    def tell(self, phrase: Phrase, dated: Phrase, resolved: Resolved, sentence: int) -> None:
        """Remember what a phrase means that `dated` gave a year, or that tells its own."""
        counted = phrase.kind is Kind.FROM_PREVIOUS and len(resolved[0]) > _YEAR
        goes_on = counted and self._told is not None and self._previous == self._told.resolved
        self._previous = resolved
        self._opening = resolved if phrase.opens and dated is not phrase else None
        if phrase.closes and self._opened is not None:
            self._stretch = _Stretch(self._opened[0], resolved[0], phrase.end)
        self._opened = resolved if phrase.opens else None
        alone = phrase.opens and resolved[1] is not Precision.DAY  # "from January 2023 onward"
        if goes_on or (dated.year is not None and dated.kind in MONTHLY and not alone):
            self._told, self._year = _Told(sentence, resolved, phrase.end), None

    def tell_year(self, phrase: Phrase, resolved: Resolved, sentence: int, event: Event | None) -> None:
        """Remember a mere year in which something was done, from which a story may go on."""
        if phrase.kind is not Kind.YEAR or phrase.closes or phrase.year is None:
            return
        recent = self._anchor is not None and self._anchor.day.year - phrase.year <= _RECENT
        if event in _DEEDS or (event is None and recent and self._opens_sentence(phrase)):
            self._year = _Told(sentence, resolved, phrase.end)

    def _opens_sentence(self, phrase: Phrase) -> bool:
        """True for "In 2021 he …": what follows is told of that year."""
        return _OPENING.search(self._text, max(0, phrase.start - 40), phrase.start) is not None

    def _year_of_story(self, phrase: Phrase, sentence: int, trigger: Trigger | None) -> int | None:
        ranged = phrase.opens or phrase.closes
        told = self._told
        if told is not None and told.sentence == sentence and not ranged:
            return _next_year(phrase, told.date)
        deed = trigger is not None and trigger.event in _DEEDS
        if self._anchor is None or not (deed or ranged):
            return None
        if self._stretch is not None and (told is None or told.end <= self._stretch.end) and not ranged:
            near = "\n" not in self._text[self._stretch.end : phrase.start]
            if near or (trigger is not None and trigger.event in _OFFENCE):
                year = self._stretch.year_within(phrase)
                if year is not None:
                    return year
        if self._year is not None and self._is_near(self._year, phrase):
            return int(self._year.date)
        if told is not None and not ranged and self._is_near(told, phrase):
            year = _next_year(phrase, told.date)
            # A later sentence of the story goes on from its day only as far as the day of writing.
            return year if _day(phrase, year) <= self._anchor.day.isoformat() else None
        return None

    def _year_of_stretch(self, phrase: Phrase, rest: list[Phrase]) -> int | None:
        """The year in which a stretch of time begins whose end is the last such month: "from May to July"."""
        last = rest[0] if rest else None
        if self._anchor is None or last is None or not (phrase.opens and last.closes):
            return None
        untold = last.kind in MONTHLY and last.year is None and last.year_offset is None and not last.sense
        if not untold or phrase.month is None or last.month is None:
            return None
        now, first_later = self._anchor.day, (phrase.month, phrase.day or 0) > (last.month, last.day or 31)
        ended = (last.month, last.day or 0) <= (now.month, now.day)
        return now.year - (not ended) - first_later

    def _is_near(self, told: _Told, phrase: Phrase) -> bool:
        """True where a date stands in the paragraph of one that was told before.

        What courts do since is told from the day of writing: "He pleaded guilty on May 30".
        """
        return "\n" not in self._text[told.end : phrase.start]

    def _is_of_year_told(self, phrase: Phrase, rest: list[Phrase]) -> bool:
        """True for "July of that year", "that October" and the other end of "April to July of that year"."""
        if phrase.kind not in MONTHLY or phrase.year is not None:
            return False
        said = self._text[phrase.start : phrase.end + 24]
        if (told := _THAT_YEAR.search(said)) and told.start() <= phrase.end + 2 - phrase.start:
            return True
        if phrase.kind is Kind.MONTH and _THAT.search(self._text, max(0, phrase.start - 24), phrase.start):
            return True
        return phrase.opens and bool(rest) and rest[0].closes and self._is_of_year_told(rest[0], [])

    @staticmethod
    def _next(phrase: Phrase, told: str) -> int:
        """The year of the first such month from a month told before; of the next year after a mere year."""
        later = len(told) < _MONTH or (phrase.month or 0) < int(told[5:_MONTH])
        return int(told[:_YEAR]) + later


def _day(phrase: Phrase, year: int) -> str:
    """The day or month of a phrase in a year, as ISO text."""
    return f"{year:04d}-{phrase.month or 1:02d}" + (f"-{phrase.day:02d}" if phrase.day else "")


def _next_year(phrase: Phrase, told: str) -> int:
    """The year in which a day without one follows a day told with it: "July 1, 2021, and July 9".

    A little earlier it is what came before: "On May 11, 2018, … a rifle bought on April 30".
    """
    year, later = int(told[:4]), told[5:10]
    here = _day(phrase, year)[5 : 5 + len(later)]
    before = 0 <= int(later[:2]) - (phrase.month or 0) <= _JUST_BEFORE
    return year if here >= later[: len(here)] or before else year + 1
