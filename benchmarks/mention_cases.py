"""The true cases behind the invented mentions: who, where, when, how many, by which number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

from ironriver.data_files import read_yaml

FIRST_DAY = date(2008, 1, 1)
DAYS = 18 * 365
#: How often a case has 1, 2, … 12 documents, and 1, 2, … 9 defendants.
_DOCUMENTS = (24, 18, 14, 11, 9, 7, 5, 4, 3, 2, 2, 1)
_DEFENDANTS = (36, 24, 15, 9, 6, 4, 3, 2, 1)
_SPANISH = 0.6
#: Share of surnames that stand in no list of frequent ones, and how many such there are.
_RARE, _RARE_SURNAMES = 0.35, 60_000
#: How many judges a court has. They have the first of the rare surnames to themselves.
_JUDGES, _RARE_FROM = 12, 1_000
_ONSETS = (*"bcdfghjlmnprstvz", "ch", "qu", "br", "cr", "dr", "gr", "tr", "kr", "st", "sch", "w")
_NUCLEI = (*"aeioua", "e", "o", "ia", "ue", "ei")
_CODAS = ["", "", "", "n", "r", "s", "l", "z", "ck", "tt", "ng"]


@dataclass(frozen=True, slots=True)
class Drawn:
    """A list that is drawn from with the frequency of its ranks."""

    items: tuple[Any, ...]
    cumulative: tuple[float, ...]

    def draw(self, random: Random) -> Any:
        """One of the items."""
        return random.choices(self.items, cum_weights=self.cumulative)[0]


def by_rank(items: list[Any], shift: float) -> Drawn:
    """Items of which the one at a rank has the weight 1 / (rank + shift)."""
    return Drawn(tuple(items), tuple(accumulate(1 / (rank + shift) for rank in range(1, len(items) + 1))))


def weighted(items: list[Any], weights: tuple[float, ...]) -> Drawn:
    """Items with weights of their own."""
    return Drawn(tuple(items), tuple(accumulate(weights)))


class World:
    """The lists of mention_world.yml, ready to be drawn from."""

    def __init__(self) -> None:
        data = read_yaml(Path(__file__).parent / "mention_world.yml")
        self.given = {tongue: by_rank(names.split(), 6) for tongue, names in data["given"].items()}
        self.frequent = {tongue: by_rank(names.split(), 9) for tongue, names in data["surnames"].items()}
        self.rare = by_rank([coined(i + _RARE_FROM) for i in range(_RARE_SURNAMES)], 300)
        self.nicknames: dict[str, str] = data["nicknames"]
        self.districts: dict[str, list[Any]] = data["districts"]
        self.courts = weighted(list(self.districts), tuple(row[0] for row in self.districts.values()))
        self.abroad = by_rank(data["abroad"], 0.5)
        self.shops: list[str] = data["shops"]
        self.groups: list[str] = data["groups"]
        self.documents = weighted(list(range(1, 13)), _DOCUMENTS)
        self.defendants = weighted(list(range(1, 10)), _DEFENDANTS)
        self._numbers: dict[tuple[str, int, str], int] = {}

    def number(self, random: Random, court: str, year: int, kind: str) -> str:
        """The next number of a court's year; most of those that it skips are of other crimes."""
        last = self._numbers.get((court, year, kind), 0) + random.randint(1, 3)
        self._numbers[court, year, kind] = last
        return f"{year % 100:02d}-{kind}-{last:05d}"

    def judge(self, random: Random, court: str) -> str:
        """One of the judges of a court."""
        return coined(random.randrange(_JUDGES) + _JUDGES * list(self.districts).index(court))


def coined(number: int) -> str:
    """A rare surname that nobody need have."""
    random = Random(number)  # noqa: S311  (nothing secret is drawn)
    syllables = [
        random.choice(_ONSETS) + random.choice(_NUCLEI) + random.choice(_CODAS)
        for _ in range(2 if random.random() < 0.6 else 3)
    ]
    return "".join(syllables).capitalize()


@dataclass(frozen=True, slots=True)
class Defendant:
    """A person as the court knows them."""

    given: str
    middle: str
    surname: str
    second: str
    suffix: str
    born: date
    city: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A true number of things."""

    number: int
    role: str
    object: str


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it was. `events` are those of each defendant; all share what came before the pleas."""

    number: int
    court: str
    documents: int
    defendants: tuple[Defendant, ...]
    magistrate: str
    criminal: str
    judge: str
    events: tuple[tuple[tuple[str, date], ...], ...]
    figures: tuple[Figure, ...]
    dealers: tuple[str, ...]
    places: tuple[tuple[str, str, str], ...]
    groups: tuple[str, ...]


