"""Numbers that stand alone where a noun would, and what looks like them."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.reading import read

PISTOLS = "Marlow bought 58 pistols from a shop in Tifton. "
PISTOLAS = "Salas compró 58 pistolas en una tienda de Mesa. "


def numbers(text: str, language: str = "en") -> list[int | None]:
    """The lower bounds of what the text counts after its first sentence."""
    found = find_counts(read(SourceDocument("t", "", "2022", text, language=language)))
    return [count.low for count in found][1:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # subjects, with a verb of any kind
        ("Seventeen are unaccounted for.", [17]),
        ("Nine have not.", [9]),
        ("Eleven, among them a scratched one, were thrown into a canal.", [11]),
        ("Counting those, 21 have come back.", [21]),
        ("The earlier thirteen were handed to a cousin.", [13]),
        ("By then, another 12 would have gone south.", [12]),
        # objects, with particles and hedges
        ("Deputies came across nine more of the guns at a lake.", [9]),
        ("A search of his locker turned up four.", [4]),
        ("The ledger could document 31 by serial number.", [31]),
        ("The first delivery was a batch of six.", [6]),
        ("Messages point to at least 33 before that winter.", [33]),
        ("The remaining seven she could not describe.", [7]),
        # items of lists share the verb before them
        ("Twelve were sold by the wife, and 15 by her brother.", [12, 15]),
        ("Police found 12 in Macon, five more two weeks afterward and one in Rome.", [12, 5, 1]),
        ("Ana Prell bought 12 of them; Joel Orr, 29, of Perry, nine; and Mr. Vance, for four.", [12, 9, 4]),
        ("The men sold 14 and 11 pistols, respectively.", [14, 11]),
        ("She sold four in all: one in January, one in March and a pair in May.", [4, 1, 1, 2]),
        # what counts people, years or charges
        ("Two others remain at large.", []),
        ("Nine were indicted.", []),
        ("He turned 21 and moved away.", []),
        ("The judge gave two brothers 30 and 27 months.", []),
        ("He stopped at five stores. Two were closed.", []),
        ("His cousin, then 23, had driven.", []),
        ("Several had no money.", []),
    ],
)
def test_numbers_alone(text: str, expected: list[int]) -> None:
    assert numbers(PISTOLS + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cuarenta quedaron enterradas en un rancho.", [40]),
        ("Su hermano aportó 16.", [16]),
        ("Las once decomisadas salieron de otra tienda.", [11]),
        ("De ellas, cuatro se las quedó.", [4]),
        ("Los primeros doce corresponden a ventas de mayo.", [12]),
        ("Una partida de veintidós no salió.", [22]),
        ("Las llevaba de cinco en cinco.", []),
        ("Tres fueron condenados.", []),
    ],
)
def test_numbers_alone_in_spanish(text: str, expected: list[int]) -> None:
    assert numbers(PISTOLAS + text, "es") == expected


def test_devices_may_be_meant_where_no_guns_are_told() -> None:
    text = "Kerr printed 80 switches. He mailed more than 30 of the parts to Ohio."
    found = find_counts(read(SourceDocument("t", "", "2022", text, language="en")))
    assert [(count.low, count.object) for count in found] == [
        (80, "conversion_device"),
        (31, "conversion_device"),
    ]


def test_names_with_numbers_count_nothing() -> None:
    assert numbers(PISTOLS + "She was a clerk at Three Forks Firearms.") == []
    assert numbers(PISTOLS + "The case is United States v. 61 Assorted Firearms.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # of a whole that is large enough, not of the single gun told last
        ("Orr bought 20 guns. He kept a Glock 19 for himself. Six have not been found.", "firearm"),
        ("Kerr made 80 switches. Agents bought two in May.", "conversion_device"),
        ("Kerr made 80 switches. He also built rifles and sold 12 in May.", "rifle"),
        ("Orr stole nine pistols, 14 rifles and a shotgun. Twenty-one are unaccounted for.", "firearm"),
    ],
)
def test_what_a_number_alone_counts(text: str, expected: str) -> None:
    found = find_counts(read(SourceDocument("t", "", "2022", text, language="en")))
    assert found[-1].object == expected
