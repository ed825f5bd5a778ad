"""What a document announces as its news: arrests, charges, a plea, a sentence.

The title and the first sentences weigh most. Where the news is a late stage (a plea, a verdict, a
sentence), the earlier ones are its background and stand only where the title names them too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ironriver.data_files import read_yaml
from ironriver.vocabulary import Stage
from nlp.annotation import Evidence, StageFact
from nlp.dates.anchor import published_anchor
from nlp.needed_words import Guarded, Stock, leftmost
from nlp.opened import Opened
from nlp.reading import Reading
from nlp.stage_circumstances import PENDING, TO_COME, News, circumstance

#: Weights of the title and of the first sentences of the text; the rest of the text has REST.
TITLE, SENTENCES, REST = 3.0, (2.0, 1.5, 1.0, 0.6, 0.6), 0.3
#: What the rest of the text weighs at most: penalties and histories repeat themselves.
MOST_OF_REST = 0.9
#: What an arrest or a charge at least weighs in so many first sentences (papers tell it after the scene).
EARLY, EARLY_SENTENCES = 1.3, 3
#: … and in so many, where it is told as an act ("were arrested") and not as a circumstance.
ACT_SENTENCES = 7
ENOUGH = 1.3
#: Characters of the shortest line that is taken as a sentence of the text and not as a heading, without and
#: with a full stop at its end.
SHORTEST, SHORTEST_STOPPED = 36, 20
_LATE = (
    Stage.PLEADED_GUILTY,
    Stage.CONVICTED,
    Stage.ACQUITTED,
    Stage.DISMISSED,
    Stage.SENTENCED,
    Stage.APPEAL,
    Stage.SANCTIONED,
    Stage.FORFEITURE,
)
_BEFORE_SENTENCE = frozenset({Stage.PLEADED_GUILTY, Stage.CONVICTED})
_BEFORE_APPEAL = _BEFORE_SENTENCE | {Stage.SENTENCED}
#: "He was acquitted of a third count", beside a conviction, is news in so many first sentences.
_BESIDE = {Stage.ACQUITTED: 5}
_ACQUITTED = ("acquitted", "cleared", "absuelt", "absolvi")
_RESENTENCED = re.compile(r"\bre-?sentenc|\bnew sentence\b|\bnueva (?:condena|pena)\b", re.IGNORECASE)
_EARLY = frozenset({Stage.CHARGED, Stage.ARRESTED})
#: In a title that tells a later stage, "charges" are what it is about; these are acts.
_ACT = re.compile(
    r"\b(?:charged|indicted|indicts?|arraigned|arrested|arrests|surrenders?|detienen)\b|"
    # "13 años para siete detenidos": a noun.
    r"(?<!\bpara )(?<!\bcontra )(?<!\blos )(?<!\blas )(?<!\bdos )(?<!\btres )(?<!\bcuatro )(?<!\bcinco )"
    r"(?<!\bseis )(?<!\bsiete )(?<!\bocho )(?<!\bnueve )(?<!\bdiez )(?<!\d )\bdetenid[oa]s\b",
    re.IGNORECASE,
)
#: Who was arrested or extradited is told with what he is accused of; that is no charge brought now.
_DESCRIBED = re.compile(
    r"\b(?:(?:arrest|detien|detenid|captur|aprehend|ca(?:e|en|y[oó])\b|extradi|"
    r"held\b)\w*).{0,80}?\b(?:acusad[oa]s?|"
    r"señalad[oa]s?|accused|suspected) (?:de|por|of)\b|"
    r"\b(?:accused|alleged|acusad[oa]s?|presunt[oa]s?)\b.{0,60}?\b(?:extradit|arrested|held\b|detenid|"
    r"capturad)",
    re.IGNORECASE,
)
#: Somebody was arrested or charged, told as an act of the authorities.
_DONE = Opened(
    r"\b(?:was|were|has been|have been) (?:also |then |later |\w+ly )?(?:arrested|detained|charged|indicted|"
    r"arraigned|apprehended|taken into custody|booked)\b|\b(?:in|into|en|bajo) (?:custody|custodia)\b|"
    r"\b(?:agents|officers|police|deputies|authorities|detectives|marshals|atf|hsi|fbi) "
    r"(?:\w+ )?(?:arrested|detained|charged|apprehended)\b|"
    r"\b(?:fue|fueron|han sido|ha sido|qued[oó]|quedaron) (?:\w+ )?(?:detenid|arrestad|capturad|aprehendid|"
    r"imputad|acusad)|\b(?:detuvieron|arrestaron|capturaron|aprehendieron)\b",
    re.IGNORECASE,
)
_TRIAL = re.compile(r"\b(?:jur(?:y|ies|ors?)|trial|verdicts?|juicio|jurado|veredicto)\b", re.IGNORECASE)
_TODAY = re.compile(
    r"\b(?:today|todays|today's|yesterday|this (?:morning|afternoon|week)|announced|"
    r"announces|unsealed|hoy|ayer|"
    r"monday|tuesday|wednesday|thursday|friday|este (?:lunes|martes|mi[eé]rcoles|jueves|viernes))\b"
)


#: Who is extradited faces charges already; they are news where he was brought before a court.
_ARRAIGNED = re.compile(
    r"\b(?:arraign|appear(?:ed|ance|s)\b|pleaded not guilty|comparec|(?:was|were|been) (?:charged|indicted))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    weight: float
    start: int
    end: int
    in_title: bool
    in_rest: bool = False
    beside: bool = False


@lru_cache(maxsize=1)
def _patterns() -> tuple[dict[Stage, tuple[Guarded, ...]], Guarded, Stock]:
    path = Path(__file__).parent / "data" / "stages.yml"
    raw: dict[str, list[str]] = read_yaml(path)
    stock = Stock()
    background = stock.guard("|".join(raw.pop("background")), re.IGNORECASE)
    return (
        {Stage(name): tuple(stock.guard(row, re.IGNORECASE) for row in rows) for name, rows in raw.items()},
        background,
        stock,
    )


def find_stages(reading: Reading) -> tuple[StageFact, ...]:
    """The stages that are the document's news; `other` where none is."""
    told, opening = _told(reading), _opening(reading)
    news = {stage for stage, items in told.items() if _weight(items) >= ENOUGH}
    news = _without_background(reading.document.title, opening, news, told)
    if Stage.CONVICTED in news and told[Stage.PLEADED_GUILTY] and not _TRIAL.search(opening):
        # "Two convicted": headlines say so of a plea too.
        news = (news - {Stage.CONVICTED}) | ({Stage.PLEADED_GUILTY} if Stage.SENTENCED not in news else set())
    if not news:
        first = _lead(reading)[:1]
        if not first:
            return ()
        start, end = first[0]
        return (StageFact(Stage.OTHER, reading.evidence(start, end, "no act of a case is the news", 0.4)),)
    return tuple(StageFact(stage, _evidence(reading, told[stage])) for stage in Stage if stage in news)


