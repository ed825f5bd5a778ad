"""The rules that read claims, in words: what goes after "read as"."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml

_DATA = Path(__file__).parent / "data" / "rules.yml"


@lru_cache(maxsize=1)
def wordings() -> dict[str, str]:
    """Name of a rule → its words. `{}` in both stands for what the name says in that place."""
    loaded: dict[str, str] = read_yaml(_DATA)
    return loaded


@lru_cache(maxsize=256)
def rule_words(rule: str) -> str:
    """How a rule read, in words; its own name where no words are known, as names are words too."""
    if words := wordings().get(rule):
        return words
    for name, words in wordings().items():
        before, found, after = name.partition("{}")
        if found and (match := re.fullmatch(f"{re.escape(before)}(.+){re.escape(after)}", rule)):
            return words.replace("{}", match[1].replace("_", " "))
    return rule
