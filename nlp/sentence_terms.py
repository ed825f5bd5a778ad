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
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from text_to_num import text2num

LIFE = 9999
#: Longest stretch of text (characters) that says what a term is, before and after it.
BEFORE = 110
AFTER = 70


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

    `place` counts the terms of one list ("90 and 87 months"); None where the term stands alone.
    """

    months: int
    kind: TermKind
    start: int
    end: int
    place: int | None = None


_EN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
_ES = (
    "un uno una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintiún veintidós veintidos veintitrés "
    "veintitres veinticuatro veinticinco veintiséis veintiseis veintisiete veintiocho "
    "veintinueve treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento"
)
_WORD = "(?:" + "|".join(sorted({*_EN.split(), *_ES.split()}, key=len, reverse=True)) + ")"
_WORDS = rf"{_WORD}(?:(?:[- ]|\sy\s|\sand\s){_WORD}){{0,3}}"
_DIGITS = r"\d{1,3}(?:\.\d)?(?!\d)"
_HALF = r"(?:[- ]?(?:½|1/2)|[- ]and[- ](?:a|one)[- ]half|\sy\smedio)"
_NUMBER = rf"(?:(?:{_DIGITS}|{_WORDS}|an?|½|1/2){_HALF}?|half\sa|a\shalf)"
_YEARS = r"(?:-?\s?years?\b|-?\s?yrs?\b|\saños?\b)['’]?"
_MONTHS = r"(?:-?\s?months?\b|\smes(?:es)?\b)['’]?"
_DAYS = r"(?:-?\s?days?\b|\sd[ií]as?\b)"
_PAREN = r"(?:\s\(\d{1,3}\))?"
_JOIN = r"(?:,?\s(?:and|y|con)\s|,\s|\s|-and-)"
_TERM = re.compile(
    rf"\b(?P<first>{_NUMBER})(?P<list>(?:,\s{_NUMBER})*,?\s(?:and|y)\s{_NUMBER})?{_PAREN}"
    rf"(?:(?P<years>{_YEARS})(?P<yearhalf>\sand\sa\shalf|"
    rf"\sy\smedio)?(?:{_JOIN}(?P<extra>{_NUMBER}){_MONTHS})?(?:\s(?:and|y)\s(?:an?|one|1|un)(?:-|"
    rf"\s)(?:day|d[ií]a))?"
    rf"|(?P<months>{_MONTHS})(?:\s(?:and|y)\s(?:an?|one|1|un)(?:-|\s)(?:day|d[ií]a))?"
    rf"|(?P<days>{_DAYS}))",
    re.IGNORECASE,
)
_SPECIAL = (
    (
        LIFE,
        re.compile(
            r"\blife (?:in prison|imprisonment|sentences?|terms?|in federal prison|without parole|"
            r"behind bars)|\bsentenced to life\b|\b(?:cadena perpetua|prisión de por vida|"
            r"prisión perpetua)",
            re.I,
        ),
    ),
    (
        0,
        re.compile(
            r"\btime[- ](?:already )?served\b|\btiempo (?:ya )?(?:cumplido|servido|que ya (?:cumplió|"
            r"pasó))|\bpena (?:ya )?cumplida\b|\btime (?:he|she|they) (?:had |has |"
            r"have )?already (?:spent|served)",
            re.I,
        ),
    ),
    (
        120,
        re.compile(
            r"\b(?:an?|the next|una|la próxima) (?:full )?(?:decade|década)\b(?! (?:ago|of (?!prison)|"
            r"later|earlier))",
            re.I,
        ),
    ),
    (
        0,
        re.compile(
            r"\b(?:sentenced|condenad[oa]s?|sentenciad[oa]s?) (?:\w+ )?(?:to|a) (?:[\w-]+ (?:years?|"
            r"months?|años|meses)(?:['’]?| of| de) )?(?:\w+ )?(?:probation|libertad (?:condicional|"
            r"vigilada|a prueba)|home (?:confinement|detention))|"
            r"\b(?:put|placed|was put|was placed|got|given|received|gave)\b[^.;]{0,40}?\b(?:on )?probation\b",
            re.I,
        ),
    ),
)

_MAXIMUM_BEFORE = re.compile(
    r"(?:up to|as (?:much|many|long) as|maximum|max\.|at most|fac(?:es?|ed|ing)\b|could|would|may|"
    r"might|can be|carr(?:y|ies|ied|ying)|punishable|penalt(?:y|ies)|statutory|"
    r"mandatory|minimum|exposed?|hasta|máxim[ao]s?|podrían?|puede[n]?|enfrenta[nr]?|arriesga[n]?|"
    r"expone[n]?|castiga|guideline|rang[eo]|at least|potential|possible|eligible|will (?:be|"
    r"serve at)|between|range of|scheduled|"
    r"promised|expected|capped|no more than|cannot exceed|imponer[aá]?|impondrá|alcanzar)\b[^.;]{0,95}$",
    re.I,
)
_MAXIMUM_AFTER = re.compile(
    r"^(?:\s|-)*(?:(?:statutory |mandatory )?(?:maximum|minimum|máximo|mínimo)|at (?:the )?most|"
    r"if convicted|como máximo|(?:is|es) (?:the|la|el) m[aá]x)",
    re.I,
)
_IMPOSED = re.compile(
    r"sentenc(?:ed?|es|ing|ia|iado|iada|iados|iadas|iar)\b|\b(?:condenad[oa]s?|condenó|condena|"
    r"condenaron|received|receives|get|gets|got|gave|given|giving|handed|imposed|imposes|ordered|"
    r"order|drew|recibi(?:ó|eron)|impus(?:o|ieron)|impuest[oa]s?|"
    r"sentenció|penas?|dictó|term|serve|serving|resentenced|prison|imprisonment|incarceration|"
    r"sent|pasará[n]?|fij(?:ó|aron|ado|ados)|l[ea]s? (?:dan|dieron)|rejas|terms?|cumplir[aá]?|purgar[aá]?|"
    r"years for|behind bars|must spend|will spend|spend)\b",
    re.I,
)
_SUPERVISED_AFTER = re.compile(
    r"^['’]?\s?(?:of |de |in |en |on |under |term of )?(?:\w+[- ]){0,2}?(?:supervised|supervision|"
    r"supervisory|post-release|probation|libertad (?:supervisada|vigilada|condicional|bajo)|"
    r"home (?:confinement|detention)|community|parole|house arrest|supervisión)",
    re.I,
)
_PRISON_AFTER = re.compile(
    r"^['’]?\s?(?:\(\w+\) )?(?:of |in |in a |de |en |en una |en la |tras las |tras |behind |"
    r"to be served in )?(?:\w+ ){0,2}?(?:prison|imprisonment|jail|incarceration|custody|bars|"
    r"confinement|cárcel|prisión|encarcelamiento|reclusión|penitenciaría|rejas|pres[oa]s?\b|"
    r"recluid|encarcelad|penal\b)",
    re.I,
)
_SUPERVISED_BEFORE = re.compile(
    r"(?:supervised release|supervision|probation|libertad supervisada|"
    r"libertad vigilada)(?: \w+){0,3} (?:of|for|de|por|durante) $",
    re.I,
)
_ASKED_BEFORE = re.compile(
    r"\b(?:sought|seek(?:s|ing)?|asked|asking|recommend(?:s|ed|ing)?|wanted|requested|requests|"
    r"urged|argued|pidi(?:ó|eron)|solicit(?:ó|aron|a)|pedía[n]?|recomend(?:ó|aron))\b[^.;]{0,70}$",
    re.I,
)
_SERVED_BEFORE = re.compile(
    r"\b(?:spent|had served|served|has served|already served|in custody (?:for|since)|after|"
    r"jailed for|llevaba|pasó|pasaron|for the (?:past|last))\b[^.;,]{0,45}$",
    re.I,
)
_NOT_PRISON_AFTER = re.compile(
    r"^['’]?[- ]?(?:old\b|ago\b|prior\b|earlier\b|later\b|before\b|after\b|investigation|probe|"
    r"long\b|de edad|atrás|antes\b|después|period|span|operation|conspiracy|undercover|plot|"
    r"scheme|inquiry|trial|career|experience)",
    re.I,
)
_NOT_PRISON_BEFORE = re.compile(
    r"\b(?:over|during|in just|within|in the (?:past|last|course of)|for (?:over|more than|nearly|"
    r"about)|less than|hace|durante|tras|a lo largo de|en menos de|aged?|edad de|de) (?:the |a |"
    r"an |los |las |unos |almost |nearly )?$",
    re.I,
)
_PUNISHMENT = re.compile(r"\b(?:penas?|sentencias?|condenas?)\b[^.;]{0,60}$", re.I)
#: A list of sentences: "Ana Ortega, 25, of Reno, to 27 months;".
_TO_TERM = re.compile(r",(?: \w+)? (?:to|a) $")
_COULD_BE = re.compile(
    r"\b(?:could|would|may|might|can|will|shall|to|faces?|should|if|podría[n]?|puede[n]?|será|"
    r"serán|expected to|scheduled to) (?:each |both |also |then )?(?:be |being |have been |get |"
    r"ser )?$",
    re.I,
)
_CEILING = re.compile(
    r"\b(?:up to|as (?:much|many|long) as|(?:a |the )?(?:statutory )?maximum(?: \w+){0,4}? of|"
    r"hasta|at least|no more than) (?:a |an |the )?$",
    re.I,
)
_NOT_YET = re.compile(
    r"\b(?:will be|to be|is scheduled to be|set to be|awaiting|awaits|será|"
    r"serán) (?:\w+ )?(?:sentenc|condenad|sentenciad)",
    re.I,
)


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
    accents = text.translate(str.maketrans("éíóú", "eiou")).replace("veintiun ", "veintiuno ")
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


#: "un estadounidense de" 40 años: an age.
_AGED = re.compile(
    r"\b(?:un[oa]?|el|la|al|del|otr[oa])\s(?!pena|condena|sentencia|término|castigo|total|máxim|mínim|"
    r"per[ií]odo)"
    r"\w+(?:\s\w+)?,?\sde $",
    re.I,
)


def _kind(text: str, start: int, end: int) -> TermKind | None:
    """What the words about a term make of it; None where it is no punishment at all."""
    before, after = text[max(0, start - BEFORE) : start], text[end : end + AFTER]
    clause = re.split(r"[.!?]\s+(?=[A-ZÁÉÍÓÚ“\"])|\n\s*\n", before)[-1]
    if _NOT_PRISON_AFTER.search(after) or (_AGED.search(before) and not _PRISON_AFTER.search(after)):
        return None
    if (
        re.search(r"(?:days?|d[ií]as?)$", text[start:end], re.I)
        and not re.search(r"(?:and|y) \w+[- ](?:day|d[ií]a)$", text[start:end], re.I)
        and not _PRISON_AFTER.search(after)
    ):
        return None
    if _SUPERVISED_AFTER.search(after) or _SUPERVISED_BEFORE.search(clause):
        return TermKind.SUPERVISED
    if _MAXIMUM_AFTER.search(after):
        return TermKind.POSSIBLE
    # A verb of sentencing that stands nearer than "could" or "faces" takes the term for itself.
    near = max(
        (m.start() for m in _IMPOSED_VERB.finditer(clause) if not _COULD_BE.search(clause[: m.start()])),
        default=-1,
    )
    if _CEILING.search(clause) and not _PRISON_AFTER.search(clause[near:]):
        return TermKind.POSSIBLE
    possible = _MAXIMUM_BEFORE.search(clause)
    asked = _ASKED_BEFORE.search(clause)
    if asked and asked.start() > near:
        return TermKind.ASKED
    if possible and possible.start() > near:
        return TermKind.POSSIBLE
    if _SERVED_BEFORE.search(clause) and near < 0 and not re.search(r"\bafter\b", clause, re.I):
        return TermKind.SERVED
    if near >= 0 and not _NOT_YET.search(clause[near - 25 if near > 25 else 0 :]):
        return TermKind.IMPOSED
    if (
        _NOT_PRISON_BEFORE.search(clause)
        and not _PRISON_AFTER.search(after)
        and not _PUNISHMENT.search(clause)
    ):
        return None
    if _TO_TERM.search(clause) and re.match(
        r"['’]?(?: imprisonment| in (?:federal )?prison)?(?:[;.,]|\s?$|\n)", after
    ):
        return TermKind.IMPOSED
    if (
        _PRISON_AFTER.search(after)
        or _IMPOSED.search(clause)
        or re.match(r"[- ](?:prison|sentence|term|jail)", after, re.I)
    ):
        return TermKind.IMPOSED
    return TermKind.UNTOLD


_IMPOSED_VERB = re.compile(
    r"\b(?:re)?sentenced\b|\b(?:condenad[oa]s?|sentenciad[oa]s?|condenó|sentenció|received|"
    r"receives|got|gave|was given|were given|handed|imposed|recibi(?:ó|eron)|impus(?:o|ieron)|"
    r"impuest[oa]s?|dictó|gets?|drew|draws|fij(?:ó|aron|ado|ados)|pasará[n]?|purgará[n]?|"
    r"l[ea]s? (?:dan|dieron|dio|cayeron|tocaron)|deberá[n]? (?:pasar|cumplir|purgar)|"
    r"(?:will|must|has to|have to) (?:spend|serve|do)|going to prison for|headed to prison for|"
    r"ordered to spend|slapped with|earned|"
    r"was ordered to serve|were ordered to serve|sent to prison for)\b",
    re.I,
)


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


#: "from 30 to " 60 months, "between " 30 and 60 months: the terms of several, of nobody in particular.
_RANGE_BEFORE = re.compile(
    rf"\b(?:de|from|entre|between|of) {_NUMBER}(?:{_MONTHS}|{_YEARS})? (?:to|a|y|and) $", re.I
)
_BETWEEN_BEFORE = re.compile(r"\b(?:between|entre) $", re.I)
_RESPECTIVELY = re.compile(r"[^.;]{0,60}\brespect(?:ively|ivamente)\b", re.I)
_NEXT_TERM = re.compile(r"(?: (?:in prison|de prisión|de cárcel))?(?:,? (?:and|y) |, )$")


def _terms(text: str) -> Iterator[Term]:
    """Every term, the ones of a list apart."""
    for match in _TERM.finditer(text):
        kind = _kind(text, match.start(), match.end())
        if kind is None:
            continue
        if _RANGE_BEFORE.search(text[max(0, match.start() - 30) : match.start()]) or (
            match["list"] and _BETWEEN_BEFORE.search(text[max(0, match.start() - 30) : match.start()])
        ):
            continue
        listed = re.findall(rf"\b(?:{_NUMBER})(?!\w)", match["list"], re.IGNORECASE) if match["list"] else []
        if not listed:
            yield Term(_months(match, match["first"]), kind, match.start(), match.end())
            continue
        for place, number in enumerate([match["first"], *listed]):
            yield Term(_months(match, number), kind, match.start(), match.end(), place)
    for months, pattern in _SPECIAL:
        for match in pattern.finditer(text):
            kind = TermKind.IMPOSED if months == 0 else _kind(text, match.start(), match.end())
            if kind is not None and kind is not TermKind.UNTOLD:
                yield Term(months, kind, match.start(), match.end())


def find_terms(text: str) -> list[Term]:
    """All terms that `text` tells, in order, each with what it is."""
    told = sorted(_terms(text), key=lambda term: (term.start, term.place or 0))
    told += list(_short_terms(text, told))
    return _placed(text, sorted(told, key=lambda term: (term.start, term.place or 0)))


#: After a term: "and Reyes 87", "y Ybarra, que recibió 48", "y 30 a su primo".
_UNITLESS = re.compile(
    r"[^.;]{0,90}?\b(?:and|y|while|mientras)\s(?:(?:a\s)?[A-ZÁÉÍÓÚÑ][\w’'-]+(?:\s[A-ZÁÉÍÓÚÑ][\w’'-]+){0,3}"
    r"(?:(?:,?\s(?:who|que|quien))?,?\s(?:got|received|to|recibió|le dieron|a))?"
    r"\s(?P<after>\d{2,3})(?=[.;,]|\s(?:el|on|in)\b|$)"
    r"|(?P<before>\d{2,3})\s(?:to|a|for|para)\s(?:su\s|his\s|her\s|[A-ZÁÉÍÓÚÑ]))"
)


def _short_terms(text: str, told: list[Term]) -> Iterator[Term]:
    """Terms that take their unit from the one before: "to serve 90 months and Reyes 87"."""
    for term in told:
        if term.kind is not TermKind.IMPOSED or term.place is not None or not term.months:
            continue
        match = _UNITLESS.match(text, term.end)
        if match is None:
            continue
        name = "after" if match["after"] else "before"
        years = re.search(r"\b(?:years?|años?)$", text[term.start : term.end], re.I)
        start, end = match.span(name)
        if not any(other.start < end and start < other.end for other in told):
            yield Term(int(match[name]) * (12 if years else 1), TermKind.IMPOSED, start, end)


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
            and _NEXT_TERM.match(text[terms[j].end : terms[j + 1].start])
        ):
            j += 1
        run = terms[i : j + 1]
        if len(run) > 1 and _RESPECTIVELY.match(text, run[-1].end):
            kind = TermKind.IMPOSED if any(term.kind is TermKind.IMPOSED for term in run) else run[0].kind
            run = [replace(term, kind=kind, place=place) for place, term in enumerate(run)]
        found += run
        i = j + 1
    return found
