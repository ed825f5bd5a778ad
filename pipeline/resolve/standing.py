"""Whether two figures for the same thing can both be right as they are worded."""

from __future__ import annotations

from ironriver.vocabulary import Basis, Standing

Bounds = tuple[str, str, int | None, int | None, str]

#: "about 230" and 231 are one figure; numbers further apart than this share are not.
APPROXIMATELY = 0.1


def said(figure: Bounds) -> int | None:
    """The number in the words: "more than 200" is held as 201 and up, but 200 is what was said."""
    _, _, low, high, basis = figure
    if low is None:
        return high
    return low - 1 if basis == Basis.MORE_THAN else low


def standing_of(other: Bounds, chosen: Bounds) -> Standing:
    """Agrees where the same number is said, or a looser word that allows it; else disagrees.

    "At least 231", "about 230", "more than 200" and "dozens" agree with 231. "At least 176" does not: who
    counts to 176 has counted something else, although 231 is within the bounds.
    """
    number, mine = said(chosen), said(other)
    if number is None or mine is None or number == mine:
        return Standing.AGREES
    _, _, low, high, basis = other
    within = (low is None or low <= number) and (high is None or number <= high)
    if basis in {Basis.VAGUE, Basis.RANGE} or chosen[4] == Basis.VAGUE:
        return Standing.AGREES if within else Standing.DISAGREES
    if Basis.APPROXIMATE in {basis, chosen[4]}:
        close = abs(number - mine) <= APPROXIMATELY * max(number, mine)
        return Standing.AGREES if close else Standing.DISAGREES
    rounded = mine % 10 == 0 and basis in {Basis.AT_LEAST, Basis.MORE_THAN, Basis.AT_MOST}
    return Standing.AGREES if rounded and within else Standing.DISAGREES
