"""The peer of the speed of extraction: a plain spaCy pipeline of tagger, parser and named entities.

Each is as spaCy makes it by itself (an encoder of width 96 and depth 4 of its own); the ready English models,
which can't be had from the package index, are of these sizes. It is trained for some seconds, so that it has
as many labels as usual and its parser builds trees and not chains; how well it does is of no account here.
"""

from __future__ import annotations

import random
from pathlib import Path

import spacy
import thinc.api
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training.entities import read_entities
from training.treebanks import read_treebank

#: Sentences of each kind that it is trained on, and how many times.
_SENTENCES, _EPOCHS = 1_000, 2
_BATCH = 64


def peer_pipeline(shared: Path) -> Language:
    """The pipeline, its labels and trees from the corpora of `../shared/data`."""
    thinc.api.fix_random_seed(1)
    pipeline = spacy.blank("en")
    for name in ("tagger", "parser", "ner"):
        pipeline.add_pipe(name)
    trees = list(read_treebank(shared / "data/ud/en_ewt-ud-train.conllu.gz", pipeline.vocab))
    names = list(read_entities(shared / "data/ner/wikigold.jsonl.gz", pipeline.vocab))
    examples = [_example(pipeline, doc) for doc in [*_some(trees), *_some(names)]]
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(_EPOCHS):
        random.Random(1).shuffle(examples)  # noqa: S311  (nothing secret is drawn)
        for start in range(0, len(examples), _BATCH):
            pipeline.update(examples[start : start + _BATCH], sgd=optimizer, drop=0.1)
    return pipeline


def _some(docs: list[Doc]) -> list[Doc]:
    return random.Random(1).sample(docs, min(_SENTENCES, len(docs)))  # noqa: S311  (likewise)


def _example(pipeline: Language, doc: Doc) -> Example:
    spaces = [bool(token.whitespace_) for token in doc]
    return Example(Doc(pipeline.vocab, [token.text for token in doc], spaces), doc)
