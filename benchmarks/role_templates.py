"""Sentences of our own that tell a count's role, from the templates in role_templates.yml."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.vocabulary import CountRole

_DATA = Path(__file__).with_suffix(".yml")
#: "[compró|compraron]": what one does, what many do.
_ONE_OR_MANY = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
#: How many of the people and officers each count is told of.
_ACTORS = 1


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with one count (or list of counts) and the role that it tells."""

    text: str
    language: str
    role: CountRole


def examples(seed: int) -> list[Example]:
    """Every template with every count and some of the actors; the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a sample, no secret
    languages = read_yaml(_DATA)
    return [
        example for language, data in languages.items() for example in _of_language(language, data, chance)
    ]


def _of_language(language: str, data: dict[str, Any], chance: random.Random) -> Iterator[Example]:
    people = [(name, False) for name in data["people"]["one"]] + [
        (name, True) for name in data["people"]["many"]
    ]
    templates = list(_templates(data["groups"]))
    for count in data["counts"]:
        told_of = chance.sample(people, _ACTORS)
        officers = [(name, True) for name in chance.sample(data["officers"], _ACTORS)]
        for role, template in templates:
            actors = (
                told_of if "{people}" in template else officers if "{officers}" in template else [("", True)]
            )
            for name, many in actors:
                text = _ONE_OR_MANY.sub(r"\2" if many else r"\1", template)
                text = text.format(people=name, officers=name, count=count)
                yield Example(text[0].upper() + text[1:], language, role)


def _templates(groups: list[dict[str, Any]]) -> Iterator[tuple[CountRole, str]]:
    for group in groups:
        for role, words in group["words"].items():
            for word in words:
                for frame in group.get("frames", ["{word}"]):
                    yield CountRole(role), frame.replace("{word}", word)
