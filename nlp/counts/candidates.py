"""Numbers tied to guns: before a gun noun, as an article before one, or with the noun dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ironriver.vocabulary import Basis, ObjectKind
from nlp.calibers import CALIBER
from nlp.gun_phrases import GUN_KINDS, GunPhrase, read_phrase
from nlp.numbers import Quantity, find_quantities


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number that may count guns; offsets are those of the text given.

    `phrase` is None where the noun was dropped; `part_of` and `one_of` say that it counts some of others.
    """

    quantity: Quantity
    start: int
    end: int
    kind: ObjectKind | None
    phrase: GunPhrase | None
    rule: str
    article: bool = False
    part_of: bool = False
    one_of: bool = False


_OF = {
    "en": re.compile(
        r"\s+of\s+(?:the|these|those|his|her|their|such|all)?\s*|-(?=gun|firearm|weapon|rifle|pistol)|\s+",
        re.I,
    ),
    "es": re.compile(r"\s+de\s+(?:las|los|esas|esos|estas|estos|dichas|dichos)?\s*|\s+", re.I),
}
_PART_OF_NUMBER = {
    "en": re.compile(r"\s+of\s+(?:the\s+|these\s+|those\s+|his\s+|their\s+)?", re.I),
    "es": re.compile(r"\s+de\s+(?:las\s+|los\s+|esas\s+|esos\s+)?", re.I),
}
_PART = re.compile(
    r"\s+(?:of\s+(?:the|these|those|his|her|their)|de\s+(?:las|los|esas|esos|estas|estos|dichas|dichos))\b",
    re.I,
)
#: What may follow a number whose noun was dropped: "19 of which", "10 more.", "182 in total", "12 were sold".
_DROPPED = {
    "en": re.compile(
        r"\s+(?:of\s+(?:which|them)\b|of\s+(?:those|these)(?=\s*[.,;]|\s+(?:were|was|had|have|that|are|in|from|to)\b)|(?:others?|more|additional(?:\s+ones)?)(?=\s*[.,;)]|\s+(?:from|on|at|in|to|were|that|for|with|by|and)\b|$)"
        r"|in\s+(?:total|all)\b|altogether\b|(?:proved|turned\s+out|ended\s+up|wound\s+up|came\s+from)\b|(?:have\s+been|were|had\s+been|was)(?=\s+(?:\w+\s+){0,2}(?:seized|recovered|found|traced|sold|bought|purchased|stolen|located|smuggled|shipped|AK|AR|handguns|pistols|rifles|revolvers|shotguns|tied|identified)\b))",
        re.I,
    ),
    "es": re.compile(
        r"\s+(?:de\s+(?:ellas|ellos|las\s+cuales|los\s+cuales|éstas|estas)\b|más(?=\s*[.,;]|\s+(?:en|de|a)\b|$)|en\s+total\b|(?:piezas|unidades|artefactos)(?!\s+de)\b|(?:resultaron|terminaron|acabaron|aparecieron|proven[íi]an)\b|(?:eran|son)(?=\s+(?:pistolas|rifles|fusiles|rev|escopetas|AK|AR))|se\s+(?=compraron|vendieron|recuperaron|decomisaron)|(?:fueron|han\s+sido)(?=\s+\w+(?:adas|idas|ados|idos)\b))",
        re.I,
    ),
}
#: A transitive verb right before a number, or "another", "the other".
_OBJECT_OF = {
    "en": re.compile(
        r"\b(?:bought|purchased|acquired|obtained|sold|seized|recovered|stole|smuggled|transferred|delivered|resold|found|kept|shipped|ordered|possessed|receiving|received|buying|selling|purchasing|exported|trafficked|transported|took|brought|sent|carried|moved|selling|smuggling|handed|another|the\s+other|an\s+additional)\s+(?:(?:just|only|also|him|her|them|over)\s+)?$",
        re.I,
    ),
    "es": re.compile(
        r"\b(?:compró|compraron|adquirió|adquirieron|vendió|vendieron|decomisaron|aseguraron|incautaron|recuperaron|robaron|entregó|entregaron|llevaba|llevaban|traía|traían|hallaron|encontraron|localizaron|exportó|introdujo|pasó|otras|otros|las\s+otras|los\s+otros)\s+(?:sólo\s+|solo\s+)?$",
        re.I,
    ),
}
#: What ends the phrase of a number without a noun.
_PHRASE_ENDS = re.compile(
    r"\s*(?:[.,;:)]|$)|\s+(?:from|on|at|in|to|were|that|for|with|by|and|between|during|through|en|de\s+la|a|el|entre|durante|por|para|y)\b",
    re.I,
)
#: "cifró en 231 el total de pistolas".
_TOTAL_AFTER = re.compile(r"\s+(?:el\s+(?:total|número)\s+de|la\s+(?:cantidad|cifra)\s+de)\s+", re.I)
#: "the total rose to 231", "cifró en 231 el total de pistolas".
_TOTAL_BEFORE = re.compile(
    r"\b(?:total|number|tally|count|figure|cifra|cifr[óa]|suma|número)\b[^.;]{0,45}\b(?:to|at|is|was|en|a|es)\s+$",
    re.I,
)
#: "19 of which were handguns", "fifteen were AK-47s".
_WAS = re.compile(r"\s*(?:were|was|are|is|eran|fueron|son)?\s+(?:of\s+(?:the|an?)\s+)?", re.I)
#: "…; at least 40 to Ana Prell, from June on; and nine to her cousin".
_ITEM_BEFORE = re.compile(r"[;,]\s+(?:and\s+|y\s+)?$", re.I)
_TO_WHOM = re.compile(r"\s+(?:to|a)\s+[A-Z]")
_MIXED = re.compile(r"(?:,?\s+(?:and|y|or|o)\s+|,\s+)(?:other\s+|otras\s+|otros\s+)?", re.I)
_ARTICLE = {
    "en": re.compile(r"(?<![\w$-])(?:a|an|one|another|single)\s+(?:single\s+)?", re.I),
    "es": re.compile(
        r"(?<!\w)(?:una|un|otra|otro|(?<=compró )el|(?<=compró )la|el(?=\s+(?:AR|AK)-))\s+", re.I
    ),
}


