"""The cartels, gangs and armed groups that the matter is tied to.

Known names come from nlp/data/cartels_gangs.yml in English and Spanish; others are read by their form:
"the Rio Seco drug cartel", "Cártel de Tres Cruces", "members of the Elm Street Posse gang", "street gangs,
including the A, B and C", "Iron Wheels Motorcycle Club".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from ironriver.vocabulary import GroupKind
from nlp.annotation import Group
from nlp.gazetteer_data import PlaceKind, entries_by_words, fold, given_names, words_of
from nlp.opened import Opened
from nlp.reading import Reading, Sentence

_DATA = Path(__file__).parent / "data" / "cartels_gangs.yml"
_ACCENTS = {"a": "[aá]", "e": "[eé]", "i": "[ií]", "o": "[oó]", "u": "[uúü]", "n": "[nñ]"}


@dataclass(frozen=True, slots=True)
class _Known:
    name: str
    kind: GroupKind


@dataclass(frozen=True, slots=True)
class _Mention:
    """A group's name as it stands: `key` tells one group from another, `label` is what is reported."""

    key: str
    label: str
    kind: GroupKind
    start: int
    end: int
    rule: str
    confidence: float


def _form_pattern(form: str) -> str:
    """A form as a pattern: accents optional, "Cartel" and "cartel" alike, hyphens and blanks alike."""
    words = []
    for word in re.split(r"[ -]", form):
        if fold(word) in {"cartel", "carteles", "gang", "organization", "drug"}:
            words.append("[Cc][aá]rtel(?:es)?" if fold(word).startswith("cartel") else f"(?i:{word})")
        else:
            plain = fold(word) if word.islower() else "".join(fold(c) or c for c in word)
            cased = "".join(c.upper() if o.isupper() else c for c, o in zip(plain, word, strict=False))
            source = cased if len(cased) == len(word) else word
            words.append("".join(_ACCENTS.get(c, f"[{c}Ñ]" if c == "N" else re.escape(c)) for c in source))
    joined = r"[\s-]{1,2}".join(words)
    return f"(?i:{joined})" if fold(form).startswith("cartelde") else joined  # "cartel del noreste"


@lru_cache(maxsize=1)
def _known_groups() -> tuple[Opened, dict[str, _Known]]:
    """One pattern over all written forms, and the folded form's group."""
    data = read_yaml(_DATA)
    forms: dict[str, _Known] = {}
    patterns: list[str] = []
    for kind in GroupKind:
        for row in data.get(str(kind), ()):
            for form in row["forms"]:
                forms[_key(form)] = _Known(row["name"], kind)
                patterns.append(_form_pattern(form))
    patterns.sort(key=len, reverse=True)
    return Opened(r"(?<![\w-])(?:" + "|".join(patterns) + r")(?![\w])"), forms


@lru_cache(maxsize=1)
def _no_name() -> frozenset[str]:
    """Words that make no group of what precedes "cartel" or "gang"."""
    return frozenset(read_yaml(_DATA)["no_name"])


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(name))


