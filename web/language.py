"""The two languages of the pages: `/es/…` is Spanish, everything else English.

The language is in the address, so that what is cited is what is read. Words are in web/words/*.yml: the
phrases of the templates by their English text, and the values of the vocabulary by kind.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from starlette.types import ASGIApp, Receive, Scope, Send

from ironriver.data_files import read_yaml
from ironriver.wording import Wording, english_tables, is_one
from nlp.gazetteer.data import DATA as GAZETTEER

WORDS = Path(__file__).parent / "words"


class Language(StrEnum):
    """The languages of the interface."""

    ENGLISH = "en"
    SPANISH = "es"

    @property
    def prefix(self) -> str:
        """What an address begins with in this language."""
        return "/es" if self is Language.SPANISH else ""


class LanguagePrefix:
    """Takes `/es` off the path of a request and remembers it: the pages are written once."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request in the language that its path names."""
        if scope["type"] == "http":
            path = scope["path"]
            spanish = path == "/es" or path.startswith("/es/")
            language = Language.SPANISH if spanish else Language.ENGLISH
            scope = {**scope, "ironriver.language": language}
            if spanish:
                scope["path"] = path[len(language.prefix) :] or "/"
                scope["raw_path"] = scope["path"].encode()
        await self._app(scope, receive, send)


def tables(language: Language) -> Mapping[str, Any]:
    """All words of a language, by kind. English says figures and statuses as everywhere in the project."""
    told: dict[str, Any] = read_yaml(WORDS / f"{language.name.lower()}.yml")
    return told if language is Language.SPANISH else {**english_tables(), **told}


class Words:
    """The words of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._told = tables(language)
        self._wording = Wording(self._told)
        self._phrases: Mapping[str, str] = self._told.get("phrases") or {}

    def __call__(self, phrase: str, **values: object) -> str:
        """A phrase of the interface, with its `{names}` filled in."""
        told = self._phrases.get(phrase, phrase)
        return told.format(**values) if values else told

    def several(self, one: str, many: str, n: int, **values: object) -> str:
        """One phrase for 1 and another for all other numbers; `{n}` is the number, in groups of three."""
        return self(one if n == 1 else many, n=self.number(n), **values)

    def number(self, n: int) -> str:
        """A number in groups of three; both languages write the comma, as Mexico does."""
        return f"{n:,}"

    def value(self, kind: str, value: str | None) -> str:
        """A value of the vocabulary in words, such as `stage`, `charged`."""
        if not value:
            return ""
        return str(self._told[kind].get(value, value.replace("_", " ")))

    def country(self, code: str | None) -> str:
        """A country by its two letters; the letters where we know no name."""
        return countries(self.language).get(code or "", code or "")

    def place_name(self, name: str, country: str | None) -> str:
        """The name of a place; a country in this language: documents' places have it in English."""
        is_country = country is not None and name == countries(Language.ENGLISH).get(country)
        return self.country(country) if is_country else name

    def place(self, name: str, region: str | None, country: str | None) -> str:
        """A place with its state and country: `Nogales, Sonora, Mexico`; `Tucson, Arizona` needs none."""
        told = self.place_name(name, country)
        land = self.country(country) if country != "US" else ""
        return ", ".join(dict.fromkeys(part for part in (told, region, land) if part))

    def amount(self, figure: Any) -> str:
        """A figure in words: `at least 19 rifles`. It has low, high, basis and object."""
        low, high, basis, kind = (_of(figure, name) for name in ("low", "high", "basis", "object"))
        return self._wording.amount(low, high, basis, kind)

    def figure(self, figure: Any) -> str:
        """A figure with what was done with the things: `19 rifles purchased`. It has a role too."""
        one = is_one(*(_of(figure, name) for name in ("low", "high", "basis")))
        return (
            f"{self.amount(figure)} {self._done(_of(figure, 'object'), _of(figure, 'role'), several=not one)}"
        )

    def slot(self, kind: str, role: str) -> str:
        """What a figure counts: `rifles purchased`."""
        return f"{self._wording.objects(kind)} {self._done(kind, role, several=True)}"

    def bounds(self, shape: str, **numbers: str) -> str:
        """A number of a shape: `at_least` with `low`, say."""
        return str(self._told["bounds"][shape]).format(**numbers)

    def _done(self, kind: str, role: str, *, several: bool) -> str:
        """What was done, as the grammar of the language has it beside the things."""
        forms = self._told.get("counted", {}).get(role)
        if forms is None:
            return self.value("count_role", role)
        return str(forms[2 * (kind in self._told["masculine"]) + several])

    def status(self, party: Any) -> str:
        """How far a person's case has come, never more than that: an end of charges is always told."""
        status, months, statuses = (_of(party, name) for name in ("status", "sentence_months", "statuses"))
        return self._wording.status(status, months, statuses)

    def title(self, title: str, summary: Mapping[str, Any]) -> str:
        """The line that says an incident, in this language: its title is stored in English.

        Args:
            title: as stored.
            summary: of its card.
        """
        told = summary.get("title") or {}
        if self.language is Language.ENGLISH or not told.get("figure"):
            return title
        figure = told["figure"]
        parts = [self._who(summary), self.figure(figure)]
        return ", ".join(part for part in (*parts, self._where(told["where"])) if part)

    def _who(self, summary: Mapping[str, Any]) -> str:
        names = [party["name"] for party in summary["parties"]]
        count = int(summary["parties_count"])
        if count < 2:
            return "".join(names)
        if count == 2:
            return self("{name} and {other}", name=names[0], other=names[1])
        return self("{name} and {n} others", name=names[0], n=count - 1)

    def _where(self, where: str) -> str:
        """`Arizona to Mexico`, as titles have it."""
        start, to, end = where.rpartition("to ") if where.startswith("to ") else where.partition(" to ")
        names = {name: self.country(code) for code, name in countries(Language.ENGLISH).items()}
        if not to:
            return names.get(where, where)
        end = names.get(end, end)
        return (
            self("{first} to {second}", first=start, second=end) if start else self("to {place}", place=end)
        )


@cache
def countries(language: Language) -> Mapping[str, str]:
    """The countries of the gazetteer by their two letters, in one language."""
    with (GAZETTEER / "countries.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if language is Language.ENGLISH:
        return {row["iso"]: row["name"] for row in rows}
    return {row["iso"]: row["spanish"].split(";")[0] or row["name"] for row in rows}


def _of(row: Any, name: str) -> Any:
    return row[name] if isinstance(row, Mapping) else getattr(row, name)


@cache
def words_of(language: Language) -> Words:
    """The words of a language, read once."""
    return Words(language)
