"""A named seller's mention, and what its text says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ironriver.vocabulary import DealerKind
from nlp.dealers.context import ACQUIRE, THEFT, announced_by
from nlp.dealers.shop_words import BYSTANDER

#: With what a name ends that may have to be cut.
_ENDINGS = ("'s", "’s", "s'", "s’", ".", ",")


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


#: Beside a shop's name: something was done in front of the shop, and not in it.
_LOT = re.compile(r"\b(?:parking\s(?:lot|garage)|estacionamiento)\b", re.IGNORECASE)

#: An owner who is only asked: "…, owner of Ash Guns, explained".
_OWNER_OF = re.compile(
    r"\b(?:owners?|managers?|dueñ[oa]|propietari[oa])\s(?:of|de)\s(?:the\s|la\s)?$", re.IGNORECASE
)
_SPOKE = re.compile(r"\b(?:said|says|explain(?:s|ed)|noted|adds?|added|dijo|explic[oó]|coment[oó])\b")
#: … of what was done in his own shop: "was traced to our Burnsville location".
_OUR = re.compile(
    r"\b(?:traced|sold|stolen|bought|broken)\s(?:\w+\s){0,3}?(?:our|my|his|her|their|the)\s(?:\w+\s)?(?:store|shop|location|business)\b"
)
_QUOTED = re.compile(r"[\"“][^\"“”\n]{0,600}[\"”]")


def _only_speaks(text: str, start: int, end: int) -> bool:
    if not _OWNER_OF.search(text, max(0, start - 30), start):
        return False
    left = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start)) + 1
    right = min(at for at in (text.find("\n", end), text.find(". ", end), len(text)) if at >= 0)
    if _OUR.search(text, left, right):
        return False
    told = _QUOTED.sub(" ", text[left:right])
    return bool(_SPOKE.search(told)) and not (ACQUIRE.search(told) or THEFT.search(told))


def is_bystander(text: str, start: int, end: int, around: str) -> bool:
    """True where a shop is only passed by, or has nothing to do with the matter."""
    lot = _LOT.search(text, max(0, start - 45), start) or _LOT.search(text, end, end + 18)
    return bool(lot or BYSTANDER.search(around)) or _only_speaks(text, start, end)


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Without a possessive ending or a full stop."""
    if not text.endswith(_ENDINGS, start, end):
        return start, end
    name = (
        re.sub(r"(?:['’]s|(?<=s)['’])?[.,]?$", "", text[start:end])
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
    if re.search(r"\b(?:(?:Gun\s(?:&\sKnife\s)?)?Shows?|Expo|Gun\s(?:&\sKnife\s)?Fair|Feria)$", name):
        return DealerKind.GUN_SHOW
    if name.endswith(("Flea Market", "Swap Meet")):
        return DealerKind.PRIVATE
    return DealerKind.FFL