# Words are bounded and begin at an edge, so that a search looks at each letter a few times at most.
_PROPER = (
    r"(?<!\w)[A-ZÁÉÍÓÚÑ][\w'’]{1,30}"
    r"(?:[ -](?:(?:de|del|la|los|las|of|the)[ ])?[A-ZÁÉÍÓÚÑ0-9][\w'’]{0,30}){0,4}"
)
_NAMED_CARTEL = re.compile(rf"({_PROPER})\s(?:[Dd]rug\s(?:[Tt]rafficking\s)?)?[Cc]artel\b")
_CARTEL_NAMED = Opened(rf"\b[Cc][áa]rtel\s(?:[Dd]e|[Dd]el|de\slos|de\slas|de\sla)\s{_PROPER}")
_NAMED_GANG = Opened(
    rf"(?:(?:\b[Tt]he|\b[Tt]heir|\ba|\bof|\blocal|[\"“])\s?)({_PROPER})[\"”]?,?\s"
    r"(?:[Ss]treet\s|[Pp]rison\s|[Cc]riminal\s|[Mm]otorcycle\s|violent\s)*[Gg]angs?\b"
)
_GANG_NAMED = Opened(
    rf"\b(?:gang|pandilla|banda)\s(?:known as|called|conocida como|llamada|denominada|de|del|"
    rf"de los)\s(?:the\s|los\s|las\s)?[\"“«]?({_PROPER})"
)
_GANG_LIST = Opened(
    r"\b[Gg]angs?,?\s(?:including|such as|like|known as|among them)\s(?:the\s)?"
    rf"({_PROPER}(?:,\s(?:and\s)?(?:the\s)?{_PROPER}){{0,12}}(?:,?\sand\s(?:the\s)?{_PROPER})?)"
)
_OF_PERSON = re.compile(r"\b(?:de|del)\s$")
_MOTORCYCLE_CLUB = re.compile(rf"({_PROPER})\s(?:Motorcycle\sClub|MC\b)")
_GROUP_WORD = re.compile(r"\b(?:drug|trafficking|street|c[áa]rtel|gang)\b", re.IGNORECASE)
_PUBLIC_BODY = re.compile(
    r"['’]s\b|\b(?:Divisions?|Departments?|Justices|District|County|Police|Attorneys?|Sheriff)\b"
)
#: "Gang Unit", "Cartel Strategy": an office, not a group.
_OFFICE = re.compile(
    r"\s?(?:(?:[Ss]treet\s)?[Gg]angs?\s)?(?:[Uu]nits?|Task|Strategy|Division|Section|Bureau|Squad|"
    r"Suppression|Enforcement|"
    r"Intelligence|Investigat\w+|Prosecut\w+|[Tt]akedown)\b"
)
#: The name of a set before the name that all sets share: "Hill Street" in "Hill Street Bloods".
_SET_NAME = re.compile(r"(?<=\b[Tt]he\s)(?:[A-Z0-9][\w-]*\s){1,3}$")
#: Sentences that say what an agency is for.
_BOILERPLATE = Opened(
    r"\bOCDETF\b|Organized Crime Drug Enforcement|Project Safe|task force program|\bmission\b|"
    r"Strike Forces? (?:was|were|is|are)\b"
    r"|similar (?:arrests|cases|busts)|dismantles? the highest|Homeland Security Task Force|HSTF",
    re.IGNORECASE,
)
_TIE = re.compile(
    r"\b(?:guns?|firearms?|weapons?|rifles?|pistols?|handguns?|ammunition|rounds|arms|arsenal|arming|"
    r"armed|grenades?|"
    r"members?|associat\w+|leaders?|affiliat\w+|boss|enforcer|gang|racketeer\w*|supply|supplied|"
    r"supplying|smuggl\w+|traffick\w+|"
    r"linked|ties|tied|behalf|belong\w*|work(?:ed|ing)? for|"
    r"armas?|armamento|municion\w*|fusil\w*|rifles?|pistolas?|cartuchos|integrantes?|miembros?|"
    r"l[ií]der\w*|abastec\w*|surt\w+|"
    r"vincul\w+|pertenec\w+|entreg\w+|contraband\w+|grupo)\b",
    re.IGNORECASE,
)


def find_groups(reading: Reading) -> tuple[Group, ...]:
    """The groups that a document ties to its matter, each once, in order of first mention."""
    tied: dict[str, _Mention] = {}
    times: dict[str, int] = {}
    for mention in _mentions(reading.text):
        sentence = reading.sentence_at(mention.start)
        if sentence is None or _BOILERPLATE.search(sentence.text):
            continue
        times[mention.key] = times.get(mention.key, 0) + 1
        # A cartel in a page on gun trafficking is tied to it unless the sentence is an agency's own praise;
        # gangs and armed groups are often background, and need a word that ties them.
        if mention.key not in tied and (
            mention.kind is GroupKind.CARTEL or _is_tied(sentence) or times[mention.key] > 1
        ):
            tied[mention.key] = mention
    return tuple(
        Group(m.label, m.kind, reading.evidence(m.start, m.end, m.rule, m.confidence)) for m in tied.values()
    )


def _is_tied(sentence: Sentence) -> bool:
    return bool(_TIE.search(sentence.text))


