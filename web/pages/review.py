"""Review: the pairs and claims that are least sure, one at a time, for who is logged in.

What is decided here is a judgement like any other: of the account's name, revocable, heeded by the next
`resolve`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import ClaimVerdict, Incident, IncidentDocument, Judgement
from ironriver.vocabulary import Verdict
from nlp.rules import rule_words
from pipeline.comparing import compared, opening
from pipeline.decisions import Made, item_of, judged_by_others, last_decisions, take_back
from pipeline.resolve import judgements
from pipeline.resolve.verdicts import ClaimWord, judge_claim
from pipeline.resolve.weights import weights
from pipeline.review import claim_item, pair_item, unsure_claims, unsure_pairs
from web.accounts.forms import Form
from web.accounts.visitor import Reviewer, ReviewersForm
from web.claim_words import claim_words
from web.language import words_of
from web.quotes import quote_of
from web.rendering import language_of, link_in, page
from web.state import Database, WritableDatabase

router = APIRouter(include_in_schema=False)
#: Own decisions that can be undone: on the front page, and beneath an item.
MANY, FEW = 25, 3
#: What a button says, as it comes with a form.
PAIR_WORDS = {str(verdict): verdict for verdict in (Verdict.SAME, Verdict.DIFFERENT)}
CLAIM_WORDS = {str(word): word for word in ClaimWord}
MEANWHILE = "Someone else has judged this meanwhile. Nothing was changed."

Number = Annotated[int | None, Query(ge=1, lt=2**31)]


@router.get("/review")
def show_review(request: Request, session: Database, account: Reviewer, notice: str = "") -> Response:
    """Where to begin, and what one has decided last."""
    return page(
        request,
        "review.html.j2",
        notice=notice,
        decisions=last_decisions(session, account.name, MANY),
        pairs=next(iter(unsure_pairs(session)), None) is not None,
        claims=next(iter(unsure_claims(session)), None) is not None,
    )


@router.get("/review/pairs")
def show_pair(
    request: Request, session: Database, account: Reviewer, after: Number = None, show: Number = None
) -> Response:
    """The least sure pair behind `after`, or the one to `show`."""
    shown = pair_item(session, show) if show else None
    item = shown or next(iter(unsure_pairs(session, after)), None)
    words = words_of(language_of(request))
    values: dict[str, Any] = {}
    if item is not None:
        values = {
            "rows": list(compared(item.left, item.right, lambda claim: claim_words(claim, words))),
            "openings": [opening(version.text) for version in (item.left, item.right)],
            "incidents": _incidents(session, [item.left.document_id, item.right.document_id]),
            "heaviest": max((abs(reason["weight"]) for reason in item.judgement.reasons), default=0) or 1,
            "border": weights()["same"],
        }
    decisions = last_decisions(session, account.name, FEW)
    return page(request, "review_pair.html.j2", item=item, after=after, decisions=decisions, **values)


@router.post("/review/pairs")
def judge_pair(
    request: Request, session: WritableDatabase, account: Reviewer, form: ReviewersForm
) -> Response:
    """Same or different: stored at once."""
    verdict = PAIR_WORDS.get(form.get("verdict", ""))
    judgement = session.get(Judgement, _number(form, "item"))
    if verdict is None or judgement is None or not judgements.is_rule(judgement.author):
        raise HTTPException(400, "The form says nothing that can be judged.")
    if judged_by_others(session, account.name, judgement):
        raise HTTPException(409, MEANWHILE)
    judgements.judge(session, judgement.left_id, judgement.right_id, verdict, author=account.name)
    session.commit()
    return _to(request, "/review/pairs", after=judgement.id)


@router.get("/review/claims")
def show_claim(
    request: Request, session: Database, account: Reviewer, after: Number = None, show: Number = None
) -> Response:
    """The least sure claim behind `after`, or the one to `show`."""
    shown = claim_item(session, show) if show else None
    item = shown or next(iter(unsure_claims(session, after)), None)
    words = words_of(language_of(request))
    return page(
        request,
        "review_claim.html.j2",
        item=item,
        after=after,
        quote=quote_of(item.claim, "1") if item else None,
        stated=claim_words(item.claim, words) if item else "",
        how=rule_words(item.claim.rule) if item else "",
        decisions=last_decisions(session, account.name, FEW),
    )


@router.post("/review/claims")
def judge_one_claim(
    request: Request, session: WritableDatabase, account: Reviewer, form: ReviewersForm
) -> Response:
    """Right or wrong: stored at once."""
    word = CLAIM_WORDS.get(form.get("verdict", ""))
    item = claim_item(session, _number(form, "item"))
    if word is None:
        raise HTTPException(400, "The form says nothing that can be judged.")
    if item is None:
        raise HTTPException(409, "The document was read anew meanwhile. Nothing was changed.")
    if judged_by_others(session, account.name, item.claim, item.version.document_id):
        raise HTTPException(409, MEANWHILE)
    judge_claim(session, item.claim, word, author=account.name)
    session.commit()
    return _to(request, "/review/claims", after=item.claim.id)


@router.post("/review/undo")
def undo(request: Request, session: WritableDatabase, account: Reviewer, form: ReviewersForm) -> Response:
    """Take back a decision of one's own, and go back to what it was about."""
    is_pair = form.get("what") == "pair"
    number = _number(form, "item")
    made: Made | None = session.get(Judgement, number) if is_pair else session.get(ClaimVerdict, number)
    if made is None or made.author != account.name:
        raise HTTPException(403, "Only what you have decided yourself can be undone here.")
    if made.revoked_at is None:
        take_back(session, made)
        session.commit()
    item = item_of(session, made)
    if item is None:
        return _to(request, "/review", notice="undone")
    return _to(request, "/review/pairs" if is_pair else "/review/claims", show=item)


def _number(form: Form, name: str) -> int:
    told = form.get(name, "")
    if not (told.isascii() and told.isdecimal() and len(told) < 10):
        raise HTTPException(400, "The form says nothing that can be judged.")
    return int(told)


def _incidents(session: Session, documents: Iterable[int]) -> dict[int, str]:
    """The incident of each document that is in one."""
    rows = session.execute(
        select(IncidentDocument.document_id, Incident.public_id)
        .join(Incident, Incident.id == IncidentDocument.incident_id)
        .where(IncidentDocument.document_id.in_(list(documents)))
    )
    return {number: public_id for number, public_id in rows}  # noqa: C416  (rows are no pairs)


def _to(request: Request, path: str, **query: object) -> Response:
    address = f"{link_in(language_of(request))(path)}?{urlencode(query)}"
    return RedirectResponse(address, status_code=303)
