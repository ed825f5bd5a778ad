"""Which of the persons named are defendants in the firearms matter.

Every mention gives points for (charged, an age, an alias, a caption) or against (an official's title, a
speech verb, a victim); the sum decides. Each point has a name, so that a decision can be explained.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from nlp.defendants import contexts as c
from nlp.defendants import matter_words as w
from nlp.defendants import offices as o
from nlp.defendants.beside_names import held_by
from nlp.defendants.candidates import POINTS, Candidate
from nlp.defendants.employers import heads_firm
from nlp.defendants.gun_matter import SHORT_TEXT, of_the_gun_matter
from nlp.defendants.listing import lists_by_sentence
from nlp.defendants.reasons import list_reasons, own_reasons
from nlp.people import Person
from nlp.people.persons import PersonMention
from nlp.reading import Reading


def select(reading: Reading, persons: Sequence[Person]) -> list[Person]:
    """The defendants among `persons`, in order of first mention."""
    candidates = judge(reading, persons)
    _add_list_mates(reading, candidates)
    presumed = {id(c.person) for c in candidates if not c.accepted and _presumed(reading, c)}
    presumed |= _mates_of_presumed(reading, candidates, presumed)
    chosen = [c.person for c in candidates if c.accepted or id(c.person) in presumed] or _most_told(
        candidates
    )
    return of_the_gun_matter(reading, chosen, candidates)


#: A list of more names than this with a defendant among them takes names of unknown words along.
_SURE_LIST = 3


def _presumed(reading: Reading, candidate: Candidate) -> bool:
    """True for a person of whom a short text tells nothing that speaks against: a story names the accused."""
    person = candidate.person
    if len(reading.text) + reading.left_off > SHORT_TEXT or person.company:
        return False
    charged = {"charged after", "charged before"} & candidate.reasons.keys()
    if not person.known and not (charged and (len(person.mentions) > 1 or reading.language == "es")):
        return False
    against = {reason for reason in candidate.reasons if POINTS[reason] < 0}
    if against - {"speaks", "office"} or (against and len(against) == len(candidate.reasons)):
        return False
    return any(_may_accuse(reading, mention) for mention in person.mentions if mention.full)


def _mates_of_presumed(reading: Reading, candidates: Sequence[Candidate], presumed: set[int]) -> set[int]:
    """Names of unknown words, without a reason against them, in a list of which nearly all are defendants."""
    by_id = {id(candidate.person): candidate for candidate in candidates}
    mates: set[int] = set()
    if not presumed:
        return mates
    for lists in lists_by_sentence(reading, [candidate.person for candidate in candidates]).values():
        for listed in lists:
            members = [by_id[id(person)] for person in listed.persons]
            sure = sum(m.accepted or id(m.person) in presumed for m in members)
            if sure >= 2 and sure >= _NEARLY_ALL * len(members):
                mates |= {id(m.person) for m in members if not any(POINTS[r] < 0 for r in m.reasons)}
    return mates


#: The part of a list that must be defendants for the others to be ones too.
_NEARLY_ALL = 0.6


def _may_accuse(reading: Reading, mention: PersonMention) -> bool:
    """False where a name is a place ("in Melchor Ocampo, Coahuila") or stands in a killing's sentence."""
    text = reading.text
    if w.IN_PLACE_BEFORE.search(text[max(0, mention.start - 20) : mention.start]):
        return False
    sentence = reading.sentence_at(mention.start)
    return sentence is None or not (
        w.KILLING.search(sentence.text)
        and not w.ACCUSED_WORDS.search(sentence.text)
        and not w.SUPPLY_WORDS.search(sentence.text)
    )


