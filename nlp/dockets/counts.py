"""The counts of a docket: which sections they cite, their number, and what they say besides.

18:922G.F UNLAWFUL TRANSPORT OF FIREARMS(1)           18 USC 922(g)               1
18:371; CONSPIRACY TO DEFRAUD; Conspiracy.(1ss)       18 USC 371                  1ss
18:2, 1001(a), and 3551 et seq.; STATEMENTS(5ss)      18 USC 2, 1001(a), 3551     5ss
18:1956-4999.F MONEY LAUNDERING(34)                   18 USC 1956                 34
FELON IN POSSESSION OF A FIREARM(32)                  18 USC 922(g)               32

Words alone are looked up in data/docket_counts.yml, and only where one section can be meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from nlp.dockets.model import CountStatus, DocketCount
from nlp.statutes import find_statutes

_DATA = Path(__file__).parent.parent / "data" / "docket_counts.yml"
_TITLES = range(1, 55)
#: What is left between and around citations.
_LOOSE = " -–;,.(/&"

#: The number at the end: "(1)", "(1ss)", "(2-4)", "(2s-3s)", "(1rs)".
_NUMBER = re.compile(r"\(\s*(\d{1,3}[a-z]{0,4}(?:\s?[-,]\s?\d{1,3}[a-z]{0,4}){0,20})\s*\)\s*$")
_TITLE = re.compile(r"(?<![\d:.$])(?P<title>\d{1,2}):(?=\d)")
#: "922G.F", "841A=CD.F", "1956-4999.F", "1324(a)(1)(A)(ii)", "78j(b)", "1320a-7b".
_SECTION = re.compile(
    r"(?P<section>\d{1,5})(?P<letters>[A-Z]{1,2}(?![A-Za-z])|[A-Z](?=\d)|[a-z]{1,2}(?![a-z]))?(?P<digit>(?<=[A-Z])\d)?"
    r"(?:(?P<dash>-\d{1,2}[a-z]?(?![\d]))|-\d{3,4}|=[A-Z]{1,3})?(?P<felony>\.[A-Z](?![A-Za-z]))?"
    r"(?P<subs>(?:\s?\([0-9A-Za-z]{1,5}\)){0,7})"
)
_SUBS = re.compile(r"(?:\([0-9A-Za-z]{1,5}\)\s?){1,7}")
#: What stands between two sections of one list.
_BETWEEN = re.compile(
    r"\s*(?:et\.? seq\.?)?\s*(?:[,;&/]|\band\b|\bor\b|\benhanced by\b|\bpunishable (?:under|by)\b)"
    r"(?:\s|[,;&/]|\band\b|\bor\b|§)*",
    re.IGNORECASE,
)
#: A number that is no section but the first of other words: "2 kilograms", "22 CFR 121.1".
_A_WORD_FOLLOWS = re.compile(
    r"\s*(?:C\.?F\.?R|U\.?S\.?C|kilo|gram|counts?\b|or more|firearm|round|years?\b|oz|lb|pound|%)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CountWords:
    """A count's name taken apart; `statutes` in our spelling, each once, in the order of the name."""

    statutes: tuple[str, ...]
    number: str
    offence: str


@dataclass(frozen=True, slots=True)
class _Table:
    lettered: frozenset[str]
    offences: tuple[tuple[re.Pattern[str], str], ...]
    gun_sections: tuple[str, ...]
    supply: tuple[str, ...]
    supply_with_guns: tuple[str, ...]
    supply_naming_guns: tuple[str, ...]


@lru_cache(maxsize=1)
def _table() -> _Table:
    raw: dict[str, Any] = read_yaml(_DATA)
    return _Table(
        frozenset(raw["lettered_sections"]),
        tuple((re.compile(row["words"], re.IGNORECASE), row["statute"]) for row in raw["offences"]),
        tuple(raw["gun_sections"]),
        tuple(raw["supply_sections"]),
        tuple(raw["supply_with_guns"]),
        tuple(raw["supply_naming_guns"]),
    )


