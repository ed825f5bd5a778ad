"""What the dependency tree tells of counted guns: the act that governs them and who does it.

Where there is no tree (Spanish, endless sentences), or it shows no act, nlp.counts.role_features goes by the
order of words instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from nlp.counts.acts import CIRCUMSTANCES, Act
from nlp.counts.verb_classes import class_of
from nlp.counts.verb_moods import (
    CLAUSES,
    LONGEST_WAY,
    is_denied,
    is_included,
    mood_of,
    subject_of,
    verbs,
)
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
_DESCRIBING = frozenset({"compound", "amod", "flat", "nmod", "nmod:poss"})
_NO_LONGER = frozenset(
    {"former", "ex", "ex-", "retired", "onetime", "ousted", "fired", "corrupt", "disgraced"}
)
#: "each of the 22 guns that he bought".
_PARTS = frozenset({"each", "all", "most", "many", "some", "none", "any", "half", "one", "both", "several"})
#: What a verb has that doesn't share the guns of another.
_OWN = frozenset({"obj", "nsubj:pass", "ccomp", "xcomp"})
#: Acts whose nouns are also a word for many guns ("a shipment of 40 rifles"): the verb above says more.
_LOADS = frozenset({"ship", "bound"})
#: "The haul of 40 rifles", "an inventory of 30 guns".
_LOAD_NOUNS = frozenset(
    {"haul", "hauls", "tally", "bust", "inventory", "stock", "arsenal", "collection", "cache", "batch", "lot"}
)
#: Who is asked for, the strangest first: an undercover officer is an officer, too.
_ACTORS = ("undercover", "in_mexico", "authority", "shop", "steal", "search", "vehicle")
#: Who is told by what he does or deals in: sellers and customers, makers, smugglers.
_KINDS = ("sell", "buy", "make", "smuggle", "traffic", "receiver", "online")
#: "handguns, which Canadians may not buy": what is allowed is no act.
_FORBIDDING = frozenset({"may", "cannot"})
#: Who speaks for officers.
_SPEAKERS = frozenset({"we"})
#: Who acts, unnamed: not officers.
_PEOPLE = frozenset({"he", "she", "they", "who"})
#: With whom and where something may be done to guns.
_WHERE = frozenset(
    {
        "undercover",
        "authority",
        "shop",
        "mexico",
        "in_mexico",
        "abroad",
        "border",
        "domestic",
        "scene",
        "vehicle",
        "online",
        "money",
        "receiver",
    }
)


@dataclass(frozen=True, slots=True)
class Government:
    """The act that governs counted guns; `passive` where they suffer it, `agent` the field of who does it.

    `joined` are the acts of verbs that share the guns with it ("bought and resold 40 rifles"); `denied` says
    that it never came about ("not one of the 36 rifles crossed"), `mood` that it was only tried or meant.
    """

    act: Act
    passive: bool
    agent: str
    joined: tuple[str, ...] = ()
    denied: bool = False
    mood: str = ""


class SentenceTree:
    """A tree with the acts of its sentence; `origin` is where the acts' text begins in the document."""

    def __init__(self, tree: Tree, acts: tuple[Act, ...], origin: int) -> None:
        self._tree = tree
        self._acts = acts
        self._shift = tree.span.start_char - origin

    def government(self, start: int, end: int) -> Government | None:
        """What governs the guns at `start:end` (characters of the document); None if it shows no act."""
        verb, passive = self._verb_of(start, end)
        if verb is None:
            return None
        guns = self._tree.head_of(start, end)
        act = self._act_of_verb(verb, guns)
        if (
            (act is None or verb.lemma_ in verbs("telling") or is_included(guns))
            and guns is not None
            and (clause := self._clause_of(guns))
        ):
            verb, passive = clause, relation(clause) == "acl"
            act = self._act_of_verb(verb, guns)
        if act is None:
            return None
        return Government(
            act, passive, self._agent(verb), tuple(self._joined(verb, act)), is_denied(verb), mood_of(verb)
        )

    def _clause_of(self, guns: Token) -> Token | None:
        """The clause that tells what the main verb leaves out: "lists 40 rifles that he bought"."""
        return next(
            (
                child
                for child in guns.children
                if relation(child) in CLAUSES
                and not any(part.lower_ == "to" or part.lower_ in _FORBIDDING for part in child.children)
                and self._act_of_verb(child, guns)
            ),
            None,
        )

    def _act_of_verb(self, verb: Token, guns: Token | None) -> Act | None:
        """The act of a verb with what hangs on it, else of its subject if it is light, else of its word."""
        first = self._shift + verb.idx
        if guns is not None and (field := class_of(verb, guns, framed=True)):
            return Act(field, first, first + len(verb.text))
        if act := self._named_by_subject(verb) or self._deed(verb):
            return act
        field = class_of(verb, guns, framed=False) if guns is not None else None
        return Act(field, first, first + len(verb.text)) if field else None

    def unknown(self, start: int, end: int) -> bool:
        """True if a verb governs the guns of which the lists of acts know nothing."""
        verb, _ = self._verb_of(start, end)
        return verb is not None and verb.pos_ == "VERB" and verb.lemma_ not in verbs("light")

    def _named_by_subject(self, verb: Token) -> Act | None:
        """The act of "The seizure included 40 rifles", "His purchases came to 40 rifles"."""
        subject = next((child for child in verb.children if relation(child) == "nsubj"), None)
        if subject is None or subject.pos_ != "NOUN" or verb.lemma_ not in verbs("light"):
            return None
        return self._deed(subject)

    def setting(self, start: int, end: int) -> Iterator[str]:
        """Who governs the guns, with whom or where, whatever the verb: "<authority", ">from:shop"."""
        verb, passive = self._verb_of(start, end)
        if verb is None:
            return
        if agent := self._agent(verb):
            yield f"<{agent}"
        elif not passive and (subject := subject_of(verb)) is not None and subject.lower_ in _PEOPLE:
            yield "<person"
        for child in verb.children:
            if relation(child).split(":")[0] not in {"obl", "nmod"}:
                continue
            case = next((token.lower_ for token in child.children if relation(token) == "case"), "")
            told = [child, *(part for part in child.children if relation(part) in _DESCRIBING)]
            fields = {act.field for part in told for act in self._acts_of(part)} & _WHERE
            yield from (f">{case}:{field}" for field in sorted(fields) if case)

    def _verb_of(self, start: int, end: int) -> tuple[Token | None, bool]:
        """The verb (or noun of action) that governs the guns, and whether they suffer it."""
        head = self._tree.head_of(start, end)
        if head is None:
            return None, False
        verb = self._of_some(head)
        return (verb, False) if verb is not None else self._verb(head)

    def _acts_of(self, token: Token) -> list[Act]:
        start = self._shift + token.idx
        return [act for act in self._acts if act.start < start + len(token.text) and act.end > start]

    def _deed(self, token: Token) -> Act | None:
        return next((act for act in self._acts_of(token) if act.field not in CIRCUMSTANCES), None)

    def _of_some(self, token: Token) -> Token | None:
        """For instance "Of the 40 guns that the ring bought, nine were found": the 40 were bought."""
        clauses = [child for child in token.children if relation(child) in CLAUSES and self._deed(child)]
        if token.pos_ == "NUM" and clauses:
            return clauses[0]  # "eight of which have been found"
        above = token.head
        of = relation(token) in {"obl", "nmod"} and any(child.lower_ == "of" for child in token.children)
        if not of or not (token.i < above.i or above.pos_ == "NUM" or above.lower_ in _PARTS):
            return None
        return clauses[0] if clauses else None

    def _verb(self, token: Token) -> tuple[Token | None, bool]:
        """The verb, or noun of action, above a token, and whether the guns suffer it."""
        load: Token | None = None
        for _ in range(LONGEST_WAY):
            if token.pos_ == "VERB":
                return token, False
            tie, above = relation(token), token.head
            if above.i == token.i:
                break
            if above.pos_ in {"VERB", "AUX"}:
                return (
                    (load, False)
                    if load is not None and not self._deed(above)
                    else (above, tie == "nsubj:pass")
                )
            if tie == "nmod" and (deed := self._deed(above)):
                if deed.field not in _LOADS and above.lower_ not in _LOAD_NOUNS:
                    return above, False
                load = above
            if tie not in _UP:
                break
            token = above
        return load, False

    def _joined(self, verb: Token, act: Act) -> Iterator[str]:
        """The acts of the verbs joined to one that have no guns of their own."""
        above = [verb.head] if relation(verb) == "conj" else []
        for other in (*above, *(child for child in verb.children if relation(child) == "conj")):
            deed = self._deed(other)
            shares = not any(relation(child) in _OWN for child in other.children)
            if deed and deed.field != act.field and shares:
                yield deed.field

    def _agent(self, verb: Token) -> str:
        if verb.pos_ != "VERB":
            # "an undercover purchase", "the agents' purchase"
            own = {act.field for child in verb.children if child.i < verb.i for act in self._acts_of(child)}
            if actor := next((actor for actor in _ACTORS if actor in own), ""):
                return actor
        subject = subject_of(verb)
        if subject is None:
            return ""
        if subject.lower_ in _SPEAKERS:
            return "authority"
        told = [child for child in subject.children if relation(child) in _DESCRIBING]
        named = {act.field for part in (subject, *told) for act in self._acts_of(part)}
        if any(child.lower_ in _NO_LONGER for child in told):
            named.discard("authority")  # a former officer is a defendant
        if "shop" in named and not any(act.field == "shop" for act in self._acts_of(subject)):
            named.remove("shop")  # the owner of a shop is no shop
        named.discard("receiver" if "sell" in named else "")
        return next(
            (actor for actor in _ACTORS if actor in named), next((k for k in _KINDS if k in named), "")
        )
