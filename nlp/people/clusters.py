"""Mentions joined to persons: the fullest form is the name, later short forms are joined to it.

"Roberto Lugardo Moreno Jr., 42, … Moreno admitted … Lugardo Moreno"  one person, three mentions
"Rick Reese, his wife, Terri, and their sons, Ryin and Remington"       four persons named Reese
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from nlp.people.finder import NameMention, find_names, in_headline
from nlp.people.folding import name_words, same_person, suffix_of
from nlp.people.spans import Spans
from nlp.people.words import people_words, plain


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A stretch of the text that names a person; `full` if by two words or more."""

    start: int
    end: int
    full: bool
    title: str = ""


@dataclass(slots=True)
class Person:
    """A person (or company) as one text names it; mentions in order."""

    name: str
    known: bool
    company: bool = False
    mentions: list[PersonMention] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)

    @property
    def first(self) -> PersonMention:
        """The first mention by the fullest name's form, else the first of all."""
        return next((m for m in self.mentions if m.full), self.mentions[0])

    @property
    def surname(self) -> str:
        """The last word of the name that is no suffix, as written."""
        words = [w for w in self.name.split() if plain(w) not in people_words().suffixes]
        return words[-1].rstrip(".,") if words else self.name


_NAME_PART = r"[A-ZÁÉÍÓÚÑ][\w’'-]*"
_ALIAS = re.compile(
    r"\(?,?\s*\(?(?:[Aa]lso [Kk]nown [Aa]s|[aAfF]\.?\s?[kK]\.?\s?[aA]\.?,?|[Aa]lias(?:es)?,?|"
    r"(?:[Aa]lso )?known as|conocid[oa] (?:también )?como|apodad[oa]|nicknamed|"
    r"mejor conocid[oa] como)\s+"
    r"(?P<alias>[\"“'‘«](?P<quoted>[^\"”»\n]{1,40}?)[\"”'’»](?=[\s,;.)])|(?:El |La |Los |Lil |"
    r"Big )?[A-ZÁÉÍÓÚÑ0-9][\w.’'-]*(?: (?:de |del |la |el )?[A-ZÁÉÍÓÚÑ0-9][\w.’'-]*){0,4})"
)
#: "Damian Ruiz (Havoc), 27".
_BRACKETED = re.compile(r"\s\([\"“]?(?P<alias>[A-Z][^()\d\"”]{1,29})[\"”]?\)(?=,\s\d{2}\b)")
_MORE_ALIAS = re.compile(r",?\s*(?:and|y|,)\s*[\"“‘«](?P<quoted>[^\"”»\n]{1,40}?)[\"”’»]")


def find_persons(text: str, places: frozenset[tuple[int, int]] = frozenset()) -> list[Person]:
    """All persons that `text` names, in order of their first mention, with every mention of each."""
    persons: list[Person] = []
    names = find_names(text, places)
    for mention in names:
        if not mention.known and not mention.company and _is_short_form(mention, names):
            continue
        person = next((p for p in persons if _same(p, mention)), None)
        if person is None:
            person = Person(mention.name, mention.known, mention.company)
            persons.append(person)
        _join(person, mention)
        _read_aliases(text, person, mention)
    persons = _drop_alias_persons(persons)
    persons += _relatives(text, persons)
    _short_mentions(text, persons, places)
    for person in persons:
        person.mentions.sort(key=lambda mention: mention.start)
    return sorted(persons, key=lambda person: person.mentions[0].start)


def _is_short_form(mention: NameMention, names: list[NameMention]) -> bool:
    """True for "De Arcos" or "Lugardo Moreno" where a longer name before it has all its words."""
    words = set(name_words(mention.name))
    return any(
        other.start < mention.start and words < set(name_words(other.name))
        for other in names
        if other is not mention
    )


def _same(person: Person, mention: NameMention) -> bool:
    if person.company or mention.company:
        short, long = sorted((plain(person.name), plain(mention.name)), key=len)
        return person.company and mention.company and (long == short or long.startswith(short + " "))
    for name in (person.name, *person.spellings):
        if same_person(name, mention.name):
            alike = name_words(name) == name_words(mention.name)
            if alike or suffix_of(name) == suffix_of(mention.name):
                return True
    return False


