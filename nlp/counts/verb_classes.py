"""What a verb says was done with the guns that it governs, by its lemma and what hangs on it.

The verbs are data (data/gun_verbs.yml).

The lists of act_words.yml know words wherever they stand; this asks only of a verb on which guns hang by the
tree, so that verbs with many meanings ("pocketed 13 frames", "plowed $40,000 into 61 rifles") can be told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import product
from pathlib import Path

from spacy.tokens import Token

from ironriver.data_files import read_yaml
from nlp.syntax import relation

_DATA = Path(__file__).parent.parent / "data" / "gun_verbs.yml"
#: So far up from the guns prepositions are looked for ("into a load of 61 rifles").
_WAY = 8
_SHORTEST = 1
#: Prepositions that look like particles of verbs, and mean another thing ("take in", "in April").
_PARTICLES = frozenset({"in", "by", "up", "out", "off", "on", "down", "away", "back"})

_Frames = dict[str, list[tuple[frozenset[str], str]]]


@lru_cache(maxsize=1)
def _frames() -> _Frames:
    """Lemma → what else must hang on the verb, and the act; the longest first."""
    found: defaultdict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for act, listed in read_yaml(_DATA).items():
        for entry in listed.split(","):
            for verb, *ties in product(*(word.split("/") for word in entry.split())):
                found[verb].append((frozenset(ties), act))
    return {verb: sorted(frames, key=lambda frame: -len(frame[0])) for verb, frames in found.items()}


def class_of(verb: Token, guns: Token, *, framed: bool) -> str | None:
    """The act (a field of act_words.yml) of a verb that governs `guns`; None where no list has it.

    `framed` asks for what it means with that which hangs on it ("get past"), else for what it means alone.
    """
    if verb.pos_ != "VERB" or not verb.is_lower:
        return None
    if not framed and _is_circumstance(verb, guns):
        return None
    frames = next((found for lemma in _lemmas(verb) if (found := _frames().get(lemma))), None)
    if frames is None:
        return None
    if not framed:
        return next((act for ties, act in frames if not ties), None)
    hung = _hung(verb, guns) if frames[0][0] else frozenset()
    return next((act for ties, act in frames if ties and ties <= hung), None)


def _is_circumstance(verb: Token, guns: Token) -> bool:
    """True of "articles adapted for war, including 12 rifles": guns of which the verb is not said."""
    for _ in range(_WAY):
        if guns.head.i in {verb.i, guns.i}:
            break
        guns = guns.head
    return relation(guns) in {"obl", "advcl"}


def _lemmas(verb: Token) -> Iterator[str]:
    """What the dictionary form of a verb may be: the tree's own, then those that its ending allows."""
    yield verb.lemma_.lower()
    word = verb.lower_
    yield word
    for ending in ("ed", "ing", "es", "s"):
        if word.endswith(ending) and len(word) > len(ending) + _SHORTEST:
            stem = word[: -len(ending)]
            yield stem
            yield f"{stem}e"
            if stem[-1] == stem[-2]:
                yield stem[:-1]
            if stem.endswith("i"):
                yield f"{stem[:-1]}y"


def _hung(verb: Token, guns: Token) -> frozenset[str]:
    """The words that hang on a verb after it; "+into" is the guns' own preposition, "~in" another noun's."""
    found: set[str] = set()
    for child in verb.children:
        if child.i > verb.i:
            found |= {child.lower_, child.lemma_}
            cases = _cases(child)
            found |= (cases - _PARTICLES) | {f"~{case}" for case in cases}
    for child in guns.children:
        found |= _cases(child) - _PARTICLES  # "12 pistols over the bridge": who knows what it hangs on
    token = guns
    for _ in range(_WAY):
        cases = _cases(token)
        found |= (cases - _PARTICLES) | {f"+{case}" for case in cases}
        if token.head.i in {verb.i, token.i}:
            break
        token = token.head
        found |= {token.lower_, token.lemma_}
    return frozenset(found)


def _cases(noun: Token) -> set[str]:
    return {part.lower_ for part in noun.children if relation(part) in {"case", "fixed"}}
