"""Gun noun phrases: "semi-automatic Glock 9mm pistols", "un rifle Century Arms VSKA", "AK-47-style rifles".

`read_phrase(text, at, language)` reads one phrase that begins at a character; `find_phrases` all of a text.
The words are in nlp/gun_lexicon.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ironriver.vocabulary import ObjectKind
from nlp.calibers import CALIBER, is_pistol_sized, normal_caliber
from nlp.gun_lexicon import Element, Lexicon, element_at, lexicon_of
from nlp.surname_makers import counts_a_gun, is_of_somebody

GUN_KINDS = frozenset(
    {ObjectKind.FIREARM, ObjectKind.HANDGUN, ObjectKind.RIFLE, ObjectKind.SHOTGUN, ObjectKind.MACHINEGUN}
)
#: Words of no list that may stand between a number and its noun.
_MAX_UNKNOWN = 2
_MAX_ELEMENTS = 14
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_GAP = re.compile(r"[\s\"“”'‘’«»]+|(?<=\w)[,]?\s+[\"“‘(]?|\s*\(|\)\s*|(?<=[a-z])-")


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


def _kind(elements: list[Element], automatic: bool) -> ObjectKind | None:
    """What the phrase is: its last noun, a named model or maker where the noun is only "weapon"."""
    nouns = [e.kind for e in elements if e.type == "noun"]
    named = next((e.kind for t in ("model", "maker") for e in elements if e.type == t and e.kind), None)
    kind = nouns[-1] if nouns else named
    if kind is ObjectKind.FIREARM and named:
        kind = named
    if kind is None and any(e.type in {"maker", "model"} for e in elements):
        pistol_sized = any(e.type == "caliber" and is_pistol_sized(e.value) for e in elements)
        kind = ObjectKind.HANDGUN if pistol_sized else ObjectKind.FIREARM
    if automatic and kind in GUN_KINDS:
        return ObjectKind.MACHINEGUN
    return kind


_FULLY = re.compile(r"(?<!non-)full(?:y)?[- ]auto|totalmente\s+autom", re.I)
#: An "automatic rifle" is a machine gun, but not where a model is named that is mostly semi-automatic.
_AUTOMATIC = re.compile(r"(?<![\w-])automatic\s+(?:weapon|rifle|firearm|gun)", re.I)
_AUTOMATIC_AFTER = re.compile(
    r"(?:(?<=rifle)|(?<=rifles)|(?<=fusil)|(?<=fusiles)|(?<=armas)|(?<=de fuego))\s+autom[áa]tic[oa]s?\b",
    re.I,
)
_SEMIAUTOMATIC = re.compile(r"semi-?automatics?(?![\w-])", re.I)
_POST = re.compile(r",?\s+(?:in|of|chambered\s+(?:in|for)|rated\s+for|de|en)\s+(?=[\d.]|calib)", re.I)
_SPACE = re.compile(r"\s*")
_OF_AMMUNITION = re.compile(r"\s+(?:of|de|para)\s+", re.I)


def read_phrase(text: str, at: int, language: str) -> GunPhrase | None:
    """The gun phrase that begins at a character (after white space); None where another thing is named."""
    lexicon = lexicon_of(language)
    elements: list[Element] = []
    position, start, unknown = at, -1, 0
    semi: re.Match[str] | None = None
    for _ in range(_MAX_ELEMENTS):
        gap = _GAP.match(text, position)
        here = gap.end() if gap else position
        has_comma = bool(gap and "," in gap[0]) if gap else False
        if gap and "\n\n" in gap[0]:
            break
        headed = bool(elements) and elements[-1].type == "noun"
        has_noun = any(e.type == "noun" for e in elements)
        element = element_at(text, here, lexicon, elements[-1] if elements else None)
        if element and has_comma and unknown and not elements:
            break  # "50 swords, rifles"
        if element and has_comma and _opens_next_item(text, here, element, elements, language):
            break
        told_after = (
            has_comma and element is not None and _is_caliber_of(text, here, element, elements, language)
        )
        if element and not (has_comma and has_noun and not told_after and not _is_named_model(text, here)):
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
        semi = _SEMIAUTOMATIC.match(text, here) or (semi if modifier else None)
        if not modifier:
            unknown += 1
            if unknown > _MAX_UNKNOWN or has_comma:
                break
        start = here if start < 0 else start
        position = word.end()
    if semi and semi.end() == position and elements and all(e.type == "caliber" for e in elements):
        # "a .380 caliber semi-automatic": the gun's noun is left out.
        pistol_sized = is_pistol_sized(elements[0].value)
        kind = ObjectKind.HANDGUN if pistol_sized else ObjectKind.FIREARM
        elements.append(Element("noun", semi[0].lower(), kind, semi.start(), semi.end()))
    return _finish(text, start, elements, lexicon)


def _opens_next_item(text: str, at: int, element: Element, elements: list[Element], language: str) -> bool:
    """True if what follows a comma is another gun: "Norinco Model SKS, 9mm Jimenez JA25"."""
    seen = {e.type for e in elements}
    if _is_named_model(text, at) and "model" not in seen:
        return False  # "a Glock, Model 19, 9mm pistol"
    if element.type in seen and element.type != "noun":
        return True
    last = elements[-1] if elements else None
    if last and last.type == "model" and element.type == "noun" and last.kind not in {None, element.kind}:
        return True  # "AK-47s, pistols"
    if element.type == "model" and element.value.isdigit():
        return True
    if element.type == "maker":
        return bool(seen & {"maker", "model"})
    if element.type == "caliber" and seen & {"maker", "model"}:
        rest = read_phrase(text, at, language)
        return rest is not None and rest.first("maker") is not None
    return False


def _is_caliber_of(text: str, at: int, element: Element, elements: list[Element], language: str) -> bool:
    """True for the caliber in "pistola marca Glock, modelo 17, calibre 9 mm": no other gun follows it."""
    if element.type != "caliber" or any(e.type == "caliber" for e in elements):
        return False
    named = any(e.type in {"maker", "model"} for e in elements)
    return named and read_phrase(text, at, language) is None


def _is_named_model(text: str, at: int) -> bool:
    return bool(re.match(r"[Mm]od(?:el|elo)\b", text[at : at + 8]))


def _finish(text: str, start: int, elements: list[Element], lexicon: Lexicon) -> GunPhrase | None:
    """The phrase read, unless only a caliber was named or the head is not a gun."""
    if not elements or all(e.type == "caliber" for e in elements):
        return None
    end = elements[-1].end
    if len(elements) == 1 and elements[0].type == "maker" and not counts_a_gun(text, start, end):
        name = text[start:end]
        if name in lexicon.surnames or is_of_somebody(text, name):
            return None
    if lexicon.tail.match(text, end):
        return None
    elements, end = _with_ammunition(text, elements, end, lexicon)
    automatic = bool(_FULLY.search(text[start:end]))
    if not automatic and not any(e.type == "model" for e in elements):
        automatic = bool(_AUTOMATIC.search(text[start:end]) or _AUTOMATIC_AFTER.match(text, end))
    kind = _kind(elements, automatic)
    return GunPhrase(start, end, kind, tuple(elements), automatic) if kind else None


def _with_ammunition(
    text: str, elements: list[Element], end: int, lexicon: Lexicon
) -> tuple[list[Element], int]:
    """For instance "rounds of 7.62mm ammunition": "of" does not end it."""
    last = elements[-1]
    if last.type != "noun" or last.kind not in {ObjectKind.AMMUNITION, ObjectKind.MAGAZINE, ObjectKind.PART}:
        return elements, end
    of = _OF_AMMUNITION.match(text, end)
    if not of:
        return elements, end
    position, more = of.end(), list[Element]()
    for _ in range(5):
        gap = _SPACE.match(text, position)
        here = gap.end() if gap else position
        element = element_at(text, here, lexicon, None)
        if element:
            more.append(element)
            position = element.end
        elif (
            not more
            and (word := lexicon.modifier.match(text, here) or _WORD.match(text, here))
            and not lexicon.stop.match(text, here)
        ):
            position = word.end()
        else:
            break
    return (elements + [e for e in more if e.type != "noun"], more[-1].end) if more else (elements, end)


def find_phrases(text: str, language: str) -> Iterator[GunPhrase]:
    """Every gun phrase of a text, from its first typed element on; none overlap."""
    opening = (match.start() for match in lexicon_of(language).opening.everywhere(text))
    starts = [_Starts(opening, len(text)), _Starts(_calibers(text), len(text))]
    position = 0
    while True:
        start = min(found.at_or_after(position) for found in starts)
        if start == len(text):
            return
        phrase = read_phrase(text, start, language)
        if phrase:
            automatic = phrase.kind in GUN_KINDS and _FULLY.search(text, max(0, start - 18), start)
            yield replace(phrase, kind=ObjectKind.MACHINEGUN, automatic=True) if automatic else phrase
        position = max(phrase.end if phrase else start + 1, start + 1)


def _calibers(text: str) -> Iterator[int]:
    """Where calibers begin, one within another too."""
    found = CALIBER.search(text)
    while found:
        yield found.start()
        found = CALIBER.search(text, found.start() + 1)


class _Starts:
    """Where something begins, asked for with ever greater positions."""

    def __init__(self, starts: Iterator[int], end: int) -> None:
        self._starts, self._end, self._next = starts, end, -1

    def at_or_after(self, position: int) -> int:
        """The first start from a character on; the text's length where there is none."""
        while self._next < position:
            self._next = next(self._starts, self._end)
        return self._next
