"""What the dependency tree tells of counted guns: the act that governs them and who does it.

Where there is no tree (Spanish, endless sentences), or it shows no act, nlp.counts.role_features goes by the
order of words instead.
"""

from __future__ import annotations

from collections.abc import Iterator
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
_DESCRIBING = frozenset({"compound", "amod", "flat", "nmod"})
_NO_LONGER = frozenset(
    {"former", "ex", "ex-", "retired", "onetime", "ousted", "fired", "corrupt", "disgraced"}
)
#: "each of the 22 guns that he bought".
_PARTS = frozenset({"each", "all", "most", "many", "some", "none", "any", "half", "one", "both", "several"})
#: What a verb has that doesn't share the guns of another.
_OWN = frozenset({"obj", "nsubj:pass", "ccomp", "xcomp"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_LONGEST_WAY = 12
#: Acts whose nouns are also a word for many guns ("a shipment of 40 rifles"): the verb above says more.
_LOADS = frozenset({"ship", "bound"})
#: Nouns of seizing that are: "the haul of 40 rifles".
_LOAD_NOUNS = frozenset({"haul", "hauls", "tally", "bust"})
#: Who is asked for, the strangest first: an undercover officer is an officer, too.
_ACTORS = ("undercover", "in_mexico", "authority", "shop", "steal", "search", "vehicle")
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
    }
)


@dataclass(frozen=True, slots=True)
class Government:
    """The act that governs counted guns; `passive` where they suffer it, `agent` the field of who does it.

    `joined` are the acts of verbs that share the guns with it ("bought and resold 40 rifles").
    """

    act: Act
    passive: bool
    agent: str
    joined: tuple[str, ...] = ()


class SentenceTree:
    """A tree with the acts of its sentence; `origin` is where the acts' text begins in the document."""

    def __init__(self, tree: Tree, acts: tuple[Act, ...], origin: int) -> None:
        self._tree = tree
        self._acts = acts
        self._shift = tree.span.start_char - origin

    def government(self, start: int, end: int) -> Government | None:
        """What governs the guns at `start:end` (characters of the document); None if it shows no act."""
        verb, passive = self._verb_of(start, end)
        act = self._deed(verb) if verb is not None else None
        if verb is None or act is None:
            return None
        return Government(act, passive, self._agent(verb), tuple(self._joined(verb, act)))

    def setting(self, start: int, end: int) -> Iterator[str]:
        """Who governs the guns, with whom or where, whatever the verb: "<authority", ">from:shop"."""
        verb, passive = self._verb_of(start, end)
        if verb is None:
            return
        if agent := self._agent(verb):
            yield f"<{agent}"
        elif not passive and (subject := _subject(verb)) is not None and subject.lower_ in _PEOPLE:
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
        clauses = [child for child in token.children if relation(child) in _CLAUSES and self._deed(child)]
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
        for _ in range(_LONGEST_WAY):
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
        subject = _subject(verb)
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
        if any(token.lower_ in _RELATIVE for token in verb.doc[verb.head.i : verb.i]):
            return None  # "agents arrested three men who, they say, were buying": the men do it
        verb = verb.head
    return None
