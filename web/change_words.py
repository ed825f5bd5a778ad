"""What a run did to an incident, in the language of the page: told anew out of what the change has kept.

A change's own line is English, for the mail and the terminal. What can't be told anew is shown as that line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from db.models import Change
from ironriver.vocabulary import ChangeKind, ObjectKind
from ironriver.wording import english, english_tables
from pipeline.resolve.changes import Snapshot, Step, Subject, difference, listed
from web.language import Words

_SOURCES = re.compile(r"\(([\d,]{1,12}) documents?(?:, ([\d,]{1,12}) independent sources?)?\)$")
_SPLIT_FROM = re.compile(r": split from (IR-[-\w, ]{1,200})$")


@dataclass(frozen=True, slots=True)
class Told:
    """A change in words, and the language of these."""

    words: str
    language: str


def change_words(change: Change, words: Words) -> Told:
    """A change in the language of the page where it can be told in it, else as it was written."""
    told = _told(change, words)
    return Told(told, str(words.language)) if told else Told(change.summary, "en")


def _told(change: Change, words: Words) -> str:
    details = change.details
    if change.kind == ChangeKind.NEW:
        return _sources(change.summary, words)
    if change.kind == ChangeKind.RETRACTED:
        return words("no document tells of it any longer")
    if change.kind == ChangeKind.MERGED and details.get("merged"):
        return words("merged with {names}", names=listed([row["public_id"] for row in details["merged"]]))
    if change.kind == ChangeKind.SPLIT:
        if details.get("split"):
            return words("{names} split off", names=listed(details["split"]))
        origin = _SPLIT_FROM.search(change.summary)
        return words("split from {names}", names=origin[1]) if origin else ""
    if "before" in details and "after" in details:
        steps = difference(Snapshot.of_json(details["before"]), Snapshot.of_json(details["after"])).steps
        return "; ".join(_step(step, words) for step in steps)
    return ""


def _sources(summary: str, words: Words) -> str:
    found = _SOURCES.search(summary)
    if not found:
        return ""
    documents, independent = (int((number or "0").replace(",", "")) for number in found.groups())
    told = words.several("1 document", "{n} documents", documents)
    if not independent:
        return told
    return f"{told}, {words.several('1 independent source', '{n} independent sources', independent)}"


def _step(step: Step, words: Words) -> str:
    if step.of is Subject.STAGE:
        ends = (words.value("stage", told) or words("unknown") for told in (step.before, step.after))
        return f"{words('furthest stage')}: {' → '.join(ends)}"
    if step.of is Subject.FIGURE:
        old, new = (number_words(told, words) if told else "" for told in (step.before, step.after))
        told = " → ".join(part for part in (old, new) if part)
        if not new:
            told = words("{number} no longer stated", number=old)
        return f"{slot_words(step.what, words)}: {told}"
    if step.after is None:
        return words("{name} no longer named", name=step.what)
    now = _status(step.after, step.months[1], words)
    if step.before is None:
        return words("{name} added ({status})", name=step.what, status=now)
    return f"{step.what}: {_status(step.before, step.months[0], words)} → {now}"


def _status(status: str, months: int | None, words: Words) -> str:
    return words.status({"status": status, "sentence_months": months, "statuses": ()})


def slot_words(slot: str, words: Words) -> str:
    """The words of a figure's slot, which is kept as `rifles purchased`."""
    for kind in ObjectKind:
        role = slot.removeprefix(f"{english().objects(kind)} ")
        if role != slot:
            return words.slot(kind, role)
    return slot


def number_words(number: str, words: Words) -> str:
    """A number with its bounds, which is kept as `at least 19`."""
    for shape, pattern in _numbers().items():
        if found := pattern.fullmatch(number):
            return words.bounds(shape, **found.groupdict())
    return number


@cache
def _numbers() -> dict[str, re.Pattern[str]]:
    """What English says of each shape of a number."""
    return {
        shape: re.compile(re.sub(r"\\{(low|high)\\}", r"(?P<\1>[\\d,]{1,20})", re.escape(words)))
        for shape, words in english_tables()["bounds"].items()
    }
