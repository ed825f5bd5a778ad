"""What became of a count: the words of its disposition → our stage, with the months of prison.

"Custody of BOP for 60 months, followed by 4 years supervised release"    sentenced, 60
"36 MONTHS PROBATION; $500.00 P/A"                                        sentenced, 0
"Dismissed on motion of the government"                                   dismissed
""                                                                        charged

The rules are in data/docket_dispositions.yml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ironriver.data_files import read_yaml
from ironriver.vocabulary import STAGE_ORDER, Stage
from nlp.dockets.model import CountStatus, DocketCount, DocketParty

_DATA = Path(__file__).parent.parent / "data" / "docket_dispositions.yml"
#: Life is so many months in the guideline.
LIFE = 9999
#: These end a charge.
ENDED = frozenset({Stage.DISMISSED, Stage.ACQUITTED})
_MONTHS_A_YEAR = 12

# fmt: off
_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
# fmt: on
_WORDS = (
    rf"(?:(?:one |a )?hundred(?: and)?[ -])?(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_ONES[:9])})(?!\w))?|"
    rf"{'|'.join(reversed(_ONES))})"
)
_TERM = re.compile(
    rf"(?<![\d$,.])(?:(?P<digits>\d{{1,4}})|(?P<words>\b{_WORDS}\b)(?:\W{{1,3}}(?P<again>\d{{1,4}}))?|(?P<a>\ba))"
    r"\W{0,3}(?P<unit>months?|mos?\b|years?|yrs?\b)(?! old)",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"\b(?:total|aggregate)\b[^.;]{0,40}$", re.IGNORECASE)
#: Sentences and clauses; "mos." and "yrs." end none.
_SEGMENTS = re.compile(r";|(?<!mos)(?<!yrs)(?<!MOS)(?<!YRS)\. (?=[A-Z])")
#: Between a term and the words that say at once what it is: "3 years of supervised release".
_AT_ONCE = re.compile(
    r"(?:[\s.-]{0,3}(?:of|term|in|the|a|to|be|with|unsupervised)\b){0,3}[\s.-]{0,3}", re.IGNORECASE
)
#: A term of its own, after "S/R": then the words are not those of the term before them.
_OWN = re.compile(r"(?: release)?[\s:-]{1,4}(?:for |of |a |term ){0,4}\d", re.IGNORECASE)
_CONSECUTIVE = re.compile(r"\bconsecutive", re.IGNORECASE)
_LIFE = re.compile(
    r"\b(?:for|of|to|:|-)\s+(?:a term of )?life\b(?! (?:of )?supervis)|\blife imprisonment\b", re.IGNORECASE
)
_LIFE_RELEASE = re.compile(
    r"supervised release[^.;]{0,30}\blife\b|\blife\b[^.;]{0,20}supervised", re.IGNORECASE
)
_PROBATION = re.compile(r"\bprobation\b", re.IGNORECASE)
_SERVED = re.compile(r"\btime[ -]served\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a count or of a person; `months` of prison where a sentence tells them."""

    stage: Stage
    months: int | None = None


@dataclass(frozen=True, slots=True)
class _Words:
    outcomes: tuple[tuple[Stage, re.Pattern[str]], ...]
    revocation: re.Pattern[str]
    terms: re.Pattern[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    raw: dict[str, Any] = read_yaml(_DATA)
    return _Words(
        tuple((Stage(row["stage"]), re.compile(row["words"], re.IGNORECASE)) for row in raw["outcomes"]),
        re.compile(raw["revocation"], re.IGNORECASE),
        re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in raw["terms"].items()), re.IGNORECASE),
    )


@lru_cache(maxsize=4096)
def read_disposition(words: str) -> Outcome:
    """What a disposition says; charged where it says nothing yet, other where it is not understood."""
    if not words.strip():
        return Outcome(Stage.CHARGED)
    rules = _words()
    cut = rules.revocation.search(words)
    first = words[: _clause(words, cut.start())] if cut else words
    if cut and not first.strip():
        return Outcome(Stage.SENTENCED)  # who is revoked was sentenced; that sentence is not told
    stage = next((stage for stage, pattern in rules.outcomes if pattern.search(first)), Stage.OTHER)
    return Outcome(stage, _months(first) if stage is Stage.SENTENCED else None)


