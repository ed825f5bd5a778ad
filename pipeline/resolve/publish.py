"""Clusters into incidents: new, kept, merged, split, retracted; each change is written beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.models import Change, Document, Incident, IncidentDocument, IncidentRedirect, now
from ironriver.vocabulary import ChangeKind
from ironriver.wording import source_words
from pipeline.report import StageReport
from pipeline.resolve.assemble import Assembled, assemble
from pipeline.resolve.changes import Snapshot, difference, listed, new_snapshot, stored_snapshot
from pipeline.resolve.ids import public_id
from pipeline.resolve.mention import Mention
from pipeline.resolve.settle import Placed, families_of, fingerprint, incidents_by_id, place_clusters
from pipeline.resolve.store import load_signatures
from pipeline.resolve.writing import clear_parts, write_incident
from pipeline.takedowns.listed import listed as listed_takedowns


class Publisher:
    """Settles the clusters of one unit; all of it is one transaction, which the caller commits."""

    def __init__(self, session: Session, mentions: Mapping[int, Mention], report: StageReport) -> None:
        self._session = session
        self._mentions = mentions
        self._report = report
        # A change tells who is no longer named; not where no output may name them.
        self._masker = listed_takedowns(session).masker

    def settle(self, clusters: Sequence[Sequence[int]], owners: Mapping[int, int]) -> None:
        """Put each cluster into its incident, and take from the incidents what is no longer theirs."""
        incidents = incidents_by_id(self._session, sorted(set(owners.values())))
        before = {number: stored_snapshot(self._session, row) for number, row in incidents.items()}
        had = {
            number: sorted(document for document, owner in owners.items() if owner == number)
            for number in incidents
        }
        placed = place_clusters(clusters, owners)
        if all(self._unchanged(place, incidents, had) for place in placed) and len(placed) == len(incidents):
            return
        self._session.execute(
            delete(IncidentDocument)
            .where(IncidentDocument.document_id.in_(sorted(owners)))
            .execution_options(synchronize_session=False)
        )
        kept = {number for place in placed for number in (place.keeps, *place.absorbs) if number is not None}
        parts: dict[int, list[Incident]] = {}
        for place in placed:
            parents = sorted(
                {owners[number] for number in place.documents if number in owners} - set(place.absorbs)
            )
            if place.keeps is None:
                row = self._start(place, [incidents[number] for number in parents])
                for number in parents:
                    parts.setdefault(number, []).append(row)
        for place in placed:
            if place.keeps is not None:
                self._go_on(place, incidents, before[place.keeps], had, parts.get(place.keeps, []))
        for number in sorted(set(incidents) - kept):
            self._retract(incidents[number], before[number])

    def _unchanged(
        self, place: Placed, incidents: Mapping[int, Incident], had: Mapping[int, Sequence[int]]
    ) -> bool:
        if place.keeps is None or place.absorbs or sorted(place.documents) != had[place.keeps]:
            return False
        mentions, family = self._material(place.documents)
        return incidents[place.keeps].fingerprint == fingerprint(mentions, family)

    def _material(self, documents: Sequence[int]) -> tuple[list[Mention], dict[str, str]]:
        mentions = [self._mentions[number] for number in documents]
        return mentions, families_of(mentions, load_signatures(self._session, documents))

    def _write(self, incident: Incident, documents: Sequence[int]) -> Assembled:
        mentions, family = self._material(documents)
        assembled = assemble(mentions, family)
        write_incident(
            self._session,
            incident,
            assembled,
            mentions=mentions,
            family=family,
            fingerprint=fingerprint(mentions, family),
        )
        self._report.counts["incidents assembled"] += 1
        return assembled

    def _start(self, place: Placed, parents: Sequence[Incident]) -> Incident:
        """A cluster that no incident goes on as: new, or split off (then perhaps one merged before)."""
        first = self._mentions[place.documents[0]]
        incident = self._merged_before(place, parents) or self._new_row(first)
        self._session.execute(
            delete(IncidentRedirect).where(IncidentRedirect.public_id == incident.public_id)
        )
        assembled = self._write(incident, place.documents)
        details = {"after": new_snapshot(assembled).to_json(), "documents": list(place.documents)}
        if parents:
            origin = listed([parent.public_id for parent in parents])
            self._change(incident, ChangeKind.SPLIT, f"{assembled.title}: split from {origin}", details)
        else:
            told = source_words(len(place.documents), assembled.independent_sources)
            self._change(incident, ChangeKind.NEW, f"{assembled.title} ({told})", details)
        return incident

    def _new_row(self, first: Mention) -> Incident:
        document = self._session.get_one(Document, first.document_id)
        year = (first.published or f"{document.first_seen_at.year}")[:4]
        states: dict[str, Incident] = {}

        def taken(candidate: str) -> bool:
            row = self._session.scalar(select(Incident).where(Incident.public_id == candidate))
            if row is not None:
                states[candidate] = row
            # An incident that was retracted, or merged away, and began with this very document comes back.
            return row is not None and row.state == "active"

        found = public_id(year, first.source, first.native_id, taken)
        if found in states:
            return states[found]
        incident = Incident(public_id=found)
        self._session.add(incident)
        self._session.flush()
        return incident

    def _merged_before(self, place: Placed, parents: Sequence[Incident]) -> Incident | None:
        """The incident that these documents were before a merge that is now undone."""
        for parent in parents:
            merges = self._session.scalars(
                select(Change)
                .where(Change.incident_id == parent.id, Change.kind == str(ChangeKind.MERGED))
                .order_by(Change.id.desc())
            )
            for change in merges:
                for entry in change.details.get("merged", ()):
                    row = self._session.scalar(
                        select(Incident).where(Incident.public_id == entry["public_id"])
                    )
                    shared = set(entry["documents"]) & set(place.documents)
                    if (
                        row is not None
                        and row.state == "merged"
                        and 2 * len(shared) > len(entry["documents"])
                    ):
                        return row
        return None

    def _go_on(
        self,
        place: Placed,
        incidents: Mapping[int, Incident],
        before: Snapshot,
        had: Mapping[int, Sequence[int]],
        parts: Sequence[Incident],
    ) -> None:
        """An incident that goes on: it may have absorbed others, lost a part, or heard more."""
        if place.keeps is None:
            return
        incident = incidents[place.keeps]
        absorbed = [incidents[number] for number in place.absorbs]
        for other in absorbed:
            other.state, other.documents_count, other.fingerprint = "merged", 0, ""
            other.independent_sources = 0
            clear_parts(self._session, other.id)
            self._session.add(IncidentRedirect(public_id=other.public_id, target=incident.public_id))
        was = incident.fingerprint
        assembled = self._write(incident, place.documents)
        after = new_snapshot(assembled)
        found = difference(before, after)
        details: dict[str, Any] = {"before": before.to_json(), "after": after.to_json()}
        details["documents"] = sorted(set(place.documents) - set(had[place.keeps]))
        if absorbed:
            merged = [{"public_id": row.public_id, "documents": list(had[row.id])} for row in absorbed]
            names = listed([row.public_id for row in absorbed])
            self._change(
                incident,
                ChangeKind.MERGED,
                f"{assembled.title}: merged with {names}",
                details | {"merged": merged},
            )
        elif parts:
            names = listed([row.public_id for row in parts])
            self._change(
                incident,
                ChangeKind.SPLIT,
                f"{assembled.title}: {names} split off",
                details | {"split": [row.public_id for row in parts]},
            )
        elif found.kind is not None:
            self._change(incident, found.kind, f"{assembled.title}: {found.words}", details)
        elif details["documents"] or incident.fingerprint != was:
            # Nothing to tell a reader, but whoever mirrors the incident has to fetch it again.
            incident.updated_at = now()

    def _retract(self, incident: Incident, before: Snapshot) -> None:
        """No relevant document is left."""
        clear_parts(self._session, incident.id)
        incident.state, incident.documents_count, incident.fingerprint = "retracted", 0, ""
        incident.independent_sources = 0
        summary = f"{incident.title}: no document tells of it any longer"
        self._change(incident, ChangeKind.RETRACTED, summary, {"before": before.to_json()})

    def _change(self, incident: Incident, kind: ChangeKind, summary: str, details: dict[str, Any]) -> None:
        moment = now()
        incident.updated_at = moment
        summary, details = self._masker.mask(summary), self._masker.mask_json(details)
        self._session.add(
            Change(
                run_id=self._session.info.get("run_id"),
                incident_id=incident.id,
                kind=str(kind),
                summary=summary,
                details=details,
                created_at=moment,
            )
        )
        self._report.counts[str(kind)] += 1
