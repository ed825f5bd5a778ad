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
from nlp import group_wordings as w
from nlp.annotation import Group
from nlp.gazetteer.data import PlaceKind, entries_by_words, fold, given_names, words_of
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


def find_groups(reading: Reading) -> tuple[Group, ...]:
    """The groups that a document ties to its matter, each once, in order of first mention."""
    tied: dict[str, _Mention] = {}
    times: dict[str, int] = {}
    for mention in _mentions(reading.text):
        sentence = reading.sentence_at(mention.start)
        if sentence is None or w.BOILERPLATE.search(sentence.text):
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
    return bool(w.TIE.search(sentence.text))


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
            or w.OFFICE.match(text, match.end())
            or w.RIVAL_BEFORE.search(text, max(0, match.start() - _BEFORE), match.start())
        ):
            continue
        start, end, label = match.start(), match.end(), known.name
        left = w.DISSIDENTS.search(text, max(0, start - _BEFORE), start)
        if left and known.kind is GroupKind.TERRORIST:
            label = " ".join(text[left.start() : end].split())
            yield _Mention(_key(label), label, known.kind, left.start(), end, "known group", 0.9)
            continue
        if known.kind is GroupKind.GANG and not match.group().lower().endswith(("gang", "gangs")):
            set_name = w.SET_NAME.search(text, max(0, start - 40), start)
            start = set_name.start() if set_name else start
            label = " ".join(text[start:end].split())
        yield _Mention(_key(known.name), label, known.kind, start, end, "known group", 0.9)


def _read_mentions(text: str) -> Iterator[_Mention]:
    """Groups that no list knows, by the words around their names."""
    for match in w.NAMED_CARTEL.finditer(text):
        yield from _read(text, match.start(1), match.end(), GroupKind.CARTEL, "name before cartel")
    for match in w.CARTEL_NAMED.finditer(text):
        yield from _read(text, match.start(), match.end(), GroupKind.CARTEL, "cartel before name")
    for match in w.MOTORCYCLE_CLUB.finditer(text):
        yield from _read(text, match.start(1), match.end(), GroupKind.GANG, "motorcycle club")
    for match in w.GANG_LIST.finditer(text):
        at = match.start(1)
        for part in re.split(r"(,?\sand\s(?:the\s)?|,\s(?:the\s)?)", match.group(1)):
            if re.match(r"[A-ZÁÉÍÓÚÑ]", part):
                yield from _read(text, at, at + len(part), GroupKind.GANG, "list of gangs")
            at += len(part)
    for match in w.ARMED_UNIT.finditer(text):
        start = match.start("unit") if match["unit"] else match.start("front")
        yield from _read(text, start, match.end("name"), GroupKind.TERRORIST, "unit of an armed group")
    for match in w.FRONT.finditer(text) if "Front" in text or "Army" in text or "Movement" in text else ():
        yield from _read(text, match.start(), match.end(), GroupKind.TERRORIST, "organisation by name")
    for match in w.ORGANISATION.finditer(text):
        told = "spanish" if match["spanish"] else "english"
        yield from _read(text, match.start(told), match.end(told), GroupKind.OTHER, "organisation by name")
    for match in w.NUMBERED.finditer(text):
        told = "before" if match["before"] else "after"
        yield from _read(text, match.start(told), match.end(told), GroupKind.GANG, "gang with a number")
    for match in w.NAMED_GANG.finditer(text):
        yield from _read(text, match.start(1), match.end(1), GroupKind.GANG, "name before gang")
    for match in w.GANG_NAMED.finditer(text):
        if w.OF_PERSON.search(text[match.start() : match.start(1)]) and _is_person(match.group(1)):
            continue  # "la banda de Miguel Prado"
        yield from _read(text, match.start(1), match.end(1), GroupKind.GANG, "gang before name")


#: How far back (characters) the words before a name are read.
_BEFORE = 60


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
    bare = w.GROUP_WORD.sub("", label).strip()
    if w.OFFICE.match(text, end) or w.PUBLIC_BODY.search(bare) or text[:start].rstrip().endswith("rival"):
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
