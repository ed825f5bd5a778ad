"""Word vectors of the domain: floret on the releases, so that unseen names and damaged words have one too.

floret (https://github.com/explosion/floret) hashes a word's pieces into a small table, which is all
that is shipped.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import floret
import spacy
from spacy.language import Language
from spacy.training.initialize import convert_vectors

#: Rows and columns of the table: 12,000 × 96 numbers of 4 bytes are 4.6 MB.
_BUCKETS, _WIDTH = 12_000, 96


def write_corpus(texts: Iterable[str], pipeline: Language, path: Path) -> None:
    """One paragraph a line, tokens apart by spaces, as the pipeline cuts them."""
    with path.open("w", encoding="utf-8") as out:
        for line in (line for text in texts for line in text.splitlines() if line.strip()):
            words = (token.text for token in pipeline.make_doc(line) if not token.is_space)
            out.write(" ".join(words) + "\n")


def train_vectors(corpus: Path, path: Path) -> None:
    """Train on a corpus of `write_corpus` and write floret's table (text format)."""
    # One thread: with several, no two runs come to the same numbers.
    model = floret.train_unsupervised(
        str(corpus), mode="floret", model="cbow", dim=_WIDTH, bucket=_BUCKETS, hashCount=2,
        minn=4, maxn=5, minCount=5, neg=10, epoch=3, lr=0.05, thread=1,
    )  # fmt: skip
    model.save_floret_vectors(str(path))


def load_vectors(table: Path, folder: Path) -> None:
    """Floret's table as an empty pipeline with vectors, which a config can name."""
    pipeline = spacy.blank("en")
    convert_vectors(pipeline, table, truncate=0, prune=-1, mode="floret")
    pipeline.to_disk(folder)
