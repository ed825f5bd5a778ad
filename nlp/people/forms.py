"""Names of a form of their own: companies, given names that share a surname, surnames cut to a letter.

"Sabre Defence Industries LLC"          a company
"Dale and Joan Tolliver"                → Dale Tolliver, Joan Tolliver
'Sergio "N"', "Juan Carlos 'T'"         → as written, as the press of Mexico prints the accused
"Juan N.", "Luis Fernando G. P."        → as written
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from nlp.opened import Opened
from nlp.people.spans import Spans
from nlp.people.words import people_words, plain

_LEGAL = (
    r"(?:LLC|L\.L\.C\.|Inc\.?|Corp\.?|Corporation|Ltd\.?|LLP|S\.A\.(?: de C\.V\.|S\.)?|"
    r"S\. de R\.L\.(?: de C\.V\.)?|Industries(?: LLC| Inc\.?)?)"
)
#: Words written small inside a company's name: "Lund and Vega LLC", "Suministros del Caribe LLC".
_SMALL = r"(?:(?:and|of|&|del?(?: la| los| las)?)[ ])?"
_COMPANY = re.compile(
    rf"(?<![\w.])(?:[A-ZÁÉÍÓÚÑ][\w&'’.-]*[ ]{_SMALL}){{0,5}}[A-ZÁÉÍÓÚÑ][\w&'’.-]*,?[ ]{_LEGAL}(?![\w])"
)
#: What every company's name ends in, found in a fraction of the time.
_LEGAL_FORM = re.compile(rf"[ ]{_LEGAL}(?!\w)")
#: A firm by what it does, as Spanish names of businesses begin: "Transportes Lund", "Importaciones La Vega".
_TRADE = Opened(
    r"\b(?:(?:Agro|Auto)?[Tt]ransportes|Comercializadora|Importaciones|Importadora|Exportadora|Distribuidora|"
    r"Constructora|Inmobiliaria|Despachos|Inversiones|Fletes)(?:[ ](?:del?[ ])?[A-ZÁÉÍÓÚÑ][\w&-]+){1,4}"
)


@dataclass(frozen=True, slots=True)
class NameMention:
    """A full name at `start:end` of a text.

    `name` is the name without nickname; `title` the lower-case words straight before it ("district judge");
    `known` is True if the first word is a known given name, `recognised` if a model takes it for a name.
    """

    name: str
    start: int
    end: int
    title: str = ""
    nickname: str | None = None
    known: bool = True
    company: bool = False
    recognised: bool = False


def possessive(text: str) -> str:
    """A word without the sign of the genitive at its end."""
    return text[:-2] if text.endswith(("'s", "’s")) else text


#: After a maker's name: its gun, and no party: "a Lund Arms Industries, Model 9,", "a Lund Company .380".
_MODEL_AFTER = re.compile(r",?\s(?:[Mm]odel\b|\.\d\d|\d{1,2}(?:\.\d+)?\s?mm\b|\d{2} caliber)")


def companies(text: str) -> Iterator[NameMention]:
    """Names that end in a legal form, "Sabre Defence Industries LLC", or begin with a trade."""
    legal = [match.span() for match in _COMPANY.finditer(text)] if _LEGAL_FORM.search(text) else []
    taken = Spans(legal)
    trade = (match.span() for match in _TRADE.finditer(text))
    for start, end in [*legal, *(span for span in trade if not taken.touching(*span))]:
        if _MODEL_AFTER.match(text, end):
            continue
        yield NameMention(text[start:end].strip(), start, end, company=True)


_AGED = r"(?: \(\d{2}\)|, (?:de )?\d{2}(?: años)?(?=,? (?:and|y|e|&) ))?"
_SHARED = re.compile(
    rf"(?P<list>[A-ZÁÉÍÓÚÑ](?<![\w.].)[\w’'-]+{_AGED}(?:, [A-ZÁÉÍÓÚÑ][\w’'-]+{_AGED}){{0,4}}),? (?:and|y|e|"
    r"&) (?P<last>[A-ZÁÉÍÓÚÑ][\w’'-]+) (?P<surname>[A-ZÁÉÍÓÚÑ][\w’'-]+(?:\.)?)(?!\w)"
)


def _may_be_given(text: str, start: int, strange: list[str]) -> bool:
    """True if words that are no known given names may be ones, and no place ("in Reno and Ana Ortega")."""
    words = people_words()
    if any(part in words.not_names or part in words.common or part in words.surnames for part in strange):
        return False
    return not re.search(r"\b(?:in|from|near|of|at|to|en|de|desde|hacia) $", text[max(0, start - 8) : start])


_ONE_MORE = re.compile(r" (?P<surname>[A-ZÁÉÍÓÚÑ][\w’'-]+)(?!\w)")


def _may_be_surname(word: str) -> bool:
    """True for a word that no list knows for another: the second of two surnames."""
    words, folded = people_words(), plain(possessive(word))
    return not (
        folded in words.not_names
        or folded in words.common
        or folded in words.suffixes
        or folded in words.given
    )


_LIVES_IN = re.compile(
    r"\b(?:vecin[oa]|residente|habitante|originari[oa]|residents?|natives?|liv(?:es|ing)|lived|resid(?:es|"
    r"ing))"
    r" (?:de|en|of|in) $",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:in|from|near|of|at|en|de|desde|hacia) $")


def _is_home(text: str, at: int, listed: str, last: int) -> bool:
    """True for a town before another person: "vecina de Salinas, y Ana Bell", "of Salinas, and Ana Bell"."""
    before = text[max(0, at - 20) : at]
    parted = "," in text[at + len(listed) - 1 : last]
    return bool(_LIVES_IN.search(before) or (parted and _AT.search(before)))


_RELATED = re.compile(
    r"\b(?:brothers?|sisters?|cousins|siblings|twins?|couple|spouses|(?:husband|wife) and (?:wife|"
    r"husband)|(?:father|mother) and "
    r"(?:son|daughter)|hermanos|hermanas|primos|primas|gemelos|esposos|pareja|matrimonio|marido y mujer|"
    r"padre e hij[oa]|"
    r"madre e hij[oa]),?\s(?P<first>[A-ZÁÉÍÓÚÑ][\w’'-]+\s)?$",
    re.IGNORECASE,
)


#: How far (characters) before given names relatives are told of: "husband and wife Luis ".
_BEFORE_RELATED = 36


def shared_surnames(text: str, people: frozenset[tuple[int, int]] = frozenset()) -> Iterator[NameMention]:
    """Given names that share a surname: "Dale, Joan and Otto Tolliver", "Celso and Ramiro Villada".

    Names that no list knows are read where relatives are told of, or the last of them is in `people`: the
    stretches that a trained model takes for persons.
    """
    words = people_words()
    for match in _SHARED.finditer(text):
        givens = [*re.finditer(r"[A-ZÁÉÍÓÚÑ][^\s,()\d]*", match["list"])]
        surname = possessive(match["surname"].rstrip("."))
        last, end = match["last"], match.start("surname") + len(surname)
        # "Hugo and Juan Luis Corona": the last of them has two given names.
        if plain(surname) in words.given and (more := _ONE_MORE.match(text, match.end())):
            last, surname = f"{last} {surname}", possessive(more["surname"])
            end = more.start("surname") + len(surname)
        # "Joel y Abel Garza Tijerina": two surnames.
        elif (more := _ONE_MORE.match(text, end)) and _may_be_surname(more["surname"]):
            second = possessive(more["surname"])
            surname, end = f"{surname} {second}", more.start("surname") + len(second)
        # "from Yuma, Hector and Diana Salcedo": what stands before a given name is no part of the list.
        while len(givens) > 1 and plain(givens[0][0].rstrip(",")) not in words.given:
            givens = givens[1:]
        parts = [plain(given[0]) for given in givens] + [plain(match["last"])]
        strange = [part for part in parts if part not in words.given]
        related = _RELATED.search(text, max(0, match.start() - _BEFORE_RELATED), match.start())
        # "hermanos Luis Alberto y Marcela Ríos": the first of them has two given names.
        two = related["first"] if related else None
        if two and not (
            plain(two.strip()) in words.given
            and plain(givens[0][0]) in words.given
            and plain(givens[0][0]) not in words.surnames
        ):
            related = None
        told = bool(related) or (match.start("last"), end) in people
        # "Lowell and Bonita Lund … said Lowell Lund": the text has the whole name elsewhere.
        whole = {plain(given[0]) for given in givens if f"{given[0]} {surname}" in text}
        strange = [part for part in strange if part not in whole]
        if (
            match["list"][-1] in "'’"
            or (len(strange) == len(parts) and not told)
            or (
                strange
                and not related
                and not (
                    plain(surname.split()[0]) in words.surnames
                    and _may_be_given(text, match.start(), strange)
                )
            )
            or plain(surname.split()[0]) in words.not_names
            or plain(surname.split()[0]) in words.suffixes
        ):
            continue
        opened = match.start("list") + givens[0].start()
        before = text[max(0, opened - 2) : opened]
        previous = re.search(r"([^\W\d_][\w’'.-]*)[ ]$", text[max(0, opened - 30) : opened])
        if (
            previous
            and not (related and two)
            and previous[1][0].isupper()
            and plain(previous[1]) not in words.not_names
            and plain(previous[1]) not in words.common
        ):
            continue
        if before.endswith(". ") and previous is None:
            continue
        if len(givens) == 1 and _is_home(text, opened, match["list"], match.start("last")):
            continue
        for i, given in enumerate(givens):
            start, name = match.start("list") + given.start(), given[0]
            if related and two and i == 0:
                start, name = start - len(two), two + name
            known = bool(told) or plain(given[0]) in words.given or plain(given[0]) in whole
            yield NameMention(f"{name} {surname}", start, match.start("list") + given.end(), known=known)
        yield NameMention(f"{last} {surname}", match.start("last"), end)


_GIVEN = r"[A-ZÁÉÍÓÚÑ][a-záéíóúüñ]+"
_QUOTED_LETTER = re.compile(
    rf"(?<![\w.])(?P<name>{_GIVEN}(?: (?:de |del |de la )?{_GIVEN}){{0,3}}),? "
    r"[\"“”'‘’«]{1,2}[A-ZÑ](?:\. ?[A-ZÑ])?\.?[\"“”'‘’»]{1,2}(?!\w)"
)
#: What every match of that holds, found in a fraction of its time.
_QUOTED = re.compile(r"[\"“”'‘’«][A-ZÑ][\"“”'‘’».]")
_BARE_LETTER = re.compile(
    rf"(?<![\w.])(?P<name>{_GIVEN}(?: (?:de |del |de la )?{_GIVEN}){{0,3}}) "
    r"[A-ZÑ]\.(?: ?[A-ZÑ]\.)*(?=,|;|\s?\)|\s(?P<next>[^\W\d_][\w'’-]*)|\s?$)"
)


#: "Puerto de San Luis I.": a place's name goes before the letter.
_SAINT = re.compile(r"\b(?:San|Santa|Santo|St\.|Fort|Port) $")


def _is_given(word: str) -> bool:
    words = people_words()
    return plain(word) in words.given and plain(word) not in words.not_names


def initialled(text: str) -> Iterator[NameMention]:
    """Given names with a letter for the surname, as the press of Mexico prints the accused."""
    words = people_words()
    for pattern in (_QUOTED_LETTER, _BARE_LETTER) if _QUOTED.search(text) else (_BARE_LETTER,):
        for match in pattern.finditer(text):
            start = match.start()
            parts = match["name"].split()
            following = match["next"] if pattern is _BARE_LETTER else None
            if following and following[0].isupper() and plain(following) not in words.not_names:
                continue
            while len(parts) > 1 and not _is_given(parts[0]):
                start += len(parts.pop(0)) + 1
            if plain(parts[0]) in words.not_names or (pattern is _BARE_LETTER and not _is_given(parts[0])):
                continue
            if _SAINT.search(text, max(0, start - 7), start):
                continue
            yield NameMention(text[start : match.end()], start, match.end())
