"""The charges against a party, and where each ended."""

from pipeline.resolve.parties import parties
from tests.resolve.invented_cases import mention, person

STRAW, SMUGGLING = "18 USC 932", "18 USC 554"


def charges(*tellings):
    mentions = [
        mention(f"m{i}", f"2031-0{i + 1}-01", defendants=[person("Ada Quorlbach", **values)])
        for i, values in enumerate(tellings)
    ]
    (party,) = parties(mentions)
    return party, {charge.statute: charge.statuses for charge in party.charges}


def test_each_charge_has_its_own_outcome():
    party, found = charges(
        {"statutes": [STRAW, SMUGGLING]},
        {"status": "pleaded_guilty", "statutes": [STRAW]},
        {"status": "sentenced", "statutes": [STRAW], "sentence_months": 63},
        {"status": "dismissed", "statutes": [SMUGGLING]},
    )
    assert found == {STRAW: ("charged", "pleaded_guilty", "sentenced"), SMUGGLING: ("charged", "dismissed")}
    assert (party.status, party.sentence_months) == ("sentenced", 63)
    assert "dismissed" in party.statuses


def test_a_dismissal_without_a_statute_ends_all_charges():
    party, found = charges({"statutes": [STRAW, SMUGGLING]}, {"status": "dismissed"})
    assert party.status == "dismissed"
    assert set(found.values()) == {("charged", "dismissed")}
    assert all(len(charge.refs) == 2 for charge in party.charges)


def test_a_dismissal_beside_a_plea_ends_no_charge_in_particular():
    party, found = charges(
        {"statutes": [STRAW, SMUGGLING]},
        {"status": "pleaded_guilty", "statutes": [STRAW]},
        {"status": "dismissed"},
    )
    assert found == {STRAW: ("charged", "pleaded_guilty"), SMUGGLING: ("charged",)}
    assert party.statuses == ("charged", "dismissed", "pleaded_guilty")


def test_the_claim_to_quote_tells_the_furthest_status():
    party, _ = charges({}, {"status": "sentenced", "sentence_months": 63}, {"status": "pleaded_guilty"})
    assert party.refs[0].label == ":m1"


def test_one_long_name_is_one_party_whatever_age_a_paper_gives():
    tellings = [{"age": 20}, {"age": 36}]
    mentions = [
        mention(f"m{i}", "2031-01-01", defendants=[person("Ada Joy Quorlbach", **values)])
        for i, values in enumerate(tellings)
    ]
    assert len(parties(mentions)) == 1


def test_a_docket_tells_of_counts_that_ended_beside_the_status():
    party, found = charges(
        {"statutes": [STRAW, SMUGGLING]},
        {"status": "sentenced", "statutes": [STRAW], "dismissed": [SMUGGLING], "acquitted": ["18 USC 371"]},
    )
    assert found == {
        "18 USC 371": ("acquitted",),
        SMUGGLING: ("charged", "dismissed"),
        STRAW: ("charged", "sentenced"),
    }
    assert (party.status, party.statuses) == ("sentenced", ("charged", "dismissed", "acquitted", "sentenced"))
    assert party.statutes == ("18 USC 371", SMUGGLING, STRAW)


def test_a_count_that_was_dismissed_ends_no_case_that_goes_on():
    party, found = charges({"status": "charged", "statutes": [STRAW], "dismissed": [SMUGGLING]})
    assert (party.status, found) == ("charged", {STRAW: ("charged",), SMUGGLING: ("dismissed",)})
