"""Measuring at scale replaces its own part of docs/scale.md, and leaves what people wrote."""

import math
from pathlib import Path

import pytest

from benchmarks.scale_report import Measured, growth, write

PAGE = "# A page\n\nBefore.\n<!-- measured -->\nold figures\n<!-- end of measured -->\n\nA note that stays.\n"
RESULTS = {
    "ours": {
        1_000: Measured(2.0, 1.0, 0.9, 0.9, 50, 100.0, added=0.1, added_cpu=0.1),
        10_000: Measured(20.0, 20.0, 0.5, 1.0, 900, 200.0, added=0.1, added_cpu=0.2),
    }
}


def test_the_table_is_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    page = tmp_path / "scale.md"
    page.write_text(PAGE, "utf-8")
    write(RESULTS, "today", page)
    text = page.read_text("utf-8")
    assert "old figures" not in text
    assert text.startswith("# A page\n\nBefore.\n")
    assert text.endswith("\n\nA note that stays.\n")
    assert "| 10,000 | Iron River | 20.0 | 20.0 | 0.667 | 0.500 | 1.000 | 200 | 900 |" in text
    assert "grow as n^1.30 from 1,000 to 10,000" in text
    assert "Adding 1,000 to 9,000: 0.10 s, 0.20 of a processor, 1.0% of the build." in text


def test_growth_is_of_processor_seconds() -> None:
    assert math.isclose(growth(RESULTS["ours"]), math.log10(20))


def test_a_page_without_marks_is_refused(tmp_path: Path) -> None:
    page = tmp_path / "scale.md"
    page.write_text("No marks.", "utf-8")
    with pytest.raises(ValueError, match="measured"):
        write(RESULTS, "today", page)


def test_the_page_of_the_repository_has_the_marks() -> None:
    text = (Path(__file__).parents[2] / "docs" / "scale.md").read_text("utf-8")
    assert text.index("<!-- measured -->") < text.index("<!-- end of measured -->")
