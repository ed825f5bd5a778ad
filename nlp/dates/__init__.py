"""The dates of the matter: what happened (or will happen) when, each event and date once."""

from __future__ import annotations

from nlp.dates.find import find_dates

__all__ = ["find_dates"]
