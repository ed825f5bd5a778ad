"""What the documents of an invented case say of it: in part, in other words, and now and then wrongly."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.mention_cases import Case, Defendant, World

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
#: Which event a document of a case is about, from its first document to later ones.
_FIRST = (("arrest", 5), ("charged", 4), ("seizure", 1))
_LATER = (("arrest", 4), ("charged", 5), ("plea", 4), ("sentencing", 6), ("seizure", 1))
_STAGES = {"arrest": "arrested", "plea": "pleaded_guilty", "sentencing": "sentenced"}
#: Kinds of document: how often, how often each tells the court, the number and the judge.
_KINDS = {
    "docket": (18, 1.0, 0.97, 0.8),
    "press_release": (37, 0.97, 0.25, 0.15),
    "news": (45, 0.6, 0.03, 0.1),
}


def tell_case(random: Random, world: World, case: Case, other: Case | None) -> Iterator[dict[str, Any]]:
    """The rows of a case's documents; one of them is a round-up that tells of `other` too."""
    round_up = random.randrange(case.documents) if other else -1
    for i in range(case.documents):
        row = _document(random, world, case, i == 0)
        if other and i == round_up:
            second = _document(random, world, other, first=False)
            for name in _LISTS:
                row[name] = row[name] + second[name]
            row["court"] = row["court"] if case.court == other.court else None
            row["several"] = _chance(random, 0.6)
        yield row


_LISTS = ("names", "ages", "cities", "statuses", "events", "days", "lows", "roles", "objects")


def _document(random: Random, world: World, case: Case, first: bool) -> dict[str, Any]:
    about = _one_of(random, _FIRST if first else _LATER)
    whose = random.randrange(len(case.defendants))
    told = dict(case.events[whose])
    published = told[about] + timedelta(days=min(60, int(random.expovariate(0.25))))
    kind = random.choices(list(_KINDS), [row[0] for row in _KINDS.values()])[0]
    _, court, number, judge = _KINDS[kind]
    docket = kind == "docket"
    people = _listed(random, case, about, docket, case.defendants[whose])
    aged = not docket and random.random() < 0.65
    homes = not docket and random.random() < 0.6
    events = [
        (name, day)
        for name, day in told.items()
        if name == about or (day <= published and _chance(random, 0.4))
    ]
    figures = [] if docket else [f for f in case.figures if _chance(random, 0.6)]
    places = [] if docket else [p for p in case.places if _chance(random, 0.4)]
    return {
        "kind": kind,
        "published": published.isoformat(),
        "court": case.court if _chance(random, court) else None,
        "case_numbers": [_number(random, case, about, published, told["charged"])]
        if _chance(random, number)
        else [],
        "names": [write_name(random, world, person) for person in people],
        "ages": [
            _age(random, person, published) if aged and _chance(random, 0.9) else None for person in people
        ],
        "cities": [person.city if homes and _chance(random, 0.8) else None for person in people],
        "events": [name for name, _ in events],
        "days": [_written_day(random, day) for _, day in events],
        "lows": [_figure(random, figure.number) for figure in figures],
        "roles": [figure.role for figure in figures],
        "objects": [figure.object for figure in figures],
        "dealers": [_shop(random, shop) for shop in case.dealers if _chance(random, 0.5)],
        "place_roles": [role for role, _, _ in places],
        "place_names": [name for _, name, _ in places],
        "place_regions": [region or None for _, _, region in places],
        "groups": [group for group in case.groups if _chance(random, 0.5)],
        "stages": [_STAGES.get(about, about)],
        "statuses": [_STAGES.get(about, "charged")] * len(people),
        "judge": case.judge if _chance(random, judge) else None,
        "caption": plain(case.defendants[0].surname) if docket and _chance(random, 0.9) else None,
        "several": False,
    }


def _chance(random: Random, share: float) -> bool:
    return random.random() < share


def _one_of(random: Random, weighted: tuple[tuple[str, int], ...]) -> str:
    return random.choices([name for name, _ in weighted], [weight for _, weight in weighted])[0]


def _listed(random: Random, case: Case, about: str, docket: bool, chosen: Defendant) -> list[Defendant]:
    """All of them at first; a plea or a sentence is told of one, the others now and then."""
    everyone = list(case.defendants)
    if not docket and _chance(random, 0.07):
        return []
    if about in {"plea", "sentencing"} and not docket:
        return [chosen, *(person for person in everyone if person is not chosen and _chance(random, 0.25))]
    if len(everyone) > 1 and _chance(random, 0.25):
        return random.sample(everyone, random.randint(1, len(everyone)))
    return everyone


def _number(random: Random, case: Case, about: str, published: date, indicted: date) -> str:
    """The magistrate's number while there is no other; each source writes it in its own way."""
    number = case.magistrate if about in {"arrest", "seizure"} and published < indicted else case.criminal
    form = random.random()
    if form < 0.2:
        return f"{number}-{random.randint(1, 4)}"
    return number.split(":")[1] if form < 0.4 else number


def _age(random: Random, person: Defendant, published: date) -> int:
    age = (published - person.born).days // 365
    return max(18, age + (random.choice((-1, 1, 1, 10)) if _chance(random, 0.05) else 0))


def _written_day(random: Random, day: date) -> str:
    draw = random.random()
    if draw < 0.03:
        return (day + timedelta(days=random.choice((-1, 1)))).isoformat()
    if draw < 0.13:
        return day.isoformat()[:7]
    return day.isoformat()[:4] if draw < 0.16 else day.isoformat()


def _figure(random: Random, number: int) -> int:
    draw = random.random()
    if draw < 0.12:  # the complaint counts fewer than the plea
        return max(1, int(number * random.uniform(0.5, 0.95)))
    if draw < 0.2 and number > 20:
        return round(number, -1)
    return number


def _shop(random: Random, shop: str) -> str:
    draw = random.random()
    if draw < 0.15:
        return f"{shop} LLC"
    if draw < 0.25:
        return slip(random, shop)
    return shop.upper() if draw < 0.3 else shop


def plain(text: str) -> str:
    """Without its accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def slip(random: Random, word: str) -> str:
    """A word with one letter left out, doubled, changed or swapped with the next."""
    if len(word) < 4:
        return word
    i = random.randrange(1, len(word) - 1)
    kind = random.randrange(4)
    if kind == 0:
        return word[:i] + word[i + 1 :]
    if kind == 1:
        return word[:i] + word[i] + word[i:]
    if kind == 2:
        return word[:i] + random.choice(_LETTERS) + word[i + 1 :]
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def write_name(random: Random, world: World, person: Defendant) -> str:
    """A defendant's name as one document has it."""
    draw = random.random()
    surname = person.surname
    if draw < 0.015:
        return plain(surname)
    given = person.given
    if draw < 0.055:
        given = world.nicknames.get(given, given)
    elif draw < 0.07:
        given = f"{given[0]}."
    second = person.second if _chance(random, 0.5) else ""
    middle = person.middle
    if middle:
        form = random.random()
        middle = middle if form < 0.4 else f"{middle[0]}." if form < 0.55 else ""
    if draw > 0.97 and len(surname) > 3:
        surname = slip(random, surname)
    elif draw > 0.955:
        given = slip(random, given)
    if second and _chance(random, 0.15):
        surname, second = f"{surname}-{second}", ""
    if draw > 0.94 and draw < 0.955:
        parts = [surname, second, given, middle]
    else:
        parts = [given, middle, surname, second, person.suffix]
    name = " ".join(part for part in parts if part)
    if _chance(random, 0.6):
        name = plain(name)
    return name.upper() if _chance(random, 0.12) else name
