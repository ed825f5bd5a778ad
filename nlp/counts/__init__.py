"""Numbers of guns, ammunition and parts: their bounds, what was done with them, whose part each is."""

from __future__ import annotations

from nlp.annotation import Count
from nlp.counts.build import find_counts

__all__ = ["Count", "find_counts"]
