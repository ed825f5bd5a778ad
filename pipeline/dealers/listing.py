"""Lists of federal firearms licensees as they are published, read line by line.

Three shapes are known: ATF's monthly list (text, cells apart by tabs, bars or commas), pages of ATF's map
layer (ArcGIS JSON, GeoJSON), and published inspection reports (JSON Lines with `ffl_number`). Streets, ZIP
codes, telephone numbers and coordinates are not read: nothing finer than a town is kept.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ironriver.errors import IronRiverError, UsageError
from pipeline.dealers.places import state_name

_NUMBER = re.compile(r"(\d)-?(\d\d)-?(\w{3})-?(\d\d)-?(\d[A-Z])-?(\d{5})")
#: Collectors sell nothing: they are private persons, and are not kept.
COLLECTOR = "03"
_TYPE = re.compile(r"\d{1,2}")
_CELLS = ("\t", "|", ";", ",")
#: The columns of the list and the layer, however they are written: `Lic Regn`, `LIC_REGN`.
_COLUMNS = {
    "region": ("licregn",),
    "district": ("licdist",),
    "county": ("liccnty",),
    "type": ("lictype",),
    "expires": ("licxprdte",),
    "sequence": ("licseqn",),
    "name": ("licensename",),
    "business": ("businessname",),
    "city": ("premisecity", "city"),
    "state": ("premisestate", "state"),
}
_NEEDED = ("region", "district", "type", "sequence", "name", "city", "state")


@dataclass(frozen=True, slots=True)
class ListedLicensee:
    """A line of a list. `key` is region, district and sequence: what stays when the licence is renewed."""

    key: str
    number: str
    license_type: str
    expires: str
    name: str
    business_name: str
    city: str
    region: str


@dataclass(slots=True)
class LicenseeList:
    """What a file lists, and why lines were passed over: reason → the lines."""

    licensees: list[ListedLicensee] = field(default_factory=list)
    passed_over: dict[str, list[int]] = field(default_factory=dict)


def read_list(path: Path) -> LicenseeList:
    """Read a file of any known shape.

    Raises:
        UsageError: the file can't be read.
        IronRiverError: it has no known shape, or a line can't be understood; the message names file and line.
    """
    text = _text(path)
    found = LicenseeList()
    for number, row in _rows(path, text):
        try:
            licensee = _licensee(row)
        except ValueError as error:
            raise IronRiverError(f"{path}, line {number}: {error}") from error
        if isinstance(licensee, str):
            found.passed_over.setdefault(licensee, []).append(number)
        else:
            found.licensees.append(licensee)
    if not found.licensees:
        raise IronRiverError(f"{path} lists no licensee")
    return found


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"{path} can't be read: {error.strerror}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")  # as ATF's text files are written


def _rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Line number and cells of each line; in a page of JSON the number is that of the feature."""
    if text.lstrip()[:1] in {"{", "["}:
        yield from _json_rows(path, text)
    else:
        yield from _table_rows(path, text)


def _table_rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    head = text.split("\n", 1)[0]
    delimiter = max(_CELLS, key=head.count)
    # A quote in a tabbed cell is part of a shop's name.
    if delimiter in ",;":
        reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    else:
        reader = csv.reader(io.StringIO(text), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    header = next(reader, [])
    columns = {i: name for i, cell in enumerate(header) if (name := _column(cell))}
    if missing := [name for name in _NEEDED if name not in columns.values()]:
        raise IronRiverError(
            f"{path}, line 1: no column for {', '.join(missing)}: this is not ATF's list of licensees"
        )
    for cells in reader:
        if any(cell.strip() for cell in cells):
            if len(cells) <= max(columns):
                raise IronRiverError(
                    f"{path}, line {reader.line_num}: {len(cells)} cells where the head has {len(header)}"
                )
            yield reader.line_num, {name: cells[i].strip() for i, name in columns.items()}


def _column(written: str) -> str | None:
    plain = re.sub(r"[^a-z]", "", written.lower())
    return next((name for name, forms in _COLUMNS.items() if plain in forms), None)


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    try:
        page = json.loads(text)
    except json.JSONDecodeError:
        yield from _json_lines(path, text)
        return
    yield from enumerate(_features(path, 1, page), 1)


def _json_lines(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise IronRiverError(
                f"{path}, line {number}: not JSON ({error.msg} at column {error.colno})"
            ) from error
        for cells in _features(path, number, row):
            yield number, cells


def _features(path: Path, number: int, row: Any) -> Iterator[Mapping[str, str]]:
    """The licensees of one JSON value: a page of the layer, or one inspected licensee."""
    if not isinstance(row, Mapping):
        raise IronRiverError(f"{path}, line {number}: an object is expected, not {type(row).__name__}")
    if isinstance(row.get("error"), Mapping):
        raise IronRiverError(f"{path}, line {number}: the layer answered {row['error'].get('message')!r}")
    if isinstance(row.get("features"), list):
        for feature in row["features"]:
            values = feature.get("attributes") or feature.get("properties") or {}
            yield {name: _cell(value) for key, value in values.items() if (name := _column(key))}
    elif {"ui_number", "ffl_number"} & row.keys():
        yield {
            "number": _cell(row.get("ffl_number")),
            "name": _cell(row.get("ffl_proprietor")),
            "business": _cell(row.get("ffl_proprietor_2")),
            "city": _cell(row.get("ffl_city")),
            "state": _cell(row.get("ffl_state")),
        }
    else:
        raise IronRiverError(f"{path}, line {number}: neither a page of ATF's layer nor an inspection")


def _cell(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _licensee(row: Mapping[str, str]) -> ListedLicensee | str:
    """The licensee of a line, or why it is passed over.

    Raises:
        ValueError: a cell can't be what its column says.
    """
    if not any(row.values()) or ("number" in row and not row["number"]):
        return "no licence number"
    number = row.get("number") or _joined(row)
    parts = _NUMBER.fullmatch(number)
    if parts is None:
        raise ValueError(f"{number!r} is not a licence number such as 1-56-059-01-6F-21093")
    region, district, county, license_type, expires, sequence = parts.groups()
    if license_type == COLLECTOR:
        return "collectors, who are no dealers"
    for name in ("name", "city", "state"):
        if not row.get(name):
            raise ValueError(f"licence {number} has no {name}")
    return ListedLicensee(
        key=f"{region}-{district}-{sequence}",
        number=f"{region}-{district}-{county}-{license_type}-{expires}-{sequence}",
        license_type=license_type,
        expires=expires,
        name=row["name"],
        business_name=business if _is_named(business := row.get("business", "")) else "",
        city=row["city"].title() if row["city"].isupper() else row["city"],
        region=state_name(row["state"]),
    )


def _is_named(business: str) -> bool:
    return business.strip().upper() not in {"", "NULL", "NONE", "N/A", "NA"}


def _joined(row: Mapping[str, str]) -> str:
    """The number of a licence from its six columns."""
    if not _TYPE.fullmatch(row["type"]):
        raise ValueError(f"the type of a licence is two digits, not {row['type']!r}")
    widths = {"region": 1, "district": 2, "county": 3, "type": 2, "expires": 2, "sequence": 5}
    return "-".join(row.get(name, "").upper().zfill(width) for name, width in widths.items())
