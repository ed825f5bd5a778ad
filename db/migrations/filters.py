"""What of a database Alembic compares with the models."""

from __future__ import annotations

from typing import Any


def is_modelled(_object: Any, name: str | None, kind: str, reflected: bool, _compared: Any) -> bool:
    """Whether a table of the database is one of the models': the search index and its shadows aren't."""
    return not (kind == "table" and reflected and (name or "").startswith("document_search"))
