"""Who supplied whom and where to: what the claims support, told or inferred."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.resolve.assemble import assemble
from pipeline.resolve.passing import supplies, wordings
from tests.resolve.invented_cases import count, date, dealer, mention, person, place

ADA = person("Ada Quorlbach", roles=["straw_purchaser"])
BAS = person("Bastian Zentner", roles=["recruiter"])
CAI = person("Caio Strakevic", roles=["smuggler"])
MEXICO = place("destination", "Mexico", country="MX")
KOLIBRI = dealer("Kolibri Guns", city="Tucson", region="Arizona")


def edges(*mentions):
    incident = assemble(mentions, {})
    lists = {
        "party": [party.name.split()[0] for party in incident.parties],
        "dealer": [item.columns()["name"] or "unnamed" for item in incident.dealers],
        "place": [item.columns()["name"] for item in incident.places],
    }
    return {
        (lists[t.origin.what][t.origin.place], lists[t.end.what][t.end.place]): t for t in incident.transfers
    }


def shown(*mentions):
    return {ends: "told" if transfer.told else "inferred" for ends, transfer in edges(*mentions).items()}


def of(sentence, item):
    return item | {"sentence": sentence, "quote": str(item.get("name") or item.get("detail"))}


def test_the_only_accused_bought_from_the_seller_and_carried_to_the_destination():
    found = shown(mention("a", defendants=[ADA], dealers=[KOLIBRI], places=[MEXICO]))
    assert found == {("Kolibri Guns", "Ada"): "inferred", ("Ada", "Mexico"): "inferred"}


def test_a_sentence_tells_who_bought_where_how_many_and_when():
    sentence = "On May 2, 2030, Quorlbach bought nine pistols at Kolibri Guns in Tucson."
    nine = of(sentence, count(9, "purchased", "handgun"))
    found = edges(
        mention(
            "a",
            defendants=[ADA, BAS],
            dealers=[of(sentence, KOLIBRI)],
            counts=[nine],
            dates=[of(sentence, date("purchase", "2030-05-02"))],
        )
    )
    bought = found["Kolibri Guns", "Ada"]
    assert (bought.kind, bought.told, bought.date, bought.precision) == (
        "purchase",
        True,
        "2030-05-02",
        "day",
    )
    assert bought.figure == 0


def test_where_several_could_have_bought_nobody_did():
    twins = [
        person("Ada Quorlbach", roles=["straw_purchaser"]),
        person("Elia Strake", roles=["straw_purchaser"]),
    ]
    assert shown(mention("a", defendants=twins, dealers=[KOLIBRI])) == {}


def test_nobody_buys_from_himself():
    owner = person("Dario Quorl", roles=["licensee"])
    shop = dealer("Kolibri Guns", part="complicit")
    assert shown(mention("a", defendants=[owner], dealers=[shop])) == {}
    found = shown(mention("a", defendants=[owner, ADA], dealers=[shop]))
    assert found == {("Kolibri Guns", "Ada"): "inferred"}


@pytest.mark.parametrize(
    "told", ["Kolibri Guns, LLC", "Quorl Enterprises d/b/a Kolibri Guns", "KOLIBRI GUNS"]
)
def test_a_company_that_is_accused_buys_nothing_from_its_own_shop(told):
    sentence = "Kolibri Guns LLC was charged with selling nine pistols that Quorlbach bought at its counter."
    company = person("Kolibri Guns LLC")
    shop = of(sentence, dealer(told, part="complicit"))
    assert shown(mention("a", defendants=[company], dealers=[shop])) == {}
    assert shown(mention("a", defendants=[company], dealers=[dealer(told, part="source")])) == {}
    (ends,) = shown(mention("a", defendants=[company, ADA], dealers=[shop]))
    assert ends[1] == "Ada"


def test_a_theft_from_a_dealer():
    thief = person("Elia Strake", roles=["thief"])
    found = edges(
        mention("a", defendants=[thief, ADA], dealers=[dealer("Kolibri Guns", part="theft_victim")])
    )
    assert [(ends, str(t.kind)) for ends, t in found.items()] == [(("Kolibri Guns", "Elia"), "theft")]


def test_a_straw_purchaser_supplies_the_one_who_recruits():
    assert shown(mention("a", defendants=[ADA, BAS, CAI])) == {("Ada", "Bastian"): "inferred"}
    assert shown(mention("a", defendants=[ADA, CAI])) == {("Ada", "Caio"): "inferred"}
    two = [BAS, person("Elia Strake", roles=["recruiter"])]
    assert shown(mention("a", defendants=[ADA, *two])) == {}


def test_a_sentence_tells_who_supplied_whom():
    sentence = "Ada Quorlbach delivered the rifles to Caio Strakevic."
    nine = of(sentence, count(9, "transferred", "rifle"))
    found = edges(mention("a", defendants=[ADA, BAS, CAI], counts=[nine]))
    assert {ends: t.told for ends, t in found.items()} == {("Ada", "Caio"): True}
    assert found["Ada", "Caio"].figure == 0


def test_smugglers_bring_the_guns_to_the_finest_place_that_is_told():
    juarez = place("destination", "Ciudad Juárez", "Chihuahua", "MX")
    found = shown(mention("a", defendants=[ADA, CAI], places=[juarez, MEXICO]))
    assert found == {("Ada", "Caio"): "inferred", ("Caio", "Ciudad Juárez"): "inferred"}


def test_the_way_goes_over_the_one_crossing():
    tucson, nogales = place("purchase", "Tucson", "Arizona"), place("crossing", "Nogales", "Arizona")
    arizona = place("purchase", "Arizona", "Arizona")
    found = shown(mention("a", places=[tucson, arizona, nogales, MEXICO]))
    assert found == {("Tucson", "Nogales"): "inferred", ("Nogales", "Mexico"): "inferred"}
    otay = place("crossing", "Otay Mesa", "California")
    assert shown(mention("a", places=[tucson, nogales, otay, MEXICO])) == {("Tucson", "Mexico"): "inferred"}


def test_a_sentence_tells_from_where_to_where():
    sentence = "The pistols were driven from Tucson to Mexico."
    ends = [of(sentence, place("purchase", "Tucson", "Arizona")), of(sentence, MEXICO)]
    assert shown(mention("a", places=ends)) == {("Tucson", "Mexico"): "told"}


def test_what_was_dismissed_supports_nothing():
    never = [KOLIBRI | {"assertion": "dismissed"}]
    assert shown(mention("a", defendants=[ADA], dealers=never)) == {}


def test_one_edge_of_two_documents_has_the_claims_of_both():
    told = "Quorlbach bought nine pistols at Kolibri Guns."
    first = mention("a", defendants=[ADA], dealers=[KOLIBRI])
    second = mention("b", defendants=[ADA, BAS], dealers=[of(told, KOLIBRI)])
    transfer = edges(first, second)["Kolibri Guns", "Ada"]
    assert transfer.told
    assert transfer.refs[0].label == ":b"
    assert {ref.label for ref in transfer.refs} == {":a", ":b"}


def test_unnamed_sellers_of_two_documents_are_one_where_they_tell_the_same_town():
    houston, dallas = (dealer(None, city=town, region="Texas") for town in ("Houston", "Dallas"))
    assert len(assemble([mention("a", dealers=[houston]), mention("b", dealers=[houston])], {}).dealers) == 1
    assert len(assemble([mention("a", dealers=[houston]), mention("b", dealers=[dallas])], {}).dealers) == 2


def test_unnamed_sellers_without_a_town_are_two_of_two_documents_and_one_of_reprints():
    shop = dealer(None, region="Texas")
    pair = [mention("a", dealers=[shop]), mention("b", dealers=[shop])]
    assert len(assemble(pair, {}).dealers) == 2
    assert len(assemble(pair, {":a": ":a", ":b": ":a"}).dealers) == 1


@pytest.mark.parametrize("direction", ["forward", "backward"])
def test_each_wording_has_an_example_that_it_matches_and_one_that_it_does_not(direction):
    for wording in wordings(direction):
        # The first name stands at the beginning, the second at the end.
        between, other = (" ".join(text.split()[2:-1]) + " " for text in (wording.matches, wording.rejects))
        assert wording.pattern.search(f" {between}"), wording.name
        assert not wording.pattern.search(f" {other}"), wording.name
        assert supplies(f" {between}") is (direction == "forward"), wording.name


@settings(max_examples=40, deadline=None)
@given(st.permutations(range(4)))
def test_the_order_of_arrival_does_not_matter(order):
    told = "Quorlbach bought nine pistols at Kolibri Guns."
    pool = [
        mention("a", "2031-01-01", defendants=[ADA], dealers=[KOLIBRI], places=[MEXICO]),
        mention("b", "2031-02-01", defendants=[ADA, BAS], dealers=[of(told, dealer("Kolibry Guns"))]),
        mention(
            "c", "2031-03-01", defendants=[BAS, CAI], places=[place("purchase", "Tucson", "Arizona"), MEXICO]
        ),
        mention(
            "d", "2031-01-01", defendants=[ADA], dealers=[dealer(None)], dates=[date("purchase", "2030")]
        ),
    ]
    assert assemble([pool[i] for i in order], {}) == assemble(pool, {})


def test_what_stands_between_the_first_and_the_third_name_is_about_the_second():
    sentence = "Quorlbach supplied Zentner, and Zentner arranged deliveries to Caio Strakevic in Queens."
    nine = of(sentence, count(9, "transferred", "rifle"))
    found = shown(mention("a", defendants=[ADA, BAS, CAI], counts=[nine]))
    assert found == {("Ada", "Bastian"): "told", ("Bastian", "Caio"): "told"}
