"""Which of the frequent words stand in the title of each document version, in memory.

Matches are put in order by their titles; to read these out of the database is a look at a far place of a
large file for each of them, which takes longer than all the rest of a search.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.chunks import chunks
from db.folding import fold
from db.models import DocumentVersion
from db.search import TOKEN
from web.desk.columns import Positions

#: Bits of a key that tell the word; those above tell the version.
WORD_BITS = 12
#: Titles that are read at once.
AT_ONCE = 10_000

#: A version and a word of its title in one number, ascending.
Keys = NDArray[np.int64]


class TitleWords:
    """The words of titles, by their numbers.

    Args:
        keys: as `read_keys` made them; not written to.
    """

    def __init__(self, keys: Keys) -> None:
        self.keys = keys
        #: The words of titles that were read since.
        self._newer: dict[int, frozenset[int]] = {}

    def count(self, words: Sequence[int], versions: Positions) -> Positions:
        """How many of the words the title of each version has."""
        had = np.zeros(len(versions), np.int64)
        for word in words:
            asked = (versions << WORD_BITS) + word
            at = np.searchsorted(self.keys, asked)
            there = at < len(self.keys)
            there[there] = self.keys[at[there]] == asked[there]
            had += there
        for place, version in enumerate(versions.tolist()):
            if version in self._newer:
                had[place] = sum(word in self._newer[version] for word in words)
        return had

    def update(self, session: Session, words: Mapping[str, int], versions: Iterable[int]) -> None:
        """Read the titles of some versions again."""
        for some in chunks(list(versions)):
            asked = select(DocumentVersion.id, DocumentVersion.title).where(DocumentVersion.id.in_(some))
            for version, title in session.execute(asked):
                self._newer[version] = frozenset(_words_in(title, words))


def read_keys(session: Session, words: Mapping[str, int]) -> Keys:
    """The frequent words of all titles.

    Args:
        words: each with its number, below 2 to the power of `WORD_BITS`.
    """
    asked = select(DocumentVersion.id, DocumentVersion.title).execution_options(yield_per=AT_ONCE)
    parts = [
        np.array(
            [(version << WORD_BITS) + word for version, title in some for word in _words_in(title, words)],
            np.int64,
        )
        for some in session.execute(asked).partitions()
    ]
    return np.sort(np.concatenate(parts)) if parts else np.zeros(0, np.int64)


def _words_in(title: str, words: Mapping[str, int]) -> set[int]:
    return {words[token] for token in TOKEN.findall(fold(title)) if token in words}
