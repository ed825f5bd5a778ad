"""A docket: what a court lists of one case. The form in which it is kept as a document's `details`.

Dates are YYYY-MM-DD, or empty where the docket gives none. Nothing here is interpreted: counts, dispositions
and entries are the court's own words, and what they mean is read when the claims are made.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

#: The key of a document's `details` under which its docket stands.
DETAIL = "docket"

#: The key under which it stands that a source followed the case because other documents tell of it.
KNOWN_CASE = "known_case"

_CRIMINAL = re.compile(r"-(?:cr|mj|m|po)-", re.IGNORECASE)
#: Whom the docket of a criminal case lists as charged.
ACCUSED = "Defendant"
#: Parties that are never stored: who saw or suffered a crime, and who is told only because of a child.
_PROTECTED = re.compile(r"\b(?:witness|victim|minor|juvenile|guardian)\b", re.IGNORECASE)


class CountStatus(StrEnum):
    """In which of a docket's lists a count stands."""

    PENDING = "pending"
    TERMINATED = "terminated"
    COMPLAINT = "complaint"


@dataclass(frozen=True, slots=True)
class DocketCount:
    """A count as the docket words it: `18:922G.F UNLAWFUL TRANSPORT OF FIREARMS(1)`, and its disposition."""

    name: str
    disposition: str
    status: CountStatus


@dataclass(frozen=True, slots=True)
class DocketParty:
    """A party by name and type ("Defendant", "Plaintiff"…); counts are those of a criminal case."""

    name: str
    type: str
    terminated: str = ""
    aliases: tuple[str, ...] = ()
    counts: tuple[DocketCount, ...] = ()

    @property
    def protected(self) -> bool:
        """Whether the party is one that is never stored: a witness, a victim, a minor."""
        return bool(_PROTECTED.search(f"{self.type} {self.name}"))


@dataclass(frozen=True, slots=True)
class Attachment:
    """A paper attached to an entry."""

    number: str
    description: str
    pacer_doc_id: str = ""


@dataclass(frozen=True, slots=True)
class DocketEntry:
    """A line of the docket: what was filed or done on a day. `number` is empty where the court gave none."""

    number: str
    filed: str
    description: str
    title: str = ""
    entered: str = ""
    pacer_doc_id: str = ""
    pacer_seq_no: str = ""
    attachments: tuple[Attachment, ...] = ()

    @property
    def words(self) -> str:
        """The entry's text, or its title where there is no text."""
        return self.description or self.title


@dataclass(frozen=True, slots=True)
class Docket:
    """What a court lists of a case. `court` is PACER's id (txsd), `number` is as written (5:22-cr-01008)."""

    court: str
    number: str
    caption: str
    pacer_case_id: str = ""
    filed: str = ""
    terminated: str = ""
    last_filing: str = ""
    assigned_to: str = ""
    referred_to: str = ""
    related: str = ""
    parties: tuple[DocketParty, ...] = ()
    entries: tuple[DocketEntry, ...] = ()

    @property
    def criminal(self) -> bool:
        """Whether the case is a criminal one, by its number or by counts."""
        return bool(_CRIMINAL.search(self.number)) or any(party.counts for party in self.parties)

    @property
    def accused(self) -> tuple[DocketParty, ...]:
        """The defendants of a criminal case; none in a civil one."""
        return tuple(party for party in self.parties if party.type == ACCUSED) if self.criminal else ()


def docket_details(docket: Docket) -> dict[str, Any]:
    """A docket as plain values, for a document's `details`; `read_details` is the inverse."""
    return {DETAIL: asdict(docket)}


def read_details(details: Mapping[str, Any] | None) -> Docket | None:
    """The docket of a document's `details`; None where they hold none."""
    told = (details or {}).get(DETAIL)
    if not isinstance(told, Mapping):
        return None
    values = dict(told)
    values["parties"] = tuple(_party(each) for each in values.get("parties", ()))
    values["entries"] = tuple(_entry(each) for each in values.get("entries", ()))
    return Docket(**values)


def _party(told: Mapping[str, Any]) -> DocketParty:
    values = dict(told)
    values["aliases"] = tuple(values.get("aliases", ()))
    values["counts"] = tuple(
        DocketCount(each["name"], each["disposition"], CountStatus(each["status"]))
        for each in values.get("counts", ())
    )
    return DocketParty(**values)


def _entry(told: Mapping[str, Any]) -> DocketEntry:
    values = dict(told)
    values["attachments"] = tuple(Attachment(**each) for each in values.get("attachments", ()))
    return DocketEntry(**values)
