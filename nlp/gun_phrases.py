"""Gun noun phrases: "semi-automatic Glock 9mm pistols", "un rifle Century Arms VSKA", "AK-47-style rifles".

`read_phrase(text, at, language)` reads one phrase that begins at a character; `find_phrases` all of a text. Makers,
models and nouns are data (data/firearm_*.csv), as are the words that may stand between (data/gun_phrases.yml).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from ironriver.vocabulary import ObjectKind

_DATA = Path(__file__).parent / "data"
GUN_KINDS = frozenset(
    {ObjectKind.FIREARM, ObjectKind.HANDGUN, ObjectKind.RIFLE, ObjectKind.SHOTGUN, ObjectKind.MACHINEGUN}
)
#: Words of no list that may stand between a number and its noun.
_MAX_UNKNOWN = 2
_MAX_ELEMENTS = 14

CALIBER = re.compile(
    r"""(?<![\w.])(?:
      \d{1,2}(?:\.\d{1,3})?\s?[x×]\s?\d{2}(?:\s?mm)?                      # 7.62x39mm
    | \.\d{2,3}(?:-\d{2})?(?:[-\s]?(?:cal(?:iber|ibre|\.)?s?))?(?:\s(?:LR|long\srifle|BMG|ACP|[Mm]agnum|Special|Auto|Win(?:chester)?|Blackout|Super))?(?:[-\s]cal(?:iber|ibre|\.)?)?
    | \d{1,3}(?:[.,]\d{1,2})?[-\s]?(?:mm|millimet(?:er|re)s?|mil[íi]metros?)(?:\s(?:Luger|[Cc]alib(?:er|re)|Parabellum|NATO|Makarov))?
    | \d{2,3}[-\s]cal(?:iber|ibre|\.)
    | 5\.56|7\.62|5\.7|5\.45|6\.5\sCreedmoor
    | (?:12|16|20|28|410)[-\s]?(?:gauge|guage|ga\.?)
    | (?:nine|ten)[-\s]millimet(?:er|re)
    | calibres?\s(?:\.?\d{1,3}(?:[.,]\d{1,2})?)(?:\s?(?:mm|mil[íi]metros))?
    | [Cc]alib(?:er|re)\s\.\d{2,3}
    )(?![\w]|[.,]\d)""",
    re.X,
)
_MODEL_CODE = re.compile(
    r"(?:,?\s*\(?[Mm]od(?:el|elo)s?\s+(?P<named>(?!of\b|in\b|and\b)[A-Z0-9][\w./&-]*(?:\s(?:[A-Z]+\d[\w-]*|[A-Z][a-z]+s?(?=[\s,.;)]|$)))?))"
    r"|(?P<code>(?:[A-Z]{1,5}-?\s?\d{1,4}[A-Za-z]{0,3}|\d{1,4}[A-Za-z]{0,3}(?:/\d\d)?|[A-Z]{2,5}(?:-\d+)?))(?=[\s,;.)\"”']|$)"
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_GAP = re.compile(r"[\s\"“”'‘’«»]+|(?<=\w)[,]?\s+[\"“‘(]?|\s*\(|\)\s*|(?<=[a-z])-")
_COMMA = re.compile(r",\s+[\"“‘]?")


@dataclass(frozen=True, slots=True)
class Element:
    """A typed stretch of a phrase: kind is noun, maker, model or caliber; `value` is its name in the data."""

    type: str
    value: str
    kind: ObjectKind | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GunPhrase:
    """A noun phrase about guns, ammunition or parts. `start:end` are characters of the text."""

    start: int
    end: int
    kind: ObjectKind
    elements: tuple[Element, ...]
    automatic: bool = False

    def first(self, type_: str) -> Element | None:
        """The first element of a type, if any."""
        return next((e for e in self.elements if e.type == type_), None)

    @property
    def specific(self) -> bool:
        """True where a maker, model or caliber is named."""
        return any(e.type != "noun" for e in self.elements)

    @property
    def noun(self) -> str:
        """The head noun in lower case; empty where a model or maker stands alone."""
        return next((e.value for e in reversed(self.elements) if e.type == "noun"), "")


@dataclass(frozen=True)
class _Lexicon:
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


def _rows(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _words(patterns: str) -> str:
    return "|".join(sorted(patterns.split(), key=len, reverse=True))


@lru_cache(maxsize=4)
def _lexicon(language: str) -> _Lexicon:
    data = yaml.safe_load((_DATA / "gun_phrases.yml").read_text("utf-8"))
    # Spanish texts name guns in English too; English texts hardly the other way round.
    nouns = [r for r in _rows("firearm_nouns.csv") if r["language"] == language or (language == "es" and r["pattern"] in {"rifles?"})]
    nouns.sort(key=lambda r: len(r["pattern"]), reverse=True)
    makers = sorted(_rows("firearm_makers.csv"), key=lambda r: len(r["pattern"]), reverse=True)
    models = sorted(_rows("firearm_models.csv"), key=lambda r: len(r["pattern"]), reverse=True)
    end = r"(?![\w]|-(?!style|type|variant|like)\w)"
    return _Lexicon(
        noun=re.compile(rf"(?<!\w)(?:{'|'.join(r['pattern'] for r in nouns)}){end}", re.I),
        noun_kinds=[(re.compile(r["pattern"], re.I), ObjectKind(r["kind"])) for r in nouns],
        maker=re.compile(rf"(?<!\w)(?:{'|'.join(r['pattern'] for r in makers)})(?!\w)"),
        makers=[(re.compile(r["pattern"]), r["name"], ObjectKind(r["kind"]) if r["kind"] else None) for r in makers],
        model=re.compile(rf"(?<![\w-])(?:{'|'.join(r['pattern'] for r in models)}){end}"),
        models=[
            (re.compile(r["pattern"]), r["name"], ObjectKind(r["kind"]) if r["kind"] else None) for r in models
        ],
        surnames=frozenset(r["name"] for r in makers if r["surname"]),
        modifier=re.compile(rf"(?:{_words(data['modifiers'][language])})(?!\w)", re.I),
        tail=re.compile(rf"[\s-]+(?:{_words(data['not_guns_before'][language])})(?![\w])", re.I),
        stop=re.compile(rf"(?:{_words(data['stop'][language])})(?![\w-])", re.I),
        after_noun=re.compile(rf"(?:{_words(data['after_noun']['es'])})(?!\w)" if language == "es" else r"(?!)", re.I),
    )


def _element(text: str, at: int, lexicon: _Lexicon, previous: Element | None) -> Element | None:
    """The typed element that begins at a character."""
    if m := CALIBER.match(text, at):
        return Element("caliber", normal_caliber(m[0]), None, at, m.end())
    if m := lexicon.model.match(text, at):
        name, kind = next(((n, k) for p, n, k in lexicon.models if _fits(p, text, at, m.end())), (m[0], None))
        return Element("model", _model_name(m[0], name), kind, at, m.end())
    if m := lexicon.maker.match(text, at):
        name, kind = next(((n, k) for p, n, k in lexicon.makers if _fits(p, text, at, m.end())), (m[0], None))
        return Element("maker", name, kind, at, m.end())
    if m := lexicon.noun.match(text, at):
        kind = next((k for p, k in lexicon.noun_kinds if p.fullmatch(m[0])), ObjectKind.FIREARM)
        return Element("noun", m[0].lower(), kind, at, m.end())
    if previous and previous.type == "maker" and text.startswith("1911", at):
        return Element("model", "1911", ObjectKind.HANDGUN, at, at + 4)
    if previous and previous.type in {"maker", "caliber", "noun"} and (m := _MODEL_CODE.match(text, at)):
        if m["named"]:
            return Element("model", m["named"], None, m.start("named"), m.end())
        if previous.type == "maker":
            return Element("model", m["code"], None, at, m.end())
    return None


def _model_name(written: str, name: str) -> str:
    """The common name of the AK and AR families; others as they are written, without plural or "-style"."""
    if re.match(r"A[KR][- ]?\d", written):
        return name
    return re.sub(r"(?:[- ](?:type|style|variant)|(?<=\w)s)$", "", written) if name not in {"AK-style", "AR-style", "SKS"} else name


def _fits(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    match = pattern.match(text, start)
    return bool(match) and match is not None and match.end() == end


def normal_caliber(text: str) -> str:
    """ ".40 caliber" → ".40", "40-caliber" → ".40", "9 mm" → "9mm", "20-guage" → "20 gauge"."""
    folded = re.sub(r"\s+", " ", text).strip(" ,")
    if gauge := re.match(r"(\d+)[- ]?(?:gauge|guage|ga)", folded):
        return f"{gauge[1]} gauge"
    folded = re.sub(r"(?i)^calib(?:er|re)s? ", "", folded).replace("nine", "9").replace("ten", "10")
    folded = re.sub(r"(?i)[- ]?(?:caliber|calibre|cal\.?)s?\b\.?", "", folded).strip(" -")
    if metric := re.match(r"(\d+)(?:[.,](\d+))?[- ]?(?:mm|millimet\w+|mil[íi]metros?)(.*)", folded):
        decimals = f".{metric[2]}" if metric[2] else ""
        space = "" if metric[1] in {"9", "10"} or decimals else " "
        return f"{metric[1]}{decimals}{space}mm{metric[3]}"
    return f".{folded}" if re.fullmatch(r"\d{2,3}", folded) else folded.replace(",", ".")


#: A maker with one of these and no noun ("a Ruger 9mm") names a handgun.
_PISTOL_CALIBERS = frozenset({"9mm", ".380", ".40", ".45", ".38", ".25", ".32", ".357", "10mm"})


def _kind(elements: list[Element], automatic: bool) -> ObjectKind | None:
    """What the phrase is: its last noun, a named model or maker where the noun is only "weapon"."""
    nouns = [e.kind for e in elements if e.type == "noun"]
    named = next((e.kind for t in ("model", "maker") for e in elements if e.type == t and e.kind), None)
    kind = nouns[-1] if nouns else named
    if kind is ObjectKind.FIREARM and named:
        kind = named
    if kind is None and any(e.type in {"maker", "model"} for e in elements):
        pistol_sized = any(e.type == "caliber" and e.value in _PISTOL_CALIBERS for e in elements)
        kind = ObjectKind.HANDGUN if pistol_sized else ObjectKind.FIREARM
    if automatic and kind in GUN_KINDS:
        return ObjectKind.MACHINEGUN
    return kind


_AUTOMATIC = re.compile(r"full(?:y)?[- ]auto", re.I)
_POST = re.compile(r",?\s+(?:in|of|chambered\s+(?:in|for)|rated\s+for|de|en)\s+(?=[\d.]|calib)", re.I)
_OF_AMMUNITION = re.compile(r"\s+(?:of|de|para)\s+", re.I)


def read_phrase(text: str, at: int, language: str) -> GunPhrase | None:
    """The gun phrase that begins at a character (after white space), or None where another thing is named."""
    lexicon = _lexicon(language)
    elements: list[Element] = []
    position, start, unknown = at, -1, 0
    for _ in range(_MAX_ELEMENTS):
        gap = _GAP.match(text, position)
        here = gap.end() if gap else position
        has_comma = bool(gap and "," in gap[0]) if gap else False
        if gap and "\n\n" in gap[0]:
            break
        headed = bool(elements) and elements[-1].type == "noun"
        has_noun = any(e.type == "noun" for e in elements)
        element = _element(text, here, lexicon, elements[-1] if elements else None)
        if element and has_comma and _opens_next_item(text, here, element, elements, language):
            break
        if element and not (has_comma and has_noun and not _is_named_model(text, here)):
            if headed and element.type == "maker" and language == "en":
                break
            elements.append(element)
            start = here if start < 0 else start
            position = element.end
            continue
        if headed:
            if not has_comma and (m := lexicon.after_noun.match(text, here)):
                position = m.end()
                continue
            if (m := _POST.match(text, position)) and (c := CALIBER.match(text, m.end())):
                elements.append(Element("caliber", normal_caliber(c[0]), None, c.start(), c.end()))
                position = c.end()
            break
        modifier = lexicon.modifier.match(text, here)
        word = modifier or _WORD.match(text, here)
        if not word or (not modifier and lexicon.stop.match(text, here)):
            break
        if not modifier:
            unknown += 1
            if unknown > _MAX_UNKNOWN or has_comma:
                break
        start = here if start < 0 else start
        position = word.end()
    return _finish(text, start, elements, lexicon)


def _opens_next_item(text: str, at: int, element: Element, elements: list[Element], language: str) -> bool:
    """True if what follows a comma is another gun: "Norinco Model SKS, 9mm Luger Jimenez Arms JA25"."""
    seen = {e.type for e in elements}
    if element.type in seen and element.type != "noun":
        return True
    if element.type == "model" and element.value.isdigit():
        return True
    if element.type == "maker":
        return bool(seen & {"maker", "model"})
    if element.type == "caliber" and seen & {"maker", "model"}:
        rest = read_phrase(text, at, language)
        return rest is not None and rest.first("maker") is not None
    return False


def _is_named_model(text: str, at: int) -> bool:
    return bool(re.match(r"[Mm]od(?:el|elo)\b", text[at : at + 8]))


def _finish(text: str, start: int, elements: list[Element], lexicon: _Lexicon) -> GunPhrase | None:
    """The phrase of the elements read, unless only a caliber was named or the head is another thing."""
    if not elements or all(e.type == "caliber" for e in elements):
        return None
    end = elements[-1].end
    if len(elements) == 1 and elements[0].value in lexicon.surnames:
        return None
    if lexicon.tail.match(text, end):
        return None
    elements, end = _with_ammunition(text, elements, end, lexicon)
    automatic = bool(_AUTOMATIC.search(text[start:end]))
    kind = _kind(elements, automatic)
    return GunPhrase(start, end, kind, tuple(elements), automatic) if kind else None


def _with_ammunition(
    text: str, elements: list[Element], end: int, lexicon: _Lexicon
) -> tuple[list[Element], int]:
    """ "rounds of 7.62mm ammunition", "cartuchos para AK-47": what follows "of" belongs to the phrase."""
    last = elements[-1]
    if last.type != "noun" or last.kind not in {ObjectKind.AMMUNITION, ObjectKind.MAGAZINE, ObjectKind.PART}:
        return elements, end
    of = _OF_AMMUNITION.match(text, end)
    if not of:
        return elements, end
    position, more = of.end(), list[Element]()
    for _ in range(5):
        gap = re.compile(r"\s*").match(text, position)
        here = gap.end() if gap else position
        element = _element(text, here, lexicon, None)
        if element:
            more.append(element)
            position = element.end
        elif not more and (word := lexicon.modifier.match(text, here) or _WORD.match(text, here)) and not lexicon.stop.match(text, here):
            position = word.end()
        else:
            break
    return (elements + [e for e in more if e.type != "noun"], more[-1].end) if more else (elements, end)


def find_phrases(text: str, language: str) -> Iterator[GunPhrase]:
    """Every gun phrase of a text, from its first typed element on, none overlapping another."""
    lexicon = _lexicon(language)
    opening = re.compile(
        f"{lexicon.noun.pattern}|{'(?-i:' + lexicon.maker.pattern + ')'}|(?-i:{lexicon.model.pattern})", re.I
    )
    position = 0
    while True:
        start = min(
            (m.start() for m in (opening.search(text, position), CALIBER.search(text, position)) if m), default=-1
        )
        if start < 0:
            return
        phrase = read_phrase(text, start, language)
        if phrase:
            yield phrase
        position = max(phrase.end if phrase else start + 1, start + 1)
