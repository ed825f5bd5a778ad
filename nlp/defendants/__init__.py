"""The defendants of a document, with what it tells of each."""

from __future__ import annotations

from collections.abc import Sequence

from ironriver.vocabulary import Stage
from nlp.annotation import Defendant, StageFact
from nlp.defendants.listing import lists_by_sentence
from nlp.defendants.residence import read_homes
from nlp.defendants.roles import read_roles
from nlp.defendants.selection import select
from nlp.defendants.status import assertion_of, read_status
from nlp.defendants.targets import make_targets
from nlp.defendants.terms import imposed_months, read_terms
from nlp.defendants.violations import read_statutes
from nlp.gazetteer import find_place_mentions
from nlp.people import find_persons, recognise
from nlp.reading import Reading
from nlp.terms import find_terms

__all__ = ["find_defendants"]

#: Stages at which a prison term is the person's own.
_WITH_TERM = frozenset({Stage.SENTENCED, Stage.APPEAL})


def find_defendants(reading: Reading, stages: Sequence[StageFact]) -> tuple[Defendant, ...]:
    """Every person or company accused in the firearms matter, in order of first mention.

    `stages` is what the document announces; it settles the status of a sole defendant.
    """
    places = find_place_mentions(reading)
    spans = frozenset((place.start, place.end) for place in places)
    persons = find_persons(reading.text, spans, recognise(reading))
    chosen = select(reading, persons)
    if not chosen:
        return ()
    lists = lists_by_sentence(reading, persons)
    targets = make_targets(reading, chosen, lists)
    homes = read_homes(reading, targets, places)
    sentenced = any(fact.value is Stage.SENTENCED for fact in stages)
    terms = read_terms(targets, find_terms(reading.text), sentenced=sentenced)
    status = read_status(targets, stages, terms)
    roles = read_roles(targets)
    statutes = read_statutes(targets)
    found = []
    for person in chosen:
        key, home, first = id(person), homes[id(person)], person.first
        stage = status[key]
        found.append(
            Defendant(
                name=person.name,
                evidence=reading.evidence(
                    first.start, first.end, "named and accused", 0.8, assertion_of(stage)
                ),
                aliases=tuple(
                    dict.fromkeys(
                        alias for alias in [*person.aliases, *person.spellings] if alias != person.name
                    )
                ),
                age=home.age,
                city=home.city,
                region=home.region,
                country=home.country,
                roles=roles[key],
                status=stage,
                sentence_months=imposed_months(reading.text, terms[key]) if stage in _WITH_TERM else None,
                statutes=statutes[key],
            )
        )
    return tuple(found)
