"""What lets a site answer that a listing is as it was: kept from one complete run to the next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from scrapy.http import Response

NOT_MODIFIED = 304

#: The header of a request that repeats the header of an answer.
_VALIDATES = {"If-None-Match": "ETag", "If-Modified-Since": "Last-Modified"}


class Validators:
    """Of each listing what its answer was marked with, how many entries it showed, and the newest's day."""

    def __init__(self, told: Mapping[str, dict[str, Any]]) -> None:
        self._told = told
        #: As it is to be told to the next run, once this one has read all that the listings showed.
        self.now: dict[str, dict[str, Any]] = {}

    def headers(self, address: str) -> dict[str, str]:
        """The headers to ask for a listing with."""
        told = self._told.get(address, {})
        return {name: str(told[name]) for name in _VALIDATES if told.get(name)}

    def remember(self, response: Response, shown: int, newest: date | None) -> None:
        """Take in what a listing shows, where its answer has a mark."""
        marks = {
            name: (response.headers.get(header) or b"").decode("latin-1")
            for name, header in _VALIDATES.items()
        }
        if any(marks.values()):
            day = newest.isoformat() if newest else ""
            self.now[_asked(response)] = {**marks, "shown": shown, "newest": day}

    def unmodified(self, response: Response) -> tuple[int, date | None]:
        """How many entries a listing still shows, and the newest's day."""
        address = _asked(response)
        told = self._told.get(address, {})
        self.now[address] = dict(told)
        newest = str(told.get("newest") or "")
        return int(told.get("shown", 0)), date.fromisoformat(newest) if newest else None


def _asked(response: Response) -> str:
    return str((response.meta.get("redirect_urls") or [response.url])[0])
