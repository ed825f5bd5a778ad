"""Runs of capitalised words, cut into stretches that may be names and the words of titles between them."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.people.forms import possessive
from nlp.people.words import PeopleWords, people_words, plain

_TOKEN = re.compile(
    r"(?:U\.\s?S\.|[A-Z](?:\.[A-Z])+\.?)(?!\w)|[^\W\d_]\.(?=[\s,;:)A-Z]|$)|(?:Jr|Sr|JR|SR|Mr|Mrs|"
    r"Ms|Dr|Lt|Sgt|Det|Gov|Sen|Rep|St|ST|Hon)\.|[^\W\d_]+(?:['’\-][^\W\d_]+)*"
)
_GAP = re.compile(r"[ \t\u00a0]{1,2}$")
NICKNAME = re.compile(
    r"(?<=[\w.])[ \t]{1,2}\(?(?:[\"“‘«]|"
    r"(?<!s)')(?P<nick>[A-ZÁÉÍÓÚÑ][\w.’ -]{0,24}?),?[\"”’»']\)?[ \t]{1,2}(?=[A-ZÁÉÍÓÚÑ])"
)
_SUFFIX_GAP = re.compile(r",[ ]?$")
_ACRONYM = re.compile(r"^[A-ZÁÉÍÓÚÑ]{2,}$")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a run, at `start:end` of the text."""

    text: str
    start: int
    end: int

    @property
    def plain(self) -> str:
        """The word folded, in lower case."""
        return plain(self.text)


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


def in_capitals(text: str, start: int, end: int) -> bool:
    """True if the line around `start:end` is a headline in capitals only."""
    first, last = max(0, start - _LONGEST_LINE), min(len(text), end + _LONGEST_LINE)
    closed = text.find("\n", end, last)
    line = text[text.rfind("\n", first, start) + 1 or first : closed if closed >= 0 else last]
    return (
        line.isupper()
        and len(re.findall(r"[^\W\d_]{4,}", line)) >= _WORDS_OF_HEADLINE
        and not _AGED.search(line)
    )


#: Longer words that make a line in capitals a headline.
_WORDS_OF_HEADLINE = 5


def runs_of(text: str) -> Iterator[list[Token]]:
    """Capitalised words that follow each other on a line, with the particles between them."""
    words = people_words()
    run: list[Token] = []
    nicknames = deque(m.span("nick") for m in NICKNAME.finditer(text))
    for match in _TOKEN.finditer(text):
        upper = match[0][0].isupper()
        if not (run or upper):
            continue
        while nicknames and nicknames[0][1] <= match.start():
            nicknames.popleft()
        if nicknames and nicknames[0][0] <= match.start():
            continue
        token = Token(match[0], match.start(), match.end())
        joined = bool(run) and _joined(text, run[-1], token)
        if not joined and run:
            yield _trim(run, words)
            run = []
        if upper or (run and token.plain in words.particles and len(token.text) <= 3):
            run.append(token)
        elif run:
            yield _trim(run, words)
            run = []
    if run:
        yield _trim(run, words)


def _joined(text: str, left: Token, right: Token) -> bool:
    gap = text[left.end : right.start]
    if _GAP.match(gap):
        return not left.text.endswith(("'s", "’s"))
    if _SUFFIX_GAP.match(gap) and right.plain in people_words().suffixes:
        return True
    if gap in {"\n", "\r\n"} and not re.match(r" \d", text[right.end : right.end + 2]):
        line = text[text.rfind("\n", max(0, left.start - 90), left.start) + 1 : left.end]
        # "… and OTTO LUND\nCase No. 3": a name in capitals ends with its line.
        ends = left.text.isupper() and not right.text.isupper()
        return len(line) >= 60 and not line.isupper() and not ends
    return len(gap) < 34 and bool(NICKNAME.match(text, left.end, right.start + 1))


def _trim(run: list[Token], words: PeopleWords) -> list[Token]:
    """A run without particles at its end."""
    while run and run[-1].text[0].islower():
        run = run[:-1]
    return run


#: Longest usual acronym (letters).
_ACRONYM_LENGTH = 4
#: Months that are given names too, where another given name follows: "Julio César Ybarra".
_MONTH_NAMES = frozenset(["julio", "abril"])


def _names_somebody(run: list[Token], at: int, words: PeopleWords) -> bool:
    """True for the first word of "Julio César Ybarra"."""
    return run[at].plain in _MONTH_NAMES and at + 2 < len(run) and run[at + 1].plain in words.given


def _is_name_word(
    token: Token, segment: list[Token], words: PeopleWords, mixed: bool, headline: bool
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
    if "-" in word and any(part in words.not_names for part in word.split("-")[_leads(word) :]):
        return False
    if word in words.not_names:
        return word in words.after_given and _given_first(segment, words)
    if mixed and _ACRONYM.match(token.text) and len(token.text) > 2:
        # "Iván Alexis LUCERO Bojórquez": a surname in capitals.
        return len(token.text) > _ACRONYM_LENGTH and _given_first(segment, words) and word not in words.common
    if word not in words.common or word in words.given:
        return True
    # "Andrea Ball": a common word is a surname after a given name, but not in a headline, and once.
    if headline or not _given_first(segment, words):
        return False
    last = segment[-1].plain
    return last not in words.common or last in words.given


def _leads(word: str) -> int:
    """How many parts lead a name and are no words: the article of "Al-Jayab", all of "Saint-Fort"."""
    if word.startswith(("saint-", "sainte-", "san-", "santa-")):
        return 2
    return int(word.startswith(("al-", "el-", "abu-", "ben-", "bin-")))


def _given_first(segment: list[Token], words: PeopleWords) -> bool:
    return bool(segment) and segment[0].plain in words.given


def segments_of(
    run: list[Token], words: PeopleWords, headline: bool
) -> Iterator[tuple[list[Token], list[Token], Token | None]]:
    """The stretches of name words in a run, with the other words before each and the one after it."""
    mixed = any(not token.text.isupper() for token in run if len(token.plain) > 1)
    before: list[Token] = []
    segment: list[Token] = []
    for i, token in enumerate(run):
        if _is_name_word(token, segment, words, mixed, headline) or (
            not segment and _names_somebody(run, i, words)
        ):
            segment.append(token)
            continue
        if segment:
            yield before, segment, token
            before = [*before, *segment]
            segment = []
        before.append(token)
    if segment:
        yield before, segment, None
