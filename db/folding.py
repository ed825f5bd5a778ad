"""Folding: how words are made comparable, the same on both databases and for the user's words.

Lower case, no accents, punctuation is a space. Folding keeps the length of a text, so that a place in
the folded text is the place in the original.
"""

from __future__ import annotations

import unicodedata
from functools import cache

#: Latin letters with accents: Latin-1 and Latin Extended-A.
ACCENTED = range(0xC0, 0x180)
PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»¿¡–—‘’“”…•§\u00a0"


@cache
def folding_table() -> dict[str, str]:
    """Each character that is folded, except A to Z, and the one that takes its place."""
    table = dict.fromkeys(PUNCTUATION, " ")
    for letter in map(chr, ACCENTED):
        plain = unicodedata.normalize("NFKD", letter)[0].lower()
        table[letter] = plain if plain.isascii() and plain.isalpha() else letter.lower()[0]
    return {raw: folded for raw, folded in table.items() if raw != folded}


@cache
def _codes() -> dict[int, str]:
    capitals = {chr(code): chr(code).lower() for code in range(ord("A"), ord("Z") + 1)}
    return str.maketrans(folding_table() | capitals)


def fold(text: str) -> str:
    """The text in lower case, without accents and punctuation; as long as before."""
    return text.translate(_codes())
