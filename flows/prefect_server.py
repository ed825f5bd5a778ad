"""The process of flows/server.py: Prefect's server, which ends when whoever started it is gone.

`python -m flows.prefect_server PORT`. Standard input is a pipe that nobody writes to; its end is the end of
the starter, even of one that was killed.
"""

from __future__ import annotations

import os
import sys
import threading

import uvicorn


def _end_with_starter() -> None:
    sys.stdin.buffer.read()
    # Nothing is lost: the runs it recorded are committed, and nobody is left to ask it.
    os._exit(0)


def main() -> None:
    """Serve until told to stop, or until standard input ends."""
    threading.Thread(target=_end_with_starter, daemon=True).start()
    uvicorn.run(
        "prefect.server.api.server:create_app",
        factory=True,
        host="127.0.0.1",
        port=int(sys.argv[1]),
        log_level="error",
        lifespan="on",
    )


if __name__ == "__main__":
    main()
