"""Patterns that are read beside names, tried only where the sentence holds their words.

Two dozen of them are asked of every name, and hardly one of them has its words in a sentence.
"""

from __future__ import annotations

from nlp.needed_words import Guarded, Stock
from nlp.pattern_parts import take_apart, without_edges
from nlp.reading import Sentence

_STOCK = Stock()
#: Characters behind a sentence's end up to which words after its last name are read.
_BEHIND = 300


def beside(pattern: str, flags: int = 0) -> Guarded:
    """A pattern that is searched in stretches of a sentence, which may begin or end inside a word."""
    return _STOCK.guard(pattern, flags, without_edges(take_apart(pattern, flags)))


def held_by(text: str, sentence: Sentence) -> int:
    """What a sentence, and what follows it straight, holds of the patterns' words."""
    return _STOCK.held(text[sentence.start : sentence.end + _BEHIND].lower())
