"""The training and development sets of both parts, as spaCy's binary files."""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin

import nlp.sentences  # noqa: F401  (registers river_sentences)
from training.entities import TRAINING, read_entities
from training.releases import read_releases
from training.treebanks import read_treebank
from training.weak import weak_documents

#: Sentences that releases label themselves, and how many more are kept to develop on.
_WEAK, _WEAK_DEV = 24_000, 1_000
_SEED = 20261121


def write_tree_data(shared: Path, work: Path) -> None:
    """parser-train.spacy and parser-dev.spacy from English Web Treebank and GUM."""
    vocab = spacy.blank("en").vocab
    for ours, theirs in (("train", "train"), ("dev", "dev"), ("test", "test")):
        docs: list[Doc] = []
        for treebank in ("en_ewt-ud", "gum"):
            docs += read_treebank(shared / f"data/ud/{treebank}-{theirs}.conllu.gz", vocab)
        _write(docs, work / f"parser-{ours}.spacy")


def write_entity_data(shared: Path, work: Path) -> None:
    """ner-train.spacy and ner-dev.spacy from the free corpora and the releases' own formulas."""
    pipeline = spacy.blank("en")
    pipeline.add_pipe("river_sentences")
    chance = random.Random(_SEED)  # noqa: S311  (nothing secret is drawn)
    releases = [release.body for release in read_releases(shared)]
    chance.shuffle(releases)
    weak = list(weak_documents(releases, pipeline, _WEAK + _WEAK_DEV, _SEED))
    train, dev = weak[:_WEAK], weak[_WEAK:]
    folder = shared / "data/ner"
    for name in TRAINING:
        train += read_entities(folder / f"{name}.jsonl.gz", pipeline.vocab, split="train")
    dev += read_entities(folder / "gum_entities.jsonl.gz", pipeline.vocab, split="dev")
    dev += read_entities(folder / "wnut17_dev.jsonl.gz", pipeline.vocab)
    chance.shuffle(train)
    _write(train, work / "ner-train.spacy")
    _write(dev, work / "ner-dev.spacy")


def _write(docs: Iterable[Doc], path: Path) -> None:
    DocBin(docs=docs, store_user_data=False).to_disk(path)
