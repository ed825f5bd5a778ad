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
        ("Dos de los fusiles fueron hallados en la escena de una balacera.", "violence"),
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
