"""The annotated documents as pools of mentions, and what the reasons say of their pairs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.quality import Row
from ironriver.data_files import read_yaml
from nlp.annotation import SourceDocument
from nlp.pipeline import annotate
from pipeline.resolve.block import candidate_pairs
from pipeline.resolve.cluster import Link, close, cluster
from pipeline.resolve.features import Features, features_of
from pipeline.resolve.keys import block_keys
from pipeline.resolve.mention import from_annotation
from pipeline.resolve.reprints import signature
from pipeline.resolve.score import compare

Item = tuple[SourceDocument, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Judged:
    """What the reasons say of a pair at the prior's weights: reason → sum, and whether they forbid it."""

    reasons: Mapping[str, float]
    never: bool

    def total(self, scales: Mapping[str, float]) -> float:
        """The score with each reason multiplied by its scale."""
        return sum(value * scales.get(name, 1.0) for name, value in self.reasons.items())


@dataclass
class Pool:
    """Documents that are clustered together: their features, keys and judged pairs. Members sort by time."""

    name: str
    families: dict[str, str]
    several: frozenset[str] = frozenset()
    ids: dict[str, str] = field(default_factory=dict)
    features: dict[str, Features] = field(default_factory=dict)
    texts: dict[str, bytes | None] = field(default_factory=dict)
    pairs: list[tuple[str, str]] = field(default_factory=list)
    judged: dict[tuple[str, str], Judged] = field(default_factory=dict)

    def judge(self, a: str, b: str) -> Judged:
        """The reasons of a pair, asked once."""
        if (known := self.judged.get((a, b))) is None:
            score = compare(self.features[a], self.features[b], self.texts[a], self.texts[b])
            sums: dict[str, float] = {}
            for reason in score.reasons:
                sums[reason.name] = sums.get(reason.name, 0.0) + reason.weight
            known = self.judged[a, b] = Judged(sums, score.never)
        return known

    def labelled(self) -> list[tuple[Judged, bool, str, str]]:
        """(reasons, one case?, family, family) of candidates and of all pairs of an annotated family.

        Documents that tell several cases teach nothing: a pair of theirs is neither one case nor two.
        """
        members: dict[str, list[str]] = {}
        for member, id in self.ids.items():
            if id in self.families:
                members.setdefault(self.families[id], []).append(member)
        wanted = set(self.pairs) | {p for group in members.values() for p in combinations(group, 2)}
        found = []
        for a, b in sorted(wanted):
            left, right = self.families.get(self.ids[a]), self.families.get(self.ids[b])
            if left and right and not {self.ids[a], self.ids[b]} & self.several:
                found.append((self.judge(a, b), left == right, left, right))
        return found

    def clusters(self, scales: Mapping[str, float], same: float, weak: float) -> dict[str, str]:
        """Document id → incident, with these weights."""

        def links(pairs: Iterable[tuple[str, str]]) -> list[Link]:
            found = []
            for a, b in pairs:
                judged = self.judge(a, b)
                total = round(judged.total(scales), 4)
                joins = not judged.never and total >= same
                leans = not judged.never and weak <= total < same
                found.append(Link(a, b, total, joins=joins, weak=leans, never=judged.never))
            return found

        groups = cluster(self.ids, close(links(self.pairs), links))
        return {self.ids[member]: self.ids[group[0]] for group in groups for member in group}


def pool(name: str, items: Sequence[Item], families: Mapping[str, str], several: Iterable[str] = ()) -> Pool:
    """The pool of these documents; those that are not relevant are left out."""
    mentions = [from_annotation(document, told) for document, told in items if told.get("relevant")]
    mentions.sort(key=lambda mention: mention.order)
    made = Pool(name, dict(families), frozenset(several))
    for i, mention in enumerate(mentions):
        member = f"{i:06d}"
        made.ids[member] = mention.native_id
        made.features[member] = features_of(mention)
        made.texts[member] = signature(mention.text)
    keys = {member: block_keys(made.features[member], made.texts[member]) for member in made.ids}
    made.pairs = candidate_pairs(keys, made.features)
    return made


def annotated_pools(rows: Sequence[Row], extracted: Path | None = None) -> list[Pool]:
    """Annotated documents twice: as readers annotated them, and as the extractor reads them.

    `extracted` holds the extractor's annotations where they were made before.
    """
    families = known_families(rows)
    documents = [_document(row) for row in rows]
    read = _read(extracted) if extracted else {d.id: annotate(d).to_json() for d in documents}
    several = [row["id"] for row in rows if row.get("also")]
    told = [(document, row["gold"]) for document, row in zip(documents, rows, strict=True)]
    found = [(document, read.get(document.id, {})) for document in documents]
    return [
        pool("annotated", told, families, several),
        pool("extracted", found, families, several),
    ]


def _document(row: Row) -> SourceDocument:
    return SourceDocument(
        id=row["id"],
        title=row.get("title") or "",
        published=row.get("published") or "",
        text=row["text"],
        kind=row.get("kind"),
        source=row.get("source"),
        language=row.get("language"),
    )


def _read(path: Path) -> dict[str, Row]:
    return {row["id"]: row for row in map(json.loads, path.read_text("utf-8").splitlines())}


def known_families(rows: Iterable[Row]) -> dict[str, str]:
    """Document id → family, as matching_families.yml corrects it."""
    told = read_yaml(Path(__file__).with_name("matching_families.yml"))
    one_case = {family: group[0] for group in told["one_case"] for family in group}
    return {
        row["id"]: one_case.get(str(row["family"]), str(row["family"]))
        for row in rows
        if row.get("family") and row["family"] not in told["not_counted"]
    }
