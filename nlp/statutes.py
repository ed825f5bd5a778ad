"""Sections of the United States Code that a text cites, in one spelling: "18 USC 922(a)(6)".

    "18 U.S.C. §§ 922(a)(1)(A) and 923(a)"          → 18 USC 922(a)(1)(A), 18 USC 923(a)
    "Title 18, United States Code, Section 933"      → 18 USC 933
    "18:922G.F UNLAWFUL TRANSPORT OF FIREARMS"       → 18 USC 922(g)
    "sección 554 del título 18 del Código de …"      → 18 USC 554

Sentencing guidelines (U.S.S.G.) and regulations (C.F.R.) are not sections of the code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from nlp.opened import Opened
from nlp.people.spans import Spans

#: A number in brackets after a blank is a count's, "371 (7)", but in "922 (g) (1)".
_SUBSECTIONS = (
    r"(?:\([0-9A-Za-z]{1,4}\)|\s\([A-Za-z][0-9A-Za-z]{0,3}\)|(?<=\s\([A-Za-z]\))\s\([0-9A-Za-z]{1,4}\)){0,6}"
)
_SECTION = (
    rf"\d{{1,5}}[A-Za-z]{{0,2}}(?:-\d{{1,2}})?(?![\d:])(?![-'’][A-Za-z])(?!\s?U\.?\s?S\.?\s?C){_SUBSECTIONS}"
)
_SIGN = r"(?:§{1,2}|&sect;|[Ss]ections?|[Ss]ecs?\.?|SECTIONS?|[Ss]ecci[oó]n(?:es)?|[Aa]rt[ií]culos?)"
_CODE = (
    r"(?:U\.?\s?S\.?\s?C\.?(?:\s?[AS]\.?)?(?!\w)|United States Code|U\.S\. Code|"
    r"C[oó]digo(?: Penal)?(?: Federal)?(?: de (?:los )?(?:Estados Unidos|EE\.?\s?UU\.?|EU))?)"
)
_MORE = (
    rf"(?:\s*(?:,|;|&|and|y|or)\s*(?:and|y|&)?\s*(?:{_SIGN}\s*)?(?:{_SECTION}|"
    rf"\([0-9A-Za-z]{{1,4}}\){_SUBSECTIONS})(?!\s*(?:{_CODE}|years|months|counts?|rounds|firearms|"
    rf"años|\w*-year)))"
)
_LIST = rf"(?P<list>(?:{_SIGN}\s*)?{_SECTION}(?:{_MORE}){{0,12}})"

#: "18 U.S.C. § 922(a)(6)", "Title 18, United States Code, Sections 922 and 924".
_TITLE_FIRST = Opened(
    rf"(?<![\d.:])(?:[Tt]itle\s+|TITLE\s+|"
    rf"[Tt][ií]tulo\s+)?(?P<title>\d{{1,2}})\s*,?\s*(?:of\s+the\s+|del\s+)?{_CODE}\s*,?\s*{_LIST}"
)
#: "Section 933 of Title 18", "sección 554 del título 18".
_SECTION_FIRST = Opened(
    rf"{_SIGN}\s*{_LIST}\s*,?\s*(?:of|del?)\s+[Tt][ií]t(?:le|ulo)\s+(?P<title>\d{{1,2}})(?!\d)"
)
#: PACER's counts: "18:922G.F", "18:371", "18:2, 1001(a), and 3551 et seq.".
_COLON = Opened(
    rf"(?<![\d:.])(?P<title>\d{{1,2}}):(?P<list>(?:\d{{3,5}}|2(?=[,;. ])|"
    rf"2$)[A-Za-z]{{0,2}}(?:\.[A-Z])?{_SUBSECTIONS}(?:{_MORE}|\s*(?:;|,|and)\s*2(?=[,;. )]|"
    rf"$)){{0,8}})"
)
#: "Title 18, Section 922(a)(6) of the U.S. Code", "Title 18, Sections 371 and 922".
_TITLE_SIGN = Opened(rf"\b[Tt](?:itle|[ií]tulo)\s+(?P<title>\d{{1,2}})\s*,\s*(?={_SIGN}){_LIST}")
#: "Section 922(a)(6), Title 18, United States Code".
_SECTION_COMMA = Opened(
    rf"{_SIGN}\s*{_LIST}\s*,\s*(?:of\s+)?[Tt](?:itle|[ií]tulo)\s+(?P<title>\d{{1,2}})\s*,?\s*{_CODE}"
)
_ITEM = re.compile(
    rf"(?P<section>\d{{1,5}})(?P<letters>[A-Za-z]{{0,2}}(?:-\d{{1,2}})?)(?P<court>\.[A-Z])?(?P<subs>{_SUBSECTIONS})|"
    rf""
    rf""
    rf"(?P<only>(?:\([0-9A-Za-z]{{1,4}}\)\s?){{1,6}})"
)
_TITLES = range(1, 55)


@dataclass(frozen=True, slots=True)
class StatuteMention:
    """A cited section: its normal spelling and where it stands (characters)."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Offence:
    """What a section of the code forbids; `years` is the maximum prison (None where the table has none)."""

    statute: str
    offence: str
    years: int | None


