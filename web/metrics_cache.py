"""The metrics as last counted. They are counted anew in a thread when incidents changed; pages don't wait."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Hashable
from datetime import UTC, date, datetime
from pathlib import Path

from db.session import open_session
from pipeline.exports.snapshot import snapshot
from pipeline.metrics.count import count_all
from web.metrics_file import Counted, read_counted, write_counted

_log = logging.getLogger(__name__)
#: Seconds that a page waits for a first count, which is enough for a database that is not large.
PATIENCE = 3.0
#: A run changes incidents many times: the pause between two counts is so many times what the last one took,
#: and at least so many seconds.
REST, SHORTEST_REST = 5.0, 30.0


class MetricsCache:
    """Counts for one application. For all threads of a process.

    Args:
        database: its address.
        kept: the file of what was counted last, shown until it is counted again.
    """

    def __init__(self, database: str, kept: Path) -> None:
        self._database = database
        self._kept = kept
        self._counted = read_counted(kept, database)
        self._own = False  # counted by this process: what is kept may be of a database since replaced
        self._lock = threading.Lock()
        self._ready = threading.Event()
        self._working = False
        self._thread: threading.Thread | None = None
        self._began, self._rest_until = 0.0, 0.0
        self._drawn: dict[Hashable, tuple[Counted, str]] = {}

    def latest(self, revision: int, wait: float = 0.0) -> Counted | None:
        """What was counted last; None where nothing was yet. Begins to count where incidents are newer.

        Args:
            revision: that the incidents have now.
            wait: seconds to wait for the first count.
        """
        today = datetime.now(UTC).date()
        counted = self._counted
        if counted is None or not self._own or (counted.revision, counted.on) != (revision, today):
            self._begin(revision, today)
        if counted is None and wait:
            # Who comes later waits less: no page waits for a long count.
            self._ready.wait(max(0.0, self._began + wait - time.monotonic()))
        return self._counted

    def drawn(self, key: Hashable, counted: Counted, draw: Callable[[], str]) -> str:
        """A picture of what was counted, drawn once; `key` says which."""
        known = self._drawn.get(key)
        if known is None or known[0] is not counted:
            known = self._drawn[key] = (counted, draw())
        return known[1]

    def _begin(self, revision: int, today: date) -> None:
        with self._lock:
            if self._working or time.monotonic() < self._rest_until:
                return
            self._working, self._began = True, time.monotonic()
        name, arguments = "count metrics", (revision, today)
        self._thread = threading.Thread(target=self._work, args=arguments, name=name, daemon=True)
        self._thread.start()

    def join(self) -> None:
        """Wait until nothing is being counted."""
        if self._thread is not None:
            self._thread.join()

    def _work(self, revision: int, today: date) -> None:
        try:
            with open_session(self._database) as session, snapshot(session) as connection:
                connection.detach()  # held for long: the pages keep all of theirs, and it closes for good
                counted = Counted(revision, today, count_all(connection, today))
            self._counted, self._own = counted, True
            self._ready.set()
            write_counted(self._kept, counted, self._database)
        except OSError:
            _log.exception("the metrics could not be kept in %s", self._kept)
        except Exception:  # whatever it is: pages go on with what there is, and the log has it
            _log.exception("the metrics could not be counted; what was counted before is shown")
        finally:
            with self._lock:
                self._working = False
                took = time.monotonic() - self._began
                self._rest_until = time.monotonic() + max(SHORTEST_REST, REST * took)
