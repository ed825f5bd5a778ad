"""What a mention is compared by, computed once: folded names, states, dockets, dates, figures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.vocabulary import Basis, ClaimKind, DocumentKind, Stage
from pipeline.resolve.clues import READ, Clues, read_clues
from pipeline.resolve.dockets import Docket, parse_docket
from pipeline.resolve.mention import Fact, Mention
from pipeline.resolve.names import Name, fold, parse_name
from pipeline.resolve.officials import Official, captions, officials

_DATA = Path(__file__).parent / "data"
#: Characters of a date that tells its day.
_DAY = 10
_OPENING = frozenset({Stage.ARRESTED, Stage.CHARGED})
#: Words by which a document says that it tells of more than one case.
_SEVERAL = re.compile(
    r"\b(?:separate|unrelated|several|recent|three|four|five|six)(?: [a-z]+){0,3} cases\b"
    r"|\bcasos (?:separados|distintos|recientes|sin relaci[oó]n)\b",
    re.IGNORECASE,
)
_OPERATION = re.compile(
    r"\b(?:Operation|Project|Operaci[oó]n|Operativo)[:,]?\s+[\"“‘']?((?:[A-ZÁÉÍÓÚÑ][\w'’-]*\s?){1,4})"
)


@lru_cache(maxsize=1)
def regions() -> dict[str, str]:
    """Folded state names and their common abbreviations → the two letters, lower case."""
    data = read_yaml(_DATA / "states.yml")
    found = {}
    for code, names in data["states"].items():
        for name in [code, *names]:
            found[fold(name)] = code.lower()
    return found


@lru_cache(maxsize=1)
def _region_names() -> dict[str, str]:
    data = read_yaml(_DATA / "states.yml")
    return {code.lower(): names[0] for code, names in data["states"].items()}


def region_name(code: str) -> str:
    """The state of two letters, such as a court's id begins with; empty where there is none."""
    return _region_names().get(code, "")


@lru_cache(maxsize=1)
def resolve_facts() -> dict[str, Any]:
    """Programmes that are no operation of a case, and words that make a place no place."""
    data: dict[str, Any] = read_yaml(_DATA / "programmes.yml")
    return {name: frozenset(fold(item) for item in items) for name, items in data.items()}


@dataclass(frozen=True, slots=True)
class Person:
    """A defendant of one document."""

    name: Name
    others: tuple[Name, ...]
    age: int | None
    city: str
    written: str
    state: str = ""
    status: str = ""

    @property
    def names(self) -> tuple[Name, ...]:
        """The name and the aliases that are names."""
        return (self.name, *self.others)


@dataclass(frozen=True, slots=True)
class Dated:
    """An event of the matter on a date."""

    event: str
    date: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of things: the number that is said, and the bounds within which the truth lies.

    `most` is None where there is no upper bound; a vague number has none at all and is left out.
    """

    low: int
    role: str
    object: str
    least: int = 0
    most: int | None = None
    basis: str = ""


@dataclass(frozen=True)
class Features:
    """Everything that two mentions are compared by."""

    mention: Mention
    persons: tuple[Person, ...]
    court: str | None
    states: frozenset[str]
    dockets: tuple[Docket, ...]
    dates: frozenset[Dated]
    counts: frozenset[Counted]
    dealers: frozenset[str]
    places: frozenset[tuple[str, str]]
    state_places: frozenset[str]
    destinations: frozenset[str]
    groups: frozenset[str]
    operations: frozenset[str]
    title: str
    published: date | None
    clues: Clues
    officials: frozenset[Official] = frozenset()
    stages: frozenset[str] = frozenset()
    captions: frozenset[str] = frozenset()
    several_cases: bool = False

    @property
    def is_docket(self) -> bool:
        """Whether the document is a court's own list of a case's papers."""
        return self.mention.kind == DocumentKind.DOCKET

    @property
    def opens(self) -> bool:
        """Whether the document announces arrests or charges, and nothing that follows them."""
        return is_opening(self.stages)

    @property
    def filed(self) -> frozenset[str]:
        """The days of charges, YYYY-MM-DD."""
        return frozenset(d.date for d in self.dates if d.event == "charged" and len(d.date) == _DAY)


def is_opening(stages: frozenset[str]) -> bool:
    """Whether these stages are arrests or charges, and nothing that follows them."""
    return bool(stages & _OPENING) and stages <= _OPENING | {Stage.SEIZURE, Stage.OTHER}


def features_of(mention: Mention) -> Features:
    """Compute a mention's features."""
    court = mention.court
    places = mention.of(ClaimKind.PLACE)
    return Features(
        mention=mention,
        persons=tuple(p for p in map(person_of, mention.of(ClaimKind.DEFENDANT)) if p.name.parts),
        court=court,
        states=frozenset(_states(mention, court)),
        dockets=tuple(sorted({d for d in map(parse_docket, mention.values(ClaimKind.CASE_NUMBER)) if d})),
        dates=frozenset(
            Dated(str(f.get("event")), str(f.get("date")))
            for f in mention.of(ClaimKind.DATE)
            if f.get("date")
        ),
        counts=frozenset(_counts(mention.of(ClaimKind.COUNT))),
        dealers=frozenset(d for d in (dealer_key(f.get("name")) for f in mention.of(ClaimKind.DEALER)) if d),
        places=frozenset(_places(places)),
        state_places=frozenset(_state_places(places)),
        destinations=frozenset(fold(str(f.get("name"))) for f in places if f.get("role") == "destination"),
        groups=frozenset(group_key(str(f.get("name"))) for f in mention.of(ClaimKind.GROUP)),
        operations=frozenset(_operations(f"{mention.title}\n{mention.text}")),
        title=" ".join(re.findall(r"\w+", fold(mention.title))),
        published=day_of(mention.published),
        clues=read_clues(mention.title, mention.text),
        officials=officials(mention.text[:READ]),
        stages=frozenset(mention.values(ClaimKind.STAGE)),
        several_cases=bool(_SEVERAL.search(f"{mention.title}\n{mention.text[:READ]}")),
        captions=captions(f"{mention.title}\n{mention.text[:READ]}"),
    )


