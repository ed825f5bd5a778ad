"""Whatever happens in whatever order, the end is the same: arrivals, new versions, withdrawals, a person's
judgements, undos, re-runs and rebuilds come to what one run over the final state gives.

Sixty sequences by default; `make sequences` runs a thousand.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine, event, func, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from db.models import (
    Base,
    BlockKey,
    Claim,
    Document,
    DocumentVersion,
    Incident,
    IncidentDocument,
    IncidentRedirect,
    Judgement,
    Party,
    Quantity,
    TimelineEvent,
)
from ironriver.settings import Settings
from ironriver.vocabulary import Verdict
from pipeline.resolve import judgements, stage
from tests.resolve.invented_cases import case, count, date, person, place, store, withdraw
from tests.resolve.test_resolve_stage import content, ids, number_of

SEQUENCES = int(os.environ.get("IRONRIVER_SEQUENCES", "60"))

QUORL = {"defendants": [person("Ottoline Quorlbach", age=31)], "court": "azd"}
BOTH = {"defendants": [person("Ottoline Quorlbach", age=31), person("Bastian Zentnerius")], "court": "azd"}
ZENT = {"defendants": [person("Bastian Zentnerius", age=50)], "court": "nmd"}
NACO = {"places": [place("seizure", "Naco", "Arizona")], "dates": [date("seizure", "2031-02-03")]}

#: Each document in its first and its second version, which names another person, gives another figure, …
VERSIONS = {
    "q1": (
        case("q1", "2031-02-05", counts=[count(88, "seized")], **QUORL, **NACO),
        case("q1", "2031-02-05", text="It was 91 after all.", counts=[count(91, "seized")], **QUORL, **NACO),
    ),
    "q2": (
        case("q2", "2031-06-01", stages=["pleaded_guilty"], **QUORL),
        case("q2", "2031-06-01", text="They meant somebody else.", stages=["pleaded_guilty"], **ZENT),
    ),
    "q3": (case("q3", "2031-02-04", counts=[count(88, "seized")], **NACO),) * 2,
    "b1": (
        case("b1", "2031-05-02", **BOTH),
        case("b1", "2031-05-02", text="Only the first of the two.", **QUORL),
    ),
    "z1": (
        case("z1", "2031-03-05", counts=[count(12)], **ZENT),
        case("z1", "2031-03-06", text="The date was wrong.", counts=[count(12)], **ZENT),
    ),
    "z2": (case("z2", "2031-09-05", stages=["convicted"], **ZENT),) * 2,
    "l1": (case("l1", "2031-03-01", defendants=[person("Noa Quorlbach", age=58)], court="azd"),) * 2,
}
NAMES = tuple(VERSIONS)

name = st.sampled_from(NAMES)
steps = st.lists(
    st.one_of(
        st.tuples(st.just("arrive"), name),
        st.tuples(st.just("renew"), name),
        st.tuples(st.just("withdraw"), name),
        st.tuples(st.just("judge"), name, name, st.sampled_from([Verdict.SAME, Verdict.DIFFERENT])),
        st.tuples(st.just("undo"), st.integers(0, 9)),
        st.tuples(st.sampled_from(["run", "run", "rebuild"])),
    ),
    min_size=6,
    max_size=24,
)


@contextmanager
def database() -> Iterator[Session]:
    engine = create_engine("sqlite://", poolclass=StaticPool)
    event.listen(engine, "connect", lambda raw, _: raw.execute("PRAGMA foreign_keys=ON"))
    Base.metadata.create_all(engine)
    with Session(engine, expire_on_commit=False) as session:
        yield session
    engine.dispose()


class World:
    """A database and what has been done to it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.version: dict[str, int] = {}
        self.gone: set[str] = set()
        self.shown: set[str] = set()

    def run(self, rebuild: bool = False) -> None:
        stage.run(self.session, Settings(batch_size=2), rebuild=rebuild)
        self.shown |= set(ids(self.session).values())

    def put(self, native_id: str, version: int) -> None:
        store(self.session, [VERSIONS[native_id][version]])
        self.version[native_id] = version
        self.gone.discard(native_id)

    def judge(self, left: str, right: str, verdict: Verdict) -> None:
        numbers = number_of(self.session, left), number_of(self.session, right)
        judgements.judge(self.session, *numbers, verdict, author="ana")
        self.session.commit()

    def by_persons(self) -> list[Judgement]:
        return list(
            self.session.scalars(
                select(Judgement)
                .where(Judgement.revoked_at.is_(None), Judgement.author == "ana")
                .order_by(Judgement.id)
            )
        )

    def do(self, step: tuple[object, ...]) -> None:
        match step:
            case ("arrive", str(native_id)) if native_id not in self.version:
                self.put(native_id, 0)
            case ("renew", str(native_id)) if self.version.get(native_id) == 0:
                self.put(native_id, 1)
            case ("withdraw", str(native_id)) if native_id in self.version:
                withdraw(self.session, native_id)
                self.gone.add(native_id)
            case ("judge", str(left), str(right), Verdict() as verdict):
                if left != right and {left, right} <= set(self.version):
                    self.judge(left, right, verdict)
            case ("undo", int(which)):
                if made := self.by_persons():
                    judgements.revoke(self.session, made[which % len(made)])
                    self.session.commit()
            case ("run",):
                self.run()
            case ("rebuild",):
                self.run(rebuild=True)

    def verdicts(self) -> set[tuple[str, str, str]]:
        """What persons hold in the end, by the documents' names."""
        names = dict(map(tuple, self.session.execute(select(Document.id, Document.native_id))))
        return {
            (*sorted((names[each.left_id], names[each.right_id])), each.verdict) for each in self.by_persons()
        }


