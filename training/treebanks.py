"""Universal Dependencies treebanks (CoNLL-U) → spaCy documents, a sentence each.

Format: https://universaldependencies.org/format.html. Words of a contraction ("do" + "n't") stand without a
space between them, as spaCy's tokenizer cuts them.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

_ID, _FORM, _LEMMA, _UPOS, _XPOS, _HEAD, _DEP, _MISC = 0, 1, 2, 3, 4, 6, 7, 9
#: Subtypes of relations that say who did what to whom; others only make trees harder to learn.
_KEPT_SUBTYPES = frozenset({"nsubj:pass", "aux:pass", "obl:agent", "acl:relcl", "csubj:pass", "nmod:poss"})


@dataclass
class _Sentence:
    words: list[str] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    pos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    deps: list[str] = field(default_factory=list)


def read_treebank(path: Path, vocab: Vocab) -> Iterator[Doc]:
    """The sentences of a gzipped CoNLL-U file, with tags, lemmas and trees."""
    sentence = _Sentence()
    # The last word of the contraction that is being read, and whether a space follows it.
    contracted_until, space_after = 0, True
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.strip():
                if sentence.words:
                    yield _doc(sentence, vocab)
                sentence, contracted_until = _Sentence(), 0
                continue
            if line.startswith("#"):
                continue
            row = line.rstrip("\n").split("\t")
            if "." in row[_ID]:  # an empty node of the enhanced graph
                continue
            if "-" in row[_ID]:
                contracted_until = int(row[_ID].split("-")[1])
                space_after = "SpaceAfter=No" not in row[_MISC]
                continue
            number = int(row[_ID])
            if number <= contracted_until:
                space = number == contracted_until and space_after
            else:
                space = "SpaceAfter=No" not in row[_MISC]
            sentence.words.append(row[_FORM])
            sentence.spaces.append(space)
            sentence.tags.append(row[_XPOS])
            sentence.pos.append(row[_UPOS])
            sentence.lemmas.append(row[_LEMMA])
            # spaCy wants the root to be its own head.
            sentence.heads.append(int(row[_HEAD]) - 1 if row[_HEAD] != "0" else number - 1)
            sentence.deps.append("ROOT" if row[_HEAD] == "0" else _relation(row[_DEP]))
    if sentence.words:
        yield _doc(sentence, vocab)


def _relation(label: str) -> str:
    return label if label in _KEPT_SUBTYPES else label.split(":", maxsplit=1)[0]


def _doc(sentence: _Sentence, vocab: Vocab) -> Doc:
    return Doc(
        vocab,
        words=sentence.words,
        spaces=sentence.spaces,
        tags=sentence.tags,
        pos=sentence.pos,
        lemmas=sentence.lemmas,
        heads=sentence.heads,
        deps=sentence.deps,
    )
