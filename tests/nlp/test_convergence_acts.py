"""Other crimes told as acts: somebody shot with the guns, an officer paid, migrants driven north."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.convergence import find_convergence
from nlp.reading import read


def _crimes(text: str) -> list[str]:
    return [fact.value.value for fact in find_convergence(read(SourceDocument("x", "", "2022-05-05", text)))]


@pytest.mark.parametrize(
    ("text", "crime"),
    [
        ("One of the guns was used to shoot a cab driver in the Bronx.", "violence"),
        ("He handed the shotgun to a friend, who used it to shoot two officers.", "violence"),
        ("The rifle was fired at officers during a standoff.", "violence"),
        ("A pistol she bought was recovered after a 16-year-old was killed in Dayton.", "violence"),
        ("Six of the suspects were planning to rob some drug dealers.", "violence"),
        ("Una de las pistolas fue utilizada en un asesinato ocurrido en Ponce.", "violence"),
        ("Dos de los fusiles fueron hallados en la escena de un asesinato.", "violence"),
        ("A former police chief and a dealer were charged with obtaining machine guns.", "corruption"),
        ("The officer took $500 for each car of guns he waved through.", "corruption"),
        ("Depositaban el dinero en cuentas de terceros para lavarlo.", "money_laundering"),
        ("The couple drove migrants north and rifles south.", "human_smuggling"),
        ("He wired the proceeds through shell companies.", "money_laundering"),
        ("She deposited the money in amounts below $10,000.", "money_laundering"),
        ("Vendía armas y cristal a pandillas.", "drugs"),
        ("El policía cobraba por dejar pasar las armas.", "corruption"),
    ],
)
def test_crimes_told_as_acts(text: str, crime: str) -> None:
    assert _crimes(text) == [crime]


@pytest.mark.parametrize(
    "text",
    [
        "The group is responsible for thousands of killings in Mexico.",
        "Just last week, agents arrested another man accused of laundering drug money.",
        "Similar arrests in the state have involved murders.",
        "The guns were recovered at crime scenes.",
        "The ring that agents say was headed by a cook took in more than $100,000 through sales.",
    ],
)
def test_what_is_no_other_crime_of_the_matter(text: str) -> None:
    assert not _crimes(text)


@pytest.mark.parametrize(
    ("text", "crimes"),
    [
        ("Two of the pistols were found near the scene of a shooting in Erie.", []),
        ("Two of the pistols were found near the scene of a shooting that killed a baker.", ["violence"]),
        ("One Glock was used in a nonfatal shooting last June.", ["violence"]),
        ("Una de las pistolas apareció tras un tiroteo en la colonia Roma.", []),
        ("Una de las pistolas apareció tras un tiroteo en que murieron dos jóvenes.", ["violence"]),
        ("A baker was shot in May with a Taurus that she had bought.", ["violence"]),
        (
            "A firefight in Nuevo Laredo left six dead, and beside them lay two of his Bushmasters.",
            ["violence"],
        ),
        ("Se vinculó una de las pistolas a la muerte de un niño.", ["violence"]),
        ("A Taurus lay beside the body of a baker in Erie.", ["violence"]),
        ("Un rifle quedó junto al cadáver de un panadero.", ["violence"]),
        (
            "Fue capturado el coronel retirado Luis Paz Cano, de 57 años, acusado de vender rifles.",
            ["corruption"],
        ),
        ("Officer Ola Lund, 37, is accused of looking up plates for the ring.", ["corruption"]),
        ("Officer Ola Lund, 37, found nine pistols in the car.", []),
        ("Un sargento vendía granadas y fusiles del cuartel.", ["corruption"]),
        ("Since the assassination of the president, gangs rule the port.", []),
        ("Lund, who had been convicted of robbery in Ohio, could buy no gun.", []),
        ("In 2012 he was convicted in Ontario of trafficking cocaine.", []),
        ("On a typical day officers there seize 80 pounds of marijuana.", []),
        ("The pistols were exchanged at a flat on Elm Street that same night for crack cocaine.", ["drugs"]),
        ("He got nine guns from two neighbors, to whom he supplied heroin.", ["drugs"]),
        ("The rifle rests in an evidence room in Chihuahua.", []),
        ("He stole 12 pistols from the evidence room.", ["corruption"]),
        ("An alderman and his son were charged with smuggling rifles.", ["corruption"]),
    ],
)
def test_what_was_done_with_the_guns_and_what_is_beside_them(text: str, crimes: list[str]) -> None:
    assert _crimes(text) == crimes


def test_an_officer_of_the_title_is_looked_for_in_the_first_sentences() -> None:
    text = "A jury heard on Monday how a former deputy sold pistols. He kept them at home."
    document = SourceDocument("x", "Former deputy on trial for pistol sales", "2022-05-05", text)
    assert [fact.value.value for fact in find_convergence(read(document))] == ["corruption"]
    assert _crimes(text) == []
