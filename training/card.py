"""The model card: what the pipeline was made of, under which licences, and how well it reads what it never saw."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training import Example

from training.entities import TESTS, read_entities
from training.treebanks import read_treebank

_TEXT = """# en_river

English of prosecutors, court papers and newspapers: parts of speech, lemmas, dependency trees (Universal
Dependencies), people, organisations and places. Made by `make train` (see [training/](../../../training)); nlp/syntax.py loads it.

Two small convolutional encoders (width 96, depth 4) over one table of floret vectors (12,000 rows of 96); one feeds the
tagger, morphologizer, lemmatizer and parser, the other the entity recogniser. Size: {size:.1f} MB.

## Made of

| for | what | licence |
| --- | --- | --- |
| vectors | 21,000 releases of the US Department of Justice and of ten district attorneys, without texts that anything is measured on | US government works; local government |
| tags, lemmas, trees | UD English-EWT, UD English-GUM (genres whose texts are free for any use) | CC BY-SA 4.0; CC BY 4.0 |
| names | wikigold, WNUT 2017, SEC filings, CrossNER politics, UNER EWT (dev), GUM entities | CC BY 4.0, CC BY 4.0, CC BY 3.0, MIT, CC BY-SA 4.0, CC BY 4.0 |
| names | {weak:,} sentences of releases that label themselves ("Name, 34, of City, State", training/weak.py) | as above |

The weights are under CC BY-SA 4.0, as the treebank asks of what is made from it. The annotated documents of the project were
not trained on, so that they can measure.

## Scores on test sets that it never saw

| trees and tags | {tree_heads} |
| --- | {tree_rule} |
{tree_rows}

| names (exact span and label) | precision | recall | F1 |
| --- | ---: | ---: | ---: |
{entity_rows}

Defendants of the project's annotated releases and news (English) whose name as first given is found as one person, to the letter:
{found:,} of {named:,} ({share:.0%}). Other people's tokenisation and idea of a place are part of the errors of the second table; the WNUT
set is of rare names in chat.

## Limits

American news and legal prose. Names of firearms are sometimes taken for organisations; text all in capitals is read
less well; sentences above 160 words are not parsed by Iron River.
"""
_TREES = {
    "tag_acc": "tags",
    "pos_acc": "parts of speech",
    "lemma_acc": "lemmas",
    "dep_uas": "UAS",
    "dep_las": "LAS",
}


def write_card(pipeline: Language, shared: Path, work: Path, out: Path) -> None:
    """Measure the pipeline and write README.md beside its weights."""
    rows = {
        name: _scores(pipeline, read_treebank(shared / f"data/ud/{name}-test.conllu.gz", pipeline.vocab))
        for name in ("en_ewt-ud", "gum")
    }
    entities = {
        name: _scores(
            pipeline, read_entities(shared / f"data/ner/{name}.jsonl.gz", pipeline.vocab, split="test")
        )
        for name in TESTS
    }
    weak_dev = DocBin().from_disk(work / "ner-dev.spacy").get_docs(pipeline.vocab)
    entities["development set"] = _scores(pipeline, weak_dev)
    found, named = _defendants(pipeline, shared)
    text = _TEXT.format(
        size=sum(file.stat().st_size for file in out.rglob("*") if file.is_file()) / 1e6,
        weak=24_000,
        tree_heads=" | ".join(_TREES.values()),
        tree_rule=" | ".join("---:" for _ in _TREES),
        tree_rows="\n".join(
            f"| {name} | " + " | ".join(f"{scores[key]:.3f}" for key in _TREES) + " |"
            for name, scores in rows.items()
        ),
        entity_rows="\n".join(
            f"| {name} | {s['ents_p']:.3f} | {s['ents_r']:.3f} | {s['ents_f']:.3f} |"
            for name, s in entities.items()
        ),
        found=found,
        named=named,
        share=found / named,
    )
    (out / "README.md").write_text(text, "utf-8")


def _scores(pipeline: Language, docs: Iterable[Doc]) -> dict[str, Any]:
    """SpaCy's scores on documents whose tokens are given, so that the tokenizer plays no part."""
    examples = []
    for doc in docs:
        if not len(doc):
            continue
        given = Doc(pipeline.vocab, [token.text for token in doc], [bool(t.whitespace_) for t in doc])
        examples.append(Example(given, doc))
    return pipeline.evaluate(examples)


def _defendants(pipeline: Language, shared: Path) -> tuple[int, int]:
    found = named = 0
    for path in sorted((shared / "gold").glob("*_dev.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            people = [d["name"] for d in row["gold"].get("defendants") or [] if d["name"] in row["text"]]
            if people and row.get("language") != "es":
                read = {entity.text for entity in pipeline(row["text"]).ents if entity.label_ == "PERSON"}
                found += sum(any(name == text or name + "." == text for text in read) for name in people)
                named += len(people)
    return found, named
