"""A seller among the licensees of its state: one that fits, several that may, or none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ironriver.vocabulary import LicenceMatch
from pipeline.dealers.names import ShopName, alike, is_generic, shop_name, words_of
from pipeline.dealers.places import state_key, town_key

#: How alike names must be: in the same town, where no town is told, and to be kept as a candidate.
IN_TOWN, IN_STATE, MAY_BE = 78.0, 95.0, 78.0
#: A second licensee this close to the best leaves it open which one is meant.
CLEAR_BY = 6.0
MOST_CANDIDATES = 5
_PREFIX = 4


@dataclass(frozen=True, slots=True)
class KnownLicensee:
    """What of a licensee is compared."""

    id: int
    number: str
    name: str
    business_name: str
    city: str
    region: str

    @property
    def names(self) -> tuple[ShopName, ...]:
        """The name that it trades under, and its holder's."""
        return tuple(shop_name(name) for name in (self.business_name, self.name) if name)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A licensee that a seller may be, and how alike the names are, 0 to 100."""

    licensee: KnownLicensee
    score: float
    same_town: bool


@dataclass(frozen=True, slots=True)
class Lookup:
    """What looking a seller up came to. `candidates` are those that it may be where none is clear."""

    match: LicenceMatch
    licensee_id: int | None = None
    score: float | None = None
    candidates: tuple[Candidate, ...] = ()


class Register:
    """The licensees of some states, by the beginnings of the words of their names."""

    def __init__(self, licensees: Iterable[KnownLicensee]) -> None:
        self._by_key: dict[tuple[str, str], list[KnownLicensee]] = defaultdict(list)
        for licensee in licensees:
            state = state_key(licensee.region)
            for key in {key for name in licensee.names for key in _keys(name)}:
                self._by_key[state, key].append(licensee)

    def look_up(self, names: Sequence[str], city: str | None, region: str | None) -> Lookup:
        """Find a seller by all its spellings.

        Without a state none is clear, for names repeat over the country; nor is a chain's without a town.
        """
        shops = [shop_name(name) for name in names]
        town = town_key(city)
        scored = [
            Candidate(licensee, score, bool(town) and town == town_key(licensee.city))
            for licensee in self._reached(shops, state_key(region))
            if (score := max(_alike(a, b) for a in shops for b in licensee.names)) >= MAY_BE
        ]
        ranked = sorted(scored, key=lambda c: (not c.same_town, -c.score, c.licensee.number))
        fitting = [c for c in ranked if c.score >= (IN_TOWN if c.same_town else IN_STATE)]
        if town:
            fitting = [c for c in fitting if c.same_town]
        open_chain = not town and any(shop.chain for shop in shops)
        if not region or not fitting or open_chain:
            kept = tuple(ranked[:MOST_CANDIDATES])
            return Lookup(LicenceMatch.AMBIGUOUS if kept else LicenceMatch.UNMATCHED, candidates=kept)
        best = fitting[0]
        rivals = [c for c in fitting if c.score > best.score - CLEAR_BY and not _one_shop(c, best)]
        if rivals:
            return Lookup(LicenceMatch.AMBIGUOUS, candidates=tuple(ranked[:MOST_CANDIDATES]))
        return Lookup(LicenceMatch.MATCHED, best.licensee.id, round(best.score, 1))

    def _reached(self, shops: Sequence[ShopName], state: str) -> list[KnownLicensee]:
        keys = {key for shop in shops for key in _keys(shop)}
        states = [state] if state else sorted({known for known, _ in self._by_key})
        found = {
            licensee.id: licensee
            for code in states
            for key in keys
            for licensee in self._by_key.get((code, key), ())
        }
        return [found[number] for number in sorted(found)]


def _alike(a: ShopName, b: ShopName) -> float:
    return 100.0 if a.chain and a.chain == b.chain else alike(a, b)


def _one_shop(a: Candidate, b: Candidate) -> bool:
    """Two licences of one holder in one town: a dealer who also makes guns has two."""
    return (town_key(a.licensee.city), words_of(a.licensee.name)) == (
        town_key(b.licensee.city),
        words_of(b.licensee.name),
    )


def _keys(name: ShopName) -> Iterable[str]:
    """The beginnings and ends of the telling words, and of the whole without spaces."""
    for words, squeezed in zip(name.names, name.squeezed, strict=True):
        yield f"={squeezed[:_PREFIX]}"
        for word in words:
            if not is_generic(word):
                yield word[:_PREFIX]
                yield f"~{word[-_PREFIX:]}"
    if name.chain:
        yield f"chain {name.chain}"
