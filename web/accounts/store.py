"""Accounts in the database: what the command line does to them. None of it commits."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Account, now
from ironriver.errors import UsageError
from web.accounts import sessions
from web.accounts.passwords import LEAST, MOST, Weakness, hashed, weakness

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{1,63}", re.ASCII)

#: What the command line says of a password that it does not take.
WEAK = {
    Weakness.SHORT: f"the password has fewer than {LEAST} characters",
    Weakness.LONG: f"the password has more than {MOST} characters",
    Weakness.NAME: "the password is little more than the account's name",
    Weakness.PLAIN: "the password has fewer than 5 different characters",
}


def folded(name: str) -> str:
    """A name as it is stored: without spaces around it, in small letters."""
    return name.strip().lower()


def all_accounts(session: Session) -> Sequence[Account]:
    """Every account, disabled ones too, by name."""
    return session.scalars(select(Account).order_by(Account.name)).all()


def find(session: Session, name: str) -> Account | None:
    """The account of that name."""
    return session.scalar(select(Account).where(Account.name == folded(name)))


def named(session: Session, name: str) -> Account:
    """The account of that name.

    Raises:
        UsageError: there is none.
    """
    found = find(session, name)
    if found is None:
        raise UsageError(f"no account has the name {name!r} (`ironriver account list` shows them)")
    return found


def check_name(session: Session, name: str) -> str:
    """The name of a new account as it will be stored.

    Raises:
        UsageError: it can't be one, or is taken.
    """
    told = folded(name)
    if not _NAME.fullmatch(told):
        raise UsageError(
            f"{name!r} is no name for an account: 2 to 64 letters of a to z, digits, dots, - and _"
        )
    if find(session, told) is not None:
        raise UsageError(f"there is an account {told!r} (`ironriver account list` shows them)")
    return told


def add(session: Session, name: str, password: str) -> Account:
    """Make an account.

    Raises:
        UsageError: the name can't be one or is taken, or the password is too weak.
    """
    told = check_name(session, name)
    account = Account(name=told, password_hash=_checked(password, told))
    session.add(account)
    session.flush()
    return account


def set_password(session: Session, account: Account, password: str) -> None:
    """Give an account another password; all of its sessions end.

    Raises:
        UsageError: the password is too weak.
    """
    account.password_hash = _checked(password, account.name)
    account.password_changed_at = now()
    sessions.end_all(session, account)


def disable(session: Session, account: Account) -> None:
    """Let an account in no more: its sessions end at once, and what it judged stays."""
    account.disabled_at = account.disabled_at or now()
    sessions.end_all(session, account)


def enable(session: Session, account: Account) -> None:
    """Let a disabled account in again."""
    account.disabled_at = None
    session.flush()


def _checked(password: str, name: str) -> str:
    weak = weakness(password, name)
    if weak is not None:
        raise UsageError(WEAK[weak])
    return hashed(password)