def statutes_of(count: DocketCount) -> tuple[str, ...]:
    """The sections that a count charges, in our spelling ("18 USC 922(g)(1)")."""
    return read_count(count.name, numbered=count.status is not CountStatus.COMPLAINT).statutes


@lru_cache(maxsize=4096)
def read_count(name: str, *, numbered: bool = True) -> CountWords:
    """Take a count's name apart.

    Args:
        name: as the docket writes it.
        numbered: whether it ends in the count's number, as all but those of complaints do.
    """
    number = ""
    if numbered and (found := _NUMBER.search(name)):
        number, name = found[1].replace(" ", ""), name[: found.start()]
    cited: list[str] = []
    offence, at = "", 0
    while match := _TITLE.search(name, at):
        offence += name[at : match.start()] + " "
        at = _read_list(name, match, cited)
    offence += name[at:]
    cited += [mention.value for mention in find_statutes(name) if not cited or ":" not in name]
    if not cited:
        cited = [statute for words, statute in _table().offences if words.search(name)][:1]
    return CountWords(tuple(dict.fromkeys(cited)), number, _tidy(offence))


def _read_list(name: str, match: re.Match[str], cited: list[str]) -> int:
    """Add the sections that follow a title; where the list ends."""
    title, at, last = str(int(match["title"])), match.end(), ""
    while section := _SECTION.match(name, at):
        last = _spelling(title, section)
        if int(title) in _TITLES:
            cited.append(last)
        at = section.end()
        while (between := _BETWEEN.match(name, at)) and (subs := _SUBS.match(name, between.end())):
            # "1326(a) and (b)(1)": another part of the section before.
            cited.append(last.partition("(")[0] + re.sub(r"\s", "", subs[0]))
            at = between.end() + len(subs[0].rstrip())
        between = _BETWEEN.match(name, at)
        if between is None or not _another(name, between.end()):
            return at
        at = between.end()
    return at


def _another(name: str, at: int) -> bool:
    """Whether a section of the same title stands here; "18:…" begins a list of its own."""
    found = re.compile(r"\d{1,5}(?![\d:])").match(name, at)
    return bool(found) and not _A_WORD_FOLLOWS.match(name, found.end() if found else at)


def _spelling(title: str, match: re.Match[str]) -> str:
    """One spelling: the clerks' "922G1" is "922(g)(1)", but "1028A" is a section's own name."""
    letters, subs = match["letters"] or "", re.sub(r"\s", "", match["subs"] or "")
    section = f"{title} USC {match['section']}"
    if letters.isupper() and f"{section}{letters}" not in _table().lettered:
        own = "".join(f"({letter.lower()})" for letter in letters) + (
            f"({match['digit']})" if match["digit"] else ""
        )
        return f"{section}{own if not subs.startswith(own) else ''}{subs}"
    if letters.islower() and f"{section}{letters.upper()}" not in _table().lettered and _is_gun(section):
        return f"{section}({letters}){subs}"
    return f"{section}{letters}{match['dash'] or ''}{subs}"


def _is_gun(section: str) -> bool:
    return section in _table().gun_sections


def within(statute: str, sections: tuple[str, ...]) -> bool:
    """Whether a statute is one of the sections or a part of one."""
    return any(statute == section or statute.startswith(f"{section}(") for section in sections)


def is_supply(statute: str, *, names_gun: bool = False, guns_in_docket: bool = False) -> bool:
    """Whether a section is about supplying guns.

    Args:
        statute: the section, in our spelling.
        names_gun: whether the count names a gun: a conspiracy is about guns only then.
        guns_in_docket: whether any count of the docket does: smuggling out is of guns then.
    """
    table = _table()
    return (
        within(statute, table.supply)
        or (guns_in_docket and within(statute, table.supply_with_guns))
        or (names_gun and within(statute, table.supply_naming_guns))
    )


def _tidy(words: str) -> str:
    words = " ".join(words.split()).strip(_LOOSE)
    words = re.sub(r"^(?:count \d+|and\b|et seq\.)\s*", "", words, flags=re.IGNORECASE)
    return re.sub(r"\s+([;,])", r"\1", words.strip(_LOOSE))
