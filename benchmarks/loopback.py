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
import struct
import sys
import threading
import zlib
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


_GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_BEFORE = (
    b'{"attachment":[],"changed":"%(day)d","component":[{"uuid":"00000000-0000-4000-8000-000000000001",'
    b'"name":"USAO - Nowhere"}],"created":"%(day)d","date":"%(day)d","image":[],"number":"%(n)d",'
    b'"teaser":null,"title":"Release %(n)d of an invented office","topic":[],'
    b'"url":"https://www.justice.gov/usao-nowhere/pr/release-%(n)d",'
    b'"body":"<p>Release %(n)d.</p>'
)
_AFTER = b'","uuid":"00000000-0000-4000-8000-%(n)012d","vuuid":"00000000-0000-4000-9000-%(n)012d"}'
#: The feed and the sitemap name nothing that the API does not.
_LISTINGS = {
    b"GET /news/rss": b"<rss version='2.0'><channel><title>News</title><item><title>Home</title>"
    b"<link>https://www.justice.gov/news</link></item></channel></rss>",
    b"GET /sitemap.xml": b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
    b"<url><loc>https://www.justice.gov/news</loc></url></urlset>",
}


@dataclass(frozen=True, slots=True)
class World:
    """How many releases there are, how long the text of each is, and whether answers are packed (gzip)."""

    releases: int
    characters: int = 4000
    packed: bool = False


class Pages:
    """The answers of the API, each joined from ready pieces, packed beforehand where answers are packed."""

    def __init__(self, world: World) -> None:
        self.world = world
        chance = random.Random(5)  # noqa: S311 - invents texts
        texts = [json.dumps(_text(chance, world.characters))[1:-1].encode() for _ in range(_TEXTS)]
        self._texts = [(text, _deflated(text)) for text in texts]

    def api(self, page: int, size: int, *, packed: bool) -> bytes:
        """The body of one page, the newest change first."""
        first = page * size
        numbers = range(first, min(first + size, self.world.releases))
        frame = (
            b'{"metadata":{"responseInfo":{"status":200},"resultset":{"count":"%d","pagesize":%d,"page":%d}}'
        )
        between, pieces, ready = frame % (self.world.releases, size, page) + b',"results":[', [], []
        for number in numbers:
            text, deflated = self._texts[number % _TEXTS]
            day = _FIRST + 3600 * (self.world.releases - number)
            between += _BEFORE % {b"n": number, b"day": day}
            pieces += [between, text]
            if packed:
                ready += [_as_it_is(between), deflated]
            between = _AFTER % {b"n": number, b"day": day} + (b"," if number < numbers[-1] else b"")
        pieces.append(between + b"]}")
        whole = b"".join(pieces)
        if not packed:
            return whole
        checks = struct.pack("<II", zlib.crc32(whole), len(whole))
        return b"".join([_GZIP_HEAD, *ready, _as_it_is(pieces[-1]), b"\x03\x00", checks])


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
            body = next((body for line, body in _LISTINGS.items() if head.startswith(line)), b"")
            status = b"200 OK" if body else b"404 Not Found"
            return b"HTTP/1.1 %s\r\nContent-Length: %d\r\n\r\n" % (status, len(body)), body
        told = {name: int(value) for name, value in _PARAMETER.findall(asked[1])}
        size = max(1, min(told.get(b"pagesize", 20), 50))
        packed = self._pages.world.packed and b"gzip" in head
        body = self._pages.api(told.get(b"page", 0), size, packed=packed)
        encoding = b"Content-Encoding: gzip\r\n" if packed else b""
        line = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n%sContent-Length: %d\r\n\r\n"
        return line % (encoding, len(body)), body


def _text(chance: random.Random, characters: int) -> str:
    paragraphs: list[str] = []
    while sum(map(len, paragraphs)) < characters:
        words = " ".join(chance.choices(_WORDS.split(), k=chance.randint(40, 90)))
        names = " ".join(f"{chance.getrandbits(24):x}".title() for _ in range(9))
        paragraphs.append(f"<p>{words.capitalize()} {names}.</p>")
    return "\n\n".join(paragraphs)[:characters]


def _deflated(data: bytes) -> bytes:
    """Packed so that it may stand between other pieces."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)


def _as_it_is(data: bytes) -> bytes:
    """A piece of a packed answer that is not packed itself; below 64 KB."""
    return struct.pack("<BHH", 0, len(data), len(data) ^ 0xFFFF) + data


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
    parser.add_argument("--packed", action="store_true", help="answer in gzip")
    told = parser.parse_args()
    asyncio.run(serve(World(told.releases, told.characters, told.packed)))
