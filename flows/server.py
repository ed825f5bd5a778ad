"""A Prefect server that lives as long as one run.

Prefect would start one by itself, but only when the flow begins; started first, it loads while this process
loads, and it can be ended without waiting for services that a single run does not use.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from ironriver.errors import IronRiverError

CHECKOUT = Path(__file__).resolve().parent.parent
#: Seconds until a server that does not answer is given up; the first start of all makes its database.
PATIENCE = 180.0


@contextmanager
def ephemeral_server(log: Path) -> Iterator[Callable[[], None]]:
    """Start a server and name it in PREFECT_API_URL; it ends with the block.

    Enter before the first `import prefect`, which reads that address. Yields a function that waits until the
    server answers. What the server says goes to `log`.

    Raises:
        IronRiverError: (from the yielded function) the server did not start.
    """
    port = _free_port()
    api = f"http://127.0.0.1:{port}/api"
    command = [sys.executable, "-m", "flows.prefect_server", str(port)]
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as said:
        # An interrupt is this process's to handle; it ends the server after its own last word.
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=said, stderr=said, cwd=CHECKOUT, start_new_session=True
        )
        before = os.environ.get("PREFECT_API_URL")
        os.environ["PREFECT_API_URL"] = api
        try:
            yield lambda: _wait(process, f"{api}/health", log)
        finally:
            if before is None:
                del os.environ["PREFECT_API_URL"]
            else:
                os.environ["PREFECT_API_URL"] = before
            _end(process)


def _wait(process: subprocess.Popen[bytes], health: str, log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < deadline:
        try:
            httpx.get(health, timeout=5).raise_for_status()
        except httpx.HTTPError:
            time.sleep(0.05)
        else:
            return
    raise IronRiverError(f"Prefect's server did not start: {log} has its last words")


def _end(process: subprocess.Popen[bytes]) -> None:
    """Its database survives a kill (SQLite), but a moment to close it saves the next start a recovery."""
    process.terminate()
    if process.stdin is not None:
        process.stdin.close()
    try:
        process.wait(timeout=2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])
