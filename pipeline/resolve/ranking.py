"""Which document speaks louder: furthest stage, then most official, then latest, then its order."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.vocabulary import STAGE_ORDER, Assertion, ClaimKind, DocumentKind, Stage
from pipeline.resolve.mention import Mention, Told


@lru_cache(maxsize=1)
def _publishers() -> list[tuple[int, re.Pattern[str]]]:
    data = read_yaml(Path(__file__).parent / "data" / "officialness.yml")
    return [(int(entry["rank"]), re.compile(entry["pattern"], re.IGNORECASE)) for entry in data["publishers"]]


@lru_cache(maxsize=4096)
def _official(kind: str, source: str, publisher: str) -> int:
    if kind in {DocumentKind.DOCKET, DocumentKind.COURT_FILING}:
        return 4
    if kind == DocumentKind.PRESS_RELEASE:
        for rank, pattern in _publishers():
            if pattern.search(f"{source} {publisher}"):
                return rank
        return 2
    return 1


def official(mention: Mention) -> int:
    """4 a court's docket or paper, 3 the Justice Department or a prosecutor, 2 an agency, 1 news."""
    return _official(mention.kind, mention.source, mention.publisher)


def furthest(stages: list[str]) -> Stage | None:
    """The stage that is furthest along; None where there is none."""
    return max((Stage(stage) for stage in stages), key=lambda stage: STAGE_ORDER[stage], default=None)


def stage_rank(mention: Mention) -> int:
    """How far along the furthest stage is that a document announces."""
    stage = furthest(mention.values(ClaimKind.STAGE))
    return STAGE_ORDER[stage] if stage else -1


#: A proved figure outranks an alleged one; what a document says was dismissed speaks last.
_ASSERTED = (
    Assertion.DISMISSED,
    Assertion.ALLEGED,
    Assertion.CHARGED,
    Assertion.ADMITTED,
    Assertion.PROVED,
)


def assertion_rank(assertion: str) -> int:
    """How firmly a claim is asserted: 0 dismissed to 4 proved."""
    return _ASSERTED.index(Assertion(assertion))


def clarity(told: Told) -> tuple[Any, ...]:
    """Sorts tellings of one thing, the one to quote last: the firmest, the most official, the loudest."""
    asserted = assertion_rank(told.fact.assertion)
    return asserted, official(told.mention), *weight(told.mention), -told.fact.ordinal


def weight(mention: Mention) -> tuple[int, int, str, tuple[str, str, str]]:
    """Sorts documents by how much their word counts; the largest speaks."""
    return stage_rank(mention), official(mention), mention.published, mention.order