def _mentions(text: str) -> list[_Mention]:
    """Every mention of a group, in order; known names before read ones where they overlap."""
    found = list(_known_mentions(text))
    covered = {at for m in found for at in range(m.start, m.end)}
    for mention in _read_mentions(text):
        if mention.start not in covered and mention.end - 1 not in covered:
            found.append(mention)
            covered.update(range(mention.start, mention.end))
    return sorted(found, key=lambda m: m.start)


def _known_mentions(text: str) -> Iterator[_Mention]:
    """Groups of the list, as in "the Gulf Cartel", "cártel de Sinaloa", "MS-13", "Hill Street Bloods".

    Cartels and armed groups are reported by the list's name, which both languages know; a gang, whose sets
    differ, as it is written.
    """
    pattern, forms = _known_groups()
    for match in pattern.finditer(text):
        known = forms.get(_key(match.group()))
        if (
            known is None
            or _OFFICE.match(text, match.end())
            or text[: match.start()].endswith(("rival ", "rivals "))
        ):
            continue
        start, end, label = match.start(), match.end(), known.name
        if known.kind is GroupKind.GANG and not match.group().lower().endswith(("gang", "gangs")):
            set_name = _SET_NAME.search(text, max(0, start - 40), start)
            start = set_name.start() if set_name else start
            label = " ".join(text[start:end].split())
        yield _Mention(_key(known.name), label, known.kind, start, end, "known group", 0.9)


def _read_mentions(text: str) -> Iterator[_Mention]:
    """Groups that no list knows, by the words around their names."""
    for match in _NAMED_CARTEL.finditer(text):
        yield from _read(text, match.start(1), match.end(), GroupKind.CARTEL, "name before cartel")
    for match in _CARTEL_NAMED.finditer(text):
        yield from _read(text, match.start(), match.end(), GroupKind.CARTEL, "cartel before name")
    for match in _MOTORCYCLE_CLUB.finditer(text):
        yield from _read(text, match.start(1), match.end(), GroupKind.GANG, "motorcycle club")
    for match in _GANG_LIST.finditer(text):
        at = match.start(1)
        for part in re.split(r"(,?\sand\s(?:the\s)?|,\s(?:the\s)?)", match.group(1)):
            if re.match(r"[A-ZÁÉÍÓÚÑ]", part):
                yield from _read(text, at, at + len(part), GroupKind.GANG, "list of gangs")
            at += len(part)
    for match in _NAMED_GANG.finditer(text):
        yield from _read(text, match.start(1), match.end(1), GroupKind.GANG, "name before gang")
    for match in _GANG_NAMED.finditer(text):
        if _OF_PERSON.search(text[match.start() : match.start(1)]) and _is_person(match.group(1)):
            continue  # "la banda de Miguel Prado"
        yield from _read(text, match.start(1), match.end(1), GroupKind.GANG, "gang before name")


def _is_person(name: str) -> bool:
    return " " in name and fold(name.split(maxsplit=1)[0]) in given_names()


def _read(text: str, start: int, end: int, kind: GroupKind, rule: str) -> Iterator[_Mention]:
    """The mention at `start:end` without leading words that are no name; none where no name is left."""
    while True:
        word = re.match(r"[\w'’-]+\s+", text[start:end])
        if word is None or fold(word.group().strip()) not in _no_name():
            break
        start += word.end()
    label = " ".join(text[start:end].split())
    bare = _GROUP_WORD.sub("", label).strip()
    if _OFFICE.match(text, end) or _PUBLIC_BODY.search(bare) or text[:start].rstrip().endswith("rival"):
        return
    if not re.search(r"[A-ZÁÉÍÓÚÑ]", bare) or fold(bare) in _no_name():
        return
    if _is_land(bare, kind):
        return  # "a Chicago street gang", "un cártel de México": any of that place's
    yield _Mention(_key(bare), label, kind, start, end, rule, 0.7)


def _is_land(name: str, kind: GroupKind) -> bool:
    """True for the name of a country or state, which names no group, or of a town of the US, no gang."""
    words = words_of(re.sub(r"^(?:del?|la)\s", "", name))
    return any(
        entry.kind in (PlaceKind.COUNTRY, PlaceKind.STATE)
        or (entry.country == "US" and kind is GroupKind.GANG)
        for entry in entries_by_words().get(words, ())
    )
