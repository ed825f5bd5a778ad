"""Clusters: whatever the order, never across a contradiction, and a person's word before a rule's."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.resolve.cluster import Link, close, cluster
from pipeline.resolve.offline import cluster_documents
from tests.resolve.invented_cases import case, count, date, person, place

MEMBERS = "abcdefg"


def link(pair, score, **values):
    return Link(pair[0], pair[1], score, joins=score >= 4, weak=3 <= score < 4, **values)


links_strategy = st.lists(
    st.tuples(
        st.sampled_from([a + b for a in MEMBERS for b in MEMBERS if a < b]),
        st.integers(-8, 12),
        st.booleans(),
    ),
    unique_by=lambda item: item[0],
)


def built(items):
    return [link(pair, score, never=never and score < 0) for pair, score, never in items]


@given(links_strategy, st.randoms())
def test_order_does_not_matter(items, rng):
    links = built(items)
    once = cluster(MEMBERS, links)
    rng.shuffle(links)
    assert cluster(reversed(MEMBERS), links) == once


@given(links_strategy)
def test_it_is_a_partition_that_keeps_every_never(items):
    links = built(items)
    groups = cluster(MEMBERS, links)
    assert sorted(member for group in groups for member in group) == sorted(MEMBERS)
    home = {member: i for i, group in enumerate(groups) for member in group}
    assert all(home[one.left] != home[one.right] for one in links if one.never)


@given(links_strategy, st.sampled_from([a + b for a in MEMBERS for b in MEMBERS if a < b]))
def test_a_merge_undone_leaves_no_trace(items, pair):
    links = [one for one in built(items) if one.pair != (pair[0], pair[1])]
    merged = cluster(MEMBERS, [*links, Link(pair[0], pair[1], 0.0, joins=True, person=True)])
    home = {member: i for i, group in enumerate(merged) for member in group}
    assert home[pair[0]] == home[pair[1]]
    assert cluster(MEMBERS, links) == cluster(MEMBERS, list(reversed(links)))


def test_a_person_outranks_a_rule():
    rule = link("ab", -7, never=True)
    assert cluster("ab", [rule]) == [["a"], ["b"]]
    assert cluster("ab", [Link("a", "b", 0.0, joins=True, person=True)]) == [["a", "b"]]
    apart = Link("a", "b", 0.0, joins=False, never=True, person=True)
    assert cluster("abc", [apart, link("ac", 9), link("bc", 8)]) == [["a", "c"], ["b"]]


def test_a_round_up_does_not_chain_two_cases():
    # r tells of both; nothing else joins a's case to b's, and what is known speaks against it.
    links = [link("ar", 6), link("br", 5), link("ab", -6)]
    assert cluster("abr", links) == [["a", "r"], ["b"]]


def test_two_near_misses_join_a_lone_mention():
    case_links = [link("ab", 9), link("ac", 3), link("bc", 3)]
    assert cluster("abc", case_links) == [["a", "b", "c"]]
    assert cluster("abc", case_links[:2]) == [["a", "b"], ["c"]]


def test_neighbours_of_one_mention_are_judged_until_none_is_missing():
    asked = []

    def judge(pairs):
        asked.extend(pairs)
        return [link(pair, 5) for pair in pairs]

    links = close([link("ab", 5), link("bc", 5), link("cd", 5)], judge)
    assert sorted(asked) == [("a", "c"), ("a", "d"), ("b", "d")]
    assert len(links) == 6


def pool():
    """Two cases of several documents each, a round-up of both and a nameless seizure."""
    quorl = {"defendants": [person("Ottoline Quorlbach", age=31)], "court": "azd"}
    zentner = {"defendants": [person("Bastian Zentnerius", age=50)], "court": "nmd"}
    both = [person("Ottoline Quorlbach"), person("Bastian Zentnerius")]
    nameless = {"places": [place("seizure", "Naco")], "dates": [date("seizure", "2031-02-03")]}
    return [
        case("q1", "2031-02-05", counts=[count(88, "seized")], **{**quorl, **nameless}),
        case("q2", "2031-06-01", stages=["pleaded_guilty"], **quorl),
        case("q3", "2032-01-09", stages=["sentenced"], **quorl),
        case("q4", "2031-02-04", counts=[count(88, "seized")], **nameless),
        case("z1", "2031-03-05", counts=[count(12)], **zentner),
        case("z2", "2031-09-05", stages=["convicted"], **zentner),
        case("r", "2031-12-05", defendants=both),
    ]


@settings(max_examples=30, deadline=None)
@given(st.randoms())
def test_any_arrival_gives_the_same_incidents(rng):
    items = pool()
    once = cluster_documents(items)
    rng.shuffle(items)
    assert cluster_documents(items) == once
    assert len({once[name] for name in ("q1", "q2", "q3", "q4")}) == 1
    assert once["z1"] == once["z2"] != once["q1"]


def test_what_is_not_relevant_is_of_no_incident():
    document, annotation = case("n")
    assert cluster_documents([(document, annotation | {"relevant": False})]) == {}
