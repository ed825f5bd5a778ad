"""A site on this machine that answers faster than a crawler asks: invented releases in justice.gov's API.

One process, one thread, no framework: a request is a line, an answer is joined from pieces that were made
beforehand. Every release has its own id, number and address, so no two answers are alike.

    python -m benchmarks.loopback --releases 100000      # prints its address, ends when its input is closed
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import re
import sys
import threading
from dataclasses import dataclass

#: Texts are put together from these; their size and how well they pack is like that of genuine releases.
_WORDS = (
    "a according after agents alleged ammunition and appeared at attorney before border bought by "
    "case charged charges complaint conspiracy convicted court crossing dealer defendant described "
    "district documents each east faces federal filed firearms five for forms from guilty handguns "
    "has he he her his hundred in indictment information investigated into is it judge jury later "
    "licensed listed maximum million months north number of office officers on one or over paid "
    "pistols pleaded police possession prison prosecuted purchased released rifles said scheduled "
    "search second seized sentenced served several she shop smuggling sold south state statements "
    "store stopped straw supervised that the their them these third this three to told trial two "
    "under unlicensed vehicle was weapons were west when which who with without year years "
)
_TEXTS = 61
_API_LINE = re.compile(rb"GET /api/v1/press_releases\.json\?(\S*) HTTP/1\.1")
_PARAMETER = re.compile(rb"(pagesize|page)=(\d{1,9})")
_FIRST = 1_600_012_800


@dataclass(frozen=True, slots=True)
class World:
    """How many releases there are, and how long the text of each is."""

    releases: int
    characters: int = 4000


class Pages:
    """The answers of the API, each joined from ready pieces."""

    def __init__(self, world: World) -> None:
        self.world = world
        chance = random.Random(5)  # noqa: S311 - invents texts
        self._results = [_template(_text(chance, world.characters)) for _ in range(_TEXTS)]

    def api(self, page: int, size: int) -> bytes:
        """The body of one page, the newest change first."""
        first = page * size
        numbers = range(first, min(first + size, self.world.releases))
        results = b",".join(
            self._results[number % _TEXTS]
            % {b"n": number, b"day": _FIRST + 3600 * (self.world.releases - number)}
            for number in numbers
        )
        frame = (
            b'{"metadata":{"responseInfo":{"status":200},"resultset":{"count":"%d","pagesize":%d,"page":%d}}'
        )
        return frame % (self.world.releases, size, page) + b',"results":[' + results + b"]}"


class Site(asyncio.Protocol):
    """One connection; requests are answered in order, as many as come."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._waiting = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where answers go."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer every request that is whole."""
        *heads, self._waiting = (self._waiting + data).split(b"\r\n\r\n")
        for head in heads:
            self._transport.writelines(self._answer(head))

    def _answer(self, head: bytes) -> tuple[bytes, bytes]:
        asked = _API_LINE.match(head)
        if asked is None:
            return b"HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\n", b"not here\n"
        told = {name: int(value) for name, value in _PARAMETER.findall(asked[1])}
        size = max(1, min(told.get(b"pagesize", 20), 50))
        body = self._pages.api(told.get(b"page", 0), size)
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        return head % len(body), body


def _text(chance: random.Random, characters: int) -> str:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < characters:
        words = " ".join(chance.choices(_WORDS.split(), k=chance.randint(40, 90)))
        names = " ".join(f"{chance.getrandbits(24):x}".title() for _ in range(9))
        paragraphs.append(f"<p>{words.capitalize()} {names}.</p>")
    return "\n\n".join(paragraphs)[:characters]


def _template(text: str) -> bytes:
    release = {
        "attachment": [],
        "body": f"<p>Release %(n)d.</p>\n\n{text}",
        "changed": "%(day)d",
        "component": [{"uuid": "00000000-0000-4000-8000-000000000001", "name": "USAO - Nowhere"}],
        "created": "%(day)d",
        "date": "%(day)d",
        "image": [],
        "number": "%(n)d",
        "teaser": None,
        "title": "Release %(n)d of an invented office",
        "topic": [],
        "url": "https://www.justice.gov/usao-nowhere/pr/release-%(n)d",
        "uuid": "00000000-0000-4000-8000-%(n)012d",
        "vuuid": "00000000-0000-4000-9000-%(n)012d",
    }
    return json.dumps(release).encode()


async def serve(world: World) -> None:
    """Serve on a free port, whose address is the first line of the output."""
    pages = Pages(world)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Site(pages), "127.0.0.1", 0)
    sys.stdout.write(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    ended = asyncio.Event()
    threading.Thread(
        target=lambda: (sys.stdin.read(), loop.call_soon_threadsafe(ended.set)), daemon=True
    ).start()
    await ended.wait()
    server.close()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--releases", type=int, default=100_000)
    parser.add_argument("--characters", type=int, default=4000, help="of each release's text")
    told = parser.parse_args()
    asyncio.run(serve(World(told.releases, told.characters)))
