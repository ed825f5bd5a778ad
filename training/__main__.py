"""`make train`: from the treebanks, entity corpora and releases of `../shared` to nlp/models/en_river."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

import spacy
from rich.console import Console

from training.card import write_card
from training.datasets import write_entity_data, write_tree_data
from training.releases import read_releases
from training.ship import ship
from training.trainer import train_part
from training.vectors import load_vectors, train_vectors, write_corpus

_HERE = Path(__file__).parent
_SHIPPED = _HERE.parent / "nlp" / "models" / "en_river"


def main() -> None:
    """Train both parts and put them together; what is there already in the work folder is not made again."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--shared", type=Path, default=Path("../shared"))
    arguments.add_argument("--work", type=Path, default=Path("build/training"), help="kept between runs")
    arguments.add_argument("--out", type=Path, default=_SHIPPED)
    arguments.add_argument("--only", choices=["vectors", "parser", "ner", "ship"], help="one step")
    given = arguments.parse_args()
    console = Console(stderr=True)
    work: Path = given.work
    work.mkdir(parents=True, exist_ok=True)
    steps = [given.only] if given.only else ["vectors", "parser", "ner", "ship"]
    if "vectors" in steps and not (work / "vectors").exists():
        console.print("Vectors: reading the releases …")
        texts = (f"{release.title}\n{release.body}" for release in read_releases(given.shared))
        write_corpus(texts, spacy.blank("en"), work / "corpus.txt")
        console.print("Vectors: training …")
        train_vectors(work / "corpus.txt", work / "river.floret")
        load_vectors(work / "river.floret", work / "vectors")
    if "parser" in steps and not (work / "parser").exists():
        write_tree_data(given.shared, work)
        train_part(_HERE / "parser.cfg", work, "parser", console)
    if "ner" in steps and not (work / "ner").exists():
        write_entity_data(given.shared, work)
        train_part(_HERE / "ner.cfg", work, "ner", console)
    if "ship" in steps:
        shutil.rmtree(given.out, ignore_errors=True)
        pipeline = ship(work, given.out)
        write_card(pipeline, given.shared, work, given.out)
        console.print(f"Shipped to {given.out}")


if __name__ == "__main__":
    main()
