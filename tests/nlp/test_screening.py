"""The screen: generous towards anything that may be gun supply, and always with a reason."""

from __future__ import annotations

import gzip
import json

import pytest

from nlp.screening import VERSION, screen
from tests.conftest import SHARED


@pytest.mark.parametrize(
    "text",
    [
        "A Plano woman bought nineteen pistols for a man who drove them to Reynosa.",
        "Agents say he was a straw purchaser for friends across the river who wanted guns.",
        "The shop sold rifles to buyers who could not pass a check.",
        "Un hombre compró seis fusiles en una tienda de Tucson y los llevó a Sonora.",
        "Aduanas decomisó un cargamento de armas oculto entre muebles.",
        "He was charged under 18 U.S.C. § 922(a)(6) for what he wrote about the rifle.",
        "Two guns were traded for heroin behind a laundromat.",
    ],
)
def test_gun_supply_passes(text: str) -> None:
    result = screen("", text)
    assert result.passed
    assert result.reason


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("A bakery owner paid no tax for nine years.", "no word for a firearm"),
        ("Straw buyers took out loans on eleven condominiums.", "no word for a firearm"),
        ("The city began its summer concerts with a disarming speech.", "no word for a firearm"),
        ("He pointed a pistol at the clerk and ran.", "no word of supply"),
        ("A felon with a firearm was charged with drug trafficking.", "no word of supply"),
    ],
)
def test_a_refusal_says_why(text: str, reason: str) -> None:
    result = screen("", text)
    assert not result.passed
    assert reason in result.reason


def test_the_title_counts() -> None:
    assert screen("Gun smuggling ring broken up", "Five people were charged.").passed
    assert not screen("", "Five people were charged.").passed


def test_the_empty_document_is_refused() -> None:
    assert not screen("", "").passed


def test_version_is_told() -> None:
    assert VERSION


def test_nothing_relevant_in_gold_is_refused() -> None:
    gold = SHARED / "gold"
    if not gold.exists():
        pytest.skip("../shared is not here")
    refused = [
        row["id"]
        for name in ("real_dev.jsonl", "families_dev.jsonl")
        for row in map(json.loads, (gold / name).read_text("utf-8").splitlines())
        if row["gold"]["relevant"] and not screen(row["title"] or "", row["text"]).passed
    ]
    assert refused == []


def test_few_of_all_releases_pass() -> None:
    path = SHARED / "data" / "justice_gov" / "press_releases_2009_2018.jsonl.gz"
    if not path.exists():
        pytest.skip("../shared is not here")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file][::10]
    share = sum(screen(row["title"], row["body"]).passed for row in rows) / len(rows)
    assert 0.01 < share < 0.08
