"""`make speed`: extraction against a plain spaCy pipeline, on one core, over the same documents, in one run.

Two ratios: relevant documents read with every component, and a mixed stream (all releases of the Justice
Department) screened and read. The peer reads an even part of the stream, scaled by length.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from benchmarks.documents import gold_relevant, justice_releases
from benchmarks.marked import provenance, replace_part
from benchmarks.peer import peer_pipeline
from nlp.annotation import SourceDocument
from nlp.pipeline import annotate
from nlp.screening import screen

T = TypeVar("T")
REPEATS = 3
#: Documents that one of the two reads before the other has its turn.
TURN = 20
#: The peer reads every so manieth release of the stream.
STREAM_STEP = 60
#: What the ratios may not fall below.
RELEVANT_FLOOR, STREAM_FLOOR = 1.0, 60.0
_ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
_LOADING = """
import resource, sys, time
from pathlib import Path
from nlp.annotation import SourceDocument
from nlp.pipeline import annotate
from nlp.reading import blank_pipeline
from nlp.syntax import trained_pipeline
trained_pipeline()
blank_pipeline("en")
loaded = time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID)
text = "Otto Lund, 34, was sentenced on May 3, 2021, for smuggling 12 straw purchased rifles to Mexico."
annotate(SourceDocument("x", "Man sentenced for smuggling rifles to Mexico", "2021-05-04", text))
first = time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID)
from benchmarks.documents import gold_relevant
for document in gold_relevant(Path(sys.argv[1])):
    annotate(document)
print(loaded, first, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


@dataclass(frozen=True, slots=True)
class Rates:
    """Documents a second of ours and of the peer, one of each for a repeat."""

    ours: list[float]
    peer: list[float]

    @property
    def ratio(self) -> float:
        """The median of the repeats' ratios."""
        return statistics.median(a / b for a, b in zip(self.ours, self.peer, strict=True))


def main() -> int:
    """Measure, print, write docs/quality.md; 1 where a ratio is below its floor."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True, help="the folder of gold and data")
    parser.add_argument("--step", type=int, default=1, help="only every so manieth document; writes nothing")
    args = parser.parse_args()
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    if any(os.environ.get(name) != value for name, value in _ONE_THREAD.items()):
        # Libraries read these when they are loaded, which they are by now: begin again.
        command = [sys.executable, "-m", "benchmarks.extraction_speed", *sys.argv[1:]]
        os.execve(sys.executable, command, os.environ | _ONE_THREAD)  # noqa: S606
    loaded, first, memory = loading_and_memory(args.shared)
    stream = justice_releases(args.shared)[:: args.step]
    kept = [d for d in stream if screen(d.title, d.text).passed and annotate(d).relevance.relevant]
    relevant = gold_relevant(args.shared)[:: args.step] + kept
    read_by_peer = peer_pipeline(args.shared)
    of_relevant = compare(relevant, relevant, annotate, read_by_peer)
    of_stream = compare(stream, stream[::STREAM_STEP], screened, read_by_peer)
    lines = [
        f"{provenance('make speed')}: one core, documents a second of processor time, median of {REPEATS}. "
        "The peer is spaCy's tagger, parser and named-entity recogniser of the sizes that spaCy gives "
        "them by itself (width 96), over the same documents.",
        "",
        "| documents | Iron River | peer | ratio | to be at least |",
        "| --- | ---: | ---: | ---: | ---: |",
        _row(f"relevant ({len(relevant)})", of_relevant, RELEVANT_FLOOR),
        _row(f"mixed stream ({len(stream):,}), screened and read", of_stream, STREAM_FLOOR),
        "",
        f"From the start of Python until the pipelines are loaded {loaded:.1f} s, until the first relevant "
        f"document is read (each pattern is compiled when it is first needed) {first:.1f} s; peak memory "
        f"{memory:.0f} MB.",
    ]
    print("\n".join(lines))
    if args.step == 1:
        replace_part("extraction speed", lines)
    return 1 if of_relevant.ratio < RELEVANT_FLOOR or of_stream.ratio < STREAM_FLOOR else 0


def _row(name: str, rates: Rates, floor: float) -> str:
    ours, peer = statistics.median(rates.ours), statistics.median(rates.peer)
    return f"| {name} | {ours:,.1f} | {peer:.1f} | {rates.ratio:.2f} | {floor:.0f} |"


def screened(document: SourceDocument) -> None:
    """What the stages do with a document of the stream: read it where it passes the screen."""
    if screen(document.title, document.text).passed:
        annotate(document)


def compare(
    ours: Sequence[SourceDocument],
    theirs: Sequence[SourceDocument],
    read: Callable[[SourceDocument], object],
    peer: Callable[[str], object],
) -> Rates:
    """Both in turns, REPEATS times; the peer's rate is that of documents as long as ours on average."""
    rates = Rates([], [])
    share = sum(len(d.text) for d in theirs) / sum(len(d.text) for d in ours)
    turns = max(1, len(theirs) // TURN)
    for _ in range(REPEATS):
        seconds, peer_seconds = 0.0, 0.0
        for turn in range(turns):
            seconds += _timed(read, ours[turn::turns])
            peer_seconds += _timed(peer, [document.text for document in theirs[turn::turns]])
        rates.ours.append(len(ours) / seconds)
        rates.peer.append(len(ours) / (peer_seconds / share))
    return rates


def _timed(read: Callable[[T], object], documents: Iterable[T]) -> float:
    began = time.process_time()
    for document in documents:
        read(document)
    return time.process_time() - began


def loading_and_memory(shared: Path) -> tuple[float, float, float]:
    """Processor seconds until all is loaded, and until the first document is read; the peak memory (MB)."""
    command = [sys.executable, "-c", _LOADING, str(shared)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(told[0]), float(told[1]), float(told[2])


if __name__ == "__main__":
    sys.exit(main())
