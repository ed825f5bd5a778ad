"""The demo's documents, read and resolved in one order and at fixed times, and what their export comes to.

`python -m tests.exports.demo_world` writes demo_pins.json anew, after a change that was meant: look at what
`git diff` shows of the counts before you commit it.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from pyarrow import parquet
from sqlalchemy import DateTime, text
from sqlalchemy.orm import Session

from db.migrate import upgrade
from db.models import Base, Document, DocumentVersion, Fetch, Run
from db.session import engine_for, open_session
from demo.documents import load
from ironriver.settings import Settings
from pipeline.exports.export import export
from pipeline.exports.output import Format
from pipeline.exports.tables import tables
from pipeline.stages import run_stage

PINS = Path(__file__).with_name("demo_pins.json")
MOMENT = "2026-11-17 06:00:00.000000"


def build(session: Session) -> None:
    """All documents of the demo, the oldest first, through the stages behind the crawl."""
    run = Run(kind="crawl", source="demo")
    session.add(run)
    session.flush()
    for item in load():
        fetch = Fetch(run_id=run.id, source=item.source, role="page", url=item.url)
        document = Document(
            source=item.source,
            native_id=item.id,
            url=item.url,
            kind=item.kind,
            language=item.language,
            publisher=item.host,
            title=item.title,
            published=item.published,
        )
        session.add_all([fetch, document])
        session.flush()
        session.add(
            DocumentVersion(
                document_id=document.id,
                number=1,
                fetch_id=fetch.id,
                title=item.title,
                published=item.published,
                text=item.text,
                text_sha256=item.digest,
            )
        )
    session.commit()
    for stage in ("screen", "extract", "resolve"):
        run_stage(stage, session, Settings(_env_file=None))
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(getattr(column.type, "impl", column.type), DateTime):
                session.execute(
                    text(f"update {table.name} set {column.name} = :moment where {column.name} is not null"),
                    {"moment": MOMENT},
                )
    session.commit()


def pins(url: str, folder: Path) -> dict[str, dict[str, Any]]:
    """Each file of the demo's export: what it holds, and a digest of that.

    Parquet and SQLite are digested by their rows: their bytes change with the version of their library.
    """
    with open_session(url) as session:
        build(session)
        done = export(session, folder, list(Format))
    engine_for(url).dispose()
    return {
        each.path.name: {"items": dict(each.items), "sha256": hashlib.sha256(_content(each.path)).hexdigest()}
        for each in done.written
    }


def _content(path: Path) -> bytes:
    read: Callable[[Path], Iterator[object]] | None = {".parquet": _parquet_rows, ".db": _sqlite_rows}.get(
        path.suffix
    )
    if read is None:
        return path.read_bytes()
    return "\n".join(map(repr, read(path))).encode()


def _parquet_rows(path: Path) -> Iterator[object]:
    yield from parquet.read_table(path).to_pylist()


def _sqlite_rows(path: Path) -> Iterator[object]:
    with closing(sqlite3.connect(path)) as public:
        yield from public.execute(
            "select type, name, sql from sqlite_master where sql is not null order by 1, 2"
        )
        for name in (*(table.name for table in tables()), "about", "dictionary"):
            yield from public.execute(f"select * from {name} order by rowid")


def main() -> None:
    """Write the pins anew."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{folder}/demo.db"
        upgrade(url)
        found = pins(url, Path(folder) / "export")
    PINS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
