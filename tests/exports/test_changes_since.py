"""A mirror that follows the changes has what a full export has."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pyarrow import parquet
from sqlalchemy import select

from db.models import Incident, IncidentRedirect, Party, Quantity
from ironriver.errors import UsageError
from pipeline.exports.tables import NAMES, table
from tests.exports.conftest import build
from tests.world import Author


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = parquet.read_table(folder / f"{name}.parquet").to_pylist()
    return rows


def ids(folder: Path, name: str = "incidents") -> list[str]:
    return [row["public_id"] for row in read(folder, name)]


def package(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "datapackage.json").read_text("utf-8"))["ironriver"]
    return found


@pytest.mark.parametrize(
    ("since", "incidents", "removed"),
    [
        ("2026-10-01", ["IR-2026-7K3QX", "IR-2026-AAAAA"], ["IR-2026-BBBBB", "IR-2026-CCCCC"]),
        ("2026-11-01T08:00:00Z", ["IR-2026-7K3QX", "IR-2026-AAAAA"], ["IR-2026-BBBBB", "IR-2026-CCCCC"]),
        ("2026-11-01T10:00:00+02:00", ["IR-2026-7K3QX", "IR-2026-AAAAA"], ["IR-2026-BBBBB", "IR-2026-CCCCC"]),
        ("2026-11-18 09:30:01", ["IR-2026-AAAAA"], []),
        ("2026-11-20", ["IR-2026-AAAAA"], []),
        ("2026-11-21", [], []),
        ("0", ["IR-2026-7K3QX", "IR-2026-AAAAA"], ["IR-2026-BBBBB", "IR-2026-CCCCC"]),
        ("2", ["IR-2026-AAAAA"], []),
    ],
)
def test_what_changed_since(write_export, since, incidents, removed):
    done = write_export("parquet", "jsonl", "graphml", "ftm", "sqlite", changes_since=since)
    assert ids(done.folder) == incidents
    assert ids(done.folder, "removed") == removed
    for name in ("parties", "quantities", "sources", "timeline"):
        assert set(ids(done.folder, name)) == set(incidents)
    assert {row["public_id"] for row in read(done.folder, "claims")} == set(incidents)
    nested = (done.folder / "incidents_nested.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["public_id"] for line in nested] == incidents
    assert package(done.folder)["changes_since"] == since


def test_removed_incidents_say_what_to_read_instead(write_export):
    merged, retracted = read(write_export("parquet").folder, "removed")
    assert (merged["public_id"], merged["state"], merged["target"]) == (
        "IR-2026-BBBBB",
        "merged",
        "IR-2026-7K3QX",
    )
    assert (retracted["public_id"], retracted["state"], retracted["target"]) == (
        "IR-2026-CCCCC",
        "retracted",
        None,
    )


@pytest.mark.parametrize(
    ("since", "says"),
    [
        ("yesterday", "takes a cursor"),
        ("2026-13-01", "no moment"),
        ("2026-11", "takes a cursor"),
        ("-1", "takes a cursor"),
        ("", "takes a cursor"),
        ("1000000", "newest change is 3"),
    ],
)
def test_what_is_no_cursor_is_said(write_export, tmp_path, since, says):
    with pytest.raises(UsageError, match=says):
        write_export("csv", changes_since=since)
    assert not (tmp_path / "export").exists()


class Mirror:
    """Follows the exports as docs/exports.md says."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[Any, dict[str, Any]]] = {name: {} for name in NAMES}
        self.cursor = 0

    def follow(self, folder: Path) -> None:
        new = {name: read(folder, name) for name in NAMES}
        gone = {row["public_id"] for name in ("incidents", "removed") for row in new[name]}
        documents = {row["document_id"] for row in new["documents"]}
        for name, kept in self.rows.items():
            replaced = [
                key
                for key, row in kept.items()
                if name not in {"changes", "removed"}
                and (row.get("public_id") in gone or row.get("document_id") in documents)
            ]
            for key in replaced:
                del kept[key]
            kept |= {row[table(name).key]: row for row in new[name]}
        self.rows["changes"] = {
            k: row
            for k, row in self.rows["changes"].items()
            if row["public_id"] not in {gone["public_id"] for gone in self.rows["removed"].values()}
        }
        self.cursor = package(folder)["cursor"]


def test_a_mirror_that_follows_has_what_a_full_export_has(write_export, world):
    mirror = Mirror()
    mirror.follow(write_export("parquet", name="first").folder)
    author = Author(world)
    # Another incident, one that goes on with other parts, and one that is merged away.
    version = author.document(30, "Another", "Five rifles were bought in Yuma.")
    another = author.incident(
        "IR-2026-DDDDD", "Another", version, updated_at=datetime(2026, 12, 1, tzinfo=UTC)
    )
    claim = author.claim(version, "Five rifles")
    world.add(
        Quantity(
            incident_id=another.id,
            claim_id=claim.id,
            role="purchased",
            object="rifle",
            low=5,
            high=5,
            basis="exact",
            chosen=True,
        )
    )
    author.change(another, "new", "Another", datetime(2026, 12, 1, tzinfo=UTC))
    first = world.scalars(select(Incident).where(Incident.public_id == "IR-2026-7K3QX")).one()
    first.updated_at = datetime(2026, 12, 1, tzinfo=UTC)
    world.scalars(select(Party).where(Party.name == "Dana Whitlock")).one().status = "dismissed"
    author.change(first, "corrected", "Dana Whitlock", datetime(2026, 12, 1, tzinfo=UTC))
    second = world.scalars(select(Incident).where(Incident.public_id == "IR-2026-AAAAA")).one()
    second.state = "merged"
    world.add(
        IncidentRedirect(
            public_id="IR-2026-AAAAA", target="IR-2026-7K3QX", created_at=datetime(2026, 12, 1, tzinfo=UTC)
        )
    )
    world.commit()
    mirror.follow(write_export("parquet", name="second", changes_since=str(mirror.cursor)).folder)
    full = write_export("parquet", name="full").folder
    for name in NAMES:
        if name in {"documents", "claims"}:
            continue  # documents of no incident come with full exports
        assert mirror.rows[name] == {row[table(name).key]: row for row in read(full, name)}, name


def test_the_world_is_built_alike(session):
    build(session)
    assert session.scalars(select(Incident.public_id).where(Incident.state == "active")).all() != []
