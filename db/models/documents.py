"""What was read: documents, their versions, and the claims that each version makes."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db.models.base import Base, now


class Document(Base):
    """One release, article or docket, as its newest version has it."""

    __tablename__ = "documents"
    __table_args__ = (
        UniqueConstraint("source", "native_id"),
        Index("ix_documents_source_id", "source", "id"),
        Index("ix_documents_source_published", "source", "published"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    source: Mapped[str] = mapped_column(String(64))
    native_id: Mapped[str] = mapped_column(String(512))
    url: Mapped[str] = mapped_column(Text, index=True)
    kind: Mapped[str] = mapped_column(String(16))
    language: Mapped[str] = mapped_column(String(8))
    publisher: Mapped[str] = mapped_column(Text, default="")
    title: Mapped[str] = mapped_column(Text)
    published: Mapped[str] = mapped_column(String(10), index=True)
    first_seen_at: Mapped[datetime] = mapped_column(default=now)
    version_number: Mapped[int] = mapped_column(default=1)

    versions: Mapped[list[DocumentVersion]] = relationship(
        back_populates="document", order_by="DocumentVersion.number"
    )

    @property
    def told_by(self) -> str:
        """Who speaks: the publisher, or the source where none is told."""
        return self.publisher or self.source


class DocumentVersion(Base):
    """The text and metadata of a document at one version; the stages write their versions here."""

    __tablename__ = "document_versions"
    __table_args__ = (
        UniqueConstraint("document_id", "number"),
        UniqueConstraint("document_id", "text_sha256", "version_key"),
        Index(
            "ix_document_versions_stages", "current", "screen_version", "extract_version", "resolve_version"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), index=True)
    number: Mapped[int]
    current: Mapped[bool] = mapped_column(default=True)
    version_key: Mapped[str] = mapped_column(String(128), default="")
    fetch_id: Mapped[int] = mapped_column(ForeignKey("fetches.id"), index=True)
    title: Mapped[str] = mapped_column(Text)
    published: Mapped[str] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(Text)
    text_sha256: Mapped[str] = mapped_column(String(64), index=True)
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime] = mapped_column(default=now)
    screen_version: Mapped[str | None] = mapped_column(String(32))
    screen_passed: Mapped[bool | None]
    screen_reason: Mapped[str] = mapped_column(Text, default="")
    extract_version: Mapped[str | None] = mapped_column(String(32))
    relevant: Mapped[bool | None]
    relevance_confidence: Mapped[float | None]
    relevance_reason: Mapped[str] = mapped_column(Text, default="")
    resolve_version: Mapped[str | None] = mapped_column(String(32))

    document: Mapped[Document] = relationship(back_populates="versions")
    claims: Mapped[list[Claim]] = relationship(
        back_populates="version", order_by="Claim.kind, Claim.ordinal", cascade="all, delete-orphan"
    )


class Claim(Base):
    """One thing that one document states, with the words that state it."""

    __tablename__ = "claims"
    __table_args__ = (
        UniqueConstraint("version_id", "extract_version", "kind", "ordinal"),
        Index("ix_claims_kind_id", "kind", "id"),
        CheckConstraint('"end" - start = length(quote) and start >= 0', name="span_is_quote"),
        CheckConstraint("confidence >= 0 and confidence <= 1", name="confidence_is_share"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    version_id: Mapped[int] = mapped_column(
        ForeignKey("document_versions.id", ondelete="CASCADE"), index=True
    )
    kind: Mapped[str] = mapped_column(String(16))
    ordinal: Mapped[int]
    value: Mapped[dict[str, Any]]
    quote: Mapped[str] = mapped_column(Text)
    sentence: Mapped[str] = mapped_column(Text, default="", server_default="")
    start: Mapped[int]
    end: Mapped[int]
    assertion: Mapped[str] = mapped_column(String(16))
    rule: Mapped[str] = mapped_column(String(64))
    extract_version: Mapped[str] = mapped_column(String(32))
    confidence: Mapped[float] = mapped_column(index=True)  # reviewers are asked the least sure first

    version: Mapped[DocumentVersion] = relationship(back_populates="claims")
