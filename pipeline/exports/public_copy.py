"""The public database that the server hands to whoever asks in SQL, written anew when incidents changed."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import IncidentCard
from ironriver.settings import Settings
from pipeline.exports.about import about
from pipeline.exports.sqlite_file import public_database
from pipeline.report import Progress, silent


def public_path(settings: Settings) -> Path:
    """Where it is kept."""
    return settings.data_dir / "public" / f"{about().database}.db"


def refresh_public_copy(session: Session, settings: Settings, progress: Progress = silent) -> bool:
    """Write it where it is missing, or older than the newest card; returns whether it was written."""
    path, told = public_path(settings), public_path(settings).with_suffix(".revision")
    revision = str(session.scalar(select(func.max(IncidentCard.revision))) or 0)
    if path.exists() and told.exists() and told.read_text("utf-8") == revision:
        return False
    public_database(session, path, progress)
    told.write_text(revision, "utf-8")
    return True


def keep_public_copy(session: Session, settings: Settings, progress: Progress = silent) -> bool:
    """After a run: write it anew where somebody serves one and incidents changed."""
    return public_path(settings).exists() and refresh_public_copy(session, settings, progress)


def renew_public_copy(session: Session, settings: Settings, progress: Progress = silent) -> bool:
    """After a takedown: write it anew at once where there is one, so that no server shows what it hid."""
    if not public_path(settings).exists():
        return False
    public_path(settings).with_suffix(".revision").unlink(missing_ok=True)
    return refresh_public_copy(session, settings, progress)
