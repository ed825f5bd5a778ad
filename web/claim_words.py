"""What a claim states, in words of the interface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from db.models import Claim
from ironriver.vocabulary import ClaimKind
from web.desk.labels import court_names
from web.language import Words


def claim_words(claim: Claim, words: Words) -> str:
    """A claim in one line: `231 handguns, purchased`."""
    return _WORDS[ClaimKind(claim.kind)](claim.value, words)


def _joined(*parts: object) -> str:
    return ", ".join(str(part) for part in parts if part not in {None, ""})


def _defendant(value: Mapping[str, Any], words: Words) -> str:
    told = {"statuses": [value["status"]], "sentence_months": None, **value}
    where = _joined(value.get("city"), value.get("region"))
    return f"{_joined(value['name'], value.get('age'), where)}: {words.status(told)}"


def _count(value: Mapping[str, Any], words: Words) -> str:
    return words.figure(value)


def _dealer(value: Mapping[str, Any], words: Words) -> str:
    name = value.get("name") or words("not named")
    kind, part = words.value("channel", value["kind"]), words.value("dealer_part", value["part"])
    return _joined(name, kind, value.get("city"), value.get("region"), part)


def _date(value: Mapping[str, Any], words: Words) -> str:
    return _joined(value["date"], words.value("event", value["event"]))


def _firearm(value: Mapping[str, Any], words: Words) -> str:
    named = " ".join(value[name] for name in ("make", "model", "caliber") if value.get(name))
    return _joined(named, words.value("gun_kind", value.get("kind")))


def _place(value: Mapping[str, Any], words: Words) -> str:
    role = words.value("place_role", value["role"])
    return f"{role} {words.place(value['name'], value.get('region'), value.get('country'))}"


def _group(value: Mapping[str, Any], words: Words) -> str:
    return _joined(value["name"], words.value("group_kind", value["kind"]))


def _court(value: Mapping[str, Any], words: Words) -> str:
    return court_names().get(value["value"], str(value["value"]))


_WORDS: Mapping[ClaimKind, Callable[[Mapping[str, Any], Words], str]] = {
    ClaimKind.DEFENDANT: _defendant,
    ClaimKind.COUNT: _count,
    ClaimKind.DEALER: _dealer,
    ClaimKind.DATE: _date,
    ClaimKind.FIREARM: _firearm,
    ClaimKind.PLACE: _place,
    ClaimKind.GROUP: _group,
    ClaimKind.STAGE: lambda value, words: words.value("stage", value["value"]),
    ClaimKind.COURT: _court,
    ClaimKind.CASE_NUMBER: lambda value, words: str(value["value"]),
    ClaimKind.CONVERGENCE: lambda value, words: words.value("convergence", value["value"]),
}
