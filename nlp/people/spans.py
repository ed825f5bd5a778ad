"""Stretches of a text, asked in logarithmic time whether they touch another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class Spans:
    """Stretches `(start, end)` that may lie in each other but are short beside the text."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def touching(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches that share a character with `start:end`."""
        i = bisect_left(self._spans, (start - self._longest, 0))
        found = []
        while i < len(self._spans) and self._spans[i][0] < end:
            if self._spans[i][1] > start:
                found.append(self._spans[i])
            i += 1
        return found
