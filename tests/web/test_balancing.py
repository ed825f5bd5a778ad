"""A process that is behind sends its readers to the others of its server; one that is not keeps them."""

from __future__ import annotations

import asyncio

from httpx import ASGITransport, AsyncClient, Response
from starlette.types import Receive, Scope, Send

from web.balancing import BEHIND, PatientLoop, SpreadConnections, is_one_of_several


class _Waiting:
    """Answers when it is told to."""

    def __init__(self) -> None:
        self.may_answer = asyncio.Event()
        self.asked = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        if scope["path"] == "/wait":
            await self.may_answer.wait()
        if scope["path"] == "/fail":
            raise ValueError("as told")
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def _both(app: _Waiting) -> tuple[Response, Response]:
    async with AsyncClient(transport=ASGITransport(SpreadConnections(app)), base_url="http://desk") as client:
        first = asyncio.create_task(client.get("/wait"))
        while not app.asked:
            await asyncio.sleep(0)
        second = await client.get("/")
        app.may_answer.set()
        return await first, second


def test_a_connection_is_closed_with_an_answer_that_is_given_while_another_reader_waits() -> None:
    async def ask() -> tuple[Response, Response]:
        return await _both(_Waiting())

    last, while_waiting = asyncio.run(ask())
    assert while_waiting.headers["connection"] == "close"
    assert "connection" not in last.headers


def test_an_answer_that_failed_is_no_longer_under_way() -> None:
    async def ask() -> Response:
        app = SpreadConnections(_Waiting())
        transport = ASGITransport(app, raise_app_exceptions=False)
        async with AsyncClient(transport=transport, base_url="http://desk") as client:
            await client.get("/fail")
            return await client.get("/")

    assert "connection" not in asyncio.run(ask()).headers


def test_a_server_of_one_process_has_nobody_to_send_readers_to() -> None:
    assert not is_one_of_several()


def test_the_loop_hears_who_waits_for_an_answer_and_not_who_sends_a_form() -> None:
    async def ask(method: str) -> tuple[bool, bool]:
        waiting = _Waiting()
        app = SpreadConnections(waiting)
        loop = asyncio.get_running_loop()
        assert isinstance(loop, PatientLoop)
        async with AsyncClient(transport=ASGITransport(app), base_url="http://desk") as client:
            requests = [asyncio.create_task(client.request(method, "/wait")) for _ in range(BEHIND)]
            while waiting.asked < BEHIND:
                await asyncio.sleep(0)
            meanwhile = loop.is_behind
            waiting.may_answer.set()
            await asyncio.gather(*requests)
            return meanwhile, loop.is_behind

    with asyncio.Runner(loop_factory=PatientLoop) as runner:
        assert runner.run(ask("GET")) == (True, False)
        assert runner.run(ask("POST")) == (False, False)
