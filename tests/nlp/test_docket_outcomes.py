"""What dispositions and entries say became of a person."""

from __future__ import annotations

import pytest

from ironriver.vocabulary import Event, Stage
from nlp.dockets.dispositions import LIFE, party_outcome, read_disposition
from nlp.dockets.entries import read_entries
from nlp.dockets.model import CountStatus, DocketCount, DocketEntry, DocketParty


@pytest.mark.parametrize(
    ("words", "stage", "months"),
    [
        ("", Stage.CHARGED, None),
        ("Dismissed on motion of the government", Stage.DISMISSED, None),
        ("Order for Dismissal.", Stage.DISMISSED, None),
        ("NOLLE PROSEQUI", Stage.DISMISSED, None),
        ("Found not guilty by jury", Stage.ACQUITTED, None),
        ("Judgment of acquittal", Stage.ACQUITTED, None),
        ("Plea of guilty entered", Stage.PLEADED_GUILTY, None),
        ("Guilty", Stage.CONVICTED, None),
        (
            "Custody of BOP for 60 months, followed by 4 years supervised release. No fine.",
            Stage.SENTENCED,
            60,
        ),
        ("Custody of the BOP for thirty-six months, supervised release for three", Stage.SENTENCED, 36),
        ("committed to the Bureau of Prisons for a term of FORTY-SIX (46) MONTHS", Stage.SENTENCED, 46),
        ("Bureau of Prisons - 15 YEARS; Supervised Release - LIFETIME", Stage.SENTENCED, 180),
        ("Custody of BOP - 220 mos.; Supervised Release - 5 yrs.; Fine - $2,000.00", Stage.SENTENCED, 220),
        ("18 MOS CBOP, 36 MOS TSR", Stage.SENTENCED, 18),
        ("sentenced to CUSTODY for 151 mos. S/R 3 yrs", Stage.SENTENCED, 151),
        ("BOP for a total term of 120 months: 60 months on Ct 1, 60 on Ct 2", Stage.SENTENCED, 120),
        ("60 months imprisonment on Count 1 and 76 months on Count 34, concurrently", Stage.SENTENCED, 76),
        ("24 months imprisonment on count 1, 12 months on count 2, consecutive", Stage.SENTENCED, 36),
        ("12 months and 1 day imprisonment", Stage.SENTENCED, 12),
        ("committed to the custody of BOP for life. No supervised release.", Stage.SENTENCED, LIFE),
        ("36 MONTHS PROBATION; HOME DETENTION FOR 60 DAYS", Stage.SENTENCED, 0),
        ("TIME SERVED; $100 Special Assessment", Stage.SENTENCED, 0),
        ("Supervised release revoked 12/05/16. Custody of BOP for 3 months.", Stage.SENTENCED, None),
        ("46 months imprisonment. REVOCATION JUDGMENT: 8 months", Stage.SENTENCED, 46),
        ("Rule 20 transfer out", Stage.OTHER, None),
        ("see minutes", Stage.OTHER, None),
    ],
)
def test_a_disposition(words, stage, months):
    found = read_disposition(words)
    assert (found.stage, found.months) == (stage, months)


def party(*counts: tuple[str, str], terminated: str = "", status: str = "pending") -> DocketParty:
    return DocketParty(
        "Ada Prueba",
        "Defendant",
        terminated,
        counts=tuple(DocketCount(name, words, CountStatus(status)) for name, words in counts),
    )


@pytest.mark.parametrize(
    ("counts", "terminated", "stage", "months"),
    [
        ([], "", Stage.CHARGED, None),
        ([("18:932(1)", "")], "", Stage.CHARGED, None),
        ([("18:932(1)", "46 months custody"), ("18:371(2)", "Dismissed")], "2024-12-02", Stage.SENTENCED, 46),
        ([("18:932(1)", "Dismissed"), ("18:371(2)", "Dismissed")], "2024-12-02", Stage.DISMISSED, None),
        # One count is gone, the other stands: the person is still charged.
        ([("18:932(1)", "Dismissed"), ("18:371(2)", "")], "", Stage.CHARGED, None),
        # The case is closed: the count without a word was superseded.
        ([("18:932(1)", ""), ("18:932(1s)", "Dismissed")], "2024-12-02", Stage.DISMISSED, None),
        ([("18:932(1)", "Acquitted"), ("18:371(2)", "Dismissed")], "2024-12-02", Stage.ACQUITTED, None),
        ([("18:932(1)", "12 months custody"), ("18:2(2)", "30 months custody")], "", Stage.SENTENCED, 30),
    ],
)
def test_a_person_by_the_counts(counts, terminated, stage, months):
    found = party_outcome(party(*counts, terminated=terminated))
    assert (found.stage, found.months) == (stage, months)


