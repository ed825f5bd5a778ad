"""Under what an incident is filed: the values by which readers narrow a list down.

Values are the words of the vocabulary, or short keys that stay the same: they stand in addresses that
people cite. A facet that an incident says nothing of is left out.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from pathlib import Path

from db.models import Incident, Quantity
from ironriver.vocabulary import CountRole, ObjectKind, PlaceRole

_DIVISIONS = Path(__file__).parent / "atf_divisions.csv"

#: What shoots, and what makes a thing that shoots a machine gun.
GUNS = frozenset(
    {
        ObjectKind.FIREARM,
        ObjectKind.HANDGUN,
        ObjectKind.RIFLE,
        ObjectKind.SHOTGUN,
        ObjectKind.MACHINEGUN,
        ObjectKind.RECEIVER,
        ObjectKind.CONVERSION_DEVICE,
    }
)
#: What is filed as a kind of gun: all but the word that tells none, and what goes with guns.
GUN_KINDS = GUNS - {ObjectKind.FIREARM} | {ObjectKind.SILENCER, ObjectKind.GRENADE, ObjectKind.AMMUNITION}
FIFTY_CALIBER = "fifty_caliber"
_THEFT, _MANUFACTURE = "theft", "manufacture"


class Facet(StrEnum):
    """What a list of incidents can be narrowed down by; the names stand in addresses."""

    DISTRICT = "district"
    DIVISION = "division"
    STATE = "state"
    STATUTE = "statute"
    STAGE = "stage"
    GUN_KIND = "gun_kind"
    ROLE = "role"
    CHANNEL = "channel"
    DESTINATION = "destination"
    GROUP = "group"
    DEALER = "dealer"
    DEALER_STATE = "dealer_state"
    CONVERGENCE = "convergence"
    YEAR = "year"
    SOURCE_KIND = "source_kind"
    LANGUAGE = "language"
    CONFIDENCE = "confidence"


def facets_of(incident: Incident, confidence: float | None) -> dict[str, list[str]]:
    """The values of each facet, sorted; `confidence` is the mean of what its parties and figures rest on.

    A dealer is not among them: which shop a named seller is, is decided over all incidents.
    """
    values: dict[Facet, Iterable[str | None]] = {
        Facet.DISTRICT: [incident.court],
        Facet.DIVISION: [divisions().get(incident.court or "")],
        Facet.STATE: [incident.region],
        Facet.STATUTE: (charge.statute for charge in incident.charges),
        Facet.STAGE: [incident.stage],
        Facet.GUN_KIND: _gun_kinds(incident),
        Facet.ROLE: (role for party in incident.parties for role in party.roles if role != "unknown"),
        Facet.CHANNEL: _channels(incident),
        Facet.DESTINATION: _destinations(incident),
        Facet.GROUP: (group.name for group in incident.groups),
        Facet.DEALER_STATE: (dealer.region for dealer in incident.dealers),
        Facet.CONVERGENCE: incident.convergence,
        Facet.YEAR: [incident.first_published[:4]],
        Facet.SOURCE_KIND: (link.document.kind for link in incident.documents),
        Facet.LANGUAGE: (link.document.language for link in incident.documents),
        Facet.CONFIDENCE: [confidence_band(confidence)],
    }
    found = {facet: sorted({value for value in told if value}) for facet, told in values.items()}
    return {str(facet): told for facet, told in found.items() if told}


def confidence_band(confidence: float | None) -> str:
    """`high` from 0.9, `medium` from 0.75, else `low`; empty where nothing was read with a confidence."""
    if confidence is None:
        return ""
    return "high" if confidence >= 0.9 else "medium" if confidence >= 0.75 else "low"


@cache
def divisions() -> dict[str, str]:
    """The ATF field division of each federal district, by the court's id."""
    with _DIVISIONS.open(encoding="utf-8", newline="") as file:
        return {row["court"]: row["division"] for row in csv.DictReader(file)}


def _gun_kinds(incident: Incident) -> Iterable[str | None]:
    yield from (quantity.object for quantity in incident.quantities if quantity.object in GUN_KINDS)
    for firearm in incident.firearms:
        if firearm.kind in GUN_KINDS:
            yield firearm.kind
        if firearm.caliber and firearm.caliber.startswith(".50"):
            yield FIFTY_CALIBER


def _channels(incident: Incident) -> Iterable[str]:
    """How the guns were come by: the kinds of sellers, theft, making."""
    yield from (dealer.kind for dealer in incident.dealers)
    roles = {quantity.role for quantity in incident.quantities}
    if CountRole.STOLEN in roles or any(place.role == PlaceRole.THEFT for place in incident.places):
        yield _THEFT
    if CountRole.MANUFACTURED in roles:
        yield _MANUFACTURE


def _destinations(incident: Incident) -> Iterable[str | None]:
    """Countries, and regions within them as `MX/Sinaloa`."""
    for place in incident.places:
        if place.role == PlaceRole.DESTINATION and place.country:
            yield place.country
            yield f"{place.country}/{place.region}" if place.region else None


def is_gun_figure(quantity: Quantity) -> bool:
    """Whether a figure counts guns, not what goes with them."""
    return quantity.object in GUNS
