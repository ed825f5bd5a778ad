"""The acts that a text names: buying, smuggling, seizing… and who acted where (data/act_words.yml)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from nlp.opened import Opened
from nlp.openings import lowered, opening_test

_DATA = Path(__file__).parent.parent / "data" / "act_words.yml"
#: The lines of a field end before a bar.
_LINE = re.compile(r"\s+[|]")
_ESCAPED = re.compile(r"(\\.)|[^\\]+")
#: Fields that tell who and where, not what was done.
CIRCUMSTANCES = frozenset(
    {
        "straw",
        "search",
        "scene",
        "involve",
        "undercover",
        "authority",
        "vehicle",
        "shop",
        "in_mexico",
        "mexico",
        "domestic",
        "border",
        "abroad",
        "online",
        "money",
        "receiver",
    }
)
_COME_TO_LIGHT = frozenset({"find", "recover", "seize"})
_PERFECT = re.compile(
    r"\b(?:(?:has|have|had|ha|han|habían?)\s+(?:(?:since|later|also|so\s+far)\s+)?(?:been|sido)"
    r"|(?:has|have|had)\s+(?:since|so\s+far|already)"
    r"|(?:was|were|fue|fueron)\s+(?:later|subsequently|eventually|luego|después|posteriormente|más\s+tarde))\s+$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Act:
    """A word of one of the fields of act_words.yml; offsets are those of the text given."""

    field: str
    start: int
    end: int


@lru_cache(maxsize=4)
def _pattern(language: str) -> Opened:
    fields = read_yaml(_DATA)[language]
    words = "|".join(
        # A look at the first letters passes over the fields of which no word can stand there.
        f"(?P<{field}>{opening_test(alternatives)}(?:{alternatives}))"
        for field, words in fields.items()
        if (alternatives := _in_lower_case(_LINE.sub("|", words.strip())))
    )
    return Opened(rf"(?:(?<![\w-])|(?<=straw-))(?:{words})(?!\w)")


def _in_lower_case(pattern: str) -> str:
    """A pattern for a text in lower case; so many words are found in it far faster than in any case."""
    return _ESCAPED.sub(lambda match: match[1] or match[0].lower(), pattern)


def find_acts(text: str, language: str) -> tuple[Act, ...]:
    """The acts of a text, in order."""
    return tuple(
        Act(_field(text, match), match.start(), match.end())
        for match in _pattern(language).finditer(lowered(text))
    )


def is_taking(text: str, act: Act) -> bool:
    """True of an act told by "took" alone, which thieves and buyers do."""
    return text.startswith(("took", "taken", "taking", "Took"), act.start)


def _field(text: str, match: re.Match[str]) -> str:
    """The field of a match: what "has since been found" is not what was found in a search."""
    field = match.lastgroup or ""
    if (
        field in _COME_TO_LIGHT
        and " to " not in match[0]
        and _PERFECT.search(text, max(0, match.start() - 40), match.start())
    ):
        return "surface"
    return field
