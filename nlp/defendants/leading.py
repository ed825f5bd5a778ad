"""Whom a document is about: the defendants whom it names first."""

from __future__ import annotations

from nlp.defendants.targets import Targets
from nlp.people import Person


def leading(targets: Targets) -> tuple[Person, ...]:
    """The defendants of the first list of names in the text: those whom the document is about."""
    for index in sorted(targets.lists):
        for listed in targets.lists[index]:
            if chosen := tuple(p for p in listed.persons if any(p is d for d in targets.defendants)):
                return chosen
    return targets.defendants[:1]
