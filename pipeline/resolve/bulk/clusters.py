"""Clusters of very many mentions: what is plain is joined by arrays, the rest by `cluster` itself, in parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from pipeline.resolve.bulk.arrays import Bools, Floats, Ints, firsts, spread
from pipeline.resolve.bulk.score import Scores
from pipeline.resolve.cluster import Link, cluster


@dataclass(frozen=True)
class Links:
    """Scored pairs of mentions, a[k] < b[k], in order of `code`."""

    code: Ints
    scores: Scores

    @property
    def a(self) -> Ints:
        """The earlier row."""
        return self.code >> 32

    @property
    def b(self) -> Ints:
        """The later row."""
        return self.code & 0xFFFFFFFF

    def __len__(self) -> int:
        return len(self.code)

    def only(self, rows: Bools | Ints) -> Links:
        """Some of these."""
        s = self.scores
        return Links(self.code[rows], Scores(s.total[rows], s.joins[rows], s.weak[rows], s.never[rows]))

    def with_more(self, other: Links) -> Links:
        """These and others."""
        code = np.concatenate((self.code, other.code))
        order = np.argsort(code, kind="stable")
        fields = [
            np.concatenate((getattr(self.scores, name), getattr(other.scores, name)))[order]
            for name in ("total", "joins", "weak", "never")
        ]
        return Links(code[order], Scores(*fields))

    def has(self, codes: Ints) -> Bools:
        """Which of these pairs are scored."""
        if not len(self.code):
            return np.zeros(len(codes), bool)
        place = np.minimum(np.searchsorted(self.code, codes), len(self.code) - 1)
        return np.asarray(self.code[place] == codes)


def close(links: Links, judge: Callable[[Ints], Links]) -> Links:
    """`cluster.close` for arrays: pairs that a third mention joins to both are judged, until none is missing."""
    fresh = np.unique(np.concatenate((links.a[links.scores.joins], links.b[links.scores.joins])))
    while len(fresh):
        missing = unjudged(links, fresh)
        if not len(missing):
            break
        new = judge(missing)
        links = links.with_more(new)
        fresh = np.unique(np.concatenate((new.a[new.scores.joins], new.b[new.scores.joins])))
    return links


def unjudged(links: Links, around: Ints) -> Ints:
    """The pairs of neighbours of these mentions that are not scored."""
    a, b = links.a[links.scores.joins], links.b[links.scores.joins]
    owner, other = np.concatenate((a, b)), np.concatenate((b, a))
    kept = np.isin(owner, around)
    owner, other = owner[kept], other[kept]
    order = np.lexsort((other, owner))
    owner, other = owner[order], other[order]
    starts = np.flatnonzero(firsts(owner))
    sizes = np.diff(np.append(starts, len(owner)))
    block, place = spread(sizes)
    later, step = spread(sizes[block] - place - 1)
    left = other[later]
    right = other[later + 1 + step]
    codes = np.unique((left << 32) | right)
    return codes[~links.has(codes)]


def components(count: int, a: Ints, b: Ints) -> Ints:
    """For each of `count` mentions the first mention that the pairs a[k], b[k] connect it to."""
    root = np.arange(count)
    while len(a):
        x, y = root[a], root[b]
        apart = x != y
        a, b, x, y = a[apart], b[apart], x[apart], y[apart]
        np.minimum.at(root, np.maximum(x, y), np.minimum(x, y))
        while True:
            further = root[root]
            if np.array_equal(further, root):
                break
            root = further
    return root


def clusters(count: int, links: Links, rank: Callable[[Ints], Ints]) -> Ints:
    """For each of `count` mentions a row that names its cluster.

    `rank` sorts rows as mentions are ordered: of equal links the earlier come first. A component in which
    nothing speaks against anything is a cluster as it is.
    """
    scores = links.scores
    near = scores.joins | scores.weak
    whole = components(count, links.a[near], links.b[near])
    inside = links.only(whole[links.a] == whole[links.b])
    against = inside.scores.never | (inside.scores.total <= 0)
    doubtful = np.zeros(count, bool)
    doubtful[whole[inside.a[against]]] = True
    joined = components(count, links.a[scores.joins], links.b[scores.joins])
    # A component that weak links hold together is doubtful too: they join lone mentions only.
    doubtful[whole[joined != whole]] = True
    found = joined.copy()
    open_ = np.flatnonzero(doubtful[whole])
    _exact(found, open_, whole, inside.only(doubtful[whole[inside.a]]), rank)
    return found


def _exact(found: Ints, rows: Ints, whole: Ints, links: Links, rank: Callable[[Ints], Ints]) -> None:
    """Cluster each component of these rows by `cluster`, and write its clusters to `found`."""
    rows = rows[rank(rows)]
    rows = rows[np.argsort(whole[rows], kind="stable")]
    names = np.zeros(len(found), object)
    names[rows] = [f"{i:09d}" for i in range(len(rows))]
    order = np.argsort(whole[links.a], kind="stable")
    links = links.only(order)
    owner = whole[links.a]
    roots = whole[rows][firsts(whole[rows])]
    ends = np.append(np.flatnonzero(firsts(whole[rows]))[1:], len(rows))
    link_starts, link_ends = np.searchsorted(owner, roots), np.searchsorted(owner, roots, "right")
    first = 0
    for end, begin, stop in zip(ends.tolist(), link_starts.tolist(), link_ends.tolist(), strict=True):
        members = rows[first:end]
        by_name = dict(zip(names[members].tolist(), members.tolist(), strict=True))
        for group in cluster(by_name, _links(links, slice(begin, stop), names)):
            found[[by_name[name] for name in group]] = by_name[group[0]]
        first = end


def _links(links: Links, part: slice, names: np.ndarray) -> list[Link]:
    s = links.scores
    columns: list[list[float] | list[bool]] = [x[part].tolist() for x in (s.total, s.joins, s.weak, s.never)]
    left, right = names[links.code[part] >> 32].tolist(), names[links.code[part] & 0xFFFFFFFF].tolist()
    return [
        Link(*sorted((a, b)), score=score, joins=joins, weak=weak, never=never)
        for a, b, score, joins, weak, never in zip(left, right, *columns, strict=True)
    ]


def total_of(links: Links) -> Floats:
    """The scores."""
    return links.scores.total
