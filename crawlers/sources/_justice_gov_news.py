"""What a page of the API makes known of its releases' addresses. Pure."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any

from crawlers.html_text import html_to_text
from crawlers.sources._justice_gov_addresses import links_to_papers, site_address
from crawlers.sources._justice_gov_book import Known
from nlp.screening import screen


class News:
    """The releases of a page of the API that are new or changed (`fresh`); the others are `known`."""

    def __init__(
        self, results: Iterable[Mapping[str, Any]], fresh: Container[str], known: Container[str]
    ) -> None:
        listed = {site_address(str(each.get("url") or "")): each for each in results if each["uuid"] in fresh}
        listed.pop("", None)
        self._listed, self._known = listed, known
        #: Releases whose page was read before the API listed them.
        self.read_before: set[str] = set()

    @property
    def addresses(self) -> list[str]:
        """Where the releases are."""
        return list(self._listed)

    def notes(self, states: Mapping[str, str]) -> dict[str, str]:
        """What is to be noted of each address; `states` is what was known before."""
        found: dict[str, str] = {}
        for address, result in self._listed.items():
            if states.get(address) == Known.READ and result["uuid"] not in self._known:
                self.read_before.add(address)
                found[address] = Known.LISTED
            else:
                found[address] = Known.LISTED_WANTED if page_is_wanted(result) else Known.LISTED
        return found


def page_is_wanted(result: Mapping[str, Any]) -> bool:
    """Does the API's record leave something that only the release's page tells?

    True where it has no body; or has papers, and speaks of guns and their trade. The API names attachments,
    but not where they are. Papers of other matters are left where they are: there are tens of thousands.
    """
    body = result.get("body")
    if not isinstance(body, str) or not body.strip():
        return True
    if not result.get("attachment") and not links_to_papers(body):
        return False
    return screen(str(result.get("title") or ""), html_to_text(body)).passed
