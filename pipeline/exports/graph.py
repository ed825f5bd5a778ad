"""The nodes and edges of incidents, whatever they are written as."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ironriver.wording import amount, status_words
from pipeline.exports.bundles import Bundle
from pipeline.exports.harmless import visible
from pipeline.exports.rows import Row

#: What nodes and edges tell, and as what.
NODE_ATTRIBUTES: Mapping[str, type] = {
    "kind": str,
    "label": str,
    "public_id": str,
    "status": str,
    "status_words": str,
    "roles": str,
    "stage": str,
    "seller_kind": str,
    "city": str,
    "region": str,
    "country": str,
    "published": str,
    "quote": str,
    "url": str,
}
EDGE_ATTRIBUTES: Mapping[str, type] = {
    "kind": str,
    "label": str,
    "public_id": str,
    "part": str,
    "role": str,
    "object": str,
    "low": int,
    "high": int,
    "basis": str,
    "date": str,
    "told": bool,
    "reason": str,
    "assertion": str,
    "quote": str,
    "document_title": str,
    "publisher": str,
    "published": str,
    "url": str,
}
_EVIDENCE = ("assertion", "quote", "document_title", "publisher", "published", "url")


@dataclass(frozen=True, slots=True)
class Node:
    """An incident, a party, a seller or a place."""

    id: str
    attributes: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Edge:
    """Something that passed, or what ties a node to its incident."""

    id: str
    source: str
    target: str
    attributes: dict[str, Any]


@dataclass(slots=True)
class Graph:
    """Gives each place and seller once, however many incidents name it; remembers no more than their ids."""

    _known: set[str] = field(default_factory=set)

    def seller(self, row: Row) -> Node:
        """A named seller over all incidents."""
        place = {name: row[name] for name in ("city", "region")}
        return Node(
            _seller_id(row["dealer_id"]),
            {"kind": "seller", "label": row["name"], "seller_kind": row["kind"]} | place,
        )

    def of(self, bundle: Bundle) -> Iterator[Node | Edge]:
        """The nodes of an incident, then its edges. Sellers without a name are nodes of their own."""
        incident = bundle.incident
        yield Node(
            bundle.public_id,
            {
                "kind": "incident",
                "label": incident["title"],
                "public_id": bundle.public_id,
                "stage": incident["stage"],
                "region": incident["region"],
                "published": incident["first_published"],
            },
        )
        ends: dict[str, str] = {}
        for party in bundle.parts["parties"]:
            ends[party["party_id"]] = party["party_id"]
            yield _party(party)
        for dealer in bundle.parts["dealers"]:
            ends[dealer["naming_id"]] = _seller_id(dealer["dealer_id"]) or dealer["naming_id"]
            if dealer["dealer_id"] is None:
                yield _unnamed(dealer)
        for place in bundle.parts["places"]:
            found = ends[place["place_id"]] = _place_id(place)
            if found not in self._known:
                self._known.add(found)
                yield _place(found, place)
        yield from _ties(bundle, ends)
        for transfer in bundle.parts["transfers"]:
            yield _transfer(transfer, ends)


def _seller_id(number: int | None) -> str:
    return "" if number is None else f"seller-{number}"


def _place_id(place: Row) -> str:
    return visible("place-" + "/".join(place[name] or "" for name in ("country", "region", "name")))


def _place(place_id: str, place: Row) -> Node:
    facts = {name: place[name] for name in ("region", "country")}
    return Node(place_id, {"kind": "place", "label": place["name"]} | facts)


def _party(party: Row) -> Node:
    """A party never stands without its status."""
    told = status_words(party["status"], party["sentence_months"], party["statuses"])
    return Node(
        party["party_id"],
        {"kind": "party", "label": party["name"], "status_words": told, "roles": ", ".join(party["roles"])}
        | {
            name: party[name] for name in ("public_id", "status", "city", "region", "country", "quote", "url")
        },
    )


def _unnamed(dealer: Row) -> Node:
    facts = {name: dealer[name] for name in ("public_id", "city", "region", "quote", "url")}
    label = dealer["name"] or "a seller not named"
    return Node(
        dealer["naming_id"], {"kind": "seller", "label": label, "seller_kind": dealer["kind"]} | facts
    )


def _ties(bundle: Bundle, ends: Mapping[str, str]) -> Iterator[Edge]:
    for party in bundle.parts["parties"]:
        yield _tie(party, party["party_id"], ends, "accused in", ", ".join(party["roles"]))
    for dealer in bundle.parts["dealers"]:
        yield _tie(dealer, dealer["naming_id"], ends, "named in", dealer["part"])
    for place in bundle.parts["places"]:
        yield _tie(place, place["place_id"], ends, "place of", place["role"])


def _tie(row: Row, key: str, ends: Mapping[str, str], kind: str, part: str) -> Edge:
    attributes = {"kind": kind, "label": kind, "public_id": row["public_id"], "part": part}
    return Edge(key + "-tie", ends[key], row["public_id"], attributes | _evidence(row))


def _transfer(row: Row, ends: Mapping[str, str]) -> Edge:
    origin = row["from_party_id"] or row["from_naming_id"] or row["from_place_id"]
    facts = {name: row[name] for name in ("role", "object", "low", "high", "basis", "date", "told", "reason")}
    attributes = {"kind": row["kind"], "label": transfer_label(row), "public_id": row["public_id"]}
    end = row["to_party_id"] or row["to_place_id"]
    return Edge(row["transfer_id"], ends[origin], ends[end], attributes | facts | _evidence(row))


def transfer_label(row: Row) -> str:
    """What passed, in a few words: `purchase: 23 rifles, 2025-03`."""
    what = "" if row["object"] is None else amount(row["low"], row["high"], row["basis"], row["object"])
    return ", ".join(
        word for word in (f"{row['kind']}: {what}" if what else row["kind"], row["date"]) if word
    )


def _evidence(row: Row) -> dict[str, Any]:
    return {name: row[name] for name in _EVIDENCE}
