"""Reasons from officials, ages, residences, the order of events and figures within their bounds."""

import pytest

from pipeline.resolve.officials import captions, officials
from pipeline.resolve.offline import explain_pair
from tests.resolve.invented_cases import case, count, date, person, place

ADA = "Ada Quorl"


def reasons(a, b):
    return {reason.name: reason for reason in explain_pair(a, b).reasons}


def of(published, *, name=ADA, status="charged", dates=(), **values):
    return case(
        f"d{published}", published, defendants=[person(name, status=status, **values)], dates=[*dates]
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("U.S. District Judge Edna M. Corben gave her ten years.", {("judge", "corben")}),
        ("U.S. District Judge Edna A. Corben gave her ten years.", {("judge", "corben")}),
        ("She appears before Magistrate Judge Ulf Marr Jr. today.", {("magistrate", "marr")}),
        ("Assigned to: Judge Io Brank Zentner", {("judge", "zentner")}),
        ("La jueza federal Edna Corben la condenó.", {("judge", "corben")}),
        ("ATF Special Agent Ulf Q. Marr swore to it.", {("agent", "u marr")}),
        ("ATF Special Agent in Charge Ulf Marr said so.", set()),
        (
            "Assistant U.S. Attorneys Io Brank, Bo L. Zent and Ulf Marr are prosecuting.",
            {("prosecutor", "i brank"), ("prosecutor", "b zent"), ("prosecutor", "u marr")},
        ),
        ("Before Judge Edna St. Marr. Date filed: today.", {("judge", "marr")}),
        ("Brooklyn Supreme Court Justice Edna Corben ruled.", {("judge", "corben")}),
        ("The Justice Department said so. The Justice Departments head agreed, as did a judge.", set()),
    ],
)
def test_officials(text, found):
    assert {(official.office, official.key) for official in officials(text)} == found


def told(text):
    return case("a", text=text), case("b", text=f"Otherwise: {text}")


def test_officials_in_common_speak_for_one_case():
    found = reasons(
        *told("District Judge Edna Corben and Special Agent Ulf Marr met Assistant U.S. Attorney Bo Zent.")
    )
    for name in ("judge_same", "agent_same", "prosecutor_same"):
        assert found[name].weight > 0
    other = reasons(case("a", text="Judge Edna Corben ruled."), case("b", text="Judge Ulf Marr ruled."))
    assert other["judge_other"].weight < 0


@pytest.mark.parametrize(
    ("first", "then", "reason"),
    [
        ({"age": 31}, {"age": 33}, "age_fits"),
        ({"age": 31}, {"age": 31}, "age_doubtful"),
        ({"age": 61}, {"age": 33}, "namesake"),
        ({"name": "Ada Quorl Sr."}, {"name": "Ada Quorl Jr."}, "namesake"),
        ({"city": "Yuma"}, {"city": "Yuma"}, "city_same"),
        ({"region": "Arizona"}, {"region": "Texas"}, "residence_other"),
        ({"status": "charged"}, {"status": "sentenced"}, "stages_follow"),
        ({"status": "sentenced"}, {"status": "charged"}, "stages_backwards"),
        (
            {"status": "pleaded_guilty"},
            {"status": "charged", "dates": [date("arrest", "2032-12-20")]},
            "stages_impossible",
        ),
        ({}, {"dates": [date("purchase", "2032-06"), date("offense_end", "2032-08")]}, "events_later"),
    ],
)
def test_two_years_between_two_documents(first, then, reason):
    found = reasons(of("2031-01-10", **first), of("2033-01-10", **then))
    assert reason in found
    others = {
        "age_fits",
        "age_doubtful",
        "namesake",
        "stages_follow",
        "stages_backwards",
        "stages_impossible",
    }
    assert not (others - {reason}) & found.keys()


def test_what_began_before_the_first_document_may_be_its_case():
    later = [date("purchase", "2030-11-02"), date("seizure", "2031-04")]
    assert "events_later" not in reasons(of("2031-01-10"), of("2033-01-10", dates=later))


