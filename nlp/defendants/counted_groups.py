"""An outcome told of a counted group before its people are named: theirs, where the group is the defendants.

"Eight men were sentenced Monday. They are Otto Lund, …"     all of those named after
"Two Reno brothers pleaded guilty. Otto Lund, 30, …"          both, where two are the defendants
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from ironriver.vocabulary import Stage
from nlp.defendants.targets import Targets
from nlp.people import Person

#: How many of the first sentences may tell of a group.
_LEAD = 3
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "two dos both pair couple brothers sisters pareja hermanos duo ambos",
            "three tres trio",
            "four cuatro",
            "five cinco",
            "six seis",
            "seven siete",
            "eight ocho",
            "nine nueve",
            "ten diez",
            "eleven once",
            "twelve doce",
        ),
        start=2,
    )
    for word in words.split()
}
_GROUP = re.compile(
    rf"\b(?P<count>{'|'.join(_NUMBERS)}|\d{{1,2}})\b(?! of\b| de l)\s(?:[\w’'-]+\s){{0,4}}?(?:men|women|"
    rf"people|"
    r"persons|residents|defendants|suspects|brothers|sisters|cousins|friends|teens|teenagers|buyers|"
    r"purchasers|"
    r"traffickers|smugglers|individuals|members|Texans|Arizonans|hombres|mujeres|personas|residentes|"
    r"acusados|"
    r"jóvenes|hermanos|primos|vecinos|mexicanos|estadounidenses|ciudadanos|traficantes|contrabandistas|"
    r"sujetos|"
    r"implicados|individuos)\b",
    re.IGNORECASE,
)
#: Before the names of the people of a group: "They are", "entre ellos están", "identificados como".
_NAMES_FOLLOW = re.compile(
    r"\b(?:they are|among them|those (?:sentenced|convicted|involved)|the (?:men|women|defendants|others|"
    r"group|"
    r"people)(?: sentenced)? (?:are|were|include[sd]?)|(?:identified|named) as|include[sd]?|entre ell[oa]s|"
    r"se trata de|identificad[oa]s(?: como)?|ell[oa]s son|son|los (?:sentenciados|condenados|acusados) son)\b"
    r"[^.;]{0,40}$",
    re.IGNORECASE,
)
#: How far (characters) the object of a verb stands after it: "sentenced to prison the two brothers".
_OBJECT = 40
_OF_GROUPS = frozenset({Stage.SENTENCED, Stage.PLEADED_GUILTY, Stage.CONVICTED})
#: What a defendant may have of his own and have the group's outcome as well.
_BEFORE_SENTENCE = frozenset({Stage.PLEADED_GUILTY, Stage.CONVICTED})


def settle_groups(
    targets: Targets,
    events: Iterable[tuple[Stage, int, int]],
    told: dict[int, set[Stage]],
    own: dict[int, set[Stage]],
    spared: Set[int],
) -> None:
    """Add to `told` (stages by `id`) what the lead tells of the counted group, but for those `spared`."""
    for stage, start, end in events:
        if stage not in _OF_GROUPS:
            continue
        if members := _group_at(targets, start, end):
            for key in members - spared:
                if own[key] <= _BEFORE_SENTENCE:
                    told[key].add(stage)
            return


def counts(title: str) -> Iterator[int]:
    """How many people a title speaks of: "3 traffickers sentenced"."""
    for match in _GROUP.finditer(title):
        yield _NUMBERS.get(match["count"].lower()) or int(match["count"])


def members_at(targets: Targets, start: int, end: int) -> tuple[Person, ...]:
    """The defendants of a counted group of whom the words at `start:end` of the lead are told."""
    members = _group_at(targets, start, end)
    return tuple(person for person in targets.defendants if id(person) in members)


def _group_at(targets: Targets, start: int, end: int) -> set[int]:
    """The `id`s of the defendants of whom a counted group's act at `start:end` of the lead is told."""
    text, sentence = targets.reading.text, targets.reading.sentence_at(start)
    if sentence is None or sentence.index >= _LEAD or targets.lists.get(sentence.index):
        return set()
    reach = min(sentence.end, end + _OBJECT)
    match = _GROUP.search(text, sentence.start, start) or _GROUP.search(text, end, reach)
    if match is None:
        return set()
    count = _NUMBERS.get(match["count"].lower()) or int(match["count"])
    if count == len(targets.defendants):
        return {id(person) for person in targets.defendants}
    return _named_as_group(targets, sentence.end, count)


def _named_as_group(targets: Targets, at: int, count: int) -> set[int]:
    """The defendants, no more than `count`, of the lists that are told after `at` to be the group."""
    found: set[int] = set()
    text = targets.reading.text
    for index in sorted(targets.lists):
        for listed in targets.lists[index]:
            if listed.start >= at and _NAMES_FOLLOW.search(text[max(0, listed.start - 90) : listed.start]):
                found |= {id(person) for person in listed.persons}
    own = found & {id(person) for person in targets.defendants}
    return own if len(own) <= count else set()
