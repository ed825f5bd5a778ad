"""The aliases after a name: "Name, aka X, aka Y", "Name, 34, a.k.a. X", "Name (a) “X”, “Y” y “Z”"."""

from __future__ import annotations

import re

from nlp.people.alias_wordings import ALIAS, SAYS_ALIAS
from nlp.people.persons import Person

_QUOTES = "\"“”'‘’«»"
_SAID = re.compile(rf"(?:,|\s)*\(?(?:(?:y|and)\s)?{SAYS_ALIAS}\s*(?P<alias>{ALIAS})\)?")
#: "Damian Ruiz (Havoc), 27", "Damian Ruiz, ‘Havoc’, de 27".
_BESIDE = re.compile(
    r"\s\([\"“]?(?P<bracketed>[A-Z][^()\d\"”]{1,29})[\"”]?\)(?=,\s\d{2}\b)"
    r"|,?\s\(?[\"“‘«](?P<quoted>[^\"”»’\n]{1,25}?),?[\"”»’]\)?(?=,)"
)
_MORE = re.compile(
    r",?\s*(?:(?:and|y|e|or|o)\s|,\s)(?:[\"“‘«](?P<quoted>[^\"”»’\n]{1,40}?),?[\"”»’]"
    r"|(?P<plain>[A-ZÁÉÍÓÚÑ][\w’'-]*)(?=,))"
)
#: A further name in full: "aka Ana Lund, Ana Ruiz, and Ana Mota".
_MORE_IN_FULL = re.compile(
    r",?\s(?:(?:and|y|e|or|o)\s)?(?P<full>[A-ZÁÉÍÓÚÑ][\w’'-]+(?:\s[A-ZÁÉÍÓÚÑ][\w.’'-]*){1,3})(?=,|\)|\s\()"
)
#: What follows the last of plain aliases: "aka Stokey and Stocky, 30".
_ENDS_ALIASES = re.compile(r", (?:(?:aged? )?\(?\d\d|de \d\d|aka|a\.k\.a|an? |was |were |of |fue )")
_AGE = re.compile(r",? (?:\(?\d{2}\)?|de \d{2}(?: años)?)(?=,|;|\s)")


def read_aliases(text: str, person: Person, at: int) -> None:
    """Add the aliases told straight after a name that ends at `at` (or after its age)."""
    if beside := _BESIDE.match(text, at):
        _add(person, beside["bracketed"] or beside["quoted"])
        at = _read_more(text, person, beside.end())
    age = _AGE.match(text, at)
    if age and _SAID.match(text, age.end()):
        at = age.end()
    while said := _SAID.match(text, at):
        _add(person, said["alias"])
        at = _read_more(text, person, said.end())


def _read_more(text: str, person: Person, at: int) -> int:
    """Add "…, “Poncho” y “El Tío”"; where they end."""
    while (full := _MORE_IN_FULL.match(text, at)) and full["full"].split()[0] == person.name.split()[0]:
        _add(person, full["full"])
        at = full.end()
    while (more := _MORE.match(text, at)) and (more["quoted"] or _ENDS_ALIASES.match(text, more.end())):
        _add(person, more["quoted"] or more["plain"])
        at = more.end()
    return at


def _add(person: Person, alias: str) -> None:
    alias = alias.strip(" ,.") if alias[:1] in _QUOTES or alias[-2:-1].islower() else alias.strip(" ,")
    alias = alias.strip(_QUOTES + " ,;")
    if alias and alias not in person.aliases and alias != person.name:
        person.aliases.append(alias)
