"""Terms that stand in one list or one judgment, and take their kind, unit or place from each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nlp.terms import forms
from nlp.terms import wordings as w
from nlp.terms.amounts import value_of
from nlp.terms.lists import EACH_AFTER, HELD_NEXT, NEXT_GIVEN, under_heading
from nlp.terms.term import Term, TermKind


def continued(text: str, terms: list[Term]) -> list[Term]:
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


def short_terms(text: str, told: list[Term]) -> Iterator[Term]:
    """Terms that take their unit from the one before: "to serve 66 months and Lund 58", "sentenced to 41"."""
    each = w.EACH.finditer(text) if w.FIGURE_EACH.search(text) else ()
    for bare in (*forms.BARE.finditer(text), *each):
        start, end = bare.span(bare.lastgroup or 0)
        last = next((term for term in reversed(told) if term.end <= start), None)
        if (last or bare.lastgroup == "given") and not _overlaps(told, start, end):
            yield Term(
                int(text[start:end]) * (_unit(text, last) if last else 1), TermKind.IMPOSED, start, end
            )
    for term in told:
        if term.kind is TermKind.IMPOSED and term.place is None and term.months:
            unit = _unit(text, term)
            for start, end in _next_numbers(text, term, told):
                yield Term(int(value_of(text[start:end])) * unit, TermKind.IMPOSED, start, end)


_YEARS = re.compile(r"\b(?:years?|años?)$", re.I)


def _unit(text: str, term: Term) -> int:
    """The months of the unit in which a term is told."""
    return 12 if _YEARS.search(text[term.start : term.end]) else 1


def _overlaps(told: Sequence[Term], start: int, end: int) -> bool:
    return any(term.start < end and start < term.end for term in told)


def _next_numbers(text: str, term: Term, told: Sequence[Term]) -> list[tuple[int, int]]:
    """Where the numbers of the next holders stand after a term: of a list of them, else of the next one."""
    for pattern, many in (
        (forms.NEXT_UNITLESS, True),
        (NEXT_GIVEN, True),
        (HELD_NEXT, False),
        (forms.UNITLESS, False),
    ):
        found: list[tuple[int, int]] = []
        at = term.end
        while (many or not found) and (match := pattern.match(text, at)):
            start, at = match.span(match.lastgroup or 0)
            if _overlaps(told, start, at):
                break
            found.append((start, at))
        if found:
            return found
    return []


_NAME = r"[A-ZÁÉÍÓÚÑ][\w’'-]+(?: [A-ZÁÉÍÓÚÑ][\w.’'-]*){0,3}"
#: Two people and the words up to their terms: "Ana Quill and Otto Lund, of Reno, were sentenced to ".
_TWO_SENTENCED = re.compile(
    rf"(?<!, ){_NAME},? (?:and|y|e) {_NAME}(?:,? (?:both )?(?:of|de) [A-ZÁÉÍÓÚÑ][^.;\d]{{2,40}})?,? "
    r"(?:were sentenced|received|got|drew|fueron (?:sentenciad|condenad)[oa]s|recibieron)\b[^.;\d]{0,40}$"
)
#: After the second term: no counts or ways to serve both.
_ENDS_TERMS = re.compile(
    r"(?: (?:in|of) (?:(?:federal|state) )?(?:prison|imprisonment)| de (?:prisión|cárcel))?(?=[.;,]|\s?$|"
    r" for | por )"
    r"(?![^.;]{0,60}\b(?:count|concurrent|consecutive|each|cargo))",
    re.I,
)


def _one_for_each(text: str, run: Sequence[Term]) -> bool:
    """True for the terms of "Ana Quill and Otto Lund were sentenced to 37 months and 24 months"."""
    return (
        len(run) == 2
        and _ENDS_TERMS.match(text, run[-1].end) is not None
        and _TWO_SENTENCED.search(text, max(0, run[0].start - 160), run[0].start) is not None
    )


def placed(text: str, terms: list[Term]) -> list[Term]:
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
            or _one_for_each(text, run)
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
