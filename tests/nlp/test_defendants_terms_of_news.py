"""Terms of prison as news tells them, and whose they are: one wording a line, English and Spanish."""

from __future__ import annotations

import pytest

from tests.nlp.defendants_of import found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Judge Kane imposed a 240-month term of imprisonment for Otto Lund, who led the gun ring, "
            "while Sanchez and Iris Mora received 108 and 120 months, respectively.",
            [("Otto Lund", "sentenced", 240), ("Iris Mora", "sentenced", 120)],
        ),
        (
            "Otto Lund, 40, a licensed gun dealer, has been sentenced to 60 months. His wife, who "
            "kept the books, got three years of probation.",
            [("Otto Lund", "sentenced", 60)],
        ),
        (
            "Otto Lund got 60 months for selling ghost guns. His wife, Iris Mora, got off with probation.",
            [("Otto Lund", "sentenced", 60), ("Iris Mora", "sentenced", 0)],
        ),
        (
            "Three Tulsa residents were indicted last year in a gun-buying scheme. Lund, the leader, "
            "was sentenced to 97 months; Mora, to 41. Charges are still pending against Roe. Otto "
            "Lund, Iris Mora and Ivan Roe bought 80 pistols.",
            [("Otto Lund", "sentenced", 97), ("Iris Mora", "sentenced", 41), ("Ivan Roe", "charged", None)],
        ),
        (
            "TULSA, Okla. (AP) — A Tulsa man who bought 80 pistols for a gang is going to federal "
            "prison for more than eight years. Otto Lund, 29, was sentenced Thursday to 97 months.",
            [("Otto Lund", "sentenced", 97)],
        ),
        (
            "Otto Lund pleaded guilty Thursday to buying 80 pistols for a gang. His sentencing is "
            "scheduled for March 3, when he could get up to 10 years. His brother was sentenced last "
            "year to 46 months.",
            [("Otto Lund", "pleaded_guilty", None)],
        ),
        (
            "Otto Lund pleaded guilty Thursday to buying 80 pistols for a gang. His girlfriend, Iris "
            "Mora, was sentenced in May to 46 months in the same case.",
            [("Otto Lund", "pleaded_guilty", None), ("Iris Mora", "sentenced", 46)],
        ),
        (
            "Iris Mora pleaded guilty Thursday to buying 80 pistols for a gang led by Otto Lund, who "
            "was sentenced last year to 46 months.",
            [("Iris Mora", "pleaded_guilty", None), ("Otto Lund", "sentenced", 46)],
        ),
        (
            "Otto Lund was convicted by a jury in April of buying 80 pistols for a gang. Iris Mora, "
            "who testified against him, had pleaded guilty. Lund will be sentenced Aug. 8.",
            [("Otto Lund", "convicted", None), ("Iris Mora", "pleaded_guilty", None)],
        ),
        (
            "Otto Lund's 46-month sentence for buying pistols for a gang will be followed by three "
            "years of supervised release.",
            [("Otto Lund", "sentenced", 46)],
        ),
        (
            "The 46-month sentence that Otto Lund received Thursday was below the guidelines of 57 to "
            "71 months. He bought 80 pistols for a gang.",
            [("Otto Lund", "sentenced", 46)],
        ),
        (
            "Otto Lund faced as many as 71 months but got 46 months after testifying against others "
            "who bought guns for the gang.",
            [("Otto Lund", "sentenced", 46)],
        ),
        (
            "U.S. District Judge Ruth Kane went below the 46 months sought by prosecutors and "
            "sentenced Otto Lund, who bought 80 pistols, to 30 months.",
            [("Otto Lund", "sentenced", 30)],
        ),
        (
            "Prosecutors wanted 46 months. Otto Lund's lawyer wanted probation. Judge Ruth Kane gave "
            "him 30 months for buying 80 pistols.",
            [("Otto Lund", "sentenced", 30)],
        ),
        (
            "Otto Lund, 25, and Iris Mora, 26, were each given 30 months in prison for buying 80 pistols.",
            [("Otto Lund", "sentenced", 30), ("Iris Mora", "sentenced", 30)],
        ),
        (
            "Otto Lund and Iris Mora got identical 30-month sentences for buying 80 pistols.",
            [("Otto Lund", "sentenced", 30), ("Iris Mora", "sentenced", 30)],
        ),
        (
            "A judge sentenced Otto Lund to six years and Iris Mora to two and a half years for "
            "buying 80 pistols.",
            [("Otto Lund", "sentenced", 72), ("Iris Mora", "sentenced", 30)],
        ),
        (
            "Otto Lund fue condenado a seis años de cárcel y Iris Mora a dos años y medio por comprar "
            "80 pistolas.",
            [("Otto Lund", "sentenced", 72), ("Iris Mora", "sentenced", 30)],
        ),
        (
            "Otto Lund e Iris Mora fueron condenados a seis años de cárcel cada uno por comprar 80 pistolas.",
            [("Otto Lund", "sentenced", 72), ("Iris Mora", "sentenced", 72)],
        ),
        (
            "Las condenas: Otto Lund, seis años de prisión; Iris Mora, 30 meses de prisión. Compraban "
            "pistolas para un cártel.",
            [("Otto Lund", "sentenced", 72), ("Iris Mora", "sentenced", 30)],
        ),
        (
            "A Otto Lund le dieron seis años de prisión por comprar pistolas para un cártel, mientras "
            "que Iris Mora, que aceptó su culpa, será sentenciada en mayo.",
            [("Otto Lund", "sentenced", 72), ("Iris Mora", "pleaded_guilty", None)],
        ),
        (
            "El juez dictó a Otto Lund una pena de seis años, muy por debajo de los 15 que pedía la "
            "fiscalía, por comprar pistolas para un cártel.",
            [("Otto Lund", "sentenced", 72)],
        ),
        (
            "Otto Lund salió libre con el tiempo que ya pasó en la cárcel, luego de declararse "
            "culpable de comprar pistolas para un cártel.",
            [("Otto Lund", "sentenced", 0)],
        ),
        (
            "Otto Lund was sentenced to a year and a day in prison for buying pistols for a gang.",
            [("Otto Lund", "sentenced", 12)],
        ),
        (
            "Otto Lund was sentenced to 60 months on each of two counts of selling ghost guns, to be "
            "served consecutively, for a total of 10 years.",
            [("Otto Lund", "sentenced", 120)],
        ),
        (
            "Otto Lund was sentenced to 87 months for selling ghost guns and 60 months for "
            "conspiracy, to run concurrently.",
            [("Otto Lund", "sentenced", 87)],
        ),
        (
            "Otto Lund was sentenced to four years in state prison after pleading no contest to "
            "selling ghost guns.",
            [("Otto Lund", "sentenced", 48)],
        ),
        (
            "Otto Lund was sentenced to six months in jail and five years of probation for selling "
            "ghost guns.",
            [("Otto Lund", "sentenced", 6)],
        ),
        (
            "Otto Lund was sentenced to six months of home confinement and five years of probation "
            "for selling ghost guns.",
            [("Otto Lund", "sentenced", 0)],
        ),
        (
            "Otto Lund will die in prison: a judge gave him life without parole for selling the guns "
            "used in three killings.",
            [("Otto Lund", "sentenced", 9999)],
        ),
        (
            "Otto Lund will have 57 months in federal prison to think about the rifles he sold to smugglers.",
            [("Otto Lund", "sentenced", 57)],
        ),
        (
            "Lund, who must report to prison by July 1, was handed a 57-month term. Otto Lund sold "
            "rifles to smugglers.",
            [("Otto Lund", "sentenced", 57)],
        ),
        (
            "Lund's punishment of 57 months in prison was far harsher than that of Mora, who was "
            "given a year and a day. Otto Lund and Iris Mora sold rifles to smugglers.",
            [("Otto Lund", "sentenced", 57), ("Iris Mora", "sentenced", 12)],
        ),
        (
            "Sentenced in the case: Otto Lund, 35, of Tulsa, 57 months; Iris Mora, 30, of Tulsa, 24 "
            "months; and Ivan Roe, 28, of Dallas, three years' probation. They sold rifles to "
            "smugglers.",
            [("Otto Lund", "sentenced", 57), ("Iris Mora", "sentenced", 24), ("Ivan Roe", "sentenced", 0)],
        ),
        (
            "Otto Lund was sentenced to 57 months for selling rifles to smugglers. The two others in "
            "the ring, Iris Mora and Ivan Roe, each received 24 months.",
            [("Otto Lund", "sentenced", 57), ("Iris Mora", "sentenced", 24), ("Ivan Roe", "sentenced", 24)],
        ),
        (
            "Otto Lund was sentenced to 57 months for selling rifles to smugglers. His co-defendant "
            "Iris Mora was previously sentenced to 24 months.",
            [("Otto Lund", "sentenced", 57), ("Iris Mora", "sentenced", 24)],
        ),
        (
            "Otto Lund was sentenced to 57 months for selling rifles to smugglers, and Iris Mora, who "
            "drove the truck, to 24.",
            [("Otto Lund", "sentenced", 57), ("Iris Mora", "sentenced", 24)],
        ),
        (
            "Otto Lund was sentenced to 57 months and Iris Mora to two years for selling rifles to "
            "smugglers; both will then be on supervised release for three years.",
            [("Otto Lund", "sentenced", 57), ("Iris Mora", "sentenced", 24)],
        ),
        (
            "Otto Lund, convicted in 2009 of robbery and sentenced then to four years, got 57 months "
            "this time for selling rifles to smugglers.",
            [("Otto Lund", "sentenced", 57)],
        ),
        (
            "Otto Lund, who is already serving 10 years for armed robbery in Texas, was sentenced "
            "Monday to 57 months for selling rifles to smugglers.",
            [("Otto Lund", "sentenced", 57)],
        ),
        (
            "Originally sentenced to 57 months, Otto Lund had his term cut to 36 months on Monday. He "
            "sold rifles to smugglers.",
            [("Otto Lund", "sentenced", 36)],
        ),
        (
            "Otto Lund fue sentenciado a 57 meses de prisión. Al recuperar su libertad quedará bajo "
            "supervisión tres años. Vendía rifles a contrabandistas.",
            [("Otto Lund", "sentenced", 57)],
        ),
        (
            "La corte fijó 57 meses para Otto Lund y 24 para Iris Mora, que vendían rifles a "
            "contrabandistas.",
            [("Otto Lund", "sentenced", 57), ("Iris Mora", "sentenced", 24)],
        ),
        (
            "Mientras que Otto Lund estará 57 meses tras las rejas, Iris Mora cumplirá dos años. "
            "Vendían rifles a contrabandistas.",
            [("Otto Lund", "sentenced", 57), ("Iris Mora", "sentenced", 24)],
        ),
    ],
)
def test_terms(text: str, told: list[tuple[str, str, int | None]]) -> None:
    assert {(p.name, p.status.value, p.sentence_months) for p in found(text)} == set(told)
