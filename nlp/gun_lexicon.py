"""What makers, models, calibers and gun nouns look like, from data/firearm_*.csv and data/gun_phrases.yml.

`element_at(text, at, lexicon, previous)` types the stretch that begins at a character.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from ironriver.vocabulary import ObjectKind
from nlp.calibers import CALIBER, normal_caliber
from nlp.opened import Opened
from nlp.openings import opening_test

_DATA = Path(__file__).parent / "data"
_MODEL_CODE = re.compile(
    r"(?:,?\s*\(?[Mm]od(?:el|elo)s?\s+(?P<named>(?!of\b|in\b|and\b)[A-Z0-9](?:[\w/&-]|\.(?=\w))*"
    r"(?:\s(?:[A-Z]+\d[\w-]*|[A-Z][a-z]+s?(?=[\s,.;)]|$)))?))"
    r"|(?P<code>(?:[A-Z]{1,5}-?\s?\d{1,4}[A-Za-z]{0,3}|\d{1,4}[A-Za-z]{0,3}(?:/\d\d)?|(?!(?:LLC|LP|INC|LTD|USA|CORP)\b)[A-Z]{2,5}(?:-\d+)?))"
    r"(?=[\s,;.)\"”']|$)"
)


#: "AK-type", "AR pattern"
_OF_A_FAMILY = re.compile(r"(?P<family>A[KR])[- ](?P<word>type|variant|platform|pattern)s?$")
#: "a Barrett 50"
_FIFTY = re.compile(r"50(?!\w|\.\d)")


@dataclass(frozen=True, slots=True)
class Element:
    """A typed stretch of a phrase: kind is noun, maker, model or caliber; `value` is its name in the data."""

    type: str
    value: str
    kind: ObjectKind | None
    start: int
    end: int


@dataclass(frozen=True)
class Lexicon:
    """The words of one language, compiled."""

    noun: re.Pattern[str]
    noun_kinds: list[tuple[re.Pattern[str], ObjectKind]]
    maker: re.Pattern[str]
    makers: list[tuple[re.Pattern[str], str, ObjectKind | None]]
    model: re.Pattern[str]
    models: list[tuple[re.Pattern[str], str, ObjectKind | None]]
    surnames: frozenset[str]
    modifier: re.Pattern[str]
    tail: re.Pattern[str]
    stop: re.Pattern[str]
    after_noun: re.Pattern[str]
    after_maker: re.Pattern[str]
    after_maker_kinds: dict[str, ObjectKind | None]
    #: A noun, maker or model: what a phrase may begin with, but for a caliber.
    opening: Opened


def _rows(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _any_of(rows: list[dict[str, str]]) -> str:
    """The patterns of rows as one, behind a look at their first letters: few words begin like one of them."""
    patterns = "|".join(row["pattern"] for row in rows)
    return f"(?i:{opening_test(patterns)})(?:{patterns})"


def _words(patterns: str) -> str:
    return "|".join(sorted(patterns.split(), key=len, reverse=True))


@lru_cache(maxsize=4)
def lexicon_of(language: str) -> Lexicon:
    """The words of "en" or "es"."""
    data = read_yaml(_DATA / "gun_phrases.yml")
    # Spanish texts name guns in English too; English texts hardly the other way round.
    nouns = [
        r
        for r in _rows("firearm_nouns.csv")
        if r["language"] == language or (language == "es" and r["pattern"] in {"rifles?"})
    ]
    nouns.sort(key=lambda r: len(r["pattern"]), reverse=True)
    makers = sorted(_rows("firearm_makers.csv"), key=lambda r: len(r["pattern"]), reverse=True)
    models = sorted(_rows("firearm_models.csv"), key=lambda r: len(r["pattern"]), reverse=True)
    end = r"(?![\w]|-(?!style|type|variant|like)\w)"
    words = {
        word: row["kind"] for row in _rows("firearm_model_words.csv") for word in row["words"].split(";")
    }
    noun = rf"(?<!\w){_any_of(nouns)}{end}"
    maker = rf"(?<!\w){_any_of(makers)}(?!\w)"
    model = rf"(?<![\w-]){_any_of(models)}{end}"
    return Lexicon(
        noun=re.compile(noun, re.I),
        noun_kinds=[(re.compile(r["pattern"], re.I), ObjectKind(r["kind"])) for r in nouns],
        maker=re.compile(maker),
        makers=[
            (re.compile(r["pattern"]), r["name"], ObjectKind(r["kind"]) if r["kind"] else None)
            for r in makers
        ],
        model=re.compile(model),
        models=[
            (re.compile(r["pattern"]), r["name"], ObjectKind(r["kind"]) if r["kind"] else None)
            for r in models
        ],
        surnames=frozenset(r["name"] for r in makers if r["surname"]),
        modifier=re.compile(rf"(?:{_words(data['modifiers'][language])})(?!\w)", re.I),
        tail=re.compile(rf"[\s-]+(?:{_words(data['not_guns_before'][language])})(?![\w])", re.I),
        stop=re.compile(rf"(?:{_words(data['stop'][language])})(?![\w-])", re.I),
        after_noun=re.compile(
            rf"(?:{_words(data['after_noun']['es'])})(?!\w)" if language == "es" else r"(?!)", re.I
        ),
        after_maker=re.compile(
            rf"(?:{'|'.join(re.escape(word) for word in sorted(words, key=len, reverse=True))})s?(?![\w-])"
        ),
        after_maker_kinds={word: ObjectKind(kind) if kind else None for word, kind in words.items()},
        opening=Opened(f"{noun}|(?-i:{maker})|(?-i:{model})", re.I),
    )


def element_at(text: str, at: int, lexicon: Lexicon, previous: Element | None) -> Element | None:
    """The typed element that begins at a character."""
    if m := CALIBER.match(text, at):
        return Element("caliber", normal_caliber(m[0]), None, at, m.end())
    if (
        previous
        and previous.type == "maker"
        and previous.value.startswith("Barret")
        and _FIFTY.match(text, at)
    ):
        return Element("caliber", ".50", None, at, at + 2)
    if previous and previous.type == "maker" and (m := lexicon.after_maker.match(text, at)):
        word = m[0] if m[0] in lexicon.after_maker_kinds else m[0][:-1]
        return Element("model", word, lexicon.after_maker_kinds[word], at, m.end())
    if m := lexicon.model.match(text, at):
        name, kind = next(((n, k) for p, n, k in lexicon.models if _fits(p, text, at, m.end())), (m[0], None))
        return Element("model", _model_name(m[0], name), kind, at, m.end())
    if m := lexicon.maker.match(text, at):
        name, kind = next(((n, k) for p, n, k in lexicon.makers if _fits(p, text, at, m.end())), (m[0], None))
        maker = re.sub(r"[- ](?:type|style|pattern|variant)$", "", m[0])
        plural = maker.endswith("s") and not name.endswith("s")
        return Element("maker", maker[:-1] if plural else maker, kind, at, m.end())
    if m := lexicon.noun.match(text, at):
        kind = next((k for p, k in lexicon.noun_kinds if _fits(p, text, at, m.end())), ObjectKind.FIREARM)
        return Element("noun", m[0].lower(), kind, at, m.end())
    if previous and previous.type == "maker" and text.startswith("1911", at):
        return Element("model", "1911", ObjectKind.HANDGUN, at, at + 4)
    if previous and previous.type in {"maker", "caliber", "noun"} and (m := _MODEL_CODE.match(text, at)):
        if m["named"]:
            known = lexicon.model.match(text, m.start("named"))
            kind = next((k for p, _, k in lexicon.models if known and p.fullmatch(known[0])), None)
            model = m["named"].rstrip(".,/")
            end = m.start("named") + len(model)
            return Element("model", re.sub(r"(?<=\d)s$", "", model), kind, m.start("named"), end)
        if previous.type == "maker" or (
            previous.type == "noun" and re.match(r"[A-Z]{1,3}-?\d{2}", m["code"])
        ):
            return Element("model", re.sub(r"(?<=[\dA-Z])s$", "", m["code"]), None, at, m.end())
    return None


def _model_name(written: str, name: str) -> str:
    """The common name of the AK and AR families; others as they are written, without plural or "-style"."""
    if re.fullmatch(r"A[KR]-\d+", name):
        return name
    if name in {"AK-style", "AR-style"} and (told := _OF_A_FAMILY.match(written)):
        return f"{told['family']}-{told['word']}"
    return (
        re.sub(r"(?:[- ](?:type|style|variant)|(?<=\w)s)$", "", written)
        if name not in {"AK-style", "AR-style", "SKS"}
        else name
    )


def _fits(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    match = pattern.match(text, start)
    return bool(match) and match is not None and match.end() == end
