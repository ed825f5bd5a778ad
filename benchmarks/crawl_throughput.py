"""`make throughput`: pages a second of a crawl, archive and database included, against a bare Scrapy spider.

Both ask a server on this machine (loopback.py) for the same pages of justice.gov's API, politeness off, one
after the other and in turns. Then one long crawl, whose memory is sampled.
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from sqlalchemy import create_engine, func, select

from benchmarks.marked import ROOT, provenance, replace_part
from db.migrate import upgrade
from db.models import Fetch, SeenItem

PAGE = 50
CONCURRENCY = 4
#: The ratio that is asked for.
LEAST = 0.7


@dataclass(frozen=True)
class Run:
    """One crawl: seconds of the clock, answers, bytes of them, and the memory of its process in MB."""

    seconds: float
    pages: int
    bytes: int
    memory: tuple[tuple[int, float], ...] = ()

    @property
    def rate(self) -> float:
        """Pages a second."""
        return self.pages / self.seconds


def main() -> int:
    """Measure, and write docs/scale.md; 1 where the median ratio is below what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=2_000, help="of each crawl")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--long", type=int, default=50_000, help="pages of the crawl whose memory is sampled")
    parser.add_argument("--write", action="store_true", help="write docs/scale.md")
    args = parser.parse_args()
    lines = [provenance("python -m benchmarks.crawl_throughput") + f", load {os.getloadavg()[0]:.1f}.", ""]
    lines += ["| answers | KB each | server alone | bare Scrapy | Iron River | ratio, median (each) |"]
    lines += ["|---|---:|---:|---:|---:|---|"]
    met = True
    for packed in (True, False):
        with server(args.pages * PAGE, packed=packed) as address:
            ceiling = served(address, 400, packed=packed)
            pairs = [(bare(address, args.pages), ours(address)) for _ in range(args.rounds)]
        ratios = [mine.rate / other.rate for other, mine in pairs]
        met = met and statistics.median(ratios) >= LEAST
        size = pairs[0][0].bytes / pairs[0][0].pages / 1000
        other, mine = (statistics.median(run.rate for run in side) for side in zip(*pairs, strict=True))
        each = ", ".join(f"{ratio:.2f}" for ratio in sorted(ratios))
        lines.append(
            f"| {'gzip' if packed else 'plain'} | {size:,.0f} | {ceiling:,.0f} | {other:,.0f} | {mine:,.0f} "
            f"| {statistics.median(ratios):.2f} ({each}) |"
        )
        print(lines[-1], flush=True)
    if args.long:
        with server(args.long * PAGE, characters=400, packed=True) as address:
            lines += ["", memory_told(ours(address))]
    print("\n".join(lines))
    if args.write:
        replace_part("throughput", lines, ROOT / "docs" / "scale.md")
    return 0 if met else 1


@contextmanager
def server(releases: int, *, packed: bool, characters: int = 4000) -> Iterator[str]:
    """The address of a server with so many releases."""
    command = [sys.executable, "-m", "benchmarks.loopback", "--releases", str(releases)]
    command += ["--characters", str(characters), *(["--packed"] if packed else [])]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, text=True) as it:
        assert it.stdout is not None
        yield it.stdout.readline().strip()
        it.terminate()


def served(address: str, pages: int, *, packed: bool) -> float:
    """Pages a second that the server gives to a client that reads and forgets."""
    parts = urlsplit(address)
    accept = "Accept-Encoding: gzip\r\n" if packed else ""
    with socket.create_connection((parts.hostname, parts.port)) as connection:
        started = time.monotonic()
        for page in range(pages):
            line = f"GET /api/v1/press_releases.json?pagesize={PAGE}&page={page} HTTP/1.1\r\n{accept}\r\n"
            connection.sendall(line.encode())
            head, _, body = connection.recv(1 << 16).partition(b"\r\n\r\n")
            left = int(head.rpartition(b": ")[2]) - len(body)
            while left > 0:
                left -= len(connection.recv(1 << 18))
        return pages / (time.monotonic() - started)


def bare(address: str, pages: int) -> Run:
    """One crawl of the bare spider."""
    command = [sys.executable, "-m", "benchmarks.bare_spider", address, str(pages), str(CONCURRENCY)]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)
    return Run(told["seconds"], told["pages"], told["bytes"])


def ours(address: str) -> Run:
    """One crawl of justice.gov's stand-in into a new archive and database, every page checked to be there."""
    with tempfile.TemporaryDirectory() as folder:
        environment = dict(os.environ) | {
            "IRONRIVER_DATA_DIR": folder,
            "IRONRIVER_BASE_URL__JUSTICE_GOV": address,
            "IRONRIVER_RATE__JUSTICE_GOV": "1000000",
        }
        database = f"sqlite:///{Path(folder) / 'ironriver.db'}"
        upgrade(database)
        command = [sys.executable, "-m", "crawlers.spider_process", "justice_gov"]
        with subprocess.Popen(
            command, env=environment, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            samples: list[tuple[int, float]] = []
            done, report = [0], {}
            ended = threading.Event()
            sampler = threading.Thread(target=_sample, args=(child.pid, done, samples, ended))
            sampler.start()
            for line in child.stdout:
                event = json.loads(line)
                done[0] = event.get("done", 0) // PAGE or done[0]
                report = event.get("report", report)
            ended.set()
            sampler.join()
        engine = create_engine(database)
        with engine.connect() as connection:
            api = select(func.count(), func.sum(Fetch.size)).where(Fetch.role == "api")
            pages, size = connection.execute(api).one()
            items = connection.scalar(
                select(func.count()).select_from(SeenItem).where(SeenItem.version_key.not_like("@%"))
            )
        engine.dispose()
    if not report.get("complete") or items != report["listed"] or pages * PAGE != items:
        raise RuntimeError(f"the crawl is not whole: {report}")
    return Run(report["seconds"], pages, size, tuple(samples))


def memory_told(run: Run) -> str:
    """One sentence about the memory of a long crawl; its beginning, while everything is loaded, left out."""
    steady = [(pages, size) for pages, size in run.memory if pages > run.pages / 10]
    slope, start = np.polyfit([pages for pages, _ in steady], [size for _, size in steady], 1)
    return (
        f"A crawl of {run.pages:,} pages ({run.pages * PAGE:,} releases, {run.rate:,.0f} pages a second): "
        f"{start + slope * run.pages / 10:.0f} MB after a tenth, {start + slope * run.pages:.0f} MB at the "
        "end, "
        f"at most {max(size for _, size in run.memory):.0f} MB; {slope * 10_000:+.1f} MB for 10,000 pages."
    )


def _sample(pid: int, done: list[int], samples: list[tuple[int, float]], ended: threading.Event) -> None:
    """Append (pages so far, memory in MB) twice a second."""
    while not ended.wait(0.5):
        try:
            fields = Path(f"/proc/{pid}/statm").read_text("ascii").split()
        except OSError:
            return
        samples.append((done[0], int(fields[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6))


if __name__ == "__main__":
    sys.exit(main())
