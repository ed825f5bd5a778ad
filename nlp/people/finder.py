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
from dataclasses import dataclass
from itertools import pairwise

from nlp.people.forms import NameMention, companies, initialled, possessive, shared_surnames
from nlp.people.spans import Spans
from nlp.people.words import PeopleWords, people_words, plain

_TOKEN = re.compile(
    r"(?:U\.\s?S\.|[A-Z](?:\.[A-Z])+\.?)(?!\w)|[^\W\d_]\.(?=[\s,;:)A-Z]|$)|(?:Jr|Sr|JR|SR|Mr|Mrs|"
    r"Ms|Dr|Lt|Sgt|Det|Gov|Sen|Rep|St|Hon)\.|[^\W\d_]+(?:['’\-][^\W\d_]+)*"
)
_GAP = re.compile(r"[ \t\u00a0]{1,2}$")
_NICKNAME = re.compile(
    r"(?<=[\w.])[ \t]{1,2}\(?(?:[\"“‘«]|"
    r"(?<!s)')(?P<nick>[A-ZÁÉÍÓÚÑ][\w.’ -]{0,24}?),?[\"”’»']\)?[ \t]{1,2}(?=[A-ZÁÉÍÓÚÑ])"
)
_SUFFIX_GAP = re.compile(r",[ ]?$")
_ALIAS = (
    r"(?:also known as|a\.?\s?k\.?\s?a\.?|f\.?k\.?a\.?|alias(?:es)?|alias de|"
    r"conocid[oa] (?:también )?como|known as|apodad[oa]|nicknamed)"
)
_AGE = (
    r"(?:\(?(?:age[d]?\s)?\d{2}(?!\d|,\d|\s(?:firearms|guns|rounds|counts|months|years|days))\b|"
    r"de\s\d{2}(?:\saños)?\b|a\s\d{2}-year-old|an?\s\d{2}-year-old)"
)
#: What may stand after a name that only a person has.
PERSON_AFTER = re.compile(
    rf"^(?:,?\s*\(?{_ALIAS}\s|,\s?{_AGE}|\s\({_AGE}|\s\([^()\d]{{2,30}}\),\s{_AGE}|"
    rf",\sde\s\d{{2}}\b|\sde\s\d{{2}}\saños)",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"^[A-ZÁÉÍÓÚÑ]{2,}$")


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        return plain(self.text)


def find_names(text: str, places: frozenset[tuple[int, int]] = frozenset()) -> list[NameMention]:
    """The full names (two words or more) in `text`, in order; `places` are spans that are names of places."""
    known_places = Spans(places)
    found = [
        *companies(text),
        *(m for m in shared_surnames(text) if m.known or not known_places.touching(m.start, m.end)),
    ]
    whole = Spans((m.start, m.end) for m in found)
    found += [m for m in initialled(text) if not whole.touching(m.start, m.end)]
    taken = Spans((m.start, m.end) for m in found)
    for run in _runs(text):
        for mention in _names_of_run(text, run, known_places):
            if not taken.touching(mention.start, mention.end):
                found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


#: Longest headline (characters).
_LONGEST_LINE = 230
_AGED = re.compile(r",\s\d{2}[,;.)]|\(\d{2}\)|\sv\.?\s|a\.?k\.?a")


def in_headline(text: str, start: int, end: int) -> bool:
    """True if the line around `start:end` is a headline: nearly all of its longer words are capitalised."""
    first = max(0, start - _LONGEST_LINE)
    last = min(len(text), end + _LONGEST_LINE)
    opened = text.rfind("\n", first, start) + 1
    closed = text.find("\n", end, last)
    line = text[opened or first : closed if closed >= 0 else last]
    if len(line) > _LONGEST_LINE or line.rstrip().endswith((".", ";", ",")) or _AGED.search(line):
        return False
    longer = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return (
        len(longer) >= 5
        and not line.isupper()
        and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)
    )


def _runs(text: str) -> Iterator[list[_Token]]:
    """Capitalised words that follow each other on a line, with the particles between them."""
    words = people_words()
    run: list[_Token] = []
    nicknames = [m.span("nick") for m in _NICKNAME.finditer(text)]
    for match in _TOKEN.finditer(text):
        while nicknames and nicknames[0][1] <= match.start():
            nicknames.pop(0)
        if nicknames and nicknames[0][0] <= match.start():
            continue
        token = _Token(match[0], match.start(), match.end())
        joined = bool(run) and _joined(text, run[-1], token)
        if not joined and run:
            yield _trim(run, words)
            run = []
        upper = token.text[0].isupper()
        if upper or (run and token.plain in words.particles and len(token.text) <= 3):
            run.append(token)
        elif run:
            yield _trim(run, words)
            run = []
    if run:
        yield _trim(run, words)


