"""What the sentence of counted guns tells of their role, as named features."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.counts.acts import CIRCUMSTANCES, Act
from nlp.counts.governing import (
    addressed,
    agent_by_words,
    around,
    joined_to,
    nearest,
    tied_to,
    without_auxiliary,
)
from nlp.counts.neighbours import of_clause, of_neighbours
from nlp.counts.role_syntax import Government

#: Participles in the phrase of guns that tell what they are: "five stolen pistols", "converted rifles".
INSIDE = frozenset(
    {"make", "steal", "smuggle", "traffic", "seize", "recover", "buy", "hide", "sell", "trace"}
)
#: Acts that tell that somebody was caught with what another act of the sentence moves.
_CAUGHT = frozenset({"seize", "find", "hide", "search"})
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
    "online",
    "money",
    "receiver",
    "straw",
    "make",
)


def of_sentence(
    text: str,
    start: int,
    end: int,
    acts: tuple[Act, ...],
    government: Government | None,
    *,
    bare: bool,
) -> Iterator[str]:
    """The features of the sentence; the first names the governing act. `bare` guns are only described."""
    acts = around(acts, start, end)
    there = {act.field for act in acts}
    if "in_mexico" in there:
        there.add("mexico")
    end = without_auxiliary(text, start, end)
    deeds = [
        act
        for act in acts
        if act.field not in CIRCUMSTANCES and not (act.field in INSIDE and start < act.start < end)
    ]
    after = [act for act in deeds if act.start >= end]
    governor = government.act if government else None if bare else nearest(text, start, end, deeds)
    yield f"g:{governor.field}" if governor else "g:none"
    yield from (f"s:{field}" for field in sorted(there))
    yield from (f"i:{act.field}" for act in deeds if act.start < end and act.end > start)
    if government is None and not bare:
        yield from of_neighbours(text, start, end, deeds)
    if governor is None:
        yield from (f"g:none+{field}" for field in _TELLING if field in there)
        return
    yield from of_clause(text, end, after, government)
    yield from (f"g:{governor.field}+{field}" for field in _TELLING if field in there)
    joined = government.joined if government else joined_to(text, governor, deeds)
    yield from (f"g:{governor.field}&{field}" for field in joined)
    if _CAUGHT & (there - {governor.field}):
        yield f"g:{governor.field}&caught"
    agent = government.agent if government else agent_by_words(text, governor, acts)
    if agent:
        yield f"g:{governor.field}<{agent}"
        yield f"<{agent}"
    yield from (f"g:{governor.field}>{actor}" for actor in addressed(text, governor, acts, end))
    if government is None:
        yield from (f">{tie}" for tie in tied_to(text, governor, acts))
