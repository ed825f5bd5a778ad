"""From judgements to incidents: cluster a unit, find each cluster's incident, write what changed."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Incident
from pipeline.resolve import judgements
from pipeline.resolve.assemble import VERSION as ASSEMBLE_VERSION
from pipeline.resolve.cluster import Link, close, cluster
from pipeline.resolve.cluster import Pair as Names
from pipeline.resolve.index import judge_pair
from pipeline.resolve.links import link_of
from pipeline.resolve.mention import Mention
from pipeline.resolve.reprints import SAME_TEXT, families, similarity
from pipeline.resolve.store import FeatureCache
from pipeline.resolve.units import Unit


@dataclass(frozen=True, slots=True)
class Placed:
    """A cluster and the incident that it is: `keeps` goes on, `absorbs` are merged into it.

    `keeps` is None where the cluster is an incident of its own from now on.
    """

    documents: tuple[int, ...]
    keeps: int | None
    absorbs: tuple[int, ...]


def cluster_unit(session: Session, unit: Unit, cache: FeatureCache) -> list[list[int]]:
    """The clusters of a unit's present documents, each in order, by their first documents."""
    names = {
        number: "\t".join(standing.order) for number, standing in unit.documents.items() if standing.present
    }
    numbers = {name: number for number, name in names.items()}
    base: dict[Names, Link] = {}
    between: dict[Names, Link] = {}
    for held in unit.held:
        if held.left not in names or held.right not in names:
            continue
        link = held.link(names)
        if held.author == judgements.RULE_BETWEEN:
            between[link.pair] = link
        elif link.person or not (link.pair in base and base[link.pair].person):
            base[link.pair] = link  # a person's word replaces a rule's, a later one an earlier

    def judge(missing: list[Names]) -> list[Link]:
        new = [pair for pair in missing if pair not in between]
        cache.load(sorted({numbers[name] for pair in new for name in pair}))
        scored = [(numbers[a], numbers[b], judge_pair(numbers[a], numbers[b], cache)) for a, b in new]
        judgements.record(session, scored, judgements.RULE_BETWEEN)
        between.update(
            {(a, b): link_of(a, b, score) for (a, b), (_, _, score) in zip(new, scored, strict=True)}
        )
        return [between[pair] for pair in missing]

    links = close(base.values(), judge)
    return [[numbers[name] for name in group] for group in cluster(names.values(), links)]


def place_clusters(clusters: Sequence[Sequence[int]], owners: Mapping[int, int]) -> list[Placed]:
    """Which cluster goes on as which incident.

    An incident goes with the larger part of its documents (of equal parts, with the earlier); where several
    go with one cluster, the oldest keeps its id and absorbs the others. `owners` gives the incident of each
    document so far; a smaller incident id is older.
    """
    home: dict[int, int] = {}
    for incident in sorted(set(owners.values())):
        overlap = Counter(
            i for i, group in enumerate(clusters) for number in group if owners.get(number) == incident
        )
        if overlap:
            home[incident] = min(overlap, key=lambda i: (-overlap[i], i))
    placed = []
    for i, group in enumerate(clusters):
        mine = sorted(incident for incident, place in home.items() if place == i)
        placed.append(Placed(tuple(group), mine[0] if mine else None, tuple(mine[1:])))
    return placed


def families_of(mentions: Sequence[Mention], signatures: Mapping[int, bytes]) -> dict[str, str]:
    """The reprint family of each mention, named by its first member's label."""
    ordered = sorted(mentions, key=lambda mention: mention.order)
    rank = {mention.label: f"{i:06d}" for i, mention in enumerate(ordered)}
    pairs = [
        (rank[a.label], rank[b.label])
        for a, b in combinations(ordered, 2)
        if a.document_id in signatures
        and b.document_id in signatures
        and similarity(signatures[a.document_id], signatures[b.document_id]) >= SAME_TEXT
    ]
    by_rank = families(rank.values(), pairs)
    return {mention.label: ordered[int(by_rank[rank[mention.label]])].label for mention in ordered}


def fingerprint(mentions: Sequence[Mention], family: Mapping[str, str]) -> str:
    """Changes when anything changes that an incident is assembled from."""
    parts = [
        [
            mention.label,
            mention.version_tag,
            mention.title,
            mention.published,
            mention.kind,
            mention.publisher,
            family.get(mention.label, mention.label),
            sorted(fact.claim_id for facts in mention.facts.values() for fact in facts),
        ]
        for mention in sorted(mentions, key=lambda m: m.order)
    ]
    return hashlib.sha256(json.dumps([ASSEMBLE_VERSION, parts]).encode()).hexdigest()


def incidents_by_id(session: Session, ids: Sequence[int]) -> dict[int, Incident]:
    """The incident rows of these ids."""
    return {row.id: row for row in session.scalars(select(Incident).where(Incident.id.in_(ids)))}
