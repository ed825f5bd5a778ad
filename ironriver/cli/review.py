"""`ironriver review`: what is least sure, one after the other, a key each; every word can be taken back."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class What(StrEnum):
    """What is reviewed."""

    ALL = "all"
    PAIRS = "pairs"
    CLAIMS = "claims"


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(review)


def review(
    what: Annotated[
        What, typer.Argument(help="Pairs of documents, claims, or first the one, then the other.")
    ] = What.ALL,
    limit: Annotated[int, typer.Option("--limit", min=1, help="Stop after so many of each.")] = 50,
    author: Annotated[
        str, typer.Option("--author", envvar="USER", help="Whose judgement it is; kept with it.")
    ] = "",
    only_list: Annotated[bool, typer.Option("--list", help="Print the queue and ask nothing.")] = False,
) -> None:
    """Judge the least sure pairs and claims: same, different, right, wrong, skip, undo."""
    from ironriver.cli.database import database
    from ironriver.cli.reviewing import Desk, Queue, print_queue
    from ironriver.errors import UsageError
    from pipeline.review import unsure_claims, unsure_pairs

    with database() as session:
        queues: list[Queue] = []
        if what is not What.CLAIMS:
            queues.append(unsure_pairs)
        if what is not What.PAIRS:
            queues.append(unsure_claims)
        if only_list:
            print_queue(session, queues, limit)
            return
        if not author.strip() or author.startswith("rule:"):
            raise UsageError("say who judges: --author NAME")
        desk = Desk(session, author.strip())
        for queue in queues:
            if not desk.walk(queue(session), limit):
                break
        desk.close()
