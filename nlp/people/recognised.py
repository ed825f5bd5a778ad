"""What a trained model takes for names of people or of something else, beside the lists of names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from nlp.gazetteer.data import is_place_word
from nlp.people.forms import NameMention, possessive
from nlp.people.runs import in_capitals, in_headline
from nlp.people.spans import Spans
from nlp.people.words import people_words, plain
from nlp.reading import Reading
from nlp.syntax import Entity

_NAME = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w’'-]*\.?(?: (?:(?:de|del|de la|la|los|van|von|bin|al|el) )?[A-ZÁÉÍÓÚÑ][\w’'-]*\.?){1,4}"
)
#: Two capitalised words or more in a row, and such a word.
_CAPITALS = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w’'-]*\.?(?: (?:(?:de|del|la|los|van|von|bin|al|el|and|of|&) )?[A-ZÁÉÍÓÚÑ][\w’'-]*\.?)+"
)
_CAPITALISED = re.compile(r"[A-ZÁÉÍÓÚÑ][\w’'-]+")
#: Capitals up to so many letters are an abbreviation.
_ACRONYM = 5


class Recognised:
    """Stretches of a text that are names of people, and stretches that are names of other things."""

    def __init__(
        self, people: Iterable[tuple[int, int]] = (), others: Iterable[tuple[int, int]] = ()
    ) -> None:
        self._people = sorted(people)
        self._exact = frozenset(self._people)
        self._others = Spans(others)

    @property
    def people(self) -> frozenset[tuple[int, int]]:
        """The stretches that are names of people."""
        return self._exact

    def confirm(self, mention: NameMention) -> NameMention:
        """The mention, marked where the model says that it is a person's name and no word speaks against."""
        if (mention.start, mention.end) not in self._exact or not _only_name_words(mention.name):
            return mention
        return replace(mention, recognised=True)

    def within_other(self, mention: NameMention) -> bool:
        """True if a longer name goes on after the mention: "Lincoln Juarez International Bridge"."""
        return any(
            start <= mention.start and end > mention.end + 2
            for start, end in self._others.touching(mention.start, mention.end)
        )

    def names_other(self, mention: NameMention, listed: bool = False) -> bool:
        """True if the stretch is just the name of a place or of a body, and of no person.

        `listed`: it stands in a list, as names do.
        """
        span = (mention.start, mention.end)
        words, parts = people_words(), [plain(part) for part in mention.name.split()]
        if parts[0] in words.given and (
            (listed and not is_place_word(parts[-1]))
            or (parts[-1] in words.surnames and not is_place_word(parts[0]))
        ):
            return False
        return span not in self._exact and span in self._others.touching(*span)

    def mentions(self, text: str) -> Iterator[NameMention]:
        """The names of two words or more that only the model tells, outside headlines."""
        for start, end in self._people:
            name = possessive(text[start:end])
            if (
                _NAME.fullmatch(name)
                and _only_name_words(name)
                and not (in_headline(text, start, end) or in_capitals(text, start, end))
            ):
                yield NameMention(name, start, start + len(name), known=False, recognised=True)


def _only_name_words(name: str) -> bool:
    """True if no word of a name is a common word, an abbreviation or part of titles and agencies."""
    return all(map(_is_name_word, name.split()))


@lru_cache(maxsize=50_000)
def _is_name_word(part: str) -> bool:
    words, word = people_words(), plain(part)
    if word in words.suffixes or word in words.particles:
        return True
    return not (
        word in words.not_names
        or word in words.organisation_after
        or (word in words.common and word not in words.given and word not in words.surnames)
        or (part.isupper() and 1 < len(part) < 4)
    )


_NAMED = r"(?P<first>[A-ZÁÉÍÓÚÑ][\w’'-]+)(?: [A-Z]\.)? [A-ZÁÉÍÓÚÑ][\w’'-]+(?:,? (?:Jr|Sr|I{2,3})\.?)?"
_NAME_BEFORE = re.compile(r"(?<![\w’'-])(?P<first>[A-ZÁÉÍÓÚÑ][\w’'-]+)(?: [A-Z]\.)? [A-ZÁÉÍÓÚÑ][\w’'-]+, $")
_NAME_AFTER = re.compile(rf",? (?:and |y )?{_NAMED}(?=,| and | y | were | are |;|\.)")
#: How far (characters) the name before another is looked for.
_BESIDE = 50


def among_names(text: str, start: int, end: int) -> bool:
    """True inside a list of names of people: "Otto Lund, Tameka Hoskins, and Ana Roe"."""
    before, after = _NAME_BEFORE.search(text, max(0, start - _BESIDE), start), _NAME_AFTER.match(text, end)
    given = people_words().given
    return bool(before and after and (plain(before["first"]) in given or plain(after["first"]) in given))


NONE = Recognised()


def named_entities(reading: Reading) -> tuple[Entity, ...]:
    """The entities of the sentences with a name that no list knows.

    Ask for them by `reading.once`, so that they are found once. Where the lists know every word, the model
    would only say the same, and it costs as much as all rules for people together.
    """
    return tuple(reading.entities(lambda sentence: _has_unlisted_name(sentence.text)))


def _has_unlisted_name(text: str) -> bool:
    return any(
        not _is_listed(word) for run in _CAPITALS.finditer(text) for word in _CAPITALISED.findall(run[0])
    )


@lru_cache(maxsize=50_000)
def _is_listed(word: str) -> bool:
    words = people_words()
    bare = plain(possessive(word))
    return (
        (word.isupper() and len(word) <= _ACRONYM)
        or bare in words.given
        or bare in words.surnames
        or bare in words.common
        or bare in words.not_names
        or bare in words.suffixes
        or bare in words.organisation_after
        or bare in words.in_titles
        or is_place_word(word)
    )


def recognise(reading: Reading) -> Recognised:
    """What the entities of a reading are; nothing in Spanish."""
    people: set[tuple[int, int]] = set()
    others: set[tuple[int, int]] = set()
    for entity in reading.once(named_entities, reading):
        (people if entity.label == "PERSON" else others).add((entity.start, entity.end))
    return Recognised(people, others)
