"""What all tests share: two databases, a session, the golden documents, and distance from the user's data.

SQLite is a file; PostgreSQL is a private cluster on a unix socket that lives as long as the test process (one
per xdist worker). Both are migrated once and copied for each test, so that a test pays for a copy and not
for the migrations.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy.orm import Session

from db.migrate import upgrade
from db.session import engine_for, open_session, reading_engine_for
from ironriver.settings import Settings, get_settings

CHECKOUT = Path(__file__).resolve().parent.parent
SHARED = CHECKOUT.parent / "shared"
POSTGRESQL = Path(os.environ.get("IRONRIVER_TEST_POSTGRESQL", "/usr/lib/postgresql/15/bin"))
TEMPLATE = "ironriver_template"

#: Gives the address of a new database: `new(migrated)`.
MakeDatabase = Callable[[bool], str]


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No test sees the user's settings, archive or database."""
    for name in [name for name in os.environ if name.startswith("IRONRIVER_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("IRONRIVER_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setitem(Settings.model_config, "env_file", None)
    get_settings.cache_clear()
    yield
    get_settings.cache_clear()


@pytest.fixture
def shared() -> Path:
    """The folder of gold documents beside the checkout."""
    if not SHARED.is_dir():
        pytest.skip(f"no gold documents at {SHARED}")
    return SHARED


@pytest.fixture(scope="session")
def _new_sqlite(tmp_path_factory: pytest.TempPathFactory) -> MakeDatabase:
    folder = tmp_path_factory.mktemp("sqlite")
    numbers = count()

    def new(migrated: bool) -> str:
        path = folder / f"{next(numbers)}.db"
        if migrated:
            shutil.copyfile(template, path)
        return f"sqlite:///{path}"

    template = folder / "template.db"
    address = f"sqlite:///{template}"
    upgrade(address)
    engine_for(address).dispose()
    return new


def _as_postgres(*command: str | Path) -> str:
    """Run a program as the user postgres (the server refuses root) and give its output."""
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        words = ["runuser", "-u", "postgres", "--", *words]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd="/")
    if done.returncode:
        raise RuntimeError(f"{' '.join(words)}: {done.stdout}{done.stderr}")
    return done.stdout


@pytest.fixture(scope="session")
def _cluster() -> Iterator[Path]:
    """The socket folder of a running cluster. Nothing is fsynced: it is thrown away."""
    if not (POSTGRESQL / "initdb").exists():
        pytest.skip(f"no PostgreSQL at {POSTGRESQL} (IRONRIVER_TEST_POSTGRESQL names another folder)")
    # Not pytest's own folder: a socket's path may have 107 bytes, and the user postgres must reach it.
    folder = Path(tempfile.mkdtemp(prefix="ironriver-pg-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
    try:
        data = folder / "data"
        init = ("--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C", "--username=postgres")
        _as_postgres(POSTGRESQL / "initdb", "-D", data, *init)
        tuning = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=32MB"
        server = f"-k {folder} -c listen_addresses='' -c max_connections=50 {tuning}"
        _as_postgres(POSTGRESQL / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", server, "start")
        try:
            yield folder
        finally:
            _as_postgres(POSTGRESQL / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def _new_postgresql(_cluster: Path) -> MakeDatabase:
    numbers = count()

    def address(name: str) -> str:
        return f"postgresql+psycopg://postgres@/{name}?host={_cluster}"

    def create(name: str, template: str) -> str:
        with psycopg.connect(host=str(_cluster), user="postgres", autocommit=True) as connection:
            connection.execute(
                sql.SQL("create database {} template {}").format(*map(sql.Identifier, (name, template)))
            )
        return address(name)

    def new(migrated: bool) -> str:
        return create(f"test_{next(numbers)}", TEMPLATE if migrated else "template0")

    url = create(TEMPLATE, "template0")
    upgrade(url)
    engine_for(url).dispose()
    return new


@pytest.fixture(params=["sqlite", "postgresql"])
def _new_database(request: pytest.FixtureRequest) -> MakeDatabase:
    # Asked for by name, so that a test on SQLite doesn't start PostgreSQL.
    make: MakeDatabase = request.getfixturevalue(f"_new_{request.param}")
    return make


@pytest.fixture
def empty_database_url(_new_database: MakeDatabase) -> Iterator[str]:
    """The address of a new database with nothing in it, not even tables; each test runs on both kinds."""
    yield from _lent(_new_database(False))


@pytest.fixture
def database_url(_new_database: MakeDatabase, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a new, migrated, empty database, also set as IRONRIVER_DATABASE_URL."""
    url = _new_database(True)
    monkeypatch.setenv("IRONRIVER_DATABASE_URL", url)
    get_settings.cache_clear()
    yield from _lent(url)


@pytest.fixture
def session(database_url: str) -> Iterator[Session]:
    """A session on a migrated database of its own; each test runs on both kinds."""
    with open_session(database_url) as session:
        yield session


def _lent(url: str) -> Iterator[str]:
    yield url
    for engine in (engine_for(url), reading_engine_for(url)):
        engine.dispose()
