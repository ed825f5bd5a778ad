"""Documents from JSON Lines, and results to them: a bad line is named, a broken run leaves no half file."""

from __future__ import annotations

import contextlib
import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ironriver.errors import IronRiverError, UsageError
from nlp.annotation import SourceDocument

_PUBLISHED = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_OPTIONAL = ("kind", "source", "url", "language")


def read_documents(path: Path) -> list[SourceDocument]:
    """The documents of a JSON Lines file.

    Raises:
        UsageError: there is no such file.
        IronRiverError: a line is not a document; the message has the file, the line and what is wrong.
    """
    documents: list[SourceDocument] = []
    seen: dict[str, int] = {}
    for number, line in enumerate(_lines(path), 1):
        if not line.strip():
            continue
        try:
            document = parse_document(json.loads(line))
        except json.JSONDecodeError as error:
            raise IronRiverError(
                f"{path}, line {number}: not JSON ({error.msg} at column {error.colno})"
            ) from error
        except ValueError as error:
            raise IronRiverError(f"{path}, line {number}: {error}") from error
        if document.id in seen:
            raise IronRiverError(
                f"{path}, line {number}: id {document.id!r} was given before, on line {seen[document.id]}"
            )
        seen[document.id] = number
        documents.append(document)
    return documents


def _lines(path: Path) -> list[str]:
    try:
        data = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} can't be read: {error.strerror}") from error
    try:
        # Not splitlines(): a text may hold U+2028 and the like, which end no line of JSON Lines.
        return data.decode("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        number = data.count(b"\n", 0, error.start) + 1
        raise IronRiverError(f"{path}, line {number}: not UTF-8") from error


def parse_document(row: Any) -> SourceDocument:
    """One document out of a JSON value.

    Raises:
        ValueError: a field is missing or of the wrong kind; the message names it.
    """
    if not isinstance(row, dict):
        raise ValueError(f"a document is an object, not {type(row).__name__}")
    if not isinstance(row.get("id"), str | int) or isinstance(row.get("id"), bool) or row["id"] == "":
        raise ValueError("a document needs an id")
    if not isinstance(row.get("text"), str):
        raise ValueError(f"document {row['id']!r} needs a text")
    for name in ("title", "published", *_OPTIONAL):
        if row.get(name) is not None and not isinstance(row[name], str):
            raise ValueError(f"document {row['id']!r}: {name} is a string, not {type(row[name]).__name__}")
    published = row.get("published") or ""
    if published and not _PUBLISHED.fullmatch(published):
        # A time of day says no more than its day.
        published = published[:10]
        if not _PUBLISHED.fullmatch(published):
            raise ValueError(
                f"document {row['id']!r}: published is YYYY, YYYY-MM or YYYY-MM-DD, not {row['published']!r}"
            )
    return SourceDocument(
        id=str(row["id"]),
        title=row.get("title") or "",
        published=published,
        text=row["text"],
        **{name: row.get(name) for name in _OPTIONAL},
    )


@contextlib.contextmanager
def write_lines(path: Path) -> Iterator[Callable[[Any], None]]:
    """A function that writes a JSON line. The file appears whole, when the block ends well, or not at all."""
    if str(path) == "-":
        yield lambda value: _write(sys.stdout, value)
        return
    partial = path.with_name(path.name + ".part")
    try:
        stream = partial.open("w", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} can't be written: {error.strerror}") from error
    try:
        with stream:
            yield lambda value: _write(stream, value)
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _write(stream: Any, value: Any) -> None:
    stream.write(json.dumps(value, ensure_ascii=False) + "\n")
