"""A court docket as data, and as the plain text that a reader of its XML is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Party:
    """A party of the case; `info` is the free text under the name (counts, dispositions)."""

    name: str
    type: str
    info: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its number, the day it was filed (YYYY-MM-DD), its text, its short name."""

    number: int
    filed: str
    text: str
    short: str


@dataclass(frozen=True, slots=True)
class Docket:
    """A docket of one court, by the PACER case id that the archive files it under."""

    court: str
    pacer_case_id: int
    number: str
    case_name: str
    judge: str
    filed: str
    terminated: str
    parties: tuple[Party, ...]
    entries: tuple[Entry, ...]

    @property
    def item(self) -> str:
        """The archive's name of the docket."""
        return f"gov.uscourts.{self.court}.{self.pacer_case_id}"

    @property
    def url(self) -> str:
        """The docket's address at the archive."""
        return f"https://archive.org/download/{self.item}/{self.item}.docket.xml"

    @property
    def last_filing(self) -> str:
        """The day of the latest entry."""
        return max(entry.filed for entry in self.entries)


def docket_from(values: dict[str, Any]) -> Docket:
    """The docket of a YAML mapping; days there may be dates or strings."""
    return Docket(
        court=values["court"],
        pacer_case_id=values["pacer_case_id"],
        number=values["number"],
        case_name=values["case_name"],
        judge=values["judge"],
        filed=str(values["filed"]),
        terminated=str(values.get("terminated", "")),
        parties=tuple(Party(**party) for party in values["parties"]),
        entries=tuple(
            Entry(entry["number"], str(entry["filed"]), entry["text"].strip(), entry["short"])
            for entry in values["entries"]
        ),
    )


def docket_text(docket: Docket) -> str:
    """The docket in plain text: caption, parties with their counts, entries."""
    caption = "\n".join(
        [
            docket.case_name,
            f"Case number {docket.number}",
            f"Assigned to {docket.judge}",
            f"Date filed {docket.filed}",
        ]
    )
    parties = [f"{party.name} ({party.type})\n{party.info}".strip() for party in docket.parties]
    entries = [f"{entry.filed} {entry.number} {entry.text}" for entry in docket.entries]
    return "\n\n".join([caption, *parties, *entries])
