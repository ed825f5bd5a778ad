"""Mentions joined to persons: the fullest form is the name, later short forms are joined to it.

"Roberto Lugardo Moreno Jr., 42, … Moreno admitted … Lugardo Moreno"  one person, three mentions
"Dale Tolliver, his wife, Joan, and their sons, Otto and Lyle"          four persons named Tolliver
"""

from __future__ import annotations

import re
from bisect import bisect_left

from nlp.people.aliases import read_aliases
from nlp.people.finder import find_names
from nlp.people.folding import name_words, same_person, suffix_of
from nlp.people.forms import NameMention
from nlp.people.persons import Person, PersonMention
from nlp.people.recognised import NONE, Recognised
from nlp.people.register import Register
from nlp.people.short_forms import join_short_forms
from nlp.people.spans import Spans
from nlp.people.things import is_alias
from nlp.people.words import people_words, plain

_NAME_PART = r"[A-ZÁÉÍÓÚÑ][\w’'-]*"


def find_persons(
    text: str, places: frozenset[tuple[int, int]] = frozenset(), recognised: Recognised = NONE
) -> list[Person]:
    """All persons that `text` names, in order of their first mention, with every mention of each."""
    register = Register()
    latest: Person | None = None
    for mention in find_names(text, places, recognised):
        if not mention.known and not mention.company and register.has_longer(mention.name):
            continue
        if _opens_sentence(text, mention, register):
            continue
        alike = [p for p in register.alike(mention.name) if _same(p, mention)]
        person = next((p for p in alike if p.name == mention.name), None) or next(
            (p for p in alike if not _two_people(text, p, mention)), None
        )
        if person is None and latest is not None and is_alias(text, mention):
            _add_alias(latest, mention.name)
            continue
        if person is None:
            person = register.add(Person(mention.name, mention.known, mention.company))
        latest = person
        _join(person, mention)
        register.enter(person, mention.name)
        read_aliases(text, person, mention.end)
    persons = _drop_alias_persons(register.persons)
    persons += _relatives(text, persons)
    join_short_forms(text, persons, places)
    for person in persons:
        person.mentions.sort(key=lambda mention: mention.start)
    return sorted(persons, key=lambda person: person.mentions[0].start)


#: Letters of the shortest surname; "“N”" is none.
_SURNAME = 4
_SENTENCE_END = re.compile(r"(?:^|[.!?:;]|\n)[\s“\"'‘’”«]*$")


def _opens_sentence(text: str, mention: NameMention, register: Register) -> bool:
    """True for "Posteriormente Valles" where a Valles is known: what opens a sentence, and a surname."""
    first, *rest = mention.name.split()
    if mention.company or len(rest) != 1 or len(rest[0]) < _SURNAME or plain(first) in people_words().given:
        return False
    if not _SENTENCE_END.search(text[max(0, mention.start - 6) : mention.start]):
        return False
    return any(plain(person.surname) == plain(rest[0]) for person in register.alike(mention.name))


def _add_alias(person: Person, alias: str) -> None:
    if alias not in person.aliases:
        person.aliases.append(alias)


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


_AGE_OF = re.compile(r",?\s\(?(?:aged?\s|de\s)?(?P<age>[1-9]\d)(?!\d|,\d)")
#: Between the names of two relatives: ", and his son, ", " y su sobrino ".
_AND_RELATIVE = re.compile(
    r"(?:,? (?:\(?\d{2}\)?|de \d{2}(?: años)?),?)?(?: of [A-Z][\w .]{2,20})?,?\s(?:and|y|e)\s(?:his|her|"
    r"su|the|el|la)\s"
    r"(?:[\w-]+\s){0,2}?(?:son|daughter|father|mother|nephew|niece|cousin|brother|uncle|hij[oa]|padre|"
    r"madre|sobrin[oa]|"
    r"prim[oa]|herman[oa]|t[ií][oa]|niet[oa]),?\s"
)


