"""A week of invented changes, one of each kind, with a hostile document among them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from db.models import Incident, IncidentRedirect, Party, Quantity
from digest.week import Week
from tests.world import Author, tucson

WEEK = Week(2026, 47)
AFTER = datetime(2026, 11, 24, tzinfo=UTC)
HOSTILE = """</blockquote></body><script>alert(1)</script>{{ 7 * 7 }}\n\nSubject: spoofed\n.\n\
> “forty “pistols” <img src=x onerror=alert(2)> \u202ereversed\x07 & more"""


def invented_week(session: Session) -> Author:
    """Fill the session with a week of every kind of change."""
    author = Author(session)
    rifles = tucson(author)
    author.change(rifles, "new", "First reported by the District of Arizona.")
    author.change(rifles, "advanced", "Jorge Ibarra Muñoz was sentenced to 71 months.")
    author.change(rifles, "advanced", "Jorge Ibarra Muñoz was sentenced to 71 months.")
    laredo = incident(author, 10, "IR-2026-B2B2B", "Laredo: 40 pistols bound for Nuevo León", "Texas", "txsd")
    party(author, laredo, "Ana Belén Duarte", "charged", ["charged"])
    party(author, laredo, "Rosa Treviño", "pleaded_guilty", ["charged", "dismissed", "pleaded_guilty"])
    author.change(laredo, "advanced", "Rosa Treviño pleaded guilty.")
    reno = incident(author, 11, "IR-2026-C3C3C", "Reno: machine gun parts sold online", "Nevada", "nvd")
    author.change(reno, "corrected", "The figure is 40, not 400.")
    nowhere = incident(author, 12, "IR-2026-D4D4D", "An unnamed port: ammunition in a lorry", "", None)
    author.change(nowhere, "new")
    gone = incident(
        author, 13, "IR-2025-E5E5E", "Old title with Somebody's Name", "Texas", "txsd", state="merged"
    )
    session.add(IncidentRedirect(public_id="IR-2025-E5E5E", target="IR-2026-B2B2B"))
    author.change(gone, "merged", "Merged.")
    split = incident(author, 14, "IR-2026-F6F6F", "Yuma: a second buyer", "Arizona", "azd")
    author.change(split, "split", "Was part of IR-2026-7K3QX.")
    wrong = incident(
        author, 15, "IR-2026-G7G7G", "Title naming Peter Innocent", "Texas", "txsd", state="retracted"
    )
    party(author, wrong, "Peter Innocent", "charged", ["charged"])
    author.change(wrong, "retracted", "Peter Innocent was a witness.")
    session.commit()
    return author


def hostile(session: Session) -> Author:
    """An incident whose every word was written by somebody who wants to break out."""
    author = Author(session)
    bad = incident(author, 20, "IR-2026-H8H8H", f"T {HOSTILE}", f"R {HOSTILE}", "txsd", words=HOSTILE)
    party(author, bad, f"N {HOSTILE}", "charged", ["charged"])
    author.change(bad, "new", f"S {HOSTILE}")
    document = bad.documents[0].document
    document.publisher = f"P {HOSTILE}"
    document.url = 'javascript:alert(3)//"><script>'
    session.commit()
    return author


def incident(
    author: Author,
    number: int,
    public_id: str,
    title: str,
    region: str,
    court: str | None,
    words: str = "",
    **more: Any,
) -> Incident:
    quote = words or "a count of forty pistols"
    version = author.document(number, title, f"There was {quote}, it says.")
    made = author.incident(public_id, title, version, region=region, court=court, stage="charged", **more)
    claim = author.claim(version, quote)
    author.session.add(
        Quantity(
            incident_id=made.id,
            claim_id=claim.id,
            role="purchased",
            object="handgun",
            low=40,
            high=40,
            basis="exact",
            chosen=True,
        )
    )
    author.session.flush()
    return made


def party(author: Author, incident: Incident, name: str, status: str, statuses: list[str]) -> None:
    claim_id = incident.quantities[0].claim_id
    author.session.add(
        Party(incident_id=incident.id, claim_id=claim_id, name=name, status=status, statuses=statuses)
    )
    author.session.flush()
