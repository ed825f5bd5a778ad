"""Names that stand in one list, so that what is said of one is said of all.

"A, 24, of Reno, and his brother B, 19, were charged"      A and B
"A, 31, who was sentenced to 12 years; B, 24, who …"         each alone
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nlp.defendants.employers import is_owned
from nlp.people import Person
from nlp.people.persons import PersonMention
from nlp.reading import Reading, Sentence
from nlp.terms.forms import WORD

#: Words between two names that end a list: a verb of its own for the first.
_VERB = re.compile(
    r"\b(?:was|were|is|are|has|had|have|who|whom|which|that|said|told|will|would|could|did|does|"
    r"pleaded|pled|received|got|faces?|bought|sold|admitted|"
    r"fue|fueron|está|están|quien|que|es|son|admitió|dijo|recibió|vendió|compró|enfrenta|sold|"
    r"imposed|sentenced|handed|ordered|impuso|impusieron|condenó|sentenció|dictó|fijó|"
    r"gave|asked|supplied|argued|worked|gets?|goes|drew|serves?|spends?|lives?|works?|while|whereas|"
    r"mientras|for|against|before|"
    r"with|"
    r"to|months|meses|años (?:de (?:prisión|cárcel)|en (?:prisión|la cárcel))|years(?![- ]old)|"
    r"year (?:and|to|in|on|for)|month|"
    # What ends like a Spanish verb: "pasará", "obtuvieron", "confesó".
    r"[a-záéíóúñ]+(?:ó|rá|rán|aron|ieron))\b"
)
#: Words that may stand before a name in a list: a relation, an office.
_BEFORE_NAME = (
    r"(?:(?:his|her|their|su|sus|los|el|la|a|an|the)\s(?:[\w-]+\s){1,4}(?:de \w+ )?,?\s?"
    r"|(?:(?:former|village|town|city|police|chief|mayor|trustee|councilman|deputy|officer|sgt\.?|"
    r"staff|sergeant|specialist|private|corporal|captain|lieutenant|major|colonel|airman|petty|detective|"
    r"agent|"
    r"sargento|capitán|teniente|cabo|comandante|agente|oficial|mr\.?|ms\.?|mrs\.?|"
    r"alcalde|jefe|de|policía|regidor|co-?defendants?|brothers?|sisters?|twins?|cousins|siblings|hermanos|"
    r"hermanas|gemel[oa]s|primos|wife|son|fellow),?\s)+"
    r"|former\s(?:[\w.-]+\s){0,4}(?:deputy|officer|sergeant|agent|soldier|marine|clerk|guard)\s)"
)
_LIST_END = re.compile(
    rf"(?:[,;(]|\b(?:and|y|e|&|or|along with|as well as|together with|junto con|así como)|"
    rf"[•*\n-])\s*(?:(?:by|of|from|de|por)\s)?{_BEFORE_NAME}?(?:a\s|al\s)?\W{{0,3}}$",
    re.IGNORECASE,
)
#: After a name that only says whose relative the next one is: "Lund's uncle, ", "Lunds uncle, ".
_WHOSE = re.compile(
    r"(?:['’]s?|s)\s(?:\w+\s)?(?:brother|sister|wife|husband|cousin|son|daughter|father|mother|girlfriend|"
    r"boyfriend|"
    r"nephew|uncle|aunt|niece|friend|associate|partner|co-?defendant|attorney|lawyer)\b"
)
#: "Ana Salas, the girlfriend of ": the next name only says whose.
_RELATIVE_OF = re.compile(
    r",?\s\(?(?:(?:\d\d|the|an?|and|is|was|la|el|su|un|una),?\s){0,3}(?:[\w-]+\s){0,2}?(?:girlfriend|"
    r"boyfriend|wife|husband|brother|"
    r"sister|son|daughter|father|mother|cousin|nephew|friend|associate|lawyer|attorney|novi[oa]|espos[oa]|"
    r"herman[oa]|"
    r"hij[oa]|prim[oa]|abogad[oa]|amig[oa])\s(?:of|to|for|de|del)\s$",
    re.IGNORECASE,
)
#: "La esposa de " Lund, Ana Salas: the first name only says whose.
_ONLY_WHOSE = re.compile(
    r"\b(?:wife|husband|girlfriend|boyfriend|brother|sister|son|daughter|father|mother|cousin|nephew|"
    r"espos[oa]|novi[oa]|"
    r"herman[oa]|hij[oa]|padre|madre|prim[oa]|sobrin[oa]|cuñad[oa]|yerno|soci[oa]) (?:of|de) $",
    re.IGNORECASE,
)
#: "…, vecino de Pharr; a " Luis Mata: the next is given something of his own.
_GIVEN_NEXT = re.compile(r";\s(?:a|al|to)\s$")
#: ", y a cinco a su ayudante " Luis Mata, ", 48 to his brother": a term of his own.
_TERM_NEXT = re.compile(
    rf"(?:[,;]|\s(?:and|y))\s(?:a\s)?(?:\d{{1,3}}|{WORD})\s(?:a|al|to|for|"
    rf"para|on)\s",
    re.IGNORECASE,
)
_LONGEST_GAP = 170


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of names inside one sentence: who, where it starts and ends, each mention and whose it is."""

    persons: tuple[Person, ...]
    start: int
    end: int
    mentions: tuple[PersonMention, ...]
    owners: tuple[Person, ...]

    @property
    def only_companies(self) -> bool:
        """True for a list of companies."""
        return all(person.company for person in self.persons)

    def last_before(self, at: int) -> tuple[Person, ...]:
        """Whose name stands last before `at`: Lund, at 46 in "Lund, 46; and Vega, 15"; may be nobody's."""
        before = [o for m, o in zip(self.mentions, self.owners, strict=True) if m.end <= at]
        return tuple(before[-1:])


