"""Classes of words out of a file of nlp/data: a pattern for each class, all looked for at once."""

from __future__ import annotations

import re
from pathlib import Path

from ironriver.data_files import read_yaml
from nlp.opened import Family

_DATA = Path(__file__).parent.parent / "data"


def word_classes(name: str) -> Family[str]:
    """The classes of a file, by their names."""
    rows: dict[str, str] = read_yaml(_DATA / name)
    return Family((key, re.compile(row, re.IGNORECASE)) for key, row in rows.items())
