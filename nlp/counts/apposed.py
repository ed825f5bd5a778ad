"""One gun told twice in a row: "One of the guns, a Sig Sauer P238, was found in Stockton"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from nlp.counts.candidate import Candidate

#: What stands between such a gun and its name.
_BETWEEN = frozenset({", ", ": ", " (", " — ", " – ", " -- "})
#: "another" is a gun of its own.
_ARTICLES = ("a ", "an ", "un ", "una ", "A ", "An ")


def without_apposed(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates; of "one of the guns, a Glock", only the name, which is then one of those guns."""
    kept: list[Candidate] = []
    for candidate in candidates:
        if kept and _names(text, kept[-1], candidate):
            before = kept.pop()
            candidate = replace(candidate, part_of=True, one_of=before.one_of)  # noqa: PLW2901 - the same gun
        kept.append(candidate)
    return kept


def _names(text: str, some: Candidate, candidate: Candidate) -> bool:
    """True if a candidate is the name of the one gun before it, which has none."""
    return (
        candidate.article
        and some.quantity.low == some.quantity.high == 1
        and (some.part_of or some.phrase is None)
        and text[some.end : candidate.start] in _BETWEEN
        and text.startswith(_ARTICLES, candidate.start)
    )
