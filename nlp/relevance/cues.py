"""Finding the cues of data/relevance*.yml in a document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from nlp.reading import Reading
from nlp.relevance.words import Cue, Line, load_cues

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
    title = words.line(reading.document.title)
    body = [words.line(sentence.text) for sentence in reading.sentences]
    everything = [title, *(line for line in body if not line.holds_any(words.boilerplate))]
    gun = [line for line in everything if words.gun.search(line.text, line.held)]
    if not gun and not any(line.holds_any(words.statute) for line in everything):
        return []  # straw buyers of houses, statements that are false about taxes
    proper = [line for line in body if _is_proper(line.text) and line.text[:60] not in title.text]
    lead = proper[:LEDE_SENTENCES]
    scopes = {
        "title": [title],
        "lede": [title, *lead],
        "first": [words.joined([title, *proper[:1]])],
        "opening": [words.joined([title, *proper[:OPENING_SENTENCES]])],
        "front": [title, *proper[:FRONT_SENTENCES]],
        "any": everything,
        "gun": gun,
    }
    opinions = {line.text for line in everything if line.holds_any(words.opinion)}
    told_in = scopes | {
        scope: [line for line in scopes[scope] if line.text not in opinions] for scope in ("any", "gun")
    }
    front = {line.text for line in (title, *lead, *scopes["first"], *scopes["opening"])}
    spanish = reading.language == "es"
    for_cues, against_cues = (
        {scope: _Lines(lines, front) for scope, lines in each.items()} for each in (told_in, scopes)
    )
    hits = [
        (cue, hit)
        for cue in words.cues
        if not cue.alone
        and not (cue.unless and cue.unless.search(title.text))
        and (hit := _apply(cue, (against_cues if cue.against else for_cues)[cue.scope], spanish))
    ]
    names = {cue.name for cue, _ in hits}
    hits = [(cue, hit) for cue, hit in hits if not cue.beside or cue.beside in names]
    if hits and not any(cue.against for cue, _ in hits):
        hits += [(cue, Hit(cue.name, cue.name, 1.0, "")) for cue in words.cues if cue.alone]
    told = any(cue.decides for cue, _ in hits)
    return [replace(hit, feature=hit.feature + BESIDE) if told and cue.topic else hit for cue, hit in hits]


def _is_proper(sentence: str) -> bool:
    """Whether a line is a sentence of the text and no heading, menu or date line."""
    return len(sentence) >= SHORTEST or (len(sentence) >= SHORTEST_STOPPED and sentence.endswith("."))


class _Lines:
    """The lines of a scope, whether each stands in front, and the needed words that they hold together."""

    def __init__(self, lines: list[Line], front: set[str]) -> None:
        self.lines = [(line, line.text in front) for line in lines]
        self.held = reduce(or_, (line.held for line in lines), 0)


def _apply(cue: Cue, scope: _Lines, spanish: bool) -> Hit | None:
    """The cue's hit in these lines, or None; lines are counted, not matches within one."""
    found: list[str] = []
    in_front = False
    enough = 1 if cue.absent else cue.minimum + 2
    possible = cue.possible(scope.held, spanish)
    for line, is_front in scope.lines if possible else ():
        # More lines than enough say no more, but for the first that stands in front.
        if (len(found) < enough or (is_front and not in_front)) and (quote := cue.search(line, possible)):
            found.append(quote)
            in_front |= is_front
    if cue.absent:
        return None if found else Hit(cue.name, cue.name, 1.0, "")
    if len(found) < cue.minimum:
        return None
    extra = min(len(found) - cue.minimum, 2)
    later = not cue.against and not in_front
    return Hit(cue.name, cue.name + LATER * later, 1 + REPEAT * extra, found[0])
