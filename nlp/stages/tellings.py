"""Where a document tells the stages of its case, and how much each place weighs as news."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from ironriver.vocabulary import Stage
from nlp.dates.anchor import published_anchor
from nlp.needed_words import Guarded, Stock, leftmost
from nlp.openings import lowered
from nlp.reading import Reading
from nlp.stages import wordings as w
from nlp.stages.circumstances import LONG_PAST, STATE, circumstance
from nlp.stages.days import News, days_of_scene, days_since
from nlp.stages.telling import Telling

#: Weights of the title and of the first sentences of the text; the rest of the text has REST.
TITLE, SENTENCES, REST = 3.0, (2.0, 1.5, 1.0, 0.6, 0.6), 0.3
#: What an arrest or a charge at least weighs in so many first sentences (papers tell it after the scene).
EARLY, EARLY_SENTENCES = 1.3, 3
#: … and in so many, where it is told as an act ("were arrested") and not as a circumstance.
ACT_SENTENCES = 7
#: A plea is news in so many first sentences below a title that tells no stage.
PLEAS = 3
#: Days before the writing within which an arrest or a charge is news wherever it is told.
LATELY = 8
#: Characters around a word in which "this morning" is said of it.
_AROUND = 40
#: Characters between a stage's word and another one that makes it background.
_BEHIND = 60
#: Sentences in which a story told from a scene comes to its news.
_STORY = 10
#: Characters before a sentence in which the day of its scene is looked for.
_SCENE = 400
#: Characters of the shortest line that is taken as a sentence of the text and not as a heading, without and
#: with a full stop at its end.
SHORTEST, SHORTEST_STOPPED = 36, 20
EARLY_STAGES = frozenset({Stage.CHARGED, Stage.ARRESTED})
#: What a penalty that may follow says nothing against.
_TAKEN = frozenset({Stage.ARRESTED, Stage.SEIZURE})
#: What a court did to somebody: news wherever it is told as of these days, where nothing else is.
_OUTCOMES = frozenset(
    {
        Stage.SENTENCED,
        Stage.PLEADED_GUILTY,
        Stage.CONVICTED,
        Stage.ACQUITTED,
        Stage.DISMISSED,
        Stage.EXTRADITED,
    }
)
_JUDGED = frozenset({Stage.SENTENCED, Stage.PLEADED_GUILTY})
#: "He was acquitted of a third count", beside a conviction, is news in so many first sentences.
BESIDE = {Stage.ACQUITTED: 5, Stage.DISMISSED: 5}
_ACQUITTED = (
    "acquit",
    "cleared",
    "clears",
    "found not",
    "absuelt",
    "absolvi",
    "descarg",
    "sobresei",
    "no vincul",
    "freed for",
    "no-case",
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[dict[Stage, tuple[Guarded, ...]], Guarded, Guarded, Stock]:
    path = Path(__file__).parent.parent / "data" / "stages.yml"
    raw: dict[str, list[str]] = read_yaml(path)
    stock = Stock()
    background = stock.guard("|".join(raw.pop("background")))
    awaited = stock.guard("|".join(raw.pop("awaited")))
    return (
        {Stage(name): tuple(map(stock.guard, rows)) for name, rows in raw.items()},
        background,
        awaited,
        stock,
    )


def lead(reading: Reading) -> list[tuple[int, int]]:
    """The sentences of the text proper: no headings, no repeated title."""
    title = " ".join(reading.document.title.split())
    return [
        (sentence.start, sentence.end)
        for sentence in reading.sentences
        if len(sentence.text) >= (SHORTEST_STOPPED if sentence.text.endswith(".") else SHORTEST)
        and " ".join(sentence.text.split())[:60] not in title
    ]


def find_tellings(reading: Reading) -> dict[Stage, list[Telling]]:
    """Every place in title and text where a stage is told, weighed by where it stands and how."""
    patterns, background, awaited, stock = _patterns()
    told: dict[Stage, list[Telling]] = defaultdict(list)
    for stage in _titled(reading.document.title):
        told[stage].append(Telling(TITLE, -1, -1, in_title=True))
    titled = frozenset(told)
    written = published_anchor(reading.document.published)
    for index, (start, end) in enumerate(lead(reading)):
        sentence = reading.text[start:end]
        low = lowered(sentence)  # in which words are found far faster than in any case
        held = stock.held(low)
        matches = [
            (stage, match)
            for stage, rows in patterns.items()
            if (possible := [row for row in rows if held & row.need == row.need])
            and (match := leftmost(possible, low, held))
        ]
        if not matches:
            continue
        place = _Place(
            sentence,
            start,
            index,
            News(titled, written, index == 0, reading.language, reading.text[max(0, start - _SCENE) : start]),
            bool(w.DONE.search(sentence)),
        )
        past = [match.start() for match in background.finditer(low, held)]
        to_come = [match.start() for match in awaited.finditer(low, held)]
        for stage, match in matches:
            near = past if stage in _TAKEN else [*past, *to_come]
            telling = _weighed(stage, match, place, near)
            if stage in _TAKEN and telling.weight < 1:
                # "No arrest warrant was needed: two men were arrested": the act may stand behind.
                others = (found for row in patterns[stage] for found in row.finditer(low, held))
                told[stage].append(
                    max((telling, *(_weighed(stage, found, place, near) for found in others)), key=_by_weight)
                )
            else:
                told[stage].append(telling)
    return told


def _titled(title: str) -> list[Stage]:
    """The stages that a title tells."""
    patterns, _, _, stock = _patterns()
    low = lowered(title)
    held = stock.held(low)
    found = []
    for stage, rows in patterns.items():
        named = leftmost(rows, low, held)
        if named is None or (stage is Stage.CHARGED and w.DESCRIBED.search(title)):
            continue
        before = title[: named.start()]
        if stage is Stage.SENTENCED and w.TO_COME.search(before):
            continue
        if stage is Stage.EXTRADITED and w.SINCE.search(before):
            continue
        if stage is not Stage.SEIZURE and w.BEFORE_NOW.search(before):
            continue
        found.append(stage)
    if w.PLEA_PAPER.search(title):
        found.append(Stage.PLEADED_GUILTY)
    if Stage.PLEADED_GUILTY not in found and Stage.CONVICTED not in found and w.GUILTY.search(title):
        found.append(Stage.CONVICTED)
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence, where it starts, the how many-th it is, what is around it, whether it tells an act."""

    sentence: str
    start: int
    index: int
    news: News
    done: bool


