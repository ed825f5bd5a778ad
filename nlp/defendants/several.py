"""Words of several people: "all three", "among them", "along with the two men convicted today"."""

from __future__ import annotations

import re

from nlp.defendants.listing import Listed
from nlp.terms.forms import WORD

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


#: Two people told of before.
DUAL = re.compile(r"\b(?:both|couple|pair|duo|the two|ambos|ambas|los dos|pareja)\b")
_PEOPLE = (
    r"(?:people|recruits|buyers|purchasers|men|women|others|friends|students|couriers|runners|soldiers|"
    r"clerks|"
    r"employees|teens|teenagers|associates|accomplices|relatives|personas|jóvenes|compradores|reclutas|"
    r"hombres|"
    r"mujeres|cómplices|empleados)"
)
_COUNT = rf"(?:{'|'.join(NUMBERS)}|nine|ten|eleven|twelve|nueve|diez|once|doce|\d{{1,2}})"
_THE_OTHERS = re.compile(
    rf"^\W*(?:the|his|her|their|los|las|"
    rf"sus)\s(?P<count>{_COUNT})\s(?:[\w-]+\s){{0,2}}?{_PEOPLE}\b",
    re.IGNORECASE,
)
_COUNTED_PEOPLE = re.compile(rf"\b(?P<count>{_COUNT})\s(?:[\w-]+\s){{0,2}}?{_PEOPLE}\b", re.IGNORECASE)
_ALL_OPENS = re.compile(
    r"^\W*(?:All|They all|Tod[oa]s)\b(?! of the defendants| the defendants|"
    r" los acusados)"
)


def of_counted_others(clause: str, before: str, defendants: int) -> bool:
    """True for "The five recruits, … all pleaded", and for "All have pleaded" after "six young people"."""
    told = _THE_OTHERS.match(clause)
    if told is None and _ALL_OPENS.match(clause):
        told = next(reversed([*_COUNTED_PEOPLE.finditer(before)]), None)
    if told is None:
        return False
    word = told["count"].lower()
    return (int(word) if word.isdigit() else NUMBERS.get(word, 0)) != defendants


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


_LAST_OF_LIST = re.compile(r"[,;]?\s(?:and|y|e)\s(?:[\w.-]+\s){0,3}$")
_TERM = re.compile(rf"(?:\d|(?:{WORD})\b|an?\s)", re.IGNORECASE)


def shares_verb(text: str, listed: Listed, start: int, end: int) -> bool:
    """True for "A, 22; B, 23, and C, 21, pleaded guilty": the verb is that of all, as a term is not."""
    last = listed.mentions[-1].start
    return (
        len(listed.mentions) > 1
        and bool(_LAST_OF_LIST.search(text[max(listed.start, last - 40) : last]))
        and not _TERM.match(text, start, end)
    )
