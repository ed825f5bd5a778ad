"""A view as an object, for programs. The words are those of the vocabulary."""

from __future__ import annotations

from typing import Any

from db.models import IncidentDealer, IncidentPlace, Party, Quantity
from digest.clean import one_line
from web.follow.geography import Region
from web.follow.graph import Edge, Node
from web.follow.trails import Flow
from web.follow.view import View
from web.quotes import LONGEST_SENTENCE


def json_view(view: View, base: str) -> dict[str, Any]:
    """Nodes, edges and flows; `incidents` says how many there are and how many of them are drawn."""
    return {
        "address": view.address(f"{base}/follow"),
        "incidents": {
            "total": view.total,
            "complete": view.found.complete,
            "with_edges": view.with_edges,
            "in_graph": view.drawn,
            "with_both_ends": view.both_ends,
        },
        "nodes": [_node(node, base) for node in view.graph.nodes],
        "edges": [_edge(edge, base) for edge in view.graph.edges],
        "flows": [_flow(flow, view.names) for flow in view.flows],
    }


def _node(node: Node, base: str) -> dict[str, Any]:
    part = node.part
    told: dict[str, Any] = {
        "id": node.id,
        "kind": node.kind,
        "column": node.column.name.lower(),
        "name": node.name or None,
        "region": part.region,
        "incidents": node.incidents,
        "address": base + node.address,
    }
    if isinstance(part, IncidentPlace):
        return told | {"role": part.role, "country": part.country}
    if isinstance(part, Party):
        return told | {
            "city": part.city,
            "roles": part.roles,
            "status": part.status,
            "statuses": part.statuses,
        }
    return told | _seller(part)


def _seller(part: IncidentDealer) -> dict[str, Any]:
    return {"city": part.city, "channel": part.kind, "part": part.part}


def _edge(edge: Edge, base: str) -> dict[str, Any]:
    claim = edge.part.claim
    return {
        "number": edge.number,
        "incident": edge.incident,
        "kind": edge.kind,
        "from": edge.origin.id if edge.origin else None,
        "to": edge.end.id,
        "date": edge.date,
        "figure": _figure(edge.figure),
        "same_guns_as": edge.same_guns,
        "told": edge.told,
        "reason": edge.reason,
        "evidence": {
            "claim": claim.id,
            "quote": claim.quote,
            "sentence": one_line(claim.sentence, LONGEST_SENTENCE),
            "assertion": claim.assertion,
            "document": claim.version.document.id,
            "published": claim.version.published,
            "told_by": claim.version.document.told_by,
            "address": f"{base}/documents/{claim.version.document.id}#claim-{claim.id}",
        },
    }


def _figure(figure: Quantity | None) -> dict[str, Any] | None:
    if figure is None:
        return None
    names = ("id", "role", "object", "low", "high", "basis")
    return {name: getattr(figure, name) for name in names}


def _flow(flow: Flow, names: dict[int, str]) -> dict[str, Any]:
    return {
        "from": _region(flow.origin),
        "to": _region(flow.end),
        "incidents": flow.incidents,
        "newest": [names[position] for position in flow.newest if position in names],
    }


def _region(region: Region) -> dict[str, str | None]:
    return {"country": region.country, "region": region.name or None, "town": region.town or None}
