"""An invented world for tests: documents, incidents and what happened to them.

No person, shop or case in it exists.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import (
    Change,
    Claim,
    Dealer,
    Document,
    DocumentVersion,
    Fetch,
    Incident,
    IncidentDealer,
    IncidentDocument,
    IncidentFirearm,
    IncidentGroup,
    IncidentPlace,
    Party,
    PartyCharge,
    Quantity,
    Run,
    TimelineEvent,
    Transfer,
)

IBARRA = """A former Tucson resident was sentenced to 71 months in prison for straw purchasing.

Between March 2025 and May 2025, Jorge Ibarra Muñoz, 31, bought 23 rifles from Saguaro Ridge Guns in Tucson, \
Arizona, on behalf of others, including six Barrett .50 caliber rifles. Agents seized 17 firearms at the \
port of entry in Nogales; the rifles were bound for Sonora, Mexico, and the Los Álamos gang. \
His co-defendant, Dana Whitlock, was acquitted. Ibarra Muñoz pleaded guilty in case \
4:25-cr-00771 on June 3, 2026.
"""
COMPLAINT = """Tucson man charged with buying guns for others.

According to the complaint, Jorge Ibarra bought at least 19 rifles from licensed dealers around Tucson.
"""

#: What a claim of a test says that cares only for its words.
UNTOLD = {"count": {"low": 1, "high": 1, "basis": "exact", "role": "purchased", "object": "firearm"}}


@dataclass
class Author:
    """Writes documents and incidents into a session."""

    session: Session
    claims: int = 0
    kinds: dict[str, int] = field(default_factory=dict)

    def document(self, number: int, title: str, text: str, published: str = "2026-11-17") -> DocumentVersion:
        run = self.session.scalar(select(Run)) or Run(kind="crawl", source="invented")
        self.session.add(run)
        self.session.flush()
        url = f"https://news.example/{number}?a=1&b=2"
        fetch = Fetch(run_id=run.id, source="invented", role="page", url=url)
        document = Document(
            source="invented",
            native_id=str(number),
            url=url,
            kind="press_release",
            language="en",
            publisher="District of Arizona",
            title=title,
            published=published,
        )
        self.session.add_all([fetch, document])
        self.session.flush()
        version = DocumentVersion(
            document_id=document.id,
            number=1,
            fetch_id=fetch.id,
            title=title,
            published=published,
            text=text,
            text_sha256=hashlib.sha256(text.encode()).hexdigest(),
            extract_version="1",
            relevant=True,
        )
        self.session.add(version)
        self.session.flush()
        return version

    def claim(self, version: DocumentVersion, quote: str, kind: str = "count", **value: Any) -> Claim:
        start = version.text.index(quote)
        claim = Claim(
            version_id=version.id,
            kind=kind,
            ordinal=self.claims,
            value=value or dict(UNTOLD.get(kind, {})),
            quote=quote,
            start=start,
            end=start + len(quote),
            assertion="proved",
            rule="invented",
            extract_version="1",
            confidence=0.9,
        )
        self.claims += 1
        self.session.add(claim)
        self.session.flush()
        return claim

    def incident(self, public_id: str, title: str, *versions: DocumentVersion, **values: Any) -> Incident:
        incident = Incident(
            public_id=public_id,
            title=title,
            first_published="2026-11-16",
            last_published="2026-11-17",
            documents_count=len(versions),
            independent_sources=len(versions),
            **values,
        )
        self.session.add(incident)
        self.session.flush()
        for version in versions:
            self.session.add(IncidentDocument(incident_id=incident.id, document_id=version.document_id))
        self.session.flush()
        return incident

    def change(self, incident: Incident, kind: str, summary: str = "", at: datetime | None = None) -> Change:
        at = at or datetime(2026, 11, 18, 9, 30, tzinfo=UTC)
        change = Change(incident_id=incident.id, kind=kind, summary=summary, created_at=at)
        self.session.add(change)
        self.session.flush()
        return change


def tucson(author: Author) -> Incident:
    """One incident with every kind of part, of two documents that disagree on a figure."""
    plea = author.document(1, "Former Tucson resident sentenced for straw purchasing", IBARRA)
    complaint = author.document(2, "Tucson man charged", COMPLAINT, published="2026-11-16")
    incident = author.incident(
        "IR-2026-7K3QX",
        "Tucson: straw purchases of 23 rifles",
        plea,
        complaint,
        stage="sentenced",
        court="azd",
        region="Arizona",
        case_numbers=["4:25-cr-00771"],
        convergence=["drugs"],
    )

    def evidence(quote: str, version: DocumentVersion = plea) -> dict[str, Any]:
        claim = author.claim(version, quote)
        return {"incident_id": incident.id, "claim_id": claim.id, "claim_ids": [claim.id]}

    total = Quantity(
        role="purchased",
        object="rifle",
        low=23,
        high=23,
        basis="exact",
        detail="23 rifles",
        chosen=True,
        **evidence("bought 23 rifles"),
    )
    ibarra = Party(
        name="Jorge Ibarra Muñoz",
        aliases=["Jorge Ibarra"],
        age=31,
        city="Tucson",
        region="Arizona",
        roles=["straw_purchaser", "recruiter"],
        status="sentenced",
        statuses=["charged", "pleaded_guilty", "sentenced"],
        sentence_months=71,
        statutes=["18 USC 932", "18 USC 922(a)(6)"],
        **evidence("Jorge Ibarra Muñoz, 31, bought"),
    )
    seller = Dealer(
        key="saguaro-ridge-guns/tucson/az",
        name="Saguaro Ridge Guns",
        spellings=["Saguaro Ridge Guns"],
        kind="ffl",
        city="Tucson",
        region="Arizona",
    )
    author.session.add_all([total, ibarra, seller])
    author.session.flush()
    shop = IncidentDealer(
        name="Saguaro Ridge Guns",
        kind="ffl",
        part="source",
        city="Tucson",
        region="Arizona",
        dealer_id=seller.id,
        **evidence("Saguaro Ridge Guns"),
    )
    author.session.add(shop)
    author.session.flush()
    author.session.add_all(
        [
            PartyCharge(
                party_id=ibarra.id,
                statute="18 USC 932",
                status="sentenced",
                statuses=["charged", "sentenced"],
                **evidence("sentenced to 71 months"),
            ),
            Transfer(
                kind="purchase",
                from_dealer_id=shop.id,
                to_party_id=ibarra.id,
                quantity_id=total.id,
                told=True,
                reason="one sentence names the seller and who took the guns",
                **evidence("bought 23 rifles from Saguaro Ridge Guns"),
            ),
            Party(
                name="Dana Whitlock",
                roles=["unknown"],
                status="acquitted",
                statuses=["charged", "acquitted"],
                ordinal=1,
                **evidence("Dana Whitlock, was acquitted"),
            ),
            Quantity(
                role="purchased",
                object="rifle",
                low=19,
                high=None,
                basis="at_least",
                detail="at least 19 rifles",
                standing="disagrees",
                ordinal=1,
                **evidence("at least 19 rifles", complaint),
            ),
            Quantity(
                role="purchased",
                object="rifle",
                low=6,
                high=6,
                basis="exact",
                detail="six Barrett rifles",
                standing="part",
                chosen=False,
                subset_of_id=total.id,
                ordinal=2,
                **evidence("six Barrett .50 caliber rifles"),
            ),
            Quantity(
                role="seized",
                object="firearm",
                low=17,
                high=17,
                basis="exact",
                detail="17 firearms",
                chosen=True,
                ordinal=3,
                **evidence("seized 17 firearms"),
            ),
            IncidentFirearm(make="Barrett", caliber=".50", kind="rifle", **evidence("Barrett .50 caliber")),
            IncidentPlace(
                role="purchase", name="Tucson", region="Arizona", country="US", **evidence("in Tucson")
            ),
            IncidentPlace(
                role="crossing",
                name="Nogales",
                region="Arizona",
                country="US",
                ordinal=1,
                **evidence("Nogales"),
            ),
            IncidentPlace(
                role="destination", name="Sonora", country="MX", ordinal=2, **evidence("Sonora, Mexico")
            ),
            IncidentGroup(name="Los Álamos", kind="gang", **evidence("Los Álamos gang")),
            TimelineEvent(
                event="offense_start", date="2025-03", precision="month", **evidence("Between March 2025")
            ),
            TimelineEvent(
                event="plea", date="2026-06-03", precision="day", ordinal=1, **evidence("on June 3, 2026")
            ),
            TimelineEvent(
                event="plea",
                date="2026-06-05",
                precision="day",
                chosen=False,
                ordinal=2,
                **evidence("bought at least 19 rifles", complaint),
            ),
        ]
    )
    author.session.flush()
    author.session.expire_all()
    return incident