_SINGULAR = frozenset({"lanzagranadas", "lanzacohetes"})
_TOY = re.compile(r"\b(?:toy|replica|fake|imitation|BB|airsoft|juguete|réplica)\b", re.I)


def find_candidates(text: str, language: str) -> list[Candidate]:
    """The candidates of one sentence, in order, none overlapping another."""
    found: list[Candidate] = []
    for quantity in find_quantities(text, language):
        if CALIBER.match(text, quantity.value_start) or _not_counted(text, quantity):
            continue
        candidate = _numbered(text, quantity, language)
        if candidate:
            found.append(candidate)
    found += [
        c for c in _articled(text, language) if not any(c.start < o.end and o.start < c.end for o in found)
    ]
    return sorted(found, key=lambda c: c.start)


_SINGULAR_GUN = re.compile(r"(?:pistol|revolver|rifle|handgun|shotgun|carbine|firearm|gun)$", re.I)
_MODEL_BEFORE = re.compile(r"[A-Z][\w&-]+ $")


def _is_model_or_caliber(text: str, quantity: Quantity, phrase: GunPhrase, language: str) -> bool:
    """For instance "a 9mm Glock 19 pistol", "a 38 Rossi revolver", "Bodyguard 38 revolvers"."""
    value = text[quantity.value_start : quantity.value_end]
    if language != "en" or not value.isdigit() or quantity.start != quantity.value_start:
        return False
    singular = int(value) > 1 and text[quantity.end : quantity.end + 1] == " "
    if singular and _SINGULAR_GUN.search(text[: phrase.end][-12:]):
        return True
    model = _MODEL_BEFORE.search(text, max(0, quantity.start - 14), quantity.start)
    return bool(model) and _of_a_maker(text, quantity.start, language)


def _of_a_maker(text: str, end: int, language: str) -> bool:
    """True if a maker is named in the three words before a character."""
    words = text[max(0, end - 40) : end].split(" ")[-4:]
    return any(
        (phrase := read_phrase(" ".join(words[i:]), 0, language)) and phrase.first("maker")
        for i in range(len(words))
    )


def _not_counted(text: str, quantity: Quantity) -> bool:
    """For instance "every one of the guns", "no one": no number of guns."""
    value = text[quantity.value_start : quantity.value_end].lower()
    if value not in {"one", "una", "uno", "un"}:
        return False
    before = text[max(0, quantity.start - 8) : quantity.start].lower()
    return bool(re.search(r"\b(?:every|each|no|any|cada|which)\s$", before))


