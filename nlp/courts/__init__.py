"""The federal court of a document's case."""

from __future__ import annotations

from nlp.courts.find import find_court

__all__ = ["find_court"]