def outcome_of(count: DocketCount) -> Outcome:
    """What became of a count; a complaint is only a charge until something ended it."""
    outcome = read_disposition(count.disposition)
    return outcome if outcome.stage is not Stage.OTHER else Outcome(Stage.CHARGED)


def party_outcome(party: DocketParty) -> Outcome:
    """How far a person's case has come, by the counts alone.

    What is dismissed or acquitted speaks only where no count is left; a complaint that an indictment
    followed speaks only where there is nothing else.
    """
    counts = [c for c in party.counts if c.status is not CountStatus.COMPLAINT] or list(party.counts)
    outcomes = [outcome_of(count) for count in counts]
    if not outcomes:
        return Outcome(Stage.CHARGED)
    standing = [outcome for outcome in outcomes if outcome.stage not in ENDED]
    # The superseded counts of a person whose case is closed stay without a word.
    if party.terminated and len(standing) < len(outcomes):
        standing = [outcome for outcome in standing if outcome.stage is not Stage.CHARGED]
    found = max(standing or outcomes, key=lambda outcome: STAGE_ORDER[outcome.stage])
    months = [each.months for each in outcomes if each.stage is Stage.SENTENCED and each.months is not None]
    return Outcome(found.stage, max(months, default=None) if found.stage is Stage.SENTENCED else None)


def standing_counts(party: DocketParty, stage: Stage) -> list[DocketCount]:
    """The counts that a person's status speaks of: none that ended while others went on.

    A complaint gives way to the counts of the indictment that followed it. Where some counts have come as far
    as the person, those alone are meant: a sentence on one count is none on another.
    """
    counts = [c for c in party.counts if c.status is not CountStatus.COMPLAINT] or list(party.counts)
    reached = [count for count in counts if outcome_of(count).stage is stage]
    if reached:
        return reached
    return [count for count in counts if outcome_of(count).stage not in ENDED] or counts


def _clause(words: str, at: int) -> int:
    """Where the sentence begins in which a character stands."""
    return max(words.rfind(". ", 0, at), words.rfind("; ", 0, at)) + 1


def _months(words: str) -> int | None:
    """The months of prison: a total that is told, else the longest of several terms, or their sum."""
    if _LIFE.search(words) and not _LIFE_RELEASE.search(words):
        return LIFE
    terms = list(_prison_terms(words))
    totals = [months for months, total in terms if total]
    if totals:
        return totals[0]
    if terms:
        each = [months for months, _ in terms]
        in_a_row = len(each) > 1 and bool(_CONSECUTIVE.search(words)) and "concurrent" not in words.lower()
        return sum(each) if in_a_row else max(each)
    if _SERVED.search(words):
        return 0
    return 0 if _PROBATION.search(words) else None


def _prison_terms(words: str) -> Iterator[tuple[int, bool]]:
    """Each term of prison in months, and whether it is told as the total."""
    for segment in _SEGMENTS.split(words):
        kinds = [(found.start(), found.end(), found.lastgroup) for found in _words().terms.finditer(segment)]
        for match in _TERM.finditer(segment):
            before = [kind for _, end, kind in kinds if end <= match.start()]
            after = next((found for found in kinds if found[0] >= match.end()), None)
            gap = _AT_ONCE.match(segment, match.end())
            if after and gap and after[0] <= gap.end() and not _OWN.match(segment, after[1]):
                kind = after[2]
            elif before:
                kind = before[-1]
            else:
                kind = after[2] if after else "prison"
            if kind == "prison":
                yield _length(match), bool(_TOTAL.search(segment[: match.start()]))


def _length(match: re.Match[str]) -> int:
    told = match["digits"] or match["again"]
    number = int(told) if told else (1 if match["a"] else _in_words(match["words"]))
    return number * (_MONTHS_A_YEAR if match["unit"][0] in "yY" else 1)


def _in_words(words: str) -> int:
    """A number below two hundred that is spelled out; "one hundred" is a hundred, not a hundred and one."""
    total = 0
    for part in re.split(r"[ -]+", words.lower()):
        if part == "hundred":
            total = 100
        elif part in _TENS:
            total += 20 + 10 * _TENS.index(part)
        elif part in _ONES:
            total += 1 + _ONES.index(part)
    return total
