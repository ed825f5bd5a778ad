"""An incident from its mentions: parties, figures, timeline, title."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ironriver.wording import english
from pipeline.resolve.assemble import assemble
from pipeline.resolve.figures import figures
from pipeline.resolve.parties import parties
from tests.resolve.invented_cases import count, date, dealer, mention, person, place

USAO = "U.S. Attorney's Office, District of Arizona"
COMPLAINT = mention(
    "complaint", "2031-02-05", kind="press_release", source=USAO, court="azd",
    defendants=[
        person("Ottoline Quorlbach", age=31, city="Tucson", region="Arizona", roles=["straw_purchaser"])
    ],
    counts=[count(176, "purchased", "handgun", high=None, basis="at_least"), count(17, "seized")],
    dates=[date("arrest", "2031-02"), date("offense_start", "2030")],
    places=[place("purchase", "Tucson", "Arizona"), place("destination", "Mexico", country="MX")],
    dealers=[dealer("Kolibri Guns", city="Tucson")], case_numbers=["4:31-mj-00007"],
)  # fmt: skip
NEWS = mention(
    "news", "2031-06-02", stages=["pleaded_guilty"],
    defendants=[
        person("O. Quorlbach", status="pleaded_guilty", roles=["recruiter"]),
        person("Bastian Zentner", status="dismissed"),
    ],
    counts=[count(200, "purchased", "handgun", basis="approximate")],
    dates=[date("arrest", "2031-02-03"), date("plea", "2031-06-01")], dealers=[dealer("Kolibry Guns")],
)  # fmt: skip
PLEA = mention(
    "plea", "2031-06-01", kind="press_release", source=USAO, court="azd",
    stages=["pleaded_guilty"],
    defendants=[person("OTTOLINE M. QUORLBACH", age=31, status="pleaded_guilty"), person("Bastian Zentner")],
    counts=[
        count(231, "purchased", "handgun"),
        count(23, "purchased", "handgun", subset_of=0),
        count(17, "seized"),
    ],
    case_numbers=["CR 31-00071"],
)  # fmt: skip
ALL = [COMPLAINT, NEWS, PLEA]


def test_one_party_however_spelt_at_the_furthest_stage():
    quorlbach, zentner = parties(ALL)
    assert quorlbach.name == "Ottoline M. Quorlbach"
    assert quorlbach.aliases == ("O. Quorlbach", "Ottoline Quorlbach")
    assert (quorlbach.age, quorlbach.city, quorlbach.region) == (31, "Tucson", "Arizona")
    assert quorlbach.roles == ("recruiter", "straw_purchaser")
    assert quorlbach.status == "pleaded_guilty"
    assert zentner.statuses == ("charged", "dismissed")


def test_the_sentence_is_the_latest_told():
    first = mention(
        "a", "2031-01-01", defendants=[person("Ada Quorl", sentence_months=120, status="sentenced")]
    )
    again = mention(
        "b", "2033-01-01", defendants=[person("Ada Quorl", sentence_months=90, status="sentenced")]
    )
    assert [party.sentence_months for party in parties([first, again])] == [90]


def test_a_lone_surname_finds_its_owner_and_two_owners_keep_it_apart():
    full = mention("a", defendants=[person("Manlio Gomara Dobarro"), person("Elia Strake")])
    short = mention("b", defendants=[person("Dobarro")])
    assert len(parties([full, short])) == 2
    brothers = mention("a", defendants=[person("Manlio Dobarro"), person("Elia Dobarro")])
    assert len(parties([brothers, short])) == 3


def test_two_defendants_of_one_document_are_two():
    family = mention(
        "a", defendants=[person("Marco Strakevic", age=51), person("Marco Strakevic Jr.", age=29)]
    )
    assert len(parties([family])) == 2


def test_every_figure_is_kept_and_one_speaks():
    found = {(f.role, f.object, f.low): f for f in figures(ALL)}
    assert len(found) == 5
    chosen = {key for key, figure in found.items() if figure.chosen}
    # The plea of the prosecutor speaks: further than the complaint, more official than the newspaper.
    assert chosen == {("purchased", "handgun", 231), ("seized", "firearm", 17)}


def test_a_part_points_at_its_whole_and_never_speaks_for_it():
    ordered = figures(ALL)
    part = next(figure for figure in ordered if figure.low == 23)
    assert part.subset_of is not None
    assert ordered[part.subset_of].low == 231
    assert not part.chosen


def test_parts_that_call_each_other_whole_are_cut():
    one = mention("a", counts=[count(10), count(4, "seized", subset_of=0)])
    other = mention("b", counts=[count(4, "seized"), count(10, subset_of=0)])
    parents = {figure.low: figure.subset_of for figure in figures([one, other])}
    assert [low for low, parent in parents.items() if parent is not None] in ([4], [10])


def test_the_incident():
    incident = assemble(ALL, {"news": "plea", ":news": ":plea", ":plea": ":plea"})
    assert (
        incident.title
        == "Ottoline M. Quorlbach and Bastian Zentner, 231 handguns purchased, Arizona to Mexico"
    )
    assert (incident.stage, incident.court, incident.region) == ("pleaded_guilty", "azd", "Arizona")
    assert (incident.first_published, incident.last_published) == ("2031-02-05", "2031-06-02")
    assert incident.case_numbers == ("31-cr-00071", "31-mj-00007")
    assert incident.independent_sources == 2
    assert len(incident.dealers) == 1
    events = [(moment.event, moment.date) for moment in incident.timeline]
    assert events == [("offense_start", "2030"), ("arrest", "2031-02-03"), ("plea", "2031-06-01")]


@settings(max_examples=20, deadline=None)
@given(st.permutations(ALL))
def test_order_does_not_matter(mentions):
    assert assemble(mentions, {}) == assemble(ALL, {})


def test_a_seizure_without_names_has_a_title():
    seizure = mention(
        "a", stages=["seizure"], counts=[count(4, "seized", "rifle")], places=[place("seizure", "Naco")]
    )
    assert assemble([seizure], {}).title == "Seizure, 4 rifles seized, Naco"


def test_a_border_crossing_is_one_in_both_languages():
    names = (
        "Quorlbach-Ibsen International Bridge",
        "puente internacional Quorlbach-Ibsen",
        "Quorlbach Ibsen Bridge",
    )
    told = [mention(str(i), places=[place("crossing", name, "Texas")]) for i, name in enumerate(names)]
    assert len(assemble(told, {}).places) == 1
    towns = [mention(name, places=[place("purchase", name, "Texas")]) for name in ("La Puente", "La Garita")]
    assert len(assemble(towns, {}).places) == 2


def test_numbers_in_words():
    assert english().number(231, 231, "exact") == "231"
    assert english().number(176, None, "at_least") == "at least 176"
    assert english().number(1201, None, "more_than") == "more than 1,200"
    assert english().number(None, 50, "at_most") == "up to 50"
    assert english().number(20, 30, "range") == "20 to 30"
    assert english().number(100, 100, "approximate") == "about 100"


def test_a_home_here_and_a_home_abroad_make_no_third():
    said = [
        mention("a", "2031-01-05", kind="news", source="News", defendants=[
            person("Ottoline Quorlbach", age=31, country="MX")
        ]),
        mention("b", "2031-02-05", kind="news", source="News", defendants=[
            person("Ottoline Quorlbach", age=31, city="Tucson", region="Arizona")
        ]),
    ]  # fmt: skip
    (party,) = parties(said)
    assert (party.city, party.region, party.country) == ("Tucson", "Arizona", None)
