"""What `ironriver doctor` looks at; each check says what it found and what to do where it fails."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from packaging.version import Version
from sqlalchemy import func, select

from crawlers.registry import all_sources, load_source
from db.migrate import current, head, upgrade
from db.models import Document, Fetch
from db.session import check_reachable, open_session
from ironriver.errors import IronRiverError
from ironriver.settings import Settings, get_settings

LEAST_FREE_GB = 2.0


@dataclass(frozen=True, slots=True)
class CheckResult:
    """One check: whether it passed, what was found, what to do if it did not."""

    name: str
    passed: bool
    found: str
    advice: str = ""


def run_checks() -> list[CheckResult]:
    """All checks, in the order in which one needs another. Settings that can't be read end it at once."""
    settings = get_settings()
    checks: list[Callable[[Settings], CheckResult]] = [
        _python, _versions, _data_dir, _disk, _database, _archive, _sources, _mail,
    ]  # fmt: skip
    return [check(settings) for check in checks]


def _python(_: Settings) -> CheckResult:
    found = ".".join(map(str, sys.version_info[:3]))
    return CheckResult("Python", sys.version_info >= (3, 11), found, "install Python 3.11 or newer")


def _versions(_: Settings) -> CheckResult:
    try:
        fastapi, prefect = version("fastapi"), version("prefect")
    except PackageNotFoundError as error:
        return CheckResult("packages", False, f"{error.name} is missing", "run `make setup`")
    right = Version(fastapi) < Version("0.140")
    return CheckResult(
        "packages",
        right,
        f"prefect {prefect}, fastapi {fastapi}",
        "run `make setup`: newer FastAPI breaks Prefect 3.8",
    )


def _data_dir(settings: Settings) -> CheckResult:
    folder = settings.data_dir
    existing = next(path for path in (folder.resolve(), *folder.resolve().parents) if path.exists())
    writable = existing.is_dir() and os.access(existing, os.W_OK)
    return CheckResult(
        "data folder", writable, str(folder.resolve()), "set IRONRIVER_DATA_DIR to a writable folder"
    )


def _disk(settings: Settings) -> CheckResult:
    folder = settings.data_dir.resolve()
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(existing).free / 1e9
    return CheckResult(
        "disk", free >= LEAST_FREE_GB, f"{free:.0f} GB free", f"make room: {LEAST_FREE_GB:.0f} GB at least"
    )


def _database(settings: Settings) -> CheckResult:
    try:
        check_reachable(settings.database)
        upgrade(settings.database)
    except IronRiverError as error:
        return CheckResult("database", False, "not reachable", str(error))
    right = current(settings.database) == head()
    with open_session(settings.database) as session:
        documents = session.scalar(select(func.count()).select_from(Document)) or 0
        backend = session.get_bind().dialect.name
    return CheckResult(
        "database", right, f"{backend}, schema {head()}, {documents:,} documents", "run any command again"
    )


def _archive(settings: Settings) -> CheckResult:
    try:
        with open_session(settings.database) as session:
            files = session.scalars(select(Fetch.warc_file).where(Fetch.warc_file != "").distinct()).all()
    except Exception as error:
        return CheckResult("archive", False, "its index can't be read", str(error).splitlines()[0])
    absent = [name for name in files if not (settings.archive_dir / Path(name)).exists()]
    found = f"{len(files)} WARC files" + (f", {len(absent)} of them missing" if absent else "")
    advice = f"restore {', '.join(absent[:3])} under {settings.archive_dir}"
    return CheckResult("archive", not absent, found, advice)


def _sources(_: Settings) -> CheckResult:
    names = all_sources()
    try:
        for name in names:
            load_source(name)
    except Exception as error:
        return CheckResult("sources", False, "a source can't be loaded", str(error).splitlines()[0])
    return CheckResult("sources", bool(names), ", ".join(names), "the checkout is incomplete")


def _mail(settings: Settings) -> CheckResult:
    if not settings.digest_recipients:
        return CheckResult("digest", True, "nobody gets it yet (IRONRIVER_DIGEST_RECIPIENTS)")
    return CheckResult(
        "digest",
        True,
        f"{len(settings.digest_recipients)} recipients by {settings.smtp_host}:{settings.smtp_port}",
    )
