"""Both trained parts as one pipeline, with what is needed to read and no more."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language


def ship(work: Path, out: Path) -> Language:
    """Put the trained parts together and write them to `out`.

    `ner` keeps the encoder that it was trained with and does not listen to that of the parser. The table of
    vectors, which both were trained on, is written once.
    """
    pipeline = spacy.load(work / "parser")
    names = spacy.load(work / "ner")
    names.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    pipeline.add_pipe("ner", source=names)
    pipeline.meta |= {
        "name": "river",
        "version": "1",
        "description": "English of prosecutors and newspapers: tags, lemmas, trees, names (see README.md)",
        "license": "CC BY-SA 4.0",
        "author": "Iron River",
        "performance": {},
    }
    pipeline.to_disk(out)
    return pipeline
