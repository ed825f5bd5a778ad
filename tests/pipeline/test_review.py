"""Review: the least sure first, a person's word holds through re-runs, and undo leaves no trace."""

import io

import pytest
from sqlalchemy import select

from db.models import Claim, ClaimVerdict, Document, DocumentVersion, Judgement, Quantity
from ironriver.cli.reviewing import Desk, print_queue
from ironriver.settings import Settings
from ironriver.vocabulary import Verdict
from pipeline.resolve import judgements, stage
from pipeline.resolve.verdicts import ClaimWord, judge_claim, revoke_claim
from pipeline.review import unsure_claims, unsure_pairs
from tests.resolve.invented_cases import case, count, date, person, place, store
from tests.resolve.test_resolve_stage import content, ids, number_of

QUORL = {"defendants": [person("Ottoline Quorlbach", age=31)], "court": "azd"}


def pool():
    seizure = {"places": [place("seizure", "Naco", "Arizona")]}
    return [
        case("q1", "2031-02-05", counts=[count(88, "seized"), count(7)], **QUORL, **seizure),
        case("q2", "2031-06-01", stages=["pleaded_guilty"], **QUORL),
        case("n1", "2031-02-08", dates=[date("seizure", "2031-02-03")], **seizure),
        case(
            "n2", "2031-02-14", dates=[date("seizure", "2031-02")], counts=[count(300, "seized")], **seizure
        ),
    ]


@pytest.fixture
def resolved(session):
    store(session, pool())
    run(session)
    return session


def run(session, rebuild=False):
    stage.run(session, Settings(), rebuild=rebuild)


def claim_of(session, native_id, low):
    claims = session.scalars(
        select(Claim)
        .join(DocumentVersion, DocumentVersion.id == Claim.version_id)
        .join(Document, Document.id == DocumentVersion.document_id)
        .where(Document.native_id == native_id, DocumentVersion.current.is_(True), Claim.kind == "count")
    )
    return next(claim for claim in claims if claim.value["low"] == low)


def figures(session):
    return sorted(session.scalars(select(Quantity.low).where(Quantity.low.in_([7, 88]))))


def test_a_claim_held_wrong_is_in_no_incident_until_the_word_is_taken_back(resolved):
    before, known = content(resolved), ids(resolved)
    verdict = judge_claim(resolved, claim_of(resolved, "q1", 88), ClaimWord.WRONG, author="ana")
    resolved.commit()
    run(resolved)
    assert figures(resolved) == [7]
    run(resolved, rebuild=True)
    assert figures(resolved) == [7]
    revoke_claim(resolved, resolved.get_one(ClaimVerdict, verdict.id))
    resolved.commit()
    run(resolved)
    assert (content(resolved), ids(resolved)) == (before, known)


def test_the_word_holds_for_the_same_reading_in_a_new_version_and_for_no_other(resolved):
    judge_claim(resolved, claim_of(resolved, "q1", 88), ClaimWord.WRONG, author="ana")
    store(
        resolved,
        [
            case(
                "q1", "2031-02-05", text="Release q1. Much was added.",
                counts=[count(88, "seized"), count(7), count(88, "purchased")], **QUORL,
            )
        ],
    )  # fmt: skip
    run(resolved)
    assert figures(resolved) == [7, 88]
    kept = resolved.scalars(select(Quantity).where(Quantity.low == 88)).one()
    assert kept.role == "purchased"


def test_a_rule_has_no_word(resolved):
    with pytest.raises(ValueError, match="not a person"):
        judge_claim(resolved, claim_of(resolved, "q1", 88), ClaimWord.WRONG, author="rule:1")


def test_the_queue_of_pairs_ends_where_persons_have_spoken(resolved):
    asked = [(item.judgement.left_id, item.judgement.right_id) for item in unsure_pairs(resolved)]
    assert asked
    assert len(asked) == len(set(asked))
    left, right = asked[0]
    judgements.judge(resolved, left, right, Verdict.DIFFERENT, author="ana")
    resolved.commit()
    assert [(i.judgement.left_id, i.judgement.right_id) for i in unsure_pairs(resolved)] == asked[1:]


def test_the_queue_of_claims_has_the_least_sure_first_and_no_reading_twice(resolved):
    sure = claim_of(resolved, "q1", 7)
    sure.confidence = 0.2
    resolved.commit()
    items = list(unsure_claims(resolved))
    assert items[0].claim.id == sure.id
    assert [item.claim.confidence for item in items] == sorted(item.claim.confidence for item in items)
    judge_claim(resolved, sure, ClaimWord.RIGHT, author="ana")
    assert sure.id not in {item.claim.id for item in unsure_claims(resolved)}


def sit(session, monkeypatch, keys, queue):
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))
    desk = Desk(session, "ana")
    desk.walk(queue(session), 50)
    desk.close()


def test_keys_judge_pairs_and_undo_goes_back(resolved, monkeypatch, capsys):
    first = next(unsure_pairs(resolved)).judgement
    left, right = first.left_id, first.right_id
    sit(resolved, monkeypatch, "xdusq", unsure_pairs)
    made = resolved.scalars(select(Judgement).where(Judgement.author == "ana").order_by(Judgement.id)).all()
    assert [(row.left_id, row.right_id, row.verdict) for row in made] == [
        (left, right, "different"),
        (left, right, "same"),
    ]
    assert [row.revoked_at is None for row in made] == [False, True]
    native = dict(map(tuple, resolved.execute(select(Document.id, Document.native_id))))
    known = ids(resolved)
    assert known[native[left]] == known[native[right]]
    said = capsys.readouterr().out
    assert "taken back" in said
    assert "≠" in said


def test_keys_judge_claims(resolved, monkeypatch, capsys):
    wrong = next(item for item in unsure_claims(resolved) if item.claim.kind == "count").claim.value["low"]
    keys = "".join("w" if item.claim.value.get("low") == wrong else "k" for item in unsure_claims(resolved))
    sit(resolved, monkeypatch, keys, unsure_claims)
    assert not resolved.scalars(select(Quantity).where(Quantity.low == wrong)).all()
    assert "1 judged" in capsys.readouterr().out


def test_the_end_of_the_input_stops_and_judges_nothing(resolved, monkeypatch, capsys):
    sit(resolved, monkeypatch, "", unsure_pairs)
    assert "Nothing was judged" in capsys.readouterr().out
    assert number_of(resolved, "q1")


def test_the_queue_as_a_list(resolved, capsys):
    print_queue(resolved, [unsure_pairs, unsure_claims], 10)
    said = capsys.readouterr().out
    assert "Pairs" in said
    assert "Claims" in said
