"""From new claims to judgements: index a batch of documents, compare them with what their keys reach."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import BlockKey, DocumentVersion, Signature
from pipeline.report import StageReport
from pipeline.resolve import judgements
from pipeline.resolve.features import features_of
from pipeline.resolve.keys import block_keys, joins, reaches
from pipeline.resolve.reprints import signature
from pipeline.resolve.score import Score, compare
from pipeline.resolve.store import FeatureCache, load_mentions


def index_batch(
    session: Session, document_ids: Sequence[int], cache: FeatureCache, version: str, report: StageReport
) -> None:
    """Key, sign and judge documents whose claims are new; what was held of their old claims is revoked."""
    judgements.revoke_rules(session, document_ids)
    judgements.mark_stale(session, document_ids)
    forget(session, document_ids)
    keys: dict[int, list[str]] = {}
    signatures = []
    for number, mention in load_mentions(session, document_ids).items():
        features, hashes = features_of(mention), signature(mention.text)
        cache.put(number, features, hashes)
        keys[number] = block_keys(features, hashes)
        if hashes is not None:
            signatures.append({"document_id": number, "hashes": hashes, "family_id": number})
    rows = [{"document_id": number, "key": key} for number in keys for key in keys[number]]
    if rows:
        session.execute(insert(BlockKey), rows)
    if signatures:
        session.execute(insert(Signature), signatures)
    judged = _judge(session, keys, cache)
    judgements.record(session, judged, judgements.RULE)
    set_resolved(session, document_ids, version)
    report.done += len(document_ids)
    report.counts["pairs compared"] += len(judged)


def forget(session: Session, document_ids: Sequence[int]) -> None:
    """Take documents out of the index."""
    for table in (BlockKey, Signature):
        for chunk in chunks(document_ids):
            session.execute(
                delete(table).where(table.document_id.in_(chunk)).execution_options(synchronize_session=False)
            )


def set_resolved(session: Session, document_ids: Sequence[int], version: str) -> None:
    """Write on the present versions which rules have read which claims of them."""
    for chunk in chunks(document_ids):
        rows = session.execute(
            select(DocumentVersion.id, DocumentVersion.extract_version)
            .where(DocumentVersion.document_id.in_(chunk))
            .where(DocumentVersion.current.is_(True))
        ).all()
        for tag in sorted({row.extract_version for row in rows if row.extract_version}):
            session.execute(
                update(DocumentVersion)
                .where(DocumentVersion.id.in_([row.id for row in rows if row.extract_version == tag]))
                .values(resolve_version=version_tag(version, tag))
                .execution_options(synchronize_session=False)
            )


def version_tag(version: str, extract_version: str) -> str:
    """What is written on a version: its resolving depends on its extraction."""
    return f"{version}+{extract_version}"[:32]


def _judge(session: Session, keys: dict[int, list[str]], cache: FeatureCache) -> list[tuple[int, int, Score]]:
    """Compare the batch with everything that its keys reach, itself included."""
    reached: dict[str, list[int]] = defaultdict(list)
    wanted = sorted({met for group in keys.values() for key in group for met in reaches(key)})
    for chunk in chunks(wanted):
        for key, number in session.execute(
            select(BlockKey.key, BlockKey.document_id).where(BlockKey.key.in_(chunk))
        ):
            reached[key].append(number)
    cache.load(sorted({number for group in reached.values() for number in group}))
    pairs: set[tuple[int, int]] = set()
    for number in sorted(keys):
        mine = cache.get(number)
        for key in sorted({met for own in keys[number] for met in reaches(own)}):
            for other in reached[key]:
                pair = (min(number, other), max(number, other))
                if other == number or pair in pairs:
                    continue
                theirs = cache.get(other)
                if mine and theirs and joins(key, mine, theirs):
                    pairs.add(pair)
    return [(a, b, judge_pair(a, b, cache)) for a, b in sorted(pairs)]


def judge_pair(a: int, b: int, cache: FeatureCache) -> Score:
    """Compare two documents whose features are loaded.

    Raises:
        LookupError: one of them has no relevant version.
    """
    left, right = cache.get(a), cache.get(b)
    if left is None or right is None:
        raise LookupError(f"documents {a} and {b} are not both relevant")
    return compare(left, right, cache.signature(a), cache.signature(b))
