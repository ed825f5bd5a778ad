"""`ironriver export` as a script sees it: whole or not at all, and one line where something is in the way."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ironriver.cli.exporting import FORMATS
from ironriver.cli.exporting import export as export_command
from ironriver.errors import UsageError
from pipeline.exports.output import Format

ROOT = Path(__file__).parents[2]


def ironriver(*words: str, data_dir: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("IRONRIVER_")}
    environment |= {"IRONRIVER_DATA_DIR": str(data_dir), "COLUMNS": "80", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "ironriver", "export", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)


def test_the_command_names_every_format():
    assert list(FORMATS) == [str(kind) for kind in Format]


def test_an_empty_database_is_exported_whole(tmp_path):
    done = ironriver("--format", "all", str(tmp_path / "new" / "export"), data_dir=tmp_path / "data")
    assert done.returncode == 0, done.stderr
    assert "--changes-since 0" in done.stdout
    names = {path.name for path in (tmp_path / "new" / "export").iterdir()}
    assert {"datapackage.json", "README.txt", "incidents.csv", "incidents_nested.jsonl"} <= names
    assert {"incidents.parquet", "ironriver.db", "ironriver.graphml", "entities.ftm.json"} <= names
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["export"]


@pytest.mark.parametrize(
    ("formats", "folder", "options", "says"),
    [
        (["xls"], "new", {}, "no format 'xls'"),
        (["csv"], "new", {"changes_since": "soon"}, "takes a cursor"),
        (["csv"], "full", {}, "is not empty"),
        (["csv"], "full", {"replace": True}, "holds something else"),
        (["csv"], "file", {}, "is not a folder"),
        (["csv"], "file/new", {}, "can't be written"),
    ],
)
def test_what_a_user_can_mend_is_said(tmp_path, formats, folder, options, says):
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.txt").write_text("years of work")
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match=says):
        export_command(tmp_path / folder, formats, **options)
    assert (tmp_path / "full" / "thesis.txt").read_text() == "years of work"
    assert {path.name for path in tmp_path.iterdir()} <= {"full", "file", "data"}


def test_it_is_one_line_for_a_script(tmp_path):
    (tmp_path / "file").write_text("")
    done = ironriver("--format", "csv", str(tmp_path / "file"), data_dir=tmp_path / "data")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "is not a folder" in done.stderr


def test_an_empty_folder_is_filled(write_export, tmp_path):
    (tmp_path / "export").mkdir()
    assert (write_export("csv").folder / "incidents.csv").exists()


def test_an_export_takes_the_place_of_an_older_one(write_export, tmp_path):
    write_export("csv", "jsonl")
    with pytest.raises(UsageError, match="not empty"):
        write_export("csv")
    folder = write_export("csv", replace=True).folder
    assert not list(folder.glob("*.jsonl"))
    (folder / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match="something else"):
        write_export("csv", replace=True)
    assert (folder / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("replace", [False, True])
def test_a_failure_leaves_nothing_new_behind(write_export, tmp_path, monkeypatch, replace):
    if replace:
        write_export("csv")
    before = sorted(path.name for path in (tmp_path / "export").iterdir()) if replace else None

    def fail(*_: object, **__: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("pipeline.exports.parquet_files.parquet.ParquetWriter", fail)
    with pytest.raises(OSError, match="no space"):
        write_export("jsonl", "parquet", replace=replace)
    assert [path.name for path in tmp_path.iterdir() if path.name != "data"] == (
        ["export"] if replace else []
    )
    if replace:
        assert sorted(path.name for path in (tmp_path / "export").iterdir()) == before


def test_progress_is_shown_for_each_format(write_export):
    shown: dict[str, list[tuple[int, int]]] = {}

    def display(name: str):
        steps = shown.setdefault(name, [])
        return lambda done, total: steps.append((done, total))

    write_export(display=display)
    assert list(shown) == [f"export {kind}" for kind in FORMATS]
    for steps in shown.values():
        assert steps[-1][0] == steps[-1][1] > 0
        assert steps == sorted(steps)


def test_the_export_says_what_it_holds(write_export):
    done = write_export()
    package = json.loads((done.folder / "datapackage.json").read_text("utf-8"))
    counts = {resource["path"]: resource["items"] for resource in package["resources"]}
    assert counts["parties.csv"] == counts["parties.parquet"] == {"rows": 3}
    assert counts["incidents_nested.jsonl"] == {"incidents": 2}
    assert counts["ironriver.db"]["parties"] == 3
    assert package["ironriver"]["cursor"] == done.scope.cursor == 3
    readme = (done.folder / "README.txt").read_text("utf-8")
    assert "A charge is not a conviction" in readme
