"""Which of the persons named are defendants in the firearms matter.

Every mention gives points for (charged, an age, an alias, a caption) or against (an official's title, a
speech verb, a victim); the sum decides. Each point has a name, so that a decision can be explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from nlp.defendants import contexts as c
from nlp.defendants import offices as o
from nlp.defendants.listing import Listed, lists_by_sentence
from nlp.people import Person
from nlp.people.finder import PERSON_AFTER
from nlp.people.persons import PersonMention
from nlp.people.words import people_words
from nlp.reading import Reading, Sentence

#: Points that a person needs.
ENOUGH = 2.0
ENOUGH_UNKNOWN = 2.5
#: Mentions from which any point at all is enough for a person with nothing against him.
OFTEN = 3

POINTS = {
    "charged after": 3.0,
    "charged before": 3.0,
    "age": 2.0,
    "alias": 2.0,
    "caption": 4.0,
    "acted": 2.0,
    "owns": 2.0,
    "client": 2.0,
    "headline": 2.0,
    "official": -8.0,
    "office": -1.0,
    "acts in office": -4.0,
    "holds office": -4.0,
    "public figure": -3.0,
    "agent": -3.0,
    "speaks": -1.0,
    "thanked": -4.0,
    "docket number": 3.0,
    "office accused": 3.5,
    "list mate": 2.0,
    "victim": -5.0,
    "background": -4.0,
}
#: A shop or firm is often only named: it must be accused.
ENOUGH_COMPANY = 3.0
#: A name whose first word is no known given name needs as many different reasons.
_KINDS = 2
#: Reasons that count once, however often they are met.
_ONCE = {
    "holds office",
    "acts in office",
    "public figure",
    "official",
    "agent",
    "office",
    "speaks",
    "thanked",
    "victim",
    "background",
    "age",
    "alias",
    "caption",
    "headline",
    "owns",
    "client",
    "docket number",
    "list mate",
    "office accused",
}
_MOST = 2


@dataclass(slots=True)
class Candidate:
    """A person with the reasons for and against, and how often each was met."""

    person: Person
    reasons: dict[str, int] = field(default_factory=dict)

    def add(self, reason: str) -> None:
        """Count a reason."""
        self.reasons[reason] = self.reasons.get(reason, 0) + 1

    @property
    def score(self) -> float:
        """The sum of the points."""
        return sum(POINTS[r] * (1 if r in _ONCE else min(n, _MOST)) for r, n in self.reasons.items())

    @property
    def accepted(self) -> bool:
        """True if the reasons are enough for a defendant."""
        if "official" in self.reasons and not ({"caption"} & self.reasons.keys()):
            return False
        against = any(POINTS[reason] < 0 for reason in self.reasons)
        if (
            not against
            and self.person.known
            and not self.person.company
            and self.score > 0
            and len(self.person.mentions) >= OFTEN
        ):
            return True
        if not self.person.known and not self.person.company:
            kinds = {reason for reason in self.reasons if POINTS[reason] > 0 and reason != "headline"}
            if "age" in kinds:
                return self.score >= ENOUGH
            return self.score >= ENOUGH_UNKNOWN and (len(kinds) >= _KINDS or "caption" in kinds)
        return self.score >= (ENOUGH_COMPANY if self.person.company else ENOUGH)


def select(reading: Reading, persons: Sequence[Person]) -> list[Person]:
    """The defendants among `persons`, in order of first mention."""
    candidates = judge(reading, persons)
    _add_list_mates(reading, candidates)
    chosen = [
        candidate.person for candidate in candidates if candidate.accepted or _presumed(reading, candidate)
    ] or _most_told(candidates)
    return _of_the_gun_matter(reading, chosen)


#: A list of more names than this with a defendant among them takes names of unknown words along.
_SURE_LIST = 3
#: Longest text (characters) in which whoever is named and nothing else is told of is a defendant.
SHORT_TEXT = 4000


def _presumed(reading: Reading, candidate: Candidate) -> bool:
    """True for a person of whom a short text tells nothing that speaks against: a story names the accused."""
    person = candidate.person
    if len(reading.text) > SHORT_TEXT or person.company:
        return False
    charged = {"charged after", "charged before"} & candidate.reasons.keys()
    if not person.known and not (charged and len(person.mentions) > 1):
        return False
    against = {reason for reason in candidate.reasons if POINTS[reason] < 0}
    if against - {"speaks", "office"} or (against and len(against) == len(candidate.reasons)):
        return False
    return any(_may_accuse(reading, mention) for mention in person.mentions if mention.full)


def _may_accuse(reading: Reading, mention: PersonMention) -> bool:
    """False where a name is a place ("in Melchor Ocampo, Coahuila") or stands in a killing's sentence."""
    text = reading.text
    if c.IN_PLACE_BEFORE.search(text[max(0, mention.start - 20) : mention.start]):
        return False
    sentence = reading.sentence_at(mention.start)
    return sentence is None or not (
        c.KILLING.search(sentence.text)
        and not c.ACCUSED_WORDS.search(sentence.text)
        and not c.SUPPLY_WORDS.search(sentence.text)
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


def judge(reading: Reading, persons: Sequence[Person]) -> list[Candidate]:
    """All persons with their reasons."""
    candidates = [Candidate(person) for person in persons]
    by_id = {id(candidate.person): candidate for candidate in candidates}
    for index, lists in sorted(lists_by_sentence(reading, persons).items()):
        sentence = reading.sentences[index]
        for i, listed in enumerate(lists):
            right = lists[i + 1].start if i + 1 < len(lists) else sentence.end
            for reason in _list_reasons(reading.text, sentence, right, listed):
                for person in listed.persons:
                    by_id[id(person)].add(reason)
            for person, reason in _own_reasons(reading.text, sentence.start, listed):
                by_id[id(person)].add(reason)
    title = reading.document.title
    accused_title = bool(c.ACCUSED_AFTER.search(title))
    for candidate in candidates:
        if o.is_public_figure(candidate.person.name):
            candidate.add("public figure")
        if any(o.has_title(m.title) and not o.is_agent(m.title, "") for m in candidate.person.mentions):
            candidate.add("official")
        if accused_title and candidate.person.surname in title:
            candidate.add("headline")
        if "office" in candidate.reasons and c.OFFICE_WORDS.search(title) and c.ACCUSED_WORDS.search(title):
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


def _list_reasons(text: str, sentence: Sentence, right: int, listed: Listed) -> Iterator[str]:
    """What the sentence says of a whole list of names; `right` is where the next list starts."""
    first, last = sentence.start, sentence.end
    before, after = text[first : listed.start], text[listed.end : last]
    reach = text[listed.end : max(listed.end, min(right, listed.end + 260))]
    clause = re.split(r";|\s[-–—]\s", reach)[0]
    if (match := c.ACCUSED_AFTER.search(clause)) and not _other_subject(clause[: match.start()]):
        yield "charged after"
    if c.ACCUSED_BEFORE.search(text[max(first, listed.start - 170) : listed.start]):
        yield "charged before"
    if c.CAPTION.search(text[max(0, listed.start - 90) : listed.start]):
        yield "caption"
    if c.ACTED_AFTER.search(reach):
        yield "acted"
    if c.ACTED_BEFORE.search(before[-60:]):
        yield "acted"
    if c.CLIENT_BEFORE.search(before[-40:]):
        yield "client"
    if c.OFFICIAL_SENTENCE.search(after[:90]) and not c.ACCUSED_AFTER.search(after[:60]):
        yield "thanked"


_OTHER = re.compile(
    r"\b(?:in which|whose|co-?defendants?|the man|the defendants?|who (?:prosecut|represent|"
    r"defend)|that (?:he|she|they|the)|said|whom|an? (?:\w+ )?(?:man|woman))\b"
)


def _other_subject(words: str) -> bool:
    """True if another subject stands between a name and a verb ("X said the defendant was charged")."""
    return bool(_OTHER.search(words)) or bool(c.SPEAKS_AFTER.match(words))


def _own_reasons(text: str, first: int, listed: Listed) -> Iterator[tuple[Person, str]]:
    """What stands beside each name of a list by itself."""
    words = people_words()
    title_runs_on = False
    for mention, person in zip(listed.mentions, listed.owners, strict=True):
        before, after = (
            text[max(first, mention.start - 120) : mention.start],
            text[mention.end : mention.end + 160],
        )
        aged = mention.full and PERSON_AFTER.match(after) and not person.company
        if aged or re.search(r"\d{2}-year-old(?: [\w-]+){0,3},? $", before[-45:]):
            yield person, "age"
        if re.match(r"\s\(\d{1,2}\)(?!\d)", after):
            yield person, "docket number"
        if c.OWNS_AFTER.match(after):
            yield person, "owns"
        if o.ACTS_IN_OFFICE.match(after):
            yield person, "acts in office"
        if c.SPEAKS_AFTER.match(after) or c.SPEAKS_BEFORE.search(before[-40:]):
            yield person, "speaks"
        if c.VICTIM_BEFORE.search(before[-80:]) or c.VICTIM_AFTER.match(after):
            yield person, "victim"
        if c.BACKGROUND_BEFORE.search(before[-60:]):
            yield person, "background"
        official = o.has_title(mention.title)
        title_runs_on = title_runs_on or (official and mention.title.split()[-1].endswith("s"))
        client = bool(
            re.search(
                r"\b(?:attorneys?|lawyers?|abogad[oa]s?) (?:for|of|de(?:l)?) (?:the )?(?:man|men|defendant|"
                r"woman|couple|brothers|owner|dealer|acusado|hombre)\b",
                before[-60:],
            )
        )
        if client:
            yield person, "client"
        elif o.is_agent(mention.title, after) and not title_runs_on:
            yield person, "agent"
        elif mention.full and (
            (not official and o.title_before(before))
            or c.CREDIT_AFTER.match(after)
            or (c.SPEAKS_BEFORE.search(before[-40:]) and after[:1] == "," and not aged)
        ):
            yield person, "holds office"
        elif official or title_runs_on or o.apposed(after) or c.RELATIVE_OF_OFFICIAL.search(before[-30:]):
            yield person, "official"
        elif set(mention.title.split()) & words.offices:
            yield person, "office"


def _of_the_gun_matter(reading: Reading, chosen: list[Person]) -> list[Person]:
    """In a document about many things, only those whom a sentence ties to guns."""
    title = reading.document.title
    sentences = reading.sentences
    gun = [bool(c.GUN_WORDS.search(s.text)) for s in sentences]
    many_things = bool(c.OTHER_CRIMES.search(title)) or not c.GUN_WORDS.search(title)
    if len(reading.text) <= SHORT_TEXT:
        return [person for person in chosen if not _only_other_crimes(reading, person)]
    dense = bool(sentences) and sum(gun) >= 0.35 * len(sentences)
    if not many_things or len(chosen) <= 2 or (dense and not c.OTHER_CRIMES.search(title)):
        return chosen
    return [
        person
        for person in chosen
        if any(gun[s.index] for m in person.mentions if (s := reading.sentence_at(m.start)) is not None)
    ]


def _only_other_crimes(reading: Reading, person: Person) -> bool:
    """True if every sentence with the name speaks of drugs or the like and of no gun."""
    told = [s.text for m in person.mentions if (s := reading.sentence_at(m.start)) is not None]
    return all(c.OTHER_CRIMES.search(text) and not c.GUN_WORDS.search(text) for text in told)
