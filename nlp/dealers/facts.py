"""The words by which sellers of guns are known, from nlp/data/dealers.yml, and who makes guns."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from ironriver.vocabulary import DealerKind
from nlp.opened import Opened

#: Between the names of a row.
_PARTS = re.compile(r",\s|\s(?:and|y)\s")
_DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True)
class DealerFacts:
    """Patterns and word lists for reading shop names; `endings` are those of both patterns.

    `form` is a gun word with a shop's word after it, `thing` such a pair that is no name by itself.
    """

    endings: tuple[str, ...]
    ending: re.Pattern[str]
    ending_with_cue: re.Pattern[str]
    gun_ending: re.Pattern[str]
    form: re.Pattern[str]
    thing: re.Pattern[str]
    company_ending: re.Pattern[str]
    chains: tuple[tuple[DealerKind, Opened], ...]
    other_chain: re.Pattern[str]
    carrier: re.Pattern[str]
    maker: re.Pattern[str]
    not_in_names: frozenset[str]
    in_some_names: frozenset[str]
    lead: frozenset[str]

    def names_makers(self, name: str) -> bool:
        """True of a maker or several, guns by their makers too: "Glocks and Smith & Wessons"."""
        parts = _PARTS.split(name)
        return bool(self.maker.fullmatch(name)) or all(
            self.maker.fullmatch(part.removesuffix("s")) for part in parts
        )


def _alternatives(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))


def _form(guns: list[str], shop: list[str]) -> re.Pattern[str]:
    """The end of "Red Mesa Gun and Loan", "Coin and Gun"."""
    gun, and_ = rf"(?:{_alternatives(guns)})", r"(?:(?:&|and|\+|[Nn]|['’][Nn]['’])\s)"
    return re.compile(
        rf"(?<![\w'’]){gun}(?:['’]s?)?(?:\s{and_}?(?:{_alternatives(shop)})){{1,3}}$|(?<=\s){and_}{gun}$"
    )


def states() -> str:
    """The names and abbreviations of the states, as an alternation."""
    with (_DATA / "us_states.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return _alternatives([name for row in rows for name in (row["name"], row["postal"], row["ap"]) if name])


@lru_cache(maxsize=1)
def dealer_facts() -> DealerFacts:
    """The facts, compiled once."""
    data = read_yaml(_DATA / "dealers.yml")
    with (_DATA / "firearm_makers.csv").open(encoding="utf-8", newline="") as file:
        makers = [row["name"] for row in csv.DictReader(file)]
    return DealerFacts(
        endings=(*data["shop_endings"], *data["shop_endings_with_cue"]),
        ending=re.compile(rf"(?:{_alternatives(data['shop_endings'])})$"),
        ending_with_cue=re.compile(rf"(?:{_alternatives(data['shop_endings_with_cue'])})$"),
        gun_ending=re.compile(rf"(?<=\s)(?:{_alternatives(data['gun_endings'])})$"),
        form=_form(data["gun_words"], data["shop_words"]),
        thing=re.compile(rf"(?:{_alternatives(data['gun_words'])})\s(?:{_alternatives(data['things'])})"),
        company_ending=re.compile(rf",?\s(?:{_alternatives(data['company_endings'])})(?![\w])"),
        chains=tuple(
            (DealerKind(kind), Opened(rf"(?<![\w.-])(?:{_alternatives(names)})(?![\w-])"))
            for kind, names in data["chains"].items()
        ),
        other_chain=re.compile(rf"(?<![\w-])(?:{_alternatives(data['other_chains'])})(?![\w-])"),
        carrier=re.compile(rf"\b(?:{_alternatives(data['carriers'])})\b"),
        maker=re.compile(rf"(?:{_alternatives(makers)})(?:\s(?:Arms|Firearms|USA|Inc\.?|International))*"),
        not_in_names=frozenset(data["not_in_names"]),
        in_some_names=frozenset(data["in_some_names"]),
        lead=frozenset(data["lead"]),
    )
