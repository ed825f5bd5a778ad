"""One of guns told before, in Spanish: "Una de las pistolas apareció en Cananea" (English counts "one")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ironriver.vocabulary import Basis, ObjectKind
from nlp.counts.candidate import Candidate
from nlp.gun_phrases import GUN_KINDS, read_phrase
from nlp.numbers import Quantity
from nlp.opened import Opened

_ONE_OF = Opened(
    r"(?<!cada )(?<!ni )(?<!ninguna )\b(?:una|uno|otra|otro)\s+de\s+"
    r"(?:las|los|esas|esos|estas|estos|aquellas|aquellos|sus|dichas|dichos)\s+",
    re.I,
)


def read_one_of(text: str, language: str) -> Iterator[Candidate]:
    """The guns of which one is told."""
    if language != "es":
        return
    for match in _ONE_OF.finditer(text):
        phrase = read_phrase(text, match.end(), language)
        if phrase is None or phrase.kind not in GUN_KINDS | {ObjectKind.GRENADE}:
            continue
        start = match.start()
        end = start + len(match[0].split(maxsplit=1)[0])
        one = Quantity(1, 1, Basis.EXACT, start, end, start, end)
        yield Candidate(
            one, start, phrase.end, phrase.kind, phrase, "number before gun noun", part_of=True, one_of=True
        )
