"""Designations of OFAC, from its list of recent actions."""

from __future__ import annotations

from collections.abc import Iterator

from scrapy.http import Response

from crawlers.entries import Entry
from crawlers.model import ParsedDocument, RawDocument
from crawlers.ofac.page import read_action
from crawlers.ofac.titles import designates, kinds
from crawlers.press_room.spider import PressRoomSpider
from crawlers.registry import load_manifest


class OfacSpider(PressRoomSpider):
    """Asks the listing, then the actions whose title speaks of designations, or of what is not known."""

    name = "ofac"

    def concerns(self, entry: Entry, response: Response) -> bool:
        """Whether an action may designate somebody; parts of titles that are not known are said."""
        for part, kind in kinds(entry.title).items():
            if not kind:
                self.context.remark(f"an action of a kind that actions.yml does not know: {part!r}")
        return designates(entry.title)


SPIDER = OfacSpider


def parse(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The document of one action, where it designates somebody."""
    document = read_action(raw, load_manifest("ofac"))
    if document is not None:
        yield document
