"""The stage on a database: incremental, killable, the same whatever the order; merges and splits keep ids."""

import random

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import (
    BlockKey,
    Change,
    Document,
    Incident,
    IncidentDocument,
    IncidentRedirect,
    Judgement,
    Party,
    Quantity,
)
from ironriver.settings import Settings
from ironriver.vocabulary import Verdict
from pipeline.resolve import judgements, stage
from tests.resolve.invented_cases import case, count, date, person, place, store, withdraw

QUORL = {"defendants": [person("Ottoline Quorlbach", age=31)], "court": "azd"}
ZENT = {"defendants": [person("Bastian Zentnerius", age=50)], "court": "nmd"}


def pool():
    seizure = {"places": [place("seizure", "Naco")], "dates": [date("seizure", "2031-02-03")]}
    return [
        case("q1", "2031-02-05", counts=[count(88, "seized")], **QUORL, **seizure),
        case("q2", "2031-06-01", stages=["pleaded_guilty"], counts=[count(91, "seized")], **QUORL),
        case("q4", "2031-02-04", counts=[count(88, "seized")], **seizure),
        case("z1", "2031-03-05", counts=[count(12)], **ZENT),
        case("z2", "2031-09-05", stages=["convicted"], **ZENT),
        case("n", relevant=False),
    ]


def small() -> Settings:
    return Settings(batch_size=2)


def content(session: Session) -> dict[tuple[str, ...], tuple[object, ...]]:
    """Everything that is shown of the active incidents, by their documents; no ids of rows."""
    shown: dict[tuple[str, ...], tuple[object, ...]] = {}
    for incident in session.scalars(select(Incident).where(Incident.state == "active")):
        documents = session.scalars(
            select(Document.native_id)
            .join(IncidentDocument, IncidentDocument.document_id == Document.id)
            .where(IncidentDocument.incident_id == incident.id)
        )
        people = session.execute(
            select(Party.name, Party.status, Party.age)
            .where(Party.incident_id == incident.id)
            .order_by(Party.ordinal)
        )
        figures = session.execute(
            select(Quantity.low, Quantity.role, Quantity.chosen)
            .where(Quantity.incident_id == incident.id)
            .order_by(Quantity.ordinal)
        )
        shown[tuple(sorted(documents))] = (
            incident.title,
            incident.stage,
            incident.case_numbers,
            [tuple(row) for row in people],
            [tuple(row) for row in figures],
        )
    return shown


def ids(session: Session) -> dict[str, str]:
    """Document → the public id of its incident."""
    rows = session.execute(
        select(Document.native_id, Incident.public_id)
        .join(IncidentDocument, IncidentDocument.document_id == Document.id)
        .join(Incident, Incident.id == IncidentDocument.incident_id)
    )
    return {row.native_id: row.public_id for row in rows}


def kinds(session: Session) -> list[str]:
    return list(session.scalars(select(Change.kind).order_by(Change.id)))


def number_of(session: Session, native_id: str) -> int:
    return session.scalars(select(Document.id).where(Document.native_id == native_id)).one()


def test_documents_become_incidents(session):
    store(session, pool())
    report = stage.run(session, small())
    assert report.done == 5
    assert set(content(session)) == {("q1", "q2", "q4"), ("z1", "z2")}
    assert kinds(session) == ["new", "new"]
    quorl = session.scalars(select(Incident).where(Incident.court == "azd")).one()
    assert quorl.title == "Ottoline Quorlbach, 91 firearms seized, Arizona"
    assert quorl.public_id.startswith("IR-2031-")
    assert quorl.documents_count == quorl.independent_sources == 3
    assert all(
        party.claim_ids and party.claim_id == party.claim_ids[0] for party in session.scalars(select(Party))
    )


def test_running_twice_changes_nothing(session):
    store(session, pool())
    stage.run(session, small())
    before, known, said = content(session), ids(session), kinds(session)
    report = stage.run(session, small())
    assert report.done == 0
    stage.run(session, small(), rebuild=True)
    assert (content(session), ids(session), kinds(session)) == (before, known, said)


@pytest.mark.parametrize("seed", range(3))
def test_any_arrival_gives_the_same_content(session, seed):
    items = pool()
    random.Random(seed).shuffle(items)
    for item in items:
        store(session, [item])
        stage.run(session, small())
    shown = content(session)
    assert set(shown) == {("q1", "q2", "q4"), ("z1", "z2")}
    assert shown["q1", "q2", "q4"][1] == "pleaded_guilty"


class KilledError(Exception):
    """Stands for SIGKILL: nothing after it runs."""


