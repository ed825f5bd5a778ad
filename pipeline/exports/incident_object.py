"""An incident as one JSON object: what the API gives, and a line of incidents_nested.jsonl."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from ironriver.wording import status_words
from pipeline.exports.bundles import Bundle
from pipeline.exports.output import written_moment
from pipeline.exports.rows import Row
from pipeline.exports.tables import PARTS

#: The columns that tell where a part is stated; they stand together under `evidence`.
EVIDENCE = (
    "claim_id",
    "quote",
    "sentence",
    "assertion",
    "document_id",
    "document_title",
    "publisher",
    "published",
    "url",
)


def incident_object(bundle: Bundle) -> dict[str, Any]:
    """The incident with its parts under the tables' names; a party with its charges, its status in words."""
    lists = {name: [_part(row) for row in bundle.parts[name]] for name in PARTS}
    charges = lists.pop("charges")
    for party in lists["parties"]:
        party["status_words"] = status_words(party["status"], party["sentence_months"], party["statuses"])
        party["charges"] = [charge for charge in charges if charge["party_id"] == party["party_id"]]
    return plain(bundle.incident) | lists | {"sources": [_without_id(row) for row in bundle.sources]}


def plain(row: Row) -> dict[str, Any]:
    """A row as JSON has it: moments are words."""
    return {
        name: written_moment(value) if isinstance(value, datetime) else value for name, value in row.items()
    }


def to_json(value: Any) -> str:
    """One line of JSON, accents as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _without_id(row: Row) -> dict[str, Any]:
    return {name: value for name, value in plain(row).items() if name != "public_id"}


def _part(row: Row) -> dict[str, Any]:
    part = _without_id(row)
    return part | {"evidence": {name: part.pop(name) for name in EVIDENCE}}