def _numbered(text: str, quantity: Quantity, language: str) -> Candidate | None:
    """For instance "12 semi-automatic Glock 9mm pistols", "dozens of rifles", "20 of the 23 guns"."""
    after = _OF[language].match(text, quantity.end)
    if after:
        phrase = read_phrase(text, after.end(), language)
        if phrase and not _is_model_or_caliber(text, quantity, phrase, language):
            kind = mixed_kind(text, phrase, language)
            part = bool(_PART.match(text, quantity.end))
            one_of = part and quantity.low == 1
            return Candidate(
                quantity,
                quantity.start,
                phrase.end,
                kind,
                phrase,
                "number before gun noun",
                part_of=part,
                one_of=one_of,
            )
    if (of := _PART_OF_NUMBER[language].match(text, quantity.end)) and (
        whole := next(iter(find_quantities(text[of.end() : of.end() + 60], language, of.end())), None)
    ):
        # "20 of the 23 rifles": both numbers count rifles; the second is found on its own.
        after_whole = _OF[language].match(text, whole.end)
        phrase = (
            read_phrase(text, after_whole.end(), language)
            if after_whole and whole.start == of.end()
            else None
        )
        if phrase:
            one_of = quantity.low == 1
            return Candidate(
                quantity,
                quantity.start,
                phrase.end,
                phrase.kind,
                None,
                "number of a number",
                part_of=True,
                one_of=one_of,
            )
    return _dropped(text, quantity, language)


def _dropped(text: str, quantity: Quantity, language: str) -> Candidate | None:
    """A number whose noun was said before: "19 of which", "then another 10", "at least 650."."""
    value = text[quantity.value_start : quantity.value_end].lower()
    if value in {"thousands", "hundreds", "miles", "cientos"}:
        return None
    one = value in {"one", "uno", "una"}
    rule = "number whose noun was dropped"
    if dropped := _DROPPED[language].match(text, quantity.end):
        named = read_phrase(text, was.end(), language) if (was := _WAS.match(text, dropped.end())) else None
        kind = named.kind if named else None
        return Candidate(quantity, quantity.start, dropped.end(), kind, None, rule, part_of=True, one_of=one)
    before = text[max(0, quantity.start - 70) : quantity.start]
    if one:
        return None
    if total := _TOTAL_AFTER.match(text, quantity.end):
        phrase = read_phrase(text, total.end(), language)
        if phrase:
            return Candidate(
                quantity, quantity.start, phrase.end, phrase.kind, phrase, "number before its total"
            )
    if _ITEM_BEFORE.search(before) and _TO_WHOM.match(text, quantity.end):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    if not _PHRASE_ENDS.match(text, quantity.end) or not (
        _OBJECT_OF[language].search(before) or _TOTAL_BEFORE.search(before)
    ):
        return None
    return Candidate(quantity, quantity.start, quantity.end, None, None, rule)


def mixed_kind(text: str, phrase: GunPhrase, language: str) -> ObjectKind:
    """Firearm where another kind of gun is joined to the phrase without a number ("rifles and pistols")."""
    position = phrase.end
    while joint := _MIXED.match(text, position):
        other = read_phrase(text, joint.end(), language)
        if not other or re.match(r"\s*(?:an?|una?|\d)\s", text[joint.end() - 1 : joint.end() + 4]):
            return phrase.kind
        if find_quantities(text[joint.end() : other.end], language) or other.start - joint.end() > 1:
            return phrase.kind
        if other.kind in GUN_KINDS and phrase.kind in GUN_KINDS and other.kind is not phrase.kind:
            return ObjectKind.FIREARM
        position = other.end
    return phrase.kind


def _articled(text: str, language: str) -> Iterator[Candidate]:
    """For instance "a Barrett .50 caliber rifle", "una pistola": one gun."""
    for match in _ARTICLE[language].finditer(text):
        phrase = read_phrase(text, match.end(), language)
        if not phrase or phrase.kind in {ObjectKind.AMMUNITION, ObjectKind.PART}:
            continue
        if phrase.noun.endswith("s") and phrase.noun not in _SINGULAR:
            continue
        if text[phrase.start : phrase.end].endswith("s") and not phrase.noun:
            continue
        if _TOY.search(text[match.start() : phrase.end]):
            continue
        value_end = match.start() + len(match[0].split()[0])
        one = Quantity(1, 1, Basis.EXACT, match.start(), value_end, match.start(), value_end)
        yield Candidate(
            one, match.start(), phrase.end, phrase.kind, phrase, "article before gun noun", article=True
        )