def _by_weight(telling: Telling) -> tuple[float, int]:
    return telling.weight, -telling.start


def _weighed(stage: Stage, match: re.Match[str], place: _Place, background: list[int]) -> Telling:
    """A stage's word in a sentence with what it weighs; words at `background` make it none of the news."""
    behind = any(_is_near(match.start(), at, place.sentence) for at in background)
    if behind and stage is Stage.CHARGED and w.FACES_CHARGES.match(place.sentence, match.start()):
        behind = False
    sentence, index = place.sentence, place.index
    share = LONG_PAST if behind else circumstance(stage, sentence, match, place.news)
    if stage is Stage.CHARGED and share == 1.0 and _describes(sentence, match):
        share = STATE
    weight = SENTENCES[index] if index < len(SENTENCES) else REST
    reach = ACT_SENTENCES if place.done else EARLY_SENTENCES
    beside = (
        index < BESIDE.get(stage, 0)
        and share == 1.0
        and match.group().lower().startswith(_ACQUITTED)
        and not w.OF_ONE_COUNT.match(sentence, match.end())
    )
    lately = (
        share == 1.0
        and (
            (stage in EARLY_STAGES and place.done)
            or (stage is Stage.SEIZURE and not place.news.titled - {Stage.SEIZURE})
        )
        and _lately(stage, match, place)
    )
    pleaded = stage is Stage.PLEADED_GUILTY and share == 1.0 and index < PLEAS and not place.news.titled
    if beside or lately or pleaded or (stage in EARLY_STAGES and index < reach):
        weight = max(weight, EARLY)
    first = max(reach, len(SENTENCES)) if stage in EARLY_STAGES else len(SENTENCES)
    fresh = 1.5 if w.TODAY.search(sentence.lower()) else 1.0
    return Telling(
        weight * fresh * share,
        place.start + match.start(),
        place.start + match.end(),
        in_rest=index >= first and not lately,
        beside=beside,
        done=stage in EARLY_STAGES and share == 1.0 and place.done,
        fresh=share == 1.0 and not place.news.titled and _is_fresh(stage, match, place),
        judged=(
            stage in _JUDGED and share == 1.0 and index < len(SENTENCES) and bool(w.JUDGMENT.search(sentence))
        ),
    )


def _is_near(word: int, other: int, sentence: str) -> bool:
    """True if two words are near and in one clause: not "eight were arrested; one was already held"."""
    first, last = sorted((word, other))
    return last - first < _BEHIND and ";" not in sentence[first:last]


def _describes(sentence: str, match: re.Match[str]) -> bool:
    """True for "detenidos … acusados de vender armas": who was taken is described, not charged."""
    if not w.WORD_OF_DESCRIPTION.match(match.group()):
        return False
    described = w.DESCRIBED.search(sentence)
    return described is not None and described.start() <= match.start() < described.end()


def _is_fresh(stage: Stage, match: re.Match[str], place: _Place) -> bool:
    """True if a court did something these days, by the day of the sentence or of its scene."""
    if stage not in _OUTCOMES and not (stage is Stage.CHARGED and place.done):
        return False
    if w.OF_ONE_COUNT.match(place.sentence, match.end()):
        return False
    if _lately(stage, match, place):
        return True
    told = match.group().lower().startswith("admi")
    if told or place.index >= _STORY or days_since(place.sentence, match, place.news) is not None:
        return False
    days = days_of_scene(place.news)
    return days is not None and 0 <= days <= LATELY


def _lately(stage: Stage, match: re.Match[str], place: _Place) -> bool:
    """True if an arrest or a charge was made days before the writing, or an arrest beside a seizure."""
    if stage is Stage.ARRESTED and Stage.SEIZURE in place.news.titled:
        return True
    if w.THESE_DAYS.search(place.sentence, max(0, match.start() - _AROUND), match.end() + _AROUND):
        return True
    days = days_since(place.sentence, match, place.news)
    return days is not None and 0 <= days <= LATELY
