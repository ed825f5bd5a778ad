"""Numbers that stand alone where a noun would: "Six have not", "turned up two", "su hermano aportó 38".

A number is alone if what follows it is no noun: a verb, a preposition, the end of a clause. It counts what
the text counted last, unless its verb, or what was counted, says that this is no gun.
"""

from __future__ import annotations

from ironriver.vocabulary import Basis
from nlp.counts import alone_words as words
from nlp.numbers import Quantity

#: The rule's name.
ALONE = "number that stands alone"
#: How far before a number the beginning of its clause, or its verb, may stand, in characters.
_REACH = 60


def is_alone(text: str, quantity: Quantity, language: str, told: int) -> bool:
    """True if a number of two or more has no noun and is the subject or object of its clause.

    `told` is where the last number of guns before it in the sentence ends; -1 without one.
    """
    value = text[quantity.value_start : quantity.value_end]
    if (
        quantity.least <= 1
        or quantity.basis is Basis.VAGUE
        or words.YEAR.fullmatch(value)
        or words.NOT_THINGS.match(text, quantity.end)
    ):
        return False
    lead = text[max(0, quantity.start - _REACH) : quantity.start]
    if words.DOES[language].match(text, quantity.end) and (
        _begins(lead, quantity.start, language) or _follows_comma(text, quantity, lead, told)
    ):
        return not words.FATE_OF_OTHERS.match(text, quantity.end)
    if words.THE.search(lead) and words.TAKEN_ONES.match(text, quantity.end):
        return True
    if words.OTHERS_FOUND.match(text, quantity.end):
        return True
    if words.THE_REST.search(lead) and words.SOMEBODY.match(text, quantity.end):
        return True
    return bool(words.ENDS.match(text, quantity.end) and words.ACTS[language].search(lead))


def _begins(lead: str, start: int, language: str) -> bool:
    """True if a clause begins with what follows; `lead` is cut off where more text stands before it."""
    found = words.BEGINS[language].search(lead)
    return found is not None and (found.start() > 0 or start <= _REACH)


def _follows_comma(text: str, quantity: Quantity, lead: str, told: int) -> bool:
    """True if a clause begins behind a comma: "bought nine, and two were …", "In May, six turned up"."""
    if not words.NO_ASIDE.match(text, quantity.end):
        return False
    after_guns = told >= 0 and words.AFTER_COMMA.search(lead)
    return bool(after_guns or (quantity.start <= _REACH and words.COMMA.search(lead)))


def is_object(lead: str, language: str) -> bool:
    """True if a text ends with what people do with things: "picked up", "accounted for the other"."""
    return words.ACTS[language].search(lead, max(0, len(lead) - _REACH)) is not None


def is_traded(lead: str) -> bool:
    """True if a text ends with "bought the", "delivered the": no people."""
    return words.TRADED.search(lead, max(0, len(lead) - _REACH)) is not None


def is_of_guns(lead: str) -> bool:
    """True if the last things that a text counts or names are guns."""
    guns = max((m.end() for m in words.OF_GUNS.finditer(lead)), default=-1)
    others = max((m.end() for m in words.ELSE_COUNTED.finditer(lead)), default=-1)
    return guns >= others
