"""Figures and statuses in words."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import ObjectKind, Stage
from ironriver.wording import amount, english_tables, source_words, status_words


@pytest.mark.parametrize(
    ("low", "high", "basis", "kind", "words"),
    [
        (23, 23, "exact", "rifle", "23 rifles"),
        (1, 1, "exact", "handgun", "1 handgun"),
        (17, None, "at_least", "firearm", "at least 17 firearms"),
        (41, None, "more_than", "firearm", "more than 40 firearms"),
        (None, 50, "at_most", "firearm", "up to 50 firearms"),
        (100, 100, "approximate", "magazine", "about 100 magazines"),
        (20, 30, "range", "part", "20 to 30 parts"),
        (24, None, "vague", "rifle", "at least 24 rifles"),
        (2000, 2000, "exact", "ammunition", "2,000 rounds of ammunition"),
        (None, None, "vague", "grenade", "an unknown number of grenades"),
    ],
)
def test_amounts(low, high, basis, kind, words):
    assert amount(low, high, basis, kind) == words


@pytest.mark.parametrize(
    ("status", "months", "statuses", "words"),
    [
        ("charged", None, ["charged"], "charged (presumed innocent)"),
        ("arrested", None, [], "arrested (presumed innocent)"),
        ("sentenced", 71, ["charged", "sentenced"], "sentenced to 71 months in prison"),
        ("sentenced", 120, [], "sentenced to 10 years in prison"),
        ("sentenced", 9999, [], "sentenced to life in prison"),
        ("sentenced", 0, [], "sentenced to no prison term (time served or probation)"),
        ("sentenced", 1, [], "sentenced to 1 month in prison"),
        ("sentenced", 12, [], "sentenced to 1 year in prison"),
        ("sentenced", None, [], "sentenced"),
        ("appeal", 60, [], "sentenced to 5 years in prison, on appeal"),
        ("acquitted", None, ["charged", "acquitted"], "acquitted"),
        ("dismissed", None, ["charged", "dismissed"], "charges dismissed"),
        ("pleaded_guilty", None, ["dismissed"], "pleaded guilty; also reported: charges dismissed"),
        ("charged", None, ["acquitted"], "charged (presumed innocent); also reported: acquitted"),
    ],
)
def test_statuses(status, months, statuses, words):
    assert status_words(status, months, statuses) == words


def test_every_object_and_status_has_words():
    assert set(english_tables()["objects"]) == set(ObjectKind)
    assert set(english_tables()["status"]) == set(Stage)


@pytest.mark.parametrize(
    ("documents", "independent", "words"),
    [
        (1, 1, "1 document"),
        (7, 7, "7 documents"),
        (7, 5, "7 documents, 5 independent sources"),
        (2, 1, "2 documents, 1 independent source"),
    ],
)
def test_reprints_are_one_source(documents, independent, words):
    assert source_words(documents, independent) == words
