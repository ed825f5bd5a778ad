"""`make growth`: does the time of each component grow with the length of the text, and no faster?

Each component of nlp/pipeline.py is timed on texts of n, 2n … 16n characters: genuine releases one after the
other, and texts made to be hard. The exponent is fitted over the three longest. What seems to grow faster
than LIMIT is measured again on texts of 32n and 64n, where warming up and collected garbage no longer count,
and fails if it still does. Then 5 MB are read as a whole.
"""

from __future__ import annotations

import argparse
import itertools
import math
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FunctionType
from typing import Any

from benchmarks.documents import gold_relevant
from benchmarks.marked import provenance, replace_part
from nlp import pipeline
from nlp.annotation import Relevance, SourceDocument
from nlp.screening import screen

#: Characters of the shortest text; each further one is twice as long.
SHORTEST, DOUBLINGS = 16_000, 4
LARGE = 5_000_000
#: Linear time is 1; caches and the collector of garbage add some hundredths.
LIMIT = 1.25
#: Of this many of the longest texts the exponent is fitted.
FITTED = 3
#: So many doublings more where a component seems to grow faster than its text.
FURTHER = 2
#: What takes less time than this (seconds, on the longest text) is not worth a fit.
NOISE = 0.1
RELEVANT = Relevance(True, 1.0, "read whatever it says")

#: Component → seconds.
Times = dict[str, float]


