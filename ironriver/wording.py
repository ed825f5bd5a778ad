"""Figures and statuses in words, the same in the terminal and in the mail."""

from __future__ import annotations

from collections.abc import Sequence

from ironriver.vocabulary import Basis, ObjectKind, Stage

#: One of each, and several.
OBJECT_NAMES = {
    ObjectKind.FIREARM: ("firearm", "firearms"),
    ObjectKind.HANDGUN: ("handgun", "handguns"),
    ObjectKind.RIFLE: ("rifle", "rifles"),
    ObjectKind.SHOTGUN: ("shotgun", "shotguns"),
    ObjectKind.MACHINEGUN: ("machine gun", "machine guns"),
    ObjectKind.RECEIVER: ("receiver", "receivers"),
    ObjectKind.SILENCER: ("silencer", "silencers"),
    ObjectKind.CONVERSION_DEVICE: ("conversion device", "conversion devices"),
    ObjectKind.MAGAZINE: ("magazine", "magazines"),
    ObjectKind.AMMUNITION: ("round of ammunition", "rounds of ammunition"),
    ObjectKind.PART: ("part", "parts"),
    ObjectKind.EXPLOSIVE: ("explosive", "explosives"),
    ObjectKind.GRENADE: ("grenade", "grenades"),
}

STATUS_WORDS = {
    Stage.SEIZURE: "named in a seizure (presumed innocent)",
    Stage.ARRESTED: "arrested (presumed innocent)",
    Stage.CHARGED: "charged (presumed innocent)",
    Stage.EXTRADITED: "extradited (presumed innocent)",
    Stage.PLEADED_GUILTY: "pleaded guilty",
    Stage.CONVICTED: "convicted at trial",
    Stage.ACQUITTED: "acquitted",
    Stage.DISMISSED: "charges dismissed",
    Stage.SENTENCED: "sentenced",
    Stage.FORFEITURE: "forfeiture ordered",
    Stage.APPEAL: "on appeal",
    Stage.SANCTIONED: "sanctioned (not a conviction)",
    Stage.OTHER: "accused, not charged",
}
LIFE = 9999


def number(low: int | None, high: int | None, basis: str) -> str:
    """A number as its bounds allow it: `23`, `at least 19`, `more than 200`, `20 to 30`, `about 100`."""
    if low is None:
        return "an unknown number of" if high is None else f"up to {high:,}"
    if basis == Basis.MORE_THAN:
        return f"more than {low - 1:,}"
    if high is None:
        return f"at least {low:,}"
    if low != high:
        return f"{low:,} to {high:,}"
    return f"about {low:,}" if basis == Basis.APPROXIMATE else f"{low:,}"


def amount(low: int | None, high: int | None, basis: str, kind: str) -> str:
    """A figure in words: `1 rifle`, `at least 19 rifles`, `an unknown number of firearms`."""
    last = high if low is None else low - 1 if basis == Basis.MORE_THAN else low
    one = last == 1 and high in {None, 1}
    return f"{number(low, high, basis)} {OBJECT_NAMES[ObjectKind(kind)][0 if one else 1]}"


def source_words(documents: int, independent: int) -> str:
    """How many tell it: `7 documents, 5 independent sources`; reprints of one text are one source."""
    told = "1 document" if documents == 1 else f"{documents:,} documents"
    if documents == independent:
        return told
    return f"{told}, {independent:,} independent source{'' if independent == 1 else 's'}"


def status_words(status: str, sentence_months: int | None, statuses: Sequence[str]) -> str:
    """How far a person's case has come. An end of charges is told even where another charge went on."""
    words = STATUS_WORDS[Stage(status)]
    if sentence_months is not None and status in {Stage.SENTENCED, Stage.APPEAL}:
        sentence = f"sentenced to {sentence_words(sentence_months)}"
        words = sentence if status == Stage.SENTENCED else f"{sentence}, {words}"
    ended = [
        STATUS_WORDS[end] for end in (Stage.ACQUITTED, Stage.DISMISSED) if end in statuses and end != status
    ]
    return words + "".join(f"; also reported: {end}" for end in ended)


def sentence_words(months: int) -> str:
    """Prison in words: 9999 is life and 0 is time served or probation alone, as the guideline has it."""
    if months >= LIFE:
        return "life in prison"
    if months == 0:
        return "no prison term (time served or probation)"
    years, rest = divmod(months, 12)
    if rest:
        return f"{months} months in prison" if months != 1 else "1 month in prison"
    return f"{years} years in prison" if years != 1 else "1 year in prison"
