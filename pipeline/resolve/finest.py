"""The finest places that a document names: not the country or state of a place that it names too."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.resolve.features import resolve_facts
from pipeline.resolve.mention import Fact
from pipeline.resolve.names import fold


def finest(found: Sequence[tuple[Fact, int]]) -> list[tuple[Fact, int]]:
    """Without the countries and states that the document names a place in."""
    finer = {fact.get("country") for fact, _ in found if not _is_country(fact)}
    finer |= {_folded(fact, "region") for fact, _ in found if not _is_state(fact)}
    return [
        (fact, index)
        for fact, index in found
        if not (_is_country(fact) and fact.get("country") in finer)
        and not (_is_state(fact) and _folded(fact, "region") in finer)
    ]


def _folded(fact: Fact, name: str) -> str:
    return fold(str(fact.get(name) or ""))


def _is_state(fact: Fact) -> bool:
    return _folded(fact, "name") == _folded(fact, "region") != ""


def _is_country(fact: Fact) -> bool:
    return fold(str(fact.get("name"))) in resolve_facts()["countries"]


def same_place(a: Fact, b: Fact) -> bool:
    """Whether two claims name one place."""
    return (a.get("name"), a.get("country")) == (b.get("name"), b.get("country"))
