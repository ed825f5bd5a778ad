"""Dates that are none of the matter's: of another case told beside, and of what an office counts."""

from __future__ import annotations

import re

from nlp.opened import Opened
from nlp.timex import Kind, Phrase

#: Another case that is told beside: its dates are none of the matter's.
_ELSEWHERE = Opened(
    r"\bin an? (?:separate|unrelated|similar) (?:\w+ )?(?:case|raid|matter|stop|seizure|incident|"
    r"investigation|search|prosecution|bust|operation)\b|"
    r"\ban? unrelated (?:case|raid|matter|stop|seizure|incident|investigation|arrest)\b|"
    r"\b(?:second|third|fourth|latest) such\b|"
    r"\ben (?:un|otro) (?:caso|hecho|asunto) (?:aparte|distinto|separado|similar)\b|"
    r"\ben otr[oa] (?:caso|hecho|acci[oó]n)\b|\b(?:caso|hechos?) aparte\b|"
    r"\b(?:segundo|tercer|cuarto|quinto) (?:caso|hecho)(?: de este tipo|\b)",
    re.IGNORECASE,
)
#: Something alike that is told beside, as far as its own date: "including a similar heist in November".
_ALIKE = re.compile(
    r"\bsimilar (?:[\w-]+ )?(?:cases?|raids?|matters?|stops?|seizures?|incidents?|operations?|busts?|heists?|"
    r"burglar(?:y|ies)|thefts?|robber(?:y|ies)|break-?ins?|arrests?|shipments?)\b[^,.;]{0,60}$|"
    r"\b(?:parecido|similar|semejante|parecida) (?:con|al?)\s[^,.;]{0,60}$|\b(?:resembles|similar to|"
    r"echoes|recalls) [^,.;]{0,60}$",
    re.IGNORECASE,
)
#: What an office or a country counts in a year.
_COUNTED = Opened(
    r"\bfigures (?:show|of|from|for)\b|\bfiscal year\b|\bnationwide\b|"
    r"\b(?:gun|firearms?|weapons?) arrests\b|\bcrime guns\b|"
    r"\bthan (?:in|during|the|last|for|at)\b|\bcompared (?:with|to)\b|\bque (?:en|el|durante) (?=\d|año)|"
    r"\b(?:up|down) from (?:about |nearly |some |more than |just )?(?:[\d,]+|\w+ in)\b|\bstatewide\b|"
    r"\bwere reported (?:lost|stolen)\b|\b(?:murder|death) toll\b|"
    r"\bso far (?:this year|in \d{4})\b|\bthis year through\b|\bin the whole of\b|"
    r"\b[\d,]+ reports of\b|\bFY\b|\bfiscal years\b|\bmillion (?:guns|firearms|weapons)\b|"
    r"\baccording to (?:[\w’'-]+ ){0,4}?(?:non-?profit|data|figures|statistics|think tank|watchdog)\b|"
    r"\b(?:study|survey|report)\b[^.;]{0,60}?\b(?:found|finds|shows?|showed)\b|"
    r"\b(?:largest|biggest)\b[^.;]{0,80}?\bthis year\b|"
    r"\bfirst (?:\w+ ){0,2}?(?:arrests?|seizures?|busts?|cases?|homicide|murder|thefts?) (?:of|for|in) "
    r"(?=\d|the (?:new )?year)|"
    r"\b(?:crimes?|thefts?|burglar\w+|shootings) (?:rose|fell|are up|is up|have risen)\b|"
    r"\bestad[ií]sticas\b|"
    r"\ben todo el (?:pa[ií]s|territorio)\b|\ba nivel nacional\b|\ben lo que va de\b|\bcarpetas de\b",
    re.IGNORECASE,
)


def is_elsewhere(sentence: str) -> bool:
    """True of a sentence that tells of another case beside the matter."""
    return bool(_ELSEWHERE.search(sentence))


def is_not_the_matters(context: str, phrase: Phrase) -> bool:
    """True for the dates of another case and the years of statistics."""
    in_year = phrase.kind is Kind.YEAR or (phrase.kind is Kind.OFFSET and phrase.unit == "year")
    coarse = in_year or ((phrase.opens or phrase.closes) and phrase.kind is not Kind.DATE)
    return is_elsewhere(context) or (coarse and bool(_COUNTED.search(context)))


def is_alike(context: str, start: int) -> bool:
    """True for the date of something alike: "including a similar heist in November"."""
    return _ALIKE.search(context, 0, start) is not None
