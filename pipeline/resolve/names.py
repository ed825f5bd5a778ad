"""Names of persons, folded so that variants meet: accents, case, suffixes, second surnames, nicknames.

`Celso Villada` and `Celsso Villada`, `Arno Delisle` and `Delisle Arno`, `Isaac Hernandez` and
`Said Isaac Hernández` are one name; `Manuel Garza Barba` and `Manuel Gomez Barba` may be.
"""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from rapidfuzz.distance import JaroWinkler, Levenshtein

from ironriver.data_files import read_yaml

_QUOTED = re.compile(r"[\"“”«»‘(][^\"“”«»’)]{1,40}[\"“”«»’)]")
_COMBINING = re.compile(r"[\u0300-\u036f]+")
_WORD = re.compile(r"[a-z0-9]+")

#: Two written forms of one name part: OSORIO/OSSORIO. Shorter parts must be equal.
_CLOSE = 0.92
_FUZZY_LENGTH = 5

#: Borne by this share of people or more, a name part is common.
_COMMON_SHARE = 0.002
#: The least share of a name on the lists of frequent names, which are of more people than were counted here.
_LISTED_SHARE = 0.003
#: The share of the most frequent names. Weight there, and growth for each e-fold rarer: a surname of one
#: person in 12,000 comes to 2.5, a given name to 1.6.
_MOST = 0.012
_GIVEN_SCALE = (0.7, 0.18)
_SURNAME_SCALE = (0.8, 0.34)


@lru_cache(maxsize=1)
def _facts() -> dict[str, Any]:
    data = read_yaml(Path(__file__).parent / "data" / "common_names.yml")
    sets = {name: frozenset(data[name].split()) for name in ("surnames", "given")}
    lists = {name: frozenset(data[name]) for name in ("suffixes", "particles", "companies")}
    return {**sets, **lists, "nicknames": {k: frozenset(v) for k, v in data["nicknames"].items()}}


def fold(text: str) -> str:
    """Lower case without accents or apostrophes: `Núñez O'Neil` → `nunez oneil`."""
    plain = text if text.isascii() else _COMBINING.sub("", unicodedata.normalize("NFKD", text))
    return plain.replace("'", "").replace("’", "").casefold()


@dataclass(frozen=True, slots=True)
class Name:
    """A folded name: its parts in order without particles, the suffix apart."""

    parts: tuple[str, ...]
    suffix: str = ""
    company: bool = False

    @property
    def text(self) -> str:
        """The parts, joined."""
        return " ".join(self.parts)


@lru_cache(maxsize=65536)
def parse_name(written: str) -> Name:
    """Fold a name as written; nicknames in quotes are left out."""
    facts = _facts()
    words = _WORD.findall(fold(_QUOTED.sub(" ", written)).replace(".", " "))
    suffix = next((w for w in words[1:] if w in facts["suffixes"]), "")
    suffix = {"hijo": "jr", "padre": "sr"}.get(suffix, suffix)
    kept = [w for w in words if w not in facts["suffixes"]]
    parts = [w for w in kept if w not in facts["particles"]] or kept
    return Name(tuple(parts), suffix, any(w in facts["companies"] for w in words))


@lru_cache(maxsize=65536)
def skeleton(part: str) -> str:
    """The consonants that misspellings leave: `Otillio` and `Otilio` → `otl`."""
    part = part.replace("ph", "f").replace("h", "").translate(str.maketrans("zvyqk", "sbicc"))
    kept = part[:1] + "".join(c for c in part[1:] if c not in "aeiou")
    return re.sub(r"(.)\1+", r"\1", kept)


