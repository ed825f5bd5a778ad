"""Blocking keys: mentions that share one are compared, all others never are.

A key is a function of one mention alone, so that the order of arrival cannot matter. Each kind of key has a
window: two mentions are compared under it only where their publications are at most so many days apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from pipeline.resolve.dockets import is_appellate
from pipeline.resolve.features import Features, Person
from pipeline.resolve.names import Name, is_common, is_given, parse_name, skeleton
from pipeline.resolve.reprints import bands

YEAR = 366

#: Days between two publications within which a kind of key joins; 0 is no limit. A case's documents run from
#: its first arrest to the last appeal, its news of one day stand together.
WINDOWS: dict[str, int] = {
    "docket": 0,
    "name": 15 * YEAR,
    "pair": 15 * YEAR,
    "run": 10 * YEAR,
    "scoped": 10 * YEAR,
    "born": 10 * YEAR,
    "home": 10 * YEAR,
    "dealer": 5 * YEAR,
    "text": 10 * YEAR,
    "day": 8 * YEAR,
    "month": 8 * YEAR,
    "count": 5 * YEAR,
    "operation": 8 * YEAR,
    "told": 5 * YEAR,
    "place": 2 * YEAR,
    "near": 7,
}

#: Keys that are weak by themselves: they join two mentions only where one of them names no defendant.
FOR_NAMELESS = frozenset({"near", "place"})

#: From this number on a figure is distinctive where it is not round.
DISTINCTIVE = 20
#: From this number on it is distinctive in any state.
RARE = 200
#: Multiples of this are what people round to.
ROUND = 50


def is_round(number: int) -> bool:
    """Whether a number is one that people round to: 50, 200, 2000."""
    return number % ROUND == 0


def block_keys(features: Features, hashes: bytes | None = None) -> list[str]:
    """All keys of a mention, sorted; `hashes` is its body's signature."""
    keys = {f"{kind}|{rest}"[:256] for kind, rest in _keys(features)}
    if hashes is not None:
        keys.update(f"text|{band}" for band in bands(hashes))
    return sorted(keys)


def reaches(key: str) -> tuple[str, ...]:
    """The keys of others that a key meets: its own, but a name merely mentioned meets defendants only."""
    kind, rest = key.split("|", 1)
    if kind == "run":
        return (f"pair|{rest}",)
    return (key, f"run|{rest}") if kind == "pair" else (key,)


def joins(key: str, a: Features, b: Features) -> bool:
    """Whether a key that two mentions share makes them candidates."""
    kind = key.split("|", 1)[0]
    if kind in FOR_NAMELESS and a.persons and b.persons:
        return False
    window = WINDOWS[kind]
    return not (window and a.published and b.published) or abs((a.published - b.published).days) <= window


def _keys(f: Features) -> Iterator[tuple[str, str]]:
    for docket in f.dockets:
        if not (is_appellate(docket) and not f.court):
            yield "docket", f"{docket.year}|{docket.number}"
    for person in f.persons:
        for name in person.names:
            for kind, rest in name_keys(name):
                if kind == "scoped":
                    yield from ((kind, f"{rest}|{scope}") for scope in sorted(f.states) or ["?"])
                    yield from (("born", f"{rest}|{year}") for year in birth_years(person, f))
                    if person.city:
                        yield "home", f"{rest}|{person.city}"
                else:
                    yield kind, rest
    for dealer in f.dealers:
        yield "dealer", skeleton(dealer)
    for operation in f.operations:
        yield "operation", operation
    scopes = sorted(f.states)
    for dated in f.dates:
        if dated.event == "hearing":
            continue
        for state in scopes:
            yield ("day" if len(dated.date) == 10 else "month"), f"{state}|{dated.event}|{dated.date}"
        if len(dated.date) == 10:
            yield "day", f"{dated.event}|{dated.date}"
    for count in f.counts:
        if count.low >= DISTINCTIVE and not is_round(count.low):
            for state in scopes:
                yield "count", f"{state}|{count.low}"
            if count.low >= RARE:
                yield "count", f"{count.low}"
    for role, place in f.places:
        if role not in {"destination", "purchase"}:
            yield "place", f"{role}|{place}"
    for day in f.clues.days:
        if day != f.mention.published:
            yield "told", day
    if f.published:
        # What has no name at all is sought among the news of its days in its state.
        week = f.published.toordinal() // 7
        for state in scopes:
            yield "near", f"{state}|{week}"
            yield "near", f"{state}|{week + 1}"
    for run in f.clues.runs:
        yield from (("run", rest) for rest in run_keys(run))


def birth_years(person: Person, f: Features) -> tuple[int, ...]:
    """The two years in one of which a defendant of a told age was born; none where age or day is not told."""
    if person.age is None or f.published is None:
        return ()
    return f.published.year - person.age - 1, f.published.year - person.age


def run_keys(run: str) -> Iterator[str]:
    """Whoever the text names, defendant or not; they meet the defendants of others, not each other."""
    for a, b in pairwise(parse_name(run).parts):
        if not (is_common(a) and is_common(b)):
            left, right = sorted((skeleton(a), skeleton(b)))
            yield f"{left}|{right}"


def name_keys(name: Name) -> Iterator[tuple[str, str]]:
    """The keys of a defendant's name; one that is "scoped" counts within a state, birth year or town only."""
    parts = [part for part in name.parts if len(part) > 1]
    rare = [part for i, part in enumerate(parts) if not is_common(part) and (i > 0 or len(parts) == 1)]
    for part in rare:
        yield "name", skeleton(part)
    for a, b in combinations(parts, 2):
        left, right = sorted((skeleton(a), skeleton(b)))
        several = not (is_common(a) and is_common(b)) or len(parts) > 2
        yield "pair" if several else "scoped", f"{left}|{right}"


def common_keys(name: Name) -> Iterator[str]:
    """Two frequent parts of a longer name, not both of them given names: a key that very many may share."""
    parts = [part for part in name.parts if len(part) > 1]
    for a, b in combinations(parts, 2) if len(parts) > 2 else ():
        if is_common(a) and is_common(b) and not (is_given(a) and is_given(b)):
            left, right = sorted((skeleton(a), skeleton(b)))
            yield f"{left}|{right}"
