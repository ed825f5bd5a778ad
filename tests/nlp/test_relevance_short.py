"""Short texts of a case: bare dockets, ammunition and magazines, pleas of two lines."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.reading import read
from nlp.relevance import judge_relevance


def _is_relevant(title: str, text: str) -> bool:
    return judge_relevance(read(SourceDocument("x", title, "2023-05-02", text))).relevant


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "USA v. Brandvold",
            "U.S. District Court, District of Montana. CASE #: "
            "2:23-cr-00031. Date filed: 04/11/2023. Defendant (1): "
            "Signe Brandvold. 18:922(a)(6) FALSE STATEMENT TO A DEALER.",
        ),
        (
            "USA v. Quillfeather",
            "U.S. District Court, District of Idaho. Judge Orla "
            "Penhaligon. Date filed: 02/02/2022. Defendant Tobias "
            "Quillfeather. 18:922(a)(1)(A) DEALING WITHOUT A LICENSE.",
        ),
        (
            "USA v. Ostrander",
            "U.S. District Court, District of Oregon. CASE #: "
            "6:23-cr-00044. Date filed: 03/03/2023. Defendant (1): Wim "
            "Ostrander. 18:933(a)(1) TRAFFICKING IN FIREARMS.",
        ),
        (
            "Yuma man admits smuggling magazines",
            "YUMA – Casimiro Ledezma, 29, pleaded guilty Monday to "
            "attempting to smuggle 60 magazines to Mexicali.",
        ),
        (
            "Man accused of taking magazines to Reynosa",
            "HIDALGO – Nicanor Tavira, 41, was stopped on March 3 at the "
            "Hidalgo bridge with 55 high-capacity magazines "
            "under his seat, according to a complaint.",
        ),
        (
            "Prison for driver with bullets",
            "A Pharr man who tried to drive 6,200 bullets over the "
            "Anzalduas bridge was sentenced to 15 months.",
        ),
        (
            "Thieves drive a pickup into a gun store",
            "They left with 31 pistols, and the store in Yakima was closed on Sunday.",
        ),
        (
            "",
            "Burglars hit an Elko gun shop before dawn, smashing two cases; 22 handguns are missing.",
        ),
        (
            "",
            "The Border Services Agency on Tuesday stopped a driver at the bridge in Windsor. In the trunk "
            "they discovered nine pistols that she meant to smuggle into Canada.",
        ),
        (
            "Woman charged after find at bridge",
            "Officers at the Gateway bridge found 7,150 rounds and two rifles "
            "in a truck driven by a woman of 31. She was charged.",
        ),
        (
            "Woman indicted over cartridges",
            "EAGLE PASS – Officers had found 8,800 rounds of ammunition in "
            "the spare tire of her car; she was indicted on May 2.",
        ),
        (
            "Woman admits moving gun parts",
            "McALLEN – Honoria Peñalver pleaded guilty Thursday to "
            "helping to move firearm receivers to Reynosa by taxi.",
        ),
        (
            "Ringleader pleads guilty in gun case",
            "LAREDO – Everard Stoltz, 44, pleaded guilty. He was the "
            "head of a group that sent guns to Tamaulipas.",
        ),
        (
            "Pair sent guns north, prosecutors say",
            "Guns bought in Indiana ended up in Toronto, prosecutors say. "
            "Two people are accused of shipping 31 of them.",
        ),
        (
            "Man charged with bringing pistols from Utah",
            "RENO – Ansel Thorvald, 36, was charged with transporting "
            "pistols and selling 12 of them without a license.",
        ),
        (
            "Joliet man pleads guilty to making machine gun devices",
            "CHICAGO – In a plea agreement he admitted that he "
            "manufactured more than 95 conversion devices in a year.",
        ),
        (
            "Police find ghost gun workshop",
            "Police who searched a garage found a workshop for ghost guns "
            "with 22 finished weapons. A man was arrested.",
        ),
    ],
)
def test_short_texts_of_a_case_are_relevant(title: str, text: str) -> None:
    assert _is_relevant(title, text)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "Man sentenced for ammunition",
            "A felon who had 40 rounds of ammunition in his apartment "
            "was sentenced to 18 months for possessing it.",
        ),
        ("USA v. Lindqvist", "District of Maine. Date filed: 03/03/2023. 18:922(g)(1) FELON IN POSSESSION."),
        (
            "Publisher mails magazines to readers",
            "The publisher sent 12,000 magazines to readers in Toronto last week.",
        ),
        (
            "Driver found with heroin",
            "A driver who crossed the bridge had heroin in the spare tire, officers said.",
        ),
        (
            "Traffic stop leads to charges",
            "Officers found a pistol and methamphetamine in a car. The "
            "driver, a felon, was charged with possession.",
        ),
    ],
)
def test_short_texts_of_other_matters_are_not(title: str, text: str) -> None:
    assert not _is_relevant(title, text)
