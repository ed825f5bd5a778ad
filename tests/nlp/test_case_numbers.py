"""Case numbers as they are written."""

from __future__ import annotations

import pytest

from nlp.annotation import SourceDocument
from nlp.case_numbers import find_case_numbers
from nlp.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The case is 5:22-cr-01008.", ["5:22-cr-01008"]),
        ("Docket 2:19-CR-00417-RB-001 was opened.", ["2:19-CR-00417-RB-001"]),
        ("No. CR 14-2071 RB. Before the Court is a motion.", ["CR 14-2071 RB"]),
        ("Criminal No. 22-31-1 is pending.", ["22-31-1"]),
        ("It is 3:20-cr-44(S2)-MMH-JBT.", ["3:20-cr-44(S2)-MMH-JBT"]),
        ("Charged in 16 CR 512, he fled.", ["16 CR 512"]),
        ("Appeal No. 19-10433 was heard.", ["19-10433"]),
        ("Case Number: 4:23-mj-00077", ["4:23-mj-00077"]),
        ("5:22-cr-01008 and again 5:22-cr-01008", ["5:22-cr-01008"]),
        ("He used an AK-47 and an AR-15; call 214-555-0134.", []),
        ("Public Law No. 117-159 was signed.", []),
        ("Nos. 20-1234 & 20-1235 were joined.", ["20-1234", "20-1235"]),
        ("Cause No. EP-20-CR-01023-DB is closed.", ["EP-20-CR-01023-DB"]),
        ("E.D.N.Y. Docket No. 22-CR-354 (WFK)", ["22-CR-354 (WFK)"]),
        ("Indictment No. 71543-22 names him.", ["71543-22"]),
        ("Según la causa penal 123/2021, vendió armas.", ["123/2021"]),
        ("En la causa penal 61/2013-III obran peritajes.", ["61/2013-III"]),
        ("Alegó en su recurso, 23-2071, que no sabía.", ["23-2071"]),
        ("CASE NO. 23-20491-CR (s)", ["23-20491-CR (s)"]),
        ("Superior Court Case No. BA123456", ["BA123456"]),
        ("FFL No. 5-74-123-01 was his.", []),
        ("License No. 5-74-123 was revoked.", []),
    ],
)
def test_case_numbers(text: str, expected: list[str]) -> None:
    facts = find_case_numbers(read(SourceDocument("x", "", "2022-05-06", text)))
    assert [fact.value for fact in facts] == expected
    assert all(text[f.evidence.start : f.evidence.end] == f.evidence.quote for f in facts)


def test_a_cited_case_is_not_the_documents() -> None:
    text = "x " * 400 + "See United States v. Orr, No. 11-4040, 2012 WL 1234."
    assert find_case_numbers(read(SourceDocument("x", "", "", text))) == ()
