"""Sellers over all incidents, and their licences: run after incidents are assembled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.models import Dealer, Incident, IncidentDealer, Licensee
from ironriver.vocabulary import DealerKind, LicenceMatch
from pipeline.dealers.matching import Candidate, KnownLicensee, Lookup, Register
from pipeline.dealers.places import state_key, state_name
from pipeline.dealers.resolving import NamedSeller, Shop, resolve_sellers
from pipeline.report import StageReport

#: Who sells guns under a federal licence; private sellers, shows and what has none are not looked up.
LICENSED = {DealerKind.FFL, DealerKind.MANUFACTURER}


def resolve_dealers(session: Session, report: StageReport, *, anew: bool = False) -> None:
    """Give every named seller of an active incident its row in `dealers`, and look that up. Commits.

    Does nothing where no seller is new and no list of licensees was imported since; `anew` does it anyhow.
    """
    if not anew and not _anything_to_do(session):
        return
    shops = resolve_sellers(_named_sellers(session))
    known = {row.key: row for row in session.scalars(select(Dealer))}
    kept: dict[str, tuple[Dealer, Shop]] = {}
    asked: list[Dealer] = []
    for shop in shops:
        row = next((known[key] for key in shop.keys if key in known and key not in kept), None)
        if row is None:
            row = Dealer(key=_free(shop.keys[0], known, kept))
            session.add(row)
        kept[row.key] = row, shop
        if _describe(row, shop) or row.match == LicenceMatch.UNCHECKED:
            asked.append(row)
    _look_up(session, asked)
    session.flush()
    for row, shop in kept.values():
        _point(session, shop.rows, row.id)
    gone = [row.id for key, row in known.items() if key not in kept]
    _point(
        session, session.scalars(select(IncidentDealer.id).where(IncidentDealer.dealer_id.in_(gone))), None
    )
    session.execute(delete(Dealer).where(Dealer.id.in_(gone)).execution_options(synchronize_session=False))
    report.counts["sellers over all incidents"] += len(kept)
    session.commit()


def _anything_to_do(session: Session) -> bool:
    new = select(IncidentDealer.id).where(
        IncidentDealer.name.is_not(None), IncidentDealer.dealer_id.is_(None)
    )
    orphans = select(Dealer.id).where(
        ~select(IncidentDealer.id).where(IncidentDealer.dealer_id == Dealer.id).exists()
    )
    unchecked = select(Dealer.id).where(
        Dealer.match == LicenceMatch.UNCHECKED,
        Dealer.kind.in_(map(str, LICENSED)),
        select(Licensee.id).exists(),
    )
    return any(session.scalar(query.limit(1)) is not None for query in (new, orphans, unchecked))


def _named_sellers(session: Session) -> Iterable[NamedSeller]:
    rows = session.execute(
        select(
            IncidentDealer.id,
            IncidentDealer.name,
            IncidentDealer.kind,
            IncidentDealer.city,
            IncidentDealer.region,
            Incident.region,
        )
        .join(Incident, Incident.id == IncidentDealer.incident_id)
        .where(Incident.state == "active", IncidentDealer.name.is_not(None))
    )
    same: dict[tuple[str, str, str | None, str | None], list[tuple[int, str]]] = defaultdict(list)
    for number, name, kind, city, region, incident_region in rows:
        told = state_name(region) if region else None
        same[str(name), kind, city or None, told].append((number, state_key(incident_region)))
    for (name, kind, city, region), told_in in same.items():
        hints = frozenset(state for _, state in told_in if state)
        yield NamedSeller(name, kind, city, region, hints, tuple(sorted(number for number, _ in told_in)))


def _free(key: str, known: Mapping[str, Any], kept: Mapping[str, Any]) -> str:
    """The key, or with a number where another shop has it."""
    candidate, number = key, 1
    while candidate in known or candidate in kept:
        number += 1
        candidate = f"{key}~{number}"
    return candidate


def _describe(row: Dealer, shop: Shop) -> bool:
    """Write what is known of a shop; returns whether anything is otherwise than it was."""
    values: dict[str, Any] = {
        name: getattr(shop, name) for name in ("name", "kind", "chain", "city", "region")
    }
    values["spellings"] = list(shop.spellings)
    changed = {name: value for name, value in values.items() if getattr(row, name) != value}
    for name, value in changed.items():
        setattr(row, name, value)
    return bool(changed)


def _point(session: Session, rows: Iterable[int], dealer_id: int | None) -> None:
    numbers = list(rows)
    for chunk in chunks(numbers):
        session.execute(
            update(IncidentDealer)
            .where(IncidentDealer.id.in_(chunk))
            .values(dealer_id=dealer_id)
            .execution_options(synchronize_session=False)
        )


def _look_up(session: Session, rows: Sequence[Dealer]) -> None:
    """Write to each seller what looking it up came to."""
    loaded = session.scalar(select(func.count()).select_from(Licensee)) or 0
    asked = [row for row in rows if loaded and row.kind in LICENSED]
    register = Register(_licensees(session, {row.region for row in asked}))
    for row in rows:
        found = (
            register.look_up(row.spellings, row.city, row.region)
            if loaded and row.kind in LICENSED
            else Lookup(LicenceMatch.UNCHECKED)
        )
        row.match, row.licensee_id, row.match_score = str(found.match), found.licensee_id, found.score
        row.candidates = [_candidate(candidate) for candidate in found.candidates]


def _licensees(session: Session, regions: set[str | None]) -> Iterable[KnownLicensee]:
    """Those of the states that sellers stand in; of all where a seller has no state."""
    query = select(
        Licensee.id,
        Licensee.number,
        Licensee.name,
        Licensee.business_name,
        Licensee.city,
        Licensee.region,
    )
    if None not in regions:
        query = query.where(Licensee.region.in_({region for region in regions if region}))
    for row in session.execute(query.order_by(Licensee.number)):
        yield KnownLicensee(*row)


def _candidate(candidate: Candidate) -> dict[str, Any]:
    licensee = candidate.licensee
    return {
        "number": licensee.number,
        "name": licensee.business_name or licensee.name,
        "city": licensee.city,
        "region": licensee.region,
        "score": round(candidate.score, 1),
    }
