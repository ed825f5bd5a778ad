"""The takedowns that hold now, as the parse stage and the outputs ask for them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.model import ParsedDocument
from db.models import Takedown
from pipeline.takedowns.masking import Masker, site_of

#: The title of a document that is withheld; of its text nothing is kept.
WITHHELD = "[withheld on request]"


class TakedownKind(StrEnum):
    """What is taken down."""

    PERSON = "person"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Listed:
    """Names that are masked, and documents (`source:native id`) that are withheld."""

    masker: Masker
    documents: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.masker) or bool(self.documents)

    def honour(self, source: str, item: ParsedDocument) -> ParsedDocument:
        """A document as it may be stored."""
        if f"{source}:{item.native_id}" in self.documents:
            return replace(item, title=WITHHELD, text="", details={}, url=site_of(item.url))
        if not self.masker:
            return item
        title, text = self.masker.mask_all(item.title, item.text)
        return replace(
            item,
            title=title,
            text=text,
            details=self.masker.mask_json(item.details),
            url=self.masker.mask_address(item.url),
        )


def listed(session: Session) -> Listed:
    """The takedowns that were not withdrawn."""
    rows = active(session)
    return Listed(
        Masker(row.target for row in rows if row.kind == TakedownKind.PERSON),
        frozenset(row.target for row in rows if row.kind == TakedownKind.DOCUMENT),
    )


def active(session: Session) -> list[Takedown]:
    """The rows of the takedowns that were not withdrawn, the oldest first."""
    return list(session.scalars(select(Takedown).where(Takedown.revoked_at.is_(None)).order_by(Takedown.id)))
