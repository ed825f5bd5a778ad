"""What is known of each address on justice.gov: what is listed, what is read, and what is still wanted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import StrEnum

from sqlalchemy import select

from crawlers.context import ASIDE, CrawlContext
from db.chunks import chunks
from db.models import Document, Fetch, SeenItem


class Known(StrEnum):
    """What is known of an address; kept as the version of its item."""

    WANTED = f"{ASIDE}wanted"  # a feed or the sitemap names the release: its page is to be read
    READ = f"{ASIDE}read"  # its page is in the archive
    LISTED = f"{ASIDE}listed"  # the API has the release, and its page is not wanted, or is in the archive
    LISTED_WANTED = f"{ASIDE}listed and wanted"  # the API has it without a body, or it has papers
    GONE = f"{ASIDE}gone"  # it will never be read
    PAPER_WANTED = f"{ASIDE}paper wanted"
    PAPER_READ = f"{ASIDE}paper read"


#: What is still to be asked for.
OPEN = (Known.WANTED, Known.LISTED_WANTED, Known.PAPER_WANTED)


class AddressBook:
    """What earlier runs and this one know of addresses, kept among the source's items."""

    def __init__(self, context: CrawlContext) -> None:
        self._context = context
        self._source = context.manifest.name

    def unknown(self, addresses: Iterable[str]) -> list[str]:
        """Those of which neither a listing nor a document is known, in their order."""
        wanted = list(dict.fromkeys(addresses))
        noted = self.states(wanted).keys()
        left = [address for address in wanted if address not in noted]
        read = self._documents(left) if left else set()
        return [address for address in left if address not in read]

    def states(self, addresses: Iterable[str]) -> dict[str, str]:
        """What is known of each address, of those of which anything is."""
        return {address: known.version_key for address, known in self._context.known(addresses).items()}

    def state(self, address: str) -> str:
        """What is known of an address; empty where nothing is."""
        return self.states([address]).get(address, "")

    def is_open(self, address: str) -> bool:
        """Whether an address is still to be asked for."""
        return self.state(address) in OPEN

    def open(self, limit: int) -> list[tuple[str, Known, str]]:
        """What earlier runs left to be read, the last found first: address, what it is, who linked to it."""
        session = self._context.session
        rows = session.execute(
            select(SeenItem.native_id, SeenItem.version_key, Fetch.url)
            .join(Fetch, Fetch.id == SeenItem.fetch_id)
            .where(SeenItem.source == self._source)
            .where(SeenItem.version_key.in_(OPEN))
            .order_by(SeenItem.fetch_id.desc(), SeenItem.native_id)
            .limit(limit)
        ).all()
        session.rollback()
        return [(row.native_id, Known(row.version_key), row.url) for row in rows]

    def note(self, notes: Mapping[str, str]) -> None:
        """Change what is known of addresses that are known already."""
        session = self._context.session
        rows = session.scalars(
            select(SeenItem).where(SeenItem.source == self._source, SeenItem.native_id.in_(list(notes)))
        )
        for row in rows:
            row.version_key = notes[row.native_id]
        session.commit()

    def _documents(self, addresses: list[str]) -> set[str]:
        """The addresses at which documents of the source are."""
        session, found = self._context.session, set[str]()
        for chunk in chunks(addresses):
            found.update(
                session.scalars(
                    select(Document.url).where(Document.source == self._source, Document.url.in_(chunk))
                )
            )
        session.rollback()
        return found
