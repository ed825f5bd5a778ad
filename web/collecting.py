"""Garbage is collected between requests and in one thread, never within a handler.

Python 3.11 begins to collect wherever a handler happens to allocate something, also deep inside C code, and
what is collected there runs code of its own (cursors that close, references that are told). Under ten readers
server processes of several threads ended so: once in some 1,500 answers, and not in 10,800 with this.
Python 3.12 collects only between two steps of the interpreter and did not end either.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

#: Seconds between two looks at how much there is to collect.
EVERY = 0.1
#: Young objects from which on they are gone through: a page makes some thousands.
ENOUGH = 5_000
#: Young collections after which the old objects are gone through as well.
ROUNDS = 50


@asynccontextmanager
async def collected_between_requests() -> AsyncIterator[None]:
    """Collects in the event loop while the application runs; what it starts with is not gone through."""
    was_on = gc.isenabled()
    gc.collect()
    gc.freeze()
    gc.disable()
    task = asyncio.create_task(_collect_now_and_then())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        gc.unfreeze()
        if was_on:
            gc.enable()


async def _collect_now_and_then() -> None:
    rounds = 0
    while True:
        await asyncio.sleep(EVERY)
        if gc.get_count()[0] >= ENOUGH:
            rounds += 1
            gc.collect(2 if rounds % ROUNDS == 0 else 1)
