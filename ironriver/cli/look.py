"""Commands that read the incident database: show, search."""

from __future__ import annotations

from typing import Annotated

import typer

from ironriver.errors import ExitCode, UsageError


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(show)
    app.command()(search)


def show(
    incident: Annotated[str, typer.Argument(metavar="INCIDENT", help="An id such as IR-2022-7K3QX.")],
    evidence: Annotated[bool, typer.Option("--evidence/--brief", help="With or without the quotes.")] = True,
) -> None:
    """Show one incident: parties, figures with the sentences behind them, timeline, documents."""
    from db.queries import get_incident
    from ironriver.cli.database import database
    from ironriver.cli.incidents import print_incident

    with database() as session:
        print_incident(session, get_incident(session, incident.strip().upper()), evidence=evidence)


def search(
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help="Words that the documents have in common.")
    ],
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many incidents.")] = 20,
) -> None:
    """Find incidents by words of their documents, names and places."""
    from db.search import search_incidents
    from ironriver.cli.console import console, errors, table
    from ironriver.cli.database import database

    asked = " ".join(words)
    if not asked.strip():
        raise UsageError("search for at least one word")
    with database() as session:
        hits = search_incidents(session, asked, limit)
    if not hits:
        errors.print(f"No incident has {asked!r} in its documents.", markup=False)
        raise typer.Exit(ExitCode.FAILED)
    shown = table(None, "incident", "published", "what")
    for hit in hits:
        shown.add_row(hit.public_id, hit.published, hit.title)
    console.print(shown)
