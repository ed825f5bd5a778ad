"""Case numbers as they are written: "5:22-cr-01008", "CR 14-0317 KL", "2:19-cr-45(S2)-ABC-DEF".

A number is taken where its form says what it is (office:year-cr-number), or where a word that introduces
case numbers stands before it ("No.", "Case No.", "docket number", "causa", "expediente").
"""

from __future__ import annotations

import re

from nlp.annotation import CaseNumberFact
from nlp.opened import Opened
from nlp.reading import Reading

_DASH = "[-–‑]"
#: Initials of judges and defendant numbers that may follow: "-RB-001", "-1", "(S3)-MMH-MCR", " RB".
_TAIL = (
    rf"(?:\s?\(S?{_DASH}?\d{{1,2}}\))?"
    rf"(?:{_DASH}[A-Z]{{1,4}}(?:/[A-Z]{{2,4}})?){{0,3}}(?:{_DASH}\d{{1,3}}(?!\d))?(?:{_DASH}(?:\d\d)?[A-Z]{{2,4}})?"
    rf"(?: \([A-Z]{{2,4}}\))?"
)
_FULL = re.compile(
    rf"(?<![\w:])(?:[A-Z]{{1,3}}{_DASH})?(?:\d{{1,2}}:)?(?:19|20)?\d{{2}}{_DASH}?(?:[Cc][Rr]|[Mm][Jj]|"
    rf"[Cc][Vv]|"
    rf"[Mm][Cc]|CR|CRIM|cr|po|PO|MAG|[Mm]ag)\.?{_DASH}?\s?\d{{1,6}}{_TAIL}(?!\w)"
)
_CR_FIRST = Opened(
    rf"(?<!\w)(?:\d:)?(?:CR|Cr\.?|Crim\.|MJ|CRIM\.?)[ {_DASH[1:-1]}]?"
    rf"\s?\d{{2}}{_DASH}\d{{2,6}}(?: "
    rf"[A-Z]{{2,4}}(?:{_DASH}[A-Z]{{2,4}})?(?![\w])|{_TAIL})?(?!\w)"
)
_YEAR_CR = Opened(
    r"(?<![\w-])\d{2} (?:CR|Cr\.|Crim\.|CRIM\.|cr|Mag\.|MAG|MJ) \d{1,5}(?: \([A-Z]{2,4}\))?(?!\w)"
)
_INTRODUCED = Opened(
    r"(?:\b(?:case|docket|cause|criminal|indictment|crim\.|cr\.?|court|information|complaint|"
    r"action)\s+(?:(?:no|"
    r"nos|num|number|numbers)\b\.?|\#)|"
    r"\bcase\s*\#|\bnos?\.|\b(?:causa|expediente|caso|proceso|(?:recurso|apelación),?)\s+(?:penal\s+)?(?:n[uú]m(?:ero)?\.?|"
    r"no\.|n\.?[º°]|n°)?)\s*:?\s*"
    rf"(?P<first>(?:[A-Z]{{1,3}}[ {_DASH[1:-1]}]?)?\d{{1,6}}"
    rf"{_DASH}\d{{1,6}}(?:MJ|CR|M|PO)?(?:{_DASH}[A-Z0-9]{{1,5}}){{0,3}}(?: ?\(S\d?\))?|"
    rf"(?:\d{{2}}[A-Z]{{2,3}}\d{{3,6}})|\d{{2,6}}/\d{{2,4}}(?:{_DASH}[IVX]{{1,5}})?|[A-Z]{{2,3}}\d{{5,8}}|"
    rf"IND-\d{{5}}-\d{{2}}(?:/\d{{3}})?)(?!\w)",
    re.IGNORECASE,
)
#: Words that make a number after "No." something else than a case: a law, a public law, a licence, a release.
_NOT_CASE = re.compile(
    r"(?:public law|pub\. ?l\.|p\.l\.|licen[sc]e|serial|badge|release|executive order|"
    r"resolution|form|rule|lot|bates|ffl|patent|item|model|flight|exhibit|invoice|order|check|box|page|"
    r"amendment|proposition|lote|oficio|folio|acuerdo)\s+(?:no\.?|number)?\s*$",
    re.IGNORECASE,
)


#: The numbers that follow the first after "Nos.": "Nos. 20-1234 & 20-1235", "04WF0551 & 05CF3682".
_NEXT = re.compile(
    rf"(?:,|,? and|,? &|,? y|\s?/)\s?(?P<first>\d{{1,6}}{_DASH}\d{{1,6}}|\d\d[A-Z]{{2,3}}\d{{3,6}})(?!\w)"
)
#: Characters of the text in which a number is the document's own, whatever follows it.
HEAD = 600
#: What follows the number of another case that is only cited.
_CITED = re.compile(r"\s*,?\s*(?:\d{4} (?:WL|U\.S\. Dist)|\(\d{1,2}\w\w Cir|\(\w\.D\. )")


_INTRODUCER = "number after a word that introduces cases"


def find_case_numbers(reading: Reading) -> tuple[CaseNumberFact, ...]:
    """Every distinct case number of the document, in the order in which they are first written."""
    text = reading.text
    spans: list[tuple[int, int, str]] = []
    for pattern, rule in (
        (_FULL, "docket number by its form"),
        (_CR_FIRST, "CR before year and number"),
        (_YEAR_CR, "year, CR, number"),
    ):
        for match in pattern.finditer(text):
            spans.append((match.start(), match.end(), rule))
    for match in _INTRODUCED.finditer(text):
        if not _NOT_CASE.search(text[max(0, match.start() - 30) : match.start("first")]):
            found: re.Match[str] | None = match
            while found:
                spans.append((found.start("first"), found.end("first"), _INTRODUCER))
                found = _NEXT.match(text, found.end("first"))
    facts: dict[str, CaseNumberFact] = {}
    taken = 0
    for start, end, rule in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < taken or (start > HEAD and _CITED.match(text, end)):
            continue
        taken = end
        value = " ".join(text[start:end].split())
        facts.setdefault(value.lower(), CaseNumberFact(value, reading.evidence(start, end, rule, 0.95)))
    return tuple(facts.values())
