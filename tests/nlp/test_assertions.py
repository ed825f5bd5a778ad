"""How sentences assert what they tell. [Brackets] hold the claim: a count, unless the row says otherwise."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import (
    Assertion,
    Basis,
    CountRole,
    Event,
    GroupKind,
    ObjectKind,
    Precision,
    Stage,
)
from nlp.annotation import (
    Annotation,
    Count,
    CourtFact,
    DateFact,
    Defendant,
    Evidence,
    Firearm,
    Group,
    Relevance,
    SourceDocument,
    StageFact,
)
from nlp.assertions import assert_claims
from nlp.reading import read

ALLEGED, CHARGED, ADMITTED, PROVED, DISMISSED = Assertion


def asserted(
    marked: str,
    *,
    language: str = "en",
    role: CountRole = CountRole.PURCHASED,
    people: dict[str, Stage] | None = None,
    stages: tuple[Stage, ...] = (),
    title: str = "",
) -> list[Assertion]:
    """The assertions of the marked counts of a text, with these defendants and stages."""
    text, spans = "", []
    for i, piece in enumerate(marked.replace("]", "[").split("[")):
        if i % 2:
            spans.append((len(text), len(text) + len(piece)))
        text += piece
    reading = read(SourceDocument("x", title, "2023-05-04", text, language=language))
    counts = tuple(
        Count(
            3,
            3,
            Basis.EXACT,
            role,
            ObjectKind.HANDGUN,
            text[a:b],
            reading.evidence(a, b, "marked by the test"),
        )
        for a, b in spans
    )
    defendants = tuple(
        Defendant(name, Evidence(text.find(name), text.find(name) + len(name), name, "test"), status=status)
        for name, status in (people or {}).items()
    )
    annotation = Annotation(
        "x",
        Relevance(True, 1.0, ""),
        language,
        stages=tuple(StageFact(stage, reading.evidence(0, 1, "test")) for stage in stages),
        defendants=defendants,
        counts=counts,
    )
    return [count.evidence.assertion for count in assert_claims(reading, annotation).counts]


ENGLISH = [
    # alleged
    ("Quillon allegedly bought [12 pistols] in Ardmore.", ALLEGED),
    ("Quillon is alleged to have bought [12 pistols].", ALLEGED),
    ("Prosecutors allege that Quillon bought [12 pistols].", ALLEGED),
    ("Quillon bought [12 pistols], prosecutors allege.", ALLEGED),
    ("Quillon is accused of buying [12 pistols] for his cousin.", ALLEGED),
    ("Investigators believe he shipped [12 pistols] in a sofa.", ALLEGED),
    ("Quillon is suspected of moving [12 pistols].", ALLEGED),
    ("[12 pistols] were allegedly bought by Quillon.", ALLEGED),
    ("[12 pistols] are believed to have been bought by Quillon.", ALLEGED),
    ("The alleged purchase of [12 pistols] took a morning.", ALLEGED),
    ("Quillon denied that he had bought [12 pistols].", ALLEGED),
    ("Quillon has not been charged with buying the [12 pistols].", ALLEGED),
    # charged
    ("The indictment charges that Quillon bought [12 pistols].", CHARGED),
    ("According to the criminal complaint, Quillon bought [12 pistols].", CHARGED),
    ("Quillon bought [12 pistols], according to the indictment.", CHARGED),
    ("Quillon was charged with buying [12 pistols].", CHARGED),
    ("Quillon was indicted Monday for the sale of [12 pistols].", CHARGED),
    ("Quillon pleaded not guilty to buying [12 pistols].", CHARGED),
    ("Quillon faces four counts over [12 pistols].", CHARGED),
    ("Quillon faces up to 15 years in prison for buying [12 pistols].", CHARGED),
    ("The complaint says that Quillon admitted to agents that he bought [12 pistols].", CHARGED),
    ("The jury deadlocked on the count of selling [12 pistols].", CHARGED),
    # admitted
    ("Quillon admitted that he bought [12 pistols].", ADMITTED),
    ("Quillon pleaded guilty to a charge of buying [12 pistols].", ADMITTED),
    ("In his plea agreement, Quillon says that he bought [12 pistols].", ADMITTED),
    ("Quillon bought [12 pistols], he admitted in court.", ADMITTED),
    ("Quillon bought [12 pistols], as he later admitted.", ADMITTED),
    ("According to the statement of facts, Quillon bought [12 pistols].", ADMITTED),
    ("Quillon acknowledged buying [12 pistols] in one week.", ADMITTED),
    ("Quillon pleaded guilty\nto buying [12 pistols].", ADMITTED),
    # proved
    ("A jury found that Quillon bought [12 pistols].", PROVED),
    ("Quillon was convicted of buying [12 pistols].", PROVED),
    ("Evidence presented at trial showed that he bought [12 pistols].", PROVED),
    ("Quillon was found guilty on charges that he bought [12 pistols].", PROVED),
    ("Quillon was sentenced Monday for buying [12 pistols].", PROVED),
    # dismissed, and denied by the sentence itself
    ("Quillon was acquitted of buying [12 pistols].", DISMISSED),
    ("The jury found him not guilty of selling [12 pistols].", DISMISSED),
    ("Charges that Quillon bought [12 pistols] were dismissed.", DISMISSED),
    ("The judge dismissed two counts over the [12 pistols].", DISMISSED),
    ("Prosecutors dropped the charge of selling [12 pistols].", DISMISSED),
    ("The count involving [12 pistols] was later thrown out.", DISMISSED),
    ("Quillon was accused of buying [12 pistols], but the charges were dropped.", DISMISSED),
    ("Quillon, charged with selling [12 pistols], was acquitted.", DISMISSED),
    ("There was no evidence that Quillon bought the [12 pistols].", DISMISSED),
    ("The government failed to prove that he sold [12 pistols].", DISMISSED),
    ("Quillon never bought the [12 pistols] named in the warrant.", DISMISSED),
    # words that only look like it, and what no modifier covers
    ("Quillon bought [12 pistols].", ALLEGED),
    ("Quillon, in charge of a depot, bought [12 pistols].", ALLEGED),
    ("Quillon, a convicted felon, bought [12 pistols].", ALLEGED),
    ("Quillon did not buy the [12 pistols] for himself.", ALLEGED),
    ("An indictment is merely an allegation about [12 pistols] and no evidence of guilt.", ALLEGED),
    ("The motion was denied, and the appeal was dismissed, over [12 pistols].", ALLEGED),
    ("[12 pistols] were dropped at a house in Ardmore.", ALLEGED),
]

SPANISH = [
    ("Quillón presuntamente compró [12 pistolas] en Ardmore.", ALLEGED),
    ("Quillón habría comprado [12 pistolas].", ALLEGED),
    ("Se le acusa de comprar [12 pistolas].", ALLEGED),
    ("La presunta compra de [12 pistolas] tardó una mañana.", ALLEGED),
    ("Quillón negó haber comprado [12 pistolas].", ALLEGED),
    ("[12 pistolas] fueron presuntamente compradas por Quillón.", ALLEGED),
    ("Según la acusación formal, Quillón compró [12 pistolas].", CHARGED),
    ("Quillón fue acusado ante un juez de comprar [12 pistolas].", CHARGED),
    ("La acusación relata que compró [12 pistolas].", CHARGED),
    ("Quillón fue vinculado a proceso por comprar [12 pistolas].", CHARGED),
    ("Quillón se declaró inocente de comprar [12 pistolas].", CHARGED),
    ("Quillón enfrenta tres cargos por la compra de [12 pistolas].", CHARGED),
    ("Quillón se declaró culpable de comprar [12 pistolas].", ADMITTED),
    ("Quillón admitió que compró [12 pistolas].", ADMITTED),
    ("Quillón compró [12 pistolas], según reconoció ante el juez.", ADMITTED),
    ("Quillón aceptó haber comprado [12 pistolas].", ADMITTED),
    ("Quillón fue condenado por comprar [12 pistolas].", PROVED),
    ("El jurado lo declaró culpable de vender [12 pistolas].", PROVED),
    ("Quedó demostrado que compró [12 pistolas].", PROVED),
    ("Quillón fue absuelto de vender [12 pistolas].", DISMISSED),
    ("Los cargos por la venta de [12 pistolas] fueron desestimados.", DISMISSED),
    ("El juez desestimó los cargos por [12 pistolas].", DISMISSED),
    ("Acusado de vender [12 pistolas], Quillón fue absuelto.", DISMISSED),
    ("No hay pruebas de que comprara [12 pistolas].", DISMISSED),
    ("Quillón nunca compró las [12 pistolas].", DISMISSED),
    ("De ser declarado culpable, pagará por [12 pistolas] con diez años.", ALLEGED),
    ("La acusación es meramente un alegato sobre [12 pistolas].", ALLEGED),
]


@pytest.mark.parametrize(("marked", "expected"), ENGLISH)
def test_an_english_sentence(marked: str, expected: Assertion) -> None:
    assert asserted(marked) == [expected]


@pytest.mark.parametrize(("marked", "expected"), SPANISH)
def test_a_spanish_sentence(marked: str, expected: Assertion) -> None:
    assert asserted(marked, language="es") == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "He was convicted of buying [12 pistols] but acquitted of selling [40 rifles].",
            [PROVED, DISMISSED],
        ),
        (
            "He pleaded guilty to buying [12 pistols]; charges over [40 rifles] were dismissed.",
            [ADMITTED, DISMISSED],
        ),
        (
            "He pleaded guilty to buying [12 pistols], and they dropped a charge of selling [40 rifles].",
            [ADMITTED, DISMISSED],
        ),
        (
            "Charges of selling [40 rifles] were dropped when he pleaded guilty to buying [12 pistols].",
            [DISMISSED, ADMITTED],
        ),
        (
            "Orlan, who admitted buying [12 pistols], was also charged with selling [40 rifles].",
            [ADMITTED, CHARGED],
        ),
        (
            "Orlan was charged with buying [12 pistols] for Quillon, who allegedly took [40 rifles] home.",
            [CHARGED, ALLEGED],
        ),
        (
            "The jury acquitted him of selling [40 rifles] and convicted him of buying [12 pistols].",
            [DISMISSED, PROVED],
        ),
        ("He sold [12 pistols], while his cousin allegedly sold [40 rifles].", [ALLEGED, ALLEGED]),
        ("He pleaded guilty to selling [12 pistols]; [40 rifles] stayed behind.", [ADMITTED, ALLEGED]),
    ],
)
def test_a_border_ends_a_scope(marked: str, expected: list[Assertion]) -> None:
    assert asserted(marked) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "Fue condenado por comprar [12 pistolas], pero absuelto de vender [40 rifles].",
            [PROVED, DISMISSED],
        ),
        (
            "Se declaró culpable de comprar [12 pistolas]; los cargos por [40 rifles] fueron retirados.",
            [ADMITTED, DISMISSED],
        ),
        ("Admitió comprar [12 pistolas], mientras que [40 rifles] quedaron en casa.", [ADMITTED, ALLEGED]),
    ],
)
def test_a_spanish_border_ends_a_scope(marked: str, expected: list[Assertion]) -> None:
    assert asserted(marked, language="es") == expected


@pytest.mark.parametrize(
    ("marked", "people", "expected"),
    [
        ("Ramiro Quillon bought [12 pistols].", {"Ramiro Quillon": Stage.CHARGED}, CHARGED),
        ("Ramiro Quillon bought [12 pistols].", {"Ramiro Quillon": Stage.CONVICTED}, PROVED),
        ("Ramiro Quillon bought [12 pistols].", {"Ramiro Quillon": Stage.SENTENCED}, PROVED),
        ("Ramiro Quillon bought [12 pistols].", {"Ramiro Quillon": Stage.ACQUITTED}, DISMISSED),
        ("Ramiro Quillon bought [12 pistols].", {"Ramiro Quillon": Stage.DISMISSED}, DISMISSED),
        ("Ramiro Quillon bought [12 pistols].", {"Ramiro Quillon": Stage.OTHER}, ALLEGED),
        # Named before, and by his second name alone.
        ("Ramiro Quillon was there. He bought [12 pistols].", {"Ramiro Quillon": Stage.SENTENCED}, PROVED),
        (
            "Ramiro Quillon met Ana Orlan. Orlan bought [12 pistols].",
            {"Ramiro Quillon": Stage.SENTENCED, "Ana Orlan": Stage.CHARGED},
            CHARGED,
        ),
        # Of several, the one about whom least is settled.
        (
            "Ramiro Quillon and Ana Orlan bought [12 pistols].",
            {"Ramiro Quillon": Stage.SENTENCED, "Ana Orlan": Stage.CHARGED},
            CHARGED,
        ),
        (
            "Ramiro Quillon and Ana Orlan bought [12 pistols].",
            {"Ramiro Quillon": Stage.SENTENCED, "Ana Orlan": Stage.ACQUITTED},
            PROVED,
        ),
        # A plea makes admitted what is told from there on.
        (
            "Ramiro Quillon pleaded guilty Monday. He bought [12 pistols] in May.",
            {"Ramiro Quillon": Stage.PLEADED_GUILTY},
            ADMITTED,
        ),
        (
            "Ramiro Quillon bought [12 pistols] in May. On Monday he pleaded guilty.",
            {"Ramiro Quillon": Stage.PLEADED_GUILTY},
            CHARGED,
        ),
        # What was charged was dismissed.
        (
            "Ramiro Quillon was charged with buying [12 pistols]. He walked free.",
            {"Ramiro Quillon": Stage.DISMISSED},
            DISMISSED,
        ),
        # What was charged is told as charged, whatever came of it.
        (
            "The indictment charged that Ramiro Quillon bought [12 pistols].",
            {"Ramiro Quillon": Stage.SENTENCED},
            CHARGED,
        ),
        (
            "Copper Creek Guns LLC sold [12 pistols].",
            {"Copper Creek Guns LLC": Stage.CONVICTED},
            PROVED,
        ),
    ],
)
def test_the_situation_of_the_defendant(marked: str, people: dict[str, Stage], expected: Assertion) -> None:
    assert asserted(marked, people=people) == [expected]


@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ((Stage.SEIZURE,), ALLEGED),
        ((Stage.ARRESTED, Stage.CHARGED), CHARGED),
        ((Stage.PLEADED_GUILTY,), ADMITTED),
        ((Stage.DISMISSED,), DISMISSED),
        ((Stage.DISMISSED, Stage.SENTENCED), PROVED),
        ((), ALLEGED),
    ],
)
def test_the_news_where_nobody_is_named(stages: tuple[Stage, ...], expected: Assertion) -> None:
    assert asserted("Somebody bought [12 pistols].", stages=stages) == [expected]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Agents seized [12 pistols] in Ardmore.", PROVED),
        ("He was charged after agents seized [12 pistols].", PROVED),
        ("He admitted that the [12 pistols] which were seized were his.", PROVED),
        ("Agents reportedly seized [12 pistols].", ALLEGED),
        ("According to the complaint, agents seized [12 pistols].", CHARGED),
        ("He was charged with smuggling, and agents seized [12 pistols].", PROVED),
    ],
)
def test_what_the_authorities_seized_is_a_fact(marked: str, expected: Assertion) -> None:
    assert asserted(marked, role=CountRole.SEIZED, people={"He": Stage.CHARGED}) == [expected]


def test_a_title_that_tells_the_plea() -> None:
    found = asserted(
        "Ramiro Quillon bought [12 pistols].",
        title="Man Pleads Guilty to Straw Purchases",
        people={"Ramiro Quillon": Stage.PLEADED_GUILTY},
    )
    assert found == [ADMITTED]


def test_every_list_is_asserted() -> None:
    text = "Ana Orlan allegedly sent a Norinco pistol to the Copper Creek Gang in May. In June she was held."
    reading = read(SourceDocument("x", "", "2023-07-04", text, language="en"))

    def at(words: str) -> Evidence:
        start = text.index(words)
        return reading.evidence(start, start + len(words), "test")

    found = assert_claims(
        reading,
        Annotation(
            "x",
            Relevance(True, 1.0, ""),
            "en",
            stages=(StageFact(Stage.ARRESTED, at("held")),),
            court=CourtFact("okwd", at("June")),
            defendants=(Defendant("Ana Orlan", at("Orlan"), status=Stage.ARRESTED),),
            dates=(
                DateFact(Event.OFFENSE_START, "2023-05", Precision.MONTH, at("May")),
                DateFact(Event.ARREST, "2023-06", Precision.MONTH, at("June")),
            ),
            firearms=(Firearm("Norinco", None, None, ObjectKind.HANDGUN, at("Norinco pistol")),),
            groups=(Group("Copper Creek Gang", GroupKind.GANG, at("Copper Creek Gang")),),
        ),
    )
    assert found.court is not None
    items = (*found.stages, found.court, *found.defendants, *found.dates, *found.firearms, *found.groups)
    assert [item.evidence.assertion for item in items] == [
        PROVED,
        PROVED,
        CHARGED,
        ALLEGED,
        PROVED,
        ALLEGED,
        ALLEGED,
    ]


def test_a_gun_inside_a_count_is_asserted_as_the_count() -> None:
    text = "Ana Orlan was charged. Agents seized 12 Norinco pistols."
    reading = read(SourceDocument("x", "", "2023-07-04", text, language="en"))
    start = text.index("12")
    count = Count(
        12,
        12,
        Basis.EXACT,
        CountRole.SEIZED,
        ObjectKind.HANDGUN,
        "",
        reading.evidence(start, start + 18, "test"),
    )
    gun = Firearm("Norinco", None, None, ObjectKind.HANDGUN, reading.evidence(start + 3, start + 18, "test"))
    annotation = Annotation("x", Relevance(True, 1.0, ""), "en", counts=(count,), firearms=(gun,))
    assert assert_claims(reading, annotation).firearms[0].evidence.assertion is PROVED


@pytest.mark.parametrize("piece", ["allegedly ", "charges that ", "he was charged with ", "admitted; "])
def test_words_without_end(piece: str) -> None:
    found = asserted(piece * 5_000 + "he bought [12 pistols]. " + "It was said. [12 pistols] " * 200)
    assert len(found) == 201
