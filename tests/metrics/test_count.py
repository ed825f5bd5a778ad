"""Every metric on cases whose numbers are known by hand, on both databases, and again on the public one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from pipeline.exports.sqlite_file import public_database
from pipeline.metrics.compare import Trend
from pipeline.metrics.count import count_all, find_period
from tests.metrics.world import EARLIER, FOURTH, NOW, SECOND, THIRD, TODAY, Cases, counted, rows
from tests.world import Author


def test_the_period_ends_with_the_newest_document_but_never_after_today(cases: Cases) -> None:
    cases.case("2026-11-18")
    connection = cases.author.session.connection()
    period = find_period(connection, TODAY)
    assert period is not None
    assert (period.until, period.begins) == (date(2026, 11, 18), date(2019, 1, 1))
    cases.case("2031-05-05")  # gives itself a day that has not come
    assert find_period(connection, TODAY) == period
    assert find_period(connection, date(2018, 1, 1)) is None


def test_an_empty_database_has_no_metrics(session: Session) -> None:
    assert count_all(session.connection(), TODAY) == ()


def test_people_charged_under_the_statutes_of_2022(cases: Cases) -> None:
    both = {"statutes": ["18 USC 932(b)", "18 USC 933", "18 USC 371"]}
    cases.case(NOW, "txsd", people=[both, {"statutes": ["18 USC 933(a)(1)"]}, {"statutes": ["18 USC 554"]}])
    cases.case(SECOND, "txsd", people=[{"statutes": ["18 USC 932"]}])
    cases.case(THIRD, None, people=[{"statutes": ["18 USC 932"]}])
    cases.case(EARLIER, people=[{"statutes": ["18 USC 932"]}])
    cases.case("2022-06-24", people=[{"statutes": ["18 USC 932"]}])  # before the statutes: misread
    found = rows(counted(cases, "trafficking-statutes"))
    assert found.keys() == {"all", "18 USC 932", "18 USC 933", "txsd", "azd", "not told"}
    everyone = found["all"]
    assert (everyone["last"], everyone["before"], everyone["ever"]) == (2, 2, 5)
    assert [everyone[f"years_ago_{year}"] for year in (2, 3, 4)] == [1, 1, 0]
    assert everyone["before_per_year"] == 0.7
    assert everyone["trend"] is Trend.TOO_FEW
    assert (found["18 USC 932"]["last"], found["18 USC 933"]["last"], found["txsd"]["last"]) == (1, 2, 2)
    assert (found["not told"]["before"], found["azd"]["ever"]) == (1, 1)


def test_people_by_statute_and_by_district(cases: Cases) -> None:
    people = [{"statutes": ["18 USC 554", "18 USC 371"]}, {"status": "seizure"}, {"status": "acquitted"}]
    cases.case(NOW, "azd", people=people)
    cases.case(FOURTH, "azd", people=[{"statutes": ["18 USC 554"]}] * 3)
    statutes = rows(counted(cases, "prosecutions-by-statute"))
    assert {what: (row["last"], row["before"]) for what, row in statutes.items()} == {
        "18 USC 554": (1, 3),
        "18 USC 371": (1, 0),
    }
    districts = rows(counted(cases, "prosecutions-by-district"))
    assert (districts["azd"]["last"], districts["azd"]["before_per_year"]) == (2, 1.0)


def test_more_people_than_chance_would_bring(cases: Cases) -> None:
    for _ in range(12):
        cases.case(NOW, "azd", people=[{}])
    cases.case(SECOND, "azd", people=[{}] * 3)
    assert rows(counted(cases, "prosecutions-by-district"))["azd"]["trend"] is Trend.MORE


def test_how_far_up_the_chain(cases: Cases) -> None:
    cases.case(NOW, people=[{"roles": ["straw_purchaser"]}, {"roles": ["straw_purchaser", "recruiter"]}])
    cases.case(NOW, people=[{"roles": ["financier"]}, {"roles": ["unlicensed_dealer"]}])
    cases.case(NOW, people=[{"roles": ["straw_purchaser"]}, {"roles": ["unknown"]}])
    cases.case(NOW, people=[{"roles": ["unlicensed_dealer"]}])  # is no licensee
    cases.case(NOW, people=[{"roles": ["unknown"]}])  # tells of no role
    cases.case(THIRD, people=[{"roles": ["licensee"]}, {"roles": ["recruiter"]}])
    found = rows(counted(cases, "chain"))
    assert {what: (row["last"], row["last_of"]) for what, row in found.items()} == {
        "broker": (2, 4),
        "buyer": (1, 4),
        "other": (1, 4),
        "licensee": (0, 4),
    }
    assert (found["broker"]["last_percent"], found["licensee"]["before_percent"]) == (50.0, 100.0)
    assert (found["broker"]["last_low"], found["broker"]["last_high"]) == (15.0, 85.0)


def test_sentences_by_role(cases: Cases) -> None:
    months = [0, 12, 24, 60, 120, 9999]  # time served … life, which has no number
    told = [{"roles": ["straw_purchaser"], "status": "sentenced", "months": each} for each in months]
    cases.case(NOW, people=told)
    cases.case(NOW, people=[{"roles": ["straw_purchaser"], "status": "charged"}])
    smuggler = {"roles": ["smuggler", "straw_purchaser"], "status": "appeal", "months": 36}
    cases.case(SECOND, people=[smuggler])
    found = rows(counted(cases, "sentences-by-role"))
    buyers = found["straw_purchaser"]
    assert [buyers[f"last{part}"] for part in ("", "_q1", "_median", "_q3")] == [5, 12.0, 24.0, 60.0]
    assert (buyers["before"], buyers["before_median"]) == (1, None), "too few for a median"
    assert buyers["trend"] is Trend.TOO_FEW
    assert (found["smuggler"]["last"], found["smuggler"]["before"]) == (0, 1)


def test_the_day_of_the_sentence_counts_before_that_of_the_document(cases: Cases) -> None:
    people = [{"roles": ["thief"], "status": "sentenced", "months": 10 * n} for n in range(1, 7)]
    cases.case(NOW, people=people, events=[("sentencing", "2024-02-01", "day")])
    thieves = rows(counted(cases, "sentences-by-role"))["thief"]
    assert (thieves["last"], thieves["before"]) == (0, 6)
    assert [thieves[f"before_{part}"] for part in ("q1", "median", "q3")] == [20.0, 35.0, 50.0]


def test_convergence_is_of_all_incidents(cases: Cases) -> None:
    cases.case(NOW, convergence=["drugs", "money_laundering"])
    cases.case(NOW, convergence=["drugs"])
    cases.case(NOW)
    found = rows(counted(cases, "convergence"))
    assert [
        (found[what]["last"], found[what]["last_of"]) for what in ("drugs", "money_laundering", "fraud")
    ] == [
        (2, 3),
        (1, 3),
        (0, 3),
    ]


def test_documents_behind_the_numbers(cases: Cases) -> None:
    for day in (NOW, NOW, THIRD, EARLIER):
        cases.case(day)
    found = rows(counted(cases, "coverage"))
    assert found.keys() == {"all", "press_release"}
    # The first document of the archive is of 2019.
    assert [found["all"][name] for name in ("last", "before", "ever")] == [2, 1, 5]


def test_months_from_the_offence_to_the_charge(cases: Cases) -> None:
    for month in range(1, 6):
        began = ("offense_start", f"2025-{month:02}", "month")
        ended = ("offense_end", "2026-03-30" if month < 5 else "2026-07-01", "day")
        cases.case(
            NOW, events=[began, ended, ("charged", "2026-04-02", "day"), ("charged", "2026-09-01", "day")]
        )
    cases.case(NOW, events=[("offense_start", "2020", "year"), ("charged", "2026-04-02", "day")])
    found = rows(counted(cases, "lag"))
    first = found["from_first_day"]
    assert [first[f"last{part}"] for part in ("", "_q1", "_median", "_q3")] == [5, 12.0, 13.0, 14.0]
    assert found["from_last_day"]["last"] == 4, "charges before the last day told are left out"


@pytest.fixture
def everything(cases: Cases) -> Cases:
    """Cases of which every metric tells something."""
    people = [
        {"roles": ["straw_purchaser"], "statutes": ["18 USC 932"], "status": "sentenced", "months": 30},
        {"roles": ["recruiter", "smuggler"], "statutes": ["18 USC 933", "18 USC 554"]},
    ]
    for day in (NOW, SECOND, THIRD):
        cases.case(
            day,
            people=people,
            figures=[
                ("purchased", "firearm", 20),
                ("seized", "rifle", 7),
                ("seized", "conversion_device", 1),
            ],
            guns=[{"kind": "rifle", "model": "AK-47"}, {"kind": "rifle", "caliber": ".50"}],
            events=[("offense_start", f"{day[:4]}-01", "month"), ("charged", day, "day")],
            convergence=["drugs", "fraud"],
        )
    return cases


def test_the_sql_that_is_shown_gives_the_same_on_the_public_database(
    everything: Cases, tmp_path: Path
) -> None:
    session = everything.author.session
    session.commit()
    results = count_all(session.connection(), TODAY)
    path = public_database(session, tmp_path / "public.db")
    with closing(sqlite3.connect(path)) as public:
        for result in results:
            ours = [tuple(map(_plain, row)) for row in session.connection().execute(text(result.sql))]
            theirs = [tuple(map(_plain, row)) for row in public.execute(result.sql)]
            assert ours, result.metric.name
            assert sorted(ours) == sorted(theirs), result.metric.name


def test_of_a_young_archive_nothing_is_compared(session: Session) -> None:
    cases = Cases(Author(session))
    for day in ("2026-01-05", NOW):
        cases.case(day, people=[{"roles": ["recruiter"]}] * 20)
    result = counted(cases, "prosecutions-by-district")
    assert result.baseline_years == 0
    assert result.rows[0]["before_per_year"] is None
    assert {row["trend"] for row in result.rows} == {Trend.NO_BASELINE}
    assert counted(cases, "chain").rows[0]["trend"] is Trend.NO_BASELINE


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal | int) else value
