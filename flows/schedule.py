"""`ironriver schedule`: both flows as deployments of a running Prefect server, run in this process."""

from __future__ import annotations

import httpx
from prefect import serve
from prefect.deployments.runner import EntrypointType, RunnerDeployment
from prefect.settings import get_current_settings

from flows.digest import send_digest
from flows.monitor import monitor
from ironriver.errors import IronRiverError
from ironriver.settings import Settings, get_settings


def deployments(settings: Settings) -> list[RunnerDeployment]:
    """The monitor (daily) and the digest (weekly), each with its schedule in UTC."""
    by_module = EntrypointType.MODULE_PATH
    return [
        monitor.to_deployment("daily", cron=settings.schedule_monitor_cron, entrypoint_type=by_module),
        send_digest.to_deployment("weekly", cron=settings.schedule_digest_cron, entrypoint_type=by_module),
    ]


def check_server() -> str:
    """The address of the Prefect server.

    Raises:
        IronRiverError: none is named, or it does not answer.
    """
    address = get_current_settings().api.url
    advice = "start one with `prefect server start` and set PREFECT_API_URL=http://127.0.0.1:4200/api"
    if not address:
        raise IronRiverError(f"no Prefect server is named: {advice}")
    try:
        httpx.get(f"{address}/health", timeout=10).raise_for_status()
    except httpx.HTTPError as error:
        raise IronRiverError(
            f"the Prefect server at {address} does not answer ({error}): {advice}"
        ) from error
    return address


def serve_all() -> None:
    """Register the deployments and run what is due, until stopped."""
    check_server()
    serve(*deployments(get_settings()))
