"""Clusters of very many mentions: what is plain is joined by arrays, the rest by `cluster` itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.resolve.bulk.arrays import Bools, Ints, firsts
from pipeline.resolve.bulk.bar import Bar
from pipeline.resolve.bulk.links import Links
from pipeline.resolve.cluster import Link, cluster

#: Sorts rows as mentions are ordered: the places of the rows, the first mention's first.
Order = Callable[[Ints], Ints]


def components(count: int, a: Ints, b: Ints) -> Ints:
    """For each of `count` rows the first row that the pairs a[k], b[k] connect it to."""
    root = np.arange(count)
    while len(a):
        x, y = root[a], root[b]
        apart = x != y
        a, b, x, y = a[apart], b[apart], x[apart], y[apart]
        np.minimum.at(root, np.maximum(x, y), np.minimum(x, y))
        while not np.array_equal(further := root[root], root):
            root = further
    return root


def clusters(count: int, links: Links, order: Order, between: float = 0.0) -> tuple[Ints, Ints]:
    """For each of `count` rows the component that links join, and a row that names its cluster in it.

    Clusters are those of `cluster.cluster`, but that no lone mention is adopted yet. `between` is what the
    scores between two clusters must exceed on the average. A component in which nothing speaks against
    anything is a cluster as it is, as every link joins what it finds.
    """
    whole = components(count, links.a[links.joins], links.b[links.joins])
    inside = links.only(whole[links.a] == whole[links.b])
    doubtful = np.zeros(count, bool)
    doubtful[whole[inside.a[inside.never | (inside.total <= between)]]] = True
    found = whole.copy()
    rows = np.flatnonzero(doubtful[whole])
    _exact(found, rows, whole, inside.only(doubtful[whole[inside.a]]), order, between)
    return whole, found


def adopted(groups: Ints, lone: Bools, links: Links, between: float = 0.0) -> tuple[Ints, Ints]:
    """Lone mentions and the clusters that adopt them, as `cluster` does: two of its members almost join it.

    `groups` names the cluster of each row, `lone` says which rows are alone in theirs. `links` holds all
    links of the lone mentions that are asked about.
    """
    one = np.concatenate((links.a[lone[links.a]], links.b[lone[links.b]]))
    other = np.concatenate((links.b[lone[links.a]], links.a[lone[links.b]]))
    place = np.concatenate((np.flatnonzero(lone[links.a]), np.flatnonzero(lone[links.b])))
    codes, pair = np.unique((one << 32) | groups[other], return_inverse=True)
    count = len(codes)
    weak = np.bincount(pair[links.weak[place]], minlength=count)
    never = np.bincount(pair[links.never[place]], minlength=count)
    total = np.bincount(pair, links.total[place] - between, count)
    fits = (weak > 1) & (never == 0) & (total > 0)
    one, home = codes[fits] >> 32, codes[fits] & 0xFFFFFFFF
    _, first, often = np.unique(one, return_index=True, return_counts=True)
    only = first[often == 1]
    return one[only], home[only]


def led(groups: Ints, lone: Bools, links: Links, bar: Bar) -> tuple[Ints, Ints]:
    """Lone mentions and the clusters that adopt them in a large index: each goes where its best score leads.

    There most mentions almost join several clusters, and `adopted` would leave them alone. The best score
    must reach `bar.weak` and exceed the best with any other cluster by `bar.lead`; it decides nothing between
    two lone mentions, nor where something forbids the cluster.
    """
    one = np.concatenate((links.a[lone[links.a]], links.b[lone[links.b]]))
    other = np.concatenate((links.b[lone[links.a]], links.a[lone[links.b]]))
    place = np.concatenate((np.flatnonzero(lone[links.a]), np.flatnonzero(lone[links.b])))
    codes, pair = np.unique((one << 32) | groups[other], return_inverse=True)
    best = np.full(len(codes), -np.inf)
    np.maximum.at(best, pair, links.total[place])
    best[pair[links.never[place]]] = -np.inf
    one, home = codes >> 32, codes & 0xFFFFFFFF
    order = np.lexsort((-best, one))
    one, home, best = one[order], home[order], best[order]
    after = np.append(best[1:], -np.inf)
    after[np.append(one[1:] != one[:-1], True)] = -np.inf
    first = np.flatnonzero(firsts(one) & ~lone[home] & (best >= bar.weak))
    first = first[best[first] - after[first] >= (bar.lead or 0.0)]
    return one[first], home[first]


def _exact(  # noqa: PLR0917  (all of them are what `cluster` takes, in its order)
    found: Ints, rows: Ints, whole: Ints, links: Links, order: Order, between: float
) -> None:
    """Cluster each component of these rows by `cluster`, and write its clusters to `found`."""
    if not len(rows):
        return
    rows = rows[order(rows)]
    rows = rows[np.argsort(whole[rows], kind="stable")]
    names: NDArray[Any] = np.zeros(len(found), object)
    names[rows] = [f"{i:09d}" for i in range(len(rows))]
    links = links.only(np.argsort(whole[links.a], kind="stable"))
    starts = np.flatnonzero(firsts(whole[rows]))
    roots = whole[rows[starts]]
    owner = whole[links.a]
    bounds = zip(
        starts.tolist(),
        np.append(starts[1:], len(rows)).tolist(),
        np.searchsorted(owner, roots).tolist(),
        np.searchsorted(owner, roots, "right").tolist(),
        strict=True,
    )
    for first, end, begin, stop in bounds:
        by_name = dict(zip(names[rows[first:end]].tolist(), rows[first:end].tolist(), strict=True))
        for group in cluster(by_name, _links(links.only(slice(begin, stop)), names, between)):
            found[[by_name[name] for name in group]] = by_name[group[0]]


def _links(links: Links, names: NDArray[Any], between: float) -> list[Link]:
    return [
        Link(a, b, score, joins=joins, never=never)
        for a, b, score, joins, never in zip(
            names[links.a].tolist(),
            names[links.b].tolist(),
            (links.total - between).tolist(),
            links.joins.tolist(),
            links.never.tolist(),
            strict=True,
        )
    ]
