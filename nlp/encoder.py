"""What an encoder of spaCy's usual kind (Tok2Vec.v2) says of words, computed quickly.

A word is embedded once and remembered: its vector hangs on its letters alone, and texts repeat their words.
The layers above, which look at a word's neighbours, are NumPy's multiplications, with the weights laid out as
it likes them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc
from thinc.api import Model

#: A row of numbers for each word.
Rows = NDArray[np.float32]

#: spaCy's encoders and ours: from documents to a row for each of their words.
Encoder = Model[Any, Any]

#: Words that are remembered; what comes after them begins anew.
_MOST_WORDS = 40_000
_TINY = np.float32(1e-8)


class _Embedded:
    """The vectors of words, by the number that the vocabulary gives them."""

    def __init__(self, embed: Encoder, width: int) -> None:
        self._embed = embed
        self._rows: Rows = np.zeros((1024, width), dtype="f")
        self._at: dict[int, int] = {}

    def rows(self, doc: Doc) -> Rows:
        """The vectors of a document's words, in order."""
        words: list[int] = doc.to_array("ORTH").tolist()
        at = self._at
        new = {word: i for i, word in enumerate(words) if word not in at}
        if new:
            if len(at) + len(new) > _MOST_WORDS:
                at.clear()
                new = {word: i for i, word in enumerate(words)}
            self._learn(doc, new)
        return self._rows[[at[word] for word in words]]

    def _learn(self, doc: Doc, new: dict[int, int]) -> None:
        texts = [doc[i].text for i in new.values()]
        vectors = self._embed.predict([Doc(doc.vocab, texts)])[0]
        first, last = len(self._at), len(self._at) + len(new)
        while last > len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        self._rows[first:last] = vectors
        self._at.update(zip(new, range(first, last), strict=True))


@dataclass(frozen=True)
class _Layer:
    """A window of three words, the largest of some pieces, and a normalised sum; added to what came in."""

    weights: Rows
    bias: Rows
    scale: Rows
    shift: Rows
    pieces: int

    def __call__(self, given: Rows) -> Rows:
        length, width = given.shape
        around = np.zeros((length, 3 * width), dtype="f")
        around[1:, :width] = given[:-1]
        around[:, width : 2 * width] = given
        around[:-1, 2 * width :] = given[1:]
        found = around @ self.weights
        found += self.bias
        best = found[:, :width]
        for piece in range(1, self.pieces):
            best = np.maximum(best, found[:, piece * width : (piece + 1) * width])
        best -= best.mean(axis=1, keepdims=True)
        spread = np.einsum("ij,ij->i", best, best) / np.float32(width) + _TINY
        best *= (spread ** np.float32(-0.5))[:, None]
        best *= self.scale
        best += self.shift
        best += given
        return best


def _layer(maxout: Model[Any, Any], norm: Model[Any, Any]) -> _Layer:
    weights, bias = _parameter(maxout, "W"), _parameter(maxout, "b")
    width, pieces, window = weights.shape
    return _Layer(
        # One row of a piece after the other's: all of the first piece, then all of the second.
        np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * width, window).T),
        np.ascontiguousarray(bias.T.reshape(pieces * width)),
        _parameter(norm, "G"),
        _parameter(norm, "b"),
        pieces,
    )


def _parameter(node: Model[Any, Any], name: str) -> Rows:
    return np.asarray(node.get_param(name), dtype="f")


def is_encoder(model: Model[Any, Any]) -> bool:
    """True of spaCy's Tok2Vec.v2, which embeds words and then encodes them among their neighbours."""
    return bool(model.has_ref("embed") and model.has_ref("encode"))


def quick(encoder: Encoder) -> Encoder:
    """A model that predicts what `encoder` (spaCy's Tok2Vec.v2) does; it can't be trained.

    The last places of its numbers may differ, as sums are taken in another order.
    """
    embed, encode = encoder.layers
    nodes = list(encode.walk(order="dfs_pre"))
    layers = [
        _layer(maxout, norm)
        for maxout, norm in zip(
            [node for node in nodes if node.name == "maxout"],
            [node for node in nodes if node.name == "layernorm"],
            strict=True,
        )
    ]
    pad: int = encode.attrs["pad"]
    width: int = encoder.get_dim("nO")
    embedded = _Embedded(embed, width)

    def forward(
        model: Encoder, docs: list[Doc], is_train: bool
    ) -> tuple[list[Rows], Callable[[list[Rows]], list[Doc]]]:
        if is_train:
            raise ValueError("a quick encoder is not for training")
        rows = np.zeros((sum(map(len, docs)) + pad * (len(docs) + 1), width), dtype="f")
        begins, at = [], pad
        for doc in docs:
            rows[at : at + len(doc)] = embedded.rows(doc)
            begins.append(at)
            at += len(doc) + pad
        for layer in layers:
            rows = layer(rows)
        found = [rows[begin : begin + len(doc)] for begin, doc in zip(begins, docs, strict=True)]
        return found, lambda _: []

    return Model("quick_encoder", forward, dims={"nO": width})
