"""A crossing without a name of its own: "at the bridge", "en la garita", "Bridge Two".

It is that of the border town told last before it, else of the one told first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.gazetteer import PlaceKind, PlaceMention
from nlp.gazetteer.data import ports_of_entry
from nlp.opened import Opened
from nlp.places.crossings import Crossing, border_towns

_BARE = Opened(
    r"\b(?:[Tt]he|[Tt]hat)\s(?:(?:international|border|railroad|rail|cargo|commercial|pedestrian)\s){0,2}"
    r"(?:bridge|port\sof\sentry|crossing)(?!['’-])\b(?!\s(?:of|director|at|in|near|between|[A-Z]))"
    r"|\b(?:[Ll]a|[Ee]l)\s(?:garita|aduana|puente(?:\sinternacional)?|cruce\sfronterizo)\b(?!\s(?:de|del|en|entre|[A-ZÁÉÍÓÚ]))"
    r"|\b(?:International\s)?Bridge\s(?:(?:No\.|[Nn]umber)\s)?(?:One|Two|Three|I{1,3}|[123])\b"
    r"|\b[Pp]uente(?:\s[Ii]nternacional)?\s(?:[Nn]úmero\s)?(?:Uno|Dos|Tres|uno|dos|tres|I{1,3}|[123])\b(?!\s[\"“])"
)


def bare_crossings(text: str, places: Sequence[PlaceMention]) -> Iterator[Crossing]:
    """The first crossing that a text tells without a name, where it names a border town."""
    towns: list[PlaceMention] | None = None
    for match in _BARE.finditer(text):
        if towns is None:
            towns = [place for place in places if _is_at_border(place)]
            if not towns:
                return
        before = [town for town in towns if town.start < match.start()]
        town = before[-1] if before else towns[0]
        yield Crossing(town.name, town.region, match.start(), match.end())
        return


def _is_at_border(place: PlaceMention) -> bool:
    if place.kind is not PlaceKind.CITY or place.adjective or place.name not in border_towns():
        return False
    if place.country != "US":
        return True
    return any(
        city == place.name and region == place.region and not name.startswith("Port ")  # a seaport
        for name, city, region in ports_of_entry().values()
    )
