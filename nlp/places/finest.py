"""Each place once in each role, and of a land and its town the town."""

from __future__ import annotations

from collections.abc import Sequence

from ironriver.vocabulary import PlaceRole
from nlp.annotation import Place
from nlp.gazetteer.data import country_name, fold


def each_once(places: Sequence[Place]) -> list[Place]:
    """Each place once in each role."""
    seen: set[tuple[PlaceRole, str]] = set()
    kept: list[Place] = []
    for place in places:
        key = (place.role, place.name.lower())
        if key not in seen:
            seen.add(key)
            kept.append(place)
    return kept


def most_specific(places: Sequence[Place]) -> tuple[Place, ...]:
    """Without a state, a foreign country or New York City where a town of it has the same role."""
    return tuple(
        place
        for place in places
        if not any(_is_finer(other, place) or _is_by_its_officers(other, place) for other in places)
    )


def _is_by_its_officers(other: Place, place: Place) -> bool:
    """True of a land told only by its officers, where a town of it is told: "el Ejército Mexicano"."""
    named = fold(place.evidence.quote).startswith(fold(place.name))
    finds = {PlaceRole.SEIZURE, PlaceRole.RECOVERY}
    both = place.role in finds and other.role in finds and other.country == place.country
    return both and not named and place.region is None and other.region is not None


def _is_finer(other: Place, place: Place) -> bool:
    """True if `other` lies in `place` and had the same role: Quebec in Canada, Tampa in Florida."""
    if other.role is not place.role or other.country != place.country or other.name == place.name:
        return False
    if place.region is None:  # a foreign country; Mexico is told as such beside its towns
        is_land = place.country not in {"US", "MX"} and place.name == country_name(place.country)
        return is_land and not other.name.startswith(place.name)
    whole = place.name in {place.region, "New York City"}
    return whole and other.region == place.region and other.name not in {place.region, other.region}
