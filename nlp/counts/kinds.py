"""What a number counts: by its own noun, else by the guns named or counted around it."""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.counts.alone import ALONE
from nlp.counts.antecedents import antecedent, known_kind
from nlp.counts.candidate import Candidate
from nlp.counts.dropped_words import OBJECT_OF
from nlp.counts.ledger import NEAR, Ledger
from nlp.gun_phrases import GUN_KINDS, find_phrases
from nlp.reading import Reading, Sentence

#: What may be meant where no gun is named before.
_DEVICES = frozenset(
    {
        ObjectKind.CONVERSION_DEVICE,
        ObjectKind.SILENCER,
        ObjectKind.RECEIVER,
        ObjectKind.GRENADE,
        ObjectKind.MAGAZINE,
    }
)
#: "300 of those devices", "más de 300 de esos dispositivos".
_A_DEVICE = re.compile(r"\b(?:devices|dispositivos|artefactos)\b", re.I)
#: How far before a number its verb may stand, in characters.
_NEAR = 120
#: So few of guns named far back ("two others") may be people.
_PAIR = 2
#: "The other 40", "las otras mil", "the remaining 12": what is left of a whole.
_REST = re.compile(r"\b(?:the\s+(?:other|remaining|rest)|(?:las|los)\s+(?:otr[oa]s|demás|restantes))\b", re.I)
#: What stands with a number that no number before it meant.
ANEW = re.compile(r"\b(?:another|more(?!\s+than)|other|additional|otr[oa]s|más(?!\s+de)|adicionales)\b", re.I)


def kind_of(reading: Reading, sentence: Sentence, candidate: Candidate, ledger: Ledger) -> ObjectKind | None:
    """What a candidate counts, the surest way first; None where nothing around it says so."""
    rest = _REST.search(sentence.text, max(0, candidate.start - 12), candidate.end)
    return (
        _own_kind(sentence, candidate, ledger)
        or (ledger.rest(sentence.start) if rest else None)
        or antecedent(reading, sentence.start, candidate, ledger)
        or ledger.near(sentence.start, candidate.quantity.least)
        or _named_near(reading, sentence, candidate)
        or (ledger.device_near(sentence.start) if candidate.rule == ALONE else None)
    )


def _own_kind(sentence: Sentence, candidate: Candidate, ledger: Ledger) -> ObjectKind | None:
    """The kind that a candidate's own words tell."""
    kind = candidate.kind
    if kind and candidate.part_of and candidate.phrase and not candidate.phrase.specific:
        return known_kind(kind, candidate, ledger)
    if kind is None and _A_DEVICE.search(sentence.text, candidate.quantity.end, candidate.end):
        return ledger.last_device
    return kind


def _named_near(reading: Reading, sentence: Sentence, candidate: Candidate) -> ObjectKind | None:
    """The gun named last before a number without a noun, else the first after it."""
    start = sentence.start + candidate.start
    ways = [(NEAR // 2, GUN_KINDS), (NEAR // 2, _DEVICES)]
    taken = OBJECT_OF[reading.language].search(
        sentence.text, max(0, candidate.start - _NEAR), candidate.start
    )
    if taken and not ANEW.search(taken[0]):
        ways.append((2 * NEAR, GUN_KINDS))
    if candidate.part_of and (candidate.quantity.low or 0) > _PAIR:
        ways.append((2 * NEAR, GUN_KINDS | _DEVICES))
    for reach, wanted in ways:
        lead = reading.text[max(0, start - reach) : start]
        kinds = [phrase.kind for phrase in find_phrases(lead, reading.language) if phrase.kind in wanted]
        if kinds:
            return kinds[-1]
    if candidate.one_of:
        return None
    after = find_phrases(reading.text[start : min(sentence.end, start + NEAR)], reading.language)
    return next((p.kind for p in after if p.kind in GUN_KINDS), None)
