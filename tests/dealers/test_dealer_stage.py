"""Sellers over incidents in the database: one row each, looked up, kept over runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from sqlalchemy import select, text, update

from db.models import Dealer, Incident, IncidentDealer, Licensee
from db.sellers import sellers
from ironriver.cli.incident_lines import licence_words
from ironriver.errors import IronRiverError
from ironriver.settings import get_settings
from pipeline.dealers.importing import import_licensees
from pipeline.dealers.stage import resolve_dealers
from pipeline.report import StageReport
from pipeline.resolve import stage
from tests.resolve.invented_cases import case, dealer, person, store, withdraw

QUORL = {
    "defendants": [person("Ottoline Quorlbach", age=31)],
    "case_numbers": ["4:31-cr-00071"],
    "court": "azd",
}
STRAKE = {"defendants": [person("Elia Strakevic", age=44)], "case_numbers": ["4:31-cr-00555"], "court": "azd"}


@pytest.fixture
def two_cases(session):
    store(
        session,
        [
            case(
                "a", dealers=[dealer("Kolibri Guns", city="Tucson", region="Arizona"), dealer(None)], **QUORL
            ),
            case("b", dealers=[dealer("KOLIBRI GUNS LLC", city="Tucson"), dealer("Ocotillo Arms")], **STRAKE),
        ],
    )
    stage.run(session, get_settings())
    return session


def listed(folder: Path, *rows: tuple[str, str, str, str, str]) -> Path:
    path = folder / "inspections.jsonl"
    names = ("ffl_number", "ffl_proprietor", "ffl_proprietor_2", "ffl_city", "ffl_state")
    path.write_text("\n".join(json.dumps(dict(zip(names, row, strict=True))) for row in rows), "utf-8")
    return path


KOLIBRI = ("9-86-019-01-2K-00417", "Quorl Enterprises LLC", "Kolibri Guns", "Tucson", "AZ")


def test_one_seller_of_two_incidents(two_cases):
    found = {each.dealer.name: each for each in sellers(two_cases, 10)}
    assert set(found) == {"Kolibri Guns", "Ocotillo Arms"}
    assert len(found["Kolibri Guns"].incidents) == 2
    assert found["Kolibri Guns"].dealer.spellings == ["KOLIBRI GUNS LLC", "Kolibri Guns"]
    unnamed = two_cases.scalars(select(IncidentDealer).where(IncidentDealer.name.is_(None))).one()
    assert unnamed.dealer_id is None
    assert licence_words(found["Kolibri Guns"].dealer) == "licence not looked up"


def test_an_imported_list_gives_the_licence(two_cases, tmp_path):
    report = import_licensees(two_cases, listed(tmp_path, KOLIBRI))
    assert (report.new, report.changed, report.same) == (1, 0, 0)
    resolve_dealers(two_cases, StageReport("dealers"))
    found = {dealer.name: dealer for dealer in two_cases.scalars(select(Dealer))}
    assert (found["Kolibri Guns"].match, found["Kolibri Guns"].licensee.number) == ("matched", KOLIBRI[0])
    assert found["Ocotillo Arms"].match == "unmatched"
    assert "licence 9-86-019-01-2K-00417, type 01" in licence_words(found["Kolibri Guns"])
    row = two_cases.execute(text("select * from v_dealer where name = 'Kolibri Guns'")).mappings().one()
    assert (row["license_number"], row["match"]) == (KOLIBRI[0], "matched")
    total = two_cases.execute(text("select * from v_seller where name = 'Kolibri Guns'")).mappings().one()
    assert (total["incidents"], total["licensee"]) == (2, "Quorl Enterprises LLC")


def test_the_same_list_again_changes_nothing_and_a_renewal_is_one_licensee(two_cases, tmp_path):
    import_licensees(two_cases, listed(tmp_path, KOLIBRI))
    again = import_licensees(two_cases, listed(tmp_path, KOLIBRI))
    assert (again.new, again.changed, again.same) == (0, 0, 1)
    renewed = ("9-86-019-01-5A-00417", *KOLIBRI[1:])
    assert import_licensees(two_cases, listed(tmp_path, renewed)).changed == 1
    assert two_cases.scalars(select(Licensee.number)).all() == [renewed[0]]


def test_no_street_is_kept():
    assert {column.name for column in Licensee.__table__.columns} == {
        "id", "key", "number", "license_type", "expires", "name", "business_name", "city", "region",
        "listed_in", "imported_at",
    }  # fmt: skip


def test_a_bad_line_imports_nothing(session, tmp_path):
    with pytest.raises(IronRiverError, match="line 2: '9-86' is not a licence number"):
        import_licensees(session, listed(tmp_path, KOLIBRI, ("9-86", *KOLIBRI[1:])))
    assert session.scalars(select(Licensee)).all() == []


def numbers(session):
    return {key: number for key, number in session.execute(select(Dealer.key, Dealer.id))}  # noqa: C416


def test_a_seller_keeps_its_number_over_runs(two_cases):
    before = numbers(two_cases)
    two_cases.execute(update(Incident).values(fingerprint=""))
    stage.run(two_cases, get_settings(), rebuild=True)
    assert numbers(two_cases) == before
    named = select(IncidentDealer.dealer_id).where(IncidentDealer.name.is_not(None))
    assert set(two_cases.scalars(named)) == set(before.values())


def test_a_seller_that_no_incident_names_any_longer_is_gone(two_cases):
    withdraw(two_cases, "b")
    stage.run(two_cases, get_settings())
    assert two_cases.scalars(select(Dealer.name)).all() == ["Kolibri Guns"]


def test_nothing_is_done_where_nothing_is_new(two_cases):
    report = StageReport("dealers")
    resolve_dealers(two_cases, report)
    assert not report.counts
