"""The documents of invented incidents, for the benchmark of the pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

DOCUMENTS_EACH = 5
CLAIMS_EACH = 3

Row = dict[str, Any]


def first_claim_of(number: int) -> int:
    """The number of the first claim of an incident."""
    return (number - 1) * DOCUMENTS_EACH * CLAIMS_EACH + 1


def documents_of(
    number: int, day: date, title: str, name: str, text_of: Callable[[], str]
) -> tuple[list[Row], list[Row], list[Row], list[Row]]:
    """The documents of an incident, their versions, their links to it, and their claims.

    Args:
        number: of the incident.
        day: of the first document; `title` is that of all.
        name: with which each text begins, and which its claims quote.
        text_of: makes the rest of a text.
    """
    first_claim = first_claim_of(number)
    documents: list[Row] = []
    versions: list[Row] = []
    links: list[Row] = []
    claims: list[Row] = []
    for i in range(DOCUMENTS_EACH):
        key = (number - 1) * DOCUMENTS_EACH + i + 1
        told = (day + timedelta(days=50 * i)).isoformat()
        text = f"{name} {text_of()}"
        documents.append(
            {
                "id": key,
                "source": "invented",
                "native_id": str(key),
                "kind": "press_release",
                "url": f"https://invented.example/{key}",
                "language": "en",
                "publisher": "Invented",
                "title": title,
                "published": told,
                "version_number": 1,
            }
        )
        versions.append(
            {
                "id": key,
                "document_id": key,
                "number": 1,
                "current": True,
                "version_key": "1",
                "fetch_id": 1,
                "title": title,
                "published": told,
                "text": text,
                "text_sha256": f"{key:064}",
                "details": {},
                "screen_version": "1",
                "screen_passed": True,
                "extract_version": "1",
                "relevant": True,
                "relevance_confidence": 0.9,
                "resolve_version": "1",
            }
        )
        links.append({"incident_id": number, "document_id": key, "family_id": key})
        claims += [
            {
                "id": first_claim + i * CLAIMS_EACH + ordinal,
                "version_id": key,
                "kind": "defendant",
                "ordinal": ordinal,
                "value": {"name": name, "status": "charged"},
                "quote": name,
                "sentence": text[:200],
                "start": 0,
                "end": len(name),
                "assertion": "charged",
                "rule": "a list",
                "extract_version": "1",
                "confidence": 0.9,
            }
            for ordinal in range(CLAIMS_EACH)
        ]
    return documents, versions, links, claims
