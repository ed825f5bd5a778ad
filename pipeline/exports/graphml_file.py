"""GraphML: who supplied whom, as a directed graph for networkx, Gephi, yEd or Cytoscape.

Nodes are incidents, parties, sellers and places; edges are the transfers with dates, figures and evidence,
and what ties each party, seller and place to its incident. Written node by node: memory does not grow.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree
from sqlalchemy import Connection

from pipeline.exports.about import about
from pipeline.exports.bundles import bundles
from pipeline.exports.graph import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, Edge, Graph, Node
from pipeline.exports.harmless import visible
from pipeline.exports.output import Written
from pipeline.exports.rows import rows
from pipeline.exports.scope import Scope
from pipeline.exports.tables import table
from pipeline.report import Progress

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {str: "string", int: "long", bool: "boolean"}


def write_graphml(connection: Connection, folder: Path, scope: Scope, progress: Progress) -> list[Written]:
    """Write the graph, named as about.yml says."""
    path = folder / f"{about().database}.graphml"
    graph = Graph()
    counts = {"nodes": 0, "edges": 0}
    with etree.xmlfile(str(path), encoding="utf-8") as file:
        file.write_declaration()
        with file.element("graphml", nsmap={None: _NAMESPACE}):
            for element in _keys():
                _write(file, element)
            with file.element("graph", id=about().database, edgedefault="directed"):
                for seller in rows(connection, table("sellers"), scope):
                    counts["nodes"] += _write(file, _node(graph.seller(seller)))
                for bundle in bundles(connection, scope, progress):
                    for item in graph.of(bundle):
                        element = _node(item) if isinstance(item, Node) else _edge(item)
                        counts["nodes" if isinstance(item, Node) else "edges"] += _write(file, element)
    told = "Who supplied whom: incidents, parties, sellers and places, and the transfers between them."
    return [Written(path, told, counts)]


def _write(file: Any, element: Any) -> int:
    element.tail = "\n"
    file.write(element)
    return 1


def _keys() -> list[Any]:
    """Declares the attributes: `d_` of nodes, `e_` of edges."""
    found = []
    for what, letter, attributes in (("node", "d", NODE_ATTRIBUTES), ("edge", "e", EDGE_ATTRIBUTES)):
        for name, kind in attributes.items():
            told = {"id": f"{letter}_{name}", "for": what, "attr.name": name, "attr.type": _TYPES[kind]}
            found.append(etree.Element("key", told))
    return found


def _node(node: Node) -> Any:
    element = etree.Element("node", id=node.id)
    return _with_data(element, "d", node.attributes)


def _edge(edge: Edge) -> Any:
    element = etree.Element("edge", id=edge.id, source=edge.source, target=edge.target)
    return _with_data(element, "e", edge.attributes)


def _with_data(element: Any, letter: str, attributes: dict[str, Any]) -> Any:
    for name, value in attributes.items():
        if value is None or value == "":
            continue
        data = etree.SubElement(element, "data", key=f"{letter}_{name}")
        data.text = str(value).lower() if isinstance(value, bool) else visible(str(value))
    return element
