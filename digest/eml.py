"""Writing a mail into a folder, to be read or sent by hand."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from digest.render import WEEK_HEADER
from ironriver.errors import IronRiverError


def write_eml(message: EmailMessage, folder: Path) -> Path:
    """Write a digest as digest-2026-W47.eml, in place of an older one, and give its path.

    Raises:
        IronRiverError: the folder can't be written to.
    """
    path = folder / f"digest-{message[WEEK_HEADER]}.eml"
    unfinished = path.with_suffix(".eml.part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(message.as_bytes(policy=SMTP))
        unfinished.replace(path)
    except OSError as error:
        raise IronRiverError(f"{path} can't be written: {error.strerror} (name another folder)") from error
    return path
