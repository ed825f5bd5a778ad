"""The list of incidents: search, facets, order; the same view as CSV and JSON by suffix."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from sqlalchemy.orm import Session

from pipeline.desk.facets import Facet
from web.desk.columns import Tally
from web.desk.filters import BadFilterError, Filters, Order, read_filters
from web.desk.index import Found, Snapshot
from web.desk.labels import court_names, dealer_names, label
from web.desk.listing import PAGE, lines
from web.language import Words, words_of
from web.rendering import language_of, page
from web.state import Database, Incidents

router = APIRouter()
#: Values of a facet that are shown; those that are chosen are always among them.
SHOWN_VALUES = 12
#: Facets that are open at first.
OPEN = (Facet.DISTRICT, Facet.STATUTE, Facet.STAGE, Facet.GUN_KIND, Facet.CHANNEL, Facet.YEAR)
#: The path of the list, which the links of all its parts lead to.
PATH = "/incidents"


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet: how many have it, in words, and the address with it chosen, or not any more."""

    value: str
    words: str
    count: str
    chosen: bool
    address: str


@dataclass(frozen=True, slots=True)
class FacetBox:
    """A facet with its values, the most frequent first."""

    facet: Facet
    choices: Sequence[Choice]
    more: int
    open: bool


@router.get(PATH, response_class=HTMLResponse)
def show_incidents(request: Request, session: Database, snapshot: Incidents) -> HTMLResponse:
    """The list that the address asks for."""
    filters = read_filters(request.query_params.multi_items())
    words = words_of(language_of(request))
    found = snapshot.find(session, filters)
    total = len(found.positions)
    number = page_number(request.query_params.get("page"), total)
    shown = found.positions[(number - 1) * PAGE : number * PAGE]
    boxes = facet_boxes(session, snapshot, filters, found, words)
    orders = [
        (order, filters.ordered(order).address(PATH))
        for order in Order
        if order is not Order.BEST or filters.words
    ]
    return page(
        request,
        "incidents.html.j2",
        filters=filters,
        total=total,
        complete=found.complete,
        court_names=court_names(),
        lines=lines(session, snapshot.ids[shown].tolist(), facets=False),
        boxes=boxes,
        chosen=[choice for box in boxes for choice in box.choices if choice.chosen],
        orders=orders,
        number=number,
        pages=max(1, -(-total // PAGE)),
        page_address=lambda n: filters.address(PATH, page=n if n > 1 else None),
        as_csv=filters.address(f"{PATH}.csv"),
        as_json=filters.address(f"{PATH}.json"),
        as_feed=filters.address(f"{PATH}.atom"),
    )


def page_number(told: str | None, total: int, rows: int = PAGE) -> int:
    """The number of a page of so many rows, from 1; the last where the list has fewer.

    Raises:
        BadFilterError: it is no number.
    """
    if not told:
        return 1
    if not (told.isascii() and told.isdecimal() and 0 < len(told) < 10 and int(told) > 0):
        raise BadFilterError(f"a page has a number from 1, not {told[:20]!r}")
    return min(int(told), max(1, -(-total // rows)))


def facet_boxes(
    session: Session, snapshot: Snapshot, filters: Filters, found: Found, words: Words, *, path: str = PATH
) -> list[FacetBox]:
    """The facets that tell anything of a list; `path` is that of the page whose view they narrow down."""
    counted = snapshot.counts(filters, found, session)
    cut = {facet: _cut(tally, filters.facets.get(facet, ())) for facet, tally in counted.items()}
    dealers = dealer_names(session, (value for value, _ in cut[Facet.DEALER]), snapshot.dealer_names)
    boxes = []
    for facet, values in cut.items():
        toggle = filters.toggles(facet, path)
        choices = [
            Choice(
                value,
                label(words, facet, value, dealers),
                words.number(count),
                filters.has(facet, value),
                toggle(value),
            )
            for value, count in values
        ]
        if choices:
            shown_open = facet in OPEN or facet in filters.facets
            boxes.append(FacetBox(facet, choices, len(counted[facet]) - len(choices), shown_open))
    return boxes


def _cut(tally: Tally, chosen: Sequence[str]) -> list[tuple[str, int]]:
    """The most frequent values and those that are chosen, also where no incident has them."""
    first = tally.ranked(SHOWN_VALUES)
    there = {value for value, _ in first}
    return first + [(value, tally.of(value)) for value in chosen if value not in there]
