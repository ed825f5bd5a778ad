"""Each event once, with all who tell it; other days for it beside."""

from pipeline.resolve.parties import parties
from pipeline.resolve.timeline import timeline
from tests.resolve.invented_cases import date, mention, person

ADA = person("Ada Quorlbach", status="pleaded_guilty")
BAS = person("Bastian Zentner")


def events(*mentions, families=None):
    ordered = sorted(mentions, key=lambda m: m.order)
    people = parties(ordered)
    return [
        (
            m.date,
            m.event,
            people[m.party].name.split()[0] if m.party is not None else "",
            m.chosen,
            len(m.refs),
        )
        for m in timeline(ordered, people, families)
    ]


def test_several_precisions_of_one_event_are_one_row():
    found = events(
        mention("a", "2031-03-01", defendants=[ADA], dates=[date("arrest", "2031")]),
        mention("b", "2031-03-02", defendants=[ADA], dates=[date("arrest", "2031-02")]),
        mention("c", "2031-03-03", defendants=[ADA, BAS], dates=[date("arrest", "2031-02-03")]),
    )
    assert found == [("2031-02-03", "arrest", "Ada", True, 3)]


def test_two_days_for_one_plea_are_a_disagreement():
    found = events(
        mention("a", "2031-06-01", defendants=[ADA], dates=[date("plea", "2031-06-01")]),
        mention("b", "2031-06-09", defendants=[ADA], dates=[date("plea", "2031-06-08")]),
    )
    # Nobody pleads after the news of the plea.
    assert found == [("2031-06-01", "plea", "Ada", True, 1), ("2031-06-08", "plea", "Ada", False, 1)]


def test_more_independent_sources_are_believed_and_reprints_are_one():
    days = ["2031-01-05", "2031-01-05", "2031-01-09"]
    told = [mention(f"m{i}", "2031-07-01", dates=[date("offense_start", day)]) for i, day in enumerate(days)]
    official = mention(
        "n",
        "2031-07-01",
        kind="press_release",
        source="U.S. Attorney's Office",
        dates=[date("offense_start", days[2])],
    )
    assert [row[3] for row in events(*told)] == [True, False]
    one_voice = {":m0": ":m0", ":m1": ":m0"}
    assert [row[3] for row in events(*told, official, families=one_voice)] == [False, True]


def test_who_tells_two_days_tells_of_two_events():
    found = events(
        mention("a", defendants=[ADA], dates=[date("plea", "2031-05-01"), date("plea", "2031-05-04")])
    )
    assert [row[3] for row in found] == [True, True]


def test_pleas_of_two_people_do_not_disagree():
    found = events(
        mention("a", "2031-07-01", defendants=[ADA], dates=[date("plea", "2031-06-01")]),
        mention("b", "2031-08-01", defendants=[BAS], dates=[date("plea", "2031-07-20")]),
    )
    assert [(row[2], row[3]) for row in found] == [("Ada", True), ("Bastian", True)]


def test_a_sentence_says_whose_plea_it_is():
    plea = date("plea", "2031-06-01") | {"sentence": "Quorlbach pleaded guilty on June 1."}
    found = events(mention("a", "2031-07-01", defendants=[ADA, BAS], dates=[plea]))
    assert found == [("2031-06-01", "plea", "Ada", True, 1)]


def test_purchases_and_far_charges_can_come_again():
    dates = [date("purchase", "2030-03-01"), date("charged", "2031-01-01")]
    later = [date("purchase", "2030-05-01"), date("charged", "2031-04-01")]
    found = events(
        mention("a", "2031-01-02", defendants=[ADA], dates=dates),
        mention("b", "2031-04-02", defendants=[ADA], dates=later),
    )
    assert all(row[3] for row in found)


def test_the_order_of_a_case_where_dates_leave_it_open():
    found = events(
        mention(
            "a",
            "2032-01-01",
            defendants=[ADA],
            dates=[date(event, "2031") for event in ("sentencing", "charged", "plea", "offense_start")]
            + [date("arrest", "2031-02-03"), date("seizure", "2031-02-03")],
        )
    )
    order = ["offense_start", "seizure", "arrest", "charged", "plea", "sentencing"]
    assert [row[1] for row in found] == order
