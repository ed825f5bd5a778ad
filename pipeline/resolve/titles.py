"""One line that says it: who, what, how many, where."""

from __future__ import annotations

from collections.abc import Sequence

from ironriver.vocabulary import Basis, ObjectKind, Stage
from pipeline.resolve.figures import Figure
from pipeline.resolve.parties import PartyRecord
from pipeline.resolve.scenes import Item

_PLURALS = {
    ObjectKind.AMMUNITION: "rounds of ammunition",
    ObjectKind.PART: "gun parts",
    ObjectKind.CONVERSION_DEVICE: "conversion devices",
    ObjectKind.EXPLOSIVE: "explosives",
}
_NO_ONE = {
    Stage.SEIZURE: "Seizure",
    Stage.ARRESTED: "Arrests",
    Stage.CHARGED: "Charges",
    Stage.SENTENCED: "Sentences",
}
#: Guns before what goes with them.
_SECONDARY = {
    ObjectKind.AMMUNITION,
    ObjectKind.MAGAZINE,
    ObjectKind.PART,
    ObjectKind.EXPLOSIVE,
    ObjectKind.GRENADE,
}


def number_words(low: int | None, high: int | None, basis: str) -> str:
    """A figure as one says it: `more than 200`, `20 to 30`, `231`."""
    if basis == Basis.MORE_THAN and low is not None:
        return f"more than {low - 1:,}"
    if basis == Basis.AT_MOST and high is not None:
        return f"up to {high:,}"
    if basis == Basis.APPROXIMATE and low is not None:
        return f"about {low:,}"
    if low is not None and high is not None and low != high:
        return f"{low:,} to {high:,}"
    if low is not None and high is None:
        return f"at least {low:,}"
    return f"{low if low is not None else high or 0:,}"


def object_words(kind: str, one: bool) -> str:
    """A counted object, singular or plural."""
    if kind in _PLURALS and not one:
        return _PLURALS[ObjectKind(kind)]
    word = kind.replace("_", " ")
    return word if one else f"{word}s"


def figure_words(figure: Figure) -> str:
    """`231 handguns purchased`."""
    one = figure.low == 1 and figure.high in {1, None} and figure.basis == Basis.EXACT
    number = number_words(figure.low, figure.high, figure.basis)
    return f"{number} {object_words(figure.object, one)} {figure.role}"


def title_of(
    people: Sequence[PartyRecord], numbers: Sequence[Figure], where: Sequence[Item], region: str, stage: str
) -> str:
    """The title of an incident, from its parties, figures and places."""
    parts = [_who(people, stage)]
    if headline := _headline(numbers):
        parts.append(figure_words(headline))
    if place := _where(where, region):
        parts.append(place)
    return ", ".join(parts)


def _who(people: Sequence[PartyRecord], stage: str) -> str:
    if not people:
        return _NO_ONE.get(Stage(stage), "Firearms trafficking")
    if len(people) == 1:
        return people[0].name
    if len(people) == 2:
        return f"{people[0].name} and {people[1].name}"
    return f"{people[0].name} and {len(people) - 1} others"


def _headline(numbers: Sequence[Figure]) -> Figure | None:
    """The largest chosen figure of guns; of ammunition and the like only where no gun is counted."""
    chosen = [figure for figure in numbers if figure.chosen]
    guns = [figure for figure in chosen if figure.object not in _SECONDARY]
    return max(guns or chosen, key=lambda f: (f.low or f.high or 0, f.role, f.object), default=None)


def _where(where: Sequence[Item], region: str) -> str:
    rows = [item.columns() for item in where]
    abroad = next(
        (r["name"] for r in rows if r["role"] == "destination" and r["country"] not in {None, "US"}), None
    )
    town = next(
        (r["name"] for r in rows if r["role"] in {"seizure", "crossing", "purchase"} and r["name"] != region),
        None,
    )
    start = region or town or ""
    if abroad and start:
        return f"{start} to {abroad}"
    return start or (f"to {abroad}" if abroad else "")
