"""The index in memory and in its file: whatever changed, it is the one that would be built of all cards."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from db.models import Dealer, DocumentVersion, Incident, IncidentCard, IncidentDealer, Run, now
from pipeline.desk.cards import update_cards
from pipeline.desk.facets import Facet
from pipeline.report import StageReport
from tests.world import Author, tucson
from web.desk import frequent, keeper
from web.desk import index as searching
from web.desk.cards import Cards
from web.desk.filters import Filters, Order
from web.desk.index import Snapshot
from web.desk.keeper import IncidentIndex

YEARS = ("2019", "2021", "2023", "2024")
KINDS = ("handgun", "rifle", "shotgun")


@pytest.fixture(autouse=True)
def _kept_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "WORTH_KEEPING", 1)
    monkeypatch.setattr(keeper, "KEEP_EVERY", 0.0)
    monkeypatch.setattr(frequent, "SHARE", {"sqlite": 0.1, "postgresql": 0.1})


@pytest.fixture
def world(author: Author) -> Author:
    """Twenty incidents beside that of Tucson, each with a document that has `smuggled` and another word."""
    tucson(author)
    author.session.add(Run(id=1000, kind="resolve", started_at=now()))
    for number in range(20):
        write(author, number)
    cards(author.session)
    return author


def write(author: Author, number: int) -> Incident:
    year = YEARS[number % 4]
    kind = KINDS[number % 3]
    text = f"A {kind} was smuggled, word{number}, and {'smuggled ' * number}again."
    title = f"Smuggled {kind}s" if number % 5 == 0 else f"{kind}s at the border"
    version = author.document(100 + number, title, text, f"{year}-03-0{1 + number % 9}")
    incident = author.incident(f"IR-{year}-AAA{number:02}", f"{number} {kind}s", version)
    incident.first_published = incident.last_published = version.published
    return incident


def cards(session: Session) -> None:
    session.commit()
    update_cards(session, StageReport("resolve"))
    session.commit()


def index_of(author: Author, path: Path | None = None) -> IncidentIndex:
    return IncidentIndex(lambda: nullcontext(author.session), path)


def told(snapshot: Snapshot, session: Session) -> dict[str, object]:
    """Everything that a snapshot answers."""
    answers: dict[str, object] = {"ids": snapshot.ids.tolist(), "revision": snapshot.revision}
    for facet in Facet:
        answers[f"all {facet}"] = snapshot.ranked(facet)
    asked = [Filters(order=order) for order in Order if order is not Order.BEST]
    asked += [
        Filters(words=words)
        for words in ("smuggled", "word7", "rifle 2021", "smuggled handgun", "IR-2019-AAA00")
    ]
    asked += [Filters(facets={Facet.YEAR: ("2019", "2021")}), Filters("smuggled", {Facet.YEAR: ("2023",)})]
    for filters in asked:
        found = snapshot.find(session, filters)
        counted = snapshot.counts(filters, found, session)
        answers[filters.query()] = (
            snapshot.ids[found.positions].tolist(),
            {facet: tally.ranked() for facet, tally in counted.items()},
        )
    return answers


def change(author: Author) -> None:
    """One incident more, one less, one of another year, and a document with other words."""
    session = author.session
    write(author, 20)
    gone, moved = session.get_one(Incident, 3), session.get_one(Incident, 5)
    gone.state = "retracted"
    moved.first_published = moved.last_published = "2031-01-01"
    link = moved.documents[0]
    session.execute(
        update(DocumentVersion).where(DocumentVersion.document_id == link.document_id).values(text="Masked.")
    )
    session.execute(update(IncidentCard).where(IncidentCard.incident_id.in_([3, 5])).values(stale=True))
    cards(session)


def test_what_changed_is_joined_as_if_all_were_read_anew(world: Author) -> None:
    index = index_of(world)
    before = told(index.refresh(), world.session)
    change(world)
    after = told(index.refresh(), world.session)
    assert after == told(index_of(world).refresh(), world.session) != before


@pytest.mark.parametrize("kind", ["handgun", "machinegun"])
def test_cards_that_were_only_rewritten_take_the_place_of_their_own(world: Author, kind: str) -> None:
    index = index_of(world)
    before = index.refresh()
    card = world.session.get_one(IncidentCard, 4)
    card.facets = card.facets | {Facet.GUN_KIND: [kind]}
    card.guns += 100
    card.revision = before.revision + 1
    world.session.commit()
    after = index.refresh()
    assert told(after, world.session) == told(index_of(world).refresh(), world.session)
    assert after.columns[Facet.DISTRICT] is before.columns[Facet.DISTRICT]
    assert after.columns[Facet.GUN_KIND] is not before.columns[Facet.GUN_KIND]
    assert after.find(world.session, Filters(order=Order.GUNS)).positions[0] == after.ids.tolist().index(4)


def test_shops_are_read_again_now_and_then(world: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    session = world.session
    index = index_of(world)
    first = index.refresh().ranked(Facet.DEALER)
    assert first
    session.execute(update(IncidentDealer).values(dealer_id=None))
    session.get_one(IncidentCard, 4).revision += 1000
    session.commit()
    assert index.refresh(patient=True).ranked(Facet.DEALER) == first
    change(world)  # another number of incidents: the shops stand at other positions
    assert index.refresh(patient=True).ranked(Facet.DEALER) == []
    session.execute(update(IncidentDealer).values(dealer_id=session.scalar(select(Dealer.id))))
    session.get_one(IncidentCard, 4).revision += 1000
    session.commit()
    assert index.refresh(patient=True).ranked(Facet.DEALER) == []
    monkeypatch.setattr(keeper.time, "monotonic", lambda: 1e12)
    assert index.refresh(patient=True).ranked(Facet.DEALER)  # nothing else is newer


def test_a_kept_index_is_the_one_that_is_built(
    world: Author, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "cache" / "incidents.npz"
    built = told(index_of(world, path).refresh(), world.session)
    asked: list[int | None] = []

    def read_newer(session: Session, after: int | None) -> tuple[Cards, list[int]]:
        asked.append(after)
        return newer(session, after)

    newer = keeper.read_newer
    monkeypatch.setattr(keeper, "read_newer", read_newer)
    assert told(index_of(world, path).refresh(), world.session) == built
    change(world)
    assert told(index_of(world, path).refresh(), world.session) == told(
        index_of(world).refresh(), world.session
    )
    assert asked == [built["revision"], built["revision"], None]


def test_what_changed_since_it_was_kept_is_kept_with_the_next_change(world: Author, tmp_path: Path) -> None:
    path = tmp_path / "incidents.npz"
    index = index_of(world, path)
    index.refresh()
    first = path.read_bytes()
    change(world)
    index.refresh()
    assert path.read_bytes() != first


@pytest.mark.parametrize("damage", [b"", b"PK\x03\x04 nonsense", b"\x93NUMPY"])
def test_a_damaged_file_is_as_good_as_none(world: Author, tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "incidents.npz"
    built = told(index_of(world, path).refresh(), world.session)
    whole = path.read_bytes()
    path.write_bytes(damage or whole[: len(whole) // 2])
    assert told(index_of(world, path).refresh(), world.session) == built
    assert len(path.read_bytes()) == len(whole)


def test_the_index_of_another_database_is_not_taken(world: Author, tmp_path: Path) -> None:
    path = tmp_path / "incidents.npz"
    built = told(index_of(world, path).refresh(), world.session)
    # The same address, an earlier state of it that was put back and went on in another way.
    world.session.execute(update(Run).where(Run.id == 1000).values(started_at=now()))
    world.session.execute(update(IncidentCard).values(guns=IncidentCard.incident_id))
    world.session.commit()
    again = told(index_of(world, path).refresh(), world.session)
    assert again["sort=guns"] != built["sort=guns"]


def test_a_folder_that_cannot_be_written_keeps_nobody_out(world: Author, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    index = index_of(world, tmp_path / "file" / "cache" / "incidents.npz")
    assert len(index.refresh()) == 21


def test_matches_of_a_broad_word_are_ranked_by_titles_then_by_days(
    world: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "BROAD", 5)
    snapshot = index_of(world).refresh()
    found = snapshot.ids[snapshot.find(world.session, Filters("smuggled")).positions].tolist()
    assert len(found) == 20
    if world.session.get_bind().dialect.name == "sqlite":
        titled = [number for number in found if (number - 2) % 5 == 0]
        assert found[: len(titled)] == titled == sorted(titled, reverse=True)
        assert found[len(titled) :] == sorted(found[len(titled) :], reverse=True)


def test_more_matches_of_a_broad_word_are_the_newest_first(
    world: Author, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "BROAD", 5)
    monkeypatch.setattr(searching, "TITLED", 10)
    monkeypatch.setattr(searching, "RANKED", 15)
    snapshot = index_of(world).refresh()
    newest = snapshot.find(world.session, Filters("smuggled", order=Order.NEWEST)).positions
    assert snapshot.find(world.session, Filters("smuggled")).positions.tolist() == newest.tolist()


def test_many_positions_are_counted_as_few_are(world: Author, monkeypatch: pytest.MonkeyPatch) -> None:
    few = told(index_of(world).refresh(), world.session)
    monkeypatch.setattr(searching, "MANY", 0)
    assert told(index_of(world).refresh(), world.session) == few
    assert np.array(few["ids"]).size == 21


@pytest.fixture
def _words_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "WORTH_WORDS", 1)


def searches(snapshot: Snapshot, session: Session) -> dict[str, set[int]]:
    asked = (
        "smuggled",
        "smuggled handgun",
        "rifle border",
        "smuggled word7",
        '"a rifle"',
        "masked",
        "smuggled 2021",
    )
    return {
        words: set(snapshot.ids[snapshot.find(session, Filters(words)).positions].tolist()) for words in asked
    }


@pytest.mark.usefixtures("_words_at_once")
def test_frequent_words_find_what_the_database_finds(world: Author, tmp_path: Path) -> None:
    index = index_of(world, tmp_path / "incidents.npz")
    plain = searches(index_of(world).refresh(), world.session)
    index.refresh()
    index.join()
    words = index.refresh().words
    assert words is not None
    assert {"smuggled", "rifle", "again"} <= set(words.words)
    assert "word7" not in words.words
    assert searches(index.refresh(), world.session) == plain
    change(world)
    after = searches(index.refresh(), world.session)
    assert index.refresh().words is words
    assert after == searches(index_of(world).refresh(), world.session) != plain
    again = index_of(world, tmp_path / "incidents.npz")
    again.refresh()
    again.join()
    assert again.refresh().words is not None
    assert searches(again.refresh(), world.session) == after


@pytest.mark.usefixtures("_words_at_once")
def test_titles_in_memory_put_matches_in_the_order_of_the_database(
    world: Author, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "RANKED", 0)  # by titles, whatever the words
    session = world.session

    def in_order(index: IncidentIndex) -> list[list[int]]:
        snapshot = index.refresh()
        asked = ("smuggled", "smuggled again", "rifle smuggled", "the border rifle")
        return [snapshot.ids[snapshot.find(session, Filters(words)).positions].tolist() for words in asked]

    index = index_of(world, tmp_path / "incidents.npz")
    index.refresh()
    index.join()
    plain = in_order(index_of(world))
    assert in_order(index) == plain
    version = session.get_one(Incident, 8).documents[0].document_id
    named = update(DocumentVersion).where(DocumentVersion.document_id == version)
    session.execute(named.values(title="Rifle again smuggled at the border"))
    session.get_one(IncidentCard, 8).revision += 1000
    session.commit()
    assert in_order(index) == in_order(index_of(world)) != plain
    assert index.refresh().words is not None


@pytest.mark.usefixtures("_words_at_once")
def test_words_that_cannot_be_brought_up_to_date_are_made_anew(
    world: Author, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = index_of(world, tmp_path / "incidents.npz")
    index.refresh()
    index.join()
    first = index.refresh().words
    monkeypatch.setattr(frequent, "MOST_CHANGED", 1)
    change(world)
    assert index.refresh().words is None
    monkeypatch.undo()
    index.join()
    assert searches(index.refresh(), world.session) == searches(index_of(world).refresh(), world.session)
    assert first is not None is not index.refresh().words is not first


@pytest.mark.parametrize("damage", ["{}", "nonsense", ""])
@pytest.mark.usefixtures("_words_at_once")
def test_damaged_words_are_made_anew(world: Author, tmp_path: Path, damage: str) -> None:
    index = index_of(world, tmp_path / "incidents.npz")
    index.refresh()
    index.join()
    (tmp_path / "words.json").write_text(damage)
    again = index_of(world, tmp_path / "incidents.npz")
    again.refresh()
    again.join()
    assert again.refresh().words is not None
    assert (tmp_path / "words.json").read_text() != damage
    assert len(list(tmp_path.glob("words-*.npy"))) == 2
