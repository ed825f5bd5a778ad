"""What the dependency tree tells of counted guns: the act that governs them and who does it.

Where there is no tree (Spanish, endless sentences), or it shows no act, nlp.counts.role_features goes by the
order of words instead.
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from nlp.counts.acts import CIRCUMSTANCES, Act
from nlp.syntax import Tree, relation

#: From the guns up to the verb: a conjunct, an apposition, "a total of 40 rifles", "a load of 40 rifles".
_UP = frozenset(
    {
        "conj",
        "appos",
        "nmod",
        "nummod",
        "compound",
        "flat",
        "dep",
        "list",
        "parataxis",
        "amod",
        "det",
        "obl",
        "obj",
    }
)
_JOINED = frozenset({"conj", "xcomp", "advcl", "ccomp", "parataxis"})
_CLAUSES = frozenset({"acl", "acl:relcl"})
_LONGEST_WAY = 12
#: Who is asked for, the strangest first: an undercover officer is an officer, too.
_ACTORS = ("undercover", "authority", "shop")


@dataclass(frozen=True, slots=True)
class Government:
    """The act that governs counted guns; `passive` where they suffer it, `agent` the field of who does it."""

    act: Act
    passive: bool
    agent: str


class SentenceTree:
    """A tree with the acts of its sentence; `origin` is where the acts' text begins in the document."""

    def __init__(self, tree: Tree, acts: tuple[Act, ...], origin: int) -> None:
        self._tree = tree
        self._acts = acts
        self._shift = tree.span.start_char - origin

    def government(self, start: int, end: int) -> Government | None:
        """What governs the guns at `start:end` (characters of the document); None if it shows no act."""
        head = self._tree.head_of(start, end)
        verb, passive = self._verb(head) if head is not None else (None, False)
        act = self._deed(verb) if verb is not None else None
        if verb is None or act is None:
            return None
        return Government(act, passive, self._agent(verb))

    def _acts_of(self, token: Token) -> list[Act]:
        start = self._shift + token.idx
        return [act for act in self._acts if act.start < start + len(token.text) and act.end > start]

    def _deed(self, token: Token) -> Act | None:
        return next((act for act in self._acts_of(token) if act.field not in CIRCUMSTANCES), None)

    def _verb(self, token: Token) -> tuple[Token | None, bool]:
        """The verb, or noun of action, above a token, and whether the guns suffer it."""
        for _ in range(_LONGEST_WAY):
            if token.pos_ == "VERB":
                return token, False
            tie, above = relation(token), token.head
            if above.i == token.i:
                return None, False
            if above.pos_ in {"VERB", "AUX"} or (tie == "nmod" and self._deed(above)):
                return above, tie == "nsubj:pass"
            if tie not in _UP:
                return None, False
            token = above
        return None, False

    def _agent(self, verb: Token) -> str:
        subject = _subject(verb)
        if subject is None:
            return ""
        parts = [
            subject,
            *(t for t in subject.children if relation(t) in {"compound", "amod", "flat", "nmod"}),
        ]
        named = {act.field for part in parts for act in self._acts_of(part)}
        return next((actor for actor in _ACTORS if actor in named), "")


def _subject(verb: Token) -> Token | None:
    """Who does it: the agent of a passive, the subject, or that of the verb to which this one is joined."""
    for _ in range(_LONGEST_WAY):
        ties = {relation(child): child for child in verb.children}
        if found := ties.get("obl:agent") or ties.get("nsubj"):
            return found
        if ties.keys() & {"aux:pass", "nsubj:pass"}:
            return None
        if relation(verb) in _CLAUSES:
            return verb.head
        if relation(verb) not in _JOINED or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None
