"""The application: pages, JSON, feeds; each part is a router of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, HTTPException
from fastapi.exceptions import RequestValidationError
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException as StarletteHTTPException
from starlette.middleware.gzip import GZipMiddleware

from db.queries import IncidentNotFoundError
from db.session import open_session
from ironriver import __version__
from ironriver.settings import Settings
from pipeline.exports.datasette_app import datasette_app
from pipeline.exports.public_copy import public_path
from web import api, errors, pages, webhooks
from web.accounts.visitor import Visitors
from web.balancing import SpreadConnections, is_one_of_several
from web.collecting import collected_between_requests
from web.desk.filters import BadFilterError
from web.desk.keeper import IncidentIndex
from web.follow.year_map import YearMaps
from web.language import LanguagePrefix
from web.metrics_cache import MetricsCache
from web.rendering import STATIC
from web.security import PlainAddress, SecurityHeaders
from web.week_counts import WeekCounts

#: Threads of a process that run handlers. With more they take turns at every row that a database hands over,
#: and answer about half as many readers together; processes (`--workers`) answer side by side instead.
THREADS = 1


@asynccontextmanager
async def _lifespan(_app: FastAPI) -> AsyncIterator[None]:
    current_default_thread_limiter().total_tokens = THREADS
    async with collected_between_requests():
        yield


def create_app(settings: Settings) -> FastAPI:
    """The application on the database that the settings name, which must have the present schema."""
    app = FastAPI(
        title="Iron River",
        version=__version__,
        summary="Firearms trafficking cases out of public documents, with the sentence behind each figure.",
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
        lifespan=_lifespan,
    )
    app.state.settings = settings
    cache = settings.data_dir / "cache"
    app.state.index = IncidentIndex(partial(open_session, settings.database), cache / "incidents.npz")
    app.state.year_maps = YearMaps(app.state.index, settings.database)
    app.state.week_counts = WeekCounts(settings.database)
    app.state.metrics = MetricsCache(settings.database, cache / "metrics.json")
    for router in (*api.ROUTERS, *pages.ROUTERS):
        app.include_router(router)
    app.include_router(webhooks.router)
    app.mount("/data", datasette_app(public_path(settings)))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    app.add_exception_handler(BadFilterError, errors.bad_request)
    app.add_exception_handler(IncidentNotFoundError, errors.not_found)
    app.add_exception_handler(StarletteHTTPException, errors.http_error)
    app.add_exception_handler(HTTPException, errors.http_error)
    app.add_exception_handler(RequestValidationError, errors.invalid)
    app.add_exception_handler(Exception, errors.failed)
    app.add_middleware(GZipMiddleware, minimum_size=1_000, compresslevel=5)
    app.add_middleware(Visitors)
    app.add_middleware(LanguagePrefix)
    app.add_middleware(PlainAddress)
    app.add_middleware(SecurityHeaders, elsewhere=("/data/",))
    if is_one_of_several():
        app.add_middleware(SpreadConnections)
    return app
