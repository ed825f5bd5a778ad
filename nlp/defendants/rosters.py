"""Tables of defendants, a row or a few short lines for each: name, age, town, in any order.

"Otto Lund      Mesa, AZ      Age: 34"     "OTTO LUND ⏎ Age: 34 ⏎ Mesa, Arizona"     "Otto Lund ⏎ 34"

What a table tells holds at the document's date, so that it stands before what the story tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants.home_wordings import ALIASES
from nlp.defendants.homes import Home, PlaceIndex, settle
from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.people import Person

#: What may stand before a name in its line: a bullet, a number.
_BULLET = re.compile(r"\s*(?:[•*·–—-]\s*|\(?\d{1,3}[.)]\s*)?")
#: Characters of the longest bullet.
_LONGEST_BULLET = 8
#: Between the cells of a row: a tab, several blanks, a new line, a bar; or a comma or a blank beside a label.
_CELL = r"(?:[ \u00a0,;]*(?:[\t\n|]|[ \u00a0]{2})[\s\u00a0|,;–—-]{0,60})"
_BESIDE = r"[\s\u00a0|,;(–—-]{1,60}"
_LABELLED = r"(?:[Aa]ge|AGE|[Ee]dad|EDAD)\b[ \u00a0]?(?:of[ ]|:)?[\s\u00a0]{0,8}(?P<{0}>[1-9]\d)(?!\d)\)?"
_BARE = r"(?P<{0}>[1-9]\d)(?=[ \u00a0]*(?:[\t\n|]|[ \u00a0]{{2}}|$))"
_TOWN = (
    r"(?:of[ ])?(?P<{0}>[A-ZÁÉÍÓÚÑ][\w.’'-]*(?:[ ][A-Za-zÁÉÍÓÚÑáéíóúñ][\w.’'-]*){{0,3}})"
    r"(?P<state_{0}>,[ \u00a0]?[A-ZÁÉÍÓÚ][\w.]*(?:[ ](?:of[ ])?[A-ZÁÉÍÓÚ][\w.]*){{0,3}})?"
)
_ALIAS = (
    rf"(?:{ALIASES}(?:[ \u00a0]\([^()\n]{{1,90}}\))?"
    r"(?:,?\s{1,4}(?:aka|a\.?k\.?a\.?|AKA|also known as|alias)\b[^\n\t]{1,60})?)"
)
_ROW = re.compile(
    _ALIAS
    + rf"(?:{_BESIDE}{_LABELLED.replace('{0}', 'age1')}(?:{_BESIDE}{_TOWN.format('town1')})?"
    + rf"|{_CELL}{_BARE.format('age2')}(?:{_CELL}{_TOWN.format('town2')})?"
    + rf"|{_BESIDE}{_TOWN.format('town3')}{_BESIDE}{_LABELLED.replace('{0}', 'age3')}"
    + rf"|{_CELL}{_TOWN.format('town4')}{_CELL}{_BARE.format('age4')})"
)


def read_rosters(text: str, defendants: Sequence[Person], homes: dict[int, Home], places: PlaceIndex) -> None:
    """Write the ages and towns of tables into `homes` (by `id` of the person)."""
    for person in defendants:
        for mention in person.mentions:
            if not mention.full or not opens_line(text, mention.start):
                continue
            if row := _ROW.match(text, mention.end):
                _write(row, homes[id(person)], places)
                break


def opens_line(text: str, at: int) -> bool:
    """True if nothing but a bullet stands before `at` in its line."""
    line = text.rfind("\n", max(0, at - _LONGEST_BULLET), at)
    return line >= 0 and bool(_BULLET.fullmatch(text, line + 1, at))


def _write(row: re.Match[str], home: Home, places: PlaceIndex) -> None:
    for cell in "1234":
        if age := row[f"age{cell}"]:
            home.age = int(age)
            start, end = row.span(f"town{cell}")
            if start >= 0:
                known = next(iter(places.starting(start, start + 1)), None)
                if known is None and row[f"state_town{cell}"] is None:
                    continue  # "Nationality: …"
                if known is None or known.end < end:
                    known = PlaceMention(row.string[start:end], None, None, start, end, PlaceKind.CITY)
                settle(home, known)
