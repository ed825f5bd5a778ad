"""One entry of OFAC's list of Specially Designated Nationals, as its announcements write it. Pure.

    EXAMPLE LOPEZ, Juan (a.k.a. "EL EJEMPLO"), Michoacan, Mexico; DOB …; nationality Mexico; Gender Male;
    C.U.R.P. … (Mexico) (individual) [SDGT] [ILLICIT-DRUGS-EO14059] (Linked To: CARTEL OF EXAMPLE).

What is said of a person's papers, day of birth and address is not read: nobody here needs it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from crawlers.ofac.titles import facts

_PROGRAM = re.compile(r"\[([A-Z][A-Z0-9-]{2,40})\]")
_KIND = re.compile(r"\((individual|vessel|aircraft)\)")
_LINKED = re.compile(r"\(?Linked To:\s{0,3}([^();\[\]]{2,200})\)?", re.I)
_ALSO = re.compile(r"\((?:a|f|n)\.k\.a\.[^()]{0,4000}\)")
_ALIAS = re.compile(r"(?:a|f|n)\.k\.a\.,?\s{0,3}")
_NAME = re.compile(r"[^,(;\[]{2,200}(?:,\s[A-ZÀ-Þ][^,(;\[\d]{1,80}(?=[,(;\[]|$))?")
#: A company's name goes on after a comma where its legal form follows.
_COMPANY = re.compile(
    r"[^,(;\[]{2,200}(?:,\s(?:S\.|SA\b|SPR\b|A\.C\.|L\.?L\.?C|INC|LTD|LIMITED|CORP|CO\b|C\.V)[^,(;\[]{0,60}){0,4}"
)
_COUNTRY = re.compile(r"^[A-ZÀ-Þ][\w' .,-]{2,40}$")


@dataclass(frozen=True, slots=True)
class Designated:
    """Whom OFAC put on its list. `name` has given names first; `kind` is individual, entity, vessel or so."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    programs: tuple[str, ...]
    country: str
    linked_to: tuple[str, ...]

    @property
    def words(self) -> str:
        """One line that says it."""
        also = f" (a.k.a. {'; '.join(self.aliases)})" if self.aliases else ""
        where = f", {self.country}" if self.country else ""
        linked = f", linked to {'; '.join(self.linked_to)}" if self.linked_to else ""
        programs = " ".join(f"[{each}]" for each in self.programs)
        return f"{self.name}{also}{where} ({self.kind}){linked} {programs}"


def read_entry(text: str) -> tuple[Designated | None, tuple[str, ...]]:
    """Whom an entry names, and what in it is neither read nor ignored by name; None where it is no entry."""
    programs = tuple(dict.fromkeys(_PROGRAM.findall(text)))
    if not programs:
        return None, (f"no programme in {text[:80]!r}",)
    kind = match[1] if (match := _KIND.search(text)) else "entity"
    also = " ".join(match[0] for match in _ALSO.finditer(text))
    linked = tuple(dict.fromkeys(_in_order(match[1].strip(" .")) for match in _LINKED.finditer(text)))
    rest = _LINKED.sub("", _ALSO.sub("", _KIND.sub("", _PROGRAM.sub("", text))))
    written = (_NAME if kind == "individual" else _COMPANY).match(rest)
    if written is None:
        return None, (f"no name in {text[:80]!r}",)
    first, *pieces = (piece.strip(" .,") for piece in rest[written.end() :].split(";"))
    country = first.rpartition(",")[2].strip()
    unknown = [
        piece for piece in pieces if re.search(r"\w", piece) and not _known().match(piece.lstrip("( "))
    ]
    aliases = (each.strip(" ;()\"“”'.,") for each in _ALIAS.split(also))
    return (
        Designated(
            name=_in_order(" ".join(written[0].split()).strip(" ,"))
            if kind == "individual"
            else written[0].strip(),
            kind=kind,
            aliases=tuple(dict.fromkeys(_in_order(each) for each in aliases if each)),
            programs=programs,
            country=country if _COUNTRY.match(country) else "",
            linked_to=linked,
        ),
        tuple(f"neither read nor ignored: {piece[:60]!r}" for piece in unknown if not _is_address(piece)),
    )


def _in_order(name: str) -> str:
    """Given names before surnames: OFAC writes `EXAMPLE LOPEZ, Juan`."""
    surname, comma, given = name.partition(", ")
    return f"{given} {surname}" if comma and surname.isupper() else name


def _is_address(piece: str) -> bool:
    """A further address: pieces with commas that end in the name of a country."""
    return "," in piece and _COUNTRY.match(piece.rpartition(",")[2].strip()) is not None


@lru_cache
def _known() -> re.Pattern[str]:
    words = [*facts()["taken"], *facts()["ignored"]]
    return re.compile("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)), re.I)