ADA, BRUNO = DocketParty("Ada Prueba", "Defendant"), DocketParty("Bruno Ejemplo Jr", "Defendant")
MINUTES = "Minute Entry for proceedings held before Judge Ivo Marsh: "


@pytest.mark.parametrize(
    ("words", "title", "told", "day"),
    [
        ("INDICTMENT as to Ada Prueba (1) count(s) 1, 2.", "", Event.CHARGED, "2024-05-07"),
        ("SEALED COMPLAINT as to Ada Prueba (1).", "", Event.CHARGED, "2024-05-07"),
        ("SECOND SUPERSEDING INDICTMENT as to Ada Prueba", "", Event.CHARGED, "2024-05-07"),
        ("", "Indictment (Sealed)", Event.CHARGED, "2024-05-07"),
        ("", "Change of Plea Hearing", Event.PLEA, "2024-05-07"),
        ("", "Judgment", Event.SENTENCING, "2024-05-07"),
        ("", "Arrest", Event.ARREST, "2024-05-07"),
        ("", "Jury Verdict", None, ""),
        ("Arrest of Ada Prueba in the District of Nowhere", "", Event.ARREST, "2024-05-07"),
        ("Arrest Warrant Returned Executed on 5/2/24 as to Ada Prueba", "", Event.ARREST, "2024-05-02"),
        (MINUTES + "Initial Appearance as to Ada Prueba held on 5/6/2024", "", Event.HEARING, "2024-05-06"),
        (
            MINUTES
            + "Change of Plea Hearing as to Ada Prueba held on 5/7/2024. Plea entered by Ada Prueba (1) "
            "Guilty Count 1. Sentencing set for 8/5/2024",
            "",
            Event.PLEA,
            "2024-05-07",
        ),
        (MINUTES + "RE-ARRAIGNMENT held. Ada Prueba (1) Guilty Count 1.", "", Event.PLEA, "2024-05-07"),
        ("JURY VERDICT as to Ada Prueba (1) Guilty on Count 1,2", "", Event.CONVICTION, "2024-05-07"),
        ("JURY VERDICT as to Ada Prueba (1) Not Guilty on Count 1", "", Stage.ACQUITTED, "2024-05-07"),
        (MINUTES + "Sentencing held on 5/6/2024 for Ada Prueba (1)", "", Event.SENTENCING, "2024-05-06"),
        ("JUDGMENT as to Ada Prueba (1), Count(s) 1, 46 months.", "", Event.SENTENCING, "2024-05-07"),
        ("NOTICE OF APPEAL by Ada Prueba re Judgment", "", Stage.APPEAL, "2024-05-07"),
        ("ORDER DISMISSING INDICTMENT as to Ada Prueba", "", Stage.DISMISSED, "2024-05-07"),
        ("NOTICE OF HEARING as to Ada Prueba: Sentencing set for 11/4/2024", "", None, ""),
        ("MOTION to Dismiss Indictment by Ada Prueba", "", None, ""),
        ("WAIVER OF INDICTMENT by Ada Prueba", "", None, ""),
        ("SENTENCING MEMORANDUM by USA as to Ada Prueba", "", None, ""),
        ("Indictment unsealed as to Ada Prueba", "", None, ""),
        ("ORDER: Change of Plea Hearing continued to 6/1/2024 as to Ada Prueba", "", None, ""),
        (MINUTES + "Initial Appearance re Revocation of Supervised Release held on 5/6/2024", "", None, ""),
        (MINUTES + "Arraignment of Material Witness held on 5/6/2024", "", None, ""),
        ("Letter from counsel", "", None, ""),
    ],
)
def test_an_entry(words, title, told, day):
    entries = [DocketEntry("1", "2024-05-07", words, title)]
    found = [(item.event or item.stage, item.date) for item in read_entries(entries, [ADA])]
    assert found == ([(told, day)] if told else [])


def test_an_entry_is_of_those_whom_it_names():
    entries = [
        DocketEntry("1", "2024-05-07", "INDICTMENT as to Ada Prueba (1), BRUNO EJEMPLO JR. (2)"),
        DocketEntry("9", "2024-06-07", "JUDGMENT as to Bruno Ejemplo Jr (2), Count(s) 1, 10 months"),
    ]
    assert [item.parties for item in read_entries(entries, [ADA, BRUNO])] == [(0, 1), (1,)]


@pytest.mark.parametrize("day", ["13/45/2024", "1/2/1990", "9/9/2031"])
def test_a_day_that_can_not_be_is_not_believed(day):
    entries = [DocketEntry("1", "2024-05-07", f"Arrest Warrant Returned Executed on {day} as to Ada Prueba")]
    assert [item.date for item in read_entries(entries, [ADA])] == ["2024-05-07"]
