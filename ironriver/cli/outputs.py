"""Commands that publish: digest."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ironriver.errors import ExitCode, UsageError


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(digest)


def digest(
    week: Annotated[
        str | None, typer.Option("--week", metavar="2026-W47", help="An ISO week; this week if left out.")
    ] = None,
    eml: Annotated[
        Path | None, typer.Option("--eml", metavar="DIR", help="Write the email into this folder.")
    ] = None,
    send: Annotated[
        bool, typer.Option("--send", help="Send it to IRONRIVER_DIGEST_RECIPIENTS, once.")
    ] = False,
) -> None:
    """Show, write or send what changed in a week."""
    from digest import build, parse_week, render, write_eml
    from digest import send as send_digest
    from ironriver.cli.console import console, errors
    from ironriver.cli.database import database
    from ironriver.settings import get_settings

    if eml and send:
        raise UsageError("give --eml or --send, not both")
    settings = get_settings()
    chosen = parse_week(week)
    with database() as session:
        if send:
            report = send_digest(session, settings, chosen)
            for line in report.lines():
                console.print(line, markup=False)
            if report.failed:
                raise typer.Exit(ExitCode.FAILED)
            return
        message = render(build(session, chosen), sender=settings.digest_sender)
    if eml:
        console.print(f"Written: {write_eml(message, eml)}", markup=False)
        return
    body = message.get_body(("plain",))
    if body is None:
        errors.print("The digest has no text part.")
        raise typer.Exit(ExitCode.FAILED)
    # As the mail has it: wrapped already, with addresses that must stay whole.
    typer.echo(f"Subject: {message['Subject']}\n\n{body.get_content()}")
