"""What the lists of a document before one were told to have gone through, as features of its role.

A number of guns that were found says little; that a larger number was bought before says that these are some
of those, which went round.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nlp.counts.candidate import Candidate

#: Acts of officers, and those that tell no deed of the traffickers.
_NO_DEEDS = frozenset(
    {
        "",
        "seize",
        "find",
        "recover",
        "surface",
        "trace",
        "forfeit",
        "take",
        "contain",
        "search",
        "missing",
        "possess",
        "hide",
        "want",
    }
)
_TAKEN = frozenset({"seize", "find", "recover", "contain"})


class History:
    """The deeds told of the lists so far, and whether any was taken by officers."""

    def __init__(self) -> None:
        self._deeds: list[tuple[str, int]] = []
        self._taken = False

    def add(self, governor: str, group: Sequence[Candidate]) -> None:
        """Go on after a list."""
        if governor not in _NO_DEEDS:
            self._deeds.append((governor, max(c.quantity.least for c in group)))
        self._taken = self._taken or governor in _TAKEN

    def features(self, first: Candidate) -> Iterator[str]:
        """The last deed, the last one of a larger number, and whether guns were taken before."""
        last = self._deeds[-1][0] if self._deeds else "none"
        yield f"w:{last}"
        number = first.quantity.least
        if larger := next((deed for deed, most in reversed(self._deeds) if most > number), ""):
            yield f"w>:{larger}"
        if first.part_of and self._deeds:
            yield f"w%:{last}"
        yield "w:taken" if self._taken else "w:untaken"
