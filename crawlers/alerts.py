"""Alerts that CourtListener sends to a web server of ours: kept as they came, taken by the next crawl.

An alert is a file in the data folder, named by its key (`Idempotency-Key`), so that one that is sent again
is known. Anybody who learns the address can send one: nothing in it is believed but the numbers of dockets,
which the crawl then asks of CourtListener itself.

source: https://www.courtlistener.com/help/api/webhooks/, and cl/api/models.py and
cl/users/templates/includes/*_webhook_dummy.txt of freelawproject/courtlistener on GitHub, read in 2026
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

#: "https://www.courtlistener.com/api/rest/v4/dockets/4214664/"
_DOCKET = re.compile(r"(?:.{0,80}/dockets/)?(\d{1,12})/?")


class Event(IntEnum):
    """What an alert is about; CourtListener may add others."""

    DOCKET_ALERT = 1
    SEARCH_ALERT = 2
    RECAP_FETCH = 3
    OLD_DOCKET_ALERTS = 4
    PRAY_AND_PAY = 5


#: Where the results of an event hold a docket's number.
_NAMED_BY = {Event.DOCKET_ALERT: "docket", Event.SEARCH_ALERT: "docket_id"}


class AlertError(ValueError):
    """What was sent is no alert; the message says what is wrong."""


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert: its key, what it is about, and CourtListener's numbers of the dockets that it names."""

    key: str
    event: int
    dockets: tuple[int, ...]


def read_key(told: str | None) -> str:
    """The key of an alert in one spelling.

    Raises:
        AlertError: there is none, or it is no UUID.
    """
    if not told:
        raise AlertError("there is no header Idempotency-Key")
    try:
        return str(UUID(told.strip()))
    except ValueError as error:
        raise AlertError("the header Idempotency-Key is no UUID") from error


def read_alert(key: str, body: bytes) -> Alert:
    """The alert in a body.

    Raises:
        AlertError: it is none.
    """
    try:
        told = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise AlertError("the body is no JSON") from error
    if not isinstance(told, dict):
        raise AlertError("the body is no object")
    webhook, payload = told.get("webhook"), told.get("payload")
    if not isinstance(webhook, dict):
        raise AlertError("webhook is no object")
    if not isinstance(payload, dict):
        raise AlertError("payload is no object")
    event = webhook.get("event_type")
    if not isinstance(event, int) or isinstance(event, bool) or event < 1:
        raise AlertError("webhook.event_type is no number of an event")
    return Alert(key, event, tuple(dict.fromkeys(_dockets(event, payload))))


def _dockets(event: int, payload: dict[str, Any]) -> Iterator[int]:
    if event not in _NAMED_BY:
        return
    name, found = _NAMED_BY[Event(event)], payload.get("results")
    if not isinstance(found, list):
        raise AlertError("payload.results is no list")
    for i, each in enumerate(found):
        if not isinstance(each, dict):
            raise AlertError(f"payload.results[{i}] is no object")
        number = _DOCKET.fullmatch(str(each.get(name) or ""))
        if number is not None:
            yield int(number[1])
        elif event == Event.DOCKET_ALERT:
            raise AlertError(f"payload.results[{i}].{name} is no number of a docket")


class Inbox:
    """The folder of alerts: `waiting/KEY.json` until the crawl has done with one, then `taken/KEY.json`."""

    def __init__(self, data_dir: Path) -> None:
        folder = data_dir / "inbox" / "courtlistener"
        self._waiting, self._taken = folder / "waiting", folder / "taken"

    def receive(self, alert: Alert, body: bytes) -> bool:
        """Keep an alert's body, whole and for good when this returns; False where its key is known."""
        for folder in (self._waiting, self._taken):
            folder.mkdir(parents=True, exist_ok=True)
        name = f"{alert.key}.json"
        if (self._taken / name).exists():
            return False
        draft = self._waiting / f".{alert.key}.{uuid4().hex}"
        try:
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(body)
                file.flush()
                os.fsync(file.fileno())
            try:
                os.link(draft, self._waiting / name)
            except FileExistsError:
                return False
        finally:
            draft.unlink(missing_ok=True)
        _sync(self._waiting)
        if (self._taken / name).exists():
            # A crawl took it while it was sent again.
            (self._waiting / name).unlink(missing_ok=True)
            return False
        return True

    def waiting(self) -> list[Alert]:
        """The alerts that no crawl has done with, the oldest first; a file that is none names nothing."""
        paths = sorted(self._waiting.glob("*.json"), key=lambda path: (path.stat().st_mtime, path.name))
        return list(map(_read_file, paths))

    def take(self, alert: Alert) -> None:
        """Nothing is left to do for an alert; its body stays."""
        name = f"{alert.key}.json"
        (self._waiting / name).replace(self._taken / name)


def _read_file(path: Path) -> Alert:
    try:
        return read_alert(path.stem, path.read_bytes())
    except AlertError:
        return Alert(path.stem, 0, ())


def _sync(folder: Path) -> None:
    """Have the folder's names on the disk too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
