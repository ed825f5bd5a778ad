"""Garbage of requests is collected, but in no handler."""

from __future__ import annotations

import asyncio
import gc
import weakref
from collections.abc import Iterator

import pytest

from web import collecting
from web.collecting import collected_between_requests


class _Knot:
    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _collector_as_it_was() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_what_nobody_holds_is_gone_after_a_while_without_a_collection_of_the_interpreters_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(collecting, "EVERY", 0.01)
    monkeypatch.setattr(collecting, "ENOUGH", 50)

    async def serve() -> bool:
        async with collected_between_requests():
            assert not gc.isenabled()
            knot = weakref.ref(_Knot())
            held = [_Knot() for _ in range(100)]
            for _ in range(200):
                if knot() is None:
                    break
                await asyncio.sleep(0.01)
            return knot() is None and len(held) == 100

    assert asyncio.run(serve())


@pytest.mark.parametrize("enabled", [True, False])
def test_afterwards_the_collector_is_as_it_was(enabled: bool) -> None:
    (gc.enable if enabled else gc.disable)()

    async def serve() -> None:
        async with collected_between_requests():
            pass

    asyncio.run(serve())
    assert gc.isenabled() is enabled
    assert gc.get_freeze_count() == 0
