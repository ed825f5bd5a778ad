"""Resolving without a database: for the command `ironriver cluster`, and to try weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from nlp.annotation import SourceDocument
from pipeline.resolve.bulk.batch import batch_of
from pipeline.resolve.bulk.index import Index
from pipeline.resolve.features import features_of
from pipeline.resolve.mention import from_annotation
from pipeline.resolve.reprints import signature
from pipeline.resolve.score import Score, compare


def cluster_documents(items: Sequence[tuple[SourceDocument, Mapping[str, Any]]]) -> dict[str, str]:
    """Document id → incident label; documents that are not relevant are of none and left out."""
    mentions = [
        from_annotation(document, annotation) for document, annotation in items if annotation.get("relevant")
    ]
    mentions.sort(key=lambda mention: mention.order)
    index = Index()
    index.load([batch_of([features_of(m) for m in mentions], [signature(m.text) for m in mentions])])
    first: dict[int, str] = {}
    return {
        mention.native_id: first.setdefault(cluster, mention.native_id)
        for mention, cluster in zip(mentions, index.cluster_of.tolist(), strict=True)
    }


def explain_pair(
    a: tuple[SourceDocument, Mapping[str, Any]], b: tuple[SourceDocument, Mapping[str, Any]]
) -> Score:
    """The score of two documents with its reasons."""
    left, right = from_annotation(*a), from_annotation(*b)
    return compare(features_of(left), features_of(right), signature(left.text), signature(right.text))
