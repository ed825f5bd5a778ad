"""Named-entity corpora → spaCy documents with PERSON, ORG and LOC, a sentence each.

Every corpus has names of its own for these three; what else it marks (works, products) is no entity here.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

_LABELS = {
    "PERSON": "PER person politician",
    "ORG": "ORG organization organisation politicalparty corporation group",
    "LOC": "LOC location country place",
}
_LABEL = {own: label for label, names in _LABELS.items() for own in names.split()}

#: Corpora to train on; microposts (btc) are left out: their names stand in no sentences.
TRAINING = ("wikigold", "wnut17_train", "sec_filings", "crossner_politics_train", "crossner_politics_dev",
            "crossner_politics_test", "uner_ewt_dev", "gum_entities")  # fmt: skip
#: What the model is tested on, and what it never saw.
TESTS = ("uner_ewt_test", "wnut17_test", "gum_entities")

_CLOSE_UP = frozenset(".,;:!?)]}%’'") | {"'s", "'ve", "n't", "'m", "'re", "'ll", "'d", "’s"}
_OPENING = frozenset("([{$#“‘")


def read_entities(path: Path, vocab: Vocab, split: str | None = None) -> Iterator[Doc]:
    """The sentences of a corpus; of one with splits (GUM), those of one ("train", "dev", "test")."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if split and row.get("split") not in (None, split):
                continue
            words = [word.strip() or "-" for word in row["tokens"]]
            doc = Doc(vocab, words=words, spaces=list(_spaces(words)))
            doc.ents = tuple(_listed(doc, row) if "entities" in row else _tagged(doc, row["tags"]))
            yield doc


def _spaces(words: list[str]) -> Iterator[bool]:
    """The corpora tell no spaces: none before a comma or behind a bracket, as in running text."""
    for word, following in zip(words, [*words[1:], "."], strict=True):
        yield following not in _CLOSE_UP and word not in _OPENING


def _tagged(doc: Doc, tags: list[str]) -> Iterator[Span]:
    """Spans of IOB or IO tags."""
    start, open_label = 0, None
    for i, tag in enumerate([*tags, "O"]):
        prefix, _, own = tag.partition("-")
        label = _LABEL.get(own)
        if open_label and (label != open_label or prefix == "B"):
            yield Span(doc, start, i, open_label)
            open_label = None
        if label and not open_label:
            start, open_label = i, label


def _listed(doc: Doc, row: dict[str, Any]) -> Iterator[Span]:
    """The innermost named spans of GUM, whose spans may contain each other."""
    taken: set[int] = set()
    for entity in sorted(row["entities"], key=lambda e: (e["end"] - e["start"], e["start"])):
        label = _LABEL.get(entity["type"])
        covered = range(entity["start"], entity["end"])
        if label and entity["named"] and not taken & set(covered):
            taken |= set(covered)
            yield Span(doc, entity["start"], entity["end"], label)
