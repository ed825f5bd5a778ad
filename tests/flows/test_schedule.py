"""`ironriver schedule` against Prefect's own server: deployments are registered, and one that is due runs."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from ironriver.settings import Settings

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.xdist_group("prefect"), pytest.mark.timeout(600)]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def call(url: str, body: dict[str, Any] | None = None) -> Any:
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})
    for again in reversed(range(20)):
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.loads(answer.read() or "null")
        except urllib.error.HTTPError as refused:
            # Prefect says 503 while its SQLite database is locked; its own client asks again, as we do.
            if refused.code != 503 or not again:
                raise
            time.sleep(1)
    raise AssertionError("unreachable")


def wait_for(what: str, ask: Callable[[], Any], seconds: float = 180) -> Any:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            if found := ask():
                return found
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.5)
    raise AssertionError(f"{what}: not within {seconds} seconds")


@contextmanager
def running(folder: Path, name: str, *command: str, environment: dict[str, str]) -> Iterator[Path]:
    log = folder / f"{name}.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", *command],
            env=environment,
            stdout=out,
            stderr=out,
            cwd=ROOT,
            start_new_session=True,
        )
        try:
            yield log
        finally:
            os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("IRONRIVER_", "PREFECT_"))
    }
    return kept | {
        "IRONRIVER_DATA_DIR": str(tmp_path / "data"),
        # Nothing listens there: the run must end by itself, with the source named as unhealthy.
        "IRONRIVER_BASE_URL__JUSTICE_GOV": "http://127.0.0.1:1",
        "IRONRIVER_REQUEST_RETRIES": "0",
        "PREFECT_HOME": str(tmp_path / "prefect"),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
    }


def test_deployments_are_registered_and_one_runs(tmp_path, environment):
    port = free_port()
    api = f"http://127.0.0.1:{port}/api"
    with running(
        tmp_path,
        "server",
        "prefect",
        "server",
        "start",
        "--port",
        str(port),
        "--no-ui",
        environment=environment,
    ) as log:
        wait_for(f"Prefect's server ({log})", lambda: call(f"{api}/health"))
        environment["PREFECT_API_URL"] = api
        with running(tmp_path, "schedule", "ironriver", "schedule", environment=environment) as said:

            def registered() -> dict[str, Any] | None:
                named = {d["name"]: d for d in call(f"{api}/deployments/filter", {})}
                return named if len(named) == 2 else None

            found = wait_for(f"deployments ({said})", registered)
            crons = {name: d["schedules"][0]["schedule"]["cron"] for name, d in found.items()}
            assert crons == {"daily": "0 6 * * *", "weekly": "0 13 * * 1"}
            run = call(
                f"{api}/deployments/{found['daily']['id']}/create_flow_run",
                {
                    "parameters": {"sources": ["justice_gov"], "limit": 1},
                    "state": {"type": "SCHEDULED"},
                    "idempotency_key": "once, however often it is asked",
                },
            )

            def end() -> str | None:
                state: str = call(f"{api}/flow_runs/{run['id']}")["state_type"]
                return state if state in {"COMPLETED", "FAILED", "CRASHED"} else None

            assert wait_for(f"the run ({said})", end) == "COMPLETED"
            (artifact,) = call(
                f"{api}/artifacts/filter", {"artifacts": {"key": {"any_": ["monitor-report"]}}}
            )
            assert "justice_gov" in artifact["data"]
            assert "unhealthy" in artifact["data"]


def test_without_a_server_it_says_how_to_start_one(environment):
    done = subprocess.run(
        [sys.executable, "-m", "ironriver", "schedule"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 1
    assert "prefect server start" in done.stderr.splitlines()[-1]


def test_prefect_yaml_names_flows_that_exist_with_the_times_of_the_settings():
    content = yaml.safe_load((ROOT / "prefect.yaml").read_text("utf-8"))
    crons = {d["name"]: d["schedules"][0]["cron"] for d in content["deployments"]}
    assert crons == {
        "daily": Settings.model_fields["schedule_monitor_cron"].default,
        "weekly": Settings.model_fields["schedule_digest_cron"].default,
    }
    for deployment in content["deployments"]:
        module, _, flow = deployment["entrypoint"].rpartition(".")
        assert f"def {flow}(" in (ROOT / (module.replace(".", "/") + ".py")).read_text("utf-8")
