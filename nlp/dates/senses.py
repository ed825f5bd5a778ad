"""Whether a date lies ahead: what its clause says is still to come."""

from __future__ import annotations

import re

from ironriver.vocabulary import Precision
from nlp.dates.clauses import BOUNDARIES, opens_clause
from nlp.timex import Anchor, Kind, Phrase, Sense

_FUTURE = re.compile(
    r"\b(?:will|[’']ll|(?:is|are|[’']s|[’']re) (?:now )?(?:scheduled|set|slated|expected|due|to)|"
    r"next (?:comes|up|is)|now opens|(?:is|are) (?:now )?on hold (?:until|till)|"
    r"(?:is|are) (?:put off|delayed) (?:until|till)|"
    r"(?:is|are) (?:down|in line|up) for|"
    r"(?<!had been )set for(?! him| her| them)|"
    r"must (?:now )?(?:(?:self-)?(?:report|surrender)|appear|return|begin)|"
    r"ordered to (?:report|surrender|appear|return|begin)|(?:has|have|given|free) until|"
    r"(?:self-)?(?:report|surrender) to (?:the )?(?:\w+ )?(?:bureau|prison|u\.?s\.? marshals?)|"
    r"(?:until|pending|before|ahead of|for|await\w*) (?:an?|his|her|their|the) (?:\w+ ){0,3}?(?:hearing|"
    r"trial|arraignment|sentencing)|hearings? (?:follows?|awaits?)|"
    r"on the (?:court )?calendar|(?<!had been )scheduled (?:for|to)|next hearing|due (?:back )?in court|"
    r"return to court|faces sentencing|upcoming|learns? (?:his|her|their) (?:sentence|fate)|"
    r"(?:trial|selection|hearing|testimony) (?:opens|begins|starts|resumes)|"
    r"faces? (?:a |the )?(?:judge|court|trial)|"
    r"(?:returns?|goes|go|comes?|appears?|stands?) (?:back )?before|\bvence(?:n|rá)?\b|plazo\b|"
    r"(?:been|was|were) (?:moved|postponed|continued|delayed|rescheduled|pushed back|put off|put back|"
    r"adjourned|"
    r"stood down|deferred|reset|set over) (?:to|until|till|for)|(?:was|were) (?:due|to (?:be back|"
    r"appear|return|be tried))|"
    r"(?:trial|hearing|sentencing|court|arraignment) date of|"
    r"(?:set|fixed|scheduled|put) (?:the |his |her |their |a )?(?:sentencing|trial|hearing)s?(?: date)?"
    r"(?: of (?:(?:the )?[A-Z]\w+|(?:both|all)(?: \w+)?)| for (?:both|all))? (?:for|on)|"
    r"(?:fij|señal|program)(?:ó|aron) (?:la |el |su )?(?:audiencia|juicio|sentencia)|"
    r"when (?:he|she|they)(?: is| are|[’']s|[’']re) sentenced|"
    r"(?:aguarda|espera)n? (?:su )?(?:sentencia|juicio|condena)|"
    r"(?:sentencia|audiencia|juicio|vista|fecha)(?: es| queda| qued[oó])? para|"
    r"cuando (?:(?:se )?l[aeo]s? )?(?:sentencien?|condenen?|dicten?)|"
    r"(?-i:\b[A-Z]?[a-záéíóúñ]+rá|\b[a-záéíóúñ]+rán)|"
    r"se conocerá|programad[oa]|(?:fijad|señalad|citad|agendad)[oa]s? para|"
    r"próxim[oa]|está previst[oa]|to be sentenced|awaits?|likely)\b",
    re.IGNORECASE,
)


#: A verb of the past that stands directly before a date.
_PAST_VERB = re.compile(
    r"\b(?<!be )(?<!is )(?<!are )(?:arrested|charged|indicted|unsealed|sentenced|imposed|convicted|seized|"
    r"pleaded guilty|filed|given|returned)\s+(?:on |early |late |in )?$|"
    r"\b(?:appeared|showed up|fail(?:ed|ing)? to (?:appear|show(?: up)?)|came|arrived|in court) "
    r"for (?:an?|his|her|their|the) (?:\w+ ){0,3}?(?:hearings?|trial|arraignment|sentencing)"
    r"\s+(?:on |early |late |in )?$|"
    r"\b(?:first|originally|initially|previously|once) (?:set|scheduled|slated|planned) "
    r"(?:for|to (?:begin|start|open))\s+(?:on |in )?$"
)


