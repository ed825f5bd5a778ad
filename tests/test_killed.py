"""Killed at any moment and run again, the job comes to the content of a run that was left alone."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from warcio.archiveiterator import ArchiveIterator

from db.session import engine_for
from demo.environment import demo_environment
from demo.server import start

pytestmark = [pytest.mark.xdist_group("killed"), pytest.mark.timeout(900)]

ROOT = Path(__file__).parents[1]
KILLS = 8

#: The flow without Prefect, whose server would take most of the time.
JOB = """
from crawlers.run import crawl
from db.migrate import upgrade
from db.session import open_session
from ironriver.settings import get_settings
from pipeline.report import silent
from pipeline.stages import STAGES

settings = get_settings()
upgrade(settings.database)
for source in ("atf", "justice_gov", "news"):
    crawl(source)
for stage in STAGES.values():
    with open_session(settings.database) as session:
        stage(session, settings, silent)
"""

#: All that an export would hold: no row numbers, no times of day, nothing about the runs themselves.
CONTENT = {
    "documents": "select source, native_id, url, title, published, version_number from documents",
    "versions": "select d.native_id, v.number, v.current, v.text_sha256, v.screen_reason, v.relevant "
    "from document_versions v join documents d on d.id = v.document_id",
    "claims": "select url, kind, quote, quote_start, assertion, rule, value from v_claim",
    "incidents": "select public_id, state, title, stage, court, region, documents_count, "
    "independent_sources from incidents",
    "members": "select i.public_id, d.native_id from incident_documents m "
    "join incidents i on i.id = m.incident_id join documents d on d.id = m.document_id",
    "parties": "select i.public_id, p.name, p.status, p.sentence_months, p.roles from parties p "
    "join incidents i on i.id = p.incident_id",
    "charges": "select public_id, party, statute, status from v_charge",
    "quantities": "select i.public_id, q.role, q.object, q.low, q.high, q.standing from quantities q "
    "join incidents i on i.id = q.incident_id",
    "timeline": "select i.public_id, t.event, t.date, t.chosen from timeline_events t "
    "join incidents i on i.id = t.incident_id",
    "transfers": "select public_id, kind, from_name, to_name, told, reason from v_transfer",
    "sellers": "select name, kind, city, region, incidents, match from v_seller",
    "changes": "select i.public_id, c.kind, c.summary from changes c "
    "join incidents i on i.id = c.incident_id",
}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with start() as address:
        yield address


def environment(site: str, folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("IRONRIVER_")}
    # Small batches, so that a kill can fall between many commits.
    return kept | demo_environment(site) | {"IRONRIVER_DATA_DIR": str(folder), "IRONRIVER_BATCH_SIZE": "10"}


def run(site: str, folder: Path, seconds: float | None = None) -> bool:
    """Run the job; kill it and its spider after so many seconds. True if it came to its end."""
    process = subprocess.Popen(
        [sys.executable, "-c", JOB], env=environment(site, folder), cwd=ROOT, start_new_session=True
    )
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return False


def content(folder: Path) -> dict[str, list[str]]:
    engine = engine_for(f"sqlite:///{folder / 'ironriver.db'}")
    with engine.connect() as connection:
        found = {name: sorted(map(str, connection.execute(text(query)))) for name, query in CONTENT.items()}
    engine.dispose()
    return found


def test_killed_at_random_moments_it_comes_to_the_same_content(site, tmp_path):
    alone, killed = tmp_path / "alone", tmp_path / "killed"
    assert run(site, alone)
    chance = random.Random(20261121)
    ended = [run(site, killed, chance.uniform(1.0, 12.0)) for _ in range(KILLS)]
    assert not all(ended), "no run was killed: the moments are too late"
    assert run(site, killed)
    wanted, found = content(alone), content(killed)
    assert len(wanted["incidents"]) >= 8
    for name in CONTENT:
        assert found[name] == wanted[name], name
    for path in (killed / "archive").rglob("*.warc.gz"):
        with path.open("rb") as stream:
            for record in ArchiveIterator(stream, check_digests="raise"):
                record.content_stream().read()
