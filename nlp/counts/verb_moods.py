"""How a verb is told: as a fact or not, by whom, and whether it tells anything (data/verb_moods.yml)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from spacy.tokens import Token

from ironriver.data_files import read_yaml
from nlp.syntax import relation

_DATA = Path(__file__).parent.parent / "data" / "verb_moods.yml"
#: The clauses that hang on a noun.
CLAUSES = frozenset({"acl", "acl:relcl"})
_JOINED = frozenset({"conj", "xcomp", "advcl", "ccomp", "parataxis"})
_COMPLEMENTS = frozenset({"xcomp", "advcl", "acl", "ccomp"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})
_MODALS = frozenset({"would", "could", "will", "can", "might", "may", "should", "'d", "’d", "'ll"})
_DENIALS = frozenset({"never", "not", "n't", "n’t", "none", "neither", "no"})
#: No verb of a sentence is further off than this many ties.
LONGEST_WAY = 12


@lru_cache(maxsize=4)
def verbs(kind: str) -> frozenset[str]:
    """The lemmas of a list of the data: "light", "telling" or "tries"."""
    return frozenset(verb.strip() for verb in read_yaml(_DATA)[kind].split(","))


def is_included(guns: Token | None) -> bool:
    """True of "some were sold, including one that police recovered": a part, whose own clause tells of it."""
    return guns is not None and any(part.lower_ == "including" for part in guns.children)


def mood_of(verb: Token) -> str:
    """Whether it is told as a fact (empty), as what was tried or meant ("try"), or what would be ("may")."""
    infinitive = any(part.lower_ == "to" for part in verb.children)
    if infinitive and relation(verb) in _COMPLEMENTS and verb.head.lemma_.lower() in verbs("tries"):
        # "bought or tried to buy": some were bought.
        return "" if verb.head.head.lemma_ == verb.lemma_ else "try"
    if any(part.lower_ in _MODALS and relation(part) == "aux" for part in verb.children):
        return "may"
    return ""


def is_denied(verb: Token) -> bool:
    """True of "never crossed", "did not cross", "not one of the rifles crossed", "none of them crossed"."""
    parts = [*verb.children, *(part for child in verb.children for part in child.children)]
    return any(part.lower_ in _DENIALS for part in parts if part.i < verb.i)


def _told(verb: Token) -> Token | None:
    """Who is seen, let or told to do it: "agents watched him buy", "he paid a trucker to carry"."""
    return next(
        (other for other in verb.head.children if relation(other) in {"obj", "iobj"} and other.i < verb.i),
        None,
    )


def subject_of(verb: Token) -> Token | None:
    """Who does it: the agent of a passive, the subject, or that of the verb to which this one is joined."""
    for _ in range(LONGEST_WAY):
        ties = {relation(child): child for child in verb.children}
        if found := ties.get("obl:agent") or ties.get("nsubj"):
            return found
        if ties.keys() & {"aux:pass", "nsubj:pass"}:
            return None
        if relation(verb) in CLAUSES:
            return verb.head
        if relation(verb) == "xcomp" and (told := _told(verb)) is not None:
            return told
        if relation(verb) not in _JOINED or verb.head.i == verb.i:
            return None
        if any(token.lower_ in _RELATIVE for token in verb.doc[verb.head.i : verb.i]):
            return None  # "agents arrested three men who, they say, were buying": the men do it
        verb = verb.head
    return None
