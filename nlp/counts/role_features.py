"""What tells the role of counted guns, as named features.

The features stand in the order in which a reader looks: the governing act (`g`), the passive or relative
clause after the guns, the acts before (`b`) and after (`a`) them with their distance, the circumstances
of the sentence (`s`), the sentences before (`prev`) and after (`next`), the title (`t`), the document (`d`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from nlp.counts.acts import CIRCUMSTANCES, Act, find_acts
from nlp.counts.roles import after_kind, cost_after, cost_before
from nlp.reading import Reading, Sentence

_BARRIER = re.compile(
    r"[;.:]\s|\b(?:while|whereas|but|who|after|before|when|where|because|mientras|pero|quien|cuando|donde|tras)\b",
    re.I,
)
_WORD = re.compile(r"\w+")
#: An act further off than this many words is no neighbour.
_NEAR, _FAR = 3, 10
#: Acts further off than this many characters play no part.
_REACH = 600


def _distance(between: str) -> str:
    words = len(_WORD.findall(between))
    if _BARRIER.search(between):
        return "barred"
    return "next" if words <= _NEAR else "near" if words <= _FAR else "far"


class RoleContext:
    """The acts of a document's sentences, title and whole text, each found once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._acts: dict[int, tuple[Act, ...]] = {}

    def acts(self, index: int) -> tuple[Act, ...]:
        """The acts of a sentence; none where there is no such sentence."""
        sentences = self._reading.sentences
        if not 0 <= index < len(sentences):
            return ()
        if index not in self._acts:
            self._acts[index] = find_acts(sentences[index].text, self._reading.language)
        return self._acts[index]

    @cached_property
    def _document(self) -> list[str]:
        title = {act.field for act in find_acts(self._reading.document.title, self._reading.language)}
        # A long text's offence is told at its beginning.
        counted = Counter(
            act.field for i in range(min(40, len(self._reading.sentences))) for act in self.acts(i)
        )
        told = sum(counted.values()) or 1
        common = {field for field, n in counted.items() if n / told >= 0.08}
        return [f"t:{field}" for field in sorted(title)] + [f"d:{field}" for field in sorted(common)]

    def governor(self, sentence: Sentence, start: int, end: int) -> str:
        """The field of the act that governs the list at `start:end`; empty where the sentence names none."""
        acts = _around(self.acts(sentence.index), start, end)
        deeds = [act for act in acts if act.field not in CIRCUMSTANCES]
        governor = _governor(sentence.text, start, _without_auxiliary(sentence.text, start, end), deeds)
        return governor.field if governor else ""

    def announced(self, sentence: Sentence) -> str:
        """The field of the last act of a sentence that opens a list with a colon."""
        deeds = [act for act in self.acts(sentence.index) if act.field not in CIRCUMSTANCES]
        return deeds[-1].field if deeds and sentence.text.endswith(":") else ""

    def features(self, sentence: Sentence, start: int, end: int, *, earlier: str = "") -> list[str]:
        """The features of the list of guns that stands at `start:end` of a sentence, without repetitions."""
        acts = self.acts(sentence.index)
        found = list(_of_sentence(sentence.text, start, end, acts))
        found += [f"prev:{act.field}" for act in self.acts(sentence.index - 1)]
        found += [f"next:{act.field}" for act in self.acts(sentence.index + 1)]
        found += self._document
        if earlier:
            found.append(f"pg:{earlier}")
            if "g:none" in found:
                found.append(f"g:none<{earlier}")
        found.append(f"lang:{self._reading.language}")
        return list(dict.fromkeys(found))


#: "19 were", "twelve have been": the auxiliary of a number without a noun belongs to what follows.
_AUXILIARY = re.compile(
    r"\s(?:(?:have|had|has)(?:\s+been)?|was|were|are|is|fue|fueron|han\s+sido|habían\s+sido|se|eran|son)\s*$",
    re.I,
)


def _around(acts: tuple[Act, ...], start: int, end: int) -> tuple[Act, ...]:
    """The acts within reach, so that a sentence without end costs no more than a long one."""
    first = bisect_left(acts, start - _REACH, key=lambda act: act.start)
    return acts[first : bisect_left(acts, end + _REACH, key=lambda act: act.start)]


def _without_auxiliary(text: str, start: int, end: int) -> int:
    found = _AUXILIARY.search(text, start, end)
    return found.start() if found else end


def _governor(text: str, start: int, end: int, deeds: list[Act]) -> Act | None:
    """The act with the closest tie: a passive after the list, a verb or noun before it, a relative clause."""

    def cost(act: Act) -> float:
        if act.end <= start:
            return cost_before(text[act.end : start])
        return cost_after(text[end : act.start]) if act.start >= end else 3.0

    return min(deeds, key=cost, default=None)


def _of_sentence(text: str, start: int, end: int, acts: tuple[Act, ...]) -> Iterator[str]:
    acts = _around(acts, start, end)
    there = {act.field for act in acts}
    end = _without_auxiliary(text, start, end)
    yield from (f"s:{field}" for field in there)
    deeds = [act for act in acts if act.field not in CIRCUMSTANCES]
    before = [act for act in deeds if act.end <= start]
    after = [act for act in deeds if act.start >= end]
    governor = _governor(text, start, end, deeds)
    yield from (f"i:{act.field}" for act in deeds if act.start < end and act.end > start)
    for rank, act in enumerate(reversed(before)):
        if rank > 1:
            break
        yield f"b{rank}:{act.field}"
        if rank == 0:
            yield f"b0:{act.field}:{_distance(text[act.end : start])}"
    for rank, act in enumerate(after):
        between = text[end : act.start]
        if rank == 0:
            yield f"a0:{act.field}"
            yield f"a0:{act.field}:{_distance(between)}"
        if kind := after_kind(between):
            yield f"{kind}:{act.field}"
    if governor is None:
        yield "g:none"
        return
    act = governor
    yield f"g:{act.field}"
    yield from (
        f"g:{act.field}+{field}"
        for field in (
            "undercover",
            "authority",
            "search",
            "mexico",
            "border",
            "abroad",
            "scene",
            "vehicle",
            "shop",
        )
        if field in there
    )
    actors = [a.field for a in acts if a.field in {"authority", "undercover", "shop"} and a.end <= act.start]
    if actors:
        yield f"who:{actors[-1]}"
        yield f"g:{act.field}<{actors[-1]}"
