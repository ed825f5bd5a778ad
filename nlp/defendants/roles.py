"""What each defendant did, by the acts told of that person (nlp/data/defendant_roles.yml)."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from ironriver.vocabulary import Role
from nlp.defendants.targets import Targets
from nlp.opened import Family
from nlp.people import Person, fold

_DATA = Path(__file__).parent.parent / "data" / "defendant_roles.yml"
#: Words before an act that make it another's, or none.
_NOT_DONE = re.compile(
    r"\b(?:no|not|never|nor|sin|nunca|laws?|prohibits?|against|combat|fight|stop|prevent|"
    r"illegal to|unlawful to)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)


#: The part in the data that is a role only for who is no licensee.
_SELLER = "seller"


@lru_cache(maxsize=1)
def _wordings() -> dict[str, list[str]]:
    raw: dict[str, list[str]] = read_yaml(_DATA)
    return raw


@lru_cache(maxsize=1)
def _of_roles() -> Family[Role]:
    """The wordings of all roles."""
    return Family(
        (Role(part), re.compile(pattern, re.IGNORECASE))
        for part, patterns in _wordings().items()
        if part != _SELLER
        for pattern in patterns
    )


@lru_cache(maxsize=1)
def _of_sellers() -> Family[str]:
    """The wordings of who sells guns, with or without a licence."""
    return Family((_SELLER, re.compile(pattern, re.IGNORECASE)) for pattern in _wordings()[_SELLER])


def read_roles(targets: Targets) -> dict[int, tuple[Role, ...]]:
    """The roles of each defendant, by `id`, in the vocabulary's order; `unknown` where no act is told."""
    found: dict[int, set[Role]] = {id(person): set() for person in targets.defendants}
    text = targets.reading.text
    for role, match in _of_roles().finditer(text):
        if _NOT_DONE.search(text[max(0, match.start() - 30) : match.start()]):
            continue
        persons: tuple[Person, ...] = targets.of(match.start(), match.end())
        if role is Role.OFFICIAL:
            persons = tuple(p for p in persons if _beside(p, match.start(), match.end()))
        for person in persons:
            found[id(person)].add(role)
    _share_the_shop(targets, found)
    _add_sellers(targets, found)
    _share_the_matter(targets, found)
    return {key: _settled(roles) for key, roles in found.items()}


#: What is told of more people at once is told of the scheme, and not of what each did.
_FEW = 2


def _add_sellers(targets: Targets, found: dict[int, set[Role]]) -> None:
    """Who is told to sell guns and has no shop sells them without a licence."""
    text = targets.reading.text
    if any(Role.LICENSEE in roles for roles in found.values()):
        return
    for _, match in _of_sellers().finditer(text):
        persons = targets.of(match.start(), match.end())
        for person in persons if len(persons) <= _FEW else ():
            found[id(person)].add(Role.UNLICENSED_DEALER)


#: Roles of a scheme that all in it have where nothing more is told of one.
_OF_A_SCHEME = frozenset(
    {Role.STRAW_PURCHASER, Role.UNLICENSED_DEALER, Role.SMUGGLER, Role.THIEF, Role.MANUFACTURER}
)


def _share_the_matter(targets: Targets, found: dict[int, set[Role]]) -> None:
    """Of whom no act is told has the part that the document tells most often, of whomever."""
    if any(found.values()) or len(found) > _FEW:
        return
    told = Counter({Role(part): 0 for part in _wordings() if part != _SELLER})
    for part, weight in ((targets.reading.text, 1), (targets.reading.document.title, 3)):
        for role, _ in _of_roles().finditer(part):
            if role in _OF_A_SCHEME:
                told[role] += weight
    if told:
        role, times = max(told.items(), key=lambda item: item[1])
        if times >= 2:
            for roles in found.values():
                if not roles:
                    roles.add(role)


def _share_the_shop(targets: Targets, found: dict[int, set[Role]]) -> None:
    """A headline's "gun dealer" is the one it is about; an owner's family keeps the shop together."""
    title = targets.reading.document.title
    if Role.LICENSEE in _of_roles().found(title):
        for person in targets.defendants[:1]:
            found[id(person)].add(Role.LICENSEE)
    owners = {fold(p.surname) for p in targets.defendants if Role.LICENSEE in found[id(p)]}
    for person in targets.defendants:
        if fold(person.surname) in owners:
            found[id(person)].add(Role.LICENSEE)


def _beside(person: Person, start: int, end: int) -> bool:
    """True if a mention of the person stands within 60 characters of an office's name."""
    return any(abs(m.start - end) < 60 or abs(start - m.end) < 60 for m in person.mentions)


def _settled(roles: set[Role]) -> tuple[Role, ...]:
    """The roles in order; smuggling is no mere transport, who sells without a licence has none."""
    kept = set(roles)
    if Role.LICENSEE in kept and Role.UNLICENSED_DEALER in kept:
        kept -= {Role.LICENSEE}
    if Role.LICENSEE in kept:
        kept -= {
            Role.UNLICENSED_DEALER,
            Role.STRAW_PURCHASER,
            Role.SMUGGLER,
            Role.RECIPIENT,
            Role.TRANSPORTER,
        }
    if Role.SMUGGLER in kept:
        kept -= {Role.TRANSPORTER}
    return tuple(role for role in Role if role in kept) or (Role.UNKNOWN,)
