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

from nlp.terms import doubts, forms
from nlp.terms.amounts import months_of, suspended_of, value_of
from nlp.terms.kinds import is_probation, kind_of
from nlp.terms.runs import continued, placed, short_terms
from nlp.terms.term import Term, TermKind

_NUMBERS = re.compile(rf"\b(?:{forms.NUMBER})(?!\w)", re.IGNORECASE)
_APART = re.compile(r"\s(?:and|y|to|a)\s", re.IGNORECASE)


def _terms(text: str) -> Iterator[Term]:
    """Every term, the ones of a list apart."""
    for match in forms.TERM.finditer(text):
        kind = kind_of(text, match.start(), match.end())
        if kind is None:
            continue
        if kind is TermKind.SUPERVISED and is_probation(text, match.start(), match.end()):
            yield Term(0, TermKind.IMPOSED, match.start(), match.end())
        yield from _of_match(text, match, kind)
    yield from _special(text)


def _of_match(text: str, match: re.Match[str], kind: TermKind) -> Iterator[Term]:
    """The term of a match, or those of its list; of a range the longest if it was imposed, else none."""
    start, end = match.span()
    before = text[max(0, start - 70) : start]
    first = match["first"]
    parts, listed = _APART.split(first), _NUMBERS.findall(match["list"] or "")
    between = forms.BETWEEN_BEFORE.search(before)
    imposed = forms.INDETERMINATE.search(before) and not doubts.ONLY_ASKED.search(before)
    if between and imposed and len(parts) == 2:
        yield Term(months_of(match, parts[1]), TermKind.IMPOSED, start, end)
    elif forms.RANGE_BEFORE.search(before[-30:]) or (
        match["list"] and forms.BETWEEN_BEFORE.search(before[-30:])
    ):
        if imposed:
            yield Term(months_of(match, [first, *listed][-1]), TermKind.IMPOSED, start, end)
    elif listed or (len(parts) > 1 and not value_of(first) and all(map(value_of, parts))):
        for place, number in enumerate([first, *listed] if listed else parts):
            yield Term(months_of(match, number), kind, start, end, place)
    else:
        months = months_of(match, first) - suspended_of(text, match)
        yield Term(months, kind, start, end, rough=bool(forms.ROUGHLY.search(before)))


def _special(text: str) -> Iterator[Term]:
    """Terms without a number: life, time served, probation."""
    for months, pattern in forms.SPECIAL:
        for match in pattern.finditer(text):
            # In "sentenced to life" the verb stands inside the match.
            start = match.start() + max(0, match[0].lower().rfind(" life") + 1) if months else match.start()
            if months and doubts.PART_OF_LIFE.search(text[max(0, start - 30) : start]):
                continue
            kind = TermKind.IMPOSED if months == 0 else kind_of(text, start, match.end())
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
    told += list(short_terms(text, told))
    return placed(text, continued(text, sorted(told, key=lambda term: (term.start, term.place or 0))))


def _told_again(term: Term, others: Iterable[Term]) -> bool:
    """True if another term of nothing stands at the same place: two wordings tell of one probation."""
    return any(not other.months and other.start < term.end and term.start < other.end for other in others)
