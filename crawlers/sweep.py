"""How far a listing must be read: newest first, until what it lists is known; order checked, not believed.

Pure: pages go in, the numbers of the pages to ask next come out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from crawlers.distinct import Distinct

#: How many windows of pages may be asked for while one slow page is waited for.
_AHEAD = 16


@dataclass(frozen=True, slots=True)
class PageSeen:
    """One page of a listing.

    `keys` are the values that the listing was asked to be sorted by, in the order given, those missing
    left out. `settled`: all its items were stored, unchanged, by a run that read everything. `older`: all
    its items are older than what is asked for.
    """

    number: int
    ids: tuple[str, ...]
    keys: tuple[int, ...]
    count: int
    settled: bool = False
    older: bool = False

    @property
    def ends(self) -> bool:
        """True where nothing on this page calls for the next one."""
        return self.settled or self.older


#: Stands for every page that was read.
_READ = PageSeen(-1, (), (), 0)


@dataclass(slots=True)
class Sweep:
    """One pass over a listing, asked for in pages of `size` items, numbered from 0."""

    size: int
    overlap: int = 1
    window: int = 4
    #: Read no more items than this.
    limit: int | None = None
    #: Read all, whatever is known.
    thorough: bool = False
    #: Stop as soon as all that the listing counts was seen: for a second pass after what the first missed.
    until_found: bool = False
    #: The highest key that any run has seen: a listing that begins below it is not the newest first.
    high: int | None = None
    #: Ids seen by this pass and by those before it.
    ids: Distinct = field(default_factory=Distinct)
    count: int = 0
    rows: int = 0
    ordered: bool = True
    failed: set[int] = field(default_factory=set)
    _pages: dict[int, PageSeen] = field(default_factory=dict)
    _asked: int = 0
    #: Pages 0 up to this one are there, or have failed.
    _prefix: int = 0
    _run_of_ends: int = 0
    _last_key: int | None = None
    _stopped: bool = False
    _plan: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.limit is not None:
            self._plan = exact_pages(self.limit, self.size)

    def parameters(self, number: int) -> tuple[int, int]:
        """What to ask the site for: its page number and page size."""
        return self._plan[number] if self._plan else (number, self.size)

    def see(self, page: PageSeen) -> None:
        """Take a page in; pages may come in any order."""
        self._pages[page.number] = page
        self.ids.update(page.ids)
        self.rows += len(page.ids)
        self.count = max(page.count, 0)
        self._advance()
        if self.until_found and not self.missing:
            self._stopped = True

    def fail(self, number: int) -> None:
        """Take in that a page could not be had: the pass goes on, but is not complete."""
        self.failed.add(number)
        self._advance()

    def ask(self) -> list[int]:
        """The pages to ask now; they count as asked. Empty with nothing in flight means the end.

        While what came last was settled the end is near, and nothing is gained by asking ahead.
        """
        hopeful = self.ordered and not self.thorough and (self._prefix == 0 or self._run_of_ends > 0)
        width = 1 if hopeful else self.window
        in_flight = self._in_flight
        furthest = min(self.pages, self._prefix + width * _AHEAD)
        pages: list[int] = []
        while not self._stopped and in_flight + len(pages) < width and self._asked < furthest:
            pages.append(self._asked)
            self._asked += 1
        return pages

    @property
    def idle(self) -> bool:
        """True where every page that was asked for has come or failed: after `ask`, the end of the pass."""
        return self._asked > 0 and self._in_flight == 0

    @property
    def _in_flight(self) -> int:
        return self._asked - len(self._pages) - len(self.failed)

    @property
    def pages(self) -> int:
        """How many pages there are to ask, as far as is known."""
        if not self._pages:
            return 1
        if self._plan:
            return max(1, sum(page * size < self.count for page, size in self._plan))
        return max(1, -(-self.count // self.size))

    @property
    def whole(self) -> bool:
        """True where every page of the listing came, rather than the pass stopping at what is known."""
        return (
            not self.failed
            and self._prefix >= self.pages
            and (self.limit is None or self.limit >= self.count)
        )

    @property
    def complete(self) -> bool:
        """True where nothing that was to be read is missing."""
        return not self.failed and (self._stopped or self._prefix >= self.pages)

    @property
    def missing(self) -> int:
        """How many items the listing counts that no pass has seen."""
        return max(0, self.count - len(self.ids))

    def _advance(self) -> None:
        while self._prefix in self._pages or self._prefix in self.failed:
            page = self._pages.get(self._prefix)
            if page is None:
                self._run_of_ends = 0
            else:
                if self._prefix == 0 and self.high is not None and page.keys and page.keys[0] < self.high:
                    self.ordered = False
                self._check_order(page.keys)
                self._run_of_ends = self._run_of_ends + 1 if page.ends else 0
                self._pages[self._prefix] = _READ  # spares the memory
            self._prefix += 1
            # What comes out of order says nothing about what follows: then everything is read.
            if self.ordered and not self.thorough and self._run_of_ends >= self.overlap:
                self._stopped = True

    def _check_order(self, keys: Iterable[int]) -> None:
        for key in keys:
            if self._last_key is not None and key > self._last_key:
                self.ordered = False
            self._last_key = key


def exact_pages(limit: int, size: int) -> list[tuple[int, int]]:
    """(page, page size) pairs that are together exactly the first `limit` items, at most `size` a page."""
    asked, offset = [], 0
    while offset < limit:
        width = min(size, limit - offset)
        while offset % width:
            width -= 1
        asked.append((offset // width, width))
        offset += width
    return asked
