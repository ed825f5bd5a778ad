"""Which towns, states and countries a text mentions, and where they lie."""

from __future__ import annotations

from nlp.gazetteer.data import PlaceKind
from nlp.gazetteer.find import find_place_mentions
from nlp.gazetteer.words import PlaceMention

__all__ = ["PlaceKind", "PlaceMention", "find_place_mentions"]
