"""`make train`: fit the weights of the events of dates (nlp/data/date_weights.csv) anew.

Learns from the annotated documents, without the third of our own that no author of a rule has seen, and from
sentences of our own (date_templates.yml). Every example counts a second time, less, as if no word around its
date were known: so the model learns what a date dates where an unforeseen word governs it. Prints how often
the answer is right in families that a fit has not seen.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.date_fit import CLASSES, Labelled, fit
from benchmarks.fitting import annotated_rows, read_arguments, share_of, source_document, write_weights
from benchmarks.marked import ROOT
from benchmarks.quality import Row
from ironriver.data_files import read_yaml
from ironriver.vocabulary import Precision
from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.dates.candidates import DateCandidate, find_candidates
from nlp.dates.features import features_of
from nlp.dates.model import chosen
from nlp.dates.scenes import KNOWN, UNKNOWN
from nlp.reading import read
from nlp.stages import find_stages

TEMPLATES = Path(__file__).with_name("date_templates.yml")
WEIGHTS = ROOT / "nlp" / "data" / "date_weights.csv"
_SEED = 3
_FOLDS = 6
#: What an example says that is told at an annotated date but resolved otherwise; that is without its words.
_OTHERWISE, _WORDLESS = 0.5, 0.6
#: What a sentence of our own says, on which day they are written, and what they are about.
_TEMPLATE, _WRITTEN = 0.7, "2022-09-29"
_MATTER = {
    "en": "The guns were bound for Mexico, prosecutors said.",
    "es": "Las armas iban a México, según la fiscalía.",
}
#: Weights below this aren't written.
_LEAST = 0.02
_LENGTH = {"year": 4, "month": 7, "day": 10}
#: Features that a known word around the date gives.
_OF_WORDS = frozenset({"rule", "t", "first", "a", "b", "v0"})


def main() -> int:
    """Read, cross-validate, fit, write."""
    args = read_arguments(__doc__, WEIGHTS)
    if args is None:
        return 1
    examples = [example for row in annotated_rows(args.gold) for example in of_document(row)]
    own = list(of_templates())
    print(
        f"{len(examples)} date phrases, {len(own)} in sentences of our own. {cross_validate(examples, own)}"
    )
    weights = fit(_doubled([*examples, *own]))
    write_weights(args.output, CLASSES, weights.bias, weights.features, least=_LEAST)
    return 0


def of_document(row: Row) -> Iterator[Labelled]:
    """The date phrases of an annotated document whose events are beyond doubt."""
    gold = row["gold"]
    if not gold["relevant"] or gold.get("debatable"):
        return
    reading = read(source_document(row))
    candidates = list(find_candidates(reading))
    announced = [stage.value for stage in find_stages(reading)]
    names = features_of(reading, candidates, announced, find_counts(reading))
    for candidate, features in zip(candidates, names, strict=True):
        events, weight = _answer(reading.text, candidate, gold["dates"])
        if weight:
            yield Labelled(row.get("family") or row["id"], features, events, share_of(row) * weight)


def of_templates() -> Iterator[Labelled]:
    """The date phrases of our own sentences (date_templates.yml)."""
    sentences: dict[str, list[dict[str, Any]]] = read_yaml(TEMPLATES)
    for language, rows in sentences.items():
        for row in rows:
            text = f"{row['text']} {_MATTER[language]}"
            written = row.get("written", _WRITTEN)
            reading = read(SourceDocument("own", "", written, text, language=language))
            candidates = list(find_candidates(reading))
            told = [date.split(":") for date in row["dates"]]
            names = features_of(reading, candidates, (), find_counts(reading))
            for candidate, features in zip(candidates, names, strict=True):
                events = sorted({event for event, day in told if day == candidate.resolved[0]})
                if events or not told:
                    yield Labelled("", features, tuple(events), _TEMPLATE)


def _answer(
    text: str, candidate: DateCandidate, gold: Sequence[dict[str, str]]
) -> tuple[tuple[str, ...], float]:
    """The annotated events of a date phrase and how sure they are; 0 where a date is told a second time."""
    told, precision = candidate.resolved
    here = [date for date in gold if _quoted(text, candidate, date["quote"])]
    same = [date for date in gold if date["date"] == told[: _LENGTH[date["precision"]]]]
    if events := {date["event"] for date in here if date in same}:
        return tuple(sorted(events)), 1.0
    if same or (precision is not Precision.DAY and any(date["date"].startswith(told) for date in gold)):
        return (), 0.0
    return tuple(sorted({date["event"] for date in here})), _OTHERWISE if here else 1.0


def _quoted(text: str, candidate: DateCandidate, quote: str) -> bool:
    at = text.find(quote)
    while at >= 0:
        if at < candidate.phrase.end and candidate.phrase.start < at + len(quote):
            return True
        at = text.find(quote, at + 1)
    return False


def _doubled(examples: Sequence[Labelled]) -> list[Labelled]:
    """Every example, and again as if no word around its date were known."""
    wordless = [
        Labelled(
            example.family,
            (*_without_words(example.features), "rule:?"),
            example.events,
            example.weight * _WORDLESS,
        )
        for example in examples
    ]
    return [*examples, *wordless]


def _without_words(features: Sequence[str]) -> Iterator[str]:
    for name in features:
        kind, _, rest = name.partition(":")
        if kind not in _OF_WORDS:
            yield f"{UNKNOWN}:{rest}" if kind == KNOWN else name


def cross_validate(examples: Sequence[Labelled], own: Sequence[Labelled]) -> str:
    """How many events are found, and found rightly, in families that were not fitted on."""
    families = sorted({example.family for example in examples})
    random.Random(_SEED).shuffle(families)  # noqa: S311 - a split, no secret
    fold = {family: at % _FOLDS for at, family in enumerate(families)}
    right = guessed = wanted = 0
    for at in range(_FOLDS):
        others = [example for example in examples if fold[example.family] != at]
        weights = fit(_doubled([*others, *own]))
        for example in examples:
            if fold[example.family] == at:
                answer = {str(guess.event) for guess in chosen(weights.probabilities(example.features))}
                right += len(answer & set(example.events))
                guessed += len(answer)
                wanted += len(example.events)
    return (
        f"In families left out of the fit, {right / guessed:.3f} of {guessed} events are right, "
        f"{right / wanted:.3f} of {wanted} are found."
    )


if __name__ == "__main__":
    sys.exit(main())
