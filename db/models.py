"""The tables. One file for the vocabulary of storage; docs/data-model.md describes each column.

Times are UTC and timezone-aware. JSON columns hold lists and small objects that are never searched by
value in SQL; whatever is searched has a column of its own.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    CheckConstraint,
    DateTime,
    ForeignKey,
    Index,
    MetaData,
    String,
    Text,
    TypeDecorator,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column, relationship

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def now() -> datetime:
    """The present moment, UTC."""
    return datetime.now(UTC)


class UTCDateTime(TypeDecorator[datetime]):
    """An aware datetime; SQLite forgets the zone, this puts it back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database: UTC, and never without a zone."""
        if value is not None and value.tzinfo is None:
            raise ValueError(f"a time without a zone: {value!r}")
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the database: with the zone that SQLite forgot."""
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class Base(DeclarativeBase):
    """All tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UTCDateTime,
        dict[str, Any]: JSON,
        list[Any]: JSON,
        list[str]: JSON,
    }


class Source(Base):
    """What is remembered about a source between runs. Its facts are in its manifest."""

    __tablename__ = "sources"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    cursor: Mapped[dict[str, Any]] = mapped_column(default=dict)
    last_run_at: Mapped[datetime | None]
    last_success_at: Mapped[datetime | None]
    health: Mapped[str] = mapped_column(String(16), default="unknown")
    note: Mapped[str] = mapped_column(Text, default="")


class Run(Base):
    """One crawl of one source, or one pass of a stage."""

    __tablename__ = "runs"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    source: Mapped[str | None] = mapped_column(String(64), index=True)
    started_at: Mapped[datetime] = mapped_column(default=now)
    finished_at: Mapped[datetime | None]
    status: Mapped[str] = mapped_column(String(16), default="running")
    report: Mapped[dict[str, Any]] = mapped_column(default=dict)


class Fetch(Base):
    """One answer of a site: where its bytes are in the archive, or why there are none."""

    __tablename__ = "fetches"
    __table_args__ = (Index("ix_fetches_source_parse_version", "source", "parse_version"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("runs.id"))
    source: Mapped[str] = mapped_column(String(64))
    role: Mapped[str] = mapped_column(String(32))
    url: Mapped[str] = mapped_column(Text, index=True)
    fetched_at: Mapped[datetime] = mapped_column(default=now)
    status_code: Mapped[int | None]
    failure: Mapped[str | None] = mapped_column(String(32), index=True)
    failure_note: Mapped[str] = mapped_column(Text, default="")
    content_type: Mapped[str] = mapped_column(String(128), default="")
    etag: Mapped[str] = mapped_column(Text, default="")
    last_modified: Mapped[str] = mapped_column(Text, default="")
    size: Mapped[int] = mapped_column(default=0)
    sha256: Mapped[str] = mapped_column(String(64), default="", index=True)
    warc_file: Mapped[str] = mapped_column(Text, default="")
    warc_offset: Mapped[int | None]
    parse_version: Mapped[str | None] = mapped_column(String(32))
    parse_note: Mapped[str] = mapped_column(Text, default="")


class SeenItem(Base):
    """What a listing has shown of an item, so that the next crawl knows what is new or changed."""

    __tablename__ = "seen_items"

    source: Mapped[str] = mapped_column(String(64), primary_key=True)
    native_id: Mapped[str] = mapped_column(String(512), primary_key=True)
    version_key: Mapped[str] = mapped_column(String(128))
    fetch_id: Mapped[int] = mapped_column(ForeignKey("fetches.id"))
    seen_at: Mapped[datetime] = mapped_column(default=now)


class Document(Base):
    """One release, article or docket, as its newest version has it."""

    __tablename__ = "documents"
    __table_args__ = (UniqueConstraint("source", "native_id"),)

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
    confidence: Mapped[float]

    version: Mapped[DocumentVersion] = relationship(back_populates="claims")


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


class Incident(Base):
    """One trafficking case, as all its documents tell it."""

    __tablename__ = "incidents"

    id: Mapped[int] = mapped_column(primary_key=True)
    public_id: Mapped[str] = mapped_column(String(16), unique=True)
    state: Mapped[str] = mapped_column(String(16), default="active", index=True)
    title: Mapped[str] = mapped_column(Text, default="")
    stage: Mapped[str] = mapped_column(String(16), default="")
    court: Mapped[str | None] = mapped_column(String(8), index=True)
    region: Mapped[str] = mapped_column(Text, default="")
    first_published: Mapped[str] = mapped_column(String(10), default="", index=True)
    last_published: Mapped[str] = mapped_column(String(10), default="")
    documents_count: Mapped[int] = mapped_column(default=0)
    independent_sources: Mapped[int] = mapped_column(default=0)
    convergence: Mapped[list[str]] = mapped_column(default=list)
    case_numbers: Mapped[list[str]] = mapped_column(default=list)
    fingerprint: Mapped[str] = mapped_column(String(64), default="")
    assemble_version: Mapped[str] = mapped_column(String(32), default="")
    created_at: Mapped[datetime] = mapped_column(default=now)
    updated_at: Mapped[datetime] = mapped_column(default=now)

    documents: Mapped[list[IncidentDocument]] = relationship(cascade="all, delete-orphan")
    parties: Mapped[list[Party]] = relationship(cascade="all, delete-orphan", order_by="Party.ordinal")
    quantities: Mapped[list[Quantity]] = relationship(
        cascade="all, delete-orphan", order_by="Quantity.ordinal"
    )
    firearms: Mapped[list[IncidentFirearm]] = relationship(cascade="all, delete-orphan")
    dealers: Mapped[list[IncidentDealer]] = relationship(cascade="all, delete-orphan")
    places: Mapped[list[IncidentPlace]] = relationship(cascade="all, delete-orphan")
    groups: Mapped[list[IncidentGroup]] = relationship(cascade="all, delete-orphan")
    timeline: Mapped[list[TimelineEvent]] = relationship(
        cascade="all, delete-orphan", order_by="TimelineEvent.date"
    )


class IncidentRedirect(Base):
    """A public id that was merged away, and the one that took its place."""

    __tablename__ = "incident_redirects"

    public_id: Mapped[str] = mapped_column(String(16), primary_key=True)
    target: Mapped[str] = mapped_column(String(16), index=True)
    created_at: Mapped[datetime] = mapped_column(default=now)


class IncidentDocument(Base):
    """A document of an incident; a document belongs to one incident at most."""

    __tablename__ = "incident_documents"

    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    document_id: Mapped[int] = mapped_column(ForeignKey("documents.id"), primary_key=True)
    family_id: Mapped[int | None] = mapped_column(ForeignKey("documents.id"))

    document: Mapped[Document] = relationship(foreign_keys=[document_id])


class Evidenced:
    """Columns of every part of an incident: the claims that state it (ids), the first of them to quote."""

    id: Mapped[int] = mapped_column(primary_key=True)
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    ordinal: Mapped[int] = mapped_column(default=0)
    claim_id: Mapped[int] = mapped_column(ForeignKey("claims.id"), index=True)
    claim_ids: Mapped[list[Any]] = mapped_column(JSON, default=list)

    @declared_attr
    @classmethod
    def claim(cls) -> Mapped[Claim]:
        """The claim to quote; its `version.document` says where it stands."""
        return relationship("Claim")

    @property
    def quote(self) -> str:
        """The words that state this part."""
        return self.claim.quote

    @property
    def document(self) -> Document:
        """The document that the quote stands in."""
        return self.claim.version.document


class Party(Evidenced, Base):
    """A person or company accused in an incident, at the furthest stage that any document gives."""

    __tablename__ = "parties"

    name: Mapped[str] = mapped_column(Text, index=True)
    aliases: Mapped[list[str]] = mapped_column(default=list)
    age: Mapped[int | None]
    city: Mapped[str | None] = mapped_column(Text)
    region: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(2))
    roles: Mapped[list[str]] = mapped_column(default=list)
    status: Mapped[str] = mapped_column(String(16))
    statuses: Mapped[list[str]] = mapped_column(default=list)
    sentence_months: Mapped[int | None]
    statutes: Mapped[list[str]] = mapped_column(default=list)


class Quantity(Evidenced, Base):
    """A figure of an incident. `chosen` marks the one that speaks for its role and object."""

    __tablename__ = "quantities"

    role: Mapped[str] = mapped_column(String(16))
    object: Mapped[str] = mapped_column(String(24))
    low: Mapped[int | None]
    high: Mapped[int | None]
    basis: Mapped[str] = mapped_column(String(16))
    detail: Mapped[str] = mapped_column(Text, default="")
    chosen: Mapped[bool] = mapped_column(default=False)
    subset_of_id: Mapped[int | None] = mapped_column(ForeignKey("quantities.id"))


class IncidentFirearm(Evidenced, Base):
    """A kind of firearm named in an incident."""

    __tablename__ = "incident_firearms"

    make: Mapped[str | None] = mapped_column(Text)
    model: Mapped[str | None] = mapped_column(Text)
    caliber: Mapped[str | None] = mapped_column(Text)
    kind: Mapped[str | None] = mapped_column(String(24))


class IncidentDealer(Evidenced, Base):
    """A seller in an incident. To be named is not to be guilty: `part` says what the documents say."""

    __tablename__ = "incident_dealers"

    name: Mapped[str | None] = mapped_column(Text, index=True)
    kind: Mapped[str] = mapped_column(String(16))
    city: Mapped[str | None] = mapped_column(Text)
    region: Mapped[str | None] = mapped_column(Text)
    part: Mapped[str] = mapped_column(String(16))


class IncidentPlace(Evidenced, Base):
    """A place of an incident, by what it was to the matter."""

    __tablename__ = "incident_places"

    role: Mapped[str] = mapped_column(String(16))
    name: Mapped[str] = mapped_column(Text)
    region: Mapped[str | None] = mapped_column(Text)
    country: Mapped[str | None] = mapped_column(String(2))


class IncidentGroup(Evidenced, Base):
    """A cartel, gang or other organisation tied to an incident."""

    __tablename__ = "incident_groups"

    name: Mapped[str] = mapped_column(Text)
    kind: Mapped[str] = mapped_column(String(16))


class TimelineEvent(Evidenced, Base):
    """What happened on a date of an incident."""

    __tablename__ = "timeline_events"

    event: Mapped[str] = mapped_column(String(16))
    date: Mapped[str] = mapped_column(String(10))
    precision: Mapped[str] = mapped_column(String(8))


class Change(Base):
    """What a run did to an incident; the digest and the feeds are made of these."""

    __tablename__ = "changes"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int | None] = mapped_column(ForeignKey("runs.id"))
    incident_id: Mapped[int] = mapped_column(ForeignKey("incidents.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    summary: Mapped[str] = mapped_column(Text, default="")
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)
    created_at: Mapped[datetime] = mapped_column(default=now, index=True)

    incident: Mapped[Incident] = relationship()


class Delivery(Base):
    """A digest that was sent: once per week and recipient, whatever happens in between."""

    __tablename__ = "deliveries"
    __table_args__ = (UniqueConstraint("week", "recipient"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    week: Mapped[str] = mapped_column(String(8))
    recipient: Mapped[str] = mapped_column(String(320))
    state: Mapped[str] = mapped_column(String(16), default="claimed")
    message_id: Mapped[str] = mapped_column(Text, default="")
    note: Mapped[str] = mapped_column(Text, default="")
    created_at: Mapped[datetime] = mapped_column(default=now)
    sent_at: Mapped[datetime | None]


class SchemaNote(Base):
    """What the schema has to remember of itself: of which files its views were made."""

    __tablename__ = "schema_notes"

    name: Mapped[str] = mapped_column(String(32), primary_key=True)
    value: Mapped[str] = mapped_column(Text)