def lists_by_sentence(reading: Reading, persons: Sequence[Person]) -> dict[int, list[Listed]]:
    """For each sentence (index), its lists of names in order; a name alone is a list of one."""
    spots: dict[int, list[tuple[PersonMention, Person]]] = {}
    for person in persons:
        for mention in person.mentions:
            sentence = reading.sentence_at(mention.start)
            if sentence is not None:
                spots.setdefault(sentence.index, []).append((mention, person))
    return {
        index: _group(reading.text, reading.sentences[index], sorted(found, key=lambda pair: pair[0].start))
        for index, found in spots.items()
    }


def _group(text: str, sentence: Sentence, found: list[tuple[PersonMention, Person]]) -> list[Listed]:
    groups: list[list[tuple[PersonMention, Person]]] = []
    for mention, person in found:
        if (
            groups
            and _continues(text, groups[-1][-1][0], mention)
            and not (person.company and not groups[-1][-1][1].company and is_owned(text, mention.start))
        ):
            groups[-1].append((mention, person))
        else:
            groups.append([(mention, person)])
    return [
        Listed(
            tuple(_unique([p for _, p in group])),
            group[0][0].start,
            min(sentence.end, group[-1][0].end),
            tuple(m for m, _ in group),
            tuple(p for _, p in group),
        )
        for group in groups
    ]


def _unique(persons: list[Person]) -> list[Person]:
    return list({id(person): person for person in persons}.values())


def _continues(text: str, left: PersonMention, right: PersonMention) -> bool:
    gap = text[left.end : right.start]
    if left.start == right.start:
        return True
    if _WHOSE.match(gap) or _RELATIVE_OF.match(gap):
        return False
    if _ONLY_WHOSE.search(text[max(0, left.start - 30) : left.start]) and gap == ", ":
        return False
    return (
        len(gap) <= _LONGEST_GAP
        and not _VERB.search(gap)
        and bool(_LIST_END.search(gap))
        and not _GIVEN_NEXT.search(gap)
        and not _TERM_NEXT.search(gap)
        and ". " not in gap.replace("Jr. ", "")
    )
