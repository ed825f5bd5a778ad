"""The stress set: every family whole, every look-alike apart, the round-up in one case at most."""

from collections import Counter

from benchmarks.clusters import bcubed
from pipeline.resolve.offline import cluster_documents
from tests.resolve.stress_set import documents

FLOOR = 0.98


def test_the_set_is_what_it_should_be():
    sizes = Counter(family for family, _ in documents() if family)
    ids = [document.id for _, (document, _) in documents()]
    assert len(ids) == len(set(ids))
    assert len(sizes) >= 25
    assert max(sizes.values()) >= 6


def test_families_are_whole_and_look_alikes_apart():
    truth = {document.id: family for family, (document, _) in documents() if family}
    scores = bcubed(truth, cluster_documents([case for _, case in documents()]))
    assert scores.precision >= FLOOR
    assert scores.recall >= FLOOR
