"""The invented case through resolve and show: the page in the docs is what is printed."""

from __future__ import annotations

from sqlalchemy import select, text

from db.models import Change
from ironriver.vocabulary import Standing
from tests.incidents.page import documented, resolved, shown


def test_the_page_in_the_docs_is_what_show_prints(session):
    page = shown(session, resolved(session))
    assert documented() == page, "write it anew: python -m tests.incidents.page"
    assert all(len(line) <= 80 or "https://" in line for line in page.splitlines())


def test_one_incident_with_its_disagreements(session):
    incident = resolved(session)
    assert (incident.documents_count, incident.independent_sources) == (7, 6)
    assert (
        incident.title == "Ottoline Quorlbach and Bastian Zentner, 131 handguns purchased, Arizona to Mexico"
    )
    others = [q for q in incident.quantities if q.standing == Standing.DISAGREES]
    assert sorted((q.role, q.low, q.basis) for q in others) == [
        ("purchased", 76, "at_least"), ("purchased", 88, "at_least"), ("purchased", 200, "vague"),
    ]  # fmt: skip
    assert [(e.event, e.date) for e in incident.timeline if not e.chosen] == [
        ("arrest", "2031-01-29"), ("plea", "2031-06-01"),
    ]  # fmt: skip
    zentner = next(party for party in incident.parties if party.name == "Bastian Zentner")
    assert (zentner.status, zentner.statuses) == ("charged", ["charged", "dismissed"])
    outcomes = {charge.statute: charge.status for charge in incident.charges if charge.party_id == zentner.id}
    assert outcomes == {"18 USC 554": "dismissed", "18 USC 932(b)": "charged"}
    (change,) = session.scalars(select(Change.summary))
    assert change.endswith("(7 documents, 6 independent sources)")


def test_every_part_has_evidence_and_the_views_show_it(session):
    incident = resolved(session)
    parts = [
        *incident.parties,
        *incident.charges,
        *incident.quantities,
        *incident.timeline,
        *incident.transfers,
    ]
    assert all(part.claim_id == part.claim_ids[0] and part.quote in part.claim.version.text for part in parts)
    rows = session.execute(text("select * from v_transfer order by transfer_id")).mappings().all()
    assert [(row["from_name"], row["to_name"], row["low"], bool(row["told"])) for row in rows] == [
        ("Kolibri Guns", "Ottoline Quorlbach", None, True),
        ("a seller not named", "Ottoline Quorlbach", 131, True),
        ("Ottoline Quorlbach", "Bastian Zentner", 131, True),
        ("Ottoline Quorlbach", "Mexico", None, True),
        ("Nogales", "Mexico", None, False),
        ("Tucson", "Nogales", None, False),
    ]
    assert all(row["quote"] and row["url"] and row["reason"] for row in rows)
    (dealer,) = session.execute(text("select * from v_dealer where name is not null")).mappings()
    assert (dealer["license_number"], dealer["match"]) == ("9-86-019-01-2K-00417", "matched")
    charges = session.execute(
        text("select party, statute, status from v_charge order by party, statute")
    ).all()
    assert charges == [
        ("Bastian Zentner", "18 USC 554", "dismissed"),
        ("Bastian Zentner", "18 USC 932(b)", "charged"),
        ("Ottoline Quorlbach", "18 USC 932(b)", "sentenced"),
    ]


def test_brief_leaves_out_the_quotes(session):
    page = shown(session, resolved(session), evidence=False)
    assert "“" not in page
    assert "but at least 88 handguns" in page
    assert "131 handguns  (2 independent sources)" in page
