"""The two ends of a stretch of time: "from A to B", "between A and B", "entre A y B", "de A a B"."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.timex.phrases import Kind, Phrase

_OPENERS = re.compile(
    r"\b(?:from|between|beginning|starting|began|entre|desde|de|del|a partir de)\s+(?:about "
    r"|around |at least |in |on |or about |as early as |approximately |el |the |finales "
    r"de |mediados de |principios de )*$",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"^,?\s*(?:to|through|thru|until|till|and|and continuing (?:through|until|to)|up "
    r"to|y|a|al|hasta|y hasta)\s+"
    r"(?:about |around |at least |roughly |approximately |in |on |or about |late |early "
    r"|el |the |finales de |mediados de |principios de |continuing (?:to|through|until) "
    r")*$",
    re.IGNORECASE,
)
_DASH = re.compile(r"^\s?[-–—]\s?$")
_LINK_ALONE = re.compile(
    r"^,?\s*(?:through|thru|until|hasta|to)\s+(?:about |around |at least |roughly |in |el )*$", re.IGNORECASE
)
_SINCE = re.compile(
    r"\b(?:since|beginning|starting|as of|desde|a partir de)\s+(?:at least |about |around "
    r"|in |on |as early as |or about |al menos |por lo menos |el )*$",
    re.IGNORECASE,
)


_CALENDAR = frozenset({Kind.DATE, Kind.MONTH, Kind.YEAR})


def mark_ranges(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """The phrases with `opens` and `closes` set, and an end's year given to an opening that lacks it."""
    marked = list(phrases)
    for i, phrase in enumerate(marked):
        before = text[max(0, phrase.start - 45) : phrase.start]
        if i + 1 < len(marked):
            follower = marked[i + 1]
            between = text[phrase.end : follower.start]
            opened = _OPENERS.search(before)
            linked = bool(_LINK.match(between)) or bool(_DASH.match(between))
            if (opened and linked) or _LINK_ALONE.match(between) or _is_span(phrase, follower, between):
                marked[i] = replace(_completed(phrase, follower), opens=True)
                marked[i + 1] = replace(follower, closes=True)
                continue
        if not marked[i].closes and phrase.kind in _CALENDAR and _SINCE.search(before):
            marked[i] = replace(phrase, opens=True)
    return marked


def _is_span(phrase: Phrase, follower: Phrase, between: str) -> bool:
    """For example "June 2015 – May 2016", "August 14-18": two dates of one make with a dash between."""
    return phrase.kind in _CALENDAR and follower.kind is phrase.kind and bool(_DASH.match(between))


def _completed(phrase: Phrase, follower: Phrase) -> Phrase:
    """For example "from April to July 2011": the end's year, or the one before where the month is later."""
    if phrase.kind in {Kind.MONTH, Kind.DATE} and phrase.year is None and phrase.year_offset is None:
        if follower.year is not None and follower.month is not None:
            earlier = (phrase.month or 0) <= follower.month
            return replace(phrase, year=follower.year if earlier else follower.year - 1)
        if follower.year_offset is not None:
            return replace(phrase, year_offset=follower.year_offset)
    return phrase
