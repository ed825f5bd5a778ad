"""The digest of a week as data: which incidents changed, how, and what is known of them.

Several changes of one incident in a week are one entry, under the weightiest of them. An entry shows the
incident as it is known when the digest is built. Of a retracted incident nothing is repeated.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlalchemy.orm import Session

from db.models import Change, Claim, Incident, Party, Quantity, now
from db.queries import changes_between, load_incidents, resolve_public_id
from digest.week import Week
from ironriver.vocabulary import ChangeKind
from ironriver.wording import amount, source_words, status_words

#: The groups of a digest, in its order; of two kinds of change the one that comes first in WEIGHT counts.
ORDER = (
    ChangeKind.NEW,
    ChangeKind.ADVANCED,
    ChangeKind.CORRECTED,
    ChangeKind.MERGED,
    ChangeKind.SPLIT,
    ChangeKind.RETRACTED,
)
WEIGHT = (
    ChangeKind.RETRACTED,
    ChangeKind.MERGED,
    ChangeKind.SPLIT,
    ChangeKind.NEW,
    ChangeKind.ADVANCED,
    ChangeKind.CORRECTED,
)
NO_REGION = "Region not told"
#: A case can have dozens of figures; the incident itself has all.
MOST_FIGURES = 6


@dataclass(frozen=True, slots=True)
class SourceLink:
    """The document that something is quoted from."""

    publisher: str
    published: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A person or company accused, and how far the case has come, in words."""

    name: str
    status: str


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A chosen figure in words, the sentence behind it, the words in it that state it, and the source."""

    figure: str
    quote: str
    sentence: str
    source: SourceLink


@dataclass(frozen=True, slots=True)
class Entry:
    """An incident that changed.

    `told_by` says how many documents and independent sources tell of it; reprints of one text are one source.
    `moved_to` is the id that took its place, where one did.
    """

    public_id: str
    title: str
    region: str
    court: str
    kind: ChangeKind
    told_by: str = ""
    notes: tuple[str, ...] = ()
    moved_to: str = ""
    parties: tuple[PartyLine, ...] = ()
    figures: tuple[FigureLine, ...] = ()
    more_figures: int = 0
    sources: tuple[SourceLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Region:
    """The entries of one region."""

    name: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The entries of one kind of change, by region."""

    kind: ChangeKind
    regions: tuple[Region, ...]

    @property
    def size(self) -> int:
        """How many entries there are."""
        return sum(len(region.entries) for region in self.regions)


@dataclass(frozen=True, slots=True)
class Digest:
    """What changed in a week. `built_at` says as of when; `complete` whether the week was over then."""

    week: Week
    built_at: datetime
    sections: tuple[Section, ...]

    @property
    def complete(self) -> bool:
        """Whether the week was over."""
        return self.built_at >= self.week.end


def build(session: Session, week: Week, built_at: datetime | None = None) -> Digest:
    """The digest of a week from the changes that are stored."""
    changes = changes_between(session, week.start, week.end)
    incidents = load_incidents(session, {change.incident_id for change in changes})
    by_incident: dict[int, list[Change]] = {}
    for change in changes:
        by_incident.setdefault(change.incident_id, []).append(change)
    entries = [_entry(session, incidents[key], its_changes) for key, its_changes in by_incident.items()]
    return Digest(week, built_at or now(), tuple(_sections(entries)))


def _sections(entries: Sequence[Entry]) -> Iterable[Section]:
    for kind in ORDER:
        of_kind = sorted(
            (entry for entry in entries if entry.kind is kind),
            key=lambda entry: (entry.region == NO_REGION, entry.region, entry.title, entry.public_id),
        )
        regions = tuple(
            Region(name, tuple(group)) for name, group in groupby(of_kind, key=lambda entry: entry.region)
        )
        if regions:
            yield Section(kind, regions)


def _entry(session: Session, incident: Incident, changes: Sequence[Change]) -> Entry:
    kinds = {ChangeKind(change.kind) for change in changes}
    if incident.state == "active" and len(kinds) > 1:
        kinds.discard(ChangeKind.RETRACTED)  # it has come back since
    kind = next(kind for kind in WEIGHT if kind in kinds)
    notes = tuple(
        dict.fromkeys(_note(change.summary, incident.title) for change in changes if change.summary)
    )
    region, court = incident.region or NO_REGION, incident.court or ""
    if incident.state == "active" and kind is not ChangeKind.RETRACTED:
        chosen = [quantity for quantity in incident.quantities if quantity.chosen]
        return Entry(
            public_id=incident.public_id,
            title=incident.title,
            region=region,
            court=court,
            kind=kind,
            told_by=source_words(incident.documents_count, incident.independent_sources),
            notes=notes,
            parties=tuple(_party(party) for party in incident.parties),
            figures=tuple(_figure(quantity) for quantity in chosen[:MOST_FIGURES]),
            more_figures=max(0, len(chosen) - MOST_FIGURES),
            sources=_sources(incident),
        )
    moved_to = resolve_public_id(session, incident.public_id)
    if moved_to != incident.public_id:
        return Entry(incident.public_id, "", region, court, ChangeKind.MERGED, moved_to=moved_to)
    return Entry(incident.public_id, "", region, court, ChangeKind.RETRACTED)


def _note(summary: str, title: str) -> str:
    """What a change says beyond the title that it is shown under: `TITLE: what`, `TITLE (what)` → `What`."""
    beyond = summary.removeprefix(title) if title else summary
    if beyond != summary and beyond.startswith(" (") and beyond.endswith(")"):
        beyond = beyond[2:-1]
    elif beyond != summary:
        beyond = beyond.removeprefix(":").strip()
    return (beyond[:1].upper() + beyond[1:]) or summary


def _party(party: Party) -> PartyLine:
    return PartyLine(party.name, status_words(party.status, party.sentence_months, party.statuses))


def _figure(quantity: Quantity) -> FigureLine:
    figure = f"{quantity.role.capitalize()}: " + amount(
        quantity.low, quantity.high, quantity.basis, quantity.object
    )
    return FigureLine(
        figure, quantity.quote, quantity.claim.sentence or quantity.quote, _source(quantity.claim)
    )


def _source(claim: Claim) -> SourceLink:
    document = claim.version.document
    return SourceLink(document.told_by, document.published, document.title, document.url)


def _sources(incident: Incident) -> tuple[SourceLink, ...]:
    documents = sorted((link.document for link in incident.documents), key=lambda d: (d.published, d.id))
    return tuple(SourceLink(d.told_by, d.published, d.title, d.url) for d in documents)