def main() -> int:
    """Measure, print, and write docs/quality.md; 1 where something grows faster than the text."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True, help="the folder of gold documents")
    parser.add_argument("--only", help="inputs whose name holds this; writes nothing")
    parser.add_argument("--shortest", type=int, default=SHORTEST, help="characters of the shortest text")
    parser.add_argument("--no-large", action="store_true", help="leave out the 5 MB; writes nothing")
    args = parser.parse_args()
    texts = {name: make for name, make in inputs(args.shared).items() if (args.only or "") in name}
    annotate(SourceDocument("warm", "Man sold 12 rifles", "2024-05-06", "He sold 12 rifles in Texas."))
    sizes = [args.shortest * 2**i for i in range(DOUBLINGS + 1)]
    rows, worst = [], []
    for name, make in texts.items():
        measured = {size: annotate(_document(make(size))) for size in sizes}
        if _too_fast(measured):
            longer = {size * 2**FURTHER: make(size * 2**FURTHER) for size in sizes[-FURTHER:]}
            measured |= {size: annotate(_document(text)) for size, text in longer.items()}
        rows.append(_row(name, measured, sizes[-1]))
        print(rows[-1], flush=True)
        worst += [
            f"{component} on {name}: {fitted(measured, component):.2f} ({_told(measured, component)})"
            for component in _too_fast(measured)
        ]
    lines = [*_head(args.shortest), *rows]
    if not args.no_large:
        lines += ["", large(texts[next(iter(texts))])]
        print(lines[-1])
    if not (args.only or args.no_large):
        replace_part("growth", lines)
    for line in worst:
        print(f"Grows faster than the text: {line}", file=sys.stderr)
    return 1 if worst else 0


def inputs(shared: Path) -> dict[str, Callable[[int], str]]:
    """Name → what makes a text of so many characters."""
    releases = [document.text for document in gold_relevant(shared) if document.language != "es"]
    spanish = [document.text for document in gold_relevant(shared) if document.language == "es"]
    made = {
        "digits": "7",
        "numbers": "12 345 6,789 .40 ",
        "commas": ", ",
        "capitalised words": "Granite Peak Hollow Mesa ",
        "quotes": "“He said \"the guns' ' ‘were ",
        "open brackets": "( [ ( guns ",
        "the the the": "the ",
        "of the of the": "of the sale of the guns of the ",
        "names": "Dale Tolliver, Joan Quillford, and Otto Lund, 34, of Mesa, Arizona; ",
        "initials": "J. R. Q. ",
        "one endless sentence": "he bought 12 rifles and sold 3 pistols to a man from Mesa and then he ",
        "guns": "Glock 19 9mm pistols, AK-47 rifles and .50 caliber ",
        "dates": "on May 3, 2021, and between June 2022 and July 2023, ",
        "statutes": "18 U.S.C. § 922(a)(6), 924(a)(2) and 26 U.S.C. 5861(d), Case No. 2:22-cr-00123, ",
        "headlines": "MAN FROM MESA, AZ, SENTENCED\n",
        "list items": "- Otto Lund, 34, of Tucson: 12 rifles\n",
        "blank lines": "\n \n",
        "no spaces": "a.b-c,",
        "control characters": "\x00\x1b\u202e\ufeff gun",
        "emoji": "🔫 gun 🇲🇽 ",
    }
    return {
        "genuine releases": lambda size: _joined(releases, size),
        "genuine Spanish releases": lambda size: _joined(spanish, size),
        "words of releases, shuffled": lambda size: _shuffled(releases, size),
    } | {name: _repeated(piece) for name, piece in made.items()}


def _joined(texts: list[str], size: int) -> str:
    parts, length = [], 0
    for text in itertools.cycle(texts):
        parts.append(text)
        length += len(text) + 2
        if length > size:
            return "\n\n".join(parts)[:size]
    raise ValueError("there are no texts")


def _shuffled(texts: list[str], size: int) -> str:
    words = _joined(texts, size).split(" ")
    random.Random(1).shuffle(words)  # noqa: S311  (the same text every time, not a secret)
    return " ".join(words)


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: (piece * (size // len(piece) + 1))[:size]


def _document(text: str) -> SourceDocument:
    return SourceDocument("growth", text[:200], "2024-05-06", text)


@contextmanager
def timed_components(times: Times) -> Iterator[None]:
    """While open, `annotate` finds everything relevant and adds the time of each component to `times`.

    The names in nlp/pipeline.py are replaced, so that a new component is measured without being told of here.
    """
    kept = {
        name: value
        for name, value in vars(pipeline).items()
        if isinstance(value, FunctionType) and value.__module__ != pipeline.__name__
    }

    def timed(name: str, component: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            began = time.process_time()
            result = component(*args, **kwargs)
            times[name] += time.process_time() - began
            return RELEVANT if isinstance(result, Relevance) else result

        return call

    for name, component in kept.items():
        setattr(pipeline, name, timed(name, component))
    try:
        yield
    finally:
        for name, component in kept.items():
            setattr(pipeline, name, component)


def annotate(document: SourceDocument) -> Times:
    """Seconds of processor time of each component on a document, read as if it were relevant."""
    times: Times = defaultdict(float)
    began = time.process_time()
    screen(document.title, document.text)
    times["screen"] = time.process_time() - began
    with timed_components(times):
        pipeline.annotate(document)
    return times


def fitted(measured: dict[int, Times], component: str) -> float:
    """The exponent b of seconds = a · characters^b over the longest texts, by least squares; 0 if no time."""
    points = [
        (math.log(size), math.log(max(times.get(component, 0), 1e-6)))
        for size, times in sorted(measured.items())[-FITTED:]
    ]
    if max(times.get(component, 0) for times in measured.values()) < NOISE:
        return 0.0
    x = sum(point[0] for point in points) / len(points)
    y = sum(point[1] for point in points) / len(points)
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def _too_fast(measured: dict[int, Times]) -> list[str]:
    """The components whose exponent is above the limit."""
    longest = measured[max(measured)]
    return [component for component in longest if fitted(measured, component) > LIMIT]


def _told(measured: dict[int, Times], component: str) -> str:
    return ", ".join(f"{times.get(component, 0):.2f} s" for _, times in sorted(measured.items()))


def _head(shortest: int) -> list[str]:
    longest = shortest * 2**DOUBLINGS
    return [
        f"{provenance('make growth')}: seconds of one core for a text of {longest:,} characters with every "
        f"component run, the exponent of growth (1 is linear) from {longest >> (FITTED - 1):,} characters "
        "on, and the component that grows fastest.",
        "",
        "| text | seconds | exponent | fastest growing component | its exponent |",
        "| --- | ---: | ---: | --- | ---: |",
    ]


def _row(name: str, measured: dict[int, Times], size: int) -> str:
    whole = {size: {"all": sum(times.values())} for size, times in measured.items()}
    exponents = {component: fitted(measured, component) for component in measured[max(measured)]}
    component = max(exponents, key=lambda name: exponents[name])
    return (
        f"| {name} | {whole[size]['all']:.2f} | {fitted(whole, 'all'):.2f} "
        f"| {component} | {exponents[component]:.2f} |"
    )


def large(make: Callable[[int], str]) -> str:
    """Read 5 MB with every component; the sentence that tells seconds and memory."""
    began = time.perf_counter()
    annotate(_document(make(LARGE)))
    seconds = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"{LARGE / 1e6:.0f} million characters of releases as one document take {seconds:.0f} s with every "
        f"component; peak memory of the process {memory:,.0f} MB."
    )


if __name__ == "__main__":
    sys.exit(main())
