"""The server of the pages: uvicorn with our application, one process or several."""

from __future__ import annotations

import uvicorn
from fastapi import FastAPI

from ironriver.settings import get_settings
from web.app import create_app


def application() -> FastAPI:
    """The application on the database of the settings; a process of several calls this for itself.

    It is ready when it has all incidents in memory, and where their guns went: no reader waits for that, nor
    is held up while it is read.
    """
    app = create_app(get_settings())
    app.state.year_maps.latest(app.state.index.snapshot())
    app.state.year_maps.join()
    return app


def run(host: str, port: int, workers: int) -> None:
    """Serve until stopped. The address is in uvicorn's first lines."""
    uvicorn.run(
        "web.server:application",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        loop="web.balancing:PatientLoop" if workers > 1 else "auto",
        access_log=False,
        server_header=False,
        log_level="info",
    )