def _join(person: Person, mention: NameMention) -> None:
    """Add a mention; the fullest form becomes the name, other spellings are kept."""
    if mention.name != person.name:
        longer = (len(name_words(mention.name)), bool(suffix_of(mention.name))) > (
            len(name_words(person.name)),
            bool(suffix_of(person.name)),
        )
        kept, other = (mention.name, person.name) if longer else (person.name, mention.name)
        person.name = kept
        if other not in person.spellings:
            person.spellings.append(other)
    person.known = person.known or mention.known
    person.mentions.append(PersonMention(mention.start, mention.end, True, mention.title))
    if mention.nickname:
        nick = mention.nickname
        alias = f"{nick} {person.surname}" if plain(nick) in people_words().given else nick
        if alias not in person.aliases:
            person.aliases.append(alias)


def _read_aliases(text: str, person: Person, mention: NameMention) -> None:
    """Add the aliases of "Name, aka X, aka Y", "Name, 34, a.k.a. X", "Name, alias El X"."""
    at = mention.end
    if nick := _BRACKETED.match(text, at):
        person.aliases += [nick["alias"]] if nick["alias"] not in person.aliases else []
    age = re.match(r",? (?:\(?\d{2}\)?|de \d{2}(?: años)?)(?=,|;|\s)", text[at : at + 20])
    if age and _ALIAS.match(text, at + age.end()):
        at += age.end()
    while match := _ALIAS.match(text, at):
        alias = (match["quoted"] or match["alias"]).strip(" ,\"“”'‘’")
        if alias and alias not in person.aliases:
            person.aliases.append(alias)
        at = match.end()
        while more := _MORE_ALIAS.match(text, at):
            if more["quoted"].strip() not in person.aliases:
                person.aliases.append(more["quoted"].strip(" ,"))
            at = more.end()


def _drop_alias_persons(persons: list[Person]) -> list[Person]:
    """Without those "persons" that are another's alias."""
    aliases = {plain(alias) for person in persons for alias in person.aliases}
    return [p for p in persons if not (plain(p.name) in aliases and len(p.mentions) == 1)]


_RELATION = (
    r"(?:wife|husband|sons?|daughters?|brothers?|sisters?|nephews?|niece|cousins?|father|mother|"
    r"girlfriend|boyfriend|twins?|"
    r"espos[ao]s?|mujer|marido|hij[oa]s?(?: de (?:ambos|la pareja|ambos))?|herman[oa]s?|"
    r"sobrin[oa]s?|prim[oa]s?|novia)"
)
_AGE_BETWEEN = r"(?:,? (?:\(?\d{2}\)?|de \d{2}(?: años)?),?)?"
_RELATIVE = re.compile(
    rf"\b(?:his|her|their|the|su|sus|los|la|el)\s(?:[\w-]+\s)?{_RELATION}(?:\sde\s(?:ambos|"
    rf"la pareja))?,?\s(?P<one>{_NAME_PART})(?!\s?{_NAME_PART}|\s[A-Z]\.){_AGE_BETWEEN}"
    rf"(?:,?\s(?:and|y|e)\s(?P<two>{_NAME_PART})(?!\s{_NAME_PART}))?"
)


def _relatives(text: str, persons: list[Person]) -> list[Person]:
    """Given names alone beside a relative's full name: "his wife, Terri, and their sons, Ryin and Hunter"."""
    words = people_words()
    found: list[Person] = []
    for match in _RELATIVE.finditer(text):
        for part in ("one", "two"):
            given = match[part]
            if not given or plain(given) not in words.given or plain(given) in words.not_names:
                continue
            start, end = match.span(part)
            if any(m.start < end and start < m.end for p in persons for m in p.mentions):
                continue
            if any(plain(given) == plain(p.name.split()[0]) for p in [*persons, *found]):
                continue
            anchor = _anchor(persons, start)
            if anchor is None:
                continue
            person = Person(_family_name(text, given, anchor.surname), True)
            person.mentions.append(PersonMention(start, end, True))
            if person.name != given:
                person.aliases.append(given)
            found.append(person)
    return found


def _anchor(persons: list[Person], at: int) -> Person | None:
    """The person whose full name stands nearest before `at`, within 250 characters."""
    near = [
        (m.end, p) for p in persons for m in p.mentions if m.end <= at and at - m.end < 250 and not p.company
    ]
    return max(near, key=lambda pair: pair[0])[1] if near else None


def _family_name(text: str, given: str, surname: str) -> str:
    """The given name with the family's surname where the text speaks of the family as such."""
    family = re.search(
        rf"\b(?:[Ff]amilia {re.escape(surname)}\b|{re.escape(surname)} (?:family|brothers)\b|"
        rf"(?:[Tt]he {re.escape(surname)}e?s|[Ll]os {re.escape(surname)})\b|\w+ (?:and|"
        rf"y) [A-Z]\w+ {re.escape(surname)}\b)",
        text,
    )
    return f"{given} {surname}" if family else given


