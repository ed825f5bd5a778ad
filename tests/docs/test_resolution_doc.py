"""docs/resolution.md names every weight with its value, every key with its window, the stress set's size."""

import re
from pathlib import Path

from pipeline.resolve.keys import WINDOWS, YEAR
from pipeline.resolve.weights import weights
from tests.resolve.stress_set import documents

TEXT = (Path(__file__).parents[2] / "docs" / "resolution.md").read_text("utf-8")


def test_every_weight_is_there_with_its_value():
    told = {
        name: float(value)
        for name, value in re.findall(r"^\| `(\w+)` \| (-?\d+\.\d+) \|", TEXT, re.MULTILINE)
    }
    limits = {name: float(value) for name, value in re.findall(r"`(same|weak|different)` (-?\d+\.\d+)", TEXT)}
    assert told | limits == weights()


def test_every_key_is_there_with_its_window():
    told = {}
    for names, window in re.findall(r"^\| ((?:`\w+`,? ?)+) \| .* \| (.*) \|$", TEXT, re.MULTILINE):
        number = re.match(r"(\d+) (years|days)", window)
        days = int(number[1]) * (YEAR if number[2] == "years" else 1) if number else 0
        told |= dict.fromkeys(re.findall(r"\w+", names), days)
    assert {name: told.get(name) for name in WINDOWS} == WINDOWS


def test_the_size_of_the_stress_set():
    families = {family for family, _ in documents() if family}
    counted = sum(family is not None for family, _ in documents())
    assert f"{counted} documents of {len(families)} cases" in TEXT.replace("\n", " ")
