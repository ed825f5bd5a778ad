"""Count how often given names and surnames stand among the people of the releases; writes name_counts.csv.

People are counted where a release names them with their age, each full name once; only counts are written,
and only of names that several people bear. Run by `make train`.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.marked import ROOT
from benchmarks.quality import RELEASES
from nlp.people.words import people_words
from pipeline.resolve.names import parse_name

OUTPUT = ROOT / "pipeline/resolve/data/name_counts.csv"
#: A name that fewer people bear is left out: its absence says as much.
LEAST = 3
SOURCE = "people named with their age in justice.gov releases 2009-2018 and district attorneys' releases"

_WORD = r"[A-ZÁÉÍÓÚÑ][A-Za-zÁÉÍÓÚÑáéíóúñü'’-]+"
_NAMED = re.compile(
    rf"((?:{_WORD}|[A-Z]\.)(?: (?:(?:de|del|la|los|van|von) )?(?:{_WORD}|[A-Z]\.?)){{1,4}})"
    r",?(?: (?:Jr|Sr|II|III)\.?,?)? (?:age |aged )?\(?(\d\d)[,;)]"
)
#: Capitalised words that stand right before a name, and datelines.
_BEFORE = re.compile(
    r"^(?:(?:[A-Z]{4,}|Co-\w+|Attorney|Defendants?|Agent|Officer|Dr|Mr|Mrs|Ms|Sgt|Capt|President|Owner)\.? )+"
)


def main() -> int:
    """Count and write; 1 where the releases are not there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder that holds data/")
    parser.add_argument("-o", "--output", type=Path, default=OUTPUT)
    args = parser.parse_args()
    if not args.shared.is_dir():
        print(f"There are no releases at {args.shared}: no names were counted.", file=sys.stderr)
        return 1
    no_names = people_words().common - people_words().given - people_words().surnames
    given, surnames, people = count(set(written_names(args.shared / "data")))
    with args.output.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["name", "given", "surname", "source"])
        rows.writerow(["*", people, people, SOURCE])
        for name in sorted(given.keys() | surnames.keys()):
            if given[name] + surnames[name] >= LEAST and len(name) > 1 and name not in no_names:
                rows.writerow([name, given[name], surnames[name], "releases"])
    print(f"{people} people, {sum(1 for _ in args.output.open()) - 2} names.")
    return 0


def written_names(data: Path) -> Iterator[str]:
    """The names that stand before an age."""
    for release in RELEASES:
        with gzip.open(data / release, "rt", encoding="utf-8") as lines:
            for line in lines:
                for found in _NAMED.finditer(json.loads(line)["body"]):
                    if 16 <= int(found[2]) <= 95:
                        yield _BEFORE.sub("", found[1])


def count(names: set[str]) -> tuple[Counter[str], Counter[str], int]:
    """How many people bear each part as a given name, and as a surname; how many people there are."""
    split = [parts for parts in (parse_name(name).parts for name in sorted(names)) if len(parts) > 1]
    given = Counter(parts[0] for parts in split)
    surnames = Counter(parts[-1] for parts in split)
    first, last = Counter(given), Counter(surnames)
    for parts in split:
        for middle in parts[1:-1]:
            if len(middle) > 1:  # a second given name or the first of two surnames, whichever it mostly is
                (given if first[middle] >= last[middle] else surnames)[middle] += 1
    return given, surnames, len(split)


if __name__ == "__main__":
    sys.exit(main())
