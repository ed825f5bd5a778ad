"""A process accepts a reader when it has time; whoever knocks at one that has none waits for the others."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing

import pytest

from web import balancing
from web.balancing import BEHIND, PatientLoop


class _Greeter(asyncio.Protocol):
    """Counts who was let in."""

    def __init__(self, let_in: list[asyncio.BaseTransport]) -> None:
        self._let_in = let_in

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._let_in.append(transport)


class House:
    """A loop that listens at a socket of its own."""

    def __init__(self, loop: PatientLoop, sock: socket.socket) -> None:
        self.loop = loop
        self.sock = sock
        self.let_in: list[asyncio.BaseTransport] = []
        self.outside: list[socket.socket] = []

    async def listen(self, backlog: int = 16) -> balancing.Door:
        return await self.loop.create_server(
            lambda: _Greeter(self.let_in), sock=self.sock, backlog=backlog, ssl=None
        )

    def knock(self, times: int) -> None:
        self.outside += [socket.create_connection(self.sock.getsockname()) for _ in range(times)]

    async def leave(self) -> None:
        """Everybody goes home."""
        for transport in self.let_in:
            transport.close()
        for connection in self.outside:
            connection.close()
        await asyncio.sleep(0.01)

    async def within(self, seconds: float, is_so: Callable[[], bool]) -> bool:
        end = self.loop.time() + seconds
        while not is_so() and self.loop.time() < end:
            await asyncio.sleep(0.002)
        return is_so()


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setattr(balancing, "PAUSE", 0.005)
    monkeypatch.setattr(balancing, "LONGEST", 60.0)
    loop = PatientLoop()
    with closing(socket.create_server(("127.0.0.1", 0))) as sock:
        yield House(loop, sock)
    loop.close()


def run(house: House, story: Callable[[House], Awaitable[None]]) -> None:
    async def told() -> None:
        door = await house.listen()
        try:
            await story(house)
        finally:
            door.close()
            await house.leave()

    house.loop.run_until_complete(told())


def test_who_knocks_at_a_process_that_is_behind_waits_until_it_is_not(house: House) -> None:
    async def story(house: House) -> None:
        house.loop.changed(BEHIND)
        house.knock(3)
        # The door stood open when they came: one is let in.
        assert await house.within(5, lambda: len(house.let_in) == 1)
        assert not await house.within(0.2, lambda: len(house.let_in) > 1)
        house.loop.changed(BEHIND - 1)
        assert await house.within(5, lambda: len(house.let_in) == 3)

    run(house, story)


def test_a_reader_who_asks_nothing_keeps_nobody_out(house: House) -> None:
    async def story(house: House) -> None:
        house.knock(6)
        assert await house.within(5, lambda: len(house.let_in) == 6)

    run(house, story)


def test_a_process_that_is_kept_for_long_stays_in_reach(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(balancing, "LONGEST", 0.02)

    async def story(house: House) -> None:
        house.loop.changed(BEHIND)
        house.knock(4)
        assert await house.within(5, lambda: len(house.let_in) == 4)

    run(house, story)


def test_of_two_processes_the_one_that_has_time_lets_everybody_in(house: House) -> None:
    async def story(house: House) -> None:
        busy = PatientLoop()
        behind = House(busy, house.sock.dup())
        busy.changed(BEHIND)
        door = await behind.listen()
        busy.call_later(0.3, busy.stop)
        house.knock(5)
        await house.loop.run_in_executor(None, busy.run_forever)
        assert await house.within(5, lambda: len(house.let_in) + len(behind.let_in) == 5)
        assert len(behind.let_in) <= 1
        door.close()
        await house.loop.run_in_executor(None, busy.run_until_complete, behind.leave())
        busy.close()

    run(house, story)


def test_a_door_that_is_closed_lets_nobody_in(house: House) -> None:
    async def story(house: House) -> None:
        door = await House(house.loop, house.sock.dup()).listen()
        door.close()
        door.close()
        door.open()
        await door.wait_closed()
        house.loop.changed(0)

    run(house, story)
