"""Magazines by names that people and things of other trades have too: "siete proveedores", "12 tolvas"."""

from __future__ import annotations

import re

from nlp.calibers import CALIBER
from nlp.counts.candidate import Candidate
from nlp.counts.groups import grouped
from nlp.gun_phrases import find_phrases, read_phrase

_DOUBTFUL = re.compile(r"proveedor|alimentador|abastecedor|tolva|peine|tambor", re.I)
_MADE_FOR = re.compile(r"\s+(?:para|de|con|calibre)\s+", re.I)
#: "seis armas de largo alcance y siete proveedores, que estaban …".
_LISTED = re.compile(r"(?:,|\by)\s+$")
_LIST_GOES_ON = re.compile(
    r"(?:\s+(?:de\s+(?:alta|gran)\s+capacidad|vac[íi][oa]s|cargad[oa]s|llen[oa]s|abastecid[oa]s))?(?:\s*(?:[.,;]|$)|\s+(?:y|e|además|así\s+como)\s)"
)


def without_doubtful(text: str, found: list[Candidate], language: str) -> list[Candidate]:
    """The candidates of a sentence without those of doubtful nouns that nothing ties to guns."""
    if not any(_is_doubtful(c) for c in found):
        return found
    return [
        c
        for group in grouped(text, found)
        for c in group
        if not _is_doubtful(c) or _is_sure(text, c, group, language)
    ]


def _is_doubtful(candidate: Candidate) -> bool:
    return candidate.phrase is not None and bool(_DOUBTFUL.match(candidate.phrase.noun))


def _is_sure(text: str, candidate: Candidate, group: list[Candidate], language: str) -> bool:
    """True if a doubtful noun stands in a list with guns, or is made for them."""
    if any(not _is_doubtful(other) for other in group):
        return True
    if _LISTED.search(text, 0, candidate.start) and _LIST_GOES_ON.match(text, candidate.end):
        return next(find_phrases(text[: candidate.start], language), None) is not None
    if _MADE_FOR.search(text, candidate.start, candidate.end):
        return True
    made_for = _MADE_FOR.match(text, candidate.end)
    return bool(
        made_for and (read_phrase(text, made_for.end(), language) or CALIBER.match(text, made_for.end()))
    )
