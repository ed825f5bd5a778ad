"""What Prefect is told before it is imported: keep to itself, say little, send nothing home."""

from __future__ import annotations

import os
from importlib.metadata import version
from pathlib import Path

from ironriver.settings import Settings

#: A server that lives for one run has no schedules to keep and no pages to show.
_NOT_NEEDED = {
    "PREFECT_SERVER_UI_ENABLED": "false",
    "PREFECT_SERVER_REGISTER_BLOCKS_ON_START": "false",
    **{
        f"PREFECT_SERVER_SERVICES_{service}_ENABLED": "false"
        for service in (
            "CANCELLATION_CLEANUP",
            "CLEANUP_RECONCILER",
            "FOREMAN",
            "LATE_RUNS",
            "PAUSE_EXPIRATIONS",
            "REPOSSESSOR",
            "SCHEDULER",
            "TRIGGERS",
        )
    },
}
#: Beside Prefect's database: the version of Prefect that migrated it.
_MIGRATED_BY = "migrated-by"

_PRESET = {
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "PREFECT_CLI_PROMPT": "false",
    # The report artifact and the command line say what happened; Prefect's own log would only repeat it.
    "PREFECT_LOGGING_LEVEL": "ERROR",
    "PREFECT_LOGGING_INTERNAL_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_SERVER_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_TO_API_ENABLED": "false",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
}


def prepare_ephemeral(settings: Settings) -> None:
    """Keep the files of this process's own Prefect server under the data folder (see flows/server.py).

    Has to run before the first `import prefect`, which reads the environment once.
    """
    home = (settings.data_dir / "prefect").resolve()
    os.environ |= {"PREFECT_HOME": str(home)} | _NOT_NEEDED
    mark = home / _MIGRATED_BY
    if (home / "prefect.db").exists() and mark.exists() and mark.read_text("utf-8") == version("prefect"):
        os.environ["PREFECT_SERVER_DATABASE_MIGRATE_ON_START"] = "false"
    prepare(settings)


def remember_migration() -> None:
    """After a run: the next one need not look for migrations, until Prefect has another version."""
    Path(os.environ["PREFECT_HOME"], _MIGRATED_BY).write_text(version("prefect"), "utf-8")


def prepare(settings: Settings) -> None:
    """Set what the user has not set: no telemetry, quiet logs."""
    for name, value in _PRESET.items():
        os.environ.setdefault(name, value)
    os.environ.setdefault("PREFECT_HOME", str((settings.data_dir / "prefect").resolve()))
