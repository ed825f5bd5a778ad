"""Nodes and edges of the graph in the words of a language."""

from __future__ import annotations

from collections.abc import Sequence

from db.models import IncidentDealer, IncidentPlace, Party
from digest.clean import one_line
from web.follow.graph import Edge, Node
from web.language import Language, Words, countries

LONGEST = 200


def name_of(node: Node, words: Words) -> str:
    """The name of a node, or that it has none."""
    part = node.part
    if isinstance(part, IncidentPlace):
        return one_line(words.place_name(part.name, part.country), LONGEST)
    return one_line(node.name, LONGEST) if node.name else words("a seller not named")


def _is_country(part: IncidentPlace) -> bool:
    return part.name == countries(Language.ENGLISH).get(part.country or "")


def place_words(node: Node, words: Words) -> str:
    """What is told of where a node is, beside its name."""
    part = node.part
    if isinstance(part, IncidentPlace):
        if _is_country(part):
            return ""
        country = words.country(part.country) if part.country and part.country != "US" else ""
        told = [part.region or "", country]
    else:
        told = [part.city or "", part.region or ""]
    return one_line(", ".join(each for each in told if each and each != part.name), LONGEST)


def node_words(node: Node, words: Words) -> str:
    """All that a box says, on one line."""
    return ": ".join(part for part in (name_of(node, words), ", ".join(note_parts(node, words))) if part)


def edge_words(edge: Edge, words: Words) -> str:
    """What passed, and when: `23 rifles purchased, 2025-03`."""
    figure = edge.figure
    guns = words.figure(figure) if figure else ""
    return ", ".join(part for part in (guns, edge.date or "") if part)


def note_parts(node: Node, words: Words) -> list[str]:
    """What stands beneath the name: where, what kind of seller, how far a case has come."""
    part = node.part
    notes = [place_words(node, words)]
    if isinstance(part, IncidentDealer):
        notes.append(words.value("channel", part.kind))
    elif isinstance(part, Party):
        notes = [words.status(part)]
    if len(node.incidents) > 1:
        notes.append(words.several("1 incident", "{n} incidents", len(node.incidents)))
    return [note for note in notes if note]


def line_words(start: Node, end: Node, edges: Sequence[Edge], words: Words) -> str:
    """What all edges between two nodes come to, on one line."""
    ends = f"{name_of(start, words)} → {name_of(end, words)}"
    if len(edges) > 1:
        return f"{ends}: {words.several('1 incident', '{n} incidents', len({e.incident for e in edges}))}"
    how = words("told") if edges[0].told else words("put together from several sentences")
    return "; ".join(part for part in (ends, edge_words(edges[0], words), how) if part)
