"""Strict reading of a record: each field is used, ignored by name, or reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


class Fields:
    """A record that remembers which of its fields were read."""

    def __init__(self, record: Mapping[str, Any], where: str = "") -> None:
        self._left = dict(record)
        self._where = where
        self.warnings: list[str] = []

    def take(self, name: str) -> Any:
        """A field's value; None where it is missing, which is fine."""
        return self._left.pop(name, None)

    def text(self, name: str) -> str:
        """A field that should be text or nothing; anything else is reported and read as nothing."""
        value = self.take(name)
        if value is None or isinstance(value, str):
            return value or ""
        self.warn(f"{name} is {type(value).__name__}, not text")
        return ""

    def list(self, name: str) -> list[Any]:
        """A field that should be a list or nothing."""
        value = self.take(name)
        if value is None or isinstance(value, list):
            return value or []
        self.warn(f"{name} is {type(value).__name__}, not a list")
        return []

    def ignore(self, names: Iterable[str]) -> None:
        """Fields that are known and not wanted."""
        for name in names:
            self._left.pop(name, None)

    def warn(self, words: str) -> None:
        """Report something that is not as it should be."""
        self.warnings.append(f"{self._where}: {words}" if self._where else words)

    def finish(self) -> tuple[str, ...]:
        """All warnings, with one for each field that was neither used nor ignored."""
        for name in sorted(self._left):
            self.warn(f"field {name!r} is neither used nor ignored")
        self._left.clear()
        return tuple(self.warnings)
