"""`ironriver schedule`: both flows as deployments of a running Prefect server, run in this process."""

from __future__ import annotations

from typing import Any

import httpx
from prefect import Flow, serve
from prefect.deployments.runner import RunnerDeployment
from prefect.settings import get_current_settings
from prefect.types.entrypoint import EntrypointType

from flows.digest import send_digest
from flows.monitor import monitor
from ironriver.errors import IronRiverError
from ironriver.settings import Settings, get_settings


def deployments(settings: Settings) -> list[RunnerDeployment]:
    """The monitor (daily) and the digest (weekly), each with its schedule in UTC."""
    planned: list[tuple[Flow[..., Any], str, str]] = [
        (monitor, "daily", settings.schedule_monitor_cron),
        (send_digest, "weekly", settings.schedule_digest_cron),
    ]
    made = []
    for planned_flow, name, cron in planned:
        deployment = planned_flow.to_deployment(name, cron=cron, entrypoint_type=EntrypointType.MODULE_PATH)
        # Prefect types the same method for asynchronous callers, who would get a coroutine.
        assert isinstance(deployment, RunnerDeployment)
        made.append(deployment)
    return made


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
