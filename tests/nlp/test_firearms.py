"""Firearms: make, model, caliber and kind, once per distinct kind named."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument, check_spans
from nlp.calibers import normal_caliber
from nlp.firearms import find_firearms
from nlp.reading import read


def named(text: str, language: str = "en") -> list[tuple[str | None, str | None, str | None, str]]:
    reading = read(SourceDocument("d", "", "2021", text, language=language))
    found = find_firearms(reading)
    check_spans(text, found)
    return [(f.make, f.model, f.caliber, str(f.kind)) for f in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a Barrett M82A1 .50 caliber rifle", [("Barrett", "M82A1", ".50", "rifle")]),
        ("two Glock 19 pistols", [("Glock", "19", None, "handgun")]),
        ("a Taurus, Model PT-111, 9mm pistol", [("Taurus", "PT-111", "9mm", "handgun")]),
        ("AK-47-style rifles and an AK-47", [(None, "AK-47", None, "rifle")]),
        ("fully automatic M-4 rifles", [(None, "M-4", None, "machinegun")]),
        ("a Ruger 9mm", [("Ruger", None, "9mm", "handgun")]),
        ("pistols in 9 mm caliber", [(None, None, "9mm", "handgun")]),
        (
            "a Norinco Model SKS, 9mm Luger Jimenez Arms Model JA25",
            [("Norinco", "SKS", None, "rifle"), ("Jimenez Arms", "JA25", "9mm Luger", "handgun")],
        ),
        ("assault rifles", [(None, None, None, "rifle")]),
        ("firearms and weapons", []),
        ("Remington Ollery, 20, of Ardmore", []),
    ],
)
def test_english(text: str, expected: list[tuple[str | None, str | None, str | None, str]]) -> None:
    assert named(f"Quillon bought {text}.") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un rifle Century Arms VSKA", [("Century Arms", "VSKA", None, "rifle")]),
        ("pistolas Zastava M92", [("Zastava", "M92", None, "handgun")]),
        ("rifles tipo AR-15", [(None, "AR-15", None, "rifle")]),
        ("una pistola calibre .45", [(None, None, ".45", "handgun")]),
    ],
)
def test_spanish(text: str, expected: list[tuple[str | None, str | None, str | None, str]]) -> None:
    assert named(f"Compró {text}.", "es") == expected


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        (".40 caliber", ".40"),
        ("40-caliber", ".40"),
        ("9 mm", "9mm"),
        ("nine-millimeter", "9mm"),
        ("20-guage", "20 gauge"),
        ("7.62x39mm", "7.62x39mm"),
        ("calibre 7,62 milímetros", "7.62mm"),
    ],
)
def test_calibers_are_written_one_way(written: str, normal: str) -> None:
    assert normal_caliber(written) == normal


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Le hallaron un cuerno de chivo.", "es", [(None, "AK-47", None, "rifle")]),
        ("Compró cinco R-15.", "es", [(None, "AR-15", None, "rifle")]),
        ("Llevaba una escuadra calibre 9 milímetros.", "es", [(None, None, "9mm", "handgun")]),
        ("Incautaron un fusil Barrett.", "es", [("Barrett", None, None, "rifle")]),
        ("Vendió dos armas tipo fusil.", "es", [(None, None, None, "rifle")]),
        ("Guardaban 52 rifles automáticos.", "es", [(None, None, None, "machinegun")]),
        ("He bought 29 FN Five-seveN pistols.", "en", [("FN", "Five-seveN", None, "handgun")]),
        ("He bought 22 handguns.", "en", [(None, None, None, "handgun")]),
        (
            "Her van held 6,150 rounds of 7.62x39mm ammunition.",
            "en",
            [(None, None, "7.62x39mm", "ammunition")],
        ),
        ("He sold devices that convert Glock pistols.", "en", [(None, None, None, "conversion_device")]),
        ("She sold 12 Glock switches.", "en", [(None, None, None, "conversion_device")]),
        (
            "He bought 64 pistols — 9mm, .25 and .32 caliber.",
            "en",
            [(None, None, c, "handgun") for c in ("9mm", ".25", ".32")],
        ),
        ("He kept 17 AK-47 automatic weapons.", "en", [(None, "AK-47", None, "rifle")]),
        ("He used a goat horn.", "en", [(None, "AK-47", None, "rifle")]),
    ],
)
def test_as_it_is_said(
    text: str, language: str, expected: list[tuple[str | None, str | None, str | None, str]]
) -> None:
    assert named(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He bought a Hi-Point C9 and a SCCY CPX-2.", [("Hi-Point", "C9"), ("SCCY", "CPX-2")]),
        ("He sold a Taurus Millennium.", [("Taurus", "Millennium")]),
        ("He sold a Springfield Hellcat.", [("Springfield", "Hellcat")]),
        ("He sold a Zastava ZPAP M70.", [("Zastava", "ZPAP M70")]),
        ("He sold a Century Arms BFT47.", [("Century Arms", "BFT47")]),
        ("He sold a DPMS Oracle.", [("DPMS", "Oracle")]),
        ("They bought an FN-57 and a PTR-91.", [(None, "FN-57"), (None, "PTR-91")]),
        ("He sold Polymer80 frames.", [("Polymer80", None)]),
        ("They had a Barrett 50.", [("Barrett", None)]),
        ("He sold the agent an AK and an AR pistol.", [(None, "AK-style"), (None, "AR-style")]),
        ("He sold AKs and an AK-47.", [(None, "AK-47")]),
    ],
)  # fmt: skip
def test_makers_and_models(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert [(make, model) for make, model, _, _ in named(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He sold the informant a .45 and two 9mms.", [(".45", "handgun"), ("9mm", "handgun")]),
        ("Bags held ammunition in .22, .357 and 10mm.", [(c, "ammunition") for c in (".22", ".357", "10mm")]),
        ("He had an AK-47 and 900 rounds of .223 ammunition.", [(None, "rifle"), (".223", "ammunition")]),
        ("They found 7.62 x 39 mm ammunition.", [("7.62 x 39 mm", "ammunition")]),
        ("He was paid a .45 share.", []),
    ],
)
def test_calibers_for_guns_and_rounds(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(caliber, kind) for _, _, caliber, kind in named(text)] == expected


def test_what_guns_are_made_into_is_no_gun() -> None:
    assert named("The switches convert a pistol into a machine gun.") == [
        (None, None, None, "conversion_device")
    ]


def test_makers_with_a_persons_name() -> None:
    def named(text: str) -> list[tuple[str | None, str]]:
        found = find_firearms(read(SourceDocument("x", "", "2022-05-05", text)))
        return [(firearm.make, str(firearm.kind)) for firearm in found]

    assert named("He obtained two pistols and, from another dealer, a Barrett.")[-1] == ("Barrett", "rifle")
    assert named("Negoció la compra de un Barrett y de cartuchos.") == [("Barrett", "rifle")]
    assert named("Agent Barrett and a Barrett cousin bought ammunition.") == []
    assert named("David Glock, 44, lied to a dealer. Glock admitted that he was paid.") == []
    assert named("David Glock bought ammunition and a Glock.") == [("Glock", "handgun")]


def test_a_plain_class_counts_where_nothing_finer_is_named() -> None:
    found = find_firearms(read(SourceDocument("x", "", "", "The pistols were sold to a felon.")))
    assert [str(firearm.kind) for firearm in found] == ["handgun"]
