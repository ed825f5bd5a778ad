"""Which sellers of different incidents are one shop: by name, then by town and state."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.dealers.names import ShopName, alike, is_generic, shop_name
from pipeline.dealers.places import compatible, state_key, state_name, town_key

#: How alike two names must be over cases: in one town, and where a town is not told.
IN_TOWN, SAME_SHOP = 80.0, 88.0
_PREFIX = 4


@dataclass(frozen=True, slots=True)
class NamedSeller:
    """A seller as incidents name it. `hints` are the states of these incidents, `rows` their rows."""

    name: str
    kind: str
    city: str | None
    region: str | None
    hints: frozenset[str]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Shop:
    """One shop over all incidents. `keys` are the names that it can be known by, the best first."""

    keys: tuple[str, ...]
    name: str
    spellings: tuple[str, ...]
    kind: str
    chain: str | None
    city: str | None
    region: str | None
    rows: tuple[int, ...]


def resolve_sellers(sellers: Iterable[NamedSeller]) -> list[Shop]:
    """Group sellers into shops; the same whatever order they come in.

    Shops of one state and town whose names are alike are one. A seller without a town is the only shop of
    that name in its state; one without a state the only one anywhere, or the only one in its incident's
    state. Where several could be meant it stays by itself.
    """
    ordered = sorted(sellers, key=lambda s: (s.name, s.city or "", s.region or "", s.kind, s.rows))
    placed = [s for s in ordered if s.city and s.region]
    in_state = [s for s in ordered if s.region and not s.city]
    elsewhere = [s for s in ordered if not s.region]
    groups = _connected(placed)
    groups = _join(groups, in_state)
    return sorted((_shop(group) for group in _join(groups, elsewhere)), key=lambda shop: shop.keys)


def _connected(sellers: Sequence[NamedSeller]) -> list[list[NamedSeller]]:
    """Groups of compatible places whose names are alike, directly or by way of others."""
    parent = list(range(len(sellers)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in sorted(_pairs(sellers)):
        if root(i) != root(j) and _place(sellers[i]) == _place(sellers[j]) and _same(sellers[i], sellers[j]):
            parent[max(root(i), root(j))] = min(root(i), root(j))
    groups: dict[int, list[NamedSeller]] = defaultdict(list)
    for i, seller in enumerate(sellers):
        groups[root(i)].append(seller)
    return list(groups.values())


def _join(groups: list[list[NamedSeller]], loose: Sequence[NamedSeller]) -> list[list[NamedSeller]]:
    """Sellers of which less is told to the one group that each fits; the others among themselves."""
    blocks: dict[str, set[int]] = defaultdict(set)
    for i, group in enumerate(groups):
        for seller in group:
            for key in _blocks(shop_name(seller.name)):
                blocks[key].add(i)
    additions: list[tuple[int, NamedSeller]] = []
    left = []
    for seller in loose:
        reached = sorted({i for key in _blocks(shop_name(seller.name)) for i in blocks.get(key, ())})
        fits = [i for i in reached if _fits(seller, groups[i])]
        if len(fits) > 1:
            fits = [i for i in fits if {state_key(s.region) for s in groups[i]} & seller.hints]
        if len(fits) == 1:
            additions.append((fits[0], seller))
        else:
            left.append(seller)
    for i, seller in additions:
        groups[i].append(seller)
    return groups + _connected(left)


def _fits(seller: NamedSeller, group: Sequence[NamedSeller]) -> bool:
    town, state = _place(seller)
    return any(
        compatible(state, state_key(other.region))
        and compatible(town, town_key(other.city))
        and _same(seller, other)
        for other in group
    )


def _place(seller: NamedSeller) -> tuple[str, str]:
    return town_key(seller.city), state_key(seller.region)


def _same(a: NamedSeller, b: NamedSeller) -> bool:
    first, second = shop_name(a.name), shop_name(b.name)
    if first.chain or second.chain:
        return first.chain == second.chain
    one_town = bool(a.city) and _place(a) == _place(b)
    return alike(first, second) >= (IN_TOWN if one_town else SAME_SHOP)


def _blocks(name: ShopName) -> set[str]:
    """What a name is found by: the beginnings of its telling words and of the whole, and its chain."""
    keys = {f"={squeezed[:_PREFIX]}" for squeezed in name.squeezed}
    keys |= {word[:_PREFIX] for words in name.names for word in words if not is_generic(word)}
    return keys | ({f"chain {name.chain}"} if name.chain else set())


def _pairs(sellers: Sequence[NamedSeller]) -> set[tuple[int, int]]:
    """Pairs that share a block and a place."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, seller in enumerate(sellers):
        for key in _blocks(shop_name(seller.name)):
            blocks[key, *_place(seller)].append(i)
    return {(i, j) for members in blocks.values() for n, i in enumerate(members) for j in members[n + 1 :]}


def _shop(group: Sequence[NamedSeller]) -> Shop:
    used: Counter[str] = Counter()
    for seller in group:
        used[seller.name] += len(seller.rows)
    spellings = sorted(used, key=lambda name: (name.isupper(), -used[name], -len(name), name))
    chain = next((chain for name in spellings if (chain := shop_name(name).chain)), None)
    city = _most([seller.city for seller in group])
    region = _most([seller.region for seller in group])
    return Shop(
        keys=tuple(_key(name, chain, city, region) for name in spellings),
        name=spellings[0],
        spellings=tuple(sorted(spellings)),
        kind=_most([seller.kind for seller in group]) or "",
        chain=chain,
        city=city,
        region=state_name(region) if region else None,
        rows=tuple(sorted(row for seller in group for row in seller.rows)),
    )


def _most(values: Sequence[str | None]) -> str | None:
    told = Counter(value for value in values if value)
    return min(told, key=lambda value: (-told[value], value), default=None)


def _key(name: str, chain: str | None, city: str | None, region: str | None) -> str:
    words = shop_name(chain or name).names
    parts = ["-".join(words[-1]) if words else "", town_key(city).replace(" ", "-"), state_key(region)]
    return "/".join(parts)[:200]
