"""Logging in: a name and a password become a session, or are refused without a word on which was wrong."""

from __future__ import annotations

from sqlalchemy.orm import Session

from web.accounts import attempts, sessions, store
from web.accounts.passwords import hashed, is_outdated, matches


class TooManyAttemptsError(Exception):
    """Too many passwords were tried under this name, or from this address."""


def log_in(session: Session, name: str, password: str, address: str) -> str | None:
    """The token of a new session, committed; None where name and password do not belong together.

    Raises:
        TooManyAttemptsError: it is not even looked at; the same for names that no account has.
    """
    told = store.folded(name)
    if not attempts.may_try(session, told, address):
        raise TooManyAttemptsError
    account = store.find(session, told)
    known = account is not None and account.disabled_at is None
    if not matches(account.password_hash if account and known else None, password) or account is None:
        return None
    if is_outdated(account.password_hash):
        account.password_hash = hashed(password)
    attempts.forgive(session, told, address)
    token = sessions.start(session, account)
    session.commit()
    return token
