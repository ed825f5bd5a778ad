"""The two ends of a stretch of time: "from A to B", "between A and B", "entre A y B", "de A a B"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from nlp.timex.phrase import Kind, Phrase

#: What may stand between "from", "until" and their date.
_HEDGES = (
    r"(?:about |around |at least |at latest |in |on |on or |or |roughly |approximately |as early as |"
    r"as far back as |"
    r"as late as |no later than |late |early |mid-?|the (?:end|beginning|middle|start) of |the |"
    r"following |that (?:same )?|el |al menos |"
    r"por lo menos |(?:finales|fines|mediados|principios|inicios|comienzos) de )"
)
_OPENERS = re.compile(
    rf"\b(?:from|between|beginning|starting|began|entre|desde|de|del|a partir de)\s+{_HEDGES}*$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^,?\s*(?:to|through(?: to)?|thru|until|till|and|up (?:to|until)(?: and including)?|y|a|al|hasta|"
    r"y hasta|and (?:continuing |lasting |ending )?(?:through|until|to|in|on))\s+"
    r"(?:(?:his|her|their|the) arrests? )?"
    rf"(?:continuing (?:to|through|until) )?{_HEDGES}*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"^\s?[-–—]\s?$")
#: "From May 2020 until he moved away in March 2022".
_UNTIL_WHAT = re.compile(r"^\s(?:until|till|hasta que)\s[^,;:.\d]{3,60}\s(?:in|on|en|el)?\s?$", re.IGNORECASE)
_LINK_ALONE = re.compile(rf"^,?\s*(?:through(?: to)?|thru|until|hasta|to)\s+{_HEDGES}*$", re.IGNORECASE)
_SINCE = re.compile(
    r"\b(?:since|beginning|starting|as far back as|dating (?:back )?to|going back to|desde|a partir de|"
    rf"se remontan? a)\s+{_HEDGES}*$|\bas far back as\s$",
    re.IGNORECASE,
)
#: An end whose beginning isn't told: "for two years, until March 2020".
_UNTIL = re.compile(
    rf"\b(?:until|till|through|thru|ending|ended|concluding|up to|hasta|terminó)\s+{_HEDGES}*$", re.IGNORECASE
)
#: Between dates that share the year of the last: "in June and July 2011", "May 3, May 7 and June 2, 2021".
_SHARED = re.compile(
    r"^(?:,|,? and|,? y|,? e|,? &|,? or|,? o)\s(?:in |on |again |again in |again on |en |el |el d[ií]a )*$"
)


#: "From 2016 on", "from May 2019 onward".
_FROM = re.compile(rf"\b(?:from|de|desde)\s+{_HEDGES}*$", re.IGNORECASE)
_ON = re.compile(
    r"\s(?:on(?:wards?)?|forward|en adelante)\b(?=[,.;]|\s(?:\w+\s){0,3}?\w+(?:ed|s|ó|aron)\b|$)",
    re.IGNORECASE,
)
#: "From May 2019 until their arrest".
UNTIL_ARREST = re.compile(
    r"\s(?:until|till|hasta)\s(?:(?:his|her|their|the|su|la)\s(?:\w+\s)?(?:arrests?|capture|"
    r"detenci[oó]n|captura)|"
    r"(?:he|she|they)\s(?:was|were)\s(?:arrested|caught)|que\s(?:fue|fueron)\s(?:detenid|arrestad))",
    re.IGNORECASE,
)
_CALENDAR = frozenset({Kind.DATE, Kind.MONTH, Kind.YEAR})


def mark_ranges(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases with `opens` and `closes` set, and a later one's year given to those that share it."""
    marked = list(phrases)
    for i, phrase in enumerate(marked):
        before = text[max(0, phrase.start - 60) : phrase.start]
        if i + 1 < len(marked):
            follower = marked[i + 1]
            between = text[phrase.end : follower.start]
            opened = _OPENERS.search(before)
            linked = any(link.match(between) for link in (_LINK, _DASH, _UNTIL_WHAT))
            span = _is_span(phrase, follower, between) or _is_two_years(before, phrase, follower, between)
            if (opened and linked) or _LINK_ALONE.match(between) or span:
                marked[i] = replace(_completed(phrase, follower), opens=True)
                marked[i + 1] = replace(_followed(phrase, follower), closes=True)
                continue
        since_year = phrase.kind is Kind.OFFSET and phrase.unit in {"year", "month"}
        ahead = text[phrase.end : phrase.end + 40]
        onward = (_ON.match(ahead) or UNTIL_ARREST.match(ahead)) and _FROM.search(before)
        since = onward or _SINCE.search(before)
        if not marked[i].closes and (phrase.kind in _CALENDAR or since_year) and since:
            marked[i] = replace(phrase, opens=True)
        elif not marked[i].closes and phrase.kind in _CALENDAR and _UNTIL.search(before):
            marked[i] = replace(phrase, closes=True)
    return _share_years(text, marked)


def _share_years(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """From the last to the first: a date without a year, linked to one with a year, is of that year."""
    shared = list(phrases)
    for i in range(len(shared) - 2, -1, -1):
        phrase, follower = shared[i], shared[i + 1]
        dated = {phrase.kind, follower.kind} <= {Kind.MONTH, Kind.DATE} and follower.year is not None
        if dated and _SHARED.match(text[phrase.end : follower.start]):
            shared[i] = _completed(phrase, follower)
    return shared


def _followed(phrase: Phrase, follower: Phrase) -> Phrase:
    """For example "from December 2020 to February": the end lies in the opening's year or the one after."""
    if follower.kind is Kind.MONTH and phrase.kind in {Kind.MONTH, Kind.DATE}:
        untold = follower.year is None and follower.year_offset is None and not follower.sense
        if untold and phrase.year is not None and phrase.month and follower.month:
            later = (phrase.month, phrase.day or 0) <= (follower.month, follower.day or 31)
            return replace(follower, year=phrase.year if later else phrase.year + 1)
    return follower


def _is_span(phrase: Phrase, follower: Phrase, between: str) -> bool:
    """For example "June 2015 – May 2016", "August 14-18": two dates of one make with a dash between."""
    return phrase.kind in _CALENDAR and follower.kind is phrase.kind and bool(_DASH.match(between))


#: Two years in which something went on: "on three occasions in 2019 and 2020".
_DURING = re.compile(
    r"\b(?:in|during|over|throughout|en|durante)\s+(?:the years |los años )?$", re.IGNORECASE
)


def _is_two_years(before: str, phrase: Phrase, follower: Phrase, between: str) -> bool:
    years = (
        phrase.kind is Kind.YEAR and follower.kind is Kind.YEAR and None not in {phrase.year, follower.year}
    )
    joined = re.fullmatch(r"\s(?:and|y)\s(?:in |en )?", between) is not None
    return (
        years and joined and (follower.year or 0) - (phrase.year or 0) == 1 and bool(_DURING.search(before))
    )


def _completed(phrase: Phrase, follower: Phrase) -> Phrase:
    """For example "from April to July 2011": the end's year, or the one before where the month is later."""
    if phrase.kind in {Kind.MONTH, Kind.DATE} and phrase.year is None and phrase.year_offset is None:
        if follower.year is not None and follower.month is not None:
            earlier = (phrase.month or 0) <= follower.month
            return replace(phrase, year=follower.year if earlier else follower.year - 1)
        if follower.year_offset is not None:
            return replace(phrase, year_offset=follower.year_offset)
    return phrase
