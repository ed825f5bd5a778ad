"""A named seller's mention, and what its text says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ironriver.vocabulary import DealerKind
from nlp.dealers.context import announced_by

#: With what a name ends that may have to be cut.
_ENDINGS = ("'s", "’s", ".", ",")


@dataclass(frozen=True, slots=True)
class NamedShop:
    """A seller's name at `start:end`, its kind and the rule that read it."""

    name: str
    kind: DealerKind
    start: int
    end: int
    rule: str
    confidence: float


def surroundings_of(text: str, start: int, end: int, width: int = 250) -> str:
    """The text around a span, within its paragraph."""
    left = text.rfind("\n", max(0, start - width), start)
    right = text.find("\n", end, end + width)
    here = text[max(left, start - width, 0) : right if right >= 0 else end + width]
    announced = announced_by(text, start)
    return f"{announced} {here}" if announced else here


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a possessive ending or a full stop."""
    if not text.endswith(_ENDINGS, start, end):
        return start, end
    name = (
        re.sub(r"(?:['’]s)?[.,]?$", "", text[start:end])
        if not re.search(r"\b(?:Inc|Ltd|Corp|Co)\.$|L\.L\.C\.$", text[start:end])
        else text[start:end]
    )
    return start, start + len(name)


def is_title_line(text: str, start: int, end: int) -> bool:
    """True where the line is a headline in title case, in which any noun has a capital."""
    left = text.rfind("\n", max(0, start - 250), start) + 1 or max(0, start - 250)
    right = text.find("\n", end, end + 250)
    line = text[left : right if right >= 0 else end + 250]
    words = [w for w in re.findall(r"[^\W\d_]+", line) if len(w) > 3]
    return len(line) < 250 and len(words) > 3 and sum(w[0].isupper() for w in words) / len(words) > 0.75


def kind_of(text: str, start: int, end: int, name: str) -> DealerKind:
    """The kind of a named seller, by its name and the words after it."""
    after = text[end : end + 70]
    if re.match(r"[^.;]{0,60}\bmanufacturer\b", after):
        return DealerKind.MANUFACTURER
    if re.match(r"[^.;]{0,40}\b(?:[Ii]nternet|[Oo]nline|website)\b", after) or re.search(
        r"\.(?:com|net)$", name
    ):
        return DealerKind.ONLINE
    if re.search(r"\b(?:Gun\s(?:&\sKnife\s)?)?Shows?$", name):
        return DealerKind.GUN_SHOW
    return DealerKind.FFL
