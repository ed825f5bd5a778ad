"""Claims that a later reading of the same text replaced.

They stay while an incident quotes them, so that an incident is whole at every moment; once it is assembled
from the new ones nothing points to them any more, and they go.
"""

from __future__ import annotations

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from db.models import Claim, DocumentVersion
from db.queries import is_quoted


def set_aside(session: Session, version_id: int, extract_version: str) -> None:
    """Make room for claims that the same extractor reads again, the title or date having been mended."""
    readings = session.scalar(
        select(func.count(Claim.extract_version.distinct())).where(Claim.version_id == version_id)
    )
    session.execute(
        update(Claim)
        .where(Claim.version_id == version_id, Claim.extract_version == extract_version)
        .values(extract_version=f"{extract_version}~{readings}")
    )


def drop_unquoted(session: Session) -> int:
    """Delete the superseded claims that no incident quotes; returns how many. Does not commit."""
    superseded = (
        select(Claim.id)
        .join(DocumentVersion, DocumentVersion.id == Claim.version_id)
        .where(
            DocumentVersion.extract_version.is_not(None),
            Claim.extract_version != DocumentVersion.extract_version,
        )
    )
    superseded = superseded.where(~is_quoted())
    result = session.execute(
        delete(Claim).where(Claim.id.in_(superseded)).execution_options(synchronize_session=False)
    )
    return int(result.rowcount)  # type: ignore[attr-defined]
