"""Dates of long pages: stretches beside one another, guns that came to light later, the next sentence."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import Stage
from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.dates import find_dates
from nlp.reading import read

WRITTEN = "2022-09-29"

STRETCHES = [
    # Within the offence's time agents bought; the offence goes on as long as its longest stretch.
    (
        "From 2018 through 2021, Mora sold guns without a license. Between March 3 and May 9, 2021, "
        "an undercover "
        "agent bought eleven rifles from him.",
        "offense_end:2021 offense_start:2018 purchase:2021-03-03 purchase:2021-05-09",
    ),
    # Until an arrest that another sentence dates, and until one that is dated there.
    (
        "From August 2018 until their arrest, the brothers bought pistols for the ring. They were "
        "arrested on "
        "May 3, 2020.",
        "arrest:2020-05-03 offense_end:2020-05-03 offense_start:2018-08",
    ),
    (
        "From August 2018 until he was arrested on May 3, 2020, Mora sold pistols.",
        "arrest:2020-05-03 offense_end:2020-05-03 offense_start:2018-08",
    ),
    # Neither end has a year: the end is the last such month.
    ("Mora sold 40 guns from October to July.", "offense_end:2022-07 offense_start:2021-10"),
    (
        "Mora moved 90 pistols between the spring of 2019 and that August.",
        "offense_end:2019-08 offense_start:2019",
    ),
    # Who tells it, and at which hearing, dates no stretch.
    (
        "Evidence at the sentencing hearing showed that from May 2019 through June 2020, Mora sold pistols.",
        "offense_end:2020-06 offense_start:2019-05",
    ),
]
RECOVERIES = [
    (
        "Detectives recovered nine of the pistols in Trenton between April 2020 and June 2021.",
        "recovery:2020-04 recovery:2021-06",
    ),
    ("The rifle turned up at an ambush of soldiers near Toluca on Sept. 30, 2021.", "recovery:2021-09-30"),
    (
        "Two of the rifles were captured by Mexican marines near the coast in January 2022.",
        "recovery:2022-01",
    ),
    (
        "Thieves broke into Lowe Guns on May 2, 2021. Two days after the burglary, police recovered "
        "nine pistols.",
        "offense_start:2021-05-02 recovery:2021-05-04",
    ),
]
COUNTED = [
    (
        "Mora pleaded guilty in May. His cousin had pleaded guilty the month before.",
        "plea:2022-04 plea:2022-05",
    ),
    (
        "Mora was sentenced on June 3, 2021. His brother was sentenced the week before.",
        "sentencing:2021-05 sentencing:2021-06-03",
    ),
    (
        "He was arrested on Sept. 16 and freed on bond the next Monday.",
        "arrest:2022-09-16 hearing:2022-09-19",
    ),
]
DEEDS = [
    # What was done where somebody went.
    (
        "On March 18, 2021, Mora drove to Hill Gun Range in Troy, Ala., and bought a Glock 44.",
        "purchase:2021-03-18",
    ),
    # The verb of the date before goes on.
    (
        "Mora bought two rifles on May 2, a third on May 9 at Hill Pawn, and on May 16 at a show in "
        "Dothan, where a "
        "friend waited, six more.",
        "purchase:2022-05-02 purchase:2022-05-09 purchase:2022-05-16",
    ),
    # Guns found where somebody was arrested, told in the next sentence; but not what was found otherwise.
    (
        "On May 4, 2022, Mora was arrested outside a motel in Reno. Nine pistols were recovered "
        "from his car.",
        "arrest:2022-05-04 seizure:2022-05-04",
    ),
    (
        "Police arrested Mora on May 4, 2022, in Elko. To date 14 rifles have been recovered.",
        "arrest:2022-05-04",
    ),
    # The next sentence tells what came of it.
    (
        "On Dec. 14, 2021, a clerk at the port grew uneasy. Officers seized seven rifles from a drum.",
        "seizure:2021-12-14",
    ),
]
STEPS = [
    (
        "Mora, who pleaded guilty on January 30, must report to the Bureau of Prisons by October 4.",
        "hearing:2022-10-04 plea:2022-01-30",
    ),
    ("He faces life in prison at his sentencing tomorrow, Friday, September 30, 2022.", "hearing:2022-09-30"),
    ("Charges against a fourth man, Lee Roy, were dismissed in May 2021.", "hearing:2021-05"),
    ("Pell, whose prints were found on a rifle, pleaded guilty on Dec. 16, 2021.", "plea:2021-12-16"),
    ("Mora's sentence was unsealed today. On Monday he was sentenced to 90 months.", "sentencing:2022-09-26"),
    ("A judge approved his extradition on May 22.", "hearing:2022-05-22"),
    # A birth dates neither the document nor the matter.
    ("Carl Mora (DOB 7/2/68), of Salem, was arraigned on March 14.", "hearing:2022-03-14"),
    # What is no step of his.
    ("A task force set up in July 2021 has charged 31 people since.", ""),
    (
        "Almost 5,000 guns were seized from April 2019 to March 2022, according to the nonprofit Gun Watch.",
        "",
    ),
]
SPANISH = [
    (
        "Desde agosto de 2018 hasta su detención, Salas compró pistolas. Fue detenido el 3 de mayo de 2020.",
        "arrest:2020-05-03 offense_end:2020-05-03 offense_start:2018-08",
    ),
    ("La Corte Suprema concedió la extradición el 22 de mayo.", "hearing:2022-05-22"),
    (
        "Salas se declaró culpable el martes y será sentenciado el 14 de febrero.",
        "hearing:2023-02-14 plea:2022-09-27",
    ),
    (
        "Dos de los fusiles fueron hallados el 16 de abril tras el ataque a una patrulla.",
        "recovery:2022-04-16",
    ),
]
CASES = [
    *(("en", *case) for case in [*STRETCHES, *RECOVERIES, *COUNTED, *DEEDS, *STEPS]),
    *(("es", *case) for case in SPANISH),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_dense(language: str, text: str, expected: str) -> None:
    reading = read(SourceDocument("x", "", WRITTEN, text, language=language))
    found = find_dates(reading, counts=find_counts(reading))
    assert sorted(f"{fact.event}:{fact.date}" for fact in found) == sorted(expected.split())


def test_the_day_of_the_lede_is_of_the_news() -> None:
    text = "On Wednesday the last of the three learned what his part in the gun ring will cost him."
    reading = read(SourceDocument("x", "", WRITTEN, text, language="en"))
    found = find_dates(reading, announced=(Stage.SENTENCED,))
    assert [f"{fact.event}:{fact.date}" for fact in found] == ["sentencing:2022-09-28"]
    assert not any(fact.event == "sentencing" for fact in find_dates(reading))
