"""How fast the pages answer ten readers at once, beside Datasette on the same file in the same run.

    python -m benchmarks.desk_load --incidents 200000 [--database URL] [--data FOLDER] [--workers 2]
        [--seconds 20] [--only list,search] [--no-compare]

Makes the database where it is not there yet, and the files that a server keeps for its next start. All the
while a writer does what a nightly run does: it rewrites documents, the index of their words and cards, and
keeps each transaction open for a while.
"""

from __future__ import annotations

import argparse
import http.client
import random
import statistics
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

from sqlalchemy import func, make_url, select

from benchmarks.desk_servers import datasette, ours
from benchmarks.desk_world import SEED, SPOKEN, World, words
from benchmarks.desk_writer import writing
from db.migrate import upgrade
from db.models import Incident
from db.session import open_session
from nlp.courts.names import districts
from web.desk.keeper import IncidentIndex

READERS = 10
ROUNDS = 3
Asker = Callable[[random.Random], str]


def main() -> int:
    """Make the world, serve it, ask, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--incidents", type=int, default=200_000)
    parser.add_argument("--database", default="")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=10, help="for each kind of question")
    parser.add_argument("--data", default="", help="folder of the servers' files; beside the database")
    parser.add_argument("--only", default="", help="kinds of questions by their beginnings, with commas")
    parser.add_argument("--no-compare", action="store_true", help="leave Datasette out")
    arguments = parser.parse_args()
    url = arguments.database or f"sqlite:///{Path('build/desk').absolute()}/world-{arguments.incidents}.db"
    make_world(url, arguments.incidents)
    data = Path(arguments.data or f"build/desk/data-{arguments.incidents}").absolute()
    prepare(url, data)
    with open_session(url) as session:
        ids = list(session.scalars(select(Incident.public_id).order_by(Incident.id).limit(5_000)))
    beginnings = tuple(arguments.only.split(","))
    asked = {kind: asker for kind, asker in kinds(ids).items() if kind.startswith(beginnings)}
    print(
        f"{arguments.incidents:,} incidents, {READERS} readers, {arguments.workers} processes; milliseconds"
    )
    with ours(url, data, arguments.workers) as port, writing(url):
        told: dict[str, list[float]] = {}
        for kind, asker in asked.items():
            warm(port, {kind: asker})
            told |= ask(port, {kind: asker}, arguments.seconds)
        print(table(told), flush=True)
    if make_url(url).get_backend_name() == "sqlite" and not arguments.no_compare:
        compare(url, data, arguments.workers, arguments.seconds)
    return 0


def prepare(url: str, data: Path) -> None:
    """Make the files that a server keeps: readers of one that was never started wait for some of them."""
    began = time.monotonic()
    index = IncidentIndex(partial(open_session, url), data / "cache" / "incidents.npz")
    index.refresh()
    read = time.monotonic()
    index.join()
    print(f"incidents in {read - began:.1f} s, frequent words in {time.monotonic() - read:.1f} s", flush=True)


def make_world(url: str, incidents: int) -> None:
    """The invented database, written where it has no incidents."""
    upgrade(url)
    with open_session(url) as session:
        there = session.scalar(select(func.count()).select_from(Incident)) or 0
        if there == incidents:
            return
        if there:
            sys.exit(f"{url} has {there:,} incidents, not {incidents:,}: name another database")
        World(session, incidents, progress=lambda n: print(f"{n:,} incidents written", flush=True)).write()


def kinds(ids: list[str]) -> dict[str, Asker]:
    """What readers ask for, by kind; each time something else."""
    courts = [court.id for court in districts()]
    # From words that a seventh of all documents have to words that one in a hundred has.
    told = words(random.Random(SEED))[60:2_000]  # noqa: S311

    def facets(chance: random.Random) -> str:
        query: dict[str, str] = {"district": chance.choice(courts)}
        if chance.random() < 0.5:
            query = {"stage": chance.choice(("charged", "sentenced"))}
        if chance.random() < 0.5:
            query["gun_kind"] = chance.choice(("handgun", "rifle"))
        return f"/incidents?{urlencode(query)}"

    return {
        "list": lambda chance: f"/incidents?page={chance.randrange(1, 200)}",
        "facets": facets,
        "search, one word": lambda chance: f"/incidents?q={chance.choice(told)}",
        "search, three words": lambda chance: f"/incidents?q={'+'.join(chance.sample(told[:400], 3))}",
        "search with a facet": lambda chance: f"/incidents?q={chance.choice(told)}&stage=charged",
        "incident": lambda chance: f"/incidents/{chance.choice(ids)}",
        "api, incident": lambda chance: f"/api/v1/incidents/{chance.choice(ids)}",
        "api, list": lambda chance: f"/api/v1/incidents?district={chance.choice(courts)}&limit=25",
        "api, claims": lambda chance: f"/api/v1/claims?kind=defendant&limit={chance.randrange(20, 100)}",
        # The last: from then on one of the processes counts the metrics anew.
        "follow the guns": lambda chance: f"/follow?district={chance.choice(courts)}",
        "front page": lambda chance: "/",
    }


def compare(url: str, data: Path, workers: int, seconds: float) -> None:
    """The same list and the same search, ours and Datasette's, in turn."""
    path = str(make_url(url).database)
    name = Path(path).stem
    mine: dict[str, Asker] = {
        "list": lambda chance: f"/incidents?page={chance.randrange(1, 5)}",
        "search": lambda chance: f"/incidents?q={'+'.join(chance.sample(SPOKEN, 2))}",
    }
    theirs: dict[str, Asker] = {
        "list": lambda chance: (
            f"/{name}/incidents?_sort_desc=last_published&_size=25&_facet=court&_facet=stage"
        ),
        "search": lambda chance: (
            f"/{name}/document_versions?_search={'+'.join(chance.sample(SPOKEN, 2))}&_size=25"
        ),
    }
    told: dict[str, list[float]] = defaultdict(list)
    for _ in range(ROUNDS):
        with ours(url, data, workers) as port, writing(url):
            warm(port, mine)
            for kind, times in ask(port, mine, seconds).items():
                told[f"{kind}, ours"] += times
        with datasette(path) as port, writing(url):
            warm(port, theirs)
            for kind, times in ask(port, theirs, seconds).items():
                told[f"{kind}, Datasette"] += times
    print(table(told))


