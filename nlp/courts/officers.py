"""United States Attorneys and federal judges by name: where one of them speaks or rules, so is the court.

The table (data/court_officers.csv) holds names that stand for one district only; first and last name must
agree and the office must be told beside the name ("U.S. Attorney …", "Judge …", "fiscal federal …").
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

_DATA = Path(__file__).parent.parent / "data" / "court_officers.csv"
_SUFFIX = re.compile(r",?\s(?:Jr|Sr|II|III|IV)\b\.?$")
_NAME = re.compile(r"[A-ZÁÉÍÓÚÑ][\w.'’-]*(?: (?:de |dos |St\. )?[A-ZÁÉÍÓÚÑ][\w.'’-]*){1,6}")
_BEFORE = re.compile(
    r"(?:\battorneys?|\bjudges?|\bjuez|\bjueza|\bmagistrad[oa]|"
    r"\bmagistrate|\bfiscal(?:es)?|\bprocurador[a]?)\b[^.;\n]{0,60}$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"^,?\s(?:the |el |la |who |acting |interim |first assistant |then[- ])*"
    r"(?:u\.?s\.? attorney|united states attorney|u\.?s\.? district|"
    r"federal (?:judge|prosecutor)|district judge|"
    r"fiscal(?: federal| de(?:l)? distrito| de estados unidos| estadounidense)|juez|jueza)",
    re.IGNORECASE,
)
#: Lawyers and judges of a state, whose names may be the same.
_OTHER = re.compile(
    r"\b(?:district|county|(?<!united )state['’]?s|defense|assistant (?:u\.?s\.?|united states)) "
    r"attorneys?(?: general)?\s[^.;\n]{0,30}$|"
    r"\b(?:former|retired) [^.;\n]{0,40}$|\battorney general\s[^.;\n]{0,20}$",
    re.IGNORECASE,
)


#: Straight before a name, whoever is named before: "Assistant U.S. Attorney Ana Ruiz told Judge ".
_JUDGE = re.compile(
    r"\b(?:U\.S\. |[Ff]ederal |Senior |Chief )(?:District )?Judge $|\b(?:told|before|asked|by|said) Judge $"
)


@lru_cache(maxsize=4096)
def _folded(name: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", _SUFFIX.sub("", name)).encode("ascii", "ignore").decode()
    return tuple(plain.replace(".", ". ").lower().split())


@lru_cache(maxsize=1)
def _officers() -> dict[tuple[str, str], str]:
    """First and last name, without accents → the court."""
    with _DATA.open(encoding="utf-8", newline="") as file:
        rows = [(_folded(row["name"]), row["court"]) for row in csv.DictReader(file)]
    return {(words[0], words[-1]): court for words, court in rows}


def read_officers(text: str) -> Iterator[tuple[str, int, int]]:
    """Every United States Attorney and federal judge that a text names in office: (court, start, end)."""
    known = _officers()
    for match in _NAME.finditer(text):
        words = [(found.start(), found.end()) for found in re.finditer(r"\S+", match.group())]
        for first in range(len(words) - 1):
            court, end = None, 0
            for last in range(len(words) - 1, first, -1):
                folded = _folded(match.group()[words[first][0] : words[last][1]].rstrip(".,'’"))
                if len(folded) > 1 and (court := known.get((folded[0], folded[-1]))):
                    end = words[last][1]
                    break
            if court is None:
                continue
            start, stop = match.start() + words[first][0], match.start() + end
            before, after = text[max(0, start - 90) : start], text[stop : stop + 60]
            told = _BEFORE.search(before) or _AFTER.match(after)
            if told and (_JUDGE.search(before) or not _OTHER.search(before)):
                yield court, start, stop
            break
