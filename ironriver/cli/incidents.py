"""Incidents in a terminal of 80 columns: what a run changed, and one incident whole."""

from __future__ import annotations

from datetime import datetime

from rich.console import Console
from rich.markup import escape
from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from db.models import Change, Incident
from db.queries import claims_behind, incidents
from ironriver.cli.console import console, table
from ironriver.cli.database import database
from ironriver.cli.incident_parts import Page
from ironriver.wording import source_words


def print_changes(since: datetime) -> None:
    """What the run that began at `since` did to the incidents; the newest incidents where it did nothing."""
    with database() as session:
        changes = session.scalars(
            select(Change)
            .where(Change.created_at >= since)
            .order_by(Change.id)
            .options(selectinload(Change.incident))
        ).all()
        if changes:
            shown = table(f"\nChanged in this run: {len(changes)}", "incident", "change", "what")
            for change in changes[:100]:
                shown.add_row(change.incident.public_id, change.kind, escape(change.incident.title))
            console.print(shown)
            if len(changes) > 100:
                console.print(f"… and {len(changes) - 100} more")
            return
        shown = table("\nNothing changed in this run. The newest incidents:", "incident", "last seen", "what")
        for incident in incidents(session, 10):
            shown.add_row(incident.public_id, incident.last_published, escape(incident.title))
        console.print(shown)


def print_incident(
    session: Session, incident: Incident, *, evidence: bool, out: Console | None = None
) -> None:
    """One incident, whole: `evidence` asks for the quotes, `out` for another console."""
    page = Page(incident, claims_behind(session, incident), evidence=evidence, out=out or console)
    print_head(incident, out)
    page.parties()
    page.figures()
    page.timeline()
    page.dealers()
    page.transfers()
    page.other_parts()
    page.documents()


def print_head(incident: Incident, out: Console | None = None) -> None:
    """The id, the line that says it, and how far it has come."""
    shown = out or console
    shown.print(f"[bold]{incident.public_id}[/]  {escape(incident.title)}")
    facts = [
        incident.stage.replace("_", " "),
        f"court {incident.court}" if incident.court else "",
        ", ".join(incident.case_numbers),
        f"{incident.first_published} to {incident.last_published}",
        source_words(incident.documents_count, incident.independent_sources),
    ]
    shown.print("  ".join(fact for fact in facts if fact), style="dim", markup=False)
    if incident.state != "active":
        shown.print(f"This incident is {incident.state}.", style="yellow", markup=False)
