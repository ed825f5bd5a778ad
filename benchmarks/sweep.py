"""`make sweep`: read every document of `../shared/data` once, and say which took longest and which failed.

A part of them is read with every component, as if it were relevant. No document may take longer than LIMIT.
"""

from __future__ import annotations

import argparse
import heapq
import random
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.documents import all_documents
from nlp.annotation import Annotation, Relevance, SourceDocument, check_spans
from nlp.pipeline import annotate, annotate_relevant
from nlp.reading import read

#: Seconds that one document may take.
LIMIT = 20
_LISTS = (
    "defendants",
    "counts",
    "dealers",
    "dates",
    "firearms",
    "places",
    "groups",
    "stages",
    "case_numbers",
)
_FORCED = Relevance(True, 1.0, "read whatever it says")


@dataclass
class Swept:
    """What a pass over documents came to; `slowest` holds seconds, id and characters."""

    name: str
    documents: int = 0
    relevant: int = 0
    seconds: float = 0.0
    failed: list[str] = field(default_factory=list)
    slowest: list[tuple[float, str, int]] = field(default_factory=list)


def main() -> int:
    """Read everything, print; 1 where a document failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True, help="the folder of data")
    parser.add_argument("--forced", type=int, default=3_000, help="documents read with every component")
    parser.add_argument("--step", type=int, default=1, help="read only every so manieth document")
    args = parser.parse_args()
    documents = list(all_documents(args.shared))[:: args.step]
    forced = random.Random(1).sample(documents, min(args.forced, len(documents)))  # noqa: S311
    swept = [sweep("as they are", documents, forced=False), sweep("every component", forced, forced=True)]
    for found in swept:
        print(
            f"{found.name}: {found.documents:,} documents in {found.seconds:.0f} s, {found.relevant:,} "
            f"relevant, {len(found.failed)} failed"
        )
        for seconds, name, length in sorted(found.slowest, reverse=True):
            print(f"  {seconds:6.3f} s  {length:>9,} characters  {name}")
        for failure in found.failed:
            print(failure)
    return 1 if any(found.failed for found in swept) else 0


def sweep(name: str, documents: list[SourceDocument], *, forced: bool) -> Swept:
    """Read documents one after the other, each within the limit, and check their quotes."""
    found = Swept(name)
    for document in documents:
        began = time.process_time()
        try:
            with limited(LIMIT):
                annotation = _annotate(document, forced=forced)
            for field_name in _LISTS:
                check_spans(document.text, getattr(annotation, field_name))
            found.relevant += annotation.relevance.relevant
        except Exception:  # whatever it is, it is told, and the others are read
            found.failed.append(f"{document.id}: {traceback.format_exc(limit=-3)}")
        seconds = time.process_time() - began
        found.documents += 1
        found.seconds += seconds
        heapq.heappush(found.slowest, (seconds, document.id, len(document.text)))
        if len(found.slowest) > 10:
            heapq.heappop(found.slowest)
    return found


def _annotate(document: SourceDocument, *, forced: bool) -> Annotation:
    if forced and document.text.strip():
        return annotate_relevant(read(document), _FORCED)
    return annotate(document)


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Raises TimeoutError inside where it takes longer (a pattern that hangs is stopped, too)."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"longer than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


if __name__ == "__main__":
    sys.exit(main())
