"""The metrics of guns on cases whose numbers are known by hand, on both databases."""

from __future__ import annotations

from pipeline.metrics.compare import Trend
from tests.metrics.world import FOURTH, NOW, Cases, counted, rows


def test_guns_by_role_are_the_least_of_each_incident(cases: Cases) -> None:
    figures = [("purchased", "firearm", 19), ("purchased", "rifle", 6), ("seized", "firearm", 4)]
    cases.case(NOW, figures=[*figures, ("seized", "ammunition", 5000)])
    cases.case(NOW, figures=[("purchased", "handgun", 2), ("exported", "firearm", None)])
    cases.case(FOURTH, figures=[("seized", "machinegun", 3)])
    found = rows(counted(cases, "guns-by-role"))
    assert {what: (row["last"], row["last_incidents"], row["before"]) for what, row in found.items()} == {
        "purchased": (21, 2, 0),  # the rifles may be among the firearms
        "seized": (4, 1, 3),
    }
    assert found["seized"]["trend"] is Trend.NOT_COMPARED


def test_guns_seized_of_those_alleged(cases: Cases) -> None:
    for seized in (0, 5, 10, 20, 40):
        cases.case(
            NOW,
            figures=[
                ("purchased", "firearm", 30),
                ("exported", "firearm", 40),
                ("seized", "firearm", seized),
            ],
        )
    cases.case(NOW, figures=[("purchased", "firearm", 30)])  # tells one of both
    cases.case(NOW, figures=[("seized", "firearm", 7)])
    row = rows(counted(cases, "guns-seized-of-alleged"))["seized_of_alleged"]
    # Of 40, the most that any one role alleges: 0, 12.5, 25, 50, 100.
    assert [row[f"last{part}"] for part in ("", "_q1", "_median", "_q3")] == [5, 12.0, 25.0, 50.0]


def test_fifty_caliber_rifles_are_no_pistols(cases: Cases) -> None:
    cases.case(NOW, guns=[{"kind": "rifle", "make": "Barrett", "caliber": ".50"}, {"kind": "handgun"}])
    cases.case(NOW, guns=[{"kind": "rifle", "model": "M82A1"}])
    cases.case(NOW, guns=[{"kind": "handgun", "caliber": ".50 AE"}])
    cases.case(NOW, guns=[{"kind": "handgun", "caliber": "9mm"}])
    cases.case(NOW, figures=[("seized", "rifle", 3)])  # names no kind
    row = rows(counted(cases, "fifty-caliber"))["fifty_caliber"]
    assert (row["last"], row["last_of"], row["before_of"]) == (2, 4, 0)
    assert row["before_percent"] is None


def test_assault_type_rifles_by_pattern_and_by_words(cases: Cases) -> None:
    cases.case(NOW, guns=[{"kind": "rifle", "model": "AR-15"}, {"kind": "rifle", "model": "AK-47"}])
    cases.case(NOW, guns=[{"kind": "rifle", "quote": "assault rifle"}])
    cases.case(NOW, guns=[{"kind": "rifle", "model": "AR-50"}, {"kind": "receiver", "model": "AR-15"}])
    cases.case(NOW, guns=[{"kind": "handgun", "model": "AK-style"}])
    found = rows(counted(cases, "assault-type-rifles"))
    assert {what: (row["last"], row["last_of"]) for what, row in found.items()} == {
        "any": (2, 4),
        "ar_pattern": (1, 4),
        "ak_pattern": (1, 4),
        "assault_words": (1, 4),
    }


def test_conversion_devices_named_or_counted(cases: Cases) -> None:
    cases.case(NOW, guns=[{"kind": "conversion_device"}], figures=[("seized", "conversion_device", 9)])
    cases.case(NOW, figures=[("sold", "conversion_device", 2), ("sold", "machinegun", 1)])
    cases.case(NOW, figures=[("sold", "handgun", 1)])
    cases.case(NOW)  # tells of nothing
    found = rows(counted(cases, "conversion-devices"))
    assert {what: (row["last"], row["last_of"]) for what, row in found.items()} == {
        "conversion_device": (2, 3),
        "machinegun": (1, 3),
    }
