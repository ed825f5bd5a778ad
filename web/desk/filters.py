"""What a reader asks the list for, as an address says it: words, facets, order, page.

The same in pages, JSON, CSV and feeds. `address` gives it back in one canonical form, so that a view can be
cited and two readers who ask for the same have the same address.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from urllib.parse import quote_plus, urlencode

from ironriver.errors import UsageError
from pipeline.desk.facets import Facet

MOST_VALUES = 50
LONGEST_VALUE = 200
LONGEST_WORDS = 500
#: Stands in an address where a value goes; no value has it, for quoting keeps it from them.
_MARK = "~~"


class Order(StrEnum):
    """The orders of a list."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"
    GUNS = "guns"
    DOCUMENTS = "documents"
    CHANGED = "changed"


class BadFilterError(UsageError):
    """An address asks for something that there is not."""


@dataclass(frozen=True, slots=True)
class Filters:
    """Words to search, and for each facet the values of which an incident has one at least."""

    words: str = ""
    facets: Mapping[Facet, tuple[str, ...]] = field(default_factory=dict)
    order: Order | None = None

    @property
    def sorted_by(self) -> Order:
        """The order asked for; the best match first where words are, else the newest."""
        if self.order is None or (self.order is Order.BEST and not self.words):
            return Order.BEST if self.words else Order.NEWEST
        return self.order

    def has(self, facet: Facet, value: str) -> bool:
        """Whether a value is asked for."""
        return value in self.facets.get(facet, ())

    def toggled(self, facet: Facet, value: str) -> Filters:
        """The same with a value more, or with it gone."""
        values = self.facets.get(facet, ())
        chosen = tuple(v for v in values if v != value) if value in values else (*values, value)
        facets = {**self.facets, facet: chosen}
        return replace(self, facets={name: told for name, told in facets.items() if told})

    def toggles(self, facet: Facet, path: str) -> Callable[[str], str]:
        """Gives the address with a value toggled, as `toggled(…).address(path)` does, for many values."""
        chosen = self.facets.get(facet, ())
        before, _, after = (
            replace(self, facets={**self.facets, facet: (_MARK,)}).query().partition(f"{facet}={_MARK}")
        )

        def address(value: str) -> str:
            told = [v for v in chosen if v != value] if value in chosen else sorted((*chosen, value))
            own = "&".join(f"{facet}={quote_plus(v)}" for v in told)
            query = before + own + after if own else (before + after.removeprefix("&")).removesuffix("&")
            return f"{path}?{query}" if query else path

        return address

    def without(self, facet: Facet) -> Filters:
        """The same without a facet."""
        return replace(self, facets={name: told for name, told in self.facets.items() if name is not facet})

    def ordered(self, order: Order) -> Filters:
        """The same in another order."""
        return replace(self, order=order)

    def query(self, **more: str | int | None) -> str:
        """The part of an address after `?`, without it: facets in their order, values sorted."""
        pairs: list[tuple[str, str]] = [("q", self.words)] if self.words else []
        for facet in Facet:
            pairs += [(str(facet), value) for value in sorted(self.facets.get(facet, ()))]
        if self.order is not None and self.order is not replace(self, order=None).sorted_by:
            pairs.append(("sort", str(self.order)))
        pairs += [(name, str(value)) for name, value in more.items() if value not in {None, ""}]
        return urlencode(pairs)

    def address(self, path: str, **more: str | int | None) -> str:
        """A path with this query."""
        query = self.query(**more)
        return f"{path}?{query}" if query else path


#: What an address may say beside the facets.
OTHER_NAMES = frozenset({"q", "sort", "page", "cursor", "limit", "lang"})


def read_filters(pairs: Iterable[tuple[str, str]], *, allowed: frozenset[str] = frozenset()) -> Filters:
    """The filters of an address.

    Args:
        pairs: names and values as the address has them, in their order.
        allowed: further names that the page knows.

    Raises:
        BadFilterError: an unknown name or order, or too much of it; the message names it.
    """
    words, order = "", None
    facets: dict[Facet, list[str]] = {}
    for name, value in pairs:
        cleaned = " ".join(value.replace("\x00", " ").split())
        if name == "q":
            words = cleaned[:LONGEST_WORDS]
        elif name == "sort":
            order = _order(cleaned) if cleaned else None
        elif name in set(Facet):
            told = facets.setdefault(Facet(name), [])
            if cleaned and cleaned not in told:
                told.append(cleaned[:LONGEST_VALUE])
        elif name not in OTHER_NAMES | allowed:
            known = ", ".join([*sorted(OTHER_NAMES | allowed), *map(str, Facet)])
            raise BadFilterError(f"there is nothing called {name[:60]!r} to filter by; there are: {known}")
    if sum(map(len, facets.values())) > MOST_VALUES:
        raise BadFilterError(f"an address can ask for {MOST_VALUES} values at most")
    return Filters(words, {facet: tuple(sorted(told)) for facet, told in facets.items() if told}, order)


def _order(value: str) -> Order:
    try:
        return Order(value)
    except ValueError:
        known = ", ".join(Order)
        raise BadFilterError(f"there is no order {value[:60]!r}; there are: {known}") from None
