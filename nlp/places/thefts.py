"""Shops from which guns were stolen: their town is the theft's, though nothing but a shop is told there."""

from __future__ import annotations

import re

from ironriver.vocabulary import PlaceRole
from nlp.places.cues import Cue, cues_in
from nlp.reading import Reading, Sentence

#: Words of buying itself; the other cues of a purchase are shops and sellers.
_BOUGHT = re.compile(
    r"b(?:uy|uying|uys|ought)|purchas|obtain|acquir|procur|got |picked|paid|straw|sourced|originat|traced|"
    r"compr|adquir|adquis|obtuv|consegu|pag[óa]",
    re.IGNORECASE,
)
#: What happens at a shop that is robbed, though no word of theft is said.
_BROKEN_INTO = re.compile(
    r"\b(?:doors?|windows?|glass|ripp\w+|broke|smash\w*|pried|entry|entered|fled|getaway|alarm|masked|missing|gone|grabbed|suspects|ramm\w+|"
    r"puertas?|cortina|boquete|vidrios?|encapuchad\w+|huyeron|escaparon)\b",
    re.IGNORECASE,
)
#: Guns that are gone from a shop, in a text that tells of thefts: "Thirty-seven were taken from Ash Guns".
_GONE_FROM = re.compile(
    r"\b(?:taken|took|grabbed|disappeared|vanished|missing|gone|lifted|removed|came|carried\soff|desaparecieron|faltan)\b[^.;]{0,60}?\s(?:from|de)\s"
)
#: From so many words of theft on, with none of buying, a text tells of thefts alone.
_TWICE = 2


def role_at_shop(reading: Reading, sentence: Sentence, cues: tuple[Cue, ...]) -> PlaceRole | None:
    """What a place is where the rules found a shop: the theft's, the purchase's, or nothing.

    "the burglary of a Reno gun store", "Stores in Reno and Sparks were hit": the sentence tells of a theft
    and of no purchase. Where the whole text does, the other shops in it are nobody's source.
    """
    if any(is_bought(sentence.text, cue) for cue in cues):
        return PlaceRole.PURCHASE
    if any(cue.role is PlaceRole.THEFT for cue in cues):
        return PlaceRole.THEFT
    thefts, bought = reading.once(_thefts_and_purchases, reading)
    if thefts >= _TWICE and thefts > bought and _GONE_FROM.search(sentence.text):
        return PlaceRole.THEFT
    if thefts < _TWICE or bought * _TWICE >= thefts:
        return PlaceRole.PURCHASE
    return PlaceRole.THEFT if _BROKEN_INTO.search(sentence.text) else None


def is_bought(sentence: str, cue: Cue) -> bool:
    """True of a word of buying itself, not of a shop."""
    bought = _BOUGHT.match(sentence, cue.start, cue.end) is not None
    return cue.role is PlaceRole.PURCHASE and not cue.seller and bought


def _thefts_and_purchases(reading: Reading) -> tuple[int, int]:
    """How many words of theft a text has, and how many of buying."""
    thefts = bought = 0
    for sentence in reading.sentences:
        for cue in cues_in(sentence.text):
            bought += is_bought(sentence.text, cue)
            thefts += cue.role is PlaceRole.THEFT
    return thefts, bought
