"""The demo's ground truth: what a careful reader finds in each case (expected.yml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.vocabulary import CountRole, ObjectKind, Stage

FILE = Path(__file__).parent / "expected.yml"


@dataclass(frozen=True, slots=True)
class ExpectedParty:
    """A person accused in the case, as far as it went for them; `variants` are other forms of the name."""

    name: str
    status: Stage
    sentence_months: int | None
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExpectedQuantity:
    """The figure to state for a role and object; `earlier` are lower bounds that other documents give."""

    role: CountRole
    object: ObjectKind
    low: int | None
    high: int | None
    earlier: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ExpectedIncident:
    """One trafficking case, as all its documents tell it."""

    case: str
    documents: tuple[str, ...]
    court: str
    case_numbers: tuple[str, ...]
    stage: Stage
    parties: tuple[ExpectedParty, ...]
    quantities: tuple[ExpectedQuantity, ...]


@dataclass(frozen=True, slots=True)
class Lookalikes:
    """Two documents that are not of one case, and what they share."""

    one: str
    other: str
    share: tuple[str, ...]


@lru_cache(maxsize=1)
def incidents() -> tuple[ExpectedIncident, ...]:
    """The ten trafficking cases."""
    return tuple(_incident(values) for values in _file()["incidents"])


@lru_cache(maxsize=1)
def lookalikes() -> tuple[Lookalikes, ...]:
    """Pairs of documents that must stay apart."""
    return tuple(
        Lookalikes(values["one"], values["other"], tuple(values["share"])) for values in _file()["lookalikes"]
    )


def _incident(values: dict[str, Any]) -> ExpectedIncident:
    return ExpectedIncident(
        case=values["case"],
        documents=tuple(values["documents"]),
        court=values["court"],
        case_numbers=tuple(values["case_numbers"]),
        stage=Stage(values["stage"]),
        parties=tuple(_party(party) for party in values["parties"]),
        quantities=tuple(_quantity(quantity) for quantity in values["quantities"]),
    )


def _party(values: dict[str, Any]) -> ExpectedParty:
    return ExpectedParty(
        name=values["name"],
        status=Stage(values["status"]),
        sentence_months=values.get("sentence_months"),
        variants=tuple(values.get("variants", ())),
    )


def _quantity(values: dict[str, Any]) -> ExpectedQuantity:
    return ExpectedQuantity(
        role=CountRole(values["role"]),
        object=ObjectKind(values["object"]),
        low=values.get("low"),
        high=values.get("high"),
        earlier=tuple(values.get("earlier", ())),
    )


def _file() -> dict[str, Any]:
    content: dict[str, Any] = read_yaml(FILE)
    return content
