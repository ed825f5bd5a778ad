"""Words of several people: "all three", "among them", "along with the two men convicted today"."""

from __future__ import annotations

import re

#: "All three", "los cuatro": so many of those named before.
NUMBERS = {
    word: number
    for number, words in enumerate(
        ("two dos", "three tres", "four cuatro", "five cinco", "six seis", "seven siete", "eight ocho"),
        start=2,
    )
    for word in words.split()
}
ALL_COUNTED = re.compile(
    rf"\b(?:all|the|tod[oa]s|l[oa]s) (?P<count>{'|'.join(NUMBERS)})\b(?! (?:counts|charges|cargos|guns|"
    rf"firearms|"
    r"rifles|pistols|armas|years|months|años|meses|other|otr[oa]s|of|de))",
    re.IGNORECASE,
)


def all_of_others(clause: str) -> bool:
    """True for "all seven" of "seven buyers were charged, and all seven convicted": others, not named."""
    told = ALL_COUNTED.search(clause)
    return told is not None and bool(
        re.search(rf"\b{told['count']} (?!of\b|de\b)\w+", clause[: told.start()], re.IGNORECASE)
    )


#: Before the first of several who are told one by one: "Eight have pleaded guilty, among them ".
AMONG_THEM = re.compile(
    r"\b(?:among (?:them|those|whom)|including|they are|them being|entre (?:ell[oa]s|los que|los cuales|"
    r"quienes)|"
    r"incluid[oa]s|incluyendo)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
NEXT_OF_THEM = re.compile(r"(?:[,;] (?:and|y|e)|;) (?:(?:his|her|su|the|a|al|el|la) (?:\w+,? ){1,3})?$")
#: Before a participle of other people's: "along with the two men " convicted today.
_OF_OTHERS = re.compile(
    r"\b(?:with|like|unlike|beside|besides|for|of|as were|as did|con|junto con|de|como) (?:(?:the|los|las|"
    r"all|its|"
    r"his|her|their) )?(?:\w+ ){0,2}(?:men|women|people|others|defendants|brothers|soldiers|buyers|members|"
    r"dealers|"
    r"hombres|mujeres|personas|acusados|otros|compradores|hermanos) $",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?P<who>(?:men|members|hombres)\s)?(?:convicted|sentenced|charged|indicted|condenad|sentenciad|acusad)",
    re.IGNORECASE,
)


def of_others(between: str, words: str) -> bool:
    """True for "along with the two " "men convicted today": the participle is not that of the name before."""
    told = _PARTICIPLE.match(words)
    return told is not None and bool(_OF_OTHERS.search(between + (told["who"] or "")))
