"""What was fetched: sources, runs, answers of sites and what listings showed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, now


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
