"""Numbers tied to guns: before a gun noun, as an article before one, or with the noun dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ironriver.vocabulary import Basis, ObjectKind
from nlp.calibers import CALIBER
from nlp.counts.apposed import without_apposed
from nlp.counts.caliber_nouns import caliber_noun
from nlp.counts.candidate import Candidate
from nlp.counts.doubtful import without_doubtful
from nlp.counts.dropped import read_dropped, read_one_more
from nlp.counts.one_of import read_one_of
from nlp.counts.postponed import read_postponed
from nlp.counts.shared_heads import shared_head
from nlp.counts.told_kinds import is_converted, mixed_kind, told_kind
from nlp.gun_phrases import GUN_KINDS, GunPhrase, read_phrase
from nlp.numbers import Quantity, find_quantities

_OF = {
    "en": re.compile(
        r"[\"”’]?(?:\s+(?:more|others?))?\s+of\s+(?:the|these|those|his|her|their|such|all)?\s*|-(?=gun|firearm|weapon|rifle|pistol)|[\"”’]?\s+",
        re.I,
    ),
    "es": re.compile(
        r"[\"”’]?(?:\s+más)?\s+de\s+(?:las|los|esas|esos|estas|estos|dichas|dichos)?\s*|[\"”’]?\s+", re.I
    ),
}
_PART_OF_NUMBER = {
    "en": re.compile(r"\s+of\s+(?:the\s+|these\s+|those\s+|his\s+|their\s+)?", re.I),
    "es": re.compile(r"\s+de\s+(?:las\s+|los\s+|esas\s+|esos\s+)?", re.I),
}
_PART = re.compile(
    r"(?:\s+(?:more|others?|más))?\s+(?:of\s+(?:the|these|those|his|her|their)|de\s+(?:las|los|esas|esos|estas|estos|dichas|dichos))\b",
    re.I,
)
#: "15 calibre 20": what stands before the word is no caliber.
_CALIBER_NEXT = re.compile(r"\s+(?:de\s+)?calibres?\s+\.?\d", re.I)
#: "(69) 9 mm rounds, (120) 5.56".
_BRACKETED = re.compile(r"\) (?=[\w.])")
#: "a two-gun purchase": how many guns one deal was of.
_DEAL_OF = re.compile(
    r"-(?P<gun>(?:gun|firearm|weapon|rifle|pistol|handgun))\s+(?:purchase|buy|sale|order|deal|transaction|theft|transfer|delivery)\b",
    re.I,
)
_ARTICLE = {
    "en": re.compile(r"(?<![\w$-])(?:a|an|one|another|single)\s+(?:single\s+)?", re.I),
    "es": re.compile(
        r"(?<!\w)(?:una|un|otra|otro|(?<=compró )el|(?<=compró )la|el(?=\s+(?:AR|AK)-))\s+", re.I
    ),
}


#: "al menos un AK-47".
_AT_LEAST = re.compile(r"\b(?:at\s+least|al\s+menos|por\s+lo\s+menos|cuando\s+menos)\s+$", re.I)
_SINGULAR = frozenset({"lanzagranadas", "lanzacohetes"})
_TOY = re.compile(r"\b(?:toy|replica|fake|imitation|BB|airsoft|juguete|réplica)\b", re.I)


def find_candidates(text: str, language: str) -> list[Candidate]:
    """The candidates of one sentence, in order, none overlapping another."""
    found: list[Candidate] = []
    for quantity in find_quantities(text, language):
        is_caliber = CALIBER.match(text, quantity.value_start) and not _CALIBER_NEXT.match(text, quantity.end)
        if is_caliber or _not_counted(text, quantity):
            continue
        candidate = _numbered(text, quantity, language, found[-1].end if found else -1)
        if candidate:
            found.append(candidate)
    found += [
        c
        for c in (*_articled(text, language), *read_one_more(text, language), *read_one_of(text, language))
        if not any(c.start < o.end and o.start < c.end for o in found)
    ]
    found.sort(key=lambda c: c.start)
    return without_apposed(text, without_doubtful(text, found, language))


_SINGULAR_GUN = re.compile(r"(?:pistol|revolver|rifle|handgun|shotgun|carbine|firearm|gun)$", re.I)
#: "7.62 x [39]": how long a cartridge is.
_CASE_LENGTH = re.compile(r"\d\s?[x×]\s?$", re.I)
#: "38 Super ammunition", "45 ACP rounds": calibers without their point.
_CARTRIDGE = re.compile(
    r"(?:22|25|32|38|357|380|40|44|45|50)\s+(?:Super|Special|ACP|Auto|Mag(?:num)?|LR|BMG|S&W)\b"
)
_MODEL_BEFORE = re.compile(r"[A-Z][\w&-]+ $")


def _is_model_or_caliber(text: str, quantity: Quantity, phrase: GunPhrase, language: str) -> bool:
    """For instance "a 38 Rossi revolver", "Defender 45 pistols"."""
    value = text[quantity.value_start : quantity.value_end]
    if language != "en" or not value.isdigit() or quantity.start != quantity.value_start:
        return False
    singular = int(value) > 1 and text[quantity.end : quantity.end + 1] == " "
    if singular and _SINGULAR_GUN.search(text[: phrase.end][-12:]):
        return True
    model = _MODEL_BEFORE.search(text, max(0, quantity.start - 14), quantity.start)
    return bool(model) and _of_a_maker(text, quantity.start, language)


def _of_a_maker(text: str, end: int, language: str) -> bool:
    """True if a maker is named in the five words before a character."""
    words = text[max(0, end - 60) : end].split(" ")[-6:]
    return any(
        (phrase := read_phrase(" ".join(words[i:]), 0, language)) and phrase.first("maker")
        for i in range(len(words))
    )


#: "all but two of the 25 guns", "not a single one of them": those that are left out, and none.
_EXCEPTED = re.compile(
    r"\b(?:all|every\s+one|todas|todos)\s+(?:but|except(?:\s+for)?|save|menos|salvo|excepto)\s+$|\b(?:not|never|ni)\s+(?:an?\s+)?(?:single\s+)?$",
    re.I,
)


def _not_counted(text: str, quantity: Quantity) -> bool:
    """For instance "every one of the guns", "no one", "7.62 x 39": no number of guns."""
    if _CASE_LENGTH.search(text, max(0, quantity.start - 8), quantity.start):
        return True
    if _CARTRIDGE.match(text, quantity.value_start):
        return True
    if _EXCEPTED.search(text, max(0, quantity.start - 24), quantity.start):
        return True
    value = text[quantity.value_start : quantity.value_end].lower()
    if value not in {"one", "una", "uno", "un"}:
        return False
    before = text[max(0, quantity.start - 8) : quantity.start].lower()
    return bool(re.search(r"\b(?:every|each|no|any|cada|which)\s$", before))


def _numbered(text: str, quantity: Quantity, language: str, told: int) -> Candidate | None:
    """For instance "12 semi-automatic Glock 9mm pistols", "dozens of rifles", "20 of the 23 guns"."""
    if _BRACKETED.match(text, quantity.end) and text[quantity.start - 1 : quantity.start] == "(":
        unbracketed = replace(quantity, start=quantity.start - 1, end=quantity.end + 1)
        if read_phrase(text, unbracketed.end, language) or CALIBER.match(text, unbracketed.end + 1):
            return _numbered(text, unbracketed, language, told)
    after = _OF[language].match(text, quantity.end)
    if after and (deal := _DEAL_OF.match(text, quantity.end)):
        return _numbered(text[: deal.end("gun")], quantity, language, told)
    if after:
        phrase = shared_head(text, after.end(), quantity, language)
        if phrase is None and language == "en":
            phrase = caliber_noun(text, after.end(), quantity.least)
        if (
            phrase
            and _NAME_BEFORE.search(text, max(0, quantity.start - 8), quantity.start)
            and _NAMED.match(text[quantity.start : phrase.end])
        ):
            return None
        if phrase and not _is_model_or_caliber(text, quantity, phrase, language):
            kind = told_kind(text, phrase, language) or mixed_kind(text, phrase, language)
            if kind in GUN_KINDS and is_converted(text, quantity.start, phrase.end):
                kind = ObjectKind.MACHINEGUN
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
    return read_postponed(text, quantity, language) or read_dropped(text, quantity, language, told)


def _is_plural_name(text: str, phrase: GunPhrase) -> bool:
    """True for "Glocks", not for "Taurus": a name of several guns."""
    last = phrase.elements[-1]
    name = text[last.start : last.end]
    return name.endswith("s") and not last.value.lower().endswith(name.lower())


#: "a clerk at [Three Rivers Firearms]", "United States v. [158 Assorted Firearms]": names.
_NAME_BEFORE = re.compile(r"\b(?:at|v\.|vs\.)\s+$")
_NAMED = re.compile(r"(?:[A-Z]\w*|\d+)(?:\s+[A-Z][\w’'&-]*)+$")


def _articled(text: str, language: str) -> Iterator[Candidate]:
    """For instance "a Barrett .50 caliber rifle", "una pistola": one gun."""
    for match in _ARTICLE[language].finditer(text):
        phrase = read_phrase(text, match.end(), language)
        if phrase is None and (language == "en" or text.startswith("calibre", match.end())):
            phrase = caliber_noun(text, match.end(), 1)
        if not phrase or phrase.kind is ObjectKind.AMMUNITION:
            continue
        if phrase.noun.endswith("s") and phrase.noun not in _SINGULAR:
            continue
        if (not phrase.noun and _is_plural_name(text, phrase)) or phrase.noun == "armamento":
            continue
        if _TOY.search(text[match.start() : phrase.end]):
            continue
        value_end = match.start() + len(match[0].split()[0])
        least = _AT_LEAST.search(text, max(0, match.start() - 20), match.start())
        first = least.start() if least else match.start()
        one = Quantity(
            1,
            None if least else 1,
            Basis.AT_LEAST if least else Basis.EXACT,
            first,
            value_end,
            match.start(),
            value_end,
        )
        kind = told_kind(text, phrase, language) or phrase.kind
        yield Candidate(one, first, phrase.end, kind, phrase, "article before gun noun", article=True)
