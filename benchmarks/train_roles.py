"""`make train`: fit the weights of the roles of counts (nlp/data/role_weights.csv) anew.

Learns from the annotated documents, without those of our own that were held back from authors of rules, and
from plain sentences of our own (role_templates.yml), towards a prior (role_prior.yml). Each is shown a second
time as if nobody had heard of its verb, so that who acts, where and to whom tell what they can. Writes the
weights, and into docs/quality.md how often the role is right in families that a fit has not seen, beside the
plain share.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmarks.fitting import annotated_rows, read_arguments, share_of, source_document, write_weights
from benchmarks.marked import ROOT, provenance, replace_part
from benchmarks.quality import Row
from benchmarks.role_fit import ROLES, Labelled, Weights, fit
from benchmarks.role_templates import Example, examples
from ironriver.vocabulary import CountRole
from nlp.annotation import SourceDocument
from nlp.counts.candidate import Candidate
from nlp.counts.candidates import find_candidates
from nlp.counts.continued import goes_on
from nlp.counts.exclusions import is_excluded
from nlp.counts.groups import grouped
from nlp.counts.role_context import CountedList, as_unknown, counted_lists
from nlp.reading import Reading, Sentence, read

WEIGHTS = ROOT / "nlp" / "data" / "role_weights.csv"
_SEED = 3
_FOLDS = 8
#: What an example says: the annotated passage, the same number elsewhere in its document, our own sentence.
_ANNOTATED, _SAME_NUMBER, _TEMPLATE = 1.0, 0.3, 0.05
#: What the same examples say where their verb is taken for an unknown one, beside the plain ones.
_UNKNOWN_VERB = 0.15
#: Weights below this aren't written.
_LEAST = 0.04
_HEAD = (
    "| corpus | counts | families | plain | cross-validated | mean of families |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
)


def main() -> int:
    """Read, cross-validate, fit, write."""
    args = read_arguments(__doc__, WEIGHTS)
    if args is None:
        return 1
    annotated = [example for row in annotated_rows(args.gold) for example in of_document(row)]
    own = [example for sentence in examples(_SEED) for example in of_sentence(sentence)]
    print(f"{len(annotated)} counts of annotated documents, {len(own)} of our own sentences.")
    weights = fit([*annotated, *own])
    table = [*_HEAD, *compare(annotated, own, weights)]
    print("\n".join(table))
    write_weights(args.output, ROLES, weights.bias, weights.features, least=_LEAST)
    if args.output == WEIGHTS:
        replace_part("roles", [provenance("make train") + ".", "", *table])
    return 0


def of_document(row: Row) -> Iterator[Labelled]:
    """The counts of an annotated document whose role is beyond doubt."""
    gold = row["gold"]
    if not gold["relevant"] or gold.get("debatable") or not gold["counts"]:
        return
    reading = read(source_document(row))
    quoted = [(reading.text.find(count["quote"]), count) for count in gold["counts"]]
    for sentence, candidate, features, unknown in _candidates(reading):
        quantity = candidate.quantity
        start, end = sentence.start + candidate.start, sentence.start + candidate.end
        same = [(at, c) for at, c in quoted if (c["low"], c["high"]) == (quantity.low, quantity.high)]
        here = [c for at, c in same if at >= 0 and at < end and start < at + len(c["quote"])]
        # A single gun is too common to be the same one elsewhere.
        if not here and (quantity.low or quantity.high or 0) <= 1:
            continue
        roles = {c["role"] for c in here or (c for _, c in same)}
        if len(roles) == 1:
            plain = Labelled(
                family=row.get("family") or row["id"],
                features=features,
                role=CountRole(roles.pop()),
                weight=share_of(row) * (_ANNOTATED if here else _SAME_NUMBER),
                corpus=row["_set"],
            )
            yield from _with_unknown(plain, unknown)


def of_sentence(sentence: Example) -> Iterator[Labelled]:
    """The first count of a sentence of our own."""
    reading = read(SourceDocument("own", "", "2021", sentence.text, language=sentence.language))
    for _, _, features, unknown in _candidates(reading):
        yield from _with_unknown(Labelled("", features, sentence.role, _TEMPLATE, "templates"), unknown)
        return


def _with_unknown(plain: Labelled, unknown: tuple[str, ...]) -> Iterator[Labelled]:
    yield plain
    if unknown:
        yield replace(plain, features=unknown, weight=plain.weight * _UNKNOWN_VERB)


def _candidates(
    reading: Reading,
) -> Iterator[tuple[Sentence, Candidate, tuple[str, ...], tuple[str, ...]]]:
    """Every number that may count guns, with the features that the annotator would weigh.

    The second ones are those with an unknown verb in place of the one that governs it, if one does.
    Not those of lists that have the role of the list before them, which no weights decide.
    """
    before: CountedList | None = None
    lists = [grouped(s.text, find_candidates(s.text, reading.language)) for s in reading.sentences]
    for counted in counted_lists(reading, lists):
        sentence = counted.sentence
        lead = reading.text[max(0, sentence.start - 200) : sentence.start]
        shared, before = before is not None and goes_on(counted, before), counted
        if shared:
            continue
        unknown = as_unknown(reading, counted)
        for candidate in counted.group:
            if not is_excluded(sentence.text, candidate, reading.language, lead):
                kind = f"o:{candidate.kind}"
                yield sentence, candidate, (*counted.features, kind), (*unknown, kind) if unknown else ()


def compare(annotated: Sequence[Labelled], own: Sequence[Labelled], weights: Weights) -> Iterator[str]:
    """One row for each corpus: its annotated roles, and how many these weights and fits to others get."""
    unseen = _cross_validated(annotated, own)
    measured = [example for example in annotated if example.weight == _ANNOTATED]
    for corpus in ("all", *sorted({example.corpus for example in measured})):
        chosen = [at for at, example in enumerate(measured) if corpus in {"all", example.corpus}]
        plain = [weights.role(measured[at].features) == measured[at].role for at in chosen]
        families: defaultdict[str, list[bool]] = defaultdict(list)
        for at in chosen:
            families[measured[at].family].append(unseen[at])
        mean = sum(sum(family) / len(family) for family in families.values()) / len(families)
        yield (
            f"| {corpus} | {len(chosen)} | {len(families)} | {sum(plain) / len(plain):.3f} "
            f"| {sum(unseen[at] for at in chosen) / len(chosen):.3f} | {mean:.3f} |"
        )


def _cross_validated(annotated: Sequence[Labelled], own: Sequence[Labelled]) -> list[bool]:
    """Of every example that was annotated: is its role right by a fit to other families?"""
    families = sorted({example.family for example in annotated})
    random.Random(_SEED).shuffle(families)  # noqa: S311 - a split, no secret
    fold = {family: at % _FOLDS for at, family in enumerate(families)}
    fits = [fit([*(e for e in annotated if fold[e.family] != at), *own]) for at in range(_FOLDS)]
    return [
        fits[fold[example.family]].role(example.features) == example.role
        for example in annotated
        if example.weight == _ANNOTATED
    ]


if __name__ == "__main__":
    sys.exit(main())
