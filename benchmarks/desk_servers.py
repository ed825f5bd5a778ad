"""The servers that the benchmark of the pages asks: ours and Datasette, each on a free port."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def ours(url: str, data: Path, workers: int) -> Iterator[int]:
    """`ironriver serve` on a free port."""
    port = free_port()
    command = [
        sys.executable,
        "-m",
        "ironriver",
        "serve",
        "--port",
        str(port),
        "--workers",
        str(workers),
        "--no-data",
    ]
    yield from _served(
        command, port, os.environ | {"IRONRIVER_DATABASE_URL": url, "IRONRIVER_DATA_DIR": str(data)}
    )


@contextmanager
def datasette(path: str) -> Iterator[int]:
    """Datasette on the same file, with time enough to answer at all."""
    port = free_port()
    command = [sys.executable, "-m", "datasette", "serve", path, "--port", str(port)]
    for name in ("sql_time_limit_ms", "facet_time_limit_ms"):
        command += ["--setting", name, "60000"]
    yield from _served(command, port, dict(os.environ))


def _served(command: list[str], port: int, environment: dict[str, str]) -> Iterator[int]:
    server = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        for _ in range(6_000):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port
    finally:
        os.killpg(server.pid, 15)
        server.wait(30)


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
