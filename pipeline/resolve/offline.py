"""Resolving without a database: for the command `ironriver cluster`, and to try weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from nlp.annotation import SourceDocument
from pipeline.resolve.block import candidate_pairs
from pipeline.resolve.cluster import Link, close, cluster
from pipeline.resolve.features import features_of
from pipeline.resolve.keys import block_keys
from pipeline.resolve.links import link_of
from pipeline.resolve.mention import from_annotation
from pipeline.resolve.reprints import signature
from pipeline.resolve.score import Score, compare


def cluster_documents(items: Sequence[tuple[SourceDocument, Mapping[str, Any]]]) -> dict[str, str]:
    """Document id → incident label; documents that are not relevant are of none and left out."""
    mentions = [
        from_annotation(document, annotation) for document, annotation in items if annotation.get("relevant")
    ]
    mentions.sort(key=lambda mention: mention.order)
    names = {f"{i:08d}": mention for i, mention in enumerate(mentions)}
    features = {name: features_of(mention) for name, mention in names.items()}
    texts = {name: signature(mention.text) for name, mention in names.items()}
    keys = {name: block_keys(features[name], texts[name]) for name in names}

    def judge(pairs: Iterable[tuple[str, str]]) -> list[Link]:
        return [link_of(a, b, compare(features[a], features[b], texts[a], texts[b])) for a, b in pairs]

    links = close(judge(candidate_pairs(keys, features)), judge)
    labels = {}
    for group in cluster(names, links):
        label = names[group[0]].native_id
        labels.update({names[name].native_id: label for name in group})
    return labels


def explain_pair(
    a: tuple[SourceDocument, Mapping[str, Any]], b: tuple[SourceDocument, Mapping[str, Any]]
) -> Score:
    """The score of two documents with its reasons."""
    left, right = from_annotation(*a), from_annotation(*b)
    return compare(features_of(left), features_of(right), signature(left.text), signature(right.text))
