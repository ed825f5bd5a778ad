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


def amount(low: int | None, high: int | None, basis: str, kind: str) -> str:
    """A figure in words: `23 rifles`, `at least 19 rifles`, `up to 50 firearms`, `20 to 30 parts`."""
    one, several = OBJECT_NAMES[ObjectKind(kind)]
    if low is None and high is None:
        return f"an unknown number of {several}"
    if low is None:
        return f"up to {high:,} {one if high == 1 else several}"
    if basis == Basis.MORE_THAN:
        return f"more than {low - 1:,} {one if low == 2 else several}"
    if high is None:
        return f"at least {low:,} {one if low == 1 else several}"
    if low != high:
        return f"{low:,} to {high:,} {several}"
    about = "about " if basis == Basis.APPROXIMATE else ""
    return f"{about}{low:,} {one if low == 1 else several}"


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
