"""`ironriver dealers`: sellers over all incidents, and the import of a list of licensees."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from db.models import Dealer
    from pipeline.dealers.importing import ImportReport


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    dealers = typer.Typer(
        name="dealers",
        help="Sellers over all incidents, and their licences. To be named is not to be guilty.",
        invoke_without_command=True,
        rich_markup_mode=None,
    )
    dealers.callback()(listing)
    dealers.command("import")(import_list)
    app.add_typer(dealers)


def listing(
    context: typer.Context,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many sellers.")] = 50,
) -> None:
    """List the sellers that incidents name, those first that most of them name."""
    if context.invoked_subcommand is not None:
        return
    from rich.markup import escape

    from db.sellers import sellers
    from ironriver.cli.console import console, table
    from ironriver.cli.database import database

    with database() as session:
        found = sellers(session, limit)
        if not found:
            console.print("No incident names a seller yet.")
            return
        shown = table(None, "seller", "where", "kind", "incidents", "licence", right=("incidents",))
        for each in found:
            dealer = each.dealer
            where = ", ".join(part for part in (dealer.city, dealer.region) if part)
            cells = (dealer.name, where, dealer.kind.replace("_", " "), str(len(each.incidents)))
            shown.add_row(*map(escape, cells), escape(licence_words(dealer)))
        console.print(shown)
        console.print("To be named as a seller is not to be guilty.", style="dim")


def licence_words(dealer: Dealer) -> str:
    """What is known of a seller's licence, in a few words."""
    if dealer.licensee is not None:
        return f"{dealer.licensee.number} (type {dealer.licensee.license_type})"
    if dealer.candidates:
        return f"one of {len(dealer.candidates)}: not clear which"
    return {"unmatched": "not in the list"}.get(dealer.match, "not looked up")


def import_list(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="ATF's list, pages of its layer, or inspections.")
    ],
) -> None:
    """Import a list of licensees and look the sellers up in it. Streets and ZIP codes are not kept."""
    from ironriver.cli.console import console
    from ironriver.cli.database import database
    from pipeline.dealers.importing import import_licensees
    from pipeline.dealers.stage import resolve_dealers
    from pipeline.report import StageReport

    with database() as session:
        report = import_licensees(session, file)
        resolve_dealers(session, StageReport("dealers"))
    console.print(import_words(report), markup=False)


def import_words(report: ImportReport) -> str:
    """What an import did, with the lines that were passed over."""
    lines = [f"{report.new:,} licensees are new, {report.changed:,} changed, {report.same:,} as they were."]
    for reason, numbers in sorted(report.passed_over.items()):
        shown = ", ".join(map(str, numbers[:5])) + (", …" if len(numbers) > 5 else "")
        lines.append(f"Passed over, {reason}: {len(numbers):,} (line {shown})")
    return "\n".join(lines)
