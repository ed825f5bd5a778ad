"""A docket put together of the API's answers, as it is archived and parsed (role "docket")."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime

from scrapy.http import Request, Response

from crawlers.archive import Answer
from crawlers.context import CrawlContext
from crawlers.dockets.documents import archive_id, docket_document
from crawlers.dockets.json_dockets import docket_of_json
from crawlers.model import ParsedDocument, ParseError, RawDocument
from crawlers.sources._courtlistener_api import API, SITE, Gathered


def whole_answer(gathered: Gathered) -> Answer:
    """The parts of a docket as one answer, the same bytes for the same docket."""
    whole = {
        "docket": gathered.docket,
        "parties": gathered.parties,
        "docket_entries": list(gathered.entries.values()),
        "followed": gathered.case is not None,
    }
    body = json.dumps(whole, ensure_ascii=False, sort_keys=True).encode()
    address = f"{SITE}{API}/dockets/{gathered.docket_id}/#whole"
    return Answer(address, 200, "OK", [("Content-Type", "application/json")], body, datetime.now(UTC))


def keep_whole(context: CrawlContext, gathered: Gathered) -> None:
    """Archive a docket under its case, or its own number, where it says anything new."""
    answer, case = whole_answer(gathered), gathered.case
    item = f"{case.court}:{case.number}" if case else f"docket:{gathered.docket_id}"
    known = context.known([item]).get(item)
    if known is not None and known.version_key == answer.sha256:
        context.report.unchanged += 1
        return
    request = Request(answer.url, meta={"answer": answer, "role": "docket"})
    context.store(Response(answer.url, headers=dict(answer.headers), request=request), {item: answer.sha256})


def parse_whole(raw: RawDocument) -> Iterator[ParsedDocument]:
    """The document of a docket.

    Raises:
        ParseError: it is not what `whole_answer` gives.
    """
    whole = json.loads(raw.body)
    if not isinstance(whole, dict) or not isinstance(whole.get("docket"), dict):
        raise ParseError("no docket that was put together of the API's answers")
    docket = docket_of_json(whole["docket"], whole.get("parties", []), whole.get("docket_entries", []))
    page = whole["docket"].get("absolute_url") or f"/docket/{whole['docket'].get('id')}/"
    yield docket_document(
        docket,
        native_id=archive_id(docket),
        url=f"{SITE}{page}",
        # What was archived before alerts were read is of known cases.
        known_case=bool(whole.get("followed", True)),
    )
