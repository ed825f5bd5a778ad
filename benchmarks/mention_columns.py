"""The invented mentions of a Parquet file as a batch for `pipeline.resolve.bulk`: each value is read once.

Values are brought to one form by the functions that `features_of` uses; a test holds that both ways agree.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.resolve.bulk.arrays import Bools, Ints, Masks
from pipeline.resolve.bulk.batch import KINDS, Batch, Coded, People, states_mask
from pipeline.resolve.dockets import parse_docket
from pipeline.resolve.features import Counted, Dated, dealer_key, group_key, is_country, is_opening, regions
from pipeline.resolve.names import fold, parse_name
from pipeline.resolve.officials import JUDGE, Official


def read_batch(path: Path, first: int = 0, size: int | None = None) -> tuple[Batch, Ints, Ints]:
    """Some mentions of a file, their ids, and the true case of each."""
    table = pq.read_table(path).slice(first, size).combine_chunks()
    return batch_of_table(table), _ints(table, "id"), _ints(table, "case")


def batch_of_table(table: pa.Table) -> Batch:
    """A batch of mentions from rows in the schema of `mentions.SCHEMA`."""
    count = len(table)
    sets = {kind: _none() for kind in KINDS}
    names = _list(table, "place_names", fold)
    roles = _list(table, "place_roles", str)
    sets["dockets"] = _kept(_list(table, "case_numbers", parse_docket))
    sets["dates"] = _zipped(Dated, _list(table, "events", str), _list(table, "days", str))
    sets["counts"] = _zipped(
        lambda low, role, kind: Counted(low, role, kind, low, low, "exact"),
        _list(table, "lows", int), _list(table, "roles", str), _list(table, "objects", str),
    )  # fmt: skip
    sets["dealers"] = _list(table, "dealers", dealer_key)
    sets["places"] = _kept(_zipped(_place, roles, names))
    sets["destinations"] = _kept(_zipped(_destination, roles, names))
    sets["groups"] = _list(table, "groups", group_key)
    sets["officials"] = _kept(
        _plain(table, "judge", lambda name: Official(JUDGE, parse_name(name).parts[-1]))
    )
    sets["captions"] = _kept(_plain(table, "caption", lambda name: parse_name(name).parts[-1]))
    stages = sets["stages"] = _list(table, "stages", str)
    courts = _kept(_plain(table, "court", str))
    return Batch(
        published=table["published"].to_pylist(),
        labels=pc.utf8_lpad(pc.cast(table["id"], pa.string()), 9, "0").to_pylist(),
        courts=courts,
        titles=Coded.of(("",) for _ in range(0)),
        states=_states(count, _list(table, "place_regions", _state), _zipped_states(names), courts),
        state_places=_states(count, _zipped(_state_place, roles, names)),
        is_docket=np.asarray(pc.equal(table["kind"], "docket")),
        opens=_opens(count, stages),
        several_cases=np.asarray(table["several"]),
        people=_people(table),
        sets=sets,
        signatures=[],
    )


def _opens(count: int, stages: Coded) -> Bools:
    """Whether each mention announces arrests or charges only; each has one stage."""
    found = np.zeros(count, bool)
    found[stages.rows] = np.array([is_opening(frozenset({str(s)})) for s in stages.items], bool)[stages.codes]
    return found


def _people(table: pa.Table) -> People:
    names = _list(table, "names", parse_name)
    rows = np.arange(len(names.rows))
    cities, statuses = _list(table, "cities", fold), _list(table, "statuses", str)
    ages = pc.fill_null(pc.list_flatten(table["ages"]), -1)
    return People(
        mentions=names.rows,
        names=Coded(rows, names.codes, names.items),
        ages=np.asarray(ages).astype(np.int64),
        cities=Coded(rows, cities.codes, [city or "" for city in cities.items]),
        states=np.zeros(len(rows), np.uint64),
        statuses=Coded(rows, statuses.codes, statuses.items),
    )


def _ints(table: pa.Table, name: str) -> Ints:
    return np.asarray(table[name]).astype(np.int64)


def _none() -> Coded:
    return Coded(np.zeros(0, np.int64), np.zeros(0, np.int64), [])


def _list(table: pa.Table, name: str, read: Callable[[Any], Hashable]) -> Coded:
    """A column of lists; every value is read once, None is None."""
    column = table[name].combine_chunks() if table[name].num_chunks != 1 else table[name].chunk(0)
    rows = np.asarray(pc.list_parent_indices(column)).astype(np.int64)
    return _read(rows, pc.list_flatten(column), read)


def _plain(table: pa.Table, name: str, read: Callable[[Any], Hashable]) -> Coded:
    return _read(np.arange(len(table)), table[name].combine_chunks(), read)


def _read(rows: Ints, values: Any, read: Callable[[Any], Hashable]) -> Coded:
    coded = pc.dictionary_encode(values, null_encoding="encode")
    if isinstance(coded, pa.ChunkedArray):
        coded = coded.combine_chunks()
    items = [None if item is None else read(item) for item in coded.dictionary.to_pylist()]
    return Coded(rows, np.asarray(coded.indices).astype(np.int64), items)


def _kept(coded: Coded) -> Coded:
    """Without the values that are None."""
    there = np.array([item is not None for item in coded.items], bool)
    kept = there[coded.codes] if len(there) else np.zeros(0, bool)
    numbers = np.cumsum(there) - 1
    items = [item for item in coded.items if item is not None]
    return Coded(coded.rows[kept], numbers[coded.codes[kept]] if len(numbers) else coded.codes, items)


def _zipped(read: Callable[..., Hashable], *lists: Coded) -> Coded:
    """Parallel lists as one of what is read of their values side by side, each combination once."""
    codes = lists[0].codes
    for other in lists[1:]:
        codes = codes * max(1, len(other.items)) + other.codes
    known, codes = np.unique(codes, return_inverse=True)
    items = []
    for code in known.tolist():
        values, rest = [], code
        for each in reversed(lists[1:]):
            rest, place = divmod(rest, len(each.items))
            values.append(each.items[place])
        values.append(lists[0].items[rest])
        items.append(read(*reversed(values)))
    return Coded(lists[0].rows, codes, items)


def _place(role: str, name: str) -> tuple[str, str] | None:
    return None if name in regions() or is_country(name) else (role, name)


def _destination(role: str, name: str) -> str | None:
    return name if role == "destination" else None


def _state(name: str) -> int:
    return states_mask([regions().get(fold(name), "")])


def _zipped_states(names: Coded) -> Coded:
    return Coded(names.rows, names.codes, [_state(str(name)) for name in names.items])


def _state_place(role: str, name: str) -> int:
    return 0 if role == "destination" else _state(name)


def _states(count: int, *told: Coded) -> Masks:
    """The states that mentions tell; of courts, the two letters that a court's id begins with."""
    found = np.zeros(count, np.uint64)
    known = set(regions().values())
    for coded in told:
        masks = [
            states_mask([item[:2]] if item[:2] in known else [])
            if isinstance(item, str)
            else int(str(item or 0))
            for item in coded.items
        ]
        if masks:
            np.bitwise_or.at(found, coded.rows, np.array(masks, np.uint64)[coded.codes])
    return found
