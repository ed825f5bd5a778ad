"""Review on the pages: the least sure first, a word stored at once, undone by its author alone."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Claim, ClaimVerdict, Document, Judgement, Quantity
from ironriver.settings import Settings
from ironriver.vocabulary import Verdict
from pipeline.decisions import last_decisions
from pipeline.resolve import judgements, stage
from pipeline.resolve.verdicts import ClaimWord, judge_claim
from pipeline.review import unsure_claims, unsure_pairs
from tests.pipeline.test_review import pool
from tests.resolve.invented_cases import store as store_cases
from tests.resolve.test_resolve_stage import ids
from tests.web.desk import Desk, open_desk
from tests.web.reviewing import PASSWORD, field, log_in, press, token_of
from web.accounts import store


@pytest.fixture
def resolved(session: Session) -> Session:
    store_cases(session, pool())
    stage.run(session, Settings())
    for name in ("ana", "eva"):
        store.add(session, name, PASSWORD)
    return session


@pytest.fixture
def reviewer(resolved: Session) -> Desk:
    return log_in(open_desk(resolved))


def held(session: Session, of: type[Judgement] | type[ClaimVerdict]) -> list[tuple[str, str, bool]]:
    session.expire_all()
    rows = session.scalars(select(of).where(of.author.not_like("rule:%")).order_by(of.id))
    return [(row.author, row.verdict, row.revoked_at is None) for row in rows]


def test_a_pair_is_shown_side_by_side_with_what_was_weighed(reviewer: Desk, resolved: Session) -> None:
    item = next(unsure_pairs(resolved))
    page = reviewer.page("/review/pairs")
    assert [th.a.text for th in page.select(".sides thead th")] == [item.left.title, item.right.title]
    openings = [cell.text for cell in page.select(".opening")]
    assert openings == [" ".join(version.text.split()) for version in (item.left, item.right)]
    assert page.select(".sides .what .differs") or page.select(".sides .what .agrees")
    rows = [row.find_all("td") for row in page.select(".waterfall tbody tr")]
    assert [(float(row[0].text), row[3].text) for row in rows] == [
        (round(reason["weight"], 2), reason["text"]) for reason in item.judgement.reasons
    ]
    assert {row[2].text for row in rows} <= {
        "strongly for one case",
        "for one case",
        "slightly for one case",
        "strongly against",
        "against",
        "slightly against",
    }
    assert f"{item.judgement.score:+.2f}" in page.select_one(".waterfall tfoot").text
    assert "ironriver resolve" in page.text


@pytest.mark.parametrize("verdict", ["same", "different"])
def test_a_word_on_a_pair_is_stored_and_holds_from_the_next_run_on(
    reviewer: Desk, resolved: Session, verdict: str
) -> None:
    first, *rest = [item.judgement.id for item in unsure_pairs(resolved)]
    left, right = judgement_pair(resolved, first)
    shown = press(reviewer, "/review/pairs", verdict)
    assert held(resolved, Judgement) == [("ana", verdict, True)]
    assert [field(shown, "item")] == [str(rest[0])] if rest else "Nothing waits" in shown.text
    stage.run(resolved, Settings())
    native = dict(map(tuple, resolved.execute(select(Document.id, Document.native_id))))
    known = ids(resolved)
    assert (known[native[left]] == known[native[right]]) is (verdict == "same")


def test_undo_takes_back_and_leads_to_the_pair_again(reviewer: Desk, resolved: Session) -> None:
    first = next(unsure_pairs(resolved)).judgement.id
    press(reviewer, "/review/pairs", "different")
    shown = press(reviewer, "/review", "undo")
    assert held(resolved, Judgement) == [("ana", "different", False)]
    assert field(shown, "item") == str(first)
    assert not shown.select(".decided")


def test_skipping_goes_on_and_judges_nothing(reviewer: Desk, resolved: Session) -> None:
    wanted = [str(item.claim.id) for item in unsure_claims(resolved)]
    path, seen = "/review/claims", []
    while (page := reviewer.page(path)).select("input[name=item]"):
        seen.append(field(page, "item"))
        path = page.select_one(".judge a.button")["href"]
    assert seen == wanted
    assert len(seen) > 2
    assert page.find("a", href="/review/claims")
    assert held(resolved, ClaimVerdict) == []


def test_the_queue_of_pairs_goes_on_behind_any_of_them(resolved: Session) -> None:
    whole = [item.judgement.id for item in unsure_pairs(resolved)]
    for place, number in enumerate(whole):
        assert [item.judgement.id for item in unsure_pairs(resolved, number)] == whole[place + 1 :]


def test_a_queue_longer_than_what_is_looked_up_at_once(
    resolved: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    pairs = [item.judgement.id for item in unsure_pairs(resolved)]
    claims = [item.claim.id for item in unsure_claims(resolved)]
    monkeypatch.setattr("pipeline.review.CHUNK", 1)
    assert [item.judgement.id for item in unsure_pairs(resolved)] == pairs
    assert [item.claim.id for item in unsure_claims(resolved)] == claims


def test_a_claim_is_shown_in_its_sentence_and_judged(reviewer: Desk, resolved: Session) -> None:
    item = next(unsure_claims(resolved))
    page = reviewer.page("/review/claims")
    assert page.select_one("blockquote mark").text == item.claim.quote
    assert page.find("a", href=f"/documents/{item.version.document_id}#claim-{item.claim.id}")
    press(reviewer, "/review/claims", "wrong")
    assert held(resolved, ClaimVerdict) == [("ana", "wrong", True)]
    assert item.claim.id not in {each.claim.id for each in unsure_claims(resolved)}
    shown = press(reviewer, "/review/claims", "undo")
    assert held(resolved, ClaimVerdict) == [("ana", "wrong", False)]
    assert field(shown, "item") == str(item.claim.id)


def test_a_claim_held_wrong_leaves_its_incident_with_the_next_run(reviewer: Desk, resolved: Session) -> None:
    counts = resolved.scalars(select(Claim).where(Claim.kind == "count"))
    claim = next(claim for claim in counts if claim.value["low"] == 88)
    page = reviewer.page(f"/review/claims?show={claim.id}")
    assert field(page, "item") == str(claim.id)
    press(reviewer, f"/review/claims?show={claim.id}", "wrong")
    assert resolved.scalars(select(Quantity).where(Quantity.low == 88)).all()
    stage.run(resolved, Settings())
    assert not resolved.scalars(select(Quantity).where(Quantity.low == 88)).all()


def test_nobody_undoes_what_another_has_decided(reviewer: Desk, resolved: Session) -> None:
    pair = next(unsure_pairs(resolved)).judgement
    made = judgements.judge(resolved, pair.left_id, pair.right_id, Verdict.SAME, author="eva")
    claim = next(unsure_claims(resolved)).claim
    said = judge_claim(resolved, claim, ClaimWord.RIGHT, author="eva")
    resolved.commit()
    token = token_of(reviewer.page("/account"))
    assert not reviewer.page("/review").select(".decided")
    for what, number in (("pair", made.id), ("claim", said.id), ("pair", pair.id), ("pair", 999_999)):
        told = {"csrf": token, "what": what, "item": str(number)}
        assert reviewer.post("/review/undo", told).status_code == 403
    for path, number, word in (("pairs", pair.id, "different"), ("claims", claim.id, "wrong")):
        told = {"csrf": token, "item": str(number), "verdict": word}
        answer = reviewer.post(f"/review/{path}", told)
        assert answer.status_code == 409
        assert "Someone else" in answer.text
    assert held(resolved, Judgement) == [("eva", "same", True)]
    assert held(resolved, ClaimVerdict) == [("eva", "right", True)]


@pytest.mark.parametrize("path", ["/review/pairs", "/review/claims", "/review/undo"])
@pytest.mark.parametrize(
    "told",
    [
        {},
        {"item": "1"},
        {"item": "x", "verdict": "same"},
        {"item": "-1", "verdict": "right"},
        {"item": "9" * 30, "verdict": "right"},
        {"item": "1", "verdict": "unsure"},
        {"item": "99999", "verdict": "same"},
        {"item": "99999", "verdict": "right"},
    ],
)
def test_a_form_that_says_nothing_changes_nothing(
    reviewer: Desk, resolved: Session, path: str, told: dict[str, str]
) -> None:
    token = token_of(reviewer.page("/account"))
    assert reviewer.post(path, {"csrf": token, **told}).status_code in {400, 403, 409}
    assert held(resolved, Judgement) == held(resolved, ClaimVerdict) == []


@pytest.mark.parametrize("query", ["after=0", "after=x", "show=99999999999", "after=-1"])
def test_addresses_of_nonsense(reviewer: Desk, query: str) -> None:
    assert reviewer.get(f"/review/pairs?{query}").status_code == 422


def test_what_is_gone_begins_the_queue_anew(reviewer: Desk, resolved: Session) -> None:
    first = str(next(unsure_claims(resolved)).claim.id)
    for query in ("after=99999", "show=99999"):
        assert field(reviewer.page(f"/review/claims?{query}"), "item") == first


def test_decisions_are_the_newest_first(resolved: Session) -> None:
    item = next(unsure_pairs(resolved)).judgement
    judgements.judge(resolved, item.left_id, item.right_id, Verdict.SAME, author="ana")
    resolved.flush()
    said = judge_claim(resolved, next(unsure_claims(resolved)).claim, ClaimWord.RIGHT, author="ana")
    resolved.commit()
    decisions = last_decisions(resolved, "ana", 5)
    assert [decision.is_pair for decision in decisions] == [False, True]
    assert [len(decision.documents) for decision in decisions] == [1, 2]
    assert last_decisions(resolved, "ana", 1)[0].made.id == said.id


def test_words_of_strangers_are_harmless(reviewer: Desk, resolved: Session) -> None:
    item = next(unsure_pairs(resolved))
    bad = '<script>alert(1)</script>"><img src=x onerror=alert(1)>\u202e'
    for version in (item.left, item.right):
        version.title = version.document.title = bad
        version.text = bad + version.text
    item.judgement.reasons = [{"name": "x", "weight": 1.0, "text": bad}]
    resolved.commit()
    for path in ("/review/pairs", "/review/claims", "/review", "/es/review/pairs"):
        text = reviewer.get(path).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    press(reviewer, "/review/pairs", "same")
    assert "<script>alert" not in reviewer.get("/review").text


@pytest.mark.parametrize("path", ["/review", "/review/pairs", "/review/claims", "/account"])
@pytest.mark.parametrize("prefix", ["", "/es"])
def test_every_page_is_there_in_both_languages(reviewer: Desk, path: str, prefix: str) -> None:
    page = reviewer.page(f"{prefix}{path}")
    assert page.html["lang"] == ("es" if prefix else "en")
    assert len(page.find_all("h1")) == 1
    assert not page.find_all(style=True)
    for label in page.select("main input:not([type=hidden])"):
        assert page.find("label", attrs={"for": label["id"]})
    for form in page.select("main form"):
        assert form.select_one("input[name=csrf]")
        assert form["action"].startswith(prefix + "/")


def judgement_pair(session: Session, number: int) -> tuple[int, int]:
    judgement = session.get_one(Judgement, number)
    return judgement.left_id, judgement.right_id
