"""OFAC's recent actions: which are asked for, and whom their entries name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawlers.manifest import Manifest
from crawlers.model import ParseError, RawDocument
from crawlers.ofac.entries import read_entry
from crawlers.ofac.page import read_action
from crawlers.ofac.titles import designates, kinds
from crawlers.press_room.page import read_listing_page
from crawlers.press_room.shape import read_shape
from crawlers.registry import load_manifest
from db.models import Document
from ironriver.settings import get_settings
from pipeline import parse
from tests.crawlers.conftest import StandIn
from tests.crawlers.fake_files import FakeFiles
from tests.crawlers.running import crawled, opened

EXAMPLES = Path(__file__).resolve().parents[1] / "sources" / "ofac"


@pytest.fixture
def manifest() -> Manifest:
    return load_manifest("ofac")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Counter Narcotics Designations; Counter Narcotics Designation Update", True),
        ("Iran-related Designations; Issuance of Iran-related General License", True),
        ("Counter Terrorism Designation", True),
        ("Publication of Updated FAQ; Counter Narcotics Designations", True),
        ("Removal of Syria's designation as a State Sponsor of Terrorism", False),
        ("Counter Narcotics Designations Removals", False),
        ("Issuance of Russia-related General License and Frequently Asked Question", False),
        ("Changes to January 01, 2022 guidance", False),
        ("Settlement Agreement between OFAC and a bank", False),
        ("A thing that OFAC never did before", True),  # not known, so it is looked at, and said
    ],
)
def test_the_title_says_whether_an_action_may_designate_somebody(title, told):
    assert designates(title) is told


def test_parts_of_a_title_that_are_not_known_have_no_kind():
    assert kinds("Counter Narcotics Designations; Unheard Of") == {
        "Counter Narcotics Designations": "designation",
        "Unheard Of": "",
    }


@pytest.mark.parametrize(
    ("text", "name", "kind", "aliases", "country", "linked"),
    [
        (
            'EXAMPLE LOPEZ, Juan (a.k.a. "EL EJEMPLO"; a.k.a. EXAMPLE, Juan), Calle 1, Culiacan, Sinaloa, '
            "Mexico; DOB 01 Jan 1980; nationality Mexico; Gender Male; C.U.R.P. XX (Mexico) (individual) "
            "[SDGT] (Linked To: A CARTEL).",
            "Juan EXAMPLE LOPEZ",
            "individual",
            ("EL EJEMPLO", "Juan EXAMPLE"),
            "Mexico",
            ("A CARTEL",),
        ),
        (
            "GRUPO EJEMPLAR, S.A. DE C.V., Tijuana, Mexico; R.F.C. XX (Mexico) [SDNTK].",
            "GRUPO EJEMPLAR, S.A. DE C.V.",
            "entity",
            (),
            "Mexico",
            (),
        ),
        (
            "LOS EJEMPLARES (a.k.a. THE EXAMPLES), Mexico [ILLICIT-DRUGS-EO14059] [SDGT].",
            "LOS EJEMPLARES",
            "entity",
            ("THE EXAMPLES",),
            "Mexico",
            (),
        ),
        (
            "EJEMPLO Y MAS, Ana; DOB 02 Feb 1990; POB Sonora, Mexico (individual) [SDNTK].",
            "Ana EJEMPLO Y MAS",
            "individual",
            (),
            "",
            (),
        ),
        (
            "EXAMPLE STAR (3EXX) Oil Tanker; Vessel Registration Identification IMO 1 (vessel) [IRAN].",
            "EXAMPLE STAR",
            "vessel",
            (),
            "",
            (),
        ),
    ],
)
def test_an_entry_names_somebody(text, name, kind, aliases, country, linked):
    one, complaints = read_entry(text)
    assert one is not None
    assert (one.name, one.kind, one.aliases, one.country, one.linked_to) == (
        name,
        kind,
        aliases,
        country,
        linked,
    )
    assert complaints == ()
    assert "DOB" not in one.words
    assert "Calle" not in one.words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("EXAMPLE, Juan; DOB 1980 (individual).", "no programme"),
        ("EXAMPLE, Juan; Shoe Size 43 (individual) [SDGT].", "neither read nor ignored: 'Shoe Size 43'"),
    ],
)
def test_what_is_not_understood_of_an_entry_is_said(text, words):
    assert words in " ".join(read_entry(text)[1])


def action(body: str) -> RawDocument:
    title = '<h1><span class="treas-page-title">Designations</span></h1>'
    page = f'{title}<div id="block-ofac-content">{body}</div>'.encode()
    address = "https://ofac.treasury.gov/recent-actions/20260218"
    return RawDocument(1, "ofac", "page", address, "text/html", datetime.now(UTC), page)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("<p>We have moved.</p>", "no section says what was done"),
        (
            "<p>The following individuals have been added to OFAC's SDN List:</p><p>See the PDF.</p>",
            "nobody can be read",
        ),
    ],
)
def test_a_page_of_another_layout_is_an_error(manifest, body, words):
    with pytest.raises(ParseError, match=words):
        read_action(action(body), manifest)


def test_the_day_is_that_of_the_address_where_no_other_is_told(manifest):
    body = "<p>The following entity has been added to OFAC's SDN List:</p><p>A GANG, Mexico [SDGT].</p>"
    document = read_action(action(body), manifest)
    assert document is not None
    assert document.published == "2026-02-18"
    assert document.warnings == ("it links to no press release of the Treasury",)


def test_the_listing_shows_every_action_with_its_day(manifest):
    listing = read_shape(manifest).listing
    assert listing is not None
    markup = (EXAMPLES / "listing" / "listing.html").read_bytes()
    page = read_listing_page(markup, "https://ofac.treasury.gov/x", listing)
    assert [(each.link.rpartition("/")[2], str(each.day)) for each in page.entries] == [
        ("20260218", "2026-02-18"),
        ("20260217", "2026-02-17"),
        ("20260216_33", "2026-02-16"),
        ("20260213", "2026-02-13"),
    ]
    assert page.complaints == ()


@pytest.fixture
def site(stand_in: StandIn) -> Iterator[FakeFiles]:
    with FakeFiles() as site:
        stand_in(site.url, "ofac")
        listing = (EXAMPLES / "listing" / "listing.html").read_text("utf-8")
        site.put("/recent-actions/sanctions-list-updates", listing.replace("https://ofac.treasury.gov", ""))
        site.put("/recent-actions/sanctions-list-updates?page=1", "<div class='view-content'></div>")
        page = (EXAMPLES / "page_designations" / "page.html").read_text("utf-8")
        site.put("/recent-actions/20260218", page)
        removals = (EXAMPLES / "page_removals_only" / "page.html").read_text("utf-8")
        site.put("/recent-actions/20260213", removals)
        yield site


def test_only_actions_with_designations_become_documents(site):
    with opened() as store:
        report = crawled(store, "ofac")
        assert (report.health, report.complete, report.listed) == ("ok", True, 4)
        assert "does not know: 'Invention of Something Never Heard Of'" in report.note
        asked = sorted(path for path in site.hits if path.startswith("/recent-actions/2"))
        assert asked == ["/recent-actions/20260213", "/recent-actions/20260218"]
        parse.run(store, get_settings(), source="ofac")
        (document,) = store.query(Document)
        assert document.url.endswith("/recent-actions/20260218")
        details = document.versions[0].details
        assert details["press_release"] == "https://home.treasury.gov/news/press-releases/sb9901"
        assert json.dumps(details).count("SDGT") == 1
        site.hits.clear()
        again = crawled(store, "ofac")
        assert (again.new, again.health) == (0, "ok")
        assert site.hits["/recent-actions/20260218"] == 0
        site.put("/recent-actions/sanctions-list-updates", "<div class='view-content'></div>")
        assert crawled(store, "ofac").health == "unhealthy"
