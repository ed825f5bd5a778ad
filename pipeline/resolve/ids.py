"""Public ids of incidents: IR-2022-7K3QX, made from the earliest document and never from chance."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

#: Crockford's base 32: no I, L, O or U, so that an id read aloud is not mistaken.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SHORTEST = 5
LONGEST = 8


def candidates(year: str, source: str, native_id: str) -> list[str]:
    """The ids that a document may give its incident, the shortest first; `year` is four digits."""
    digest = hashlib.sha256(f"{source}\n{native_id}".encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    characters = "".join(ALPHABET[(number >> (5 * i)) & 31] for i in range(LONGEST))
    return [f"IR-{year}-{characters[:length]}" for length in range(SHORTEST, LONGEST + 1)]


def public_id(year: str, source: str, native_id: str, taken: Callable[[str], bool]) -> str:
    """The first id that is free; `taken` tells of one whether another incident has it.

    Raises:
        RuntimeError: even the longest is taken, which chance alone does not bring about.
    """
    for candidate in candidates(year, source, native_id):
        if not taken(candidate):
            return candidate
    raise RuntimeError(f"no public id is free for {source}:{native_id}")
