"""A page from PACER and a docket of the Internet Archive, as `ironriver show` tells them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Incident
from db.queries import get_incident
from ironriver.settings import get_settings
from pipeline.stages import run_stage
from tests.crawlers.fake_files import FakeFiles
from tests.crawlers.running import crawled
from tests.incidents.page import shown

PAGE = Path(__file__).resolve().parents[1] / "sources" / "drop_folder" / "docket_report" / "page.html"
SECOND = """<tr><td valign=top><br><b><u>Defendant (2)</u></b></td></tr>
<tr><td valign=top width="40%"><B>Lidia Bermudo</B><BR><I>TERMINATED: 01/09/2032</I></td></tr>
<tr><td valign=top width="40%"><br><b><u>Pending Counts</u></b></td><td></td>
<td valign=top width="40%"><br><b><u>Disposition</u></b></td></tr>
<tr><td valign=top width="40%">None</td></tr>
<tr><td valign=top width="40%"><br><b><u>Terminated Counts</u></b></td><td></td>
<td valign=top width="40%"><br><b><u>Disposition</u></b></td></tr>
<tr><td width="40%">18:932.F STRAW PURCHASE OF FIREARMS<br>(1)</td><td></td>
<td valign=top width="40%">Dismissed on motion of the government</td></tr>
"""
PLEA = """<tr><td width=94 nowrap valign=top>11/04/2031</td>
<td valign=top align=right>24&nbsp;</td><td valign=top>Minute Entry: Change of Plea Hearing as to Otto Muster
held on 11/3/2031. Plea entered by Otto Muster (1) Guilty Count 1: he bought 22 rifles at Cactus Loop Arms in
Tucson, Arizona, for others. (CLK) (Entered: 11/05/2031)</td></tr>
<tr><td width=94 nowrap valign=top>02/03/2032</td>"""

RELEASE = """Laredo man admits buying pistols for others

LAREDO, Texas – Mateo Quiroga Paz, 31, of Laredo, pleaded guilty today in the Southern District of Texas to \
straw purchasing firearms. He admitted that he bought 14 pistols for a man in Nuevo Laredo, Mexico, who \
smuggled them there. The case number is 5:31-cr-00911."""
DOCKET = {
    "court_id": "txsd",
    "docket_number": "5:31-cr-00911",
    "case_name": "United States v. Quiroga Paz",
    "pacer_case_id": "1987001",
    "date_filed": "2031-05-07",
    "parties": [
        {
            "name": "Mateo Quiroga Paz",
            "party_types": [
                {
                    "name": "Defendant",
                    "criminal_counts": [
                        {
                            "name": "18:932.F STRAW PURCHASE OF FIREARMS(1)",
                            "disposition": "Custody of BOP for 30 months",
                            "status": 1,
                        },
                        {"name": "18:924(n) TRAVEL TO DEAL(2)", "disposition": "Dismissed", "status": 2},
                    ],
                    "criminal_complaints": [],
                }
            ],
        }
    ],
    "docket_entries": [
        {"entry_number": 1, "date_filed": "2031-05-07", "description": "INDICTMENT as to Mateo Quiroga Paz"},
        {"entry_number": 40, "date_filed": "2032-01-12", "description": "JUDGMENT as to Mateo Quiroga Paz"},
    ],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The drop folder."""
    folder = tmp_path / "drop"
    folder.mkdir()
    monkeypatch.setenv("IRONRIVER_DROP_DIR", str(folder))
    get_settings.cache_clear()
    return folder


@pytest.fixture
def archive(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeFiles]:
    """The Internet Archive with one docket."""
    item = "gov.uscourts.txsd.1987001"
    with FakeFiles() as site:
        monkeypatch.setenv("IRONRIVER_BASE_URL__INTERNET_ARCHIVE", site.url)
        monkeypatch.setenv("IRONRIVER_RATE__INTERNET_ARCHIVE", "1000")
        get_settings.cache_clear()
        found = {"response": {"docs": [{"identifier": item}]}}
        site.put("/advancedsearch.php", json.dumps(found), kind="application/json")
        site.put(f"/download/{item}/{item}.docket.json", json.dumps(DOCKET), kind="application/json")
        yield site


def told(store: Session) -> dict[str, str]:
    """What `show` prints of each incident, by its title."""
    for stage in ("parse", "screen", "extract", "resolve"):
        run_stage(stage, store, get_settings())
    ids = store.scalars(select(Incident.public_id).where(Incident.state == "active")).all()
    incidents = [get_incident(store, public_id) for public_id in ids]
    return {incident.title: " ".join(shown(store, incident).split()) for incident in incidents}


def test_a_page_dropped_from_pacer_becomes_an_incident(folder, store):
    page = (
        PAGE.read_text("utf-8")
        .replace("</TABLE>\n<HR>", f"{SECOND}</TABLE>\n<HR>", 1)
        .replace("<tr><td width=94 nowrap valign=top>02/03/2032</td>", PLEA, 1)
    )
    (folder / "azd_muster.html").write_text(page, "utf-8")
    assert crawled(store, "drop_folder").new == 1
    ((title, shown_page),) = told(store).items()
    assert title == "Otto Muster and Lidia Bermudo, 22 rifles purchased, Arizona"
    for words in (
        "sentenced court azd 31-cr-00077",
        "Otto Muster, also El Modelo sentenced to 46 months in prison; also reported: charges dismissed",
        "18 USC 554: charges dismissed 18 USC 932: sentenced",
        "Lidia Bermudo charges dismissed 18 USC 932 “Defendant: Lidia Bermudo. Terminated January 9, 2032",
        "purchased 22 rifles “Plea entered by Otto Muster (1) Guilty Count 1: he bought 22 rifles",
        "2031-05-06 charged of Otto Muster “May 6, 2031, entry 1: INDICTMENT as to Otto Muster (1)",
        "2031-05-08 arrest of Otto Muster “May 8, 2031: Arrest of Otto Muster.",
        "2031-11-03 plea of Otto Muster “November 4, 2031, entry 24: Minute Entry: Change of Plea",
        "2032-02-03 sentencing of Otto Muster “February 3, 2032, entry 31: JUDGMENT as to Otto Muster",
        "Cactus Loop Arms (ffl, source), Tucson, Arizona",
        "United States v. Muster, 4:31-cr-00077 (azd) file:///azd_muster.html",
    ):
        assert words in shown_page
    assert "Nadia" not in shown_page  # counsel


def test_a_release_leads_to_its_docket_in_the_internet_archive_and_both_are_one_incident(
    folder, archive, store
):
    (folder / "release.txt").write_text(RELEASE, "utf-8")
    assert crawled(store, "drop_folder").new == 1
    assert len(told(store)) == 1
    assert crawled(store, "internet_archive").new == 1
    ((title, shown_page),) = told(store).items()
    assert title == "Mateo Quiroga Paz, 14 handguns purchased, Texas to Nuevo Laredo"
    for words in (
        "court txsd 31-cr-00911",
        "2 documents",
        "Mateo Quiroga Paz, 31, Laredo, Texas sentenced to 30 months in prison",
        "18 USC 924(n): charges dismissed 18 USC 932: sentenced",
        "purchased 14 handguns “He admitted that he bought 14 pistols",
        "2031-05-07 charged “May 7, 2031, entry 1: INDICTMENT as to Mateo Quiroga Paz”",
        "2032-01-12 sentencing “January 12, 2032, entry 40: JUDGMENT as to Mateo Quiroga Paz”",
        "https://archive.org/details/gov.uscourts.txsd.1987001",
    ):
        assert words in shown_page
