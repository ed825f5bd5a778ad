"""`make bench`: documents a second of each stage, over the real releases that the replay server gives.

The crawl has a peer in the same run: a bare loop that asks for the same pages, one after the other, and keeps
nothing.
"""

from __future__ import annotations

import argparse
import http.client
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.marked import provenance, replace_part

PORT = 8797


def main() -> int:
    """Measure, and write docs/quality.md; 1 where the replay server is not there."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--shared", type=Path, required=True, help="the folder that has replay/serve.py")
    args = parser.parse_args()
    server = args.shared / "replay" / "serve.py"
    if not server.exists():
        print(f"There is no replay server at {server}: nothing was measured.", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder, replay(server):
        os.environ |= {
            "IRONRIVER_DATA_DIR": folder,
            "IRONRIVER_BASE_URL__JUSTICE_GOV": f"http://127.0.0.1:{PORT}",
            "IRONRIVER_RATE__JUSTICE_GOV": "1000",
        }
        peer = bare_loop()
        lines = measure(peer)
    print("\n".join(lines))
    replace_part("speed", lines)
    return 0


@contextmanager
def replay(server: Path) -> Iterator[None]:
    """The replay server on PORT, answering."""
    command = [sys.executable, str(server), "--port", str(PORT), "--rate", "1000"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        process.stdout.readline()
        yield
    finally:
        process.terminate()
        process.wait()


def bare_loop() -> float:
    """Seconds that asking for every page takes, keeping nothing."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)
    began, page = time.perf_counter(), 0
    while True:
        connection.request(
            "GET", f"/api/v1/press_releases.json?pagesize=50&page={page}&sort=date&direction=DESC"
        )
        body = connection.getresponse().read()
        if b'"results": []' in body:
            return time.perf_counter() - began
        page += 1


def measure(peer: float) -> list[str]:
    """Crawl and run the stages in this process; the lines of the table."""
    from crawlers.run import crawl  # noqa: PLC0415  (after the settings are in the environment)
    from db.migrate import upgrade  # noqa: PLC0415
    from db.session import open_session  # noqa: PLC0415
    from ironriver.settings import get_settings  # noqa: PLC0415
    from pipeline.report import silent  # noqa: PLC0415
    from pipeline.stages import STAGES  # noqa: PLC0415

    settings = get_settings()
    upgrade(settings.database)
    report = crawl("justice_gov")
    lines = [
        f"{provenance('make bench')}, over {report.listed:,} releases, on two cores.",
        "",
        "| stage | documents | seconds | documents a second |",
        "| --- | ---: | ---: | ---: |",
        f"| crawl | {report.listed:,} | {report.seconds:.1f} | {report.listed / report.seconds:,.0f} |",
    ]
    for name, stage in STAGES.items():
        with open_session(settings.database) as session:
            done = stage(session, settings, silent)
        documents = done.counts.get("read", 0) or done.done
        lines.append(f"| {name} | {documents:,} | {done.seconds:.1f} | {documents / done.seconds:,.0f} |")
    began = time.perf_counter()
    crawl("justice_gov")
    again = time.perf_counter() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return [
        *lines,
        "",
        f"The crawl takes {report.seconds / peer:.1f} times as long as a bare loop that asks for the same "
        f"pages and keeps nothing ({peer:.1f} s); a second crawl, with nothing new, takes {again:.1f} s. "
        f"Peak memory of the stages: {memory:.0f} MB.",
    ]


if __name__ == "__main__":
    sys.exit(main())
