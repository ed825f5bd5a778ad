"""Firearms, places and groups of an incident: the same thing told twice is one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ironriver.vocabulary import ClaimKind, PlaceRole
from pipeline.resolve.features import group_key
from pipeline.resolve.mention import Mention, Ref, Told, told_of
from pipeline.resolve.names import fold
from pipeline.resolve.ranking import clarity

#: Words of the names of border crossings in either language, which one document has and another leaves out.
_OF_CROSSINGS = re.compile(
    r"\b(?:the|international|bridge|port of entry|el|puentes?|internacional|puerto de entrada|garita)\b"
)


@dataclass(frozen=True, slots=True)
class Item:
    """A row of one of an incident's lists: its columns, and the claims that state it, the quoted first."""

    values: tuple[tuple[str, Any], ...]
    refs: tuple[Ref, ...]

    def columns(self) -> dict[str, Any]:
        """Column → value."""
        return dict(self.values)


def item_of(group: Sequence[Told], **values: Any) -> Item:
    """An item of these tellings, the clearest of them first."""
    clearest = sorted(group, key=clarity, reverse=True)
    return Item(tuple(values.items()), tuple(told.ref for told in clearest))


def most_told(group: Sequence[Told], name: str) -> Any:
    """The value most told, the first of equals; None where nobody tells it."""
    values = [told.fact.get(name) for told in group if told.fact.get(name) is not None]
    return Counter(values).most_common(1)[0][0] if values else None


def _grouped(tellings: Iterable[Told], key: Callable[[Told], Hashable]) -> list[list[Told]]:
    groups: dict[Hashable, list[Told]] = defaultdict(list)
    for told in tellings:
        groups[key(told)].append(told)
    return list(groups.values())


def low(value: Any) -> str:
    """For comparing and sorting: folded, empty for None."""
    return fold(str(value)) if value is not None else ""


def firearms(mentions: Sequence[Mention]) -> list[Item]:
    """Distinct makes, models, calibers and kinds."""
    names = ("make", "model", "caliber", "kind")
    groups = _grouped(
        told_of(mentions, ClaimKind.FIREARM), lambda t: tuple(low(t.fact.get(n)) for n in names)
    )
    items = [item_of(group, **{name: most_told(group, name) for name in names}) for group in groups]
    return sorted(items, key=lambda item: [low(value) for _, value in item.values])


def places(mentions: Sequence[Mention]) -> list[Item]:
    """Distinct places by role; what one document leaves out another may tell."""
    tellings = [told for told in told_of(mentions, ClaimKind.PLACE) if told.fact.get("name")]
    groups = _grouped(tellings, _place_key)
    items = [
        item_of(group, **{name: most_told(group, name) for name in ("role", "name", "region", "country")})
        for group in groups
    ]
    return sorted(items, key=lambda item: [low(value) for _, value in item.values])


def _place_key(told: Told) -> Hashable:
    """A place by its role and name; a border crossing is one in both languages."""
    role, name = low(told.fact.get("role")), low(told.fact.get("name"))
    if role == PlaceRole.CROSSING:
        name = " ".join(_OF_CROSSINGS.sub(" ", name).replace("-", " ").split()) or name
    return role, name


def groups(mentions: Sequence[Mention]) -> list[Item]:
    """Distinct organisations, by the words of their names."""
    tellings = [told for told in told_of(mentions, ClaimKind.GROUP) if told.fact.get("name")]
    found = _grouped(tellings, lambda t: group_key(str(t.fact.get("name"))))
    items = [item_of(group, name=most_told(group, "name"), kind=most_told(group, "kind")) for group in found]
    return sorted(items, key=lambda item: [low(value) for _, value in item.values])
