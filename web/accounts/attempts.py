"""How often anyone may try a password: counted in the database, so that all processes count together."""

from __future__ import annotations

import hashlib
import ipaddress
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from db.models import LoginAttempt, now

WINDOW = timedelta(minutes=15)
#: Attempts in the window: under one name from one address; from one address; under one name from anywhere.
#: The last is generous, for whoever reaches it keeps the account's owner out.
PER_PAIR, PER_ADDRESS, PER_NAME = 10, 30, 100


def may_try(session: Session, name: str, address: str, at: datetime | None = None) -> bool:
    """Count an attempt and commit it, before the password is looked at: those made at once count too.

    An attempt that is refused does not count, else who keeps trying would wait for ever. A name that no
    account has counts like any other.
    """
    moment = at or now()
    session.execute(delete(LoginAttempt).where(LoginAttempt.made_at <= moment - WINDOW))
    pair, place, who = _keys(name, address)
    made = [LoginAttempt(key=key, made_at=moment) for key in (pair, place, who)]
    session.add_all(made)
    session.commit()
    counts = {key: _count(session, key) for key in (pair, place, who)}
    if counts[pair] <= PER_PAIR and counts[place] <= PER_ADDRESS and counts[who] <= PER_NAME:
        return True
    session.execute(delete(LoginAttempt).where(LoginAttempt.id.in_([attempt.id for attempt in made])))
    session.commit()
    return False


def forgive(session: Session, name: str, address: str) -> None:
    """Who knows the password has not guessed: forget what was tried under the name from there."""
    pair, place, who = _keys(name, address)
    session.execute(delete(LoginAttempt).where(LoginAttempt.key == pair))
    for key in (place, who):
        last = session.scalar(select(func.max(LoginAttempt.id)).where(LoginAttempt.key == key))
        session.execute(delete(LoginAttempt).where(LoginAttempt.id == last))


def network_of(address: str) -> str:
    """What counts as one address: of IPv6 the 64 bits that one connection gets."""
    try:
        told = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(told, ipaddress.IPv6Address):
        if told.ipv4_mapped:
            return str(told.ipv4_mapped)
        return str(ipaddress.ip_network((int(told), 64), strict=False))
    return str(told)


def _keys(name: str, address: str) -> tuple[str, str, str]:
    place = network_of(address)
    return _hash("pair", place, name), _hash("address", place), _hash("name", name)


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _count(session: Session, key: str) -> int:
    return session.scalar(select(func.count()).select_from(LoginAttempt).where(LoginAttempt.key == key)) or 0
