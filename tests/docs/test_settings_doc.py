"""docs/settings.md names every setting, and no other."""

import re
from pathlib import Path

from ironriver.settings import Settings

DOC = Path(__file__).parents[2] / "docs" / "settings.md"
BY_NAME = {"base_url", "rate"}


def test_every_setting_is_documented_and_no_other():
    documented = set(re.findall(r"^\| `IRONRIVER_(\w+)`", DOC.read_text("utf-8"), re.MULTILINE))
    existing = {(f"{name}__NAME" if name in BY_NAME else name).upper() for name in Settings.model_fields}
    assert documented == existing


def test_documented_defaults_are_the_real_ones():
    rows = re.findall(r"^\| `IRONRIVER_(\w+)` \| `([^`]+)` \|", DOC.read_text("utf-8"), re.MULTILINE)
    assert len(rows) > 10
    for name, shown in rows:
        default = Settings.model_fields[name.lower()].default
        real = (
            str(default).lower()
            if isinstance(default, bool)
            else f"{default:g}"
            if isinstance(default, float)
            else str(default)
        )
        assert shown == real, name
