"""Which figure speaks for an incident, and how the others stand to it."""

import pytest

from ironriver.vocabulary import Standing
from pipeline.resolve.assemble import assemble
from pipeline.resolve.figures import figures
from pipeline.resolve.standing import standing_of
from tests.resolve.invented_cases import count, mention, person

USAO = "U.S. Attorney's Office, District of Arizona"


def release(id, published, stage, *counts, kind="press_release", source=USAO):
    return mention(id, published, kind=kind, source=source, stages=[stage], counts=list(counts))


def chosen(*mentions):
    ordered = sorted(mentions, key=lambda m: m.order)
    return {(f.role, f.object): f.low for f in figures(ordered) if f.chosen}


def pistols(low, **values):
    return count(low, "purchased", "handgun", **values)


COMPLAINT = release("complaint", "2031-02-05", "charged", pistols(88, high=None, basis="at_least"))
PLEA = release("plea", "2031-06-02", "pleaded_guilty", pistols(131))


@pytest.mark.parametrize(
    ("other", "speaks"),
    [
        # The furthest stage speaks, not the largest number.
        (release("late", "2031-08-01", "charged", pistols(300)), 131),
        (release("sentence", "2032-03-15", "sentenced", pistols(120)), 120),
        # Of one stage the most official, of these the latest.
        (release("paper", "2031-07-01", "pleaded_guilty", pistols(300), kind="news", source="Courier"), 131),
        (release("again", "2031-07-01", "pleaded_guilty", pistols(129)), 129),
        # A vague word and a single gun speak only where nobody counts; what was dismissed speaks last.
        (release("vague", "2032-03-15", "sentenced", pistols(24, high=None, basis="vague")), 131),
        (release("single", "2032-03-15", "sentenced", pistols(1)), 131),
        (release("dropped", "2032-03-15", "sentenced", pistols(300, assertion="dismissed")), 131),
    ],
)
def test_who_speaks(other, speaks):
    assert chosen(COMPLAINT, PLEA, other)["purchased", "handgun"] == speaks


def test_a_proved_figure_outranks_an_alleged_one_of_the_same_document():
    both = release(
        "verdict",
        "2031-09-01",
        "convicted",
        pistols(140, assertion="alleged"),
        pistols(97, assertion="proved"),
    )
    assert chosen(both)["purchased", "handgun"] == 97


def test_of_one_documents_numbers_the_largest_is_its_total():
    listing = release("list", "2031-09-01", "charged", pistols(4), pistols(30, high=None, basis="at_least"))
    found = figures([listing])
    assert [(f.low, f.standing) for f in found] == [(30, Standing.CHOSEN), (4, Standing.PART)]


def test_the_same_guns_in_two_words_are_shown_once():
    agents = release("a", "2031-02-05", "charged", count(17, "seized", "firearm"))
    paper = release("b", "2032-02-05", "sentenced", count(17, "seized", "handgun"), kind="news", source="C")
    assert chosen(agents, paper) == {("seized", "firearm"): 17}
    surer = release("c", "2032-02-06", "charged", count(17, "seized", "firearm", high=None, basis="at_least"))
    assert chosen(surer, paper) == {("seized", "handgun"): 17}


@pytest.mark.parametrize(
    ("low", "high", "basis", "standing"),
    [
        (231, None, "at_least", Standing.AGREES),
        (230, 230, "approximate", Standing.AGREES),
        (201, None, "more_than", Standing.AGREES),
        (200, None, "at_least", Standing.AGREES),
        (24, None, "vague", Standing.AGREES),
        (200, 250, "range", Standing.AGREES),
        (176, None, "at_least", Standing.DISAGREES),
        (230, 230, "exact", Standing.DISAGREES),
        (251, None, "more_than", Standing.DISAGREES),
        (100, 100, "approximate", Standing.DISAGREES),
        (300, 400, "range", Standing.DISAGREES),
        (None, 200, "at_most", Standing.DISAGREES),
    ],
)
def test_how_a_figure_stands_to_231(low, high, basis, standing):
    speaks = ("purchased", "handgun", 231, 231, "exact")
    assert standing_of(("purchased", "handgun", low, high, basis), speaks) == standing


def test_a_reprint_adds_no_voice():
    reprint = release("mirror", "2031-06-03", "pleaded_guilty", pistols(131), source="ATF")
    (figure,) = figures([PLEA, reprint], {":plea": ":plea", ":mirror": ":plea"})
    assert (figure.voices, len(figure.refs)) == (1, 2)
    assert [f.voices for f in figures([PLEA, reprint])] == [2]


def test_the_headline_is_the_best_supported_figure_not_the_largest():
    sold = count(500, "sold", "firearm", assertion="alleged")
    complaint = release("c", "2031-02-05", "charged", sold)
    plea = release("p", "2031-06-02", "pleaded_guilty", pistols(131, assertion="admitted"))
    plea_of = mention("q", "2031-06-02", stages=["pleaded_guilty"], defendants=[person("Ottoline Quorlbach")])
    assert assemble([complaint, plea, plea_of], {}).title == "Ottoline Quorlbach, 131 handguns purchased"


def test_a_part_in_one_document_is_the_whole_where_a_louder_one_says_so():
    sold = [count(60, "sold", high=None, basis="more_than"), count(18, "sold", subset_of=0)]
    indictment = release("indictment", "2031-06-26", "charged", *sold)
    sentence = release("sentence", "2032-03-05", "sentenced", count(18, "sold"))
    assert chosen(indictment, sentence) == {("sold", "firearm"): 18}
    assert chosen(indictment) == {("sold", "firearm"): 60}
