"""The whole job, as `make run` does it, on the demo site: ten incidents, right to the figure."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from email import policy
from email.parser import BytesParser
from pathlib import Path

import pytest
from rapidfuzz import fuzz
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Change, Document, Incident, IncidentDocument
from db.queries import get_incident
from db.session import engine_for, open_session
from demo import documents, expected
from demo.environment import demo_environment
from demo.server import start
from ironriver.vocabulary import Stage

pytestmark = [pytest.mark.xdist_group("end-to-end"), pytest.mark.timeout(600)]

CASES = {incident.case: incident for incident in expected.incidents()}


class Finished:
    """What a run left behind: its output, its data folder, and a session on its database."""

    def __init__(self, folder: Path, done: subprocess.CompletedProcess[str]) -> None:
        self.folder = folder
        self.done = done
        self.url = f"sqlite:///{folder / 'ironriver.db'}"

    def incidents(self, session: Session) -> list[Incident]:
        ids = session.scalars(select(Incident.public_id).where(Incident.state == "active"))
        return [get_incident(session, public_id) for public_id in ids.all()]


def run(folder: Path, address: str) -> Finished:
    environment = (
        os.environ | demo_environment(address) | {"IRONRIVER_DATA_DIR": str(folder), "COLUMNS": "80"}
    )
    environment.pop("IRONRIVER_DATABASE_URL", None)
    command = [sys.executable, "-m", "ironriver", "run"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return Finished(folder, done)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with start() as address:
        yield address


@pytest.fixture(scope="module")
def finished(site: str, tmp_path_factory: pytest.TempPathFactory) -> Finished:
    return run(tmp_path_factory.mktemp("run") / "data", site)


@pytest.fixture
def stored(finished: Finished) -> Iterator[Session]:
    with open_session(finished.url) as session:
        yield session
    engine_for(finished.url).dispose()


def same_person(name: str, aliases: list[str], wanted: expected.ExpectedParty) -> bool:
    return any(
        fuzz.token_set_ratio(fold(found), fold(meant)) >= 92
        for found in (name, *aliases)
        for meant in (wanted.name, *wanted.variants)
    )


def fold(name: str) -> str:
    return name.lower().translate(str.maketrans("áéíóúüñ", "aeiouun"))


def test_it_ends_well_and_says_nothing_on_the_side(finished):
    assert finished.done.returncode == 0, finished.done.stderr
    assert "Traceback" not in finished.done.stdout + finished.done.stderr
    assert "prefect" not in finished.done.stderr.lower()


def test_every_document_of_the_sites_is_stored_once(finished, stored):
    served = {d.url for d in documents.load() if d.source in {"justice_gov", "atf", "news"}}
    urls = stored.scalars(select(Document.url)).all()
    assert sorted(urls) == sorted(served)


def test_there_are_ten_incidents_and_no_hard_negative_is_in_one(finished, stored):
    assert len(finished.incidents(stored)) == len(CASES) == 10
    negatives = {d.url for d in documents.load() if not d.relevant}
    assert not negatives & set(
        stored.scalars(
            select(Document.url).join(IncidentDocument, IncidentDocument.document_id == Document.id)
        )
    )


@pytest.mark.parametrize("case", CASES)
def test_an_incident_is_right_to_the_figure(case, finished, stored):
    wanted = CASES[case]
    urls = {d.url for d in documents.load() if d.case == case and d.source in {"justice_gov", "atf", "news"}}
    (incident,) = [i for i in finished.incidents(stored) if urls & {m.document.url for m in i.documents}]
    assert {member.document.url for member in incident.documents} == urls
    assert incident.court == wanted.court
    assert incident.stage == wanted.stage
    for person in wanted.parties:
        found = [party for party in incident.parties if same_person(party.name, party.aliases, person)]
        assert [(p.status, p.sentence_months) for p in found] == [(person.status, person.sentence_months)], (
            person.name
        )
        if person.status in {Stage.DISMISSED, Stage.ACQUITTED}:
            assert person.status in found[0].statuses
    chosen = {(q.role, q.object): (q.low, q.high) for q in incident.quantities if q.chosen}
    others = {q.low for q in incident.quantities if not q.chosen}
    for figure in wanted.quantities:
        assert chosen.get((figure.role, figure.object)) == (figure.low, figure.high), figure
        assert set(figure.earlier) <= others


def test_the_digest_has_every_incident_with_a_quote_and_an_address(finished, stored):
    (path,) = (finished.folder / "digest").glob("digest-*.eml")
    message = BytesParser(policy=policy.default).parsebytes(path.read_bytes())
    for part in ("plain", "html"):
        body = message.get_body((part,)).get_content()
        for incident in finished.incidents(stored):
            assert incident.public_id in body
    assert "presumed innocent" in message.get_body(("plain",)).get_content()


def test_a_second_run_reports_nothing_new(finished, site, stored):
    before = [(c.incident_id, c.kind) for c in stored.scalars(select(Change).order_by(Change.id))]
    again = run(finished.folder, site)
    assert again.done.returncode == 0, again.done.stderr
    assert "Nothing changed in this run" in again.done.stdout
    stored.expire_all()
    assert [(c.incident_id, c.kind) for c in stored.scalars(select(Change).order_by(Change.id))] == before
