"""The lists of counted guns of a document in order, each with the features of its role.

A list without an act of its own leans on the list before it, and a number on what the document says of the
same number elsewhere: "26 guns on a bus to Mexico" is a seizure where the title has "26 guns seized".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.counts.acts import Act
from nlp.counts.candidate import Candidate
from nlp.counts.history import History
from nlp.counts.role_features import RoleContext
from nlp.gun_phrases import GUN_KINDS
from nlp.reading import Reading, Sentence

#: Numbers from here on are the same guns wherever a document has them.
_TELLING = 3

_Number = tuple[int | None, int | None, bool]


@dataclass(frozen=True, slots=True)
class CountedList:
    """Candidates that one act governs, with the features of their role.

    `announced` is where the last sentence before it ends that announces a list by a colon; -1 without one.
    """

    sentence: Sentence
    group: list[Candidate]
    features: list[str]
    announced: int
    #: The acts that govern the list before it, and the same numbers elsewhere.
    earlier: str = ""
    elsewhere: tuple[str, ...] = ()
    #: What the lists before it went through.
    history: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()


def counted_lists(reading: Reading, lists: Sequence[list[list[Candidate]]]) -> Iterator[CountedList]:
    """The lists of every sentence (`lists` has one entry for each) with their features."""
    context = RoleContext(reading)
    governors: list[tuple[Sentence, list[Candidate], str, str, int]] = []
    earlier, announced = "", -1
    for sentence, groups in zip(reading.sentences, lists, strict=True):
        for group in groups:
            governor = context.governor(sentence, group)
            governors.append((sentence, group, governor, earlier, announced))
            earlier = governor or earlier
        if opening := context.announced(sentence):
            earlier, announced = opening, sentence.end
    said: defaultdict[_Number, list[tuple[int, str]]] = defaultdict(list)
    for at, (_, group, governor, _, _) in enumerate(governors):
        for number in _numbers(group):
            said[number].append((at, governor))
    for group, governor in context.of_title():
        for number in _numbers(group):
            said[number].append((-1, governor))
    so_far = History()
    for at, (sentence, group, governor, before, opened) in enumerate(governors):
        elsewhere = {
            field for number in _numbers(group) for other, field in said[number] if other != at and field
        }
        history = tuple(so_far.features(group[0]))
        so_far.add(governor, group)
        features = context.features(
            sentence, group, earlier=before, elsewhere=sorted(elsewhere), history=history
        )
        acts = context.acts(sentence.index)
        yield CountedList(sentence, group, features, opened, before, tuple(sorted(elsewhere)), history, acts)


def as_unknown(reading: Reading, counted: CountedList) -> list[str] | None:
    """The features of a list as if its governing word were in no list of acts; None where nothing governs.

    From them is learnt what a reader goes by who meets an unheard-of verb: who does it, where, to whom.
    """
    sentence, group = counted.sentence, counted.group
    governing = RoleContext(reading).governing(sentence, group)
    if governing is None:
        return None
    context = RoleContext(reading, [(sentence.index, governing.start)])
    return context.features(
        sentence, group, earlier=counted.earlier, elsewhere=counted.elsewhere, history=counted.history
    )


def _numbers(group: Sequence[Candidate]) -> Iterator[_Number]:
    """What tells the numbers of a list from other ones: bounds, and whether they count guns."""
    for candidate in group:
        quantity = candidate.quantity
        if quantity.least >= _TELLING:
            yield quantity.low, quantity.high, candidate.kind is None or candidate.kind in GUN_KINDS
