"""`ironriver takedown`: what no output may show."""

from __future__ import annotations

from typing import Annotated

import typer

from ironriver.errors import UsageError

commands = typer.Typer(help="Persons and documents that no output may show.", no_args_is_help=True)

Reason = Annotated[str, typer.Option("--reason", help="Why; kept with the takedown, shown to nobody else.")]
Author = Annotated[str, typer.Option("--author", envvar="USER", help="Who decides; kept with it.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.add_typer(commands, name="takedown")


@commands.command()
def person(
    name: Annotated[str, typer.Argument(help="Given name and surname, as a document has them.")],
    reason: Reason = "",
    author: Author = "",
) -> None:
    """Mask a person's name in everything that is stored and in whatever comes."""
    from ironriver.cli.console import console, progress_bars
    from ironriver.cli.database import database
    from ironriver.settings import get_settings
    from pipeline.exports.public_copy import renew_public_copy
    from pipeline.stages import run_all
    from pipeline.takedowns.honour import assert_gone, forget_old_claims, take_down_person
    from pipeline.takedowns.masking import Masker

    _check_author(author)
    with database() as session:
        with progress_bars() as display:
            changed = take_down_person(
                session, name, reason=reason, author=author, progress=display("masking")
            )
            session.commit()
            run_all(session, get_settings(), display)
        forget_old_claims(session)
        session.commit()
        renew_public_copy(session, get_settings())
        assert_gone(session, Masker([name]))
    console.print(f"{name} is masked; {len(changed)} documents were changed and read again.", markup=False)


@commands.command()
def document(
    document: Annotated[str, typer.Argument(metavar="DOC", help="Its address, its number, or source:id.")],
    reason: Reason = "",
    author: Author = "",
) -> None:
    """Withhold a document: its text goes, and it is of no incident."""
    from ironriver.cli.console import console
    from ironriver.cli.database import database
    from ironriver.cli.explaining import find_version_of
    from ironriver.settings import get_settings
    from pipeline.exports.public_copy import renew_public_copy
    from pipeline.stages import run_all
    from pipeline.takedowns.honour import forget_old_claims, take_down_document

    _check_author(author)
    with database() as session:
        found = find_version_of(session, document).document
        take_down_document(session, found, reason=reason, author=author)
        session.commit()
        run_all(session, get_settings())
        forget_old_claims(session)
        session.commit()
        renew_public_copy(session, get_settings())
    console.print("The document is withheld.")


@commands.command("list")
def list_() -> None:
    """Show the takedowns that hold."""
    from ironriver.cli.console import console, table
    from ironriver.cli.database import database
    from pipeline.takedowns.listed import active

    with database() as session:
        rows = active(session)
        shown = table(None, "number", "kind", "target", "since", "by", "reason", right=("number",))
        for row in rows:
            since = f"{row.created_at:%Y-%m-%d}"
            shown.add_row(str(row.id), row.kind, row.target, since, row.author, row.reason)
    console.print(shown if rows else "Nothing is taken down.")


@commands.command()
def withdraw(
    number: Annotated[int, typer.Argument(help="The number that `ironriver takedown list` shows.")],
) -> None:
    """Withdraw a takedown: what it hid is read out of the archive again."""
    from db.models import Takedown
    from ironriver.cli.console import console, progress_bars
    from ironriver.cli.database import database
    from ironriver.settings import get_settings
    from pipeline.exports.public_copy import renew_public_copy
    from pipeline.stages import run_all
    from pipeline.takedowns.honour import withdraw as undo

    with database() as session:
        takedown = session.get(Takedown, number)
        if takedown is None or takedown.revoked_at is not None:
            raise UsageError(f"no takedown has the number {number} (`ironriver takedown list` shows them)")
        undo(session, takedown)
        session.commit()
        with progress_bars() as display:
            run_all(session, get_settings(), display)
        renew_public_copy(session, get_settings())
    console.print("The takedown is withdrawn.")


def _check_author(author: str) -> None:
    if not author.strip():
        raise UsageError("say who decides: --author NAME")
