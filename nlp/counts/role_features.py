"""What tells the role of counted guns, as named features.

The features stand in the order in which a reader looks: the governing act (`g`), the passive or relative
clause after the guns, the acts before (`b`) and after (`a`) them with their distance, the circumstances
of the sentence (`s`), the sentences before (`prev`) and after (`next`), the title (`t`), the document (`d`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from nlp.counts.acts import CIRCUMSTANCES, Act, find_acts
from nlp.counts.candidate import Candidate
from nlp.counts.role_syntax import Government, SentenceTree
from nlp.counts.roles import after_kind, cost_after, cost_before
from nlp.counts.story import destination, story_of, told
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
    def _title(self) -> tuple[Act, ...]:
        return find_acts(self._reading.document.title, self._reading.language)

    @cached_property
    def _story(self) -> frozenset[str]:
        # A long text's offence is told at its beginning.
        return story_of(self._title, [self.acts(i) for i in range(min(40, len(self._reading.sentences)))])

    def _government(self, sentence: Sentence, group: list[Candidate]) -> Government | None:
        """What the tree says that governs a list."""
        tree = self._reading.tree(sentence)
        if tree is None:
            return None
        return SentenceTree(tree, self.acts(sentence.index), sentence.start).government(
            *_head(sentence, group[0])
        )

    def governor(self, sentence: Sentence, group: list[Candidate]) -> str:
        """The field of the act that governs a list; empty where the sentence names none."""
        if government := self._government(sentence, group):
            return government.act.field
        start, end = group[0].start, group[-1].end
        acts = _around(self.acts(sentence.index), start, end)
        deeds = [act for act in acts if act.field not in CIRCUMSTANCES]
        governor = _governor(sentence.text, start, _without_auxiliary(sentence.text, start, end), deeds)
        return governor.field if governor else ""

    def announced(self, sentence: Sentence) -> str:
        """The field of the last act of a sentence that opens a list with a colon."""
        if not sentence.text.endswith(":"):
            return ""
        deeds = [act for act in self.acts(sentence.index) if act.field not in CIRCUMSTANCES]
        return deeds[-1].field if deeds else ""

    def features(self, sentence: Sentence, group: list[Candidate], *, earlier: str = "") -> list[str]:
        """The features of a list of counted guns in a sentence, without repetitions."""
        acts = self.acts(sentence.index)
        government = self._government(sentence, group)
        found = list(_of_sentence(sentence.text, group[0].start, group[-1].end, acts, government))
        found += [f"prev:{act.field}" for act in self.acts(sentence.index - 1)]
        found += [f"next:{act.field}" for act in self.acts(sentence.index + 1)]
        found += [f"t:{field}" for field in sorted(told(self._title))]
        if earlier:
            found.append(f"pg:{earlier}")
            if "g:none" in found:
                found.append(f"g:none<{earlier}")
        found += self._of_story(found[0], acts)
        found.append(f"lang:{self._reading.language}")
        return list(dict.fromkeys(found))

    def _of_story(self, governor: str, acts: tuple[Act, ...]) -> Iterator[str]:
        """The stories of the document, with the governing act."""
        # A town at home in a story of smuggling abroad is where the guns came from.
        if destination(told(acts)) == "abroad" or "abroad" in self._story:
            yield f"{governor}@abroad"
        elif "domestic" in self._story:
            yield f"{governor}@domestic"
        for story in ("undercover", "stopped", "theft"):
            if story in self._story:
                yield f"story:{story}"
                yield f"{governor}~{story}"


def _head(sentence: Sentence, candidate: Candidate) -> tuple[int, int]:
    """Where the noun stands, or the number where the noun was dropped (characters of the document)."""
    if candidate.phrase:
        return sentence.start + candidate.start, sentence.start + candidate.end
    return sentence.start + candidate.quantity.value_start, sentence.start + candidate.quantity.value_end


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


#: Acts that tell that somebody was caught with what another act of the sentence moves.
_CAUGHT = frozenset({"seize", "find", "hide", "search"})
#: Who may do it, and how far before the verb (characters) they may stand where no tree tells: a shop near its
#: verb sells, but one further off is where a defendant works; of officers who are further off others speak.
_REACH_OF_ACTORS = {"authority": 15, "undercover": 40, "shop": 20}
#: Circumstances that change what the governing act means.
_TELLING = (
    "undercover",
    "authority",
    "search",
    "mexico",
    "in_mexico",
    "border",
    "abroad",
    "domestic",
    "scene",
    "vehicle",
    "shop",
    "steal",
)


def _of_sentence(
    text: str, start: int, end: int, acts: tuple[Act, ...], government: Government | None
) -> Iterator[str]:
    """The features of the sentence; the first names the governing act."""
    acts = _around(acts, start, end)
    there = {act.field for act in acts}
    if "in_mexico" in there:
        there.add("mexico")
    end = _without_auxiliary(text, start, end)
    deeds = [act for act in acts if act.field not in CIRCUMSTANCES]
    after = [act for act in deeds if act.start >= end]
    governor = government.act if government else _governor(text, start, end, deeds)
    yield f"g:{governor.field}" if governor else "g:none"
    yield from (f"s:{field}" for field in sorted(there))
    yield from (f"i:{act.field}" for act in deeds if act.start < end and act.end > start)
    if government is None:
        yield from _of_neighbours(text, start, end, deeds)
    if governor is None:
        return
    yield from _of_clause(text, end, after, government)
    yield from (f"g:{governor.field}+{field}" for field in _TELLING if field in there)
    if _CAUGHT & (there - {governor.field}):
        yield f"g:{governor.field}&caught"
    actors = [a for a in acts if a.field in _REACH_OF_ACTORS and a.end <= governor.start]
    near = [a.field for a in actors if governor.start - a.end < _REACH_OF_ACTORS[a.field]]
    agent = government.agent if government else near[-1] if near else ""
    if agent:
        yield f"g:{governor.field}<{agent}"


def _of_neighbours(text: str, start: int, end: int, deeds: list[Act]) -> Iterator[str]:
    """The acts before and after, with their distance: where no tree tells, the nearest one may govern."""
    before = [act for act in deeds if act.end <= start]
    after = [act for act in deeds if act.start >= end]
    for rank, act in enumerate(reversed(before)):
        if rank > 1:
            break
        yield f"b{rank}:{act.field}"
        if rank == 0:
            yield f"b0:{act.field}:{_distance(text[act.end : start])}"
    if after:
        between = text[end : after[0].start]
        yield f"a0:{after[0].field}"
        yield f"a0:{after[0].field}:{_distance(between)}"


def _of_clause(text: str, end: int, after: list[Act], government: Government | None) -> Iterator[str]:
    """Whether the guns suffer the act: by the tree, else by the words between."""
    if government:
        yield f"v:{government.act.field}"
        if government.passive:
            yield f"passive:{government.act.field}"
        return
    for act in after:
        if kind := after_kind(text[end : act.start]):
            yield f"{kind}:{act.field}"
