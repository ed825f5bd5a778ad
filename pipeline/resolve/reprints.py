"""Reprint families: near-identical texts are one voice, however many sites carry them.

A body is cut into shingles of words, its boilerplate left apart; MinHash estimates how much two bodies
share, and bands of the signature (LSH) find the candidates.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import numpy as np
from datasketch import MinHash

from ironriver.data_files import read_yaml
from pipeline.resolve.names import fold

PERMUTATIONS = 128
BANDS = 16
ROWS = PERMUTATIONS // BANDS
#: Share of shingles from which two bodies are one text. A rewrite of one release stays well below it.
SAME_TEXT = 0.6
SHINGLE = 4
#: A body of fewer words says too little to tell a reprint from a formula.
MIN_WORDS = 40
#: The beginning of a book-length text tells it as well as the whole.
MAX_WORDS = 20_000

_WORDS = re.compile(r"\w+")


@lru_cache(maxsize=1)
def _boilerplate() -> re.Pattern[str]:
    data = read_yaml(Path(__file__).parent / "data" / "boilerplate.yml")
    return re.compile("|".join(re.escape(fold(phrase)) for phrase in data["phrases"]))


def body_words(text: str) -> list[str]:
    """The folded words of a text, without the paragraphs that stand under any release."""
    kept = [folded for part in re.split(r"\n\s*\n", text) if not _boilerplate().search(folded := fold(part))]
    return [word for part in kept for word in _WORDS.findall(part)]


@lru_cache(maxsize=1)
def _empty() -> MinHash:
    """A MinHash of nothing; its copies share the permutations, which are slow to draw."""
    return MinHash(num_perm=PERMUTATIONS, seed=1, hashfunc=zlib.crc32)


def signature(text: str) -> bytes | None:
    """The MinHash of a body, 512 bytes; None where the body is too short to compare."""
    words = body_words(text)[:MAX_WORDS]
    if len(words) < MIN_WORDS:
        return None
    shingles = {" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
    minhash = _empty().copy()
    minhash.update_batch([shingle.encode() for shingle in sorted(shingles)])
    return bytes(minhash.hashvalues.astype("<u4").tobytes())


def bands(hashes: bytes) -> list[str]:
    """The LSH keys of a signature: bodies that share one are compared."""
    return [f"{number >> 32}:{number & 0xFFFFFFFF:08x}" for number in band_numbers(hashes)]


def band_numbers(hashes: bytes) -> list[int]:
    """The LSH keys as numbers: the band above 32 bits of checksum."""
    width = ROWS * 4
    return [i << 32 | zlib.crc32(hashes[i * width : (i + 1) * width]) for i in range(BANDS)]


def similarity(a: bytes, b: bytes) -> float:
    """The estimated share of shingles that two bodies have in common, 0 to 1."""
    left, right = np.frombuffer(a, "<u4"), np.frombuffer(b, "<u4")
    return float(np.mean(left == right))


def families(members: Iterable[str], reprints: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each member's family, named by its first member in sort order; `reprints` are the pairs of one text."""
    parent = {member: member for member in members}

    def find(member: str) -> str:
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    for a, b in reprints:
        first, second = sorted((find(a), find(b)))
        parent[second] = first
    return {member: find(member) for member in parent}
