"""Stretches of capitalised words that are names of people (or of companies).

    "Tomas De La Barca, 33, of Mesa"             → Tomas De La Barca
    "U.S. District Judge Amos Kettering"         → Amos Kettering, title "district judge"
    'Richard "Rick" Horne'                       → Richard Horne, nickname Rick
    "Dale and Joan Tolliver"                     → Dale Tolliver, Joan Tolliver
    "DALE TOLLIVER, JOAN TOLLIVER and OTTO LUND"    → three names
    "Granite Peak Arms LLC"                      → a company

A stretch is a name when its first word is a known given name, or what stands around it speaks of a person
(an age, an alias, a title). Short forms ("Guzman") are found later, from the full ones (clusters.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from nlp.people.alias_wordings import SAYS_ALIAS
from nlp.people.forms import NameMention, companies, initialled, possessive, shared_surnames
from nlp.people.recognised import NONE, Recognised, among_names
from nlp.people.runs import NICKNAME, Token, in_capitals, in_headline, runs_of, segments_of
from nlp.people.spans import Spans
from nlp.people.things import is_nobody, names_a_thing
from nlp.people.words import PeopleWords, people_words, plain

_AGE = (
    r"(?:\(?(?:age[d]?\s)?\d{2}(?!\d|,\d|\s(?:firearms|guns|rounds|counts|months|years|days))\b|"
    r"de\s\d{2}(?:\saños)?\b|a\s\d{2}-year-old|an?\s\d{2}-year-old)"
)
#: What may stand after a name that only a person has.
PERSON_AFTER = re.compile(
    rf"^(?:,?\s*\(?(?:(?:y|and)\s)?{SAYS_ALIAS}\s|,\s?{_AGE}|\s\({_AGE}|\s\([^()\d]{{2,30}}\),\s{_AGE}|"
    rf",\sde\s\d{{2}}\b|\sde\s\d{{2}}\saños)",
    re.IGNORECASE,
)


#: Before a town that reads like a name: "who lives in Marlow Flats".
_AT_HOME = re.compile(
    r"\b(?:lives?|lived|living|resides?|residing|based|residents?|natives?) (?:in|near|of) $"
)


def find_names(
    text: str, places: frozenset[tuple[int, int]] = frozenset(), recognised: Recognised = NONE
) -> list[NameMention]:
    """The full names (two words or more) in `text`, in order.

    `places` are spans that are names of places, `recognised` what a trained model takes for names.
    """
    known_places = Spans(places)
    found = [
        *companies(text),
        *(
            m
            for m in shared_surnames(text, recognised.people)
            if not known_places.touching(m.start, m.end) or m.name in text[m.end :]
        ),
    ]
    whole = Spans((m.start, m.end) for m in found)
    found += [m for m in initialled(text) if not whole.touching(m.start, m.end)]
    taken = Spans((m.start, m.end) for m in found)
    for run in runs_of(text):
        for mention in _names_of_run(text, run, known_places):
            if taken.touching(mention.start, mention.end) or recognised.within_other(mention):
                continue
            if is_nobody(text, mention):
                continue
            if _AT_HOME.search(text, max(0, mention.start - 25), mention.start):
                continue
            person_after = PERSON_AFTER.match(text[mention.end : mention.end + 60])
            if not person_after and names_a_thing(text, mention):
                continue
            if (
                person_after
                or not recognised.names_other(mention, _is_listed(text, mention))
                or among_names(text, mention.start, mention.end)
            ):
                found.append(recognised.confirm(mention))
    taken = Spans((m.start, m.end) for m in found)
    found += [
        m
        for m in recognised.mentions(text)
        if not taken.touching(m.start, m.end)
        and not known_places.touching(m.start, m.end)
        and not _AT_HOME.search(text, max(0, m.start - 25), m.start)
        and not names_a_thing(text, m)
        and not is_nobody(text, m)
    ]
    return sorted(found, key=lambda mention: mention.start)


def _is_listed(text: str, mention: NameMention) -> bool:
    """True between the commas of a list: ", Ana Quill and ", ", Ana Quill of Reno"."""
    before, after = text[max(0, mention.start - 5) : mention.start], text[mention.end : mention.end + 6]
    return before.endswith((", ", " and ", " y ", "; ")) and after.startswith(
        (", ", "; ", " and ", " y ", " of ", " from ", " de ")
    )


def _known(full: list[Token], words: PeopleWords) -> bool:
    """True if the given name or, after a word that is no common one, the surname is a known one."""
    first, last = full[0].plain, full[-1].plain
    if first in words.given or first.split("-")[0] in words.given:
        return True
    if len(first) == 1 or "." in full[0].text:
        return len(full) > 2 and full[1].plain in words.given
    if first in words.surnames or first in words.common:
        return False
    return last in words.surnames or last.split("-")[-1] in words.surnames


def _is_placed(segment: list[Token], places: Spans) -> bool:
    """True if a place, and nothing of the name after it, stands at the head of a stretch."""
    return (
        any(
            start <= segment[0].start and end <= segment[1].start
            for start, end in places.touching(segment[0].start, segment[0].end)
        )
        and segment[1].plain in people_words().given
    )


def _goes_on(token: Token) -> bool:
    """True for a word with which a surname goes on behind "de"."""
    return token.plain in people_words().surnames or token.plain in people_words().particles


def _without_home(segment: list[Token], places: Spans) -> list[Token]:
    """A name without the town behind it: "Gerardo Rafael Pérez de Laredo", but "Juan Ponce de León" whole."""
    at = next((i for i, token in enumerate(segment) if i > 1 and token.text == "de"), None)
    if at is None or segment[at + 1 :] == [] or _goes_on(segment[at + 1]):
        return segment
    town = segment[at + 1]
    placed = any(
        start == town.start and end >= segment[-1].end for start, end in places.touching(town.start, town.end)
    )
    return segment[:at] if placed else segment


#: After a name: an age between commas, "Precious Tate, 29, ".
_AGED = re.compile(r",\s\(?\d{2}\)?[,;.)]")
_LISTED_BEFORE = re.compile(r"(?:[a-z;]|,)\s$")


def _aged_name(text: str, run: list[Token], places: Spans) -> NameMention | None:
    """A given name that is a common word as well, before an age: "and Precious Tate, 29, are charged"."""
    words = people_words()
    first, start, end = run[0].plain, run[0].start, run[-1].end
    if (
        len(run) not in {2, 3}
        or first not in words.common
        or (len(run) > 2 and run[1].plain in words.given)
        or any(token.plain in words.not_names or not token.text.istitle() for token in run)
        or not (_AGED.match(text, end) and _LISTED_BEFORE.search(text, max(0, start - 3), start))
        or any(left <= start for left, _ in places.touching(start, end))
    ):
        return None
    return NameMention(" ".join(token.text for token in run), start, end)


def _names_of_run(text: str, run: list[Token], places: Spans) -> Iterator[NameMention]:
    if len(run) < 2:
        return
    if aged := _aged_name(text, run, places):
        yield aged
        return
    words = people_words()
    headline = in_headline(text, run[0].start, run[-1].end)
    for before, whole, after in segments_of(run, words, headline):
        segment = whole
        while segment and segment[-1].text[0].islower():
            segment = segment[:-1]
        if (
            after is not None
            and after.plain in words.organisation_after
            and not re.search(r"['’]s$", segment[-1].text if segment else "")
        ):
            continue
        # "Mexicano Juan Perez": drop what stands before the first known given name when enough is left.
        for skip in range(1, len(segment) - 1):
            if (
                segment[0].plain not in words.given
                and segment[skip].plain in words.given
                and segment[0].plain in words.common
            ):
                segment = segment[skip:]
                break
        # "cayó en Laredo Beto Salinas": a place in front is no part of the name.
        while len(segment) > 2 and _is_placed(segment, places):
            segment = segment[1:]
        segment = _without_home(segment, places)
        full = [
            token for token in segment if token.plain not in words.suffixes and not token.text[0].islower()
        ]
        if len(full) < 2 or len(full) > 6 or all(len(token.plain) == 1 for token in full[1:]):
            continue
        if segment[-1].plain in words.organisation_after and segment[-1].plain not in words.surnames:
            continue
        start, end = segment[0].start, segment[-1].end
        end -= len(segment[-1].text) - len(possessive(segment[-1].text))
        if re.search(
            r"\d (?:[NSEW]\.? |East |West |North |South )?$", text[max(0, start - 9) : start]
        ) and not re.search(r"\b(?:19|20)\d\d $", text[max(0, start - 9) : start]):
            continue
        if any((a <= start and end <= b) or a < start < b for a, b in places.touching(start, end)):
            continue
        known = _known(full, words)
        if not known and headline:
            continue
        if not (known and full[-1].plain in words.surnames) and in_capitals(text, start, end):
            continue
        title = " ".join(token.plain for token in before[-5:]) or _lower_title(text, start, words)
        nick = next(
            (m for a, b in pairwise(segment) if (m := NICKNAME.match(text, a.end, b.start + 1))),
            None,
        )
        name = " ".join(possessive(token.text) for token in segment)
        if text[end : end + 1] == "." and segment[-1].plain in words.suffixes:
            end += 1
            name += "."
        yield NameMention(name, start, end, title, nick["nick"].strip() if nick else None, known)


_LOWER_BEFORE = re.compile(r"((?:[\w.áéíóúñ]+[ ,]{1,2}){1,4})$")


def _lower_title(text: str, start: int, words: PeopleWords) -> str:
    """The lower-case title straight before a name: "abogado de oficio", "the mayor, ", "prosecutors "."""
    match = _LOWER_BEFORE.search(text[max(0, start - 60) : start])
    if not match:
        return ""
    last = match[1].rstrip(" ,").split()[-1:]
    if last and plain(last[0]) in words.officials | words.offices:
        return plain(last[0])
    return ""
