"""Finding the cues of data/relevance*.yml in a document."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
#: Sentences after the title that count as the lede, as the opening and as the front.
LEDE_SENTENCES = 4
OPENING_SENTENCES = 6
FRONT_SENTENCES = 10
#: What a cue is worth that stands neither in the title nor in the first sentences.
BODY = 0.9
#: Characters of the shortest line that is taken as a sentence of the text and not as a heading, without and
#: with a full stop at its end.
SHORTEST, SHORTEST_STOPPED = 45, 20
#: What the second and third match of one cue add, as a share of its weight.
REPEAT = 0.25


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue that applies: what it adds to the sum, and the words that it was found in ("" for an absence)."""

    name: str
    value: float
    quote: str


def find_cues(reading: Reading) -> list[Hit]:
    """Every cue that applies to a document, with its share of the sum."""
    words = load_cues()
    title = " ".join(reading.document.title.lower().split())
    body = [" ".join(sentence.text.lower().split()) for sentence in reading.sentences]
    proper = [sentence for sentence in body if _is_proper(sentence) and sentence[:60] not in title]
    lead = proper[:LEDE_SENTENCES]
    everything = [title, *(sentence for sentence in body if not _BOILERPLATE.search(sentence))]
    scopes = {
        "title": [title],
        "lede": [title, *lead],
        "opening": [" . ".join([title, *proper[:OPENING_SENTENCES]])],
        "front": [title, *proper[:FRONT_SENTENCES]],
        "any": everything,
        "gun": [sentence for sentence in everything if words.gun.search(sentence)],
    }
    if not scopes["gun"]:
        return []  # straw buyers of houses, statements that are false about taxes
    front = {title, *lead, *scopes["opening"]}
    spanish = reading.language == "es"
    return [
        hit
        for cue in words.cues
        if not (cue.unless and cue.unless.search(title))
        and (hit := _apply(cue, scopes[cue.scope], front, spanish))
    ]


def _is_proper(sentence: str) -> bool:
    """Whether a line is a sentence of the text and no heading, menu or date line."""
    return len(sentence) >= SHORTEST or (len(sentence) >= SHORTEST_STOPPED and sentence.endswith("."))


def _apply(cue: Cue, sentences: list[str], front: set[str], spanish: bool) -> Hit | None:
    """The cue's hit in these sentences, or None; sentences are counted, not matches within one."""
    found = [(quote, sentence in front) for sentence in sentences if (quote := cue.search(sentence, spanish))]
    if cue.absent:
        return None if found else Hit(cue.name, cue.weight, "")
    if len(found) < cue.minimum:
        return None
    extra = min(len(found) - cue.minimum, 2)
    place = 1.0 if cue.against or any(in_front for _, in_front in found) else BODY
    return Hit(cue.name, cue.weight * place * (1 + REPEAT * extra), found[0][0])