def canonical(world: World) -> dict[tuple[str, ...], tuple[object, ...]]:
    """The same final state in one go, documents and judgements in their order."""
    with database() as session:
        plain = World(session)
        for native_id in NAMES:
            if native_id in world.version:
                plain.put(native_id, world.version[native_id])
                if native_id in world.gone:
                    withdraw(session, native_id)
        for left, right, verdict in sorted(world.verdicts()):
            plain.judge(left, right, Verdict(verdict))
        plain.run()
        return content(session)


def assert_whole(world: World) -> None:
    """No document without an incident, no part without an active one, no id that leads nowhere."""
    session = world.session
    present = set(
        session.scalars(
            select(DocumentVersion.document_id).where(
                DocumentVersion.current.is_(True), DocumentVersion.relevant.is_(True)
            )
        )
    )
    held = session.execute(
        select(IncidentDocument.document_id, Incident.state).join(
            Incident, Incident.id == IncidentDocument.incident_id
        )
    ).all()
    assert {number for number, _ in held} == present
    assert {state for _, state in held} <= {"active"}
    for table in (Party, Quantity, TimelineEvent):
        owners = session.scalars(
            select(Incident.state).join(table, table.incident_id == Incident.id).distinct()
        )
        assert set(owners) <= {"active"}
        dangling = select(func.count(table.id)).where(table.claim_id.not_in(select(Claim.id)))
        assert session.scalar(dangling) == 0
    assert set(session.scalars(select(BlockKey.document_id))) <= present
    redirects = dict(map(tuple, session.execute(select(IncidentRedirect.public_id, IncidentRedirect.target))))
    states = dict(map(tuple, session.execute(select(Incident.public_id, Incident.state))))
    for shown in world.shown:
        at, seen = shown, set()
        while at in redirects:
            assert at not in seen
            seen.add(at)
            at = redirects[at]
        assert states[at] in {"active", "retracted"}, f"{shown} leads nowhere"
        assert (shown in redirects) == (states[shown] == "merged")


@settings(
    max_examples=SEQUENCES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(steps)
def test_any_sequence_ends_in_the_state_of_the_canonical_order(sequence):
    with database() as session:
        world = World(session)
        for step in sequence:
            world.do(step)
        world.run()
        assert content(session) == canonical(world)
        assert_whole(world)
        before = content(session), ids(session)
        world.run()
        world.run(rebuild=True)
        assert (content(session), ids(session)) == before
