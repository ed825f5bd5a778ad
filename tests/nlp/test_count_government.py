"""Which act governs counted guns, by the tree and by the story of the document. All invented."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.counts import find_counts
from nlp.counts.acts import Act, find_acts
from nlp.counts.candidates import find_candidates
from nlp.counts.groups import grouped
from nlp.counts.role_syntax import SentenceTree
from nlp.counts.story import story_of
from nlp.reading import read


def roles(text: str) -> list[tuple[int | None, str]]:
    found = find_counts(read(SourceDocument("d", "", "2021-05-01", text, language="en")))
    return [(c.low, str(c.role)) for c in found]


@pytest.mark.parametrize(
    ("text", "field", "passive", "agent"),
    [
        ("The detective bought 61 guns from the brothers.", "buy", False, "authority"),
        ("The 65 firearms were seized by agents.", "seize", True, "authority"),
        ("The gun store sold Orlan 23 rifles.", "sell", False, "shop"),
        ("The owner of the gun store sold 23 rifles.", "sell", False, ""),
        ("He was sentenced for the purchase of two rifles that were used in a murder.", "buy", False, ""),
        ("Agents intercepted a shipment of 40 pistols.", "seize", False, "authority"),
        ("Quillon was arrested after buying 40 handguns.", "buy", False, ""),
    ],
)
def test_the_tree_says_what_governs_guns(text: str, field: str, passive: bool, agent: str) -> None:
    reading = read(SourceDocument("d", "", "", text, language="en"))
    sentence = reading.sentences[0]
    tree = reading.tree(sentence)
    assert tree is not None
    group = grouped(sentence.text, find_candidates(sentence.text, "en"))[0]
    found = SentenceTree(tree, find_acts(sentence.text, "en"), sentence.start).government(
        sentence.start + group[0].start, sentence.start + group[0].end
    )
    assert found is not None
    assert (found.act.field, found.passive, found.agent) == (field, passive, agent)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The detective bought 61 guns from the brothers.", [(61, "sold")]),
        ("The gun store in El Paso sold Orlan 23 rifles in a month.", [(23, "purchased")]),
        ("Mexican soldiers found five of the rifles at a ranch outside Culiacan.", [(5, "recovered")]),
        ("Customs officers caught him trying to leave with 480 cartridges.", [(480, "seized")]),
        (
            "He was convicted of smuggling 3 handguns and 2 rifles into Mexico.",
            [(3, "exported"), (2, "exported")],
        ),
        ("Prosecutors say the ring took 130 firearms across state lines.", [(130, "trafficked")]),
        (
            "Of the 140 guns that the network bought, 19 have been recovered by Mexican police.",
            [(140, "purchased"), (19, "recovered")],
        ),
        ("Police have recovered 22 of the guns at crime scenes in Chicago.", [(22, "recovered")]),
        (
            "An audit by ATF found that 412 guns were missing from the books of the store.",
            [(412, "trafficked")],
        ),
        ("He offered to sell the agent 50 machine guns.", [(50, "ordered")]),
        ("Deputies who stopped the van counted 31 rifles.", [(31, "seized")]),
    ],
)
def test_roles(text: str, expected: list[tuple[int | None, str]]) -> None:
    assert roles(text) == expected


def test_a_list_shares_its_role() -> None:
    text = "Officers found 12 rifles, a grenade launcher, 300 rounds and a scope."
    assert {role for _, role in roles(text)} == {"seized"}


def _acts(text: str) -> tuple[Act, ...]:
    return find_acts(text, "en")


@pytest.mark.parametrize(
    ("title", "sentences", "story"),
    [
        ("Guns for Haiti", ["He packed rifles in barrels."], {"abroad"}),
        ("Guns for Chicago", ["They drove guns across state lines."], {"domestic"}),
        ("A ring", ["He sold to an undercover agent.", "The informant bought more."], {"undercover"}),
        (
            "A stop at the border",
            ["Officers at the bridge found rifles hidden in a truck."],
            {"abroad", "stopped"},
        ),
        ("Burglars", ["They stole guns.", "The theft was filmed."], {"theft"}),
        ("A trial", ["It began on Monday."], set()),
    ],
)
def test_stories(title: str, sentences: list[str], story: set[str]) -> None:
    assert story_of(_acts(title), [_acts(sentence) for sentence in sentences]) == story
