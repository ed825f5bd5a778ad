"""Terms of prison that a text tells, in months: imposed, or only possible, asked for or something else.

"sentenced to 87 months in prison"                         imposed 87
"one year and a day"                                       imposed 12
"faces up to 10 years"                                     maximum 120
"90 and 87 months, respectively"                           imposed 90 and imposed 87, `place` 0 and 1
"seis años y tres meses de prisión"                        imposed 75
"three years of supervised release"                        supervised 36
"time served", "life in prison", "sentenced to probation"  imposed 0, 9999, 0
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from text_to_num import text2num

from nlp import term_doubts as doubts
from nlp import term_forms as forms
from nlp import term_wordings as w
from nlp.term_lists import EACH_AFTER, HELD_NEXT, NEXT_GIVEN, PLEADED_AND_SERVED, under_heading

LIFE = 9999
#: Longest stretch of text (characters) that says what a term is, before and after it.
BEFORE = 110
AFTER = 70


#: Where a sentence ends: not in "U.S. District Judge", "Ana R. Lund", "Mr. Lund".
_CLAUSE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bJr)(?<!\bSt)[.!?]\s+(?=[A-ZÁÉÍÓÚ“\"])|\n\s*\n"
)


class TermKind(StrEnum):
    """What a stretch of time was to the defendant."""

    IMPOSED = "imposed"
    POSSIBLE = "possible"
    SUPERVISED = "supervised"
    ASKED = "asked"
    SERVED = "served"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch of time in months (0 for time served or probation alone, 9999 for life).

    `place` counts the terms of one list ("90 and 87 months"); None where the term stands alone; `rough` is
    True for "more than seven years".
    """

    months: int
    kind: TermKind
    start: int
    end: int
    place: int | None = None
    rough: bool = False


def _value(words: str) -> float:
    """The number that a stretch of words or digits says."""
    text = words.strip().lower()
    half = 0.0
    stripped = re.sub(r"(?:[- ]?(?:½|1/2)|[- ]and[- ](?:a|one)[- ]half|\sy\smedio)$", "", text)
    if stripped != text:
        half, text = 0.5, stripped
    if not text or text in {"half a", "a half"}:
        return 0.5
    if text in {"a", "an", "un", "una", "uno"}:
        return 1 + half
    if text[0].isdigit():
        return float(text) + half
    accents = re.sub(r"\bveintiun\b", "veintiuno", text.translate(str.maketrans("éíóú", "eiou")))
    for spelling, language in (
        (text, "en"),
        (text.replace(" and ", " "), "en"),
        (text, "es"),
        (accents, "es"),
    ):
        try:
            return float(text2num(spelling, language)) + half
        except ValueError:
            continue
    return 0.0


