"""The whole export: a folder that appears when all of its files are whole, or not at all."""

from __future__ import annotations

import dataclasses
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from sqlalchemy.orm import Session

from ironriver.errors import UsageError
from pipeline.exports.datapackage import NAME as PACKAGE
from pipeline.exports.datapackage import write_package
from pipeline.exports.output import Format, Writer, Written
from pipeline.exports.scope import Scope, find_scope
from pipeline.exports.snapshot import snapshot
from pipeline.report import Progress, silent

#: Each format's module and function; imported when asked for, since some bring heavy packages.
_WRITERS = {
    Format.CSV: ("csv_files", "write_csv"),
    Format.JSONL: ("jsonl_files", "write_jsonl"),
    Format.PARQUET: ("parquet_files", "write_parquet"),
    Format.SQLITE: ("sqlite_file", "write_sqlite"),
    Format.GRAPHML: ("graphml_file", "write_graphml"),
    Format.FTM: ("ftm_file", "write_ftm"),
}


@dataclass(frozen=True, slots=True)
class Export:
    """What was written where, and the cursor for the next `changes_since`."""

    folder: Path
    written: tuple[Written, ...]
    scope: Scope


def export(
    session: Session,
    folder: Path,
    formats: Sequence[Format],
    *,
    changes_since: str | None = None,
    replace: bool = False,
    display: Callable[[str], Progress] = lambda name: silent,
) -> Export:
    """Export what is committed, in one state of the database: the same state gives the same bytes.

    Args:
        session: an open session; it is read beside, not through.
        folder: is made; may exist where it is empty or, with `replace`, where it is an export.
        formats: each is written once.
        changes_since: a cursor or a day, see `find_scope`; everything where None.
        replace: put the export in the place of an older one.
        display: gives a progress for each format.

    Raises:
        UsageError: the folder holds something, or `changes_since` can't be read.
    """
    check_folder(folder, replace=replace)
    with _appearing(folder) as partial, snapshot(session) as connection:
        scope = find_scope(connection, changes_since)
        written: list[Written] = []
        for kind in dict.fromkeys(formats):
            written += _writer(kind)(connection, partial, scope, display(f"export {kind}"))
        write_package(partial, written, scope)
    moved = tuple(dataclasses.replace(each, path=folder / each.path.name) for each in written)
    return Export(folder, moved, scope)


def check_folder(folder: Path, *, replace: bool) -> None:
    """Refuse a folder in which something would be lost.

    Raises:
        UsageError: says what to do.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise UsageError(f"{folder} is not a folder: name one that does not exist yet")
    if not folder.exists() or not any(folder.iterdir()):
        return
    if not replace:
        raise UsageError(f"{folder} is not empty: name a new folder, or --replace the export that is there")
    if not _is_export(folder):
        raise UsageError(f"{folder} holds something else than an export: --replace would delete it")


def _is_export(folder: Path) -> bool:
    """Whether a folder has what an export writes, and nothing else."""
    try:
        package = json.loads((folder / PACKAGE).read_text(encoding="utf-8"))
        own = {resource["path"] for resource in package["resources"]} | {PACKAGE, "README.txt"}
        return package["name"] == "iron-river" and {path.name for path in folder.iterdir()} <= own
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _writer(kind: Format) -> Writer:
    module, name = _WRITERS[kind]
    writer: Writer = getattr(import_module(f"pipeline.exports.{module}"), name)
    return writer


@contextmanager
def _appearing(folder: Path) -> Iterator[Path]:
    """A folder beside the one that is meant, which takes its place when the block ends well."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        partial = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", suffix=".partial", dir=folder.parent))
    except OSError as error:
        raise UsageError(f"{folder} can't be written: {error.strerror}") from error
    try:
        partial.chmod(0o755)
        yield partial
        older = partial.with_suffix(".older")
        if folder.exists():
            folder.rename(older)
        partial.rename(folder)
        shutil.rmtree(older, ignore_errors=True)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
