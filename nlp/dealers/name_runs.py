"""The capitalised words of a text, cut into what may be sellers' names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from nlp.dealers.facts import dealer_facts
from nlp.dealers.shop_words import GEAR
from nlp.gazetteer.data import fold

_NO_SPACE = re.compile(r"\S+")
#: A word of a text with its start and end.
Placed = tuple[str, int, int]


#: First words of such names: "High Plains Arms", "Long Branch Guns".
_LANDS = frozenset({"high", "long", "small", "united"})


@lru_cache(maxsize=5_000)
def names_in(text: str, at: int) -> tuple[tuple[Placed, ...], ...]:
    """The capitalised words that stand at a character, cut into what may be names."""
    facts = dealer_facts()
    words = [(m.group(), at + m.start(), at + m.end()) for m in _NO_SPACE.finditer(text)]
    names: list[tuple[Placed, ...]] = []
    for segment in _segments(words):
        first = 0
        ends = has_ended(" ".join(word for word, _, _ in segment))
        for i, (word, _, _) in enumerate(segment):
            plain = fold(word.strip("'’"))
            last = i == len(segment) - 1  # "Ridge Gun Store"
            joined = (
                i == 0 and len(segment) > 2 and (segment[1][0] == "&" or plain in _LANDS)
            )  # "Cash & Guns"
            may_stand = (
                ends and (i > 0 or joined) and word[0].isupper() and (last or plain in facts.in_some_names)
            )
            if (plain in facts.not_in_names and not may_stand) or (i == first and plain in facts.lead):
                first = i + 1
        if first < len(segment):
            names.append(tuple(segment[first:]))
    return tuple(names)


#: "robbed El Tirador": an article with a capital within a sentence is part of the name.
_OWN_ARTICLE = re.compile(r"[a-zé,]\s[\"“«]?(?P<article>The|El|La|Los|Las)\s$")


def with_article(text: str, name: Sequence[Placed]) -> tuple[Placed, ...]:
    """A name with the article that belongs to it."""
    start = name[0][1]
    found = _OWN_ARTICLE.search(text, max(0, start - 9), start)
    return ((found["article"], *found.span("article")), *name) if found else tuple(name)


def without_towns(name: Sequence[Placed], places: frozenset[str]) -> Iterator[tuple[Placed, ...]]:
    """Without the town before: "Mesa and Ammo Depot", "Nashville's Star Trading"."""
    for i, (word, _, _) in enumerate(name):
        town = fold(" ".join(w for w, _, _ in name[:i]))
        if word in {"and", "y", "&"} and town in places and name[i + 1 :]:
            yield tuple(name[i + 1 :])
            return
    for i in range(1, len(name) - 1):
        if (
            name[i][0] in {"of", "de"}
            and fold(" ".join(w for w, _, _ in name[i + 1 :]).strip(".,")) in places
        ):
            yield tuple(name[:i])  # "Collector's Haven of Dayton"
            return
    first = re.sub(r"['’]s$", "", name[0][0])
    if first != name[0][0] and fold(first) in places and len(name) > 2:
        yield tuple(name[1:])
        return
    yield tuple(name)


_COMPANIES = frozenset({"Inc.", "Inc", "LLC", "Ltd.", "Corp.", "Co."})


def _segments(words: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Names apart: at "and" after a shop's ending ("Ace Guns and Bay Pawn"), and at a full stop."""
    segment: list[Placed] = []
    for i, (word, start, end) in enumerate(words):
        if (
            word in {"and", "y", "&"}
            and (has_ended(" ".join(w for w, _, _ in segment)) or (segment and segment[-1][0] in _COMPANIES))
            and not re.match(GEAR, " ".join(w for w, _, _ in words[i + 1 :]))
        ):
            yield segment
            segment = []
            continue
        if word in {"and", "y"} and i + 1 < len(words) and words[i + 1][0] in {"of", "de", "del"}:
            yield segment  # "of Ann Reyes and of Ash Guns"
            segment = []
            continue
        segment.append((word, start, end))
        if word.endswith(".") and not re.fullmatch(r"(?:[A-Z]\.)+|St\.|Mr\.|Co\.|Inc\.|Ltd\.|Corp\.", word):
            yield segment
            segment = []
    if segment:
        yield segment


def has_ended(words: str) -> bool:
    """True if a name ends as shops' names do."""
    name, facts = cased(words), dealer_facts()
    return name.endswith(facts.endings) or bool(facts.form.search(name))


def cased(name: str) -> str:
    """A name in capitals as it would stand in a sentence: "OLD MILL TRADING POST"."""
    return name.title() if name.isupper() and " " in name else name