def _kind(text: str, start: int, end: int) -> TermKind | None:
    """What the words about a term make of it; None where it is no punishment at all."""
    before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
    clause = _CLAUSE_END.split(before)[-1]
    if (doubts.NOT_PRISON_AFTER.search(after) and not w.STRAIGHT.search(before)) or (
        forms.AGED.search(before) and not w.PRISON_AFTER.search(after)
    ):
        return None
    if (
        re.search(r"(?:days?|d[ií]as?)$", text[start:end], re.I)
        and not re.search(r"(?:and|y) \w+[- ](?:days?|d[ií]as?)$", text[start:end], re.I)
        and not w.PRISON_AFTER.search(after)
    ):
        return None
    if forms.PERIOD_BEFORE.search(before):
        return None
    if PLEADED_AND_SERVED.search(clause):
        return TermKind.IMPOSED
    if (
        doubts.CREDIT_BEFORE.search(before)
        or doubts.BESIDE_ANOTHER.search(before)
        or doubts.ALREADY_AFTER.match(after)
    ):
        return TermKind.SERVED
    if doubts.SUPERVISED_AFTER.search(after) or doubts.SUPERVISED_BEFORE.search(clause):
        return TermKind.SUPERVISED
    if doubts.MAXIMUM_AFTER.search(after):
        return TermKind.POSSIBLE
    # A verb of sentencing that stands nearer than "could" or "faces" takes the term for itself.
    near = max(
        (
            m.start()
            for m in w.IMPOSED_VERB.finditer(clause)
            if not doubts.COULD_BE.search(clause[: m.start()])
        ),
        default=-1,
    )
    gave_maximum = bool(w.GAVE_MAXIMUM.search(clause))
    if doubts.CEILING.search(clause) and not gave_maximum and not w.PRISON_AFTER.search(clause[near:]):
        return TermKind.POSSIBLE
    possible = None if gave_maximum else doubts.MAXIMUM_BEFORE.search(clause)
    if possible and near >= 0 and w.SAME_JUDGMENT.search(clause[near:]):
        possible = None
    if near >= 0 and doubts.AGREED.search(clause[:near]) and w.TO_SERVE.match(clause[near:]):
        return TermKind.ASKED
    asked = doubts.ASKED_BEFORE.search(clause)
    if asked and asked.start() > near:
        return TermKind.ASKED
    if possible and possible.start() > near:
        return TermKind.POSSIBLE
    if doubts.SERVED_BEFORE.search(clause) and near < 0 and not re.search(r"\bafter\b", clause, re.I):
        return TermKind.SERVED
    if near < 0 and _could_follow(text, start):
        return TermKind.POSSIBLE
    if doubts.NOT_YET.search(clause[max(0, near - 25) :]):
        return TermKind.POSSIBLE
    if near >= 0:
        return TermKind.IMPOSED
    if (
        doubts.NOT_PRISON_BEFORE.search(clause)
        and not w.PRISON_AFTER.search(after)
        and not w.PUNISHMENT.search(clause)
    ):
        return None
    if w.TO_TERM.search(clause) and re.match(
        r"['’]?(?: imprisonment| in (?:federal )?prison)?(?:[;.,]|\s?$|\n)", after
    ):
        return TermKind.IMPOSED
    if (
        w.PRISON_AFTER.search(after)
        or w.IMPOSED.search(clause)
        or re.match(r"[- ](?:prison|sentence|term|jail)", after, re.I)
    ):
        return TermKind.IMPOSED
    if text[max(0, start - 1) : start] == "(" and w.IN_BRACKETS.match(text, end):
        return TermKind.IMPOSED
    return TermKind.UNTOLD


#: How far back (characters) in its sentence a term may be told to be only possible.
_SENTENCE = 500


def _could_follow(text: str, start: int) -> bool:
    """True if the sentence before a term speaks of what a crime carries, and of no judgment after that."""
    told = _CLAUSE_END.split(text[max(0, start - _SENTENCE) : start])[-1]
    possible = doubts.COULD_FOLLOW.search(told)
    return bool(possible and not w.IMPOSED_VERB.search(told[possible.end() :]))


