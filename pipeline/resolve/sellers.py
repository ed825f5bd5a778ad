"""The sellers of an incident: a named one once however spelt, unnamed ones by town, else by document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ironriver.vocabulary import ClaimKind, DealerPart
from pipeline.dealers.names import ShopName, alike, shop_name
from pipeline.dealers.places import compatible, state_key, town_key
from pipeline.resolve.mention import Mention, Told, told_of
from pipeline.resolve.scenes import Item, item_of, low, most_told

#: Within one case two shops with names so alike are one.
SAME_SHOP = 80
_PARTS = (DealerPart.COMPLICIT, DealerPart.THEFT_VICTIM, DealerPart.SOURCE, DealerPart.UNKNOWN)


def sellers(mentions: Sequence[Mention], families: Mapping[str, str] | None = None) -> list[Item]:
    """All sellers: the named ones first.

    "Licensed dealers in Houston" are the same of each document of a case: documents retell one another. "A
    licensed dealer" of two documents may be two, but for reprints: `families` gives the family of a label.
    """
    tellings = told_of(mentions, ClaimKind.DEALER)
    groups = _named([told for told in tellings if told.fact.get("name")])
    unnamed: dict[tuple[str, ...], list[Told]] = defaultdict(list)
    for told in tellings:
        if not told.fact.get("name"):
            town, state = town_key(told.fact.get("city")), state_key(told.fact.get("region"))
            voice = "" if town else (families or {}).get(told.mention.label, told.mention.label)
            unnamed[voice, str(told.fact.get("kind")), town, state].append(told)
    items = [_item(group) for group in (*groups, *unnamed.values())]
    return sorted(
        items, key=lambda i: (i.columns()["name"] is None, *(low(v) for _, v in i.values), i.refs[0].label)
    )


def _item(group: Sequence[Told]) -> Item:
    return item_of(
        group,
        name=most_told(group, "name"),
        kind=most_told(group, "kind"),
        city=most_told(group, "city"),
        region=most_told(group, "region"),
        part=next((str(p) for p in _PARTS if any(t.fact.get("part") == p for t in group)), "unknown"),
    )


def _named(tellings: Sequence[Told]) -> list[list[Told]]:
    """Groups of one shop. Those that tell a town go first, so that a bare name finds its shop."""
    ordered = sorted(
        tellings,
        key=lambda t: (
            not t.fact.get("city"), low(t.fact.get("name")), town_key(t.fact.get("city")),
            t.mention.order, t.fact.ordinal,
        ),
    )  # fmt: skip
    groups: list[list[Told]] = []
    for told in ordered:
        name = shop_name(str(told.fact.get("name")))
        fits = [(fit, -i) for i, group in enumerate(groups) if (fit := _fit(told, name, group)) >= SAME_SHOP]
        if fits:
            groups[-max(fits)[1]].append(told)
        else:
            groups.append([told])
    for group in groups:
        group.sort(key=lambda t: (t.mention.order, t.fact.ordinal))
    return groups


def _fit(told: Told, name: ShopName, group: Sequence[Told]) -> float:
    """How alike a shop's name is to a group's; 0 where their towns are two."""
    town, state = town_key(told.fact.get("city")), state_key(told.fact.get("region"))
    best = 0.0
    for other in group:
        if not compatible(town, town_key(other.fact.get("city"))):
            return 0.0
        if not compatible(state, state_key(other.fact.get("region"))):
            return 0.0
        theirs = shop_name(str(other.fact.get("name")))
        same_chain = name.chain is not None and name.chain == theirs.chain
        best = max(best, 100.0 if same_chain else alike(name, theirs))
    return best
