"""Dates in turns of phrase: second verbs, relative clauses, years told before, what is only announced."""

from __future__ import annotations

import pytest

from tests.nlp.dates_of import dated

ENGLISH = [
    (
        "The incident occurred Sept. 12 at the Paso Del Norte bridge, where officers found 14 pistols.",
        "seizure:2022-09-12",
    ),
    (
        "In an encounter on Sept. 12 at the Nogales crossing, officers took 14 pistols from a driver.",
        "seizure:2022-09-12",
    ),
    (
        "In 2020, Ruiz bought six rifles. From May to August, he picked up 30 more.",
        "offense_end:2020-08 offense_start:2020-05 purchase:2020",
    ),
    ("He sold guns from October 2020 to the following March.", "offense_end:2021-03 offense_start:2020-10"),
    (
        "The ring shipped rifles from November 2019 until April of the following year.",
        "offense_end:2020-04 offense_start:2019-11",
    ),
    ("Mora is to be sentenced in November.\n\n26 rifles were seized.", "hearing:2022-11"),
    ("Ruiz walked into federal court Monday and pleaded guilty to smuggling rifles.", "plea:2022-09-26"),
    ("Appearing before Judge Lee on Tuesday, Mora pleaded guilty to straw buying.", "plea:2022-09-27"),
    (
        "Ruiz stood before a magistrate on Monday, where he admitted buying the guns for a felon.",
        "plea:2022-09-26",
    ),
    ("They return to court on Nov. 3.", "hearing:2022-11-03"),
    ("An agent told the jury on Tuesday that the rifles were never found.", "hearing:2022-09-27"),
    (
        "Mora and Ruiz shipped 90 guns between May 2021 and their arrest on June 8, 2022.",
        "arrest:2022-06-08 offense_end:2022-06-08 offense_start:2021-05",
    ),
    (
        "Mora sold 64 guns in 11 meetings from June 12, 2021, to last Friday, when he was caught.",
        "arrest:2022-09-23 offense_end:2022-09-23 offense_start:2021-06-12",
    ),
    ("Ruiz sold guns.\n\nSworn to before me and signed in my presence Sept. 6, 2022.", "charged:2022-09-06"),
    ("They'll learn their sentence from Judge Lee June 3.", "hearing:2023-06-03"),
    ("Judge Lee set sentencing of the Moras for June 13.", "hearing:2023-06-13"),
    (
        "According to their plea agreements, on May 3, 2021, agents seized nine rifles.",
        "seizure:2021-05-03",
    ),
    (
        "Mora was arrested on Sept. 6 outside a motel in Reno. In the bed of his truck lay 14 pistols.",
        "arrest:2022-09-06 seizure:2022-09-06",
    ),
    (
        "He accepted a plea deal in May and on Monday was sentenced to 40 months.",
        "plea:2022-05 sentencing:2022-09-26",
    ),
    ("Ruiz was arrested over pistols that he bought in 2020.", "purchase:2020"),
    (
        "She was charged with lying about nine guns which she purchased on June 3, 2021.",
        "purchase:2021-06-03",
    ),
    ("The robbery resembled two similar heists in March at other shops.", ""),
    ("The number of guns seized was higher than in 2020.", ""),
    ("It was the third such theft this year.", ""),
    ("Police, acting on a similar burglary in May, arrested Ruiz on Sept. 6.", "arrest:2022-09-06"),
    ("Prosecutors announced the indictment Tuesday.", ""),
    ("The ATF announced the arrests on Tuesday.", ""),
    ("The ATF, Torres said, opened the crate on Sept. 3 and took out 40 rifles.", "seizure:2022-09-03"),
    ("Customs, a spokesman said yesterday, seized the rifles on Sept. 3.", "seizure:2022-09-03"),
    ("On Sept. 3, agents went to his house and he handed over nine pistols.", "seizure:2022-09-03"),
    ("Ruiz will be tried for the May 3 burglary of a gun shop.", "offense_start:2022-05-03"),
    ("According to the indictment returned on Aug. 4, Ruiz sold guns.", "charged:2022-08-04"),
    ("According to a complaint filed on Aug. 4, Ruiz sold guns.", "charged:2022-08-04"),
    (
        "According to a statement from the ATF, on Aug. 4 inspectors opened a crate of rifles.",
        "seizure:2022-08-04",
    ),
    (
        "On Aug. 4 a Texan sought entry to Canada; a search of his truck turned up two pistols.",
        "seizure:2022-08-04",
    ),
    ("The thefts started March 3 and ended April 9.", "offense_end:2022-04-09 offense_start:2022-03-03"),
    ("The buying spree started Jan. 5 at a shop in Mesa.", "offense_start:2022-01-05"),
    (
        "A rifle which soldiers found at a ranch on May 3 was bought in Dallas in 2021.",
        "purchase:2021 recovery:2022-05-03",
    ),
    (
        "On the 5th and the 12th of May he sold switches to an officer.",
        "purchase:2022-05-05 purchase:2022-05-12",
    ),
    ("He sold rifles in May, on the 5th and the 12th.", "purchase:2022-05-05 purchase:2022-05-12"),
    ("A Tuesday dawn raid on his house netted 12 guns.", "seizure:2022-09-27"),
    ("His sentencing opened Monday and is on hold until Oct. 15.", "hearing:2022-09-26 hearing:2022-10-15"),
    ("A prosecutor wrote in an Aug. 30 sentencing memo that the guns killed two people.", ""),
    ("In a May 3 filing, prosecutors called him a gun runner.", ""),
    ("The case began in June 2021 when an officer bought four handguns from him.", "purchase:2021-06"),
    ("Ruiz, agents said, sold them two pistols on June 3.", "purchase:2022-06-03"),
    ("The Wednesday sweep put nine gun traffickers behind bars.", "arrest:2022-09-28"),
    ("Mora, who sold the guns in May, was arrested Tuesday.", "arrest:2022-09-27 purchase:2022-05"),
    (
        "Troopers conducted a joint search of the warehouse last Thursday and left with 60 rifles.",
        "seizure:2022-09-22",
    ),
    (
        "Marines boarded the yacht on Sept. 3; two pistols lay in a drawer, and the captain was arrested.",
        "arrest:2022-09-03 seizure:2022-09-03",
    ),
    ("Mora admitted to smuggling 16 rifles into Mexico in 2017.", "offense_start:2017"),
    ("Mora pleaded guilty Monday to trafficking 40 guns.", "plea:2022-09-26"),
    ("Mora admitted Monday to smuggling 40 guns.", "plea:2022-09-26"),
    (
        "He was convicted in June of shipping 12 rifles to Haiti in 2019.",
        "conviction:2022-06 offense_start:2019",
    ),
    (
        "Of the 44 guns that the crew bought between July and August, six have turned up.",
        "offense_end:2022-08 offense_start:2022-07",
    ),
    ("Detectives unraveled the scheme starting last June, when they opened an investigation.", ""),
    ("It was the county's first gun seizure of 2022.", ""),
    (
        "The guns crossed at Roma from August 2019 to the following January.",
        "offense_end:2020-01 offense_start:2019-08",
    ),
    ("The gang bought rifles in 2018 and 2019.", "offense_end:2019 offense_start:2018"),
    (
        "He bought rifles in March, April and June of 2021.",
        "purchase:2021-03 purchase:2021-04 purchase:2021-06",
    ),
    ("The two were arrested Wednesday, a day after a grand jury indicted them.", "arrest:2022-09-28"),
    ("Mora is expected in court next Wednesday.", "hearing:2022-10-05"),
    ("His trial, first set for June, will now start Nov. 7.", "hearing:2022-11-07"),
    (
        "In March 2020 Ruiz sold an agent two pistols; in May he sold him nine.",
        "purchase:2020-03 purchase:2020-05",
    ),
    (
        "The shop lost 12 pistols when thieves broke in during the night of Sept. 9.",
        "offense_start:2022-09-09",
    ),
]
SPANISH = [
    (
        "Vendió fusiles desde octubre de 2020 hasta marzo del año siguiente.",
        "offense_end:2021-03 offense_start:2020-10",
    ),
    (
        "El 12 de mayo se declaró culpable y aguarda sentencia para el 15 de marzo.",
        "hearing:2023-03-15 plea:2022-05-12",
    ),
    (
        "El 12 de mayo se declaró culpable y ayer recibió una condena de 50 meses.",
        "plea:2022-05-12 sentencing:2022-09-28",
    ),
    (
        "El 4 de agosto detuvieron a un hombre cuando intentaba introducir 12 rifles a México.",
        "arrest:2022-08-04 seizure:2022-08-04",
    ),
    (
        "El incidente ocurrió el 4 de agosto en la garita de Nogales, donde hallaron 12 rifles.",
        "seizure:2022-08-04",
    ),
    ("Entraron a robar a una armería la noche del lunes 19.", "offense_start:2022-09-19"),
    (
        "Un chofer que llevaba 11 pistolas fue detenido el domingo en el puente.",
        "arrest:2022-09-25 seizure:2022-09-25",
    ),
    ("Los marinos abordaron el yate el 3 de septiembre y hallaron dos pistolas.", "seizure:2022-09-03"),
    ("Admitió haber contrabandeado 16 rifles a México en 2017.", "offense_start:2017"),
    ("Compró rifles en marzo y abril de 2021.", "purchase:2021-03 purchase:2021-04"),
    (
        "Entre agosto de 2019 y enero del año siguiente pasaron los rifles por Roma.",
        "offense_end:2020-01 offense_start:2019-08",
    ),
    (
        "Fue detenido el 29 de junio tras intentar cruzar la garita; en el auto le hallaron cinco pistolas.",
        "arrest:2022-06-29 seizure:2022-06-29",
    ),
]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [*(("en", *row) for row in ENGLISH), *(("es", *row) for row in SPANISH)],
)
def test_every_turn(language: str, text: str, expected: str) -> None:
    assert dated(language, text) == sorted(expected.split())
