"""The entries of the courts' public feeds: events of the demo's cases between those of other cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml

FILE = Path(__file__).parent / "court_feeds.yml"


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One docket event, as a court's feed gives it: no charges, only the event's name."""

    number: str
    case_name: str
    pacer_case_id: int
    event: str
    document: int
    entered: datetime


@dataclass(frozen=True, slots=True)
class CourtFeed:
    """One court's feed, the newest entry first."""

    court: str
    name: str
    entries: tuple[FeedEntry, ...]


@lru_cache(maxsize=1)
def court_feeds() -> dict[str, CourtFeed]:
    """The feeds by PACER court id."""
    feeds = {}
    for court, values in read_yaml(FILE).items():
        entries = [FeedEntry(**entry) for entry in values["entries"]]
        newest_first = sorted(entries, key=lambda entry: entry.entered, reverse=True)
        feeds[court] = CourtFeed(court, values["name"], tuple(newest_first))
    return feeds
