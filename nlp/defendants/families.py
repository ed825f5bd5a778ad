"""Defendants of one surname live in one place, where the home of one of them is told."""

from __future__ import annotations

from collections.abc import Sequence

from nlp.defendants.homes import Home
from nlp.people import Person, fold


def share_in_families(defendants: Sequence[Person], homes: dict[int, Home]) -> None:
    """Defendants of one surname, of whom one has a home, live in one place."""
    for person in defendants:
        home = homes[id(person)]
        if home.city is not None or home.region is not None or home.age is None:
            continue
        relatives = [
            homes[id(p)]
            for p in defendants
            if p is not person and fold(p.surname) == fold(person.surname) and homes[id(p)].city
        ]
        if len({(r.city, r.region) for r in relatives}) == 1 and len(relatives) >= 1:
            home.city, home.region, home.country = (
                relatives[0].city,
                relatives[0].region,
                relatives[0].country,
            )
