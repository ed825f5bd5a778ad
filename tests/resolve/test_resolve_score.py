"""Each reason speaks when it should; together they tell one case from two."""

import pytest

from ironriver.vocabulary import Verdict
from pipeline.resolve.offline import explain_pair
from tests.resolve.invented_cases import case, count, date, dealer, person, place

BODY = " ".join(f"sentence{i} of a long release about guns" for i in range(40))


def reasons(a, b):
    return {reason.name: reason for reason in explain_pair(a, b).reasons}


@pytest.mark.parametrize(
    ("left", "right", "reason", "sign"),
    [
        (
            {"case_numbers": ["5:31-cr-00071-1"], "court": "txsd"},
            {"case_numbers": ["31-cr-71"], "court": "txsd"},
            "docket_same",
            1,
        ),
        (
            {"case_numbers": ["5:31-cr-00071"], "court": "txsd"},
            {"case_numbers": ["31-cr-71"]},
            "docket_number",
            1,
        ),
        (
            {"case_numbers": ["5:31-cr-00071"], "court": "txsd"},
            {"case_numbers": ["5:31-cr-00072"], "court": "txsd"},
            "docket_contradicts",
            -1,
        ),
        ({"court": "azd"}, {"court": "azd"}, "court_same", 1),
        ({"court": "azd"}, {"court": "nmd"}, "court_contradicts", -1),
        ({"places": [place("purchase", "Yuma", "Arizona")]}, {"court": "azd"}, "state_same", 1),
        ({"places": [place("purchase", "Yuma", "Arizona")]}, {"court": "nmd"}, "state_contradicts", -1),
        ({"defendants": [person("Ada Quorl")]}, {"defendants": [person("ADA QUORL")]}, "person_same", 1),
        ({"defendants": [person("Ada Quorl")]}, {"defendants": [person("Bo Zent")]}, "persons_disjoint", -1),
        (
            {"defendants": [person("Ada Quorl", age=31)]},
            {"defendants": [person("Ada Quorl", age=31)]},
            "age_fits",
            1,
        ),
        (
            {"defendants": [person("Ada Quorl", city="Yuma")]},
            {"defendants": [person("Ada Quorl", city="Yuma")]},
            "city_same",
            1,
        ),
        ({"dealers": [dealer("X-Kolibri Guns")]}, {"dealers": [dealer("X Kolibry Guns")]}, "dealer_same", 1),
        (
            {"dates": [date("seizure", "2031-02-03")]},
            {"dates": [date("seizure", "2031-02-03")]},
            "dates_same",
            1,
        ),
        ({"counts": [count(231)]}, {"counts": [count(231, "sold")]}, "counts_same", 1),
        ({"places": [place("seizure", "Naco")]}, {"places": [place("seizure", "Naco")]}, "places_same", 1),
        (
            {"groups": [{"name": "Cártel de Tal", "kind": "cartel"}]},
            {"groups": [{"name": "Tal Cartel", "kind": "cartel"}]},
            "group_same",
            1,
        ),
        (
            {"text": "Operation Tin Lizard ended."},
            {"text": "Called Operation Tin Lizard."},
            "operation_same",
            1,
        ),
        ({"text": BODY}, {"text": f"{BODY} Reprinted."}, "text_same", 1),
        ({"defendants": [person("Ada Quorl")]}, {"text": "A woman, Ada Quorl, spoke."}, "named_in_text", 1),
        (
            {"text": "On March 9, 2030, it began."},
            {"text": "El 9 de marzo de 2030 empezó."},
            "days_in_text",
            1,
        ),
        ({"published": "2031-01-01"}, {"published": "2031-01-03"}, "near_days", 1),
        ({"published": "2021-01-01"}, {"published": "2031-01-03"}, "far_years", -1),
    ],
)
def test_each_reason(left, right, reason, sign):
    found = reasons(case("a", **left), case("b", **right))
    assert reason in found
    assert found[reason].weight * sign > 0
    assert found[reason].text


def test_a_score_does_not_depend_on_the_side():
    a = case("a", defendants=[person("Ada Quorl")], counts=[count(88)], court="azd")
    b = case("b", "2031-09-01", defendants=[person("Ada M. Quorl"), person("Bo Zent")], counts=[count(88)])
    assert explain_pair(a, b) == explain_pair(b, a)


def test_mexico_as_destination_says_nothing():
    guns = place("destination", "Mexico", country="MX")
    assert "destination_same" not in reasons(case("a", places=[guns]), case("b", places=[guns]))


def test_an_age_that_cannot_be_parts_namesakes():
    father = case("a", defendants=[person("Ada Quorl", age=61)], court="azd")
    son = case("b", defendants=[person("Ada Quorl", age=29)], court="azd")
    assert explain_pair(father, son).verdict is not Verdict.SAME


def test_a_frequent_name_alone_does_not_join():
    a = case("a", "2031-01-01", defendants=[person("Jose Garcia")], court="txsd")
    b = case("b", "2033-01-01", defendants=[person("Jose Garcia")], court="txsd")
    assert explain_pair(a, b).verdict is Verdict.UNSURE


def test_a_rare_name_alone_does():
    a = case("a", "2031-01-01", defendants=[person("Ottoline Quorlbach")], court="txsd")
    b = case("b", "2033-01-01", defendants=[person("Ottoline Quorlbach")])
    assert explain_pair(a, b).verdict is Verdict.SAME


def test_one_person_may_have_two_dockets():
    a = case("a", defendants=[person("Ottoline Quorlbach")], court="txsd", case_numbers=["5:31-cr-1"])
    b = case("b", defendants=[person("Ottoline Quorlbach")], court="txsd", case_numbers=["5:31-cr-2"])
    assert not explain_pair(a, b).never


def test_no_name_at_all_port_day_and_figures_join():
    seizure = {
        "dates": [date("seizure", "2031-02-03")],
        "places": [place("seizure", "Naco"), place("crossing", "Naco Port of Entry")],
        "counts": [count(4, "seized", "rifle")],
    }
    assert explain_pair(case("a", **seizure), case("b", "2032-01-01", **seizure)).verdict is Verdict.SAME


def test_two_stories_of_one_day_and_town_are_two_cases():
    shared = {"court": "azd", "dates": [date("charged", "2031-02-03")]}
    a = case("a", defendants=[person("Ada Quorl", city="Tucson"), person("Io Brank")], **shared)
    b = case("b", defendants=[person("Bo Zent", city="Tucson"), person("Ulf Marr")], **shared)
    assert explain_pair(a, b).verdict is not Verdict.SAME
