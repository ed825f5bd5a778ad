"""What the planner of SQLite can't know by itself; PostgreSQL counts, and gets the bare condition."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.expression import FunctionElement


class usually(FunctionElement[bool]):  # noqa: N801 - reads as a word of the query
    """A condition that nearly all rows meet, such as to be current: no reason to go by its index.

    Without it SQLite takes all current rows and sorts them to answer a page of a list that has an order.
    """

    type = Boolean()
    inherit_cache = True
    name = "usually"


@compiles(usually)
def _bare(element: usually, compiler: Any, **options: Any) -> str:
    return str(compiler.process(element.clauses, **options))


@compiles(usually, "sqlite")
def _likely(element: usually, compiler: Any, **options: Any) -> str:
    return f"likely({compiler.process(element.clauses, **options)})"