def _short_mentions(text: str, persons: list[Person], places: frozenset[tuple[int, int]]) -> None:
    """Join later short forms ("Moreno", "Lugo Moreno", "Mr. Webb", "Webbs residence") to their persons."""
    owners: dict[str, list[Person]] = {}
    words = people_words()
    for person in persons:
        if person.company:
            continue
        for name in (person.name, *person.spellings):
            parts = [
                w.rstrip(".,")
                for w in name.split()
                if plain(w) not in words.suffixes | words.particles and len(plain(w)) > 1
            ]
            for i, part in enumerate(parts):
                if i == 0 and (plain(part) in words.common or plain(part) in words.not_names):
                    continue
                for form in {part, part.capitalize() if part.isupper() else part}:
                    owners.setdefault(form, [])
                    if person not in owners[form]:
                        owners[form].append(person)
    if not owners:
        return
    pattern = re.compile(
        r"(?<![\w’'-])(?:"
        + "|".join(re.escape(w) for w in sorted(owners, key=len, reverse=True))
        + r")(?=(?:['’]s|e?s['’]?|['’])?(?![\w]))"
    )
    taken = Spans([*((m.start, m.end) for p in persons for m in p.mentions), *places])
    hits = [m for m in pattern.finditer(text) if not taken.touching(m.start(), m.end())]
    last_seen: dict[int, int] = {}
    i = 0
    while i < len(hits):
        j = i
        while j + 1 < len(hits) and text[hits[j].end() : hits[j + 1].start()] in {
            " ",
            "-",
            " de ",
            " De ",
            " de la ",
        }:
            j += 1
        group, i = hits[i : j + 1], j + 1
        start, end = group[0].start(), group[-1].end()
        if _part_of_other_name(text, start, end):
            continue
        common = [p for p in owners[group[0][0]] if all(p in owners[h[0]] for h in group)]
        if not common:
            continue
        if len(common) > 1 and _names_family(text, start, end):
            for person in common:
                person.mentions.append(PersonMention(start, end, False))
            continue
        chosen = _nearest(common, start, group[-1][0], last_seen)
        last_seen[id(chosen)] = start
        chosen.mentions.append(PersonMention(start, end, False))


def _names_family(text: str, start: int, end: int) -> bool:
    """True for all who bear a name: "the Reeses", "the Osorno brothers", "familia Reese"."""
    before, after = text[max(0, start - 10) : start], text[end : end + 12]
    return bool(
        re.search(r"\b(?:[Ff]amilia|[Ll]os|[Hh]ermanos) $", before)
        or re.match(r"(?:e?s|['’]s)? (?:family|brothers|sisters)\b", after)
        or (re.search(r"\b[Tt]he $", before) and re.match(r"e?s\b", after))
    )


def _nearest(candidates: list[Person], at: int, last_word: str, last_seen: dict[int, int]) -> Person:
    """Of several with the word, the one named last before `at`; a surname's owner before a given name's."""

    def rank(person: Person) -> tuple[bool, int]:
        before = [m.start for m in person.mentions if m.start <= at]
        seen = max([*before, last_seen.get(id(person), -1)], default=-1)
        return plain(person.surname) == plain(last_word) or plain(person.name.split()[0]) == plain(
            last_word
        ), seen

    return max(candidates, key=rank)


_OTHER_BEFORE = re.compile(r"(?<![\w.])([A-ZÁÉÍÓÚÑ][\w’'-]+|[A-Z]\.) $")
_OTHER_AFTER = re.compile(r"^ (?:[A-ZÁÉÍÓÚÑ][\w’'-]*|County|Street)")


def _part_of_other_name(text: str, start: int, end: int) -> bool:
    """True if the word stands in another capitalised phrase ("Moore County", "Lindsey Moreno")."""
    words = people_words()
    before = _OTHER_BEFORE.search(text[max(0, start - 30) : start])
    other = before and plain(before[1]) not in words.not_names | words.common
    if other and not in_headline(text, start, end):
        return True
    after = _OTHER_AFTER.match(text[end : end + 40])
    if after:
        following = plain(after[0].strip())
        if following in {
            "county",
            "street",
            "avenue",
            "road",
            "police",
            "city",
            "university",
            "high",
            "guns",
            "park",
        }:
            return True
    return False
