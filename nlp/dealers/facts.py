"""The words by which sellers of guns are known, from nlp/data/dealers.yml, and who makes guns."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from ironriver.vocabulary import DealerKind
from nlp.opened import Opened

_DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True)
class DealerFacts:
    """Patterns and word lists for reading shop names; `endings` are those of both patterns."""

    endings: tuple[str, ...]
    ending: re.Pattern[str]
    ending_with_cue: re.Pattern[str]
    company_ending: re.Pattern[str]
    chains: tuple[tuple[DealerKind, Opened], ...]
    carrier: re.Pattern[str]
    maker: re.Pattern[str]
    not_in_names: frozenset[str]
    lead: frozenset[str]


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


@lru_cache(maxsize=1)
def dealer_facts() -> DealerFacts:
    """The facts, compiled once."""
    data = yaml.safe_load((_DATA / "dealers.yml").read_text("utf-8"))
    with (_DATA / "firearm_makers.csv").open(encoding="utf-8", newline="") as file:
        makers = [row["name"] for row in csv.DictReader(file)]
    return DealerFacts(
        endings=(*data["shop_endings"], *data["shop_endings_with_cue"]),
        ending=re.compile(rf"(?:{_alternatives(data['shop_endings'])})$"),
        ending_with_cue=re.compile(rf"(?:{_alternatives(data['shop_endings_with_cue'])})$"),
        company_ending=re.compile(rf",?\s(?:{_alternatives(data['company_endings'])})(?![\w])"),
        chains=tuple(
            (DealerKind(kind), Opened(rf"(?<![\w.-])(?:{_alternatives(names)})(?![\w-])"))
            for kind, names in data["chains"].items()
        ),
        carrier=re.compile(rf"\b(?:{_alternatives(data['carriers'])})\b"),
        maker=re.compile(rf"(?:{_alternatives(makers)})(?:\s(?:Arms|Firearms|USA|Inc\.?|International))*"),
        not_in_names=frozenset(data["not_in_names"]),
        lead=frozenset(data["lead"]),
    )