def test_an_arrest_may_be_another_defendants():
    both = [person(ADA, status="charged"), person("Bo Zent")]
    later = case("b", "2033-01-10", defendants=both, dates=[date("arrest", "2032-12-20")])
    assert "stages_impossible" not in reasons(of("2031-01-10", status="sentenced"), later)


@pytest.mark.parametrize(
    ("one", "other", "fit"),
    [
        (count(201, high=None, basis="more_than"), count(231), True),
        (count(201, high=None, basis="more_than"), count(900), False),
        (count(100, basis="approximate"), count(95), True),
        (count(100, basis="approximate"), count(130), False),
        (count(None, high=50, basis="at_most"), count(45), True),
        (count(8985), count(8984), True),
        (count(231), count(176), False),
        (count(231), count(230, "seized"), False),
        (count(3, high=None, basis="at_least"), count(4), False),
    ],
)
def test_figures_within_bounds(one, other, fit):
    found = reasons(case("a", counts=[one]), case("b", counts=[other]))
    assert ("counts_fit" in found) is fit


def test_totals_that_differ_speak_against_nothing():
    assert not reasons(case("a", counts=[count(231)]), case("b", counts=[count(17)])).keys() - {"near_days"}


def test_a_magistrates_number_is_followed_by_a_criminal_one():
    a = case("a", defendants=[person(ADA)], court="txsd", case_numbers=["5:31-mj-00009"])
    b = case("b", defendants=[person(ADA)], court="txsd", case_numbers=["5:31-cr-00071"])
    other = case("c", defendants=[person("Bo Zent")], court="txsd", case_numbers=["5:31-cr-00071"])
    assert reasons(a, b)["docket_followed"].weight > 0
    assert "docket_followed" not in reasons(a, other)


def test_a_number_alone_weighs_less_than_with_its_court():
    numbers = {"case_numbers": ["31-cr-00071"]}
    told = reasons(case("a", court="txsd", **numbers), case("b", court="txsd", **numbers))["docket_same"]
    alone = reasons(case("a", court="txsd", **numbers), case("b", **numbers))["docket_number"]
    assert 0 < alone.weight < told.weight


def test_captions():
    assert captions("USA v. Quorl et al, and later United States of America v. Bo Q. Zent Jr.") == {
        "quorl",
        "zent",
    }
    assert captions("USA v. Quorl. Date filed: today") == {"quorl"}
    assert captions("USA won against Quorl") == set()


def docket(id, *, name=ADA, filed="2031-02-03", title="", judge="Corben"):
    return case(
        id, filed, kind="docket", court="azd", title=title, defendants=[person(name)],
        dates=[date("charged", filed)], text=f"Docket {id}. Assigned to: Judge {judge}.",
    )  # fmt: skip


def test_two_dockets_of_one_day_and_judge_are_one_case():
    a, b = docket("a"), docket("b", name="Bo Zent")
    assert reasons(a, b)["filed_same"].weight > 0
    assert "filed_same" not in reasons(a, docket("b", name="Bo Zent", judge="Marr"))
    assert reasons(a, docket("b", filed="2031-02-04"))["filed_other"].weight < 0


@pytest.mark.parametrize(
    ("one", "other", "reason", "sign"),
    [
        ("USA v. Brank et al", "USA v. Brank et al", "caption_same", 1),
        ("USA v. Zent et al", "", "caption_names", 1),
        ("USA v. Brank et al", "USA v. Marr", "caption_other", -1),
    ],
)
def test_what_dockets_are_called_by(one, other, reason, sign):
    found = reasons(docket("a", title=one), docket("b", name="Bo Zent", title=other))
    assert found[reason].weight * sign > 0
    assert not {"caption_same", "caption_names", "caption_other"} - {reason} & found.keys()


