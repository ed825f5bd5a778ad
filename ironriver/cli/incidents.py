"""How an incident looks in a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from rich.markup import escape
from rich.padding import Padding
from rich.text import Text
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from db.models import Change, Incident, Quantity
from db.queries import incidents
from ironriver.cli.console import console, table
from ironriver.cli.database import database
from ironriver.wording import amount, status_words
from nlp.rules import rule_words

PRESUMPTION = "A charge is an accusation. Everyone is presumed innocent until proven guilty."


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


def print_incident(incident: Incident, *, evidence: bool) -> None:
    """One incident, whole."""
    print_head(incident)
    print_parties(incident, evidence)
    print_quantities(incident, evidence)
    _print_part("Firearms", incident.firearms, _firearm, evidence)
    _print_part("Dealers (to be named is not to be guilty)", incident.dealers, _dealer, evidence)
    _print_part(
        "Places", incident.places, lambda p: f"{p.role}: {_join(p.name, p.region, p.country)}", evidence
    )
    _print_part("Groups", incident.groups, lambda g: f"{g.name} ({g.kind})", evidence)
    _print_part(
        "Timeline", incident.timeline, lambda t: f"{t.date:<10}  {t.event.replace('_', ' ')}", evidence
    )
    if incident.convergence:
        console.print(
            "\n[bold]Also in the matter[/]  " + escape(", ".join(incident.convergence).replace("_", " "))
        )
    console.print("\n[bold]Documents[/]")
    for member in sorted(incident.documents, key=lambda m: (m.document.published, m.document_id)):
        document = member.document
        console.print(
            f"  {document.published:<10}  {document.told_by}: {document.title}",
            markup=False,
        )
        console.print(f"              {document.url}", style="dim", markup=False, soft_wrap=True)


def print_head(incident: Incident) -> None:
    """The id, the line that says it, and how far it has come."""
    console.print(f"[bold]{incident.public_id}[/]  {escape(incident.title)}")
    facts = [
        incident.stage.replace("_", " "),
        f"court {incident.court}" if incident.court else "",
        ", ".join(incident.case_numbers),
        f"{incident.first_published} to {incident.last_published}",
        f"{incident.documents_count} documents, {incident.independent_sources} independent",
    ]
    console.print("  ".join(fact for fact in facts if fact), style="dim", markup=False)
    if incident.state != "active":
        console.print(f"This incident is {incident.state}.", style="yellow", markup=False)


def print_parties(incident: Incident, evidence: bool) -> None:
    """Who is accused, and how far each case has come."""
    if not incident.parties:
        return
    console.print("\n[bold]Accused[/]")
    for party in incident.parties:
        words = [party.name]
        words += [f"also {', '.join(party.aliases)}"] if party.aliases else []
        words += [str(party.age)] if party.age is not None else []
        words += (
            [_join(party.city, party.region, party.country)]
            if party.city or party.region or party.country
            else []
        )
        line = Text("  " + ", ".join(words))
        line.append(f"  {status_words(party.status, party.sentence_months, party.statuses)}", style="cyan")
        roles = ", ".join(role.replace("_", " ") for role in party.roles if role != "unknown")
        line.append(f"  {roles}" if roles else "", style="dim")
        line.append(f"  {', '.join(party.statutes)}" if party.statutes else "", style="dim")
        console.print(line)
        _print_quote(party, evidence)
    console.print(f"  {PRESUMPTION}", style="dim")


def print_quantities(incident: Incident, evidence: bool) -> None:
    """The figures: those that speak for the incident, then the others."""
    chosen = [quantity for quantity in incident.quantities if quantity.chosen]
    others = [quantity for quantity in incident.quantities if not quantity.chosen]
    _print_part("Figures", chosen, _figure, evidence)
    _print_part("Other figures that the documents give", others, _figure, evidence)


def _figure(quantity: Quantity) -> str:
    part = "  (part of another figure)" if quantity.subset_of_id else ""
    return f"{quantity.role:<12} {amount(quantity.low, quantity.high, quantity.basis, quantity.object)}{part}"


def _firearm(firearm: Any) -> str:
    named = " ".join(word for word in (firearm.make, firearm.model, firearm.caliber) if word)
    return f"{named} ({firearm.kind})" if named and firearm.kind else named or str(firearm.kind)


def _dealer(dealer: Any) -> str:
    where = _join(dealer.city, dealer.region)
    return f"{dealer.name or 'not named'} ({dealer.kind}, {dealer.part.replace('_', ' ')})" + (
        f", {where}" if where else ""
    )


def _print_part(title: str, items: Iterable[Any], line: Any, evidence: bool) -> None:
    rows = list(items)
    if not rows:
        return
    console.print(f"\n[bold]{title}[/]")
    for item in rows:
        console.print(f"  {line(item)}", markup=False)
        _print_quote(item, evidence)


def _print_quote(item: Any, evidence: bool) -> None:
    if evidence:
        quote, sentence = (" ".join(words.split()) for words in (item.claim.quote, item.claim.sentence))
        before, found, after = sentence.partition(quote)
        source = item.claim.version.document
        said = Text("“", style="dim")
        said.append(before)
        said.append(found or quote, style="not dim bold")
        said.append(after + "”  ")
        said.append(f"{source.told_by}, {source.published}", style="italic")
        console.print(Padding(said, (0, 0, 0, 4)))
        claim = item.claim
        read_as = f"{claim.assertion}; read as: {rule_words(claim.rule)}; sure by {claim.confidence:.0%}"
        console.print(Padding(Text(read_as, style="dim"), (0, 0, 0, 4)))


def _join(*parts: str | None) -> str:
    return ", ".join(part for part in parts if part)
