"""Facts and words that stand beside the code, in YAML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

#: libyaml reads ten times as fast as Python's own reader, and each start reads some forty files.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """What a file holds.

    Raises:
        yaml.YAMLError: it is no YAML; the message says where.
    """
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 - either is a safe one
