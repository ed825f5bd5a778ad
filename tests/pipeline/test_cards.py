"""Cards of incidents: what they hold, and when they are written again."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Incident, IncidentCard
from nlp.courts.names import districts
from pipeline.desk import cards
from pipeline.desk.cards import update_cards
from pipeline.desk.facets import confidence_band, divisions
from pipeline.report import StageReport
from pipeline.resolve.writing import clear_parts
from tests.world import Author, tucson


def written(session: Session) -> int:
    report = StageReport("resolve")
    update_cards(session, report)
    return report.counts["cards written"]


@pytest.fixture
def incident(session: Session) -> Incident:
    found = tucson(Author(session))
    session.commit()
    return found


def card(session: Session) -> IncidentCard:
    session.expire_all()
    return session.scalars(select(IncidentCard)).one()


def test_an_incident_is_filed_under_what_its_parts_tell(session: Session, incident: Incident) -> None:
    assert written(session) == 1
    assert card(session).facets == {
        "district": ["azd"],
        "division": ["Phoenix"],
        "state": ["Arizona"],
        "statute": ["18 USC 932"],
        "stage": ["sentenced"],
        "gun_kind": ["fifty_caliber", "rifle"],
        "role": ["recruiter", "straw_purchaser"],
        "channel": ["ffl"],
        "destination": ["MX"],
        "group": ["Los Álamos"],
        "dealer_state": ["Arizona"],
        "convergence": ["drugs"],
        "year": ["2026"],
        "source_kind": ["press_release"],
        "language": ["en"],
        "confidence": ["high"],
    }


def test_a_list_shows_the_first_parties_and_figures(session: Session, incident: Incident) -> None:
    written(session)
    told = card(session).summary
    assert [party["name"] for party in told["parties"]] == ["Jorge Ibarra Muñoz", "Dana Whitlock"]
    assert [(f["role"], f["object"], f["low"]) for f in told["figures"]] == [
        ("purchased", "rifle", 23),
        ("seized", "firearm", 17),
    ]
    assert card(session).guns == 23


def test_nothing_is_written_twice(session: Session, incident: Incident) -> None:
    written(session)
    assert written(session) == 0


def test_a_card_is_written_again_after_the_parts_were(session: Session, incident: Incident) -> None:
    written(session)
    before = card(session).revision
    clear_parts(session, incident.id)
    session.commit()
    assert written(session) == 1
    assert "statute" not in card(session).facets
    assert card(session).revision > before


def test_a_card_of_another_version_is_written_again(
    session: Session, incident: Incident, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(session)
    monkeypatch.setattr(cards, "VERSION", "another")
    assert written(session) == 1


def test_an_incident_that_is_no_more_keeps_an_empty_card(session: Session, incident: Incident) -> None:
    """So that whoever keeps cards in memory learns that it went."""
    written(session)
    session.get_one(Incident, incident.id).state = "retracted"
    session.commit()
    assert written(session) == 1
    assert not card(session).active
    assert card(session).facets == {}
    assert written(session) == 0


@pytest.mark.parametrize(
    ("mean", "band"),
    [(None, ""), (0.0, "low"), (0.7499, "low"), (0.75, "medium"), (0.9, "high"), (1.0, "high")],
)
def test_bands_of_confidence(mean: float | None, band: str) -> None:
    assert confidence_band(mean) == band


def test_every_district_has_its_division() -> None:
    assert {district.id for district in districts()} == set(divisions())