def _months(match: re.Match[str], number: str) -> int:
    """A matched term's months, by its unit."""
    value = _value(number)
    if match["years"]:
        total = value * 12
        if match["yearhalf"]:
            total += 6
        if match["extra"]:
            total += _value(match["extra"])
        return int(total)
    return int(value) if match["months"] else int(value // 30)


def _suspended(text: str, match: re.Match[str]) -> int:
    """How many months of a matched term are suspended."""
    whole = _months(match, match["first"])
    after = text[match.end() : match.end() + AFTER]
    if part := doubts.PART_SUSPENDED.match(after):
        in_years = part["years"] or (match["years"] and not part["months"])
        months = int(_value(part["part"]) * (12 if in_years else 1))
        return max(0, whole - months) if part["but"] else min(whole, months)
    before = text[max(0, match.start() - 50) : match.start()]
    return whole if doubts.SUSPENDED_BEFORE.search(before) or doubts.SUSPENDED_AFTER.match(after) else 0


def _is_probation(text: str, start: int, end: int) -> bool:
    """True for the term of "was sentenced on Monday, by Judge Roe, to five years probation"."""
    clause = _CLAUSE_END.split(text[max(0, start - BEFORE) : start])[-1].rpartition(";")[2]
    verb = max((m.end() for m in w.IMPOSED_VERB.finditer(clause)), default=-1)
    return (
        verb >= 0
        and bool(doubts.PROBATION_AFTER.match(text[end : end + AFTER]))
        and not doubts.MAXIMUM_BEFORE.search(clause[verb:])
        and not doubts.COULD_BE.search(clause[: verb - 1])
    )


def _terms(text: str) -> Iterator[Term]:
    """Every term, the ones of a list apart."""
    for match in forms.TERM.finditer(text):
        kind = _kind(text, match.start(), match.end())
        if kind is None:
            continue
        if kind is TermKind.SUPERVISED and _is_probation(text, match.start(), match.end()):
            yield Term(0, TermKind.IMPOSED, match.start(), match.end())
        before = text[max(0, match.start() - 70) : match.start()]
        parts = re.split(r"\s(?:and|y|to|a)\s", match["first"], flags=re.I)
        indeterminate = forms.INDETERMINATE.search(before) and not doubts.ONLY_ASKED.search(before)
        if forms.BETWEEN_BEFORE.search(before) and len(parts) == 2 and indeterminate:
            yield Term(_months(match, parts[1]), TermKind.IMPOSED, match.start(), match.end())
            continue
        ranged = forms.RANGE_BEFORE.search(before[-30:]) or (
            match["list"] and forms.BETWEEN_BEFORE.search(before[-30:])
        )
        if ranged and not indeterminate:
            continue
        if ranged:
            longest = (
                re.findall(rf"\b(?:{forms.NUMBER})(?!\w)", match["list"], re.I)[-1:] if match["list"] else []
            )
            months = _months(match, *longest or [match["first"]])
            yield Term(months, TermKind.IMPOSED, match.start(), match.end())
            continue
        rough = bool(forms.ROUGHLY.search(before))
        listed = (
            re.findall(rf"\b(?:{forms.NUMBER})(?!\w)", match["list"], re.IGNORECASE) if match["list"] else []
        )
        if not listed and len(parts) > 1 and not _value(match["first"]) and all(map(_value, parts)):
            for place, number in enumerate(parts):
                yield Term(_months(match, number), kind, match.start(), match.end(), place)
            continue
        if not listed:
            months = _months(match, match["first"]) - _suspended(text, match)
            yield Term(months, kind, match.start(), match.end(), rough=rough)
            continue
        for place, number in enumerate([match["first"], *listed]):
            yield Term(_months(match, number), kind, match.start(), match.end(), place)
    for months, pattern in forms.SPECIAL:
        for match in pattern.finditer(text):
            # In "sentenced to life" the verb stands inside the match.
            start = match.start() + max(0, match[0].lower().rfind(" life") + 1) if months else match.start()
            if months and doubts.PART_OF_LIFE.search(text[max(0, start - 30) : start]):
                continue
            kind = TermKind.IMPOSED if months == 0 else _kind(text, start, match.end())
            if kind is not None and kind is not TermKind.UNTOLD:
                rough = bool(forms.ROUGHLY.search(text[max(0, start - 40) : start]))
                yield Term(months, kind, match.start(), match.end(), rough=rough)


def find_terms(text: str) -> list[Term]:
    """All terms that `text` tells, in order, each with what it is."""
    found = list(_terms(text))
    told = sorted(
        (t for i, t in enumerate(found) if t.months or not _told_again(t, found[i + 1 :])),
        key=lambda term: (term.start, term.place or 0),
    )
    told += list(_short_terms(text, told))
    return _placed(text, _continued(text, sorted(told, key=lambda term: (term.start, term.place or 0))))


def _told_again(term: Term, others: Iterable[Term]) -> bool:
    """True if another term of nothing stands at the same place: two wordings tell of one probation."""
    return any(not other.months and other.start < term.end and term.start < other.end for other in others)


def _continued(text: str, terms: list[Term]) -> list[Term]:
    """The terms, those of a list of people ("A, 60 months; B, 48 months") imposed like its first."""
    found: list[Term] = []
    for term in terms:
        last = found[-1] if found else None
        if (
            last is not None
            and term.kind in {TermKind.UNTOLD, TermKind.SUPERVISED}
            and last.kind is TermKind.IMPOSED
            and (
                w.NEXT_HOLDER.fullmatch(text, last.end, term.start)
                or w.TOTAL.search(text[max(last.end, term.start - 40) : term.start])
                or (EACH_AFTER.match(text, term.end) and ". " not in text[last.end : term.start])
            )
        ) or (term.kind in {TermKind.UNTOLD, TermKind.SUPERVISED} and under_heading(text, term.start)):
            months = 0 if term.kind is TermKind.SUPERVISED else term.months
            found.append(replace(term, kind=TermKind.IMPOSED, months=months))
        else:
            found.append(term)
    return found


def _short_terms(text: str, told: list[Term]) -> Iterator[Term]:
    """Terms that take their unit from the one before: "to serve 66 months and Lund 58", "sentenced to 41"."""
    for bare in (*forms.BARE.finditer(text), *w.EACH.finditer(text)):
        start, end = bare.span(bare.lastgroup or 0)
        last = next((term for term in reversed(told) if term.end <= start), None)
        if (last or bare.lastgroup == "given") and not any(t.start <= start < t.end for t in told):
            in_years = last and re.search(r"\b(?:years?|años?)$", text[last.start : last.end], re.I)
            months = int(text[start:end]) * (12 if in_years else 1)
            yield Term(months, TermKind.IMPOSED, start, end)
    for term in told:
        if term.kind is not TermKind.IMPOSED or term.place is not None or not term.months:
            continue
        years = re.search(r"\b(?:years?|años?)$", text[term.start : term.end], re.I)
        unit, at, listed, given_next = (12 if years else 1), term.end, False, False
        while match := forms.NEXT_UNITLESS.match(text, at):
            start, at = match.span("apart" if match["apart"] else "beside")
            if any(other.start < at and start < other.end for other in told):
                break
            yield Term(int(text[start:at]) * unit, TermKind.IMPOSED, start, at)
            listed = True
        while not listed and (given := NEXT_GIVEN.match(text, at)):
            start, at = given.span("number")
            if any(other.start < at and start < other.end for other in told):
                break
            yield Term(int(_value(text[start:at])) * unit, TermKind.IMPOSED, start, at)
            given_next = True
        if not listed and not given_next and (told_last := HELD_NEXT.match(text, term.end)):
            start, at = told_last.span("number")
            if not any(other.start < at and start < other.end for other in told):
                yield Term(int(_value(text[start:at])) * unit, TermKind.IMPOSED, start, at)
                continue
        match = None if listed or given_next else forms.UNITLESS.match(text, term.end)
        if match is None:
            continue
        start, end = match.span("after" if match["after"] else "before")
        if not any(other.start < end and start < other.end for other in told):
            yield Term(int(text[start:end]) * unit, TermKind.IMPOSED, start, end)


def _placed(text: str, terms: list[Term]) -> list[Term]:
    """The terms, those of "40 months and 15 months, respectively" with their places in the list."""
    found: list[Term] = []
    i = 0
    while i < len(terms):
        j = i
        while (
            j + 1 < len(terms)
            and terms[j].place is None
            and terms[j + 1].place is None
            and forms.NEXT_TERM.match(text[terms[j].end : terms[j + 1].start])
        ):
            j += 1
        run = terms[i : j + 1]
        if len(run) > 1 and (
            w.RESPECTIVE_BEFORE.search(text[max(0, run[0].start - 60) : run[0].start])
            or w.RESPECTIVELY.match(text, run[-1].end)
            or w.UNNAMED_HOLDERS.match(text, run[-1].end)
        ):
            kind = TermKind.IMPOSED if any(term.kind is TermKind.IMPOSED for term in run) else run[0].kind
            run = [
                replace(
                    term,
                    kind=kind,
                    place=place,
                    months=0 if term.kind is TermKind.SUPERVISED else term.months,
                )
                for place, term in enumerate(run)
            ]
        found += run
        i = j + 1
    return found
