"""The frequent words in a file that all processes of a server share; one makes it, beside the readers."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

import numpy as np
import orjson
from sqlalchemy.orm import Session

from web.desk.frequent import FrequentWords, build
from web.desk.kept import Kept, is_of, only_one, told_of
from web.desk.titles import TitleWords

_log = logging.getLogger(__name__)


class WordsMaker:
    """Reads or makes the frequent words beside the readers, who search without them meanwhile.

    Args:
        open_session: opens a session on the database.
        path: of the file; its pages are shared, and a process keeps what it changes to itself.
    """

    def __init__(self, open_session: Callable[[], AbstractContextManager[Session]], path: Path) -> None:
        self._open_session = open_session
        self._path = path
        self._thread: threading.Thread | None = None

    def begin(self, kept: Kept, done: Callable[[FrequentWords], None]) -> None:
        """Begin to make the words, unless that has begun already; `done` gets them, in another thread."""
        if self._thread is None or not self._thread.is_alive():
            self._thread = threading.Thread(target=self._make, args=(kept, done), name="words", daemon=True)
            self._thread.start()

    def join(self) -> None:
        """Wait until nothing is being made."""
        if self._thread is not None:
            self._thread.join()

    def _make(self, kept: Kept, done: Callable[[FrequentWords], None]) -> None:
        try:
            with self._open_session() as session, only_one(self._path):
                words = read_words(self._path, session)
                if words is None or not words.update(session, kept.versions, kept.revision):
                    words = build(session, kept.versions, kept.revision)
                    write_words(self._path, words, session)
                    # Out of the file, so that the processes share it.
                    words = read_words(self._path, session) or words
        except Exception:  # whatever it is: to search takes longer, and the log has it
            _log.exception("the frequent words could not be read or made")
        else:
            done(words)


def write_words(path: Path, words: FrequentWords, session: Session) -> None:
    """Keep the words: bits and titles in files of their own, which whoever has them open goes on reading."""
    name = f"{path.stem}-{words.revision}-{os.getpid()}"
    bits, titles = (path.with_name(f"{name}{what}.npy") for what in ("", "-titles"))
    told = told_of(session, words.revision)
    told |= {"bits": bits.name, "titles": titles.name, "words": list(words.words)}
    half = path.with_suffix(f".{os.getpid()}")
    try:
        np.save(bits, words.bits)
        np.save(titles, words.titles.keys)
        half.write_bytes(orjson.dumps(told))
        half.replace(path)
    except OSError:
        _log.exception("the frequent words could not be kept in %s", path)
        return
    for old in path.parent.glob(f"{path.stem}-*.npy"):
        if old not in {bits, titles}:
            with suppress(OSError):
                old.unlink()


def read_words(path: Path, session: Session) -> FrequentWords | None:
    """The words as they were kept; None where there are none of this very database."""
    try:
        told = orjson.loads(path.read_bytes())
        if not is_of(session, told):
            return None
        bits, keys = (
            np.load(path.with_name(Path(told[what]).name), mmap_mode="c", allow_pickle=False)
            for what in ("bits", "titles")
        )
        if bits.ndim != 2 or bits.dtype != np.uint8 or len(bits) != len(told["words"]):
            return None
        if keys.ndim != 1 or keys.dtype != np.int64:
            return None
        return FrequentWords(told["words"], bits, TitleWords(keys), told["revision"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, EOFError) as error:
        _log.warning("%s can't be read and is made anew: %s", path, error)
        return None
