"""Numbers near guns that count something else: per-trip numbers, statistics, rates, threats with a gun."""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.counts.candidate import Candidate
from nlp.counts.figures import is_figure
from nlp.counts.generalities import tells_none
from nlp.counts.not_guns import counts_no_gun
from nlp.counts.other_things import counts_other_things
from nlp.counts.people import counts_no_things
from nlp.other_matters import tells_other_matter

_CRIME_WITH_GUN = re.compile(
    r"\b(?:armed\s+with|pointed|pointing|brandish\w*|fir(?:ed|ing)|shot\b.{0,20}\bwith|us(?:ed|ing|e\s+of)|discharg\w+|wield\w+|at\s+gunpoint\s+with|criminal\s+(?:sale|possession|use)\s+of|unlawful\s+\w+\s+of|illegal\s+possession\s+of|possess(?:ion|ing)\s+(?:of\s+)?|felons?\s+(?:in\s+possession|with)\s*(?:of)?|carrying|counts?\s+of(?:\s+\w+){0,4}|armad[oa]s?\s+con|posesión\s+de|portación\s+de|dispar\w+)\s*$",
    re.I,
)
#: "found him driving while in possession of a handgun": a find.
_CAUGHT_WITH = re.compile(r"\b(?:found|caught|stopped)\b[^.;]{0,80}\bin\s+possession\s+of\s+$", re.I)
#: "a version of a machine gun", "parts for a rifle": nothing of its own.
_NOT_ITSELF = re.compile(
    r"\b(?:versions?|variants?|variantes?|parts?|pieces?|partes|piezas|copy|copia|type|kind|tipo|serial\s+number|price|precio|look\w*\s+like|parec\w+|instead|auto\s+sears?|switch(?:es)?|kits?|files?|blueprints?|plans|carriers?|barrels?|ca[ñn][óo]n|ca[ñn]ones|stocks?|triggers?|slides?|culatas?|gatillos?)\s+(?:of|for|de|para|a|que)?\s*$"
    # "make a machine gun of an ordinary rifle", "turns a pistol into a machine gun": what guns become.
    r"|\b(?:that|which|to)\s+fits?\s+$|\binto\s+$|\bmachine[- ]?guns?\s+(?:out\s+)?of\s+$"
    r"|\b(?:convert|transform|conviert)\w*\s+(?:\w+\s+){0,2}$|\bturn(?:s|ed|ing)?\s+$"
    # "a caliber that serves for an AR-15": what would take it.
    r"|\b(?:sirven?|serv\w+|fits?|us(?:ed|able))\s+(?:\w+\s+){0,2}(?:para|for|in|with|by|en)\s+$|\bque\s+para\s+$",
    re.I,
)
#: What has a capacity; a box or bag that holds rounds is counted by them.
_HAS_CAPACITY = re.compile(
    r"\b(?:magazines?|drums?|clips?|guns?|rifles?|pistols?|handguns?|weapons?|firearms?|revolvers?|cargador(?:es)?"
    r"|tambor(?:es)?|armas?|fusil(?:es)?|pistolas?|it|which|that|capacity|capacidad)\b[^.;]{0,25}$",
    re.I,
)
#: What a magazine or drum holds.
_CAPACITY = re.compile(
    r"\b(?:(?<=magazines\s)of|(?<=magazine\s)of|(?<=drums\s)of|(?<=clips\s)of|hold(?:s|ing)?|capacity\s+(?:of|for)|accept(?:s|ing)?|capable\s+of\s+(?:holding|firing)|capacidad\s+(?:de|para)|fires?)\s+(?:\w+\s+){0,2}$",
    re.I,
)
#: Headlines of other stories on the page.
_OTHER_STORIES = re.compile(
    r"\s*(?:en\s+la\s+misma\s+página|también\s+en\s+esta|te\s+puede\s+interesar|le\s+puede\s+interesar|lea\s+(?:también|además|más)|notas?\s+relacionadas?|más\s+noticias"
    r"|also\s+on\s+this\s+page|related(?:\s+\w+)?(?=:)|read\s+(?:more|also|next)|more\s+(?:news|stories|headlines)|see\s+also|elsewhere\s+on)\b",
    re.I,
)
#: "fired 14 rounds", "eight bullets were fired": what happened in a shooting.
_SHOTS = re.compile(
    r"\b(?:fir(?:ed?|ing|es)|discharg\w+|shot|shoot(?:ing|s)?|unload(?:ed|ing)|empt(?:y|ies|ied|ying)|spray(?:ed|ing)"
    r"|dispar\w+|efectu\w+|r[áa]fagas?(?:\s+de\s+\d+\s+[ou])?|bursts?(?:\s+of\s+\d+\s+or)?)\s+(?:(?:of|off|at|him|her|them|about|around|some|de|unos|unas)\s+){0,2}$",
    re.I,
)
_FIRED = re.compile(
    r"\s*(?:were|was|had\s+been|being|are)?\s*(?:fired|discharged|shot|into\s+the\s+(?:car|crowd|house))\b",
    re.I,
)
#: "a rifle sells for $5,000": no gun of the matter.
_SELLS_FOR = re.compile(
    r"(?:\s+(?:bought|purchased|sold|made|que)\b[^.;]{1,70}?)?\s+(?:can|may|might|puede)\s+(?:be|end|sell|fetch|bring|cost|go|resell|alcanzar|costar|venderse|llegar)\b"
    r"|\s*(?:that\s+)?(?:(?:can|may|could|might|will|would)\s+)?(?:(?:was|were)\s+worth|(?<=could\s)bring|(?<=would\s)bring|sells?|costs?|goes|go|fetch(?:es)?|brings?|retails?|is\s+worth|se\s+vende"
    r"|cuesta)\b",
    re.I,
)
#: "paid $900 a rifle", "mil dólares por pistola": a price of each.
_PRICE_OF = re.compile(
    r"(?:\$\s?[\d.,]+\d(?:\s*(?:k|mil|hundred|thousand))?|\b(?:dollars|bucks|pesos|d[óo]lares|hundred|thousand|apiece))\s+$"
    # "asked $650 for a pistol": what he would take for any.
    r"|\b(?:asks?|asked|asking|prices?|priced|quoted)\b[^.;]{0,70}\$\s?[\d.,]*\d\s+for\s+$",
    re.I,
)
#: How far words that say so may stand, in characters.
_REACH = 600