def _joined(text: str, left: _Token, right: _Token) -> bool:
    gap = text[left.end : right.start]
    if _GAP.match(gap):
        return not re.search(r"['’]s$", left.text)
    if _SUFFIX_GAP.match(gap) and right.plain in people_words().suffixes:
        return True
    if gap in {"\n", "\r\n"}:
        line = text[text.rfind("\n", max(0, left.start - 90), left.start) + 1 : left.end]
        return len(line) >= 60 and not line.isupper()
    return len(gap) < 34 and bool(_NICKNAME.match(text, left.end, right.start + 1))


def _trim(run: list[_Token], words: PeopleWords) -> list[_Token]:
    """A run without particles at its end."""
    while run and run[-1].text[0].islower():
        run = run[:-1]
    return run


def _is_name_word(
    token: _Token, segment: list[_Token], words: PeopleWords, mixed: bool, headline: bool
) -> bool:
    """True if a token can be part of a name whose words so far are `segment`."""
    word = plain(possessive(token.text))
    if word in words.suffixes:
        return bool(segment)
    if token.text[0].islower() or word in words.particles:
        return bool(segment)
    if len(word) == 1:
        return bool(segment) or token.text.endswith(".")
    if "." in token.text.rstrip("."):
        return len(token.text) <= 4 and token.text != "U.S."
    if "-" in word and any(part in words.not_names for part in word.split("-")):
        return False
    if word in words.not_names:
        return word in words.after_given and _given_first(segment, words)
    if mixed and _ACRONYM.match(token.text) and len(token.text) > 2:
        return False
    if word not in words.common or word in words.given:
        return True
    # "Andrea Ball": a common word is a surname after a given name, but not in a headline, and once.
    return (
        not headline and _given_first(segment, words) and segment[-1].plain not in words.common - words.given
    )


def _given_first(segment: list[_Token], words: PeopleWords) -> bool:
    return bool(segment) and segment[0].plain in words.given


def _segments(
    run: list[_Token], words: PeopleWords, headline: bool
) -> Iterator[tuple[list[_Token], list[_Token], _Token | None]]:
    """The stretches of name words in a run, with the other words before each and the one after it."""
    mixed = any(not token.text.isupper() for token in run if len(token.plain) > 1)
    before: list[_Token] = []
    segment: list[_Token] = []
    for token in run:
        if _is_name_word(token, segment, words, mixed, headline):
            segment.append(token)
            continue
        if segment:
            yield before, segment, token
            before = [*before, *segment]
            segment = []
        before.append(token)
    if segment:
        yield before, segment, None


def _known(full: list[_Token], words: PeopleWords) -> bool:
    """True if the given name or, after a word that is no common one, the surname is a known one."""
    first, last = full[0].plain, full[-1].plain
    if first in words.given or first.split("-")[0] in words.given:
        return True
    if len(first) == 1 or "." in full[0].text:
        return len(full) > 2 and full[1].plain in words.given
    if first in words.surnames or first in words.common:
        return False
    return bool({last, last.split("-")[-1]} & words.surnames)


def _is_placed(segment: list[_Token], places: Spans) -> bool:
    """True if a place, and nothing of the name after it, stands at the head of a stretch."""
    return (
        any(
            start <= segment[0].start and end <= segment[1].start
            for start, end in places.touching(segment[0].start, segment[0].end)
        )
        and segment[1].plain in people_words().given
    )


def _names_of_run(text: str, run: list[_Token], places: Spans) -> Iterator[NameMention]:
    words = people_words()
    headline = in_headline(text, run[0].start, run[-1].end) if run else False
    for before, whole, after in _segments(run, words, headline):
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
        if headline and not known:
            continue
        title = " ".join(token.plain for token in before[-5:]) or _lower_title(text, start, words)
        nick = next(
            (m for a, b in pairwise(segment) if (m := _NICKNAME.match(text, a.end, b.start + 1))),
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
