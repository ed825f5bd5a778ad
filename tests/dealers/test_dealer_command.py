"""`ironriver dealers` as a script sees it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROW = {
    "ffl_number": "9-86-019-01-2K-00417", "ffl_proprietor": "Quorl Enterprises LLC",
    "ffl_proprietor_2": "Kolibri Guns", "ffl_city": "Tucson", "ffl_state": "AZ",
}  # fmt: skip


def ironriver(*words: str, data_dir: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("IRONRIVER_")}
    environment |= {"IRONRIVER_DATA_DIR": str(data_dir), "COLUMNS": "80", "NO_COLOR": "1"}
    command = [sys.executable, "-m", "ironriver", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)


def test_import_twice_and_list(tmp_path):
    path = tmp_path / "list.jsonl"
    path.write_text(f'{json.dumps(ROW)}\n{{"ui_number": "2"}}\n', "utf-8")
    first = ironriver("dealers", "import", str(path), data_dir=tmp_path)
    assert first.returncode == 0, first.stderr
    assert first.stdout.splitlines() == [
        "1 licensees are new, 0 changed, 0 as they were.",
        "Passed over, no licence number: 1 (line 2)",
    ]
    assert (
        "0 licensees are new, 0 changed, 1 as they were."
        in ironriver("dealers", "import", str(path), data_dir=tmp_path).stdout
    )
    assert ironriver("dealers", data_dir=tmp_path).stdout == "No incident names a seller yet.\n"


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        (None, 2, "can't be read"),
        ('{"ffl_number": "9-86", "ffl_city": "X"}', 1, "list.txt, line 1: '9-86' is not"),
    ],
)
def test_what_cannot_be_imported_is_one_line(tmp_path, text, code, says):
    path = tmp_path / "list.txt"
    if text is not None:
        path.write_text(text, "utf-8")
    done = ironriver("dealers", "import", str(path), data_dir=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (code, 1)
    assert says in done.stderr
