"""`ironriver account`: who may log in to review. Accounts are made here and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.models import Account

commands = typer.Typer(
    name="account", help="Accounts of reviewers: make, list, disable, give a password.", no_args_is_help=True
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The account's name; what it judges bears it.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.add_typer(commands, name="account")


@commands.command()
def add(name: Name) -> None:
    """Make an account; its password is asked for, or read from a pipe."""
    from ironriver.cli.console import console
    from ironriver.cli.database import database
    from web.accounts import store

    with database() as session:
        told = store.check_name(session, name)
        store.add(session, told, _new_password(told))
        session.commit()
    console.print(f"The account {told} is made. It logs in at /login.", markup=False)


@commands.command("list")
def list_() -> None:
    """Show all accounts."""
    from ironriver.cli.console import console, table
    from ironriver.cli.database import database
    from web.accounts import store

    with database() as session:
        rows = store.all_accounts(session)
        shown = table(None, "name", "made", "password of", "disabled")
        for row in rows:
            disabled = f"{row.disabled_at:%Y-%m-%d}" if row.disabled_at else ""
            shown.add_row(
                row.name, f"{row.created_at:%Y-%m-%d}", f"{row.password_changed_at:%Y-%m-%d}", disabled
            )
    console.print(shown if rows else "There are no accounts: `ironriver account add NAME` makes one.")


@contextmanager
def _account(name: str) -> Iterator[tuple[Session, Account]]:
    """An account by its name; what the block does to it is kept where it ends well."""
    from ironriver.cli.database import database
    from web.accounts import store

    with database() as session:
        yield session, store.named(session, name)
        session.commit()


@commands.command()
def disable(name: Name) -> None:
    """Let an account in no more, from this moment on. What it judged stays."""
    from ironriver.cli.console import console
    from web.accounts import store

    with _account(name) as (session, account):
        store.disable(session, account)
    console.print(f"The account {account.name} is disabled, and logged out everywhere.", markup=False)


@commands.command()
def enable(name: Name) -> None:
    """Let a disabled account in again, with the password that it had."""
    from ironriver.cli.console import console
    from web.accounts import store

    with _account(name) as (session, account):
        store.enable(session, account)
    console.print(f"The account {account.name} may log in.", markup=False)


@commands.command()
def password(name: Name) -> None:
    """Give an account another password; it is logged out everywhere."""
    from ironriver.cli.console import console
    from web.accounts import store

    with _account(name) as (session, account):
        store.set_password(session, account, _new_password(account.name))
    console.print(f"{account.name} has another password, and is logged out everywhere.", markup=False)


def _new_password(name: str) -> str:
    """The password: asked for twice on a terminal, the first line of a pipe. Arguments are seen by others."""
    if sys.stdin.isatty():
        told: str = typer.prompt(f"Password for {name}", hide_input=True, confirmation_prompt=True)
        return told
    return sys.stdin.readline().rstrip("\r\n")
