"""`make resolution`: measure how well documents are joined; writes its parts of docs/resolution.md."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import propublica
from benchmarks.clusters import Scores, bcubed, pairwise
from benchmarks.fitting import annotated_rows
from benchmarks.marked import ROOT, provenance, replace_part
from benchmarks.matching_pairs import Pool, annotated_pools
from benchmarks.quality import own_documents, unread
from benchmarks.train_matching import Fitted, cross_validate, stress_pool, use_prior

DOC = ROOT / "docs" / "resolution.md"
_HEAD = ("| | documents | cases | B-cubed F1 | P | R |", "| --- | ---: | ---: | ---: | ---: | ---: |")


def main() -> int:
    """Measure and write; 1 where there is nothing to measure on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, required=True, help="the folder of gold/ and data/")
    parser.add_argument("--extracted", type=Path, help="annotations of `ironriver annotate`, if made before")
    args = parser.parse_args()
    gold = args.shared / "gold"
    if not gold.is_dir():
        print(f"There are no annotated documents at {gold}: nothing was measured.", file=sys.stderr)
        return 1
    hand = use_prior()
    read = list(annotated_rows(gold))
    held_back = [row for row in own_documents(args.shared / "data") if unread(row)]
    lines = [f"{provenance('make resolution')}.", ""]
    lines += _families([*annotated_pools(read, args.extracted), stress_pool()], hand)
    ids = {row["id"] for row in held_back}
    lines += _held_back(annotated_pools([*read, *held_back], args.extracted), ids, hand)
    replace_part("families", lines, DOC)
    lines = [f"{provenance('make resolution')}.", ""]
    replace_part("propublica", lines + _propublica(args.shared / propublica.ROWS), DOC)
    print("docs/resolution.md is written.")
    return 0


def _families(pools: Sequence[Pool], hand: Fitted) -> list[str]:
    """Each pool by the hand's weights, and by fits that have not seen the families scored."""
    lines = list(_HEAD)
    for name, (by_hand, fitted) in cross_validate(pools, hand).items():
        families = next(pool.families for pool in pools if pool.name == name)
        size = f"{len(families)} | {len(set(families.values()))}"
        lines.append(f"| {name}, the weights in use | {size} | {_cells(by_hand)} |")
        lines.append(f"| {name}, fitted, families left out | {size} | {_cells(fitted)} |")
    return lines


def _held_back(pools: Sequence[Pool], ids: set[str], hand: Fitted) -> list[str]:
    """The documents that no author of a rule has read, in the pool of all."""
    lines = []
    for pool in pools:
        over = sorted(ids & pool.families.keys())
        size = f"{len(over)} | {len({pool.families[id] for id in over})}"
        scores = bcubed(pool.families, hand.clusters(pool), over)
        lines.append(f"| {pool.name}, held back | {size} | {_cells(scores)} |")
    return lines


def _cells(scores: Scores) -> str:
    return f"{scores.f1:.3f} | {scores.precision:.3f} | {scores.recall:.3f}"


def _propublica(path: Path) -> list[str]:
    rows = propublica.read_rows(path)
    truth = {row["id"]: row["cs_case_number"] for row in rows}
    lines = [
        f"{len(rows)} rows of {len(set(truth.values()))} cases.",
        "",
        "| joined by | B-cubed F1 | P | R | pairwise F1 | P | R |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name, found in propublica.answers(rows).items():
        lines.append(f"| {name} | {_cells(bcubed(truth, found))} | {_cells(pairwise(truth, found))} |")
    return lines


if __name__ == "__main__":
    sys.exit(main())