#: A date as an adjective of what was: "will be tried for the July 13 robbery".
_PAST_NOUN = re.compile(
    r"(?:['’]s)?\s(?:\w+\s)?(?:robbery|robberies|burglar(?:y|ies)|thefts?|heists?|break-?ins?|arrests?|"
    r"seizures?|"
    r"raids?|search(?:es)?|stops?|incidents?|shootings?|killings?|murders?|purchases?|indictment|complaint|"
    r"convictions?|verdicts?|attacks?|pleas?|sentences|charges)\b",
    re.IGNORECASE,
)


#: What somebody learned on a day may be of the future: "learned what it will cost him".
_LEARNED = re.compile(r"\s(?:what|how|whether|that|qué|cómo|que)\s", re.IGNORECASE)
_TURNS = re.compile(r"\s(?:and|but|y|e|pero)\s", re.IGNORECASE)
#: How near after a date inside its clause a word of the future stands: "The term imposed May 3 is to be".
_AT_ONCE = 30
#: How far before a date it may stand, and how far after one that opens its clause.
_REACH_BEFORE, _REACH = 130, 90


def sense_of(sentence: str, start: int, end: int) -> Sense:
    """Whether the clause around `start:end` tells of what is to come.

    After the date only where the date opens its clause, or at once: "The term imposed May 3 is to be".
    """
    if _PAST_VERB.search(sentence[:start]) or _PAST_NOUN.match(sentence, end):
        return Sense.PAST
    for match in _FUTURE.finditer(sentence):
        before = match.end() <= start
        between = sentence[match.end() : start] if before else sentence[end : match.start()]
        reach = _REACH_BEFORE if before else _REACH if opens_clause(sentence, start) else _AT_ONCE
        if len(between) >= reach or BOUNDARIES.search(between):
            continue
        if before or _goes_on(between, opened=reach > _AT_ONCE):
            return Sense.FUTURE
    return Sense.PAST


def _goes_on(between: str, *, opened: bool) -> bool:
    """True if a clause goes on from its date to what lies ahead, past a comma where the date `opened` it."""
    turned = _TURNS.search(between) or _LEARNED.search(between)
    return not turned and (opened or "," not in between)


def dated_sense(
    sentence: str, start: int, end: int, phrase: Phrase, anchor: Anchor | None, *, hearing: bool
) -> Sense:
    """Whether a date lies ahead: as its clause says, or as the bare day of a `hearing` that comes soon."""
    sense = sense_of(sentence, start, end)
    if hearing and anchor is not None and phrase.weekday is not None and _THIS.match(sentence, start):
        return Sense.FUTURE if phrase.weekday > anchor.day.weekday() else sense
    if (hearing or _COMES.search(sentence, 0, start)) and _is_just_ahead(phrase, anchor):
        return Sense.FUTURE
    return sense


_THIS = re.compile(r"(?:this|este)\s", re.IGNORECASE)
#: A hearing on a day told without its year lies ahead where that day is so many days off, not a year ago.
_SOON = 150


#: "a term that starts July 1".
_COMES = re.compile(
    r"\b(?:starts|begins|opens|falls|comes|expires|empieza|comienza|inicia)\s(?:on\s|el\s)?$|"
    r"\b(?:(?:come|return|go)(?:e?s)?|appears?|(?:is|are) back|vuelven?|regresan?|comparecen?)\s"
    r"(?:back\s)?(?:(?:to|before|for|in|a|ante|para|al)\s[^.,;:]{1,50}\s)?(?:on\s|in\s|el\s|en\s)?$",
    re.I,
)


def _is_just_ahead(phrase: Phrase, anchor: Anchor | None) -> bool:
    """True for a bare day or month that comes soon: "Their day in court is June 17"."""
    if anchor is None or phrase.sense:
        return False
    bare = phrase.kind in {Kind.DATE, Kind.MONTH} and phrase.year is None and phrase.year_offset is None
    if not bare or phrase.month is None or anchor.precision is not Precision.DAY:
        return False
    today = anchor.day.month * 31 + anchor.day.day
    days = phrase.month * 31 + (phrase.day or 31) - today
    return 0 < days % _YEAR < _SOON


#: Days of a year whose months have 31 each.
_YEAR = 12 * 31
