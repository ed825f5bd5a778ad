"""The word lists that tell names from other capitalised words: given names, common words, titles."""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml

DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Folded or lower-case words by what they say about a name (nlp/data/people.yml)."""

    given: frozenset[str]
    surnames: frozenset[str]
    common: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    officials: frozenset[str]
    offices: frozenset[str]
    not_names: frozenset[str]
    apposed: frozenset[str]
    company: frozenset[str]
    after_given: frozenset[str]
    organisation_after: frozenset[str]
    in_titles: frozenset[str]
    public_figures: frozenset[str]


@lru_cache(maxsize=50_000)
def plain(word: str) -> str:
    """A word in lower case without accents or a full stop at its end."""
    folded = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in folded if not unicodedata.combining(c)).rstrip(".")


@lru_cache(maxsize=1)
def people_words() -> PeopleWords:
    """The word lists, read once."""
    raw: dict[str, Any] = read_yaml(DATA / "people.yml")
    common = frozenset((DATA / "common_words.txt").read_text("utf-8").split())

    def words(key: str) -> frozenset[str]:
        return frozenset(plain(str(word)) for word in raw[key])

    def names(file_name: str) -> frozenset[str]:
        with (DATA / file_name).open(encoding="utf-8", newline="") as file:
            return frozenset(plain(row["name"]) for row in csv.DictReader(file))

    return PeopleWords(
        given=names("given_names.csv"),
        surnames=names("surnames.csv"),
        common=common,
        particles=words("particles"),
        suffixes=words("suffixes"),
        officials=words("official_titles"),
        offices=words("office_titles"),
        not_names=words("not_names") | words("official_titles") | words("office_titles"),
        apposed=words("apposed_offices"),
        company=words("company_words"),
        after_given=words("names_after_given"),
        organisation_after=words("organisation_after"),
        in_titles=words("words_inside_titles"),
        public_figures=names("public_figures.csv"),
    )
