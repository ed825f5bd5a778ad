"""The terminal at which a person reviews: an item, a key, the next item; undo goes back."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import typer
from rich.markup import escape
from sqlalchemy.orm import Session

from db.models import ClaimVerdict, Judgement
from ironriver.cli.comparing import print_claim, print_pair
from ironriver.cli.console import console, print_stages, table
from ironriver.settings import get_settings
from ironriver.vocabulary import Verdict
from pipeline.resolve import judgements
from pipeline.resolve.verdicts import ClaimWord, judge_claim, revoke_claim
from pipeline.review import ClaimItem, PairItem
from pipeline.stages import run_stage

Item = PairItem | ClaimItem
Queue = Callable[[Session], Iterator[PairItem] | Iterator[ClaimItem]]

PAIR_KEYS = {"s": Verdict.SAME, "d": Verdict.DIFFERENT}
CLAIM_KEYS = {"r": ClaimWord.RIGHT, "w": ClaimWord.WRONG}


@dataclass(frozen=True, slots=True)
class Done:
    """A judgement made in this sitting, and at which item of the queue."""

    made: Judgement | ClaimVerdict
    at: int


class Desk:
    """One sitting of one person. Each judgement is stored at once; what follows from them at `close`."""

    def __init__(self, session: Session, author: str) -> None:
        self._session = session
        self._author = author
        self._made = 0

    def walk(self, items: Iterable[Item], limit: int) -> bool:
        """Show the items until they end, `limit` is reached or the person stops; False where they stopped."""
        queue: Sequence[Item] = list(islice(items, limit))
        if not queue:
            console.print("Nothing waits for a person here.")
        done: list[Done] = []
        at = 0
        while at < len(queue):
            item = queue[at]
            console.rule(f"{at + 1} of {len(queue)}", style="dim")
            if isinstance(item, PairItem):
                print_pair(item)
            else:
                print_claim(item)
            key = _ask(item, undo=bool(done))
            if key == "q":
                return False
            if key == "u":
                last = done.pop()
                self._undo(last.made)
                at = last.at
                continue
            if key != "k":
                done.append(Done(self._judge(item, key), at))
            at += 1
        return True

    def close(self) -> None:
        """Put the incidents as the judgements say."""
        if not self._made:
            console.print("Nothing was judged.")
            return
        console.print(f"{self._made} judged; the incidents follow.")
        print_stages([run_stage("resolve", self._session, get_settings())])

    def _judge(self, item: Item, key: str) -> Judgement | ClaimVerdict:
        made: Judgement | ClaimVerdict
        if isinstance(item, PairItem):
            left, right = item.judgement.left_id, item.judgement.right_id
            made = judgements.judge(self._session, left, right, PAIR_KEYS[key], author=self._author)
        else:
            made = judge_claim(self._session, item.claim, CLAIM_KEYS[key], author=self._author)
        self._session.commit()
        self._made += 1
        console.print(f"{made.verdict}, says {self._author}", style="green", markup=False)
        return made

    def _undo(self, made: Judgement | ClaimVerdict) -> None:
        if isinstance(made, Judgement):
            judgements.revoke(self._session, made)
        else:
            revoke_claim(self._session, made)
        self._session.commit()
        self._made -= 1
        console.print("taken back", style="yellow")


def _ask(item: Item, *, undo: bool) -> str:
    """The key that the person presses: one of those that are offered. The end of the input stops."""
    offered = {"s": "same", "d": "different"} if isinstance(item, PairItem) else {"r": "right", "w": "wrong"}
    offered |= {"k": "skip"} | ({"u": "undo"} if undo else {}) | {"q": "quit"}
    console.print("  ".join(f"[bold]{key}[/] {word}" for key, word in offered.items()))
    while True:
        key = _read_key()
        if key in offered:
            return key


def _read_key() -> str:
    """One key from a terminal, one character of a pipe; `q` where the input ends."""
    if sys.stdin.isatty():
        return typer.getchar().lower()
    return sys.stdin.read(1).lower() or "q"


def print_queue(session: Session, queues: Sequence[Queue], limit: int) -> None:
    """The queue as tables."""
    for queue in queues:
        items = list(islice(queue(session), limit))
        pairs = [item for item in items if isinstance(item, PairItem)]
        claims = [item for item in items if isinstance(item, ClaimItem)]
        if pairs:
            shown = table("Pairs", "score", "one", "other", right=("score",))
            for pair in pairs:
                shown.add_row(
                    f"{pair.judgement.score:+.1f}", _named(pair.left.document_id, pair.left.title),
                    _named(pair.right.document_id, pair.right.title),
                )  # fmt: skip
            console.print(shown)
        if claims:
            shown = table("Claims", "sure", "incident", "kind", "words", right=("sure",))
            for claim in claims:
                sure, kind = f"{claim.claim.confidence:.2f}", claim.claim.kind
                shown.add_row(sure, claim.public_id, kind, escape(claim.claim.quote))
            console.print(shown)
        if not items:
            console.print("Nothing waits for a person.")


def _named(number: int, title: str) -> str:
    return f"[bold]{number}[/] {escape(title)}"