def draw_case(random: Random, world: World, number: int, like: Case | None = None) -> Case:
    """A new case; a look-alike has the district and the month of another and a surname of its defendants."""
    court = like.court if like else world.courts.draw(random)
    start = _start(random, like)
    _, state, towns = world.districts[court]
    defendants = [_defendant(random, world, towns) for _ in range(world.defendants.draw(random))]
    if like:
        one = defendants[0]
        twin = random.choice(like.defendants)
        defendants[0] = Defendant(
            one.given, one.middle, twin.surname, one.second, one.suffix, one.born, one.city
        )
    division = random.randint(1, 5)
    indicted = start + timedelta(days=random.randint(2, 60))
    seized, began = random.randint(0, 25), random.randint(20, 700)
    return Case(
        number=number,
        court=court,
        documents=world.documents.draw(random),
        defendants=tuple(defendants),
        magistrate=f"{division}:{world.number(random, court, start.year, 'mj')}",
        criminal=f"{division}:{world.number(random, court, indicted.year, 'cr')}",
        judge=world.judge(random, court),
        events=tuple(_events(random, start, indicted, seized, began) for _ in defendants),
        figures=tuple(_figure(random) for _ in range(random.choice((1, 1, 2, 3, 4)))),
        dealers=tuple(_shop(random, world) for _ in range(random.choice((0, 0, 0, 1, 1, 2)))),
        places=tuple(_places(random, world, state, towns)),
        groups=(random.choice(world.groups),) if random.random() < 0.2 else (),
    )


def _start(random: Random, like: Case | None) -> date:
    if like is None:
        return FIRST_DAY + timedelta(days=random.randrange(DAYS))
    seizure = dict(like.events[0])["seizure"]
    return seizure.replace(day=random.randint(1, 28))


def _defendant(random: Random, world: World, towns: list[str]) -> Defendant:
    tongue = "spanish" if random.random() < _SPANISH else "english"
    given, surnames = world.given[tongue], world.frequent[tongue]
    both = tongue == "spanish" and random.random() < 0.7

    def surname() -> str:
        return str((world.rare if random.random() < _RARE else surnames).draw(random))

    return Defendant(
        given=given.draw(random),
        middle=given.draw(random) if random.random() < 0.6 else "",
        surname=surname(),
        second=surname() if both else "",
        suffix="Jr." if random.random() < 0.03 else "",
        born=date(1996, 1, 1) - timedelta(days=int(abs(random.gauss(0, 1)) * 4_500) - 1_500),
        city=random.choice(towns),
    )


def _events(
    random: Random, start: date, indicted: date, seized: int, began: int
) -> tuple[tuple[str, date], ...]:
    """What happened to one defendant: most are arrested together, each pleads on a day of their own."""
    arrest = start if random.random() < 0.8 else start + timedelta(days=random.randint(1, 40))
    plea = indicted + timedelta(days=random.randint(60, 400))
    return (
        ("offense_start", start - timedelta(days=began)),
        ("seizure", start - timedelta(days=seized)),
        ("arrest", arrest),
        ("charged", indicted),
        ("plea", plea),
        ("sentencing", plea + timedelta(days=random.randint(60, 300))),
    )


def _figure(random: Random) -> Figure:
    number = min(4_000, 1 + int(random.lognormvariate(2.6, 1.2)))
    kind = random.choices(("firearm", "handgun", "rifle", "ammunition"), (8, 2, 3, 2))[0]
    return Figure(number * 100 if kind == "ammunition" else number, random.choice(_ROLES), kind)


_ROLES = ("purchased", "purchased", "seized", "seized", "trafficked", "sold", "recovered")


def _shop(random: Random, world: World) -> str:
    return f"{world.rare.draw(random)} {random.choice(world.shops)}"


def _places(random: Random, world: World, state: str, towns: list[str]) -> list[tuple[str, str, str]]:
    found = [("purchase", random.choice(towns), state)]
    if random.random() < 0.5:
        found.append(("seizure", random.choice(towns), state))
    if random.random() < 0.4:
        found.append(("crossing", f"{random.choice(towns)} Port of Entry", state))
    found.append(("destination", world.abroad.draw(random), ""))
    return found
