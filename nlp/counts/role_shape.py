"""What the words of counted guns say of their role, and what is left to go by where a verb is unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.counts.candidate import Candidate

#: Guns that nobody sells over a counter.
_HOMEMADE = re.compile(
    r"\b(?:ghost|home-?made|untraceable|privately\s+made|3-?D|printed|fantasma|hechiz[oa]s?|caser[oa]s?)\b",
    re.I,
)
#: "Another three", "two more", "a third": some beside those told of before.
_BESIDE = re.compile(
    r"\b(?:(?:an)?others?|more(?!\s+than)|second|third|fourth|fifth|sixth|tenth|additional|rest|remaining|otr[oa]s?|más(?!\s+de)|(?:segund|tercer|cuart)[oa])\b",
    re.I,
)
#: Where such a word may stand: so far before the number, and after the guns.
_LEAD, _TAIL = 14, 12
#: From these numbers on guns are some, many, a load.
_SIZES = ((1000, "load"), (50, "many"), (10, "some"), (2, "few"))


def of_quantity(governor: str, text: str, group: list[Candidate]) -> Iterator[str]:
    """How exact and how large the number is: officers count what they hold, "at least 60" went somewhere."""
    quantity = group[0].quantity
    size = next((name for least, name in _SIZES if quantity.least >= least), "one")
    yield f"n:{quantity.basis}"
    yield f"n:{size}"
    if _BESIDE.search(text, max(0, group[0].start - _LEAD), group[0].end + _TAIL):
        yield "c:beside"
        yield f"{governor}%beside"


def of_shape(governor: str, text: str, group: list[Candidate], earlier: str) -> Iterator[str]:
    """Whether the first of a list is a part of others: it shares the fate of the whole, or has its own."""
    candidate = group[0]
    if _HOMEMADE.search(text, candidate.start, group[-1].end):
        yield "c:homemade"
    if candidate.part_of:
        yield "c:part"
        yield f"{governor}%part"
        if earlier:
            yield f"%part<{earlier}"
    elif candidate.phrase is None:
        yield "c:dropped"
    elif candidate.article:
        yield "c:article"
        yield f"{governor}%article"


def of_unknown(found: list[str]) -> list[str]:
    """An unknown verb governs, and where it does so; what the nearest act governs is then doubtful."""
    there = [name[2:] for name in found if name.startswith("s:")]
    return ["u:verb", f"u:{found[0]}", *(f"u:+{field}" for field in there)]
