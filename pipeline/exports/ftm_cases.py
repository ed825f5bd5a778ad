"""An incident as FollowTheMoney entities: the event, the court case, who is in it, and what passed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from followthemoney.proxy import EntityProxy

from ironriver.wording import amount, status_words
from pipeline.exports.bundles import Bundle
from pipeline.exports.ftm_things import (
    document_entity,
    document_key,
    entity,
    named_key,
    party_entity,
    place_entity,
    place_words,
)
from pipeline.exports.graph import transfer_label
from pipeline.exports.rows import Row

#: Events of the crime itself; the others are of the procedure.
_CRIME = ("offense_start", "offense_end", "purchase")


@dataclass(slots=True)
class CaseEntities:
    """Gives each place and organisation once, however many incidents name it; remembers their ids only."""

    _known: set[str] = field(default_factory=set)

    def of(self, bundle: Bundle) -> Iterator[EntityProxy]:
        """All entities of an incident but its named sellers."""
        for source in bundle.sources:
            yield document_entity(source)
        for party in bundle.parts["parties"]:
            yield party_entity(party)
        yield _event(bundle)
        if bundle.incident["court"] or bundle.incident["case_numbers"]:
            yield from _court_case(bundle)
        for moment in bundle.parts["timeline"]:
            if moment["event"] not in _CRIME:
                yield _moment(moment)
        ends: dict[str, str] = {party["party_id"]: party["party_id"] for party in bundle.parts["parties"]}
        yield from self._sellers(bundle, ends)
        yield from self._places(bundle, ends)
        yield from self._groups(bundle)
        for transfer in bundle.parts["transfers"]:
            yield _transfer(transfer, ends)

    def _once(self, made: EntityProxy) -> Iterator[EntityProxy]:
        if made.id not in self._known:
            self._known.add(made.id)
            yield made

    def _sellers(self, bundle: Bundle, ends: dict[str, str]) -> Iterator[EntityProxy]:
        for row in bundle.parts["dealers"]:
            key = ends[row["naming_id"]] = (
                row["naming_id"] if row["dealer_id"] is None else f"seller-{row['dealer_id']}"
            )
            if row["dealer_id"] is None:
                yield entity(
                    "LegalEntity",
                    key,
                    name=row["name"] or f"a seller not named ({row['naming_id']})",
                    address=place_words(row["city"], row["region"]),
                    sourceUrl=row["url"],
                    proof=f"ir-{document_key(row['document_id'])}",
                )
            yield _link(
                f"{row['naming_id']}-link", key, f"{row['public_id']}-event", f"seller: {row['part']}", row
            )

    def _places(self, bundle: Bundle, ends: dict[str, str]) -> Iterator[EntityProxy]:
        for row in bundle.parts["places"]:
            key = ends[row["place_id"]] = f"place-{named_key(row['country'], row['region'], row['name'])}"
            yield from self._once(place_entity(key, row))
            yield _link(
                f"{row['place_id']}-link", key, f"{row['public_id']}-event", f"place: {row['role']}", row
            )

    def _groups(self, bundle: Bundle) -> Iterator[EntityProxy]:
        for row in bundle.parts["groups"]:
            key = f"group-{named_key(row['kind'], row['name'])}"
            yield from self._once(entity("Organization", key, name=row["name"], classification=row["kind"]))
            yield _link(f"{row['group_id']}-link", key, f"{row['public_id']}-event", "tied to", row)


def _event(bundle: Bundle) -> EntityProxy:
    """The incident itself, with its figures, each with the words that state it."""
    days = [row["date"] for row in bundle.parts["timeline"] if row["chosen"] and row["event"] in _CRIME]
    figures = [_figure(row) for row in bundle.parts["quantities"] if row["chosen"]]
    return entity(
        "Event",
        f"{bundle.public_id}-event",
        name=bundle.incident["title"],
        startDate=min(days, default=None),
        endDate=max(days, default=None),
        location=[place_words(row["name"], row["region"], row["country"]) for row in bundle.parts["places"]],
        involved=[f"ir-{row['party_id']}" for row in bundle.parts["parties"]],
        summary=figures,
        keywords=[bundle.public_id, *bundle.incident["convergence"]],
        recordId=bundle.public_id,
        sourceUrl=[row["url"] for row in bundle.sources],
        publisher=[row["publisher"] for row in bundle.sources],
        proof=_proofs(bundle),
    )


def _figure(row: Row) -> str:
    counted = amount(row["low"], row["high"], row["basis"], row["object"])
    return f"{counted} {row['role']} ({row['assertion']}): “{row['quote']}” {row['url']}"


def _proofs(bundle: Bundle) -> list[str]:
    return [f"ir-{document_key(row['document_id'])}" for row in bundle.sources]


def _court_case(bundle: Bundle) -> Iterator[EntityProxy]:
    """The case before the court, and one link for each party: its role and how far its case has come."""
    incident = bundle.incident
    filed = [row["date"] for row in bundle.parts["timeline"] if row["chosen"] and row["event"] == "charged"]
    case = f"{bundle.public_id}-case"
    yield entity(
        "CourtCase",
        case,
        name=incident["title"],
        caseNumber=incident["case_numbers"],
        court=incident["court"],
        status=incident["stage"],
        type="criminal",
        country="us" if incident["court"] else None,
        fileDate=min(filed, default=None),
        sourceUrl=[row["url"] for row in bundle.sources],
        proof=_proofs(bundle),
    )
    for party in bundle.parts["parties"]:
        charges = [
            f"{row['statute']}: {row['status'].replace('_', ' ')}"
            for row in bundle.parts["charges"]
            if row["party_id"] == party["party_id"]
        ]
        yield entity(
            "CourtCaseParty",
            f"{party['party_id']}-case",
            party=f"ir-{party['party_id']}",
            case=f"ir-{case}",
            role="defendant",
            status=status_words(party["status"], party["sentence_months"], party["statuses"]),
            summary=charges,
            description=party["quote"],
            recordId=party["party_id"],
            sourceUrl=party["url"],
            publisher=party["publisher"],
        )


def _moment(row: Row) -> EntityProxy:
    who = f" of {row['party']}" if row["party"] else ""
    return entity(
        "Event",
        row["event_id"],
        name=f"{row['event'].replace('_', ' ')}{who} ({row['public_id']})",
        date=row["date"],
        involved=f"ir-{row['party_id']}" if row["party_id"] else None,
        summary=row["quote"],
        recordId=row["event_id"],
        keywords=row["public_id"],
        sourceUrl=row["url"],
        publisher=row["publisher"],
        proof=f"ir-{document_key(row['document_id'])}",
    )


def _link(key: str, subject: str, end: str, role: str, row: Row, **more: Any) -> EntityProxy:
    return entity(
        "UnknownLink",
        key,
        subject=f"ir-{subject}",
        object=f"ir-{end}",
        role=role.replace("_", " "),
        status=row["assertion"],
        summary=row["quote"],
        sourceUrl=row["url"],
        publisher=row["publisher"],
        recordId=key,
        **more,
    )


def _transfer(row: Row, ends: dict[str, str]) -> EntityProxy:
    origin = ends[row["from_party_id"] or row["from_naming_id"] or row["from_place_id"]]
    end = ends[row["to_party_id"] or row["to_place_id"]]
    return _link(
        row["transfer_id"], origin, end, transfer_label(row), row, date=row["date"], description=row["reason"]
    )
