"""What Prefect is told before it is imported: keep to itself, say little, send nothing home."""

from __future__ import annotations

import os

from ironriver.settings import Settings

_PRESET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_CLI_PROMPT": "false",
    "PREFECT_SERVER_EPHEMERAL_ENABLED": "true",
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",
    # The report artifact and the command line say what happened; Prefect's own log would only repeat it.
    "PREFECT_LOGGING_LEVEL": "ERROR",
    "PREFECT_LOGGING_INTERNAL_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
}


def prepare_ephemeral(settings: Settings) -> None:
    """Make this process use a Prefect server of its own, kept under the data folder.

    Has to run before the first `import prefect`, which reads the environment once.
    """
    prepare(settings)
    os.environ.pop("PREFECT_API_URL", None)
    os.environ["PREFECT_HOME"] = str((settings.data_dir / "prefect").resolve())


def prepare(settings: Settings) -> None:
    """Set what the user has not set: no telemetry, quiet logs."""
    for name, value in _PRESET.items():
        os.environ.setdefault(name, value)
    os.environ.setdefault("PREFECT_HOME", str((settings.data_dir / "prefect").resolve()))