def _two_people(text: str, person: Person, mention: NameMention) -> bool:
    """True where names alike are two people's: told as relatives, or each with an age of his own."""
    if mention.company:
        return False
    age = _AGE_OF.match(text, mention.end)
    for other in person.mentions:
        if not other.full:
            continue
        if other.end < mention.start < other.end + _LONGEST_BETWEEN and _AND_RELATIVE.fullmatch(
            text, other.end, mention.start
        ):
            return True
        told = _AGE_OF.match(text, other.end) if age else None
        if age and told and abs(int(age["age"]) - int(told["age"])) > 1:
            return True
    return False


#: Characters between the names of two relatives at most.
_LONGEST_BETWEEN = 90


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
    person.recognised = person.recognised or mention.recognised
    person.mentions.append(PersonMention(mention.start, mention.end, True, mention.title))
    if mention.nickname:
        nick = mention.nickname
        alias = f"{nick} {person.surname}" if plain(nick) in people_words().given else nick
        if alias not in person.aliases:
            person.aliases.append(alias)


#: Before an alias that is a name: "El Beto Cal".
_ARTICLE = re.compile(r"^(?:el|la|los|don|lil|big|the) ")


def _drop_alias_persons(persons: list[Person]) -> list[Person]:
    """Without those "persons" that are another's alias."""
    aliases = {
        name
        for person in persons
        for alias in person.aliases
        for name in (plain(alias), _ARTICLE.sub("", plain(alias)))
    }
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
    """Given names alone beside a relative's full name: "his wife, Joan, and their sons, Otto and Lyle"."""
    words = people_words()
    found: list[Person] = []
    spans = sorted((m.start, m.end, i) for i, p in enumerate(persons) for m in p.mentions)
    taken = Spans((start, end) for start, end, _ in spans)
    named = {plain(person.name.split()[0]) for person in persons}
    for match in _RELATIVE.finditer(text):
        for part in ("one", "two"):
            given = match[part]
            if not given or plain(given) not in words.given or _is_no_relative(given):
                continue
            start, end = match.span(part)
            if taken.touching(start, end) or plain(given) in named:
                continue
            anchor = _anchor(persons, spans, start)
            if anchor is None:
                continue
            person = Person(_family_name(text, start, given, anchor.surname), True)
            person.mentions.append(PersonMention(start, end, True))
            if person.name != given:
                person.aliases.append(given)
            found.append(person)
            named.add(plain(given))
    return found


#: Names that the calendar has too and that Spanish families give.
_CALENDAR = frozenset(["julio", "domingo", "abril"])


def _is_no_relative(given: str) -> bool:
    """True for a word that is more than a name: "his wife Jan. 15"."""
    return plain(given) in people_words().not_names and plain(given) not in _CALENDAR


#: How far before a relative (characters) the family's name is looked for.
_ANCHOR_REACH = 250


def _anchor(persons: list[Person], spans: list[tuple[int, int, int]], at: int) -> Person | None:
    """The person, no company, whose name stands nearest before `at`; `spans` are start, end and index."""
    i = bisect_left(spans, (at, 0, 0)) - 1
    while i >= 0 and spans[i][0] > at - _ANCHOR_REACH - 60:
        _, end, index = spans[i]
        if end <= at and at - end < _ANCHOR_REACH and not persons[index].company:
            return persons[index]
        i -= 1
    return None


#: How much of the text (characters) on either side is searched for words about a family as such.
_FAMILY_REACH = 5000


def _family_name(text: str, at: int, given: str, surname: str) -> str:
    """The given name with the family's surname where the text speaks of the family as such."""
    family = re.search(
        rf"\b(?:[Ff]amilia {re.escape(surname)}\b|{re.escape(surname)} (?:family|brothers)\b|"
        rf"(?:[Tt]he {re.escape(surname)}e?s|[Ll]os {re.escape(surname)})\b|\w+ (?:and|"
        rf"y) [A-Z]\w+ {re.escape(surname)}\b)",
        text[max(0, at - _FAMILY_REACH) : at + _FAMILY_REACH],
    )
    return f"{given} {surname}" if family else given
