"""Questions that a researcher starts from, as SQL on the views; docs/queries.md explains them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ironriver.data_files import read_yaml


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the query that answers it; it runs on SQLite, PostgreSQL and the public database."""

    name: str
    title: str
    sql: str


@cache
def questions() -> tuple[Question, ...]:
    """All questions, in the order of the page that explains them."""
    rows = read_yaml(Path(__file__).parent / "questions.yml")
    return tuple(Question(name, row["title"], row["sql"]) for name, row in rows.items())
