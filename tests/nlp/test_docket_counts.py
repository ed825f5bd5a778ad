"""How a docket's counts are read: their sections in our spelling, their numbers, their words."""

from __future__ import annotations

import pytest

from nlp.dockets.counts import is_supply, read_count, statutes_of
from nlp.dockets.model import CountStatus, DocketCount

#: Count as the clerk writes it → sections, number, words.
COUNTS = [
    ("18:922G.F UNLAWFUL TRANSPORT OF FIREARMS(1)", ["18 USC 922(g)"], "1", "UNLAWFUL TRANSPORT OF FIREARMS"),
    (
        "18:371; CONSPIRACY TO DEFRAUD; Conspiracy.(1ss)",
        ["18 USC 371"],
        "1ss",
        "CONSPIRACY TO DEFRAUD; Conspiracy",
    ),
    (
        "18:2, 1001(a), and 3551 et seq.; STATEMENTS(5ss)",
        ["18 USC 2", "18 USC 1001(a)", "18 USC 3551"],
        "5ss",
        "STATEMENTS",
    ),
    (
        "18:932(b)(1), (c)(1) STRAW PURCHASING(3-6)",
        ["18 USC 932(b)(1)", "18 USC 932(c)(1)"],
        "3-6",
        "STRAW PURCHASING",
    ),
    (
        "18:922(a)(6) and 924(a)(2) and 2 FALSE STATEMENT(2)",
        ["18 USC 922(a)(6)", "18 USC 924(a)(2)", "18 USC 2"],
        "2",
        "FALSE STATEMENT",
    ),
    ("18:554.F and 18:2 SMUGGLING GOODS(1)", ["18 USC 554", "18 USC 2"], "1", "SMUGGLING GOODS"),
    ("18:922G1.F(1)", ["18 USC 922(g)(1)"], "1", ""),
    ("18:924(c)(1)(A)(i)(2)", ["18 USC 924(c)(1)(A)(i)"], "2", ""),
    ("18:1028A.F FRAUD(1)", ["18 USC 1028A"], "1", "FRAUD"),
    ("18:1956-4999.F MONEY LAUNDERING(34)", ["18 USC 1956"], "34", "MONEY LAUNDERING"),
    ("21:841A=CD.F CONTROLLED SUBSTANCE - SELL(1)", ["21 USC 841(a)"], "1", "CONTROLLED SUBSTANCE - SELL"),
    (
        "21:841(a)(1) and 846 Conspiracy, 5 kilograms(1)",
        ["21 USC 841(a)(1)", "21 USC 846"],
        "1",
        "Conspiracy, 5 kilograms",
    ),
    ("22:2778(b)(2) and (c); 22 CFR 121.1(1)", ["22 USC 2778(b)(2)", "22 USC 2778(c)"], "1", "22 CFR 121.1"),
    ("26:5861D.F UNREGISTERED FIREARM(1)", ["26 USC 5861(d)"], "1", "UNREGISTERED FIREARM"),
    (
        "31:5314 and 5322(b); 18:2; RECORDS(3-6)",
        ["31 USC 5314", "31 USC 5322(b)", "18 USC 2"],
        "3-6",
        "RECORDS",
    ),
    (
        "Smuggling of rifles 18:554(a) & 2(2s-3s)",
        ["18 USC 554(a)", "18 USC 2"],
        "2s-3s",
        "Smuggling of rifles",
    ),
    ("18 U.S.C. § 933(a)(1) Trafficking(1)", ["18 USC 933(a)(1)"], "1", "18 U.S.C. § 933(a)(1) Trafficking"),
    ("STRAW PURCHASING OF FIREARMS(1r)", ["18 USC 932"], "1r", "STRAW PURCHASING OF FIREARMS"),
    ("FELON IN POSSESSION OF A FIREARM(32)", ["18 USC 922(g)"], "32", "FELON IN POSSESSION OF A FIREARM"),
    ("TRAFFICKING IN COUNTERFEIT GOODS(1)", [], "1", "TRAFFICKING IN COUNTERFEIT GOODS"),
    ("", [], "", ""),
]


@pytest.mark.parametrize(("name", "statutes", "number", "offence"), COUNTS)
def test_a_count_is_taken_apart(name, statutes, number, offence):
    found = read_count(name)
    assert list(found.statutes) == statutes
    assert (found.number, found.offence) == (number, offence)


def test_a_complaint_has_no_number_so_its_last_brackets_are_the_sections():
    count = DocketCount("18:922(a)(6)", "", CountStatus.COMPLAINT)
    assert statutes_of(count) == ("18 USC 922(a)(6)",)


@pytest.mark.parametrize(
    ("statute", "names_gun", "guns_in_docket", "supply"),
    [
        ("18 USC 932(b)(1)", False, False, True),
        ("18 USC 922(a)(6)", False, False, True),
        ("18 USC 922(g)(1)", True, True, False),
        ("18 USC 554(a)", False, False, False),
        ("18 USC 554(a)", False, True, True),
        ("18 USC 371", False, True, False),
        ("18 USC 371", True, True, True),
        ("18 USC 9221", True, True, False),
    ],
)
def test_sections_about_supplying_guns(statute, names_gun, guns_in_docket, supply):
    assert is_supply(statute, names_gun=names_gun, guns_in_docket=guns_in_docket) is supply
