"""Later short forms ("Villada", "the Tollivers") joined to the persons whose names they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from nlp.people.persons import Person, PersonMention
from nlp.people.runs import in_headline
from nlp.people.spans import Spans
from nlp.people.words import people_words, plain

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_][\w]*(?:[’'-]\w+)*")
#: Those that begin with no small letter of English, among which names are mostly looked for.
_CAPITALISED = re.compile(r"[^\W\d_a-z](?<![\w’'-].)\w*(?:[’'-]\w+)*")
#: What a name takes at its end ("Webb's", "Webbs", "the Osornoes").
_ENDINGS = ("’s", "'s", "es", "s", "’", "'")
#: Persons of one word among whom a short form is decided: bounds the time of a text of many.
_MOST = 40
#: Letters of the longest word in capitals that is rather an abbreviation than a surname.
_SHORT = 3


def join_short_forms(text: str, persons: list[Person], places: frozenset[tuple[int, int]]) -> None:
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
                # "Lund" may be "LUND" later, as prosecutors print surnames, and the other way round.
                other = (
                    part.capitalize()
                    if part.isupper()
                    else part.upper()
                    if i and len(part) > _SHORT
                    else part
                )
                for form in {part, other}:
                    owners.setdefault(form, [])
                    if (not owners[form] or owners[form][-1] is not person) and len(owners[form]) < _MOST:
                        owners[form].append(person)
    if not owners:
        return
    full = {id(person): sorted(m.start for m in person.mentions) for person in persons}
    taken = Spans((m.start, m.end) for p in persons for m in p.mentions)
    towns = Spans(places)
    hits = [
        hit
        for hit in _words(text, owners)
        if not taken.touching(*hit) and not _is_place(text, hit, towns.touching(*hit))
    ]
    seen_short: dict[int, tuple[int, int]] = {}
    i = 0
    while i < len(hits):
        j = i
        while j + 1 < len(hits) and text[hits[j][1] : hits[j + 1][0]] in {
            " ",
            "-",
            " de ",
            " De ",
            " de la ",
        }:
            j += 1
        group, i = hits[i : j + 1], j + 1
        start, end = group[0][0], group[-1][1]
        if _part_of_other_name(text, start, end):
            continue
        common = _all_own([owners[text[a:b]] for a, b in group])
        if not common:
            continue
        if len(common) > 1 and _names_family(text, start, end):
            for person in common:
                person.mentions.append(PersonMention(start, end, False))
            continue
        chosen = _nearest(common, start, text[group[-1][0] : end], full, seen_short)
        seen_short[id(chosen)] = (seen_short.get(id(chosen), (start, start))[0], start)
        chosen.mentions.append(PersonMention(start, end, False))


_IN_PLACE = re.compile(
    r"\b(?:in|from|of|near|to|at|into|around|outside|en|de|desde|hacia|a|of downtown|nearby|"
    r"greater)\s(?:the\s)?$",
    re.I,
)


def _is_place(text: str, hit: tuple[int, int], towns: list[tuple[int, int]]) -> bool:
    """True if a word is a town here and no surname: it has its state with it, or stands after "in"."""
    return any(
        end > hit[1] or start < hit[0] or _IN_PLACE.search(text[max(0, start - 20) : start])
        for start, end in towns
    )


def _names_family(text: str, start: int, end: int) -> bool:
    """True for all who bear a name: "the Tollivers", "the Villada brothers", "familia Tolliver"."""
    before, after = text[max(0, start - 10) : start], text[end : end + 12]
    return bool(
        re.search(r"\b(?:[Ff]amilia|[Ll]os|[Hh]ermanos) $", before)
        or re.match(r"(?:e?s|['’]s)? (?:family|brothers|sisters)\b", after)
        or (re.search(r"\b[Tt]he $", before) and re.match(r"e?s\b", after))
    )


def _words(text: str, owners: dict[str, list[Person]]) -> Iterator[tuple[int, int]]:
    """The words of the text that are parts of names, without the sign of a genitive or plural."""
    initials = {form[0] for form in owners}
    small = any("a" <= initial <= "z" for initial in initials)
    for match in (_WORD if small else _CAPITALISED).finditer(text):
        word = match[0]
        if word[0] not in initials:
            continue
        for form in (word, *(word[: -len(end)] for end in _ENDINGS if word.endswith(end))):
            if form in owners:
                yield match.start(), match.start() + len(form)
                break
        else:
            first, hyphen, _ = word.partition("-")
            if hyphen and first in owners:
                yield match.start(), match.start() + len(first)


def _all_own(owners: list[list[Person]]) -> list[Person]:
    """The persons who own every word of a group, few at most."""
    shared = [{id(person) for person in own} for own in owners[1:]]
    return [person for person in owners[0] if all(id(person) in ids for ids in shared)]


def _nearest(
    candidates: list[Person],
    at: int,
    last_word: str,
    full: dict[int, list[int]],
    seen_short: dict[int, tuple[int, int]],
) -> Person:
    """Of several with the word, the one named last before `at`; a surname's owner before a given name's.

    Who was called by it alone before another of the name came in keeps it: "Lund’s cousin, Ana Lund, … Lund".
    `seen_short` are the places of the first and the last short form of each.
    """

    def keeps(person: Person) -> bool:
        called = seen_short.get(id(person))
        return called is not None and all(called[0] < full[id(p)][0] for p in candidates if p is not person)

    def rank(person: Person) -> tuple[bool, bool, int]:
        starts = full[id(person)]
        i = bisect_right(starts, at)
        seen = max(starts[i - 1] if i else -1, seen_short.get(id(person), (-1, -1))[1])
        return is_main_word(person, plain(last_word)), keeps(person), seen

    return max(candidates, key=rank)


def is_main_word(person: Person, word: str) -> bool:
    """True for a given name or a surname, the father's before a mother's too: "Lund" of "Otto Lund Salas"."""
    names = [plain(part) for part in person.name.split() if plain(part) not in people_words().suffixes]
    fathers = len(names) > _ONE_SURNAME and names[-2] == word and word not in people_words().given
    return fathers or word in (plain(person.surname), names[0])


#: A name of so many words has one surname.
_ONE_SURNAME = 2
_OTHER_BEFORE = re.compile(r"(?<![\w.])([A-ZÁÉÍÓÚÑ][\w’'-]+|[A-Z]\.) $")
_OTHER_AFTER = re.compile(r"^ (?:[A-ZÁÉÍÓÚÑ][\w’'-]*|County|Street)")


def _part_of_other_name(text: str, start: int, end: int) -> bool:
    """True if the word stands in another capitalised phrase ("Moore County", "Lindsey Moreno")."""
    words = people_words()
    before = _OTHER_BEFORE.search(text[max(0, start - 30) : start])
    word = plain(before[1]) if before else None
    if word and not (word in words.not_names or word in words.common) and not in_headline(text, start, end):
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
