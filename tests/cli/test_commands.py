"""The command line as a script sees it: exit codes, one clear line for what a user can mend."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = {
    "id": "a",
    "title": "Laredo man admits buying guns for others",
    "published": "2024-05-06",
    "text": "LAREDO, Texas – Rodolfo Quintanilla Bermea, 34, of Laredo, pleaded guilty today to conspiracy "
    "to straw purchase firearms. He admitted buying 43 rifles for a man who smuggled them to Mexico.",
}


def ironriver(*words: str, data_dir: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("IRONRIVER_")}
    environment |= {"IRONRIVER_DATA_DIR": str(data_dir), "COLUMNS": "80", "NO_COLOR": "1"} | settings
    command = [sys.executable, "-m", "ironriver", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=ROOT)


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


@pytest.mark.parametrize(
    ("words", "settings", "code", "says"),
    [
        (["show", "IR-2022-ZZZZZ"], {}, 1, "no incident has the id 'IR-2022-ZZZZZ'"),
        (["explain", "1", "2"], {}, 1, "no document '1'"),
        (["show", "x"], {"IRONRIVER_REQUEST_TIMEOUT": "soon"}, 2, "setting IRONRIVER_REQUEST_TIMEOUT"),
        (["show", "x"], {"IRONRIVER_BASE_URL__JUSTICE_GOV": "localhost"}, 2, "setting IRONRIVER_BASE_URL"),
        (["show", "x"], {"IRONRIVER_DATABASE_URL": "nonsense"}, 2, "IRONRIVER_DATABASE_URL"),
        (
            ["show", "x"],
            {"IRONRIVER_DATABASE_URL": "postgresql://me:secret@127.0.0.1:1/x"},
            1,
            "can't be reached",
        ),
        (["run", "--source", "nowhere"], {}, 2, "there is no source 'nowhere'"),
        (["digest", "--week", "2026-W99"], {}, 2, "2026 has no week 99"),
        (["digest", "--send"], {}, 2, "IRONRIVER_DIGEST_RECIPIENTS"),
        (["annotate", "absent.jsonl"], {}, 2, "absent.jsonl can't be read"),
        (["search", " "], {}, 2, "at least one word"),
    ],
)
def test_what_a_user_can_mend_is_one_line(words, settings, code, says, tmp_path):
    done = ironriver(*words, data_dir=tmp_path / "data", **settings)
    assert done.returncode == code, done.stderr
    assert says in one_line(done)
    assert "secret" not in done.stderr


def test_a_data_folder_that_can_not_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    done = ironriver("show", "x", data_dir=tmp_path / "file" / "data")
    assert done.returncode in {1, 2}
    assert "file" in one_line(done)


def test_annotate_writes_a_line_for_a_line_with_quotes_that_stand_in_the_text(tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    bakery = {"id": "b", "title": "", "published": "", "text": "A bakery opened."}
    source.write_text(json.dumps(DOCUMENT) + "\n" + json.dumps(bakery) + "\n", "utf-8")
    done = ironriver("annotate", str(source), "-o", str(target), data_dir=tmp_path)
    assert done.returncode == 0, done.stderr
    first, second = (json.loads(line) for line in target.read_text("utf-8").splitlines())
    assert (first["id"], first["relevant"], second["id"], second["relevant"]) == ("a", True, "b", False)
    assert [d["name"] for d in first["defendants"]] == ["Rodolfo Quintanilla Bermea"]
    for item in first["defendants"] + first["counts"] + first["dates"]:
        assert DOCUMENT["text"][item["start"] : item["end"]] == item["quote"]


def test_cluster_joins_documents_of_one_case(tmp_path):
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    again = DOCUMENT | {"id": "b", "title": "Mirror of the same", "published": "2024-05-07"}
    source.write_text(json.dumps(DOCUMENT) + "\n" + json.dumps(again) + "\n", "utf-8")
    assert ironriver("cluster", str(source), "-o", str(target), data_dir=tmp_path).returncode == 0
    first, second = (json.loads(line) for line in target.read_text("utf-8").splitlines())
    assert first["incident"] == second["incident"] is not None


def test_a_malformed_line_stops_with_its_number(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text(json.dumps(DOCUMENT) + "\n{broken\n", "utf-8")
    done = ironriver("annotate", str(source), "-o", str(tmp_path / "out.jsonl"), data_dir=tmp_path)
    assert done.returncode == 1
    assert "in.jsonl, line 2: not JSON" in one_line(done)
    assert not (tmp_path / "out.jsonl").exists()


def test_help_loads_nothing_heavy(tmp_path):
    code = (
        "import sys; sys.argv = ['ironriver', '--help']\n"
        "import ironriver.cli\n"
        "try: ironriver.cli.main()\n"
        "except SystemExit: pass\n"
        "heavy = {'spacy', 'prefect', 'scrapy', 'sqlalchemy', 'trafilatura'} & set(sys.modules)\n"
        "sys.exit(f'loaded {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr


def test_doctor_passes_on_an_empty_machine_and_names_what_is_wrong(tmp_path):
    assert ironriver("doctor", data_dir=tmp_path / "data").returncode == 0
    done = ironriver("doctor", data_dir=tmp_path, IRONRIVER_DATABASE_URL="postgresql://x@127.0.0.1:1/x")
    assert done.returncode == 1
    assert "can't be reached" in done.stdout


def test_sources_shows_each_before_any_run(tmp_path):
    done = ironriver("sources", data_dir=tmp_path / "data")
    assert done.returncode == 0, done.stderr
    assert "justice_gov" in done.stdout
