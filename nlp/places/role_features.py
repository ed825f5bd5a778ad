"""What may tell the role of a place, as named features: the rules' answer and the words around.

`rule` is what the rules say; `doc` what they say of the place elsewhere; `cue` the acts before and after;
`link` its preposition. What governs a place in the tree told no more in families that a fit had not seen.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ironriver.data_files import read_yaml
from ironriver.vocabulary import PlaceRole
from nlp.gazetteer.data import DATA, fold
from nlp.places import surroundings as around
from nlp.places.cues import Cue, link_before, people_before
from nlp.places.judging import Judged
from nlp.places.role_words import word_features
from nlp.reading import Reading

_PREPOSITION = re.compile(
    r"(?<!\w)([\wáéíóú]+)\s(?:(?:the|el|la|los|las|all|downtown|north|south|east|west|nearby)\s)*$", re.I
)
_WORD_BEFORE = re.compile(r"(?<![\w'’-])([\wáéíóúñ'’-]+)\W+$")
_WORD = re.compile(r"[\w$-]+")
_WORD_AFTER = re.compile(r"\W{0,2}([\wáéíóúñ]+)")


@lru_cache(maxsize=1)
def _nouns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds of nouns on which a place hangs: shop, home, person, officers, border and others."""
    kinds: dict[str, list[str]] = read_yaml(DATA / "place_nouns.yml")
    return tuple((name, re.compile("|".join(words), re.IGNORECASE)) for name, words in kinds.items())


def role_features(reading: Reading, items: Sequence[Judged], at: int) -> list[str]:
    """The features of one mention of a document's."""
    return list(dict.fromkeys((*rule_features(reading, items, at), *word_features(reading, items, at))))


def rule_features(reading: Reading, items: Sequence[Judged], at: int) -> Iterator[str]:
    """Those features of a mention that hang on the rules and their words alone."""
    item = items[at]
    mention, sentence = item.mention, item.sentence
    land = (
        "us"
        if mention.country == "US"
        else "mx"
        if mention.country == "MX"
        else "abroad"
        if mention.country
        else "?"
    )
    where = f"{land}:{mention.kind}"
    rule = str(item.role or "none")
    yield f"rule:{rule}"
    yield f"rule:{rule}:{where}"
    if item.free is not item.role:
        yield f"free:{item.free}"
    yield f"where:{where}"
    yield f"es:{rule}" if reading.language == "es" else f"en:{rule}"
    for name in ("adjective", "in_name"):
        if getattr(mention, name):
            yield f"{name}:{land}"
    for name in ("general", "listed", "chained"):
        if getattr(item, name):
            yield name
    yield f"guns:{item.guns}"
    yield from _elsewhere(reading, items, at)
    left = reading.text[max(sentence.start, mention.start - 120) : mention.start]
    right = reading.text[mention.end : min(sentence.end, mention.end + 90)]
    link = link_before(left)
    yield f"link:{link}"
    yield f"link:{link}:{where}"
    if preposition := _PREPOSITION.search(left):
        yield f"prep:{preposition[1].lower()}"
    if word := _WORD_AFTER.match(right):
        yield f"after:{_noun(word[1])}"
    if word := _WORD_BEFORE.search(_PREPOSITION.sub("", left)):
        yield f"before:{_noun(word[1])}"
    if people_before(left):
        yield f"people:{land}"
    if around.HOME_BEFORE.search(left) or (
        around.HOME_AFTER.match(right) and not around.TOLD_AFTER.match(right)
    ):
        yield "home"
    if (
        mention.start - sentence.start < 25
        and around.DATELINE.match(right)
        and not re.search(r"[a-z]{4}", left)
    ):
        yield "dateline"
    if sentence.index <= 1:
        yield "opening"
    yield from _cues(item, str(link), where)
    if item.role is None:
        yield from _beside(item, str(link), where)


def _beside(item: Judged, link: str, where: str) -> Iterator[str]:
    """Where no rule speaks: which kinds of nouns the sentence has before the place and after it."""
    here = item.mention.start - item.sentence.start
    after = here + item.mention.end - item.mention.start
    yield f"open:{link}:{where}"
    for side, text in (("<", item.sentence.text[:here]), (">", item.sentence.text[after:])):
        for kind in dict.fromkeys(map(_noun, _WORD.findall(text))):
            if kind != "other":
                yield f"open{side}{kind}"
                yield f"open{side}{kind}:{link}"


@lru_cache(maxsize=4096)
def _noun(word: str) -> str:
    return next((name for name, pattern in _nouns() if pattern.fullmatch(word)), "other")


def _elsewhere(reading: Reading, items: Sequence[Judged], at: int) -> Iterator[str]:
    """What the rules say of other mentions of the same place."""
    own = items[at]
    roles = reading.once(_roles_by_name, items)[fold(own.mention.name)]
    yield f"mentions:{min(roles.total(), 4)}"
    for role, times in roles.items():
        if times > (role == own.role):
            yield f"doc:{role or 'none'}"


def _roles_by_name(items: Sequence[Judged]) -> dict[str, Counter[PlaceRole | None]]:
    """Folded name → the roles that the rules give to its mentions, counted once for the document."""
    found: defaultdict[str, Counter[PlaceRole | None]] = defaultdict(Counter)
    for item in items:
        found[fold(item.mention.name)][item.role] += 1
    return found


def _cues(item: Judged, link: str, where: str) -> Iterator[str]:
    """The acts before and after, the nearest first."""
    here = item.mention.start - item.sentence.start
    before = [cue for cue in item.cues if cue.end <= here][-3:][::-1]
    after = [cue for cue in item.cues if cue.start >= here][:2]
    for i, cue in enumerate(before):
        name = _cue_name(cue)
        near = "near" if here - cue.end < 30 else "far" if here - cue.end > 90 else "mid"
        yield f"cue{i}:{name}"
        if i == 0:
            yield f"cue:{name}:{near}"
            yield f"cue:{name}:{link}"
            yield f"cue:{name}:{where}"
            yield f"word:{item.sentence.text[cue.start : cue.end].lower()}"
    if not before:
        yield "cue0:-"
    for i, cue in enumerate(after):
        yield f"next{i}:{_cue_name(cue)}"
    if not item.cues:
        yield "cues:no"


def _cue_name(cue: Cue) -> str:
    return "moved" if cue.move else "seller" if cue.seller else str(cue.role or "none")


def role_names() -> tuple[str, ...]:
    """The names of the roles as the model writes them."""
    return ("none", *(str(role) for role in PlaceRole))
