"""A takedown: the name is in nothing that is shown, new documents come masked, and it can be withdrawn."""

import pytest
from sqlalchemy import select

from crawlers.model import ParsedDocument
from db.models import Change, Document, DocumentVersion, Fetch, Incident, Licensee, Party, Run, Takedown
from db.search import search_incidents
from ironriver.errors import IronRiverError, UsageError
from ironriver.settings import Settings
from pipeline.dealers.importing import import_licensees
from pipeline.parse import text_digest
from pipeline.stages import run_all
from pipeline.takedowns.honour import (
    assert_gone,
    forget_old_claims,
    leaks,
    take_down_document,
    take_down_person,
    withdraw,
)
from pipeline.takedowns.listed import WITHHELD, active, listed
from pipeline.takedowns.masking import Masker

TEXTS = {
    "plea": (
        "Wilmer Quorlbach admits buying 43 rifles",
        "NOGALES, Ariz. – Wilmer Isaac Quorlbach, 34, of Nogales, pleaded guilty on May 6, 2031, to straw "
        "purchasing firearms that were smuggled to Mexico. Quorlbach bought 43 rifles from licensed dealers "
        "in Tucson between January and March 2031. His co-defendant, Bastian Zentnerius, 50, of Tucson, is "
        "charged with conspiracy to smuggle firearms.",
    ),
    "sentence": (
        "Nogales man gets 40 months for rifles sent to Mexico",
        "TUCSON, Ariz. – A federal judge sentenced Wilmer Quorlbach, 34, of Nogales, to 40 months in prison "
        "on August 9, 2031. Quorlbach had pleaded guilty to straw purchasing 43 rifles that were smuggled to "
        "Mexico.",
    ),
}


@pytest.fixture
def world(session):
    run = Run(kind="crawl", source="invented")
    session.add(run)
    session.flush()
    fetch = Fetch(run_id=run.id, source="invented", role="page", url="https://news.example/")
    session.add(fetch)
    session.flush()
    for name, (title, text) in TEXTS.items():
        document = Document(
            source="invented", native_id=name, url=f"https://news.example/{name}-wilmer-quorlbach",
            kind="press_release", language="en", title=title, published="2031-08-09",
        )  # fmt: skip
        session.add(document)
        session.flush()
        version = DocumentVersion(
            document_id=document.id, number=1, fetch_id=fetch.id, title=title, published="2031-08-09",
            text=text, text_sha256=text_digest(text), details={"teaser": title},
        )  # fmt: skip
        session.add(version)
    session.commit()
    run_all(session, Settings())
    assert "Wilmer Isaac Quorlbach" in set(session.scalars(select(Party.name)))
    return session


def take_down(session, name="Wilmer Quorlbach"):
    changed = take_down_person(session, name, reason="asked", author="ana")
    session.commit()
    run_all(session, Settings())
    forget_old_claims(session)
    session.commit()
    return changed


def test_the_name_is_in_nothing_that_is_shown(world):
    assert leaks(world, Masker(["Wilmer Quorlbach"]))
    assert len(take_down(world)) == 2
    assert_gone(world, Masker(["Wilmer Isaac Quorlbach"]))
    assert not search_incidents(world, "Quorlbach")
    assert set(world.scalars(select(Party.name))) == {"Bastian Zentnerius"}
    for change in world.scalars(select(Change)):
        assert "uorlbach" not in f"{change.summary} {change.details}"
    for incident in world.scalars(select(Incident)):
        assert "uorlbach" not in incident.title
    assert {"https://news.example/"} == set(world.scalars(select(Document.url)))


def test_a_licensee_of_the_name_is_masked_also_when_the_list_is_imported_again(world, tmp_path):
    columns = "Lic Regn\tLic Dist\tLic Cnty\tLic Type\tLic Xprdte\tLic Seqn\tLicense Name\tBusiness Name"
    columns += "\tPremise Street\tPremise City\tPremise State\tPremise Zip Code"
    path = tmp_path / "list.txt"
    path.write_text(
        f"{columns}\n9\t86\t023\t01\t5C\t01234\tQUORLBACH, WILMER\tNACO ARMS\t1 A ST\tNACO\tAZ\t85620\n"
    )
    import_licensees(world, path)
    take_down(world)
    assert_gone(world, Masker(["Wilmer Quorlbach"]))
    import_licensees(world, path)
    assert_gone(world, Masker(["Wilmer Quorlbach"]))
    assert world.scalars(select(Licensee.business_name)).one() == "NACO ARMS"


def test_the_rest_of_the_case_stays(world):
    before = {row.state for row in world.scalars(select(Incident))}
    take_down(world)
    texts = list(world.scalars(select(DocumentVersion.text)))
    assert [len(text) for text in texts] == [len(text) for _, text in TEXTS.values()]
    assert any("43 rifles" in text for text in texts)
    assert before == {"active"}
    assert "active" in {row.state for row in world.scalars(select(Incident))}


def test_what_comes_is_masked_before_it_is_stored(world):
    take_down(world)
    parsed = ParsedDocument(
        native_id="new", url="https://news.example/n", kind="news", title="WILMER QUORLBACH IS BACK",
        published="2032-01-01", text="Quorlbach was seen.",
    )  # fmt: skip
    honoured = listed(world).honour("invented", parsed)
    assert "uorlbach" not in honoured.title.lower() + honoured.text


def test_a_name_that_is_left_is_an_error_that_says_where(world):
    with pytest.raises(IronRiverError, match=r"parties\.name"):
        assert_gone(world, Masker(["Wilmer Quorlbach"]))


def test_one_word_is_refused_and_nothing_is_changed(world):
    with pytest.raises(UsageError, match="no full name"):
        take_down_person(world, "Quorlbach", reason="", author="ana")
    assert not active(world)


def test_a_document_is_withheld(world):
    document = world.scalars(select(Document).where(Document.native_id == "sentence")).one()
    take_down_document(world, document, reason="asked", author="ana")
    world.commit()
    run_all(world, Settings())
    assert world.get_one(Document, document.id).title == WITHHELD
    incident = world.scalars(select(Incident).where(Incident.state == "active")).one()
    assert incident.documents_count == 1
    parsed = ParsedDocument(
        native_id="sentence",
        url="https://news.example/x",
        kind="news",
        title="T",
        published="",
        text="Again.",
    )
    assert listed(world).honour("invented", parsed).text == ""


def test_withdrawn_it_hides_nothing_more(world):
    take_down(world)
    for takedown in active(world):
        withdraw(world, takedown)
    world.commit()
    assert not listed(world)
    assert world.scalars(select(Takedown)).first().revoked_at is not None
