"""The values of facets in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Dealer
from nlp.courts.names import districts
from pipeline.desk.facets import Facet
from web.language import Words

#: Facets whose values are words of the vocabulary, under the name that the words have there.
_VOCABULARY = {
    Facet.STAGE,
    Facet.GUN_KIND,
    Facet.ROLE,
    Facet.CHANNEL,
    Facet.CONVERGENCE,
    Facet.SOURCE_KIND,
    Facet.LANGUAGE,
    Facet.CONFIDENCE,
}


@cache
def court_names() -> Mapping[str, str]:
    """The federal district courts by their PACER id: `Southern District of Texas`."""
    return {court.id: court.name for court in districts()}


def label(words: Words, facet: Facet, value: str, dealers: Mapping[str, str]) -> str:
    """A value in words; `dealers` has the names of the shops."""
    if facet in _VOCABULARY:
        return words.value(str(facet), value)
    if facet is Facet.DISTRICT:
        return court_names().get(value, value)
    if facet is Facet.DESTINATION:
        country, _, region = value.partition("/")
        return f"{region}, {words.country(country)}" if region else words.country(country)
    if facet is Facet.DEALER:
        return dealers.get(value, value)
    return value


def dealer_names(
    session: Session, numbers: Iterable[str], known: dict[str, str] | None = None
) -> dict[str, str]:
    """The names of shops by their numbers, with the town where it is known.

    Args:
        known: names that were read before; what is read now is added.
    """
    names = {} if known is None else known
    # Whoever asks writes the numbers: those of ten figures and more are in no column.
    wanted = {
        int(number) for number in numbers if number.isdecimal() and len(number) < 10 and number not in names
    }
    if wanted:
        rows = session.execute(
            select(Dealer.id, Dealer.name, Dealer.city, Dealer.region).where(
                Dealer.id.in_(sorted(wanted)[:500])
            )
        )
        for number, name, city, region in rows:
            names[str(number)] = ", ".join(part for part in (name, city, region) if part)
    return names
