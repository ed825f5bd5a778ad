"""The index in a file, so that a server that starts need not read all cards again.

It is a copy and never the truth: one that is damaged, of another database or of another version is as good as
none. What changed since it was written is read from the database, as for any older snapshot.
"""

from __future__ import annotations

import logging
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from pathlib import Path
from typing import Any

import numpy as np
import orjson
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.models import IncidentCard, Run
from pipeline.desk.facets import Facet
from web.desk.cards import ARRAYS, ON_CARDS, Cards
from web.desk.columns import Coded, Codes

#: Raise it when what the file holds changes.
FORMAT = 2
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Kept:
    """The incidents at one revision, and of which incident each document version is."""

    revision: int
    cards: Cards
    versions: Codes


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Whoever comes later waits: of several processes that start together one makes what all of them need."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.with_suffix(".lock").open("w")
    except OSError:  # nothing can be kept there, then: each makes its own
        yield
        return
    with file:
        flock(file, LOCK_EX)
        yield


def write_kept(path: Path, kept: Kept, session: Session) -> None:
    """Keep the index of a session's database; a file that can't be written is told to the log."""
    told = told_of(session, kept.revision)
    arrays = {name: getattr(kept.cards, name) for name in ARRAYS}
    arrays |= {"told": np.frombuffer(orjson.dumps(told), np.uint8), "versions": kept.versions}
    for facet, coded in kept.cards.facets.items():
        names = np.array(coded.names, np.str_) if coded.names else np.zeros(0, "U1")
        arrays |= {f"{facet} names": names, f"{facet} starts": coded.starts, f"{facet} codes": coded.codes}
    half = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with half.open("wb") as file:
            np.savez(file, **arrays)
        half.replace(path)
    except OSError:
        _log.exception("the index could not be kept in %s", path)
        with suppress(OSError):
            half.unlink()


def read_kept(path: Path, session: Session) -> Kept | None:
    """The index as it was kept; None where there is none of this very database."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
            told = orjson.loads(arrays["told"].tobytes())
            if not is_of(session, told):
                return None
            facets: dict[Facet, Coded] = {}
            for facet in ON_CARDS:
                names, starts, codes = (arrays[f"{facet} {name}"] for name in ("names", "starts", "codes"))
                facets[facet] = Coded(tuple(names.tolist()), starts, codes)
            cards = Cards(**{name: arrays[name] for name in ARRAYS}, facets=facets)
            return Kept(told["revision"], cards, arrays["versions"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError, EOFError, zipfile.BadZipFile) as error:
        _log.warning("%s can't be read and is made anew: %s", path, error)
        return None


def told_of(session: Session, revision: int) -> dict[str, Any]:
    """What a file tells of itself: of which database it is, and of when in its life.

    The newest run and its beginning tell a database from another one at the same address, and from its own
    past that was put back.
    """
    row = session.execute(select(Run.id, Run.started_at).order_by(Run.id.desc()).limit(1)).first()
    run = (row.id, row.started_at.isoformat()) if row else None
    return {"of": _address(session), "run": run, "revision": revision}


def is_of(session: Session, told: dict[str, Any]) -> bool:
    """Whether what a file tells of itself is of this database, and not of one that was put in its place."""
    if told["of"] != _address(session) or not told["run"]:
        return False
    number, began = told["run"]
    then = session.scalars(select(Run.started_at).where(Run.id == number)).one_or_none()
    newest = session.scalar(select(func.max(IncidentCard.revision))) or 0
    return then is not None and then.isoformat() == began and told["revision"] <= newest


def _address(session: Session) -> str:
    """What is kept of which database."""
    engine = session.get_bind().engine
    return f"{FORMAT} {engine.url.render_as_string(hide_password=True)} {' '.join(ON_CARDS)}"
