"""Sessions of browsers: a random token in the browser, its hash and an end in the database."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from db.models import Account, AccountSession, now

#: After that, log in again: about a working day.
LIFE = timedelta(hours=12)


def start(session: Session, account: Account, at: datetime | None = None) -> str:
    """A new session's token, for the browser's cookie. What has expired is cleared away."""
    moment = at or now()
    session.execute(delete(AccountSession).where(AccountSession.expires_at <= moment))
    token = secrets.token_urlsafe(32)
    session.add(
        AccountSession(
            token_hash=_hash(token), account_id=account.id, created_at=moment, expires_at=moment + LIFE
        )
    )
    session.flush()
    return token


def account_of(session: Session, token: str, at: datetime | None = None) -> Account | None:
    """Whose session it is; None where there is none, it has expired, or the account is disabled."""
    return session.scalar(
        select(Account)
        .join(AccountSession, AccountSession.account_id == Account.id)
        .where(AccountSession.token_hash == _hash(token))
        .where(AccountSession.expires_at > (at or now()), Account.disabled_at.is_(None))
    )


def end(session: Session, token: str) -> None:
    """Log one browser out."""
    session.execute(delete(AccountSession).where(AccountSession.token_hash == _hash(token)))


def end_all(session: Session, account: Account) -> None:
    """Log an account out everywhere."""
    session.execute(delete(AccountSession).where(AccountSession.account_id == account.id))
    session.flush()


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
