"""docs/faults.md says of every kind of failure what the code does."""

from __future__ import annotations

import re
from pathlib import Path

from crawlers.context import FINAL
from crawlers.failures import tries_allowed
from crawlers.health import ADVICE
from ironriver.settings import Settings
from ironriver.vocabulary import FailureKind

PAGE = Path(__file__).parents[2] / "docs" / "faults.md"
ROW = re.compile(r"^\| `(\w+)` \| [^|]+ \| (\d+) \| (yes|no) \| ([^|]+) \|$", re.M)


def test_the_table_is_the_code():
    retries = Settings.model_fields["request_retries"].default
    told = [row.groups() for row in ROW.finditer(PAGE.read_text("utf-8"))]
    assert told == [
        (kind.value, str(tries_allowed(kind, retries)), "no" if kind in FINAL else "yes", ADVICE[kind])
        for kind in FailureKind
    ]
