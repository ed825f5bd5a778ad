"""The peer of the speed of extraction: a plain spaCy pipeline of tagger, parser and named entities.

Sizes are those of spaCy's small English pipeline (which can't be had from the package index): width 96,
depth 4, a hidden layer of 64, one encoder shared by all. It is trained for some seconds, so that its labels
are as many as usual and its parser builds trees and not chains; how well it does is of no account here.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import spacy
import thinc.api
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from training.entities import read_entities
from training.treebanks import read_treebank

_WIDTH, _DEPTH, _HIDDEN = 96, 4, 64
_ENCODER: dict[str, Any] = {
    "@architectures": "spacy.Tok2Vec.v2",
    "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2",
        "width": _WIDTH,
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
        "rows": [5000, 1000, 2500, 2500],
        "include_static_vectors": False,
    },
    "encode": {
        "@architectures": "spacy.MaxoutWindowEncoder.v2",
        "width": _WIDTH,
        "depth": _DEPTH,
        "window_size": 1,
        "maxout_pieces": 3,
    },
}
_SHARED = {"@architectures": "spacy.Tok2VecListener.v1", "width": _WIDTH, "upstream": "tok2vec"}
#: Sentences of each kind that it is trained on, and how many times.
_SENTENCES, _EPOCHS = 1_500, 3
_BATCH = 64


def peer_pipeline(shared: Path) -> Language:
    """The pipeline, its labels and trees from the corpora of `../shared/data`."""
    thinc.api.fix_random_seed(1)
    pipeline = spacy.blank("en")
    pipeline.add_pipe("tok2vec", config={"model": _ENCODER})
    pipeline.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _SHARED}})
    for name in ("parser", "ner"):
        pipeline.add_pipe(name, config={"model": _transitions(name)})
    trees = list(read_treebank(shared / "data/ud/en_ewt-ud-train.conllu.gz", pipeline.vocab))
    names = list(read_entities(shared / "data/ner/wikigold.jsonl.gz", pipeline.vocab))
    examples = [_example(pipeline, doc) for doc in [*_some(trees), *_some(names)]]
    optimizer = pipeline.initialize(lambda: examples)
    for _ in range(_EPOCHS):
        random.Random(1).shuffle(examples)  # noqa: S311  (nothing secret is drawn)
        for start in range(0, len(examples), _BATCH):
            pipeline.update(examples[start : start + _BATCH], sgd=optimizer, drop=0.1)
    return pipeline


def _transitions(kind: str) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": kind,
        "extra_state_tokens": False,
        "hidden_width": _HIDDEN,
        "maxout_pieces": 2,
        "use_upper": True,
        "nO": None,
        "tok2vec": _SHARED,
    }


def _some(docs: list[Doc]) -> list[Doc]:
    return random.Random(1).sample(docs, min(_SENTENCES, len(docs)))  # noqa: S311  (likewise)


def _example(pipeline: Language, doc: Doc) -> Example:
    spaces = [bool(token.whitespace_) for token in doc]
    return Example(Doc(pipeline.vocab, [token.text for token in doc], spaces), doc)