def _weight(items: list[_Told]) -> float:
    """What the places weigh together, those of the rest of the text no more than MOST_OF_REST."""
    rest = sum(item.weight for item in items if item.in_rest)
    return sum(item.weight for item in items if not item.in_rest) + min(rest, MOST_OF_REST)


def _without_background(
    title: str, opening: str, news: set[Stage], told: dict[Stage, list[_Told]]
) -> set[Stage]:
    """Leave out what led to the news: charges before a plea, the plea before a sentence."""
    titled = {stage for stage in news if any(item.in_title for item in told[stage])}
    if Stage.EXTRADITED in news and not _ARRAIGNED.search(opening):
        news = news - _EARLY
    if not titled - _EARLY and PENDING.search(title) and not _ACT.search(title):
        news = news - _EARLY
    late = [stage for stage in _LATE if stage in titled] or [stage for stage in _LATE if stage in news]
    if not late:
        return news
    if Stage.SENTENCED in late:
        late = [stage for stage in late if stage not in _BEFORE_SENTENCE or stage in titled]
    if Stage.APPEAL in late and not _RESENTENCED.search(title):
        late = [stage for stage in late if stage not in _BEFORE_APPEAL]
        titled -= _BEFORE_APPEAL
    kept = {stage for stage in titled if stage not in _EARLY or _ACT.search(title)}
    kept |= {stage for stage in _BESIDE if any(item.beside for item in told[stage])}
    return {stage for stage in news if stage in kept or stage in late}