@lru_cache(maxsize=1)
def _counts() -> tuple[dict[str, tuple[int, int]], int]:
    """Name → how many people bear it as given name and as surname; and how many people were counted."""
    with (Path(__file__).parent / "data" / "name_counts.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["name"]: (int(row["given"]), int(row["surname"])) for row in csv.DictReader(file)}
    people, _ = rows.pop("*")
    return rows, people


def is_common(part: str) -> bool:
    """Whether a name part is so frequent that it tells little."""
    facts = _facts()
    if len(part) <= 2 or part in facts["surnames"] or part in facts["given"]:
        return True
    counts, people = _counts()
    return sum(counts.get(part, (0, 0))) >= _COMMON_SHARE * people


@lru_cache(maxsize=1)
def short_forms() -> frozenset[str]:
    """All names that are short for another, and those for which they stand."""
    nick = _facts()["nicknames"]
    return frozenset(nick).union(*nick.values())


def is_given(part: str) -> bool:
    """Whether a part is a frequent given name."""
    return part in _facts()["given"]


@lru_cache(maxsize=65536)
def rarity(part: str, first: bool) -> float:
    """How much it says that two people share a name part: 0.2 (an initial) to 2.5 (a rare surname).

    It grows with the logarithm of how few of the counted people bear the name; `first` says where the part
    stands, for names that nobody of them bears.
    """
    if len(part) <= 1:
        return 0.2
    facts, (counts, people) = _facts(), _counts()
    given, surname = counts.get(part, (0, 0))
    as_given = first if given == surname else given > surname
    if part in facts["given"] and not surname > given:
        as_given = True
    elif part in facts["surnames"] and not given > surname:
        as_given = False
    share = max(given, surname, 1) / people
    if part in facts["given"] or part in facts["surnames"]:
        share = max(share, _LISTED_SHARE)
    least, slope = _GIVEN_SCALE if as_given else _SURNAME_SCALE
    return round(least + slope * -math.log(share / _MOST), 3)


def parts_equal(a: str, b: str) -> bool:
    """Whether two parts are one, allowing a slip of spelling in a longer one."""
    if a == b:
        return True
    if min(len(a), len(b)) < _FUZZY_LENGTH:
        return False
    if is_common(a) and is_common(b):  # Hernandez and Fernandez are two names, Gonzales and Gonzalez one
        return skeleton(a) == skeleton(b) and a[0] == b[0]
    if min(len(a), len(b)) > _FUZZY_LENGTH and Levenshtein.distance(a, b, score_cutoff=1) <= 1:
        return True
    close = float(JaroWinkler.similarity(a, b)) >= _CLOSE
    return close and (skeleton(a) == skeleton(b) or abs(len(a) - len(b)) <= 1)


def given_equal(a: str, b: str) -> bool:
    """Whether two first names may be one: equal, an initial, a short form (`Nate`, `Nathan`)."""
    if parts_equal(a, b):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) == 1:
        return long.startswith(short)
    nick = _facts()["nicknames"]
    if long in nick.get(short, ()) or short in nick.get(long, ()):
        return True
    return bool(nick.get(a, frozenset()) & nick.get(b, frozenset())) or (
        len(short) >= 4 and long.startswith(short)
    )


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How well two names agree. `strength` grows with the parts shared and their rarity; 0 is no match.

    `full` tells that given name and surname agree and nothing speaks against it.
    """

    strength: float
    full: bool


NO_MATCH = NameMatch(0.0, False)


@lru_cache(maxsize=262144)
def match_names(a: Name, b: Name) -> NameMatch:
    """Compare two folded names."""
    if not a.parts or not b.parts:
        return NO_MATCH
    if a.company != b.company:
        return NO_MATCH
    if a.parts == b.parts:
        strength = sum(rarity(p, i == 0 and len(a.parts) > 1) for i, p in enumerate(a.parts))
        return NameMatch(strength, len(a.parts) > 1)
    if len(b.parts) < len(a.parts):
        a, b = b, a
    pairs = _align(a.parts, b.parts)
    if not pairs:
        return NO_MATCH
    strength = sum(min(rarity(a.parts[i], i == 0), rarity(b.parts[j], j == 0)) for i, j in pairs)
    if len(a.parts) == 1:
        return _surname_only(a, b, pairs, strength)
    surname_shared = any(i > 0 or j > 0 for i, j in pairs)
    if len(pairs) == len(a.parts) and surname_shared:
        return NameMatch(strength, len(pairs) >= 2)
    return _partly(a, b, pairs, strength)


def _surname_only(a: Name, b: Name, pairs: list[tuple[int, int]], strength: float) -> NameMatch:
    """`Barba` beside `Manuel Gomez Barba`: a hint, not a match; a lone given name is none."""
    _, j = pairs[0]
    if j == 0 and len(b.parts) > 1:
        return NO_MATCH
    return NameMatch(strength * 0.6, False)


def _partly(a: Name, b: Name, pairs: list[tuple[int, int]], strength: float) -> NameMatch:
    """Some parts are shared and each name has others of its own."""
    if len(pairs) < 2 or (0, 0) not in pairs:
        return NO_MATCH
    # Jose Luis Pacheco and Jose Luis Caballero share their given names only.
    if not any(
        i == len(a.parts) - 1 or j == len(b.parts) - 1 or not is_given(a.parts[i]) for i, j in pairs[1:]
    ):
        return NO_MATCH
    free_a = [i for i in range(len(a.parts)) if i not in {p[0] for p in pairs}]
    free_b = [j for j in range(len(b.parts)) if j not in {p[1] for p in pairs}]
    last_a, last_b = max(i for i, _ in pairs), max(j for _, j in pairs)
    inner_a, inner_b = any(i < last_a for i in free_a), any(j < last_b for j in free_b)
    after_a, after_b = any(i > last_a for i in free_a), any(j > last_b for j in free_b)
    if (inner_a and inner_b) or (after_a and after_b):
        # Two middle names, or two second surnames, that differ: maybe a slip, maybe another person.
        return NameMatch(strength * 0.5, False)
    return NameMatch(strength * 0.9, True)


def _align(a: tuple[str, ...], b: tuple[str, ...]) -> list[tuple[int, int]]:
    """Pair the parts of the shorter name with those of the longer, each used once."""
    used: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for i, part in enumerate(a):
        for j, other in enumerate(b):
            if j in used:
                continue
            same = given_equal(part, other) if i == 0 and j <= 1 and len(a) > 1 else parts_equal(part, other)
            if same:
                used.add(j)
                pairs.append((i, j))
                break
    return pairs