def seizure(id, day="2031-02-03", town="Naco", guns=13, **values):
    return case(
        id, "2031-03-01", dates=[date("seizure", day)], places=[place("seizure", town)],
        counts=[count(guns, "seized")], **values,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, set()),
        ({"day": "2031-02-05"}, set()),
        ({"day": "2031-02-20"}, {"seizures_differ"}),
        ({"town": "Lukeville"}, {"places_differ"}),
        ({"town": "Naco Port of Entry"}, set()),
        ({"guns": 40}, {"seized_apart"}),
        ({"guns": 16}, {"seized_differ"}),
        ({"day": "2031-02-20", "town": "Lukeville", "guns": 40, "defendants": [person(ADA)]}, set()),
    ],
)
def test_seizures_that_differ(values, found):
    names = {"seizures_differ", "places_differ", "seized_differ", "seized_apart"}
    shared = {"defendants": values["defendants"]} if "defendants" in values else {}
    all_reasons = reasons(seizure("a", **shared), seizure("b", **values))
    assert all_reasons.keys() & names == found
    assert all(all_reasons[name].weight < 0 for name in found)


def test_one_step_of_two_people_in_a_month_is_two_cases():
    shared = {"court": "azd", "stages": ["sentenced"]}
    a, b = case("a", defendants=[person(ADA)], **shared), case("b", defendants=[person("Bo Zent")], **shared)
    assert reasons(a, b)["announced_apart"].weight < 0
    later = case("b", "2031-09-01", defendants=[person("Bo Zent")], **shared)
    assert "announced_apart" not in reasons(a, later)
    both = case("b", defendants=[person(ADA), person("Bo Zent")], **shared)
    assert "announced_apart" not in reasons(a, both)


def test_a_round_up_is_no_bridge():
    text = "The office charged several firearms trafficking cases in June."
    people = [person(ADA), person("Bo Zent")]
    assert (
        reasons(case("a", defendants=people[:1]), case("b", defendants=people, text=text))["round_up"].weight
        < 0
    )
    assert "round_up" not in reasons(case("a", defendants=people[:1]), case("b", defendants=people))


def test_charged_anew_after_years():
    found = reasons(of("2031-01-10"), of("2034-01-10"))
    assert (
        found["charged_again"].weight
        < reasons(of("2031-01-10"), of("2033-06-10"))["charged_again"].weight
        < 0
    )
    assert "charged_again" not in reasons(of("2031-01-10"), of("2032-01-10"))


@pytest.mark.parametrize(
    ("name", "later", "found"),
    [("Jose Garcia", "2031-05-10", True), ("Jose Garcia", "2033-05-10", False), (ADA, "2031-05-10", False)],
)
def test_two_of_a_frequent_name_in_two_towns_within_a_year(name, later, found):
    both = of("2031-01-10", name=name, city="Yuma"), of(later, name=name, city="Naco")
    assert ("city_other" in reasons(*both)) is found


def test_two_numbers_and_a_name_that_many_bear_are_two_cases():
    def numbered(id, name, number):
        return case(id, defendants=[person(name)], court="txsd", case_numbers=[number])

    common = [
        numbered(id, "Jose Garcia", number) for id, number in (("a", "5:31-cr-71"), ("b", "5:31-cr-88"))
    ]
    rare = [
        numbered(id, "Ottoline Quorlbach", number)
        for id, number in (("a", "5:31-cr-71"), ("b", "5:31-cr-88"))
    ]
    assert explain_pair(*common).never
    assert not explain_pair(*rare).never


HEADLINE = "Officers seize firearms and ammunition at the port"
FORMULA = " ".join(f"word{i} of a formula that an office prints each month" for i in range(30))


def test_a_formula_with_other_names_is_no_reprint():
    one = case("a", title=HEADLINE, text=FORMULA, defendants=[person(ADA)])
    other = case("b", title=HEADLINE, text=FORMULA, defendants=[person("Bo Zent")])
    assert not {"text_same", "title_same"} & reasons(one, other).keys()
    assert "text_same" in reasons(one, case("b", title=HEADLINE, text=FORMULA))


def test_a_headline_counts_within_a_month():
    first = case("a", "2031-01-10", title=HEADLINE)
    assert "title_same" in reasons(first, case("b", "2031-01-20", title=HEADLINE))
    assert "title_same" not in reasons(first, case("b", "2031-06-20", title=HEADLINE))
