"""Who of those accused belongs to the matter of the guns, in a document about many things."""

from __future__ import annotations

from collections.abc import Sequence, Set

from nlp.defendants import matter_words as w
from nlp.defendants.candidates import Candidate
from nlp.defendants.gun_tie import SAME_CRIME, hide_agencies, ties
from nlp.defendants.headed_lists import headed
from nlp.defendants.listing import lists_by_sentence
from nlp.defendants.targets import Targets, make_targets
from nlp.people import Person
from nlp.reading import Reading

#: Longest text (characters) in which whoever is named and nothing else is told of is a defendant.
#: A page's menus count: its release is no story, and its head names those who speak for the office.
SHORT_TEXT = 4000
#: A text of fewer sentences than this, titled by its guns, is about them alone.
_LONG_TEXT = 24
#: The part of a short text's sentences that may tell of another crime without its being of many matters.
_FEW_OTHERS = 0.15


_TIED_BY_CHARGE = {"charged after", "charged before", "caption"}


def of_the_gun_matter(
    reading: Reading, chosen: list[Person], candidates: Sequence[Candidate]
) -> list[Person]:
    """In a document about many things, only those whom it ties to the supply of guns."""
    title, sentences = reading.document.title, reading.sentences
    if len(chosen) < 2:
        return chosen
    below_guns, below_others = headed(reading.text, chosen)
    chosen = [p for p in chosen if id(p) not in below_others or _named_with_guns(reading, p)] or chosen
    gun = [bool(w.GUN_WORDS.search(s.text) and w.GUN_WORDS.search(hide_agencies(s.text))) for s in sentences]
    dense = sum(gun) >= 0.45 * len(sentences)
    gun_title = bool(w.GUN_WORDS.search(title)) and not w.OTHER_CRIMES.search(title)
    short = len(reading.text) + reading.left_off <= SHORT_TEXT
    if dense or (gun_title and len(sentences) < _LONG_TEXT) or (short and _hardly_of_others(reading)):
        return [person for person in chosen if not _apart_from_guns(reading, person)] or chosen
    targets = make_targets(reading, chosen, lists_by_sentence(reading, [c.person for c in candidates]))
    own, common = ties(targets)
    if w.OTHER_CRIMES.search(title) and not short:
        common -= {id(person) for person in chosen if _apart_from_guns(reading, person)}
        if not own and not common:
            return []
    tied = (own | common) if gun_title else (own or common)
    if not tied:
        return [
            person
            for person in chosen
            if any(gun[s.index] for m in person.mentions if (s := reading.sentence_at(m.start)) is not None)
        ] or chosen
    tied |= below_guns
    charged = {id(c.person) for c in candidates if _TIED_BY_CHARGE & c.reasons.keys()}
    if short and w.GUN_WORDS.search(title):
        tied |= _mates_of_tied(targets, tied)
        tied |= {id(p) for p in chosen if id(p) in charged and _named_with_guns_alone(reading, p)}
    few = (len(chosen) <= 2 or short) and not w.OTHER_CRIMES.search(title)
    if few and gun_title:
        charged |= {id(c.person) for c in candidates if "age" in c.reasons}
        charged -= {id(person) for person in chosen if _apart_from_guns(reading, person)}
    return [p for p in chosen if id(p) in tied or (few and id(p) in charged)]


def _hardly_of_others(reading: Reading) -> bool:
    """True if next to no sentence is of another crime, however seldom the guns are called guns ("them")."""
    others = sum(
        1
        for sentence in reading.sentences
        if w.OTHER_CRIMES.search(sentence.text)
        and w.OTHER_CRIMES.search(told := _own_crime(sentence.text))
        and not w.GUN_WORDS.search(told)
    )
    return others <= _FEW_OTHERS * len(reading.sentences)


def _own_crime(words: str) -> str:
    """A sentence without earlier convictions, drugs found beside the guns, and drugs paid for them."""
    return w.FOUND_DRUGS.sub(" ", w.PAID_IN_DRUGS.sub(" ", w.PRIOR_CRIME.sub(" ", words)))


def _mates_of_tied(targets: Targets, tied: Set[int]) -> set[int]:
    """Who stands in one list with a tied one in a sentence that speaks of no other crime alone."""
    mates: set[int] = set()
    for index, lists in targets.lists.items():
        told = w.PAID_IN_DRUGS.sub(" ", targets.reading.sentences[index].text)
        if w.OTHER_CRIMES.search(told) and not w.GUN_WORDS.search(told):
            continue
        for listed in lists:
            if len(listed.persons) > 1 and any(id(person) in tied for person in listed.persons):
                mates |= {id(person) for person in listed.persons}
    return mates


def _named_with_guns_alone(reading: Reading, person: Person) -> bool:
    """True if a sentence that names the person speaks of guns and of no other crime."""
    told = (reading.sentence_at(mention.start) for mention in person.mentions)
    return any(
        w.GUN_WORDS.search(hide_agencies(s.text)) and not w.OTHER_CRIMES.search(s.text)
        for s in told
        if s is not None
    )


def _apart_from_guns(reading: Reading, person: Person) -> bool:
    """True if sentences with the name speak of drugs or the like, and none of them of guns."""
    named = [s.text for m in person.mentions if (s := reading.sentence_at(m.start)) is not None]
    if not any(map(w.OTHER_CRIMES.search, named)):
        return False
    told = list(map(_own_crime, named))
    return any(map(w.OTHER_CRIMES.search, told)) and not any(
        w.GUN_WORDS.search(text) or SAME_CRIME.search(text) for text in told
    )


def _named_with_guns(reading: Reading, person: Person) -> bool:
    """True if a sentence of one line that names the person speaks of guns."""
    told = (reading.sentence_at(mention.start) for mention in person.mentions)
    return any("\n" not in s.text.strip() and w.GUN_WORDS.search(s.text) for s in told if s is not None)
