"""Passwords: hashed with Argon2id, checked in a time that says nothing of whether an account exists."""

from __future__ import annotations

import secrets
import threading
import unicodedata
from enum import StrEnum
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

#: Characters of a password.
LEAST, MOST = 12, 512

_hasher = PasswordHasher()
#: Each hash takes 64 MiB and a processor: of many who ask at once most must wait.
_turns = threading.BoundedSemaphore(2)


class Weakness(StrEnum):
    """Why a password can't be taken."""

    SHORT = "short"
    LONG = "long"
    NAME = "name"
    PLAIN = "plain"


def weakness(password: str, name: str) -> Weakness | None:
    """What is wrong with a new password of an account; None where it can be taken."""
    if len(password) < LEAST:
        return Weakness.SHORT
    if len(password) > MOST:
        return Weakness.LONG
    if name.casefold() in password.casefold() and len(password) - len(name) < LEAST:
        return Weakness.NAME
    if len(set(password)) < 5:
        return Weakness.PLAIN
    return None


def hashed(password: str) -> str:
    """The hash to be stored, with its salt and costs."""
    with _turns:
        return _hasher.hash(_normal(password))


def matches(stored: str | None, password: str) -> bool:
    """Whether a password is the one that was stored; as slow where nothing was (`stored` is None)."""
    if len(password) > MOST:
        return False
    try:
        with _turns:
            _hasher.verify(stored or _nobodys(), _normal(password))
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None


def is_outdated(stored: str) -> bool:
    """Whether a hash was made at lower costs than today's."""
    return _hasher.check_needs_rehash(stored)


@cache
def _nobodys() -> str:
    return _hasher.hash(secrets.token_urlsafe())


def _normal(password: str) -> str:
    """One form for what looks the same: keyboards write `ñ` in two ways."""
    return unicodedata.normalize("NFKC", password)
