"""Commands that serve: the pages."""

from __future__ import annotations

from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(serve)


def serve(
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="The port; 0 for a free one.")] = 8000,
    host: Annotated[str, typer.Option("--host", help="The address to listen at.")] = "127.0.0.1",
    workers: Annotated[int, typer.Option("--workers", min=1, max=64, help="Processes that answer.")] = 1,
    data: Annotated[bool, typer.Option(help="Write the public copy first where incidents changed.")] = True,
) -> None:
    """Serve the pages, the JSON interface, and a public copy of the database at /data/."""
    from ironriver.cli.console import console, progress_bars
    from ironriver.cli.database import database
    from ironriver.settings import get_settings
    from pipeline.exports.public_copy import public_path, refresh_public_copy
    from web.server import run

    settings = get_settings()
    with database() as session, progress_bars() as display:
        if data and refresh_public_copy(session, settings, display("public database")):
            console.print(f"Written for questions in SQL: {public_path(settings)}", markup=False)
    run(host, port, workers)