def ask(port: int, asked: dict[str, Asker], seconds: float) -> dict[str, list[float]]:
    """The milliseconds of each answer, by kind: `READERS` threads ask one after the other for a time."""
    told: dict[str, list[float]] = defaultdict(list)
    wrong: list[str] = []
    lock = threading.Lock()
    for kind, asker in asked.items():
        until = time.monotonic() + seconds

        def read(number: int, kind: str = kind, asker: Asker = asker, until: float = until) -> None:
            chance = random.Random(number)  # noqa: S311
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
            times = []
            while time.monotonic() < until:
                path = asker(chance)
                began = time.perf_counter()
                connection.request("GET", path)
                answer = connection.getresponse()
                answer.read()
                times.append((time.perf_counter() - began) * 1000)
                if answer.status != 200:
                    wrong.append(f"{answer.status} {path}")
            with lock:
                told[kind] += times

        readers = [threading.Thread(target=read, args=(number,)) for number in range(READERS)]
        for reader in readers:
            reader.start()
        for reader in readers:
            reader.join()
    if wrong:
        sys.exit(f"{len(wrong)} answers were wrong, such as {wrong[0]}")
    return told


def table(told: dict[str, list[float]]) -> str:
    """Median, the time within which 95 of 100 answers came, and the longest."""
    rows = ["| what | answers | median | p95 | longest |", "| --- | ---: | ---: | ---: | ---: |"]
    for kind, times in told.items():
        p95 = statistics.quantiles(times, n=20)[-1] if len(times) > 1 else times[0]
        middle = statistics.median(times)
        rows.append(f"| {kind} | {len(times):,} | {middle:.0f} | {p95:.0f} | {max(times):.0f} |")
    return "\n".join(rows)


def warm(port: int, asked: dict[str, Asker]) -> None:
    """Ask for each kind often enough that every process has read its index."""
    chance = random.Random(0)  # noqa: S311
    for asker in asked.values():
        for _ in range(8):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
            connection.request("GET", asker(chance))
            connection.getresponse().read()
            connection.close()


if __name__ == "__main__":
    sys.exit(main())
