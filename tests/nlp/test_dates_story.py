"""Years that a story carries on, days that are set, items of a list that are no datelines."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.dates import find_dates
from nlp.reading import read


def told(text: str, language: str = "en") -> set[str]:
    return {
        fact.date for fact in find_dates(read(SourceDocument("d", "", "2023-06-15", text, language=language)))
    }


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "In the spring of 2021 he sold guns. Between April and July of that year he bought 20 rifles.",
            "en",
            "2021-04",
        ),
        (
            "On July 3, 2021, agents seized 12 rifles. Two more were found in Reno that October.",
            "en",
            "2021-10",
        ),
        (
            "On May 11, 2018, agents seized two rifles. A third was bought by Lund on April 30.",
            "en",
            "2018-04-30",
        ),
        (
            "On Aug. 3, 2021, agents seized 12 rifles. On Aug. 9 they seized 12 more rifles.",
            "en",
            "2021-08-09",
        ),
        ("On May 11, 2018, agents seized two rifles. Lund pleaded guilty on May 2.", "en", "2023-05-02"),
        (
            "En marzo de 2021 compró 20 rifles. En julio de ese mismo año compró 12 rifles más.",
            "es",
            "2021-07",
        ),
        (
            "He sold 40 guns between March 4, 2021, and January 19, 2022. On August 11 he sold three.",
            "en",
            "2021-08-11",
        ),
        (
            "In 2021 Lund lived in Reno. He bought two rifles in March and a pistol in May.",
            "en",
            "2021-03",
        ),
        (
            "He sold kits from January 2022 onward. On June 4 agents seized 700 more guns.",
            "en",
            "2023-06-04",
        ),
        ("Lund, who sold guns, failed to show up for his arraignment on Feb. 3.", "en", "2023-02-03"),
        ("A trial date of November 30 has been set for Lund, who sold guns.", "en", "2023-11-30"),
        ("The judge set sentencing for Sept. 14.", "en", "2023-09-14"),
        ("El juez fijó la audiencia para el 4 de julio.", "es", "2023-07-04"),
        ("A jury convicted Lund last Oct. 22 of dealing guns.", "en", "2022-10-22"),
    ],
)
def test_years(text: str, language: str, expected: str) -> None:
    assert expected in told(text, language)


def test_items_of_a_list_are_no_datelines() -> None:
    text = (
        "Ninety guns were stolen:\n\n• October 14, 2018: a pawn shop in Reno, 23 handguns;\n"
        "• March 3, 2019: another shop, 19 handguns.\n\nLund was arraigned on May 20."
    )
    assert "2023-05-20" in told(text)
