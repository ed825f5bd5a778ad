"""Quantities in running text: digits, number words and collectives with the words that bound them.

`find_quantities("more than two dozen rifles", "en")` gives one Quantity 25/None, more_than. The words
are data (data/numbers.yml); the grammar is here. What is plainly not a quantity (money, percentages,
years after "in", model and section numbers, ordinals) is left out; whether a quantity counts guns is for
others to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ironriver.vocabulary import Basis
from nlp.bounds import Bounded
from nlp.number_grammar import NumberGrammar, grammar_of
from nlp.number_words import digits_value, key, with_rest, word_value

LESS_THAN = "less_than"
#: "20K rounds".
_THOUSAND = 1000
#: No more than this is ever counted: a longer row of digits is a serial number, an account or noise.
LARGEST = 1_000_000_000
_SCALES = frozenset({"millones", "millions", "miles", "thousands"})
_FIGURE_BEFORE = re.compile(r"\d\s$")
#: Hedges that outrank the others when two stand before one number ("at least some 30").
_RANK = {"more_than": 4, "at_least": 3, "at_most": 3, LESS_THAN: 3, "approximate": 1}


@dataclass(frozen=True, slots=True)
class Quantity(Bounded):
    """A bounded number. `start:end` covers hedges and number, `value_start:value_end` the number alone."""

    low: int | None
    high: int | None
    basis: Basis
    start: int
    end: int
    value_start: int
    value_end: int


@dataclass(frozen=True, slots=True)
class _Core:
    """A number without its hedges; `vague` for "dozens", `rounded` for "un centenar"."""

    value: int
    start: int
    end: int
    vague: bool = False
    rounded: bool = False


def bounds(basis: str, value: int) -> tuple[int | None, int | None]:
    """Low and high of a number under a hedge: more than 40 is 41/None, up to 50 is None/50."""
    match basis:
        case "at_least" | "vague":
            return value, None
        case "more_than":
            return value + 1, None
        case "at_most":
            return None, value
        case "less_than":
            return None, max(value - 1, 0)
        case _:
            return value, value


def _core(match: re.Match[str], grammar: NumberGrammar, language: str) -> _Core | None:
    """The number that a match of the grammar writes; None where it writes none that could count things."""
    groups = match.groupdict()
    start, end = match.span()
    if groups["vague"]:
        if groups["vague"].lower() in _SCALES and _FIGURE_BEFORE.search(
            match.string, max(0, start - 3), start
        ):
            return None  # "Q1.3 millones": money
        return _Core(grammar.vague[key(groups["vague"])], start, end, vague=True)
    if groups["exact"]:
        return _Core(*with_rest(grammar.exact[key(groups["exact"])], match.string, start, end, language))
    if groups.get("rounded"):
        return _Core(grammar.rounded[key(groups["rounded"])], start, end, rounded=True)
    if groups.get("mil"):
        return _Core(1000 + int(groups["mil"].split()[1]), start, end)
    if groups["digits"]:
        value = digits_value(groups["digits"], language)
        if scale := groups["scale"] or groups["thousands"]:
            value *= _THOUSAND if groups["thousands"] else grammar.scales[key(scale)]
            value += int(groups["tail"] or 0)
        # Compared before it is rounded: the digits may be so many that the value is infinite.
        return _Core(round(value), start, end) if value <= LARGEST else None
    value_of_words = word_value(groups["words"], language)
    if value_of_words is None:
        # "four five": two numbers side by side; the first is read, the second is found on its own.
        first = re.match(r"\w+", groups["words"])
        value_of_words = word_value(first[0], language) if first else None
        end = start + (first.end() if first else 0)
    if value_of_words is None or value_of_words > LARGEST:
        return None
    return _Core(value_of_words + int(groups.get("wordtail") or 0), start, end)


_NOT_BEFORE = re.compile(
    r"(?:\b(?:no|nos|number|núm|title|section|sections|page|apt|suite|chapter|model|modelo|route|highway|interstate|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|"
    r"count|counts|age|aged|exhibit|block|título|sección|artículo|carretera|calle|cargo|edad|form|formulario|operation|"
    r"18|26)\.?|(?:us|u\.s|mx)\$|[$€£])\s*$",
    re.I,
)
_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|of|during|by|until|from|through|to|and|late|early|mid|fiscal|year|between|before|after|en|de|desde|del|año|y|a|hasta|,)\s*-?$",
    re.I,
)
_AFTER_NOT = re.compile(
    r"\s*(?:%|percent\b|por\s+ciento\b|años\b|year|month|meses\b|day|días\b|week|semanas\b|hour|horas\b|minute|cents\b|(?:(?:de|of)\s+)?(?:US\s+)?(?:dollars|dólares|pesos|euros|people|personas|kilos|pounds)\b|a\.m|p\.m|U\.?S\.?C)"
    r"|[-‐‑](?!(?:plus|some|odd|something)\b|gun|firearm|weapon|rifle|pistol|handgun|\d)\w|:\d",
    re.I,
)


_FIGURE = re.compile(r"\d{1,9}|\d{1,3}(?:[.,]\d{3})+")
#: "five (5)", "12 (twelve)": a number written twice.
_AGAIN = re.compile(r"\s*\(\s*(?P<again>[\w,. -]{1,40}?)\s*\)")


def _written_twice(text: str, core: _Core, language: str) -> _Core:
    """The number with its repetition in brackets, as contracts and charges write it."""
    again = _AGAIN.match(text, core.end)
    if again is None:
        return core
    words = again["again"]
    value = digits_value(words, language) if _FIGURE.fullmatch(words) else word_value(words, language)
    return replace(core, end=again.end()) if value == core.value else core


def _cores(text: str, language: str) -> list[_Core]:
    grammar = grammar_of(language)
    found = []
    position = 0
    for match in grammar.core.everywhere(text):
        if match.start() < position:
            continue
        core = _core(match, grammar, language)
        core = core and _written_twice(text, core, language)
        position = max(core.end if core else match.end(), match.start() + 1)
        if core and not _is_other_number(text, core, language):
            found.append(core)
    return found


def _is_other_number(text: str, core: _Core, language: str) -> bool:
    """True for what no reader takes as a quantity: money, percentages, dates, durations, articles."""
    before = text[max(0, core.start - 24) : core.start]
    written = text[core.start : core.end]
    if _NOT_BEFORE.search(before) and not core.vague and written[0].isdigit():
        return True
    if language == "es" and written.lower() in {"un", "una"}:
        return True
    if re.fullmatch(r"(?:19|20)\d\d", written) and _YEAR_BEFORE.search(before):
        return True
    return bool(_AFTER_NOT.match(text, core.end))


_RANGE_GAP = {
    "en": re.compile(r"\s*[-–—]\s*|\s+to\s+|\s+and\s+|\s+or\s+(?:possibly\s+)?"),
    "es": re.compile(r"\s*[-–—]\s*|\s+a\s+|\s+y\s+|\s+[oóu]\s+"),
}
_BETWEEN = re.compile(r"\b(?P<word>between|entre|from|anywhere\s+from|de)\s+$", re.I)


def _range(text: str, first: _Core, second: _Core, language: str) -> Quantity | None:
    """For instance "20 to 30", "20-30", "between 20 and 30", "two or three", "entre 20 y 30"."""
    gap = text[first.end : second.start]
    if not _RANGE_GAP[language].fullmatch(gap) or first.value >= second.value or first.vague or second.vague:
        return None
    opener = _BETWEEN.search(text[max(0, first.start - 20) : first.start])
    joint = gap.strip().lower()
    if joint in {"and", "y"} and not (opener and opener["word"].lower() in {"between", "entre"}):
        return None
    apart, rounded = second.value - first.value, first.value % 5 == second.value % 5 == 0
    if joint in {"or", "o", "ó", "u"} and apart > max(2, first.value // (2 if rounded else 4)):
        return None
    start = first.start - (len(opener[0]) if opener else 0)
    return Quantity(first.value, second.value, Basis.RANGE, start, second.end, first.start, second.end)


#: "was sentenced on Monday over 8,400 rounds", "handed over 40 guns": "over" bounds nothing.
_ABOUT = re.compile(
    r"\b(?:hand|turn|pass|sign)(?:ed|ing|s)?\s+$|\b(?:gave|took|brought)\s+$|"
    r"\b(?:guilty|charge[sd]?|sentenced|jailed|prison|imprisoned|arrest\w*|indict\w*|accus\w*|convict\w*|trial|court|case|held|detained|years|months)\b"
    r"(?:\s+[\w.'’-]+){0,4}\s+$",
    re.I,
)


#: "charged with trafficking over 200 guns": what stands right before "over" takes a number.
_TAKES_NUMBER = re.compile(
    r"\b(?!(?:charg|sentenc|jail|imprison|arrest|indict|accus|convict|detain|hand|turn|pass|sign|dispos)(?:ing|ed)\b)"
    r"(?:[a-z]{2,}ing|bought|sold|stole|[a-z]{2,}ed|of|for|with)\s+$",
    re.I,
)


def _is_about(text: str, at: int) -> bool:
    """True if "over" at a character says what a charge or trial is about, and bounds no number."""
    return bool(_ABOUT.search(text, max(0, at - 110), at)) and not _TAKES_NUMBER.search(
        text, max(0, at - 30), at
    )


def _hedged(text: str, core: _Core, grammar: NumberGrammar) -> Quantity:
    """A core with the hedges that stand before and after it."""
    start, end, basis = core.start, core.end, ""
    for _ in range(2):
        window_start = max(0, start - 60)
        match = grammar.before.search(text[window_start:start])
        if not match:
            break
        if key(match["hedge"]) == "over" and _is_about(text, window_start + match.start()):
            break
        found = grammar.before_of[key(match["hedge"])]
        basis = max(basis, found, key=lambda name: _RANK.get(name, 0))
        start = window_start + match.start()
    after = grammar.after.match(text, core.end)
    if after and (not basis or after[0].startswith("-")):  # "some 70-odd weapons"
        basis, end = basis or grammar.after_of[key(after["hedge"])], after.end()
    if core.vague:
        low, high = bounds("vague", core.value)
        return Quantity(low, high, Basis.VAGUE, start, end, core.start, core.end)
    if not basis and core.rounded:
        basis = "approximate"
    low, high = bounds(basis, core.value)
    kind = Basis.AT_MOST if basis == LESS_THAN else Basis(basis or "exact")
    return Quantity(low, high, kind, start, end, core.start, core.end)


def find_quantities(text: str, language: str, offset: int = 0) -> list[Quantity]:
    """The quantities of a text in order, offsets moved by `offset`. Articles ("a", "una") are none."""
    grammar = grammar_of(language)
    cores = _cores(text, language)
    found = []
    i = 0
    while i < len(cores):
        quantity = _range(text, cores[i], cores[i + 1], language) if i + 1 < len(cores) else None
        i += 2 if quantity else 1
        quantity = quantity or _hedged(text, cores[i - 1], grammar)
        found.append(_moved(quantity, offset) if offset else quantity)
    return found


def _moved(q: Quantity, by: int) -> Quantity:
    return Quantity(q.low, q.high, q.basis, q.start + by, q.end + by, q.value_start + by, q.value_end + by)
