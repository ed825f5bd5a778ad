"""Which documents tell of one case, what persons have judged, and what no output may show."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, now


class BlockKey(Base):
    """A key under which a document can be found by those that may be of the same case."""

    __tablename__ = "block_keys"

    key: Mapped[str] = mapped_column(String(256), primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True, index=True)


class Signature(Base):
    """The MinHash of a document's body, and the reprint family that it belongs to."""

    __tablename__ = "signatures"

    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    hashes: Mapped[bytes]
    family_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)


class Judgement(Base):
    """Two documents' mentions are the same case, or are not. Never rewritten: revoked, and a new one made."""

    __tablename__ = "judgements"
    __table_args__ = (CheckConstraint("left_id < right_id", name="ordered"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    left_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    right_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    verdict: Mapped[str] = mapped_column(String(16))
    score: Mapped[float]
    reasons: Mapped[list[Any]] = mapped_column(default=list)
    author: Mapped[str] = mapped_column(String(128))
    created_at: Mapped[datetime] = mapped_column(default=now)
    revoked_at: Mapped[datetime | None]


class ClaimVerdict(Base):
    """A person's word on what a document is said to state. Never rewritten: revoked, and a new one made.

    It speaks of a reading, not of a row: the same words read the same way again, by a better extractor or in
    a new version of the document, are under it too.
    """

    __tablename__ = "claim_verdicts"

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    quote: Mapped[str] = mapped_column(Text)
    reading: Mapped[str] = mapped_column(Text)
    verdict: Mapped[str] = mapped_column(String(16))
    note: Mapped[str] = mapped_column(Text, default="")
    author: Mapped[str] = mapped_column(String(128))
    created_at: Mapped[datetime] = mapped_column(default=now)
    revoked_at: Mapped[datetime | None]


class Takedown(Base):
    """A person or a document that no output may show. It is in no view and in no export."""

    __tablename__ = "takedowns"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    target: Mapped[str] = mapped_column(Text)
    reason: Mapped[str] = mapped_column(Text, default="")
    author: Mapped[str] = mapped_column(String(128))
    created_at: Mapped[datetime] = mapped_column(default=now)
    revoked_at: Mapped[datetime | None]
