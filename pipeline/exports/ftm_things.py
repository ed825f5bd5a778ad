"""Rows as FollowTheMoney things: people and companies, sellers, places, organisations, documents."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from followthemoney import model
from followthemoney.proxy import EntityProxy

from ironriver.vocabulary import DealerKind, Role
from ironriver.wording import status_words
from nlp.people.words import people_words
from pipeline.exports.harmless import visible
from pipeline.exports.rows import Row
from pipeline.takedowns.masking import fold_evenly

_COMPANY = re.compile(
    r"\b(llc|l\.l\.c|inc|incorporated|corp|corporation|company|co|ltd|s\.? ?a\.? de c\.? ?v)\b\.?", re.I
)
_COMPANY_KINDS = {DealerKind.FFL, DealerKind.ONLINE, DealerKind.MANUFACTURER}


def entity(schema: str, key: str, **properties: Any) -> EntityProxy:
    """An entity `ir-KEY`; values that are None or empty are left out, control characters replaced.

    A value that FollowTheMoney does not take for its property is left out by it (a date such as `2026-13`).
    """
    made = model.make_entity(schema)
    made.id = f"ir-{key}"
    for name, value in properties.items():
        for each in value if isinstance(value, list | tuple) else [value]:
            if each is not None and each != "":
                made.add(name, visible(each) if isinstance(each, str) else each)
    return made


def named_key(*parts: str | None) -> str:
    """A key for what has no id of its own: the same words give the same key."""
    words = "\n".join(fold_evenly(part or "") for part in parts)
    return hashlib.sha256(words.encode()).hexdigest()[:20]


def document_key(number: int) -> str:
    """The key of a document's entity."""
    return f"document-{number}"


def document_entity(source: Row) -> EntityProxy:
    """A document of an incident, with its address; its text stays where it was published."""
    return entity(
        "Article",
        document_key(source["document_id"]),
        title=source["title"],
        sourceUrl=source["url"],
        publisher=source["publisher"],
        author=source["publisher"],
        publishedAt=source["published"],
        language=source["language"],
    )


def place_words(*parts: str | None) -> str | None:
    """A place in a line: `Nogales, Arizona, US`."""
    return ", ".join(part for part in parts if part) or None


def party_schema(name: str, age: int | None) -> str:
    """Person, Company, or LegalEntity where the name does not tell."""
    if _COMPANY.search(name):
        return "Company"
    first = fold_evenly(name).split()[:1]
    return "Person" if age is not None or people_words().given.intersection(first) else "LegalEntity"


def party_entity(party: Row) -> EntityProxy:
    """A person or company accused; what became of the case is said first."""
    status = status_words(party["status"], party["sentence_months"], party["statuses"])
    roles = [role.replace("_", " ") for role in party["roles"] if role != Role.UNKNOWN]
    facts = [
        f"Accused in {party['public_id']}; status: {status}. A charge is not a conviction.",
        f"Age when reported: {party['age']}" if party["age"] is not None else None,
        f"Said to be: {', '.join(roles)}" if roles else None,
        f"Charged under: {'; '.join(party['statutes'])}" if party["statutes"] else None,
    ]
    return entity(
        party_schema(party["name"], party["age"]),
        party["party_id"],
        name=party["name"],
        alias=party["aliases"],
        address=place_words(party["city"], party["region"], party["country"]),
        summary=facts,
        notes=party["quote"],
        sourceUrl=party["url"],
        proof=f"ir-{document_key(party['document_id'])}",
    )


def seller_entity(seller: Row) -> EntityProxy:
    """A named seller over all incidents, with its licence where it was found."""
    return entity(
        "Company" if seller["kind"] in _COMPANY_KINDS else "LegalEntity",
        f"seller-{seller['dealer_id']}",
        name=seller["name"],
        alias=[spelling for spelling in seller["spellings"] if spelling != seller["name"]],
        address=place_words(seller["city"], seller["region"]),
        licenseNumber=seller["license_number"],
        summary=f"Incidents that name it: {seller['incidents']}. To be named is not to be guilty.",
    )


def place_entity(key: str, place: Row) -> EntityProxy:
    """A town, a state or a country; nothing finer."""
    return entity(
        "Address",
        key,
        full=place_words(place["name"], place["region"], place["country"]),
        city=place["name"] if place["region"] else None,
        state=place["region"],
        country=place["country"],
    )
