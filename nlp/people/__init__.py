"""People in a text: names found (finder), joined to persons (clusters), folded for comparison (folding)."""

from nlp.people.clusters import find_persons
from nlp.people.finder import find_names
from nlp.people.folding import fold, name_words, same_person
from nlp.people.forms import NameMention
from nlp.people.persons import Person, by_first_mention
from nlp.people.recognised import recognise

__all__ = [
    "NameMention",
    "Person",
    "by_first_mention",
    "find_names",
    "find_persons",
    "fold",
    "name_words",
    "recognise",
    "same_person",
]
