"""What a trained spaCy pipeline says of a sentence: parts of speech, lemmas, a tree, named entities.

The pipeline of our own (nlp/models/en_river, made by `make train`) reads English; the setting
`IRONRIVER_SPACY_MODEL` names another one instead. Relations are those of Universal Dependencies (https://universaldependencies.org/u/dep/);
the names that spaCy's ready English models use are translated. Spanish has no tree: `parse` gives None.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from ironriver.errors import UsageError
from ironriver.settings import get_settings
from nlp.matrices import speed_up
from nlp.transitions import walk, walks

#: A component of a pipeline.
Step = Any
#: Where `make train` puts the pipeline of our own.
OWN = Path(__file__).parent / "models" / "en_river"
#: Sentences longer than this (tokens) are read without a tree: inventories, whose trees say nothing.
LONGEST = 160
#: Relations of spaCy's ready models (ClearNLP) → Universal Dependencies.
_RELATIONS = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "agent": "obl:agent",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "attr": "xcomp",
}
_ENTITIES = {"PERSON": "PERSON", "PER": "PERSON", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
#: Components that nothing here reads.
_NOT_NEEDED = ("tagger", "senter", "textcat")
#: Sentences that a component reads at once.
_BATCH = 64
_NO_TENSOR = np.zeros((0,), dtype="f")


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity: PERSON, ORG or LOC at `start:end` (characters of the document's text)."""

    label: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=2)
def trained_pipeline(name: str = "") -> Language:
    """The trained pipeline of this name; ours where the name is empty.

    Raises:
        UsageError: there is no such pipeline; the message says how to get it.
    """
    try:
        pipeline = spacy.load(name or OWN, exclude=[] if name else list(_NOT_NEEDED))
    except OSError as error:
        told = f"IRONRIVER_SPACY_MODEL={name}" if name else f"the pipeline of our own in {OWN}"
        cure = f"install it (python -m spacy download {name})" if name else "run `make train`"
        raise UsageError(f"{told} can't be loaded: {cure}. spaCy says: {error}") from error
    if not name:
        speed_up(pipeline)
    return pipeline


@dataclass(frozen=True)
class Tree:
    """A parsed sentence. `doc` has the same tokens as `span`, the sentence in its document."""

    span: Span
    doc: Doc

    def token_at(self, offset: int) -> Token | None:
        """The token in which a character of the document's text stands; None where it is in no token."""
        inside = offset - self.span.start_char
        if not 0 <= inside < len(self.doc.text):
            return None
        found = self.doc.char_span(inside, inside + 1, alignment_mode="expand")
        return found[0] if found is not None and len(found) else None

    def head_of(self, start: int, end: int) -> Token | None:
        """The token of `start:end` (characters of the document's text) on which the others hang."""
        origin = self.span.start_char
        found = self.doc.char_span(start - origin, end - origin, alignment_mode="expand")
        return found.root if found is not None and len(found) else None


def relation(token: Token) -> str:
    """The relation of a token to its head, in the names of Universal Dependencies."""
    return _RELATIONS.get(token.dep_, token.dep_)


def ancestors(token: Token) -> Iterator[tuple[str, Token]]:
    """The way up: the relation of `token` to its head and the head, then of that, to the root."""
    while token.head.i != token.i:
        yield relation(token), token.head
        token = token.head


def parse(spans: Sequence[Span]) -> list[Tree]:
    """The trees of sentences, in the order given; all at once is faster than one by one."""
    pipeline = trained_pipeline(get_settings().spacy_model)
    docs = [_bare(pipeline, span) for span in spans]
    steps = tuple(step for name, step in pipeline.pipeline if name != "ner")
    return [Tree(span, doc) for span, doc in zip(spans, _read(docs, steps), strict=True)]


def name_entities(spans: Sequence[Span]) -> list[tuple[Entity, ...]]:
    """The named entities of each sentence, in order. Names are another model's work than trees."""
    pipeline = trained_pipeline(get_settings().spacy_model)
    docs = _read([_bare(pipeline, span) for span in spans], _naming(pipeline))
    return [tuple(_entities(span, doc)) for span, doc in zip(spans, docs, strict=True)]


def _entities(span: Span, doc: Doc) -> Iterator[Entity]:
    for found in doc.ents:
        if label := _ENTITIES.get(found.label_):
            start = span.start_char + found.start_char
            yield Entity(label, start, start + len(found.text), found.text)


def _bare(pipeline: Language, span: Span) -> Doc:
    return Doc(pipeline.vocab, [token.text for token in span], [bool(token.whitespace_) for token in span])


def _read(docs: list[Doc], steps: Iterable[Step]) -> list[Doc]:
    for step in steps:
        if walks(step):
            for first in range(0, len(docs), _BATCH):
                walk(step, docs[first : first + _BATCH])
        elif hasattr(step, "pipe"):
            docs = list(step.pipe(iter(docs), batch_size=_BATCH))
        else:
            docs = [step(doc) for doc in docs]
    for doc in docs:
        doc.tensor = _NO_TENSOR  # hundreds of bytes a token that nothing reads
    return docs


@lru_cache(maxsize=2)
def _naming(pipeline: Language) -> tuple[Step, ...]:
    """The recogniser of names, and the encoder that it listens to where it has none of its own."""
    steps: list[Step] = []
    for name, step in pipeline.pipeline:
        if name == "ner":
            return (*steps, step) if _listens(step) else (step,)
        if name in {"tok2vec", "transformer"}:
            steps.append(step)
    return ()


def _listens(step: Step) -> bool:
    # A chain keeps the names of its first parts, even of a listener that was replaced by an encoder.
    return any("listener" in node.name and ">>" not in node.name for node in step.model.walk())
