"""A crawl that is killed again and again: all is stored exactly once, and archive and rows agree."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from crawlers.archive import read_raw
from db.migrate import upgrade
from db.models import Fetch, SeenItem
from db.session import engine_for, open_session
from tests.crawlers.strict_warc import read_strictly

pytestmark = [pytest.mark.xdist_group("killed"), pytest.mark.timeout(600)]

ROOT = Path(__file__).parents[2]
#: `IRONRIVER_KILLED_PAGES=2000 IRONRIVER_KILLS=10` is the long form.
PAGES = int(os.environ.get("IRONRIVER_KILLED_PAGES", "120"))
KILLS = int(os.environ.get("IRONRIVER_KILLS", "3"))
SIZE = 50


@pytest.fixture
def address() -> Iterator[str]:
    """A server with so many pages of releases."""
    command = [sys.executable, "-m", "benchmarks.loopback", "--releases", str(PAGES * SIZE)]
    with subprocess.Popen(
        [*command, "--characters", "300"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


def crawl(environment: dict[str, str], kill_after: int | None) -> int:
    """One crawl in a process of its own, killed when so many pages were told of; how many were."""
    command = [sys.executable, "-m", "crawlers.spider_process", "justice_gov"]
    told = 0
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment, cwd=ROOT
    ) as child:
        assert child.stdout is not None
        for line in child.stdout:
            told += '"progress"' in line
            if kill_after is not None and told >= kill_after:
                time.sleep(random.random() * 0.02)
                child.send_signal(signal.SIGKILL)
                kill_after = None
    return told


def the_archive_and_the_rows_agree(session: Session, archive: Path) -> None:
    rows = session.execute(select(Fetch.warc_file, Fetch.warc_offset).where(Fetch.warc_offset.is_not(None)))
    told = Counter((row.warc_file, row.warc_offset) for row in rows)
    there = {
        (f"{path.parent.name}/{path.name}", each.offset)
        for path in archive.glob("*/*.warc.gz")
        for each in read_strictly(path)
        if each.kind == "response"
    }
    assert told.keys() == there


def test_killed_at_random_moments_everything_is_stored_once(address, tmp_path):
    url, archive = f"sqlite:///{tmp_path / 'ironriver.db'}", tmp_path / "archive"
    environment = os.environ | {
        "IRONRIVER_DATA_DIR": str(tmp_path),
        "IRONRIVER_DATABASE_URL": url,
        "IRONRIVER_BASE_URL__JUSTICE_GOV": address,
        "IRONRIVER_RATE__JUSTICE_GOV": "100000",
    }
    upgrade(url)
    chance = random.Random(20261122)
    for _ in range(KILLS):
        crawl(environment, kill_after=chance.randrange(1, PAGES * 2 // 3))
    crawl(environment, None)
    with open_session(url) as session:
        the_archive_and_the_rows_agree(session, archive)
        pages = session.execute(select(Fetch.id, Fetch.url).where(Fetch.role == "api")).all()
        assert len({page.url for page in pages}) == len(pages) == PAGES
        items = session.scalars(select(SeenItem.native_id).where(SeenItem.version_key.not_like("@%"))).all()
        assert len(items) == PAGES * SIZE
        assert read_raw(session, pages[-1].id, archive).body
    assert not list(archive.glob("*/*.open"))
    engine_for(url).dispose()