def _add_list_mates(reading: Reading, candidates: Sequence[Candidate]) -> None:
    """A person in one list with defendants, with nothing against him, is one of them."""
    by_id = {id(candidate.person): candidate for candidate in candidates}
    for lists in lists_by_sentence(reading, [candidate.person for candidate in candidates]).values():
        for listed in lists:
            members = [by_id[id(person)] for person in listed.persons]
            if len(members) > 1 and any(m.accepted for m in members):
                for member in members:
                    if (
                        not member.accepted
                        and (member.person.known or len(members) > _SURE_LIST)
                        and not any(POINTS[r] < -1 for r in member.reasons)
                    ):
                        member.add("list mate")


def _most_told(candidates: Sequence[Candidate]) -> list[Person]:
    """Where nobody has points enough: whoever is named twice or more and has nothing against him."""
    clear = [
        candidate.person
        for candidate in candidates
        if candidate.score >= 0
        and not any(POINTS[r] < 0 for r in candidate.reasons)
        and candidate.person.known
        and len(candidate.person.mentions) > 1
    ]
    most = max((len(person.mentions) for person in clear), default=0)
    return [person for person in clear if len(person.mentions) >= 0.5 * most]


#: What only an accused person does or suffers.
_CHARGED = {"charged after", "charged before", "caption", "age"}
#: What an age outweighs, as nobody tells the age of a prosecutor: "Lund, 29, … Lund signed for ten".
_OF_OFFICIALS = ("acts in office", "thanked")
#: Characters of a text's head, where a notice of sanctions says what it is.
_HEAD = 700


def judge(reading: Reading, persons: Sequence[Person]) -> list[Candidate]:
    """All persons with their reasons."""
    candidates = [Candidate(person) for person in persons]
    by_id = {id(candidate.person): candidate for candidate in candidates}
    for index, lists in sorted(lists_by_sentence(reading, persons).items()):
        sentence = reading.sentences[index]
        held = held_by(reading.text, sentence)
        for i, listed in enumerate(lists):
            right = lists[i + 1].start if i + 1 < len(lists) else sentence.end
            for reason in list_reasons(reading.text, sentence, right, listed, held):
                for person in listed.persons:
                    by_id[id(person)].add(reason)
            for person, reason in own_reasons(reading.text, sentence.start, listed, held):
                by_id[id(person)].add(reason)
    title = reading.document.title
    accused_title = bool(c.ACCUSED_AFTER.pattern.search(title))
    companies = any(person.company for person in persons)
    sanctions = companies and w.SANCTIONS.search(f"{title} {reading.text[:_HEAD]}")
    for candidate in candidates:
        if "age" in candidate.reasons:
            for reason in _OF_OFFICIALS:
                candidate.reasons.pop(reason, None)
        if o.is_public_figure(candidate.person.name):
            candidate.add("public figure")
        if sanctions and candidate.person.company:
            candidate.add("in a notice of sanctions")
        if {"agent", "speaks"} <= candidate.reasons.keys() and not _CHARGED & candidate.reasons.keys():
            candidate.add("official")
        if "witness" not in candidate.reasons and any(
            o.has_title(m.title)
            and not o.is_agent(m.title, "")
            and not ("age" in candidate.reasons and heads_firm(reading.text, m.start))
            for m in candidate.person.mentions
        ):
            candidate.add("official")
        if accused_title and candidate.person.surname in title:
            candidate.add("headline")
        if "office" in candidate.reasons and w.OFFICE_WORDS.search(title) and w.ACCUSED_WORDS.search(title):
            candidate.add("office accused")
        if (
            candidate.person.aliases
            and not candidate.person.company
            and not any(a.split()[-1] == candidate.person.surname for a in candidate.person.aliases)
        ):
            candidate.add("alias")
        if _in_caption(title, candidate.person):
            candidate.add("caption")
    return candidates


def _in_caption(title: str, person: Person) -> bool:
    """True if the title is a caption with the person's surname: "United States v. Arcila Ramirez"."""
    at = title.lower().find(person.surname.lower())
    return at >= 0 and bool(re.search(r"\b(?:v|vs|versus)\.? (?:\w+ ){0,3}$", title[:at]))
