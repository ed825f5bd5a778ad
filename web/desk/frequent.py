"""Which document versions have the words that very many have, as bits in memory.

To find all documents with such a word takes a database long, and readers ask for these words most; here to
find them and to join several takes a fraction of a millisecond. The rare words are left to the database.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.lexemes import lexemes
from db.models import IncidentCard
from db.search import Term, matching_versions
from web.desk.columns import Codes, Positions
from web.desk.titles import TitleWords, read_keys

#: Versions by whose words it is guessed which words many have.
SAMPLE = 5_000
#: Words that at least this share of all versions has are kept; PostgreSQL reads a row for each match.
SHARE = {"sqlite": 0.01, "postgresql": 0.005}
MOST_WORDS = 3_000  # `titles.WORD_BITS` tell more apart
#: Versions that changed above which all is made anew.
MOST_CHANGED = 20_000

#: One bit for each version, by its number.
Packed = NDArray[np.uint8]


class FrequentWords:
    """The versions of each frequent word at one revision of the cards; brought up to date in place.

    Args:
        words: each with its row of `bits`.
        bits: a row for each word, with room for versions that are still to come.
        titles: which of the words titles have, a word by its row.
        revision: of the cards.
    """

    def __init__(
        self, words: Sequence[str], bits: NDArray[np.uint8], titles: TitleWords, revision: int
    ) -> None:
        self.words: Mapping[str, int] = {word: row for row, word in enumerate(words)}
        self.bits = bits
        self.titles = titles
        self.revision = revision

    def __contains__(self, term: Term) -> bool:
        return not term.prefix and len(term.tokens) == 1 and term.tokens[0] in self.words

    def having(self, terms: Iterable[Term]) -> Packed:
        """The versions that have all of the terms, which must be in this."""
        rows = [self.bits[self.words[term.tokens[0]]] for term in terms]
        return np.asarray(np.bitwise_and.reduce(rows, axis=0), np.uint8)

    def best_titles(self, terms: Iterable[Term], versions: Positions) -> Positions:
        """The versions, those first whose titles have the most of the terms; then the newest.

        The terms must be in this.
        """
        had = self.titles.count([self.words[term.tokens[0]] for term in terms], versions)
        return versions[np.lexsort((versions, had))[::-1]]

    def update(self, session: Session, versions: Codes, revision: int) -> bool:
        """Bring the versions of incidents whose cards are newer up to date; whether that could be done.

        Args:
            versions: the incident of each version, by its number.
            revision: that these are of.
        """
        newer = select(IncidentCard.incident_id).where(IncidentCard.revision > self.revision)
        changed = session.scalars(newer.limit(MOST_CHANGED + 1)).all()
        if len(changed) > MOST_CHANGED:
            return False
        numbers = np.flatnonzero(np.isin(versions, changed)) if changed else np.zeros(0, np.int64)
        if len(numbers) > MOST_CHANGED or (len(numbers) and int(numbers[-1]) >= self.bits.shape[1] * 8):
            return False
        self._write(session, numbers)
        self.titles.update(session, self.words, numbers.tolist())
        self.revision = revision
        return True

    def _write(self, session: Session, numbers: Positions) -> None:
        where, at = np.unique(numbers >> 3, return_inverse=True)
        masks = (0x80 >> (numbers & 7)).astype(np.uint8)
        cleared = np.full(len(where), 0xFF, np.uint8)
        np.bitwise_and.at(cleared, at, ~masks)
        place = {number: index for index, number in enumerate(numbers.tolist())}
        rows, columns = [], []
        for number, words in lexemes(session, numbers.tolist()):
            had = [row for word in words if (row := self.words.get(word)) is not None]
            rows += had
            columns += [place[number]] * len(had)
        block = self.bits[:, where] & cleared
        index = np.array(columns, np.int64)
        np.bitwise_or.at(block, (np.array(rows, np.int64), at[index]), masks[index])
        self.bits[:, where] = block


def among(packed: Packed, versions: Positions) -> NDArray[np.bool_]:
    """Which of some versions have their bit; a version that is newer than the bits has none."""
    known = versions < len(packed) * 8
    told = np.zeros(len(versions), np.bool_)
    numbers = versions[known]
    told[known] = packed[numbers >> 3] & (0x80 >> (numbers & 7)) != 0
    return told


def numbers_of(packed: Packed) -> Positions:
    """The versions that have their bit."""
    filled = np.flatnonzero(packed)
    if len(filled) > len(packed) // 4:
        return np.flatnonzero(np.unpackbits(packed))
    # Of several words together few have any: only the bytes that are not empty are taken apart.
    bits = np.flatnonzero(np.unpackbits(packed[filled]))
    numbers: Positions = filled[bits >> 3] * 8 + (bits & 7)
    return numbers


def build(session: Session, versions: Codes, revision: int) -> FrequentWords:
    """The frequent words of a database, and the versions that have them; takes from seconds to minutes."""
    there = np.flatnonzero(versions)
    share = SHARE[session.get_bind().dialect.name]
    sample = there[:: max(1, len(there) // SAMPLE)].tolist()
    counted = Counter(word for _, words in lexemes(session, sample) for word in words)
    # A word of plain letters and digits is one to both databases and to whoever types it.
    likely = [
        word
        for word, count in counted.most_common(MOST_WORDS)
        if count >= 0.9 * share * len(sample) and word.isascii() and word.isalnum()
    ]
    width = len(versions) // 7 + 1024  # an eighth more than there are
    kept: list[str] = []
    rows: list[Packed] = []
    for word in likely:
        numbers = matching_versions(session, [Term((word,))], len(versions))
        if len(numbers) >= share * len(there):
            row = np.zeros(width * 8, np.bool_)
            row[numbers[numbers < width * 8]] = True
            kept.append(word)
            rows.append(np.packbits(row))
    titles = TitleWords(read_keys(session, {word: row for row, word in enumerate(kept)}))
    return FrequentWords(kept, np.array(rows, np.uint8).reshape(len(kept), width), titles, revision)
