"""Dealers, firearms, places, groups and the timeline of an incident: the same thing told twice is one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from ironriver.vocabulary import ClaimKind, DealerPart
from pipeline.resolve.features import group_key
from pipeline.resolve.mention import Fact, Mention
from pipeline.resolve.names import fold

#: Spellings of one shop: X-Caliber Guns, Excalibur Guns.
SAME_SHOP = 84
_PARTS = (DealerPart.COMPLICIT, DealerPart.THEFT_VICTIM, DealerPart.SOURCE, DealerPart.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Item:
    """A row of one of an incident's lists: its columns, and the claims that state it."""

    values: tuple[tuple[str, Any], ...]
    claim_ids: tuple[int, ...]

    def columns(self) -> dict[str, Any]:
        """Column → value."""
        return dict(self.values)


def _facts(mentions: Sequence[Mention], kind: ClaimKind) -> list[Fact]:
    return [fact for mention in mentions for fact in mention.of(kind)]


def _grouped(facts: Iterable[Fact], key: Callable[[Fact], Hashable]) -> list[list[Fact]]:
    groups: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in facts:
        groups[key(fact)].append(fact)
    return list(groups.values())


def _told(group: list[Fact], name: str) -> Any:
    """The value most told, the first of equals; None where nobody tells it."""
    values = [fact.get(name) for fact in group if fact.get(name) is not None]
    return Counter(values).most_common(1)[0][0] if values else None


def _item(group: list[Fact], **values: Any) -> Item:
    return Item(tuple(values.items()), tuple(fact.claim_id for fact in group))


def _low(value: Any) -> str:
    return fold(str(value)) if value is not None else ""


def firearms(mentions: Sequence[Mention]) -> list[Item]:
    """Distinct makes, models, calibers and kinds."""
    names = ("make", "model", "caliber", "kind")
    groups = _grouped(_facts(mentions, ClaimKind.FIREARM), lambda f: tuple(_low(f.get(n)) for n in names))
    items = [_item(group, **{name: _told(group, name) for name in names}) for group in groups]
    return sorted(items, key=lambda item: [_low(value) for _, value in item.values])


def dealers(mentions: Sequence[Mention]) -> list[Item]:
    """Distinct sellers: named ones by their name's spelling, unnamed ones by kind and town."""
    facts = _facts(mentions, ClaimKind.DEALER)
    named: list[tuple[str, list[Fact]]] = []
    for fact in sorted((f for f in facts if f.get("name")), key=lambda f: (_squeezed(f), f.claim_id)):
        squeezed = _squeezed(fact)
        for known, group in named:
            if squeezed == known or (
                min(len(squeezed), len(known)) >= 6 and fuzz.ratio(squeezed, known) >= SAME_SHOP
            ):
                group.append(fact)
                break
        else:
            named.append((squeezed, [fact]))
    unnamed = _grouped(
        (f for f in facts if not f.get("name")),
        lambda f: (_low(f.get("kind")), _low(f.get("city")), _low(f.get("region"))),
    )
    groups = [group for _, group in named] + unnamed
    items = [
        _item(
            group,
            name=_told(group, "name"),
            kind=_told(group, "kind"),
            city=_told(group, "city"),
            region=_told(group, "region"),
            part=next((str(p) for p in _PARTS if any(f.get("part") == p for f in group)), "unknown"),
        )
        for group in groups
    ]
    return sorted(items, key=lambda i: (i.columns()["name"] is None, *(_low(v) for _, v in i.values)))


def _squeezed(fact: Fact) -> str:
    return "".join(c for c in fold(str(fact.get("name"))) if c.isalnum())


def places(mentions: Sequence[Mention]) -> list[Item]:
    """Distinct places by role; what one document leaves out another may tell."""
    facts = [fact for fact in _facts(mentions, ClaimKind.PLACE) if fact.get("name")]
    groups = _grouped(facts, lambda f: (_low(f.get("role")), _low(f.get("name"))))
    items = [
        _item(group, **{name: _told(group, name) for name in ("role", "name", "region", "country")})
        for group in groups
    ]
    return sorted(items, key=lambda item: [_low(value) for _, value in item.values])


def groups(mentions: Sequence[Mention]) -> list[Item]:
    """Distinct organisations, by the words of their names."""
    facts = [fact for fact in _facts(mentions, ClaimKind.GROUP) if fact.get("name")]
    found = _grouped(facts, lambda f: group_key(str(f.get("name"))))
    items = [_item(group, name=_told(group, "name"), kind=_told(group, "kind")) for group in found]
    return sorted(items, key=lambda item: [_low(value) for _, value in item.values])


def timeline(mentions: Sequence[Mention]) -> list[Item]:
    """Events by date, each once; a month goes where a day of it is told, a year where a month is."""
    facts = [fact for fact in _facts(mentions, ClaimKind.DATE) if fact.get("date")]
    found = _grouped(facts, lambda f: (str(f.get("event")), str(f.get("date"))))
    told = {(str(group[0].get("event")), str(group[0].get("date"))) for group in found}
    items = []
    for group in found:
        event, day = str(group[0].get("event")), str(group[0].get("date"))
        finer = any(other == event and date.startswith(f"{day}-") for other, date in told)
        if not finer:
            items.append(_item(group, event=event, date=day, precision=_precision(day)))
    return sorted(items, key=lambda item: (item.columns()["date"], item.columns()["event"]))


def _precision(day: str) -> str:
    return {4: "year", 7: "month"}.get(len(day), "day")