def person_of(fact: Fact) -> Person:
    """A defendant's claim as resolving sees it."""
    written = str(fact.get("name") or "")
    others = (parse_name(str(alias)) for alias in fact.get("aliases") or ())
    return Person(
        name=parse_name(written),
        others=tuple(name for name in others if len(name.parts) > 1),
        age=fact.get("age"),
        city=fold(str(fact.get("city") or "")),
        written=written,
        state=regions().get(fold(str(fact.get("region") or "")), ""),
        status=str(fact.get("status") or ""),
    )


def _states(mention: Mention, court: str | None) -> Iterable[str]:
    known = regions()
    if court and court[:2] in known.values():
        yield court[:2]
    for fact in (
        *mention.of(ClaimKind.PLACE),
        *mention.of(ClaimKind.DEALER),
        *mention.of(ClaimKind.DEFENDANT),
    ):
        for name in (fact.get("region"), fact.get("name") if fact.get("role") else None):
            if name and (state := known.get(fold(str(name)))):
                yield state


def _counts(facts: Iterable[Fact]) -> Iterable[Counted]:
    for fact in facts:
        number = fact.get("low") if fact.get("low") is not None else fact.get("high")
        if number is None or fact.get("basis") == Basis.VAGUE:
            continue  # "dozens" is held as 24, which nobody said
        # "more than 200" is held as 201: the number that was said is what two documents share.
        said = number - 1 if fact.get("basis") == "more_than" else number
        if fact.get("low") is None and fact.get("basis") != "at_most":
            said = number + 1
        least, most = _bounds(fact)
        yield Counted(
            int(said), str(fact.get("role")), str(fact.get("object")), least, most, str(fact.get("basis"))
        )


def _bounds(fact: Fact) -> tuple[int, int | None]:
    """Between which numbers the truth lies; "about 100" is held as 100 and allows a tenth more or less."""
    low, high = fact.get("low"), fact.get("high")
    least, most = int(low or 0), None if high is None else int(high)
    if fact.get("basis") == Basis.APPROXIMATE:
        return least - least // 10, None if most is None else most + most // 10
    return least, most


def dealer_key(name: str | None) -> str:
    """A shop's name by its letters and digits alone."""
    return re.sub(r"[^a-z0-9]", "", fold(name)) if name else ""


def is_country(name: str) -> bool:
    """Whether a folded name is a country's, which is no place of a matter."""
    return name in resolve_facts()["countries"]


def _places(facts: Iterable[Fact]) -> Iterable[tuple[str, str]]:
    known = regions()
    for fact in facts:
        name = fold(str(fact.get("name") or ""))
        if name and name not in known and not is_country(name):
            yield str(fact.get("role")), name


def _state_places(facts: Iterable[Fact]) -> Iterable[str]:
    """States named as places of the matter: where the guns were bought, kept or found."""
    for fact in facts:
        state = regions().get(fold(str(fact.get("name") or "")))
        if state and fact.get("role") != "destination":
            yield state


def group_key(name: str) -> str:
    """A group's name without the words that only say that it is one."""
    drop = resolve_facts()["group_words"]
    words = [w for w in re.findall(r"[a-z0-9]+", fold(name)) if w not in drop]
    return " ".join(sorted(words)) or fold(name)


def _operations(text: str) -> Iterable[str]:
    for found in _OPERATION.finditer(text):
        name = " ".join(re.findall(r"[a-z0-9]+", fold(found[1])))
        if name and not any(name.startswith(programme) for programme in resolve_facts()["programmes"]):
            yield name


def day_of(published: str) -> date | None:
    """The middle of what is told: a month's 15th, a year's first of July."""
    parts = published.split("-")
    try:
        year = int(parts[0])
        month = int(parts[1]) if len(parts) > 1 else 7
        day = int(parts[2][:2]) if len(parts) > 2 else (15 if len(parts) > 1 else 1)
        return date(year, month, day)
    except ValueError:
        return None
