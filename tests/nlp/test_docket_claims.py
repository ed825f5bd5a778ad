"""A docket's text, and the claims that are read from its structure."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ironriver.vocabulary import Assertion, Event, Role, Stage
from nlp.annotation import Annotation, Evidence, Relevance, SourceDocument, StageFact, check_spans
from nlp.dockets import (
    CountStatus,
    Docket,
    DocketCount,
    DocketEntry,
    DocketParty,
    docket_details,
    docket_relevance,
    read_details,
    read_docket,
    render,
)
from nlp.dockets.entries import is_worth_reading
from nlp.dockets.excerpt import MOST, excerpt_of
from nlp.pipeline import annotate

STRAW = DocketCount(
    "18:932.F STRAW PURCHASE OF FIREARMS(1)", "46 months custody; 3 years SR", CountStatus.PENDING
)
LIED = DocketCount("18:922A.F FALSE STATEMENT(2)", "Dismissed on motion", CountStatus.TERMINATED)
OPEN = DocketCount("18:932.F STRAW PURCHASE OF FIREARMS(1)", "", CountStatus.PENDING)
CASE = Docket(
    court="txsd",
    number="5:24-cr-00911",
    caption="United States v. Quiroga Paz et al",
    filed="2024-05-07",
    assigned_to="Ivo Marsh",
    parties=(
        DocketParty("MATEO  QUIROGA PAZ", "Defendant", "2024-12-02", ("Teo Quiroga",), (STRAW, LIED)),
        DocketParty("Lidia Bermudo", "Defendant", counts=(OPEN,)),
        DocketParty("SEALED", "Defendant"),
        DocketParty("USA", "Plaintiff"),
    ),
    entries=(
        DocketEntry("1", "2024-05-07", "INDICTMENT as to Mateo Quiroga Paz (1), Lidia Bermudo (2)"),
        DocketEntry(
            "5", "2024-05-10", "Arrest Warrant Returned Executed on 5/9/2024 as to Mateo Quiroga Paz"
        ),
        DocketEntry(
            "22",
            "2024-08-01",
            "Minute Entry: Re-arraignment as to Lidia Bermudo held on 8/1/2024. Lidia Bermudo (2) Guilty "
            "Count 1. Sentencing set for 11/4/2024",
        ),
        DocketEntry(
            "30", "2024-12-02", "JUDGMENT as to Mateo Quiroga Paz (1), 46 months, for buying 11 rifles."
        ),
    ),
)


def document(docket: Docket, text: str | None = None) -> SourceDocument:
    text = render(docket).text if text is None else text
    return SourceDocument("d", docket.caption, "2024-12-02", text, "docket", details=docket_details(docket))


@pytest.fixture(scope="module")
def read():
    return annotate(document(CASE))


def test_the_text_reads_well_and_is_always_the_same():
    assert render(CASE).text == render(CASE).text
    assert render(CASE).text.startswith(
        "United States v. Quiroga Paz et al\n\n"
        "U.S. District Court, Southern District of Texas. Case No. 5:24-cr-00911. Filed May 7, 2024. "
        "Assigned to Ivo Marsh.\n\n"
        "Defendant: MATEO QUIROGA PAZ, also known as Teo Quiroga. Terminated December 2, 2024\n\n"
        "Count, pending: 18:932.F STRAW PURCHASE OF FIREARMS(1). Disposition: 46 months custody; 3 years SR\n"
    )
    assert "\n\nMay 7, 2024, entry 1: INDICTMENT as to" in render(CASE).text


def test_details_are_plain_values_and_come_back_as_they_were():
    assert read_details(json.loads(json.dumps(docket_details(CASE)))) == CASE
    assert read_details({}) is read_details(None) is read_details({"docket": "no"}) is None


def test_the_accused_are_the_courts_with_status_sentence_and_statutes(read):
    told = [(d.name, d.aliases, d.status, d.sentence_months, d.statutes) for d in read.defendants]
    assert told == [
        ("Mateo Quiroga Paz", ("Teo Quiroga",), Stage.SENTENCED, 46, ("18 USC 932",)),
        ("Lidia Bermudo", (), Stage.PLEADED_GUILTY, None, ("18 USC 932",)),
    ]
    assert [d.evidence.assertion for d in read.defendants] == [Assertion.PROVED, Assertion.ADMITTED]
    assert {role for d in read.defendants for role in d.roles} == {Role.UNKNOWN}


def test_court_number_stages_and_timeline(read):
    assert read.court.value == "txsd"
    assert [fact.value for fact in read.case_numbers] == ["5:24-cr-00911"]
    assert [fact.value for fact in read.stages] == [Stage.PLEADED_GUILTY, Stage.SENTENCED]
    assert [(fact.event, fact.date) for fact in read.dates] == [
        (Event.CHARGED, "2024-05-07"),
        (Event.ARREST, "2024-05-09"),
        (Event.PLEA, "2024-08-01"),
        (Event.SENTENCING, "2024-12-02"),
    ]


def test_guns_are_read_from_the_words_and_every_quote_stands_where_it_says(read):
    assert [(count.low, str(count.object)) for count in read.counts] == [(11, "rifle")]
    text = render(CASE).text
    for items in (read.defendants, read.stages, read.dates, read.case_numbers, [read.court], read.counts):
        check_spans(text, items)


def test_a_case_opened_on_a_day_is_charged_then_where_no_entry_says_so():
    case = Docket("azd", "4:24-mj-00017", "USA v. Prueba", filed="2024-05-07", parties=CASE.parties[:1])
    assert [(fact.event, fact.date) for fact in annotate(document(case)).dates] == [
        (Event.CHARGED, "2024-05-07")
    ]


def test_a_dismissed_person_is_dismissed_wherever_the_charge_is_shown():
    gone = DocketParty("Lidia Bermudo", "Defendant", "2024-12-02", (), (LIED,))
    case = Docket("txsd", "5:24-cr-00911", "USA v. Bermudo", parties=(gone,))
    (defendant,) = annotate(document(case)).defendants
    assert (defendant.status, defendant.evidence.assertion) == (Stage.DISMISSED, Assertion.DISMISSED)


CHARGED = tuple(
    DocketCount(name, "", CountStatus.PENDING)
    for name in ("18:932.F STRAW PURCHASE(1)", "18:554.F SMUGGLING RIFLES(2)", "18:371 CONSPIRACY(3)")
)


@pytest.mark.parametrize(
    ("counts", "entry", "statutes"),
    [
        # A sentence on one count is none on another, and none on what a complaint said before.
        ((STRAW, LIED), "", ("18 USC 932",)),
        ((STRAW, DocketCount("18:924(h)", "", CountStatus.COMPLAINT)), "", ("18 USC 932",)),
        ((LIED,), "", ("18 USC 922(a)",)),
        ((OPEN, LIED), "", ("18 USC 932",)),
        (CHARGED, "", ("18 USC 932", "18 USC 554", "18 USC 371")),
        # A plea is to the counts that it names.
        (CHARGED, "PLEA entered. Guilty: Ada Prueba (1) count(s) 1, 3", ("18 USC 932", "18 USC 371")),
        (CHARGED, "JURY VERDICT: Guilty on Count 2 Not Guilty on Count 3", ("18 USC 554",)),
    ],
)
def test_statutes_are_those_that_the_status_speaks_of(counts, entry, statutes):
    party = DocketParty("Ada Prueba", "Defendant", counts=counts)
    entries = (DocketEntry("9", "2024-08-01", entry),) if entry else ()
    case = Docket("txsd", "5:24-cr-1", "USA v. Prueba", parties=(party,), entries=entries)
    text = SourceDocument(
        "d", "", "", render(case).text, "docket", details=docket_details(case) | {"known_case": True}
    )
    (defendant,) = annotate(text).defendants
    assert defendant.statutes == statutes


ACQUITTED = DocketCount("18:554.F SMUGGLING RIFLES(3)", "Acquitted by jury", CountStatus.TERMINATED)
SUPERSEDED = DocketCount("18:932.F STRAW PURCHASE(1)", "Dismissed, superseded", CountStatus.TERMINATED)


@pytest.mark.parametrize(
    ("counts", "dismissed", "acquitted"),
    [
        ((STRAW, LIED), ("18 USC 922(a)",), ()),
        ((OPEN, LIED), ("18 USC 922(a)",), ()),
        ((STRAW, LIED, ACQUITTED), ("18 USC 922(a)",), ("18 USC 554",)),
        # A count that another of the same section followed is none that ended.
        ((STRAW, SUPERSEDED), (), ()),
        # Where all ended, the status says so.
        ((LIED,), (), ()),
        ((LIED, ACQUITTED), ("18 USC 922(a)",), ()),
    ],
)
def test_counts_that_ended_otherwise_stand_beside_the_status(counts, dismissed, acquitted):
    case = Docket(
        "txsd", "5:24-cr-1", "USA v. Prueba", parties=(DocketParty("Ada Prueba", "Defendant", counts=counts),)
    )
    told = replace(document(case), details=docket_details(case) | {"known_case": True})
    (defendant,) = annotate(told).defendants
    assert (defendant.dismissed, defendant.acquitted) == (dismissed, acquitted)


def test_the_parties_of_a_civil_case_are_nobodys_accused():
    case = Docket(
        "txsd", "5:24-cv-00911", "USA v. 40 Rifles", parties=(DocketParty("40 Rifles", "Defendant"),)
    )
    assert case.accused == ()


@pytest.mark.parametrize(
    ("counts", "relevant"),
    [
        (["18:932.F STRAW PURCHASE(1)"], True),
        (["18:554.F SMUGGLING GOODS(1)"], False),
        (["18:554.F SMUGGLING GOODS(1)", "18:922G.F FELON WITH FIREARM(2)"], True),
        (["18:371 CONSPIRACY(1)", "18:922G.F FELON WITH FIREARM(2)"], False),
        (["18:371 CONSPIRACY TO DEAL IN FIREARMS(1)"], True),
        (["21:841A=CD.F CONTROLLED SUBSTANCE(1)"], False),
        ([], False),
    ],
)
def test_counts_say_whether_a_docket_is_of_trafficking(counts, relevant):
    charged = tuple(DocketCount(name, "", CountStatus.PENDING) for name in counts)
    case = Docket(
        "txsd", "5:24-cr-1", "USA v. Prueba", parties=(DocketParty("A B", "Defendant", counts=charged),)
    )
    assert (docket_relevance(case) is not None) is relevant


def test_a_text_that_is_not_the_dockets_own_is_read_as_any_text():
    assert read_docket(document(CASE, "Something else.")) is None
    assert read_docket(SourceDocument("d", "t", "", "text", "news")) is None


words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=40)


@given(
    caption=words,
    names=st.lists(st.tuples(words, words), max_size=4),
    entries=st.lists(st.tuples(words, words), max_size=4),
)
def test_marks_stand_where_the_text_has_their_words(caption, names, entries):
    case = Docket(
        "txsd",
        "5:24-cr-1",
        caption,
        parties=tuple(
            DocketParty(name, "Defendant", counts=(DocketCount(count, "", CountStatus.PENDING),))
            for name, count in names
        ),
        entries=tuple(DocketEntry("1", "2024-05-07", told, title) for told, title in entries),
    )
    found = render(case)
    for i, party in enumerate(case.parties):
        line = found.text[found.parties[i].start : found.parties[i].end]
        assert line == " ".join(f"Defendant: {party.name}".split())
        line = found.text[found.counts[i, 0].start : found.counts[i, 0].end]
        assert line == " ".join(f"Count, pending: {party.counts[0].name}".split())
    for mark in found.entries.values():
        assert found.text[mark.start : mark.end].startswith("May 7, 2024, entry 1:")
    assert found.text[found.number.start : found.number.end] == "5:24-cr-1"


def entry(words: str, title: str = "") -> DocketEntry:
    return DocketEntry("7", "2024-06-01", words, title)


@pytest.mark.parametrize(
    ("told", "worth"),
    [
        (entry("PRELIMINARY ORDER OF FORFEITURE of two Barrett rifles as to Ada Prueba"), True),
        (entry("MOTION for Forfeiture of Property (40 firearms) by USA as to Ada Prueba"), True),
        (entry("CRIMINAL COMPLAINT: Ada Prueba bought 11 pistols at Cactus Loop Arms"), True),
        (entry("SENTENCING MINUTES; the AK-47s went to Mexico"), True),
        (entry("MOTION to Suppress the firearms by Ada Prueba"), False),
        (entry("", "Notice of Hearing re firearms"), False),
        (entry("RESPONSE to motion about the rifles"), False),
        (entry("TRANSCRIPT of trial, agent on rifles"), False),
        (entry("ORDER for a psychiatric examination of Ada Prueba"), False),
        (entry("ORDER appointing counsel: gun case"), False),
    ],
)
def test_of_the_entries_those_are_read_like_a_text_that_may_tell_of_the_guns(told, worth):
    assert is_worth_reading(told) is worth


def with_entries(*entries: DocketEntry) -> Docket:
    return replace(CASE, entries=entries)


def test_what_is_read_of_a_line_stands_in_the_whole_text_where_it_says():
    quiet = [entry(f"ORDER for a sealed envelope number {n}") for n in range(200)]
    loud = entry(
        "JUDGMENT as to Mateo Quiroga Paz (1) for buying 11 rifles at Cactus Loop Arms in Laredo, Texas."
    )
    case = with_entries(*quiet, loud, *quiet, loud)
    text = document(case)
    reading = read_docket(text)
    assert reading is not None
    excerpt = reading.excerpt()
    assert len(excerpt.text) < len(text.text) / 20
    annotation = annotate(text)
    assert [count.low for count in annotation.counts] == [11]  # the second line says it again
    check_spans(text.text, annotation.counts)
    check_spans(text.text, annotation.places)


def test_more_lines_about_guns_than_are_read_are_told_in_the_reason():
    case = with_entries(
        *(entry(f"SEIZURE WARRANT for {n} rifles " + "of the shed " * 80) for n in range(200))
    )
    reading = read_docket(document(case))
    assert reading is not None
    excerpt = reading.excerpt()
    assert 0 < excerpt.left_out < 200
    assert len(excerpt.text) < MOST + 2_000
    assert f"{excerpt.left_out} of its lines about guns" in annotate(document(case)).relevance.reason


@given(
    kinds=st.lists(st.sampled_from(["ORDER on a fee", "SEIZURE of 3 rifles", "JUDGMENT, 9 guns"]), max_size=9)
)
def test_every_line_of_the_excerpt_is_one_of_the_text(kinds):
    case = with_entries(*(entry(f"{kind} {n}") for n, kind in enumerate(kinds)))
    found = render(case)
    excerpt = excerpt_of(case, found)
    for place, start in zip(excerpt.places, excerpt.starts, strict=True):
        line = found.text[place.start : place.end]
        assert excerpt.text[start : start + len(line)] == line
    left = [kind for kind in kinds if kind != "ORDER on a fee"]
    assert sum(excerpt.text.count(kind) for kind in set(left)) == len(left)


def test_evidence_over_two_lines_that_are_apart_ends_with_the_first():
    case = with_entries(entry("SEIZURE of 3 rifles"), entry("ORDER on a fee"), entry("JUDGMENT, 9 guns"))
    found = render(case)
    excerpt = excerpt_of(case, found)
    start = excerpt.text.index("3 rifles")
    across = Evidence(start, len(excerpt.text), excerpt.text[start:], "told")
    annotation = Annotation("d", Relevance(True, 1.0, ""), "en", stages=(StageFact(Stage.CHARGED, across),))
    (moved,) = excerpt.moved_back(annotation).stages
    assert moved.evidence.quote == "3 rifles"
    check_spans(found.text, [moved])
