"""Commands that read documents from a file and need no database: annotate, cluster; and explain."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

InFile = Annotated[
    Path, typer.Argument(metavar="IN.jsonl", help="Documents, one JSON object a line; - is standard input.")
]
OutFile = Annotated[
    Path, typer.Option("-o", "--output", metavar="OUT.jsonl", help="Where to write; - is standard output.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(annotate)
    app.command()(cluster)
    app.command()(explain)


def annotate(documents: InFile, output: OutFile = Path("-")) -> None:
    """Read documents; write what each one states, with quotes and offsets.

    A document has id, title, published (YYYY, YYYY-MM or a day) and text; kind, source, url and language
    are optional. The output is the annotation object of the guideline, a line for a line.
    """
    from ironriver.cli.console import progress_bars
    from ironriver.cli.jsonl import read_documents, write_lines
    from nlp.pipeline import annotate as annotate_document

    items = read_documents(documents)
    with progress_bars() as display, write_lines(output) as write:
        show = display("annotate")
        for done, document in enumerate(items, 1):
            write(annotate_document(document).to_json())
            show(done, len(items))


def cluster(documents: InFile, output: OutFile = Path("-")) -> None:
    """Say which documents tell of one case: writes {id, incident}, a line for a line.

    Documents that are not about trafficking have incident null.
    """
    from ironriver.cli.console import progress_bars
    from ironriver.cli.jsonl import read_documents, write_lines
    from nlp.pipeline import annotate as annotate_document
    from pipeline.resolve.offline import cluster_documents

    items = read_documents(documents)
    with progress_bars() as display:
        show = display("annotate")
        annotated = []
        for done, document in enumerate(items, 1):
            annotated.append((document, annotate_document(document).to_json()))
            show(done, len(items))
    found = cluster_documents(annotated)
    with write_lines(output) as write:
        for document in items:
            write({"id": document.id, "incident": found.get(document.id)})


def explain(
    first: Annotated[str, typer.Argument(metavar="DOC", help="An address, a number, or source:id.")],
    second: Annotated[str, typer.Argument(metavar="DOC", help="The other document.")],
) -> None:
    """Say why two documents are, or are not, one case."""
    from ironriver.cli.database import database
    from ironriver.cli.explaining import print_explanation

    with database() as session:
        print_explanation(session, first, second)
