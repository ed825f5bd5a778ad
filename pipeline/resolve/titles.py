"""One line that says it: who, what, how many, where."""

from __future__ import annotations

from collections.abc import Sequence

from ironriver.vocabulary import Basis, CountRole, ObjectKind, Stage
from ironriver.wording import amount
from pipeline.resolve.figures import Figure
from pipeline.resolve.parties import PartyRecord
from pipeline.resolve.scenes import Item

_NO_ONE = {
    Stage.SEIZURE: "Seizure",
    Stage.ARRESTED: "Arrests",
    Stage.CHARGED: "Charges",
    Stage.SENTENCED: "Sentences",
}
#: What authorities found tells less of a case than what was bought, sold or moved.
_FOUND = {
    CountRole.SEIZED,
    CountRole.RECOVERED,
    CountRole.FORFEITED,
    CountRole.TRACED,
    CountRole.POSSESSED,
}
#: Guns before what goes with them.
_SECONDARY = {
    ObjectKind.AMMUNITION,
    ObjectKind.MAGAZINE,
    ObjectKind.PART,
    ObjectKind.EXPLOSIVE,
    ObjectKind.GRENADE,
}


def figure_words(figure: Figure) -> str:
    """`231 handguns purchased`."""
    return f"{amount(figure.low, figure.high, figure.basis, figure.object)} {figure.role}"


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
    """The chosen figure that says most: guns first, then what was supplied before what was found.

    Of several the best supported: a number before a vague word, then by the document that gives it and by how
    it is asserted, then by independent sources. The larger number decides only where all of this is equal.
    """
    chosen = [figure for figure in numbers if figure.chosen]
    return max(
        chosen,
        key=lambda f: (
            f.object not in _SECONDARY,
            f.role not in _FOUND,
            f.basis != Basis.VAGUE,
            f.support[:3],
            f.asserted,
            f.voices,
            f.low or f.high or 0,
            f.role,
            f.object,
        ),
        default=None,
    )


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