@pytest.mark.parametrize("at", range(1, 6))
def test_killed_anywhere_and_run_again(session, monkeypatch, at):
    store(session, pool())
    commits = 0
    commit = Session.commit

    def dying(self: Session) -> None:
        nonlocal commits
        commits += 1
        if commits == at:
            self.rollback()
            raise KilledError
        commit(self)

    with monkeypatch.context() as patch:
        patch.setattr(Session, "commit", dying)
        try:
            stage.run(session, small())
        except KilledError:
            session.expunge_all()
    stage.run(session, small())
    assert set(content(session)) == {("q1", "q2", "q4"), ("z1", "z2")}
    assert kinds(session) == ["new", "new"]


def test_a_further_stage_is_told_as_advanced_and_a_figure_as_corrected(session):
    store(session, [case("q1", "2031-02-05", counts=[count(88, "seized")], **QUORL)])
    stage.run(session, small())
    store(session, [case("q0", "2031-02-06", counts=[count(90, "seized")], **QUORL)])
    stage.run(session, small())
    sentenced = {"defendants": [person("Ottoline Quorlbach", status="sentenced", sentence_months=48)]}
    store(session, [case("q3", "2032-02-06", stages=["sentenced"], court="azd", **sentenced)])
    stage.run(session, small())
    assert kinds(session) == ["new", "corrected", "advanced"]
    last = session.scalars(select(Change).order_by(Change.id.desc())).first()
    assert "charged → sentenced, 48 months" in last.summary
    assert last.details["before"]["figures"] == {"firearms seized": "90"}


def test_a_new_version_takes_the_old_ones_place(session):
    store(session, pool())
    stage.run(session, small())
    known = ids(session)
    store(session, [case("z1", "2031-03-05", text="Another text.", counts=[count(14)], **ZENT)])
    stage.run(session, small())
    assert content(session)["z1", "z2"][4] == [(14, "purchased", True)]
    assert ids(session) == known
    assert kinds(session)[-1] == "corrected"


def test_the_last_document_gone_retracts(session):
    store(session, pool())
    stage.run(session, small())
    withdraw(session, "z1")
    stage.run(session, small())
    assert ("z2",) in content(session)
    withdraw(session, "z2")
    stage.run(session, small())
    assert kinds(session)[-1] == "retracted"
    retracted = session.scalars(select(Incident).where(Incident.state == "retracted")).one()
    assert retracted.documents_count == 0
    assert not session.scalar(select(func.count(BlockKey.key)).where(BlockKey.key.like("name|bntnrs%")))


def test_a_merge_by_a_person_survives_reruns_and_is_undone_without_a_trace(session):
    store(session, pool())
    stage.run(session, small())
    before, known = content(session), ids(session)
    made = judgements.judge(
        session, number_of(session, "q1"), number_of(session, "z1"), Verdict.SAME, author="ana"
    )
    session.commit()
    stage.run(session, small())
    stage.run(session, small(), rebuild=True)
    assert set(content(session)) == {("q1", "q2", "q4", "z1", "z2")}
    assert set(ids(session).values()) == {known["q1"]}
    redirect = session.scalars(select(IncidentRedirect)).one()
    assert (redirect.public_id, redirect.target) == (known["z1"], known["q1"])
    assert kinds(session).count("merged") == 1

    judgements.revoke(session, session.get(Judgement, made.id))
    session.commit()
    stage.run(session, small())
    assert content(session) == before
    assert ids(session) == known
    assert session.scalar(select(func.count(IncidentRedirect.public_id))) == 0
    assert kinds(session)[-2:] == ["split", "split"]


def test_a_split_by_a_person_keeps_the_id_on_the_larger_part(session):
    store(session, pool())
    stage.run(session, small())
    known = ids(session)
    for other in ("q1", "q4"):
        judgements.judge(
            session, number_of(session, "q2"), number_of(session, other), Verdict.DIFFERENT, author="ana"
        )
    session.commit()
    stage.run(session, small())
    stage.run(session, small(), rebuild=True)
    assert set(content(session)) == {("q1", "q4"), ("q2",), ("z1", "z2")}
    after = ids(session)
    assert after["q1"] == after["q4"] == known["q1"]
    assert after["q2"] not in known.values()


def test_a_rule_cannot_pass_for_a_person(session):
    store(session, pool())
    first, second = number_of(session, "q1"), number_of(session, "z1")
    with pytest.raises(ValueError, match="not a person"):
        judgements.judge(session, first, second, Verdict.SAME, author="rule:1")
    with pytest.raises(ValueError, match="same or different"):
        judgements.judge(session, first, second, Verdict.UNSURE, author="ana")
    with pytest.raises(ValueError, match="itself"):
        judgements.judge(session, first, first, Verdict.SAME, author="ana")


def test_every_judgement_says_why(session):
    store(session, pool())
    stage.run(session, small())
    held = session.scalars(select(Judgement)).all()
    assert held
    for judgement in held:
        assert judgement.reasons
        assert abs(sum(reason["weight"] for reason in judgement.reasons) - judgement.score) < 0.1
