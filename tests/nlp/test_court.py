"""The federal district of a case, by its PACER id."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.courts import find_court
from nlp.courts.names import districts
from nlp.reading import read

CASES = [
    ("U.S. Attorney Ida Cole of the Southern District of Texas announced the plea.", "txsd"),
    ("She appeared before a federal judge in Brownsville.", "txsd"),
    ("The Assistant U.S. Attorney for the District of Arizona prosecuted the case.", "azd"),
    ("A federal grand jury in Milwaukee, Wisconsin, indicted four people.", "wied"),
    (
        "A federal grand jury in Little Rock, Arkansas, indicted Otto Lund for selling guns to other "
        "drivers of his "
        "company in four states, and for keeping 13 pistols and three rifles for others in his van. The "
        "indictment was "
        "returned on Tuesday after more than a year of work. Each of the guns, it says, was bought by a "
        "friend who "
        "lied about whom "
        "they were for, and each of the buyers was paid with drugs. Lund was not told of it before the end "
        "of June, it "
        "says, and has not been heard since. A complaint filed in the District of Arizona followed his "
        "arrest in the "
        "Eastern District of California. The Phoenix Division of the FBI investigated.",
        "ared",
    ),
    ("The case is before the U.S. District Court in Salt Lake City.", "utd"),
    ("La acusación se presentó en el Distrito Sur de Florida.", "flsd"),
    ("Compareció ante un juez federal en Las Cruces, Nuevo México.", "nmd"),
    ("USAO N.D. Ill. announced the federal charges.", "ilnd"),
    ("An appeal from the United States District Court for the Middle District of Alabama.", "almd"),
    ("Kings County District Attorney Ruth Bell announced an indictment in Brooklyn Supreme Court.", None),
    (
        "U.S. Attorney Ida Cole of the District of Maryland and Prince George County State's Attorney Ann "
        "Roe announced that two men sold guns.",
        "mdd",
    ),
    (
        "A federal judge in Greenbelt, Maryland, sentenced a man who sold guns in Virginia and the District "
        "of Columbia.",
        "mdd",
    ),
    ("U.S. Attorney Ida D. Cole of the District of Columbia announced the federal charges.", "dcd"),
    ("He was fined for fishing without a permit.", None),
    ("He was arraigned in Newark federal court.", "njd"),
    ("A federal judge in Columbus, Ga., sentenced him.", "gamd"),
    ("U.S. District Judge Micaela Alvarez gave him 40 months for smuggling pistols.", "txsd"),
    ("U.S. Attorney Damian Williams announced the charges in a gun ring.", "nysd"),
    ("El fiscal federal Jaime Esparza informó del caso.", "txwd"),
    ("District Attorney Jaime Esparza said the pistol was stolen.", None),
    ("ante la jueza federal en Chicago", "ilnd"),
    ("un tribunal federal de Houston dictó sentencia", "txsd"),
    ("la Fiscalía federal de Arizona presentó cargos", "azd"),
    ("Brooklyn federal prosecutors charged two men", "nyed"),
    ("Manhattan U.S. Attorney announced charges", "nysd"),
    ("federal prosecutors in Philadelphia said", "paed"),
    ("a federal grand jury in Cleveland indicted", "ohnd"),
    ("The Queens District Attorney announced the indictment in Queens Supreme Court.", None),
    ("Mexican customs found 40 rifles in Nogales, Sonora.", None),
    ("La aduana de Nuevo Laredo halló 3 mil cartuchos", None),
    ("the U.S. District Court for the Western District of Texas, El Paso Division", "txwd"),
]


@pytest.mark.parametrize(("text", "court"), CASES)
def test_court(text: str, court: str | None) -> None:
    fact = find_court(read(SourceDocument("x", "", "2022-05-06", text)))
    assert (fact.value if fact else None) == court
    if fact:
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote


def test_the_source_tells_the_court() -> None:
    text = "A federal indictment charges two Houston residents and a Dallas man."
    document = SourceDocument(
        "x", "", "2022-05-06", text, source="U.S. Attorney's Office, Northern District of Texas"
    )
    fact = find_court(read(document))
    assert fact
    assert fact.value == "txnd"


def test_a_town_of_many_states_needs_its_state() -> None:
    fact = find_court(
        read(SourceDocument("x", "", "", "A federal court in Springfield, Massachusetts, heard him."))
    )
    assert fact
    assert fact.value == "mad"


def test_all_districts_are_known() -> None:
    courts = districts()
    assert len(courts) == 94
    assert len({court.id for court in courts}) == 94
    assert {court.id for court in courts if court.mexican_border} == {"txsd", "txwd", "nmd", "azd", "casd"}


@pytest.mark.parametrize(
    ("text", "court"),
    [
        (
            "Otto Lund, in federal custody, was indicted in Nevada in May. The guns were bought in Arizona.",
            "nvd",
        ),
        (
            "LUBBOCK, Texas — A dealer admitted it before a federal judge. His buyer was sentenced last "
            "December in "
            "the Western District of Texas to 97 months.",
            "txnd",
        ),
    ],
)
def test_where_the_case_is_and_not_an_earlier_one(text: str, court: str) -> None:
    fact = find_court(read(SourceDocument("x", "", "2016-05-12", text)))
    assert fact
    assert fact.value == court


#: Texts that name no federal court: the dateline and who was heard where tell it.
NEWS = [
    ("SPOKANE, Wash. — Jurors found Otto Lund guilty of dealing in firearms without a license.", "waed"),
    ("(EL PASO) – Otto Lund pleaded guilty to smuggling rifles, U.S. Attorney Ida Cole said.", "txwd"),
    (
        "DULUTH, Minn. — Otto Lund was sentenced for selling 20 pistols without a license. His cousin, Karl "
        "Lund, pleaded guilty last week in Milwaukee.",
        "mnd",
    ),
    (
        "DAYTON – Otto Lund, who bought pistols for a gang, got 40 months, U.S. Attorney Ida Cole announced. "
        + "He bought them at shows. " * 20
        + "Karl Lund was convicted in the Northern District of Illinois.",
        "ohsd",
    ),
    (
        "FRESNO, Calif. — A state judge gave Otto Lund ten years; the district attorney had asked for more.",
        None,
    ),
    (
        "The guns went to Chicago and to Detroit. Otto Lund, who smuggled them, was sentenced in Toledo by a "
        "federal judge.",
        "ohnd",
    ),
    ("Federal prosecutors in Boise have an unrelated case; a federal judge in Reno heard Lund.", "nvd"),
    (
        "A federal grand jury in Laredo indicted Otto Lund. Police of Edmonton, Ontario, found a rifle.",
        "txsd",
    ),
]


@pytest.mark.parametrize(("text", "court"), NEWS)
def test_court_of_news(text: str, court: str | None) -> None:
    fact = find_court(read(SourceDocument("x", "", "2022-05-06", text, kind="news")))
    assert (fact.value if fact else None) == court
