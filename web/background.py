"""A value that takes long to make: made anew in a thread when it is out of date; pages don't wait for it."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
_log = logging.getLogger(__name__)


class Background(Generic[Key, Value]):
    """The newest of a value and what it was made of. For all threads of a process.

    Args:
        name: of the value, for the log and the thread.
        make: makes it of a key, such as the revision of the incidents.
        rest: the pause between two times is so many times what the last one took …
        shortest_rest: … and at least so many seconds: a run changes incidents many times.
    """

    def __init__(self, name: str, make: Callable[[Key], Value], rest: float, shortest_rest: float) -> None:
        self._name, self._make = name, make
        self._rest, self._shortest_rest = rest, shortest_rest
        self._made: tuple[Key, Value] | None = None
        self._lock = threading.Lock()
        self._ready = threading.Event()
        self._working = False
        self._thread: threading.Thread | None = None
        self._began, self._rest_until = 0.0, 0.0

    def latest(self, key: Key, wait: float = 0.0) -> Value | None:
        """What was made last; None where nothing was yet. Begins to make it where the key is another.

        Args:
            key: what it should be made of now.
            wait: seconds to wait where nothing was made yet.
        """
        made = self._made
        if made is None or made[0] != key:
            self._begin(key)
        if made is None and wait:
            # Who comes later waits less: no page waits for long.
            self._ready.wait(max(0.0, self._began + wait - time.monotonic()))
        made = self._made
        return made[1] if made else None

    def join(self) -> None:
        """Wait until nothing is being made."""
        if self._thread is not None:
            self._thread.join()

    def _begin(self, key: Key) -> None:
        with self._lock:
            if self._working or time.monotonic() < self._rest_until:
                return
            self._working, self._began = True, time.monotonic()
        self._thread = threading.Thread(target=self._work, args=(key,), name=self._name, daemon=True)
        self._thread.start()

    def _work(self, key: Key) -> None:
        try:
            self._made = key, self._make(key)
            self._ready.set()
        except Exception:  # whatever it is: pages go on with what there is, and the log has it
            _log.exception("could not %s; what was there before is shown", self._name)
        finally:
            with self._lock:
                self._working = False
                took = time.monotonic() - self._began
                self._rest_until = time.monotonic() + max(self._shortest_rest, self._rest * took)
