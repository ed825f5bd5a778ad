"""The metrics as last counted. They are counted anew in a thread when incidents changed; pages don't wait.

Of several processes one counts for all: the others take what it kept in the file.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Hashable
from datetime import UTC, date, datetime
from pathlib import Path

from db.session import open_session
from pipeline.exports.snapshot import snapshot
from pipeline.metrics.count import count_all
from web.background import Background
from web.desk.kept import only_one
from web.metrics_file import Counted, read_counted, write_counted

_log = logging.getLogger(__name__)
#: Seconds that a page waits for a first count, which is enough for a database that is not large.
PATIENCE = 3.0
#: The pauses between two counts, as `Background` has them.
REST, SHORTEST_REST = 30.0, 30.0


class MetricsCache:
    """Counts for one application. For all threads of a process.

    Args:
        database: its address.
        kept: the file of what was counted last, shown until it is counted again: what is kept may be of a
            database since replaced.
    """

    def __init__(self, database: str, kept: Path) -> None:
        self._database = database
        self._path = kept
        self._kept = read_counted(kept, database)
        self._counted = Background("count metrics", self._count, REST, SHORTEST_REST)
        self._drawn: dict[Hashable, tuple[Counted, str]] = {}

    def latest(self, revision: int, wait: float = 0.0) -> Counted | None:
        """What was counted last; None where nothing was yet. Begins to count where incidents are newer.

        Args:
            revision: that the incidents have now.
            wait: seconds to wait for the first count.
        """
        today = datetime.now(UTC).date()
        return self._counted.latest((revision, today), 0.0 if self._kept else wait) or self._kept

    def drawn(self, key: Hashable, counted: Counted, draw: Callable[[], str]) -> str:
        """A picture of what was counted, drawn once; `key` says which."""
        known = self._drawn.get(key)
        if known is None or known[0] is not counted:
            known = self._drawn[key] = (counted, draw())
        return known[1]

    def join(self) -> None:
        """Wait until nothing is being counted."""
        self._counted.join()

    def _count(self, of: tuple[int, date]) -> Counted:
        with only_one(self._path):
            self._kept = self._of_another() or self._count_anew(*of)
            return self._kept

    def _of_another(self) -> Counted | None:
        """What another process counted since, if so lately that it would not count again itself."""
        before, there = self._kept, read_counted(self._path, self._database)
        if there is None or (before and (there.on, there.revision) <= (before.on, before.revision)):
            return None
        age = time.time() - self._path.stat().st_mtime
        return there if age < max(SHORTEST_REST, REST * there.took) else None

    def _count_anew(self, revision: int, today: date) -> Counted:
        began = time.monotonic()
        with open_session(self._database) as session, snapshot(session) as connection:
            connection.detach()  # held for long: the pages keep all of theirs, and it closes for good
            results = count_all(connection, today)
        counted = Counted(revision, today, results, took=time.monotonic() - began)
        try:
            write_counted(self._path, counted, self._database)
        except OSError:
            _log.exception("the metrics could not be kept in %s", self._path)
        return counted
