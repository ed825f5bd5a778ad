"""Finding the cues of data/relevance*.yml in a document."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from nlp.reading import Reading
from nlp.relevance.words import Cue, load_cues

#: Sentences that say what an agency or a programme does in general: no cue counts in them.
_BOILERPLATE = re.compile(
    r"\bproject safe neighborhoods?\b|\bpsn\b|\bocdetf\b|organized crime drug enforcement|"
    r"is (?:the|a) (?:federal|lead|principal)"
    r"|is part of (?:the|a|an)\b.{0,60}?(?:initiative|program|effort|strategy)|task "
    r"force (?:identifies|is)|strike force"
    r"|\b(?:atf|hsi|ice)\b.{0,12}? is the\b|mission of the|dedicated to (?:protecting|"
    r"reducing)|merely (?:an )?(?:allegation|accusation)s?"
    r"|tip ?line|hotline|skip to|toll-free|maximum (?:sentence|penalty)|related (?:news|content|stories)",
    re.IGNORECASE,
)
#: Sentences about the law and what it should be: no act of supply is told in them.
_OPINION = re.compile(
    r"\bgun laws? (?:are|is|that|must|should)\b|\bloopholes?\b|\bthe legislation\b|\bmy administration\b|"
    r"\blegislation (?:that|to|would)\b|\bcongress (?:must|should|to)\b|\bwill continue to (?:buy|sell)|"
    r"\bis an entity (?:designated|blocked)|\bdesignated and blocked\b|\bproyecto de ley\b"
)
#: Sentences after the title that count as the lede, as the opening and as the front.
LEDE_SENTENCES = 4
OPENING_SENTENCES = 6
FRONT_SENTENCES = 10
#: What follows a cue's name in a feature that stands neither in the title nor in the first sentences.
LATER = ", later"
#: … and the feature of another matter's cue in a document that tells an act of supply.
BESIDE = ", beside an act of supply"
#: Characters of the shortest line that is taken as a sentence of the text and not as a heading, without and
#: with a full stop at its end.
SHORTEST, SHORTEST_STOPPED = 45, 20
#: What the second and third match of one cue add, as a share of the first.
REPEAT = 0.25


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that applies: the feature and how much of it, and the words it was found in ("" for an absence).

    The feature is the cue's name, with LATER where the cue speaks for relevance and stands in no first lines,
    with BESIDE where it tells another matter and an act of supply is told too.
    """

    name: str
    feature: str
    amount: float
    quote: str


def find_cues(reading: Reading) -> list[Hit]:
    """Every cue that applies to a document."""
    words = load_cues()
    title = " ".join(reading.document.title.lower().split())
    body = [" ".join(sentence.text.lower().split()) for sentence in reading.sentences]
    proper = [sentence for sentence in body if _is_proper(sentence) and sentence[:60] not in title]
    lead = proper[:LEDE_SENTENCES]
    everything = [title, *(sentence for sentence in body if not _BOILERPLATE.search(sentence))]
    scopes = {
        "title": [title],
        "lede": [title, *lead],
        "first": [" . ".join([title, *proper[:1]])],
        "opening": [" . ".join([title, *proper[:OPENING_SENTENCES]])],
        "front": [title, *proper[:FRONT_SENTENCES]],
        "any": everything,
        "gun": [sentence for sentence in everything if words.gun.search(sentence)],
    }
    if not scopes["gun"]:
        return []  # straw buyers of houses, statements that are false about taxes
    told_in = {
        scope: [s for s in sentences if not _OPINION.search(s)] if scope in ("any", "gun") else sentences
        for scope, sentences in scopes.items()
    }
    front = {title, *lead, *scopes["first"], *scopes["opening"]}
    spanish = reading.language == "es"
    hits = [
        (cue, hit)
        for cue in words.cues
        if not (cue.unless and cue.unless.search(title))
        and (hit := _apply(cue, (scopes if cue.against else told_in)[cue.scope], front, spanish))
    ]
    names = {cue.name for cue, _ in hits}
    hits = [(cue, hit) for cue, hit in hits if not cue.beside or cue.beside in names]
    told = any(cue.decides for cue, _ in hits)
    return [replace(hit, feature=hit.feature + BESIDE) if told and cue.topic else hit for cue, hit in hits]


def _is_proper(sentence: str) -> bool:
    """Whether a line is a sentence of the text and no heading, menu or date line."""
    return len(sentence) >= SHORTEST or (len(sentence) >= SHORTEST_STOPPED and sentence.endswith("."))


def _apply(cue: Cue, sentences: list[str], front: set[str], spanish: bool) -> Hit | None:
    """The cue's hit in these sentences, or None; sentences are counted, not matches within one."""
    found = [(quote, sentence in front) for sentence in sentences if (quote := cue.search(sentence, spanish))]
    if cue.absent:
        return None if found else Hit(cue.name, cue.name, 1.0, "")
    if len(found) < cue.minimum:
        return None
    extra = min(len(found) - cue.minimum, 2)
    later = not cue.against and not any(in_front for _, in_front in found)
    return Hit(cue.name, cue.name + LATER * later, 1 + REPEAT * extra, found[0][0])
