"""Numbers that count no guns by what stands beside them: capacities, charges, prices of each, clubs."""

from __future__ import annotations

import re

from ironriver.vocabulary import ObjectKind
from nlp.counts.candidate import Candidate

#: "[50 round ammunition drums]": what one holds.
_CAPACITY = re.compile(r"\d+\s+round\s+(?:[\w-]+\s+)?(?:magazines?|drums?|clips?|canisters?)\b", re.I)
#: "[60 crates contained ammunition]": crates.
_HOLDERS = re.compile(r"\b(?:contain(?:ed|ing|s)|held|holding|filled\s+with|packed\s+with)\s+\w+$", re.I)
#: "support clubs, including [at least five]": what was named last.
_OTHERS_INCLUDING = re.compile(
    r"\b(?:clubs?|chapters?|gangs?|cells|cliques|offices|stores|shops|dealers|branches|counties|cities|states|countries|homes|vehicles|schools|businesses)"
    r",?\s+(?:including|among\s+them)\s+$",
    re.I,
)
#: "un cargo de tráfico y [uno más] de conspiración".
_ONE_CHARGE_MORE = re.compile(
    r"\s+(?:de|por)\s+(?:conspiración|conspirar|posesión|tráfico|contrabando|fraude|lavado|asociación|portación|distribución|robo|homicidio|declaración)\b",
    re.I,
)
#: "hasta 15 años para los tres y [hasta 10] para Rosales": terms.
_YEARS_BEFORE = re.compile(r"\b(?:años|years|meses|months)\b[^.;]{0,110}$", re.I)
_FOR_WHOM = re.compile(r"\s+(?:para|for)\s+(?-i:[A-ZÁÉÍÓÚÑ])", re.I)
#: "$50 for every AK-47 and $100 for [a .50-caliber rifle]".
_PRICE_OF_EACH = re.compile(
    r"\$[\d.,]+\s+(?:for|por)\s+(?:every|each|cada)\b[^.;$]{0,60}\$[\d.,]+\s+(?:for|por)\s+$", re.I
)
#: "Count three: conspiracy to acquire [an anti-aircraft missile]": an offence as it is called.
_COUNT_OF_INDICTMENT = re.compile(
    r"\s*Counts?\s+(?:\d+|[IVX]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b\s*[:–—-]",
    re.I,
)
#: "with it [an AR-15] becomes a machine gun".
_BECOMES = re.compile(r"\s+(?:becomes|turns\s+into|se\s+vuelve|se\s+convierte\s+en)\b", re.I)
#: "with the appearance of [an AK-47]", "metal that imitates [a lightning link]".
_LIKENESS = re.compile(
    r"\b(?:(?:appearance|shape|likeness)\s+of|imitat(?:es?|ed|ing)|mimic(?:s|ked|king)?)\s+$", re.I
)
#: "[several bomb] and weapons charges".
_CHARGES = re.compile(
    r"(?:\s+and\s+(?:\w+\s+)?(?:weapons?|guns?|firearms?|drugs?|narcotics))?\s+(?:charges|counts|violations|offen[cs]es)\b",
    re.I,
)
#: "más de 75 mil armas desde el inicio de la actual administración": of a country in years.
_OF_A_TERM = re.compile(
    r"\bdesde\s+(?:el\s+)?(?:inicio|comienzo|arranque)\s+(?:de|del)\s+(?:(?:la|el|esta|este)\s+)?(?:\w+\s+)?(?:administración|sexenio|gobierno)\b",
    re.I,
)


def counts_other_things(candidate: Candidate, before: str, after: str, text: str) -> bool:
    """True if a candidate (its `text`), or the words before or after it, say that it counts other things."""
    if candidate.article:
        return bool(
            _BECOMES.match(after)
            or _LIKENESS.search(before)
            or _PRICE_OF_EACH.search(before)
            or _COUNT_OF_INDICTMENT.match(before)
        )
    if _OF_A_TERM.search(before):
        return True
    if candidate.phrase is None and candidate.kind is None:
        if _OTHERS_INCLUDING.search(before):
            return True
        if text.lower() in {"uno más", "otro más"} and _ONE_CHARGE_MORE.match(after):
            return True
        return bool(_YEARS_BEFORE.search(before) and _FOR_WHOM.match(after))
    if candidate.kind is ObjectKind.EXPLOSIVE:
        return _CHARGES.match(after) is not None
    if candidate.kind is ObjectKind.MAGAZINE:
        return _CAPACITY.match(text) is not None
    return candidate.kind is ObjectKind.AMMUNITION and _HOLDERS.search(text) is not None
