"""Errors that a user can act on: one line, that names the input and says what to do next."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the process tells the shell. Others script against these numbers."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    UNHEALTHY = 3


class IronRiverError(Exception):
    """Something the user can mend. The message is one line and is printed without a traceback."""

    exit_code = ExitCode.FAILED


class UsageError(IronRiverError):
    """The command was given something it cannot take: a setting, a date, a line of a file."""

    exit_code = ExitCode.USAGE