def is_excluded(sentence: str, candidate: Candidate, language: str, context: str = "") -> bool:
    """True if the number counts no guns of the matter; `context` is the text before the sentence."""
    after = sentence[candidate.end : candidate.end + _REACH]
    before = sentence[max(0, candidate.start - _REACH) : candidate.start]
    if tells_other_matter(sentence, candidate.start, context):
        return True
    if _OTHER_STORIES.match(sentence) or (
        candidate.kind is ObjectKind.AMMUNITION
        and (holds := _CAPACITY.search(before))
        and _HAS_CAPACITY.search(before[: holds.start()])
    ):
        return True
    if tells_none(sentence, candidate) or (
        candidate.article and (_SELLS_FOR.match(after) or _PRICE_OF.search(before))
    ):
        return True
    text = sentence[candidate.start : candidate.end]
    if counts_no_things(candidate, text, before, after, language=language, context=context):
        return True
    if candidate.article and candidate.kind is ObjectKind.MAGAZINE and _SHOTS.search(before):
        return True  # "emptied a 30-round magazine"
    if candidate.kind is ObjectKind.AMMUNITION and (_SHOTS.search(before) or _FIRED.match(after)):
        return True
    if candidate.article and _NOT_ITSELF.search(before):
        return True
    if counts_no_gun(candidate, before, after, text) or is_figure(candidate, before, after):
        return True
    if counts_other_things(candidate, before, after, text):
        return True
    return candidate.article and bool(_CRIME_WITH_GUN.search(before)) and not _CAUGHT_WITH.search(before)
