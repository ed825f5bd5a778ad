"""Where the guns of invented incidents went, for the benchmark of the pages: towns, ways, kinds of guns."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

from db.models import IncidentFirearm, IncidentPlace, Transfer

#: Numbers of the second and third place of an incident: its own and so many more.
STEP = 10_000_000
BOUGHT_IN = {
    "Arizona": ("Phoenix", "Tucson", "Mesa", "Yuma"),
    "Texas": ("Laredo", "Houston", "Dallas", "El Paso", "McAllen", "San Antonio"),
    "New Mexico": ("Las Cruces", "Albuquerque"),
    "California": ("San Diego", "Fresno"),
    "Georgia": ("Atlanta",),
}
BROUGHT_TO = {
    "Sonora": ("Nogales", "Hermosillo"),
    "Sinaloa": ("Culiacán",),
    "Tamaulipas": ("Nuevo Laredo", "Reynosa"),
    "Chihuahua": ("Ciudad Juárez",),
    "Jalisco": ("Guadalajara",),
    "Baja California": ("Tijuana",),
}
GUNS = (
    ("Barrett", "M82A1", ".50", "rifle"),
    ("Romarm", "WASR-10", "7.62x39mm", "rifle"),
    ("Glock", "19", "9mm", "pistol"),
    ("Colt", "Super", ".38", "pistol"),
    ("Century Arms", "VSKA", None, "rifle"),
)
#: One incident in so many tells of no way at all.
SILENT = 3

Rows = dict[Any, list[dict[str, Any]]]


def ways(number: int, part: dict[str, Any], party: int, last_party: int) -> Rows:
    """The places, transfers and guns of an incident; the same number makes the same.

    Args:
        number: of the incident, of its seller and of its first place, the destination.
        part: what all parts of the incident say.
        party: the number of its first party; `last_party` that of its last.
    """
    chance = random.Random(number)  # noqa: S311
    guns = [
        {**part, "ordinal": i, "make": make, "model": model, "caliber": caliber, "kind": kind}
        for i, (make, model, caliber, kind) in enumerate(chance.sample(GUNS, chance.choice((1, 2, 3))))
    ]
    if number % SILENT == 0:
        return {IncidentFirearm: guns}
    places = [
        {**part, **_town(chance, BOUGHT_IN), "id": number + STEP, "ordinal": 1, "role": "purchase",
         "country": "US"},
        {**part, **_town(chance, BROUGHT_TO), "id": number + 2 * STEP, "ordinal": 2, "role": "destination",
         "country": "MX"},
    ]  # fmt: skip
    ends: dict[str, int | None] = dict.fromkeys(
        ("from_party_id", "from_dealer_id", "from_place_id", "to_party_id", "to_place_id", "quantity_id")
    )
    passed = {**part, **ends, "date": None, "precision": None, "told": False, "reason": "invented"}
    transfers = [
        {**passed, "kind": "purchase", "from_dealer_id": number, "to_party_id": party},
        {
            **passed,
            "ordinal": 1,
            "kind": "delivery",
            "from_party_id": last_party,
            "to_place_id": number + 2 * STEP,
        },
    ]
    return {IncidentPlace: places, Transfer: transfers, IncidentFirearm: guns}


def _town(chance: random.Random, towns: Mapping[str, Sequence[str]]) -> dict[str, str]:
    region = chance.choice(sorted(towns))
    return {"name": chance.choice(towns[region]), "region": region}
