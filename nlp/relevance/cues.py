"""Finding the cues of data/relevance.yml in a document."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from nlp.reading import Reading

#: Sentences that say what an agency or a programme does in general: no cue counts in them.
_BOILERPLATE = re.compile(
    r"\bproject safe neighborhoods?\b|\bpsn\b|\bocdetf\b|organized crime drug enforcement|"
    r"is (?:the|a) (?:federal|lead|principal)"
    r"|is part of (?:the|a|an)\b.{0,60}?(?:initiative|program|effort|strategy)|task "
    r"force (?:identifies|is)|strike force"
    r"|\b(?:atf|hsi|ice)\b.{0,12}? is the\b|mission of the|dedicated to (?:protecting|"
    r"reducing)|merely (?:an )?(?:allegation|accusation)s?"
    r"|tip ?line|hotline|skip to|toll-free|maximum (?:sentence|penalty)|related (?:news|content|stories)",
    re.IGNORECASE,
)
_GAP = re.compile(r"\{TO (\d+)\}")
#: Sentences after the title that count as the lede.
LEDE_SENTENCES = 4
FRONT_SENTENCES = 10
#: What a cue is worth that stands neither in the title nor in the first sentences.
BODY = 0.6
#: Characters of the shortest line that is taken as a sentence of the text and not as a heading.
SHORTEST = 45
#: What the second and third match of one cue add, as a share of its weight.
REPEAT = 0.25


@dataclass(frozen=True, slots=True)
class Cue:
    """A named reason for or against; `scope` is gun, any, title, lede or front."""

    name: str
    weight: float
    scope: str
    pattern: re.Pattern[str]
    absent: bool
    unless: re.Pattern[str] | None
    minimum: int


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that applies: what it adds to the sum, and the words that it was found in ("" for an absence)."""

    name: str
    value: float
    quote: str


def _expand(pattern: str, macros: dict[str, str]) -> str:
    for name, words in macros.items():
        pattern = pattern.replace("{" + name + "}", words)
    # Space and no space take turns, so that a gap can be matched in one way only.
    return _GAP.sub(lambda match: rf"(?:\s+\S+){{0,{match.group(1)}}}?\s+[\"“‘'(]{{0,2}}", pattern)


@lru_cache(maxsize=1)
def _cues() -> tuple[re.Pattern[str], tuple[Cue, ...]]:
    """The gun words and all cues."""
    path = Path(__file__).parent.parent / "data" / "relevance.yml"
    raw: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    macros = {name: re.sub(r"\|\s+", "|", words.strip()) for name, words in raw["macros"].items()}
    cues = tuple(
        Cue(
            name=row["name"],
            weight=float(row["weight"]),
            scope=row["in"],
            pattern=re.compile("|".join(f"(?:{_expand(pattern, macros)})" for pattern in row["patterns"])),
            absent=bool(row.get("absent")),
            unless=re.compile(_expand(row["unless"], macros)) if "unless" in row else None,
            minimum=int(row.get("minimum", 1)),
        )
        for row in [*raw["for"], *raw["against"]]
    )
    return re.compile(r"\b" + macros["GUN"]), cues


def find_cues(reading: Reading) -> list[Hit]:
    """Every cue that applies to a document, with its share of the sum."""
    gun, cues = _cues()
    title = " ".join(reading.document.title.lower().split())
    body = [" ".join(sentence.text.lower().split()) for sentence in reading.sentences]
    proper = [sentence for sentence in body if len(sentence) >= SHORTEST and sentence[:60] not in title]
    lead = proper[:LEDE_SENTENCES]
    kept = [sentence for sentence in body if not _BOILERPLATE.search(sentence)]
    everything = [title, *kept]
    scopes = {
        "title": [title],
        "lede": [title, *lead],
        "front": [title, *proper[:FRONT_SENTENCES]],
        "any": everything,
        "gun": [sentence for sentence in everything if gun.search(sentence)],
    }
    if not scopes["gun"]:
        return []  # straw buyers of houses, statements that are false about taxes
    front = {title, *lead}
    return [
        hit
        for cue in cues
        if not (cue.unless and cue.unless.search(title)) and (hit := _apply(cue, scopes[cue.scope], front))
    ]


def _apply(cue: Cue, sentences: list[str], front: set[str]) -> Hit | None:
    """The cue's hit in these sentences, or None; sentences are counted, not matches within one."""
    found = [(match, sentence in front) for sentence in sentences if (match := cue.pattern.search(sentence))]
    if cue.absent:
        return None if found else Hit(cue.name, cue.weight, "")
    if len(found) < cue.minimum:
        return None
    extra = min(len(found) - cue.minimum, 2)
    place = 1.0 if cue.weight < 0 or any(in_front for _, in_front in found) else BODY
    return Hit(cue.name, cue.weight * place * (1 + REPEAT * extra), found[0][0].group())