@lru_cache(maxsize=1)
def known_offences() -> dict[str, Offence]:
    """The table of nlp/data/statutes.yml by normal spelling ("18 USC 922(a)(6)")."""
    path = Path(__file__).parent / "data" / "statutes.yml"
    rows: list[dict[str, Any]] = read_yaml(path)["statutes"]
    return {row["statute"]: Offence(row["statute"], row["offence"], row.get("years")) for row in rows}


def offence_of(value: str) -> Offence | None:
    """What a cited section forbids: the row of the section itself, or of the nearest section above it."""
    table = known_offences()
    while value not in table and value.endswith(")"):
        value = value[: value.rindex("(")]
    return table.get(value)


def _spelling(title: str, section: str, letters: str, subsections: str) -> str:
    """One spelling; PACER's "922G" is "922(g)", but "2339B" is a section's own name."""
    subsections = re.sub(r"\s", "", subsections)
    if (
        letters
        and not letters.startswith("-")
        and not subsections
        and f"{title} USC {section}" in _LETTERED_BY_PACER
    ):
        letters, subsections = "", f"({letters.lower()})"
    return f"{title} USC {section}{letters}{subsections}"


_LETTERED_BY_PACER = frozenset({"18 USC 922", "18 USC 924", "26 USC 5861", "18 USC 923", "22 USC 2778"})


def _items(title: str, listed: str, offset: int) -> Iterator[StatuteMention]:
    """The sections of one list; "(a)(6)" alone continues the section before it."""
    last = None
    for match in _ITEM.finditer(listed):
        if match["only"]:
            if last is None:
                continue
            section, letters, subs = last, "", match["only"]
        else:
            section, letters, subs = match["section"], match["letters"], match["subs"]
            last = section + (letters if letters.isupper() and subs else "")
        end = match.end() - (len(match[0]) - len(match[0].rstrip()))
        yield StatuteMention(_spelling(title, section, letters, subs), offset + match.start(), offset + end)


def find_statutes(text: str) -> list[StatuteMention]:
    """Every section of the United States Code that `text` cites with its number, in order."""
    found: dict[tuple[int, int], StatuteMention] = {}
    for pattern in (_TITLE_FIRST, _SECTION_FIRST, _COLON, _TITLE_SIGN, _SECTION_COMMA):
        for match in pattern.finditer(text):
            if int(match["title"]) not in _TITLES:
                continue
            for mention in _items(match["title"].lstrip("0"), match["list"], match.start("list")):
                found.setdefault((mention.start, mention.end), mention)
    if "§" in text and found:
        for mention in _bare(text, list(found.values())):
            found.setdefault((mention.start, mention.end), mention)
    return [found[span] for span in sorted(found)]


_BARE = re.compile(rf"§{{1,2}}\s*(?P<list>{_SECTION})")


def _bare(text: str, cited: list[StatuteMention]) -> Iterator[StatuteMention]:
    """Sections with no title, "§ 922(d)(1)", where the text has cited the section in its title before."""
    titles = {m.value.split(" USC ")[1].split("(")[0]: m.value.split(" ")[0] for m in reversed(cited)}
    taken = Spans((mention.start, mention.end) for mention in cited)
    for match in _BARE.finditer(text):
        for mention in _items("0", match["list"], match.start("list")):
            title = titles.get(mention.value.removeprefix("0 USC ").split("(")[0])
            if title and not taken.touching(mention.start, mention.end):
                yield StatuteMention(title + mention.value[1:], mention.start, mention.end)
