"""What kind of story a document tells of its guns, for sentences that don't say it themselves.

`abroad` or `domestic`: where the guns went; `undercover`: officers bought them; `stopped`: they were found on
the way, at a border; `theft`: they were stolen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from nlp.counts.acts import Act

_ABROAD = frozenset({"mexico", "abroad", "border", "in_mexico"})
_TAKEN = frozenset({"find", "seize", "hide", "recover"})
_BARGAIN = frozenset({"buy", "sell", "give", "want"})
#: A story is told at the beginning.
_LEAD = 6


def told(acts: Sequence[Act]) -> frozenset[str]:
    """The fields of the acts."""
    return frozenset(act.field for act in acts)


def destination(fields: frozenset[str]) -> str:
    """Where a sentence (or text) with these fields sends guns: "abroad", "domestic" or nothing."""
    if fields & _ABROAD:
        return "abroad"
    return "domestic" if "domestic" in fields else ""


def story_of(title: Sequence[Act], sentences: Sequence[Sequence[Act]]) -> frozenset[str]:
    """The stories that a title and sentences tell."""
    fields = [told(title), *(told(acts) for acts in sentences)]
    found = set()
    sent = Counter(destination(f) for f in fields)
    if sent["abroad"] or sent["domestic"]:
        found.add("abroad" if sent["abroad"] >= sent["domestic"] else "domestic")
    if sum("undercover" in f and bool(f & _BARGAIN) for f in fields) > 1:
        found.add("undercover")
    lead = fields[: _LEAD + 1]
    if any(f & _TAKEN and "border" in f for f in lead) and any(
        f & {"search", "hide", "vehicle"} for f in lead
    ):
        found.add("stopped")
    if sum("steal" in f for f in fields) > 1:
        found.add("theft")
    return frozenset(found)
