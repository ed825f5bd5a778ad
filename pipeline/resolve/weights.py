"""The weights of the reasons, read from data/weights.yml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """Reason → weight; positive speaks for one case, negative against."""
    data = read_yaml(Path(__file__).parent / "data" / "weights.yml")
    return {name: float(value) for name, value in data.items()}
