"""Resolving at scale, beside Splink 5 on DuckDB: `make scale`, or `python -m benchmarks.scale --size 10000`.

Both engines read the same Parquet file of invented mentions, each in a process of its own, one after the
other, and end with a cluster for every mention. Processor seconds are told besides those of the clock, as
other work on the machine lengthens the latter only.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.mentions import write_mentions
from benchmarks.scale_report import Measured, write

SIZES = (10_000, 100_000, 1_000_000)
#: Mentions of another seed than those on which the bar of large indexes was fitted.
SEED = 2
ENGINES = ("ours", "splink")


def measure(engine: str, path: Path) -> Measured:
    """One engine on one file, in this process."""
    if engine == "ours":
        from benchmarks.scale_ours import run  # noqa: PLC0415  (each process loads one engine only)
    else:
        from benchmarks.scale_splink import run  # noqa: PLC0415  (likewise)
    return run(path)


def measure_apart(engine: str, path: Path) -> Measured:
    """One engine on one file, in a process of its own.

    Raises:
        subprocess.CalledProcessError: the engine failed.
    """
    command = [sys.executable, "-m", "benchmarks.scale", "--engine", engine, "--file", str(path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


def main() -> None:
    """Measure what the command line asks for and write it between the marks of docs/scale.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, action="append", help="mentions; may be repeated")
    parser.add_argument("--engine", choices=ENGINES)
    parser.add_argument("--file", type=Path)
    parser.add_argument("--out", type=Path, default=Path("docs/scale.md"))
    options = parser.parse_args()
    if options.file:
        print(json.dumps(vars(measure(options.engine, options.file))))
        return
    sizes = sorted(options.size or SIZES)
    engines = (options.engine,) if options.engine else ENGINES
    results: dict[str, dict[int, Measured]] = {engine: {} for engine in engines}
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            path = Path(folder) / f"{size}.parquet"
            write_mentions(path, size, SEED)
            for engine in engines:
                results[engine][size] = measure_apart(engine, path)
                print(engine, size, results[engine][size], file=sys.stderr)
            path.unlink()
            write(results, _circumstances(), options.out)


def _circumstances() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    busy = f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    day = datetime.fromtimestamp(time.time(), UTC).date().isoformat()
    return f"{day}, commit {commit}, {platform.machine()}, Python {platform.python_version()}, {busy}"


if __name__ == "__main__":
    main()
