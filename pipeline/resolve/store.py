"""Mentions out of the database: the present version of each document with its claims, and their features."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import Claim, Document, DocumentVersion, Signature
from pipeline.resolve.features import Features, features_of
from pipeline.resolve.mention import Mention, from_version
from pipeline.resolve.verdicts import judged_wrong, subject_of

#: Features kept in memory; a body of text and its clues are a few ten KB.
KEPT = 20_000


def load_mentions(session: Session, document_ids: Iterable[int]) -> dict[int, Mention]:
    """The mentions of those documents whose present version is extracted and relevant.

    A claim that a person holds wrong is not of them.
    """
    wanted = sorted(set(document_ids))
    found: dict[int, Mention] = {}
    for chunk in chunks(wanted):
        rows = session.execute(
            select(DocumentVersion, Document)
            .join(Document, Document.id == DocumentVersion.document_id)
            .where(DocumentVersion.document_id.in_(chunk))
            .where(DocumentVersion.current.is_(True), DocumentVersion.relevant.is_(True))
            .where(DocumentVersion.extract_version.is_not(None))
        ).all()
        versions = {version.id: version for version, _ in rows}
        claims: dict[int, list[Claim]] = {number: [] for number in versions}
        for claim in session.scalars(select(Claim).where(Claim.version_id.in_(versions)).order_by(Claim.id)):
            claims[claim.version_id].append(claim)
        wrong = judged_wrong(session, chunk)
        for version, document in rows:
            kept = [c for c in claims[version.id] if not wrong or subject_of(document.id, c) not in wrong]
            found[document.id] = from_version(version, document, kept)
    return found


def load_signatures(session: Session, document_ids: Iterable[int]) -> dict[int, bytes]:
    """The signatures of those documents that have one."""
    wanted = sorted(set(document_ids))
    found: dict[int, bytes] = {}
    for chunk in chunks(wanted):
        rows = session.execute(
            select(Signature.document_id, Signature.hashes).where(Signature.document_id.in_(chunk))
        )
        found.update((number, hashes) for number, hashes in rows)
    return found


class FeatureCache:
    """Features and signatures by document id, loaded when asked for. One per run."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._features: dict[int, Features] = {}
        self._signatures: dict[int, bytes | None] = {}

    def put(self, document_id: int, features: Features, signature: bytes | None) -> None:
        """Remember what was just computed; the text itself is let go."""
        slim = replace(features, mention=replace(features.mention, text=""))
        self._features[document_id], self._signatures[document_id] = slim, signature

    def load(self, document_ids: Sequence[int]) -> None:
        """Have these ready, in few queries."""
        missing = [number for number in document_ids if number not in self._features]
        if not missing:
            return
        if len(self._features) + len(missing) > KEPT:
            self._features.clear()
            self._signatures.clear()
            missing = list(document_ids)
        signatures = load_signatures(self._session, missing)
        for number, mention in load_mentions(self._session, missing).items():
            self.put(number, features_of(mention), signatures.get(number))

    def get(self, document_id: int) -> Features | None:
        """Features; None where the document has no relevant version now."""
        return self._features.get(document_id)

    def signature(self, document_id: int) -> bytes | None:
        """The signature of its body."""
        return self._signatures.get(document_id)
