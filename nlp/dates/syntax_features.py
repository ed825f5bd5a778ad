"""The verb or noun on which a date hangs, by the dependency tree: its class, voice, subject and object."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Token

from nlp.dates.triggers import find_triggers
from nlp.syntax import Tree, ancestors, relation
from nlp.timex import Phrase

_SUBJECTS = {
    "guns": re.compile(
        r"gun|firearm|weapon|rifle|pistol|ammunition|round|magazine|shotgun|cartridge|part|switch|silencer",
        re.I,
    ),
    "police": re.compile(
        r"officer|police|agent|deput|trooper|detective|inspector|investigat|authorit|sheriff|atf|hsi|"
        r"fbi|cbp|patrol",
        re.I,
    ),
    "court": re.compile(r"court|judge|jury|magistrate|prosecut|attorney", re.I),
    "paper": re.compile(
        r"indict|complaint|charge|affidavit|document|information|plea|sentence|hearing|trial", re.I
    ),
    "matter": re.compile(
        r"scheme|conspiracy|ring|operation|investigation|case|probe|crime|offense|activity", re.I
    ),
    "vehicle": re.compile(r"car|truck|vehicle|van|suv|shipment|package|parcel|container", re.I),
}
_PARTICIPANTS = {"nsubj": "su", "nsubj:pass": "su", "obj": "ob", "obl:agent": "by"}
#: How many words up the tree are looked at.
_UP = 6


def of_tree(tree: Tree, phrase: Phrase) -> Iterator[str]:
    """The features of a date phrase in its tree."""
    head = tree.head_of(phrase.start, phrase.end)
    if head is None:
        return
    yield f"rel:{relation(head)}"
    governors = [token for _, token in islice(ancestors(head), _UP) if token.pos_ in {"VERB", "AUX"}]
    noun = next((t for _, t in islice(ancestors(head), 2) if t.pos_ in {"NOUN", "PROPN"}), None)
    if noun is not None and (not governors or noun.i != governors[0].i):
        yield f"n:{_class(noun)}"
    if not governors:
        if head.pos_ == "VERB":
            governors = [head]
        else:
            yield "v:-"
            return
    for rank, verb in enumerate(governors[:2]):
        name = _class(verb)
        yield f"v{rank}:{name}"
        if rank == 0:
            yield f"vl:{verb.lemma_.lower()}"
            yield from _participants(verb, name)


def _class(token: Token) -> str:
    """The name in data/date_events.yml under which a word stands; "?" where it stands nowhere."""
    window = token.doc[token.i : token.i + 3].text
    trigger = next((t for t in find_triggers(window) if t.start == 0), None)
    return trigger.name if trigger else "?"


def _participants(verb: Token, name: str) -> Iterator[str]:
    passive = any(relation(child) in {"aux:pass", "nsubj:pass"} for child in verb.children)
    if passive:
        yield "passive"
        yield f"passive:{name}"
    for child in verb.children:
        side = _PARTICIPANTS.get(relation(child))
        if side is None:
            continue
        who = next((kind for kind, pattern in _SUBJECTS.items() if pattern.search(child.lemma_)), None)
        if who is None:
            who = "person" if child.pos_ in {"PRON", "PROPN"} else "thing"
        yield f"{side}:{who}"
        yield f"{side}:{who}+{name}"
