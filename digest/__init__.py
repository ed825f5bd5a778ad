"""What changed in a week, as an email."""

from digest.build import Digest, build
from digest.eml import write_eml
from digest.render import render
from digest.send import SendReport, send
from digest.week import Week, current_week, last_week, parse_week

__all__ = [
    "Digest",
    "SendReport",
    "Week",
    "build",
    "current_week",
    "last_week",
    "parse_week",
    "render",
    "send",
    "write_eml",
]