def _lead(reading: Reading) -> list[tuple[int, int]]:
    """The sentences of the text proper: no headings, no repeated title."""
    title = " ".join(reading.document.title.split())
    return [
        (sentence.start, sentence.end)
        for sentence in reading.sentences
        if len(sentence.text) >= (SHORTEST_STOPPED if sentence.text.endswith(".") else SHORTEST)
        and " ".join(sentence.text.split())[:60] not in title
    ]


def _opening(reading: Reading) -> str:
    """The title and the first sentences, as one text."""
    first = _lead(reading)[: len(SENTENCES)]
    return " ".join([reading.document.title, *(reading.text[start:end] for start, end in first)])


def _told(reading: Reading) -> dict[Stage, list[_Told]]:
    """Every place in title and text where a stage is told, weighed by where it stands and how."""
    patterns, background, stock = _patterns()
    title = reading.document.title
    told: dict[Stage, list[_Told]] = defaultdict(list)
    in_title = stock.held(title.lower())
    for stage, rows in patterns.items():
        named = leftmost(rows, title, in_title)
        if stage is Stage.SENTENCED and named and TO_COME.search(title[: named.start()]):
            continue
        if named and not (stage is Stage.CHARGED and _DESCRIBED.search(title)):
            told[stage].append(_Told(TITLE, -1, -1, True))
    titled = frozenset(told)
    written = published_anchor(reading.document.published)
    for index, (start, end) in enumerate(_lead(reading)):
        weight = SENTENCES[index] if index < len(SENTENCES) else REST
        sentence = reading.text[start:end]
        held = stock.held(sentence.lower())
        news = News(titled, written, index == 0, reading.language)
        matches = [
            (stage, match) for stage, rows in patterns.items() if (match := leftmost(rows, sentence, held))
        ]
        if not matches:
            continue
        fresh = 1.5 if _TODAY.search(sentence.lower()) else 1.0
        past = [match.start() for match in background.finditer(sentence, held)]
        reach = ACT_SENTENCES if _DONE.search(sentence) else EARLY_SENTENCES
        for stage, match in matches:
            behind = any(abs(match.start() - at) < 60 for at in past)
            share = 0.2 if behind else circumstance(stage, sentence, match, news)
            here = max(weight, EARLY) if stage in _EARLY and index < reach else weight
            beside = (
                index < _BESIDE.get(stage, 0)
                and share == 1.0
                and match.group().lower().startswith(_ACQUITTED)
            )
            here = max(here, EARLY) if beside else here
            at = start + match.start(), start + match.end()
            rest = index >= max(reach, len(SENTENCES)) if stage in _EARLY else index >= len(SENTENCES)
            told[stage].append(_Told(here * fresh * share, *at, in_title=False, in_rest=rest, beside=beside))
    return told


def _evidence(reading: Reading, items: list[_Told]) -> Evidence:
    """The strongest place in the text; where only the title tells it, the first sentence."""
    inside = [item for item in items if item.start >= 0]
    if inside:
        best = max(inside, key=lambda item: item.weight)
        total = sum(item.weight for item in items)
        return reading.evidence(
            best.start, best.end, "stage in title and first sentences", min(0.95, 0.4 + total / 12)
        )
    start, end = (_lead(reading) or [(0, len(reading.text))])[0]
    return reading.evidence(start, end, "stage in the title", 0.6)
