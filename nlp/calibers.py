"""Calibers and gauges as they are written: ".40 caliber", "9 mm", "7.62x39mm", "20-gauge", "calibre 7,62"."""

from __future__ import annotations

import re

CALIBER = re.compile(
    r"""(?<![\w.])(?:
      \d{1,2}(?:\.\d{1,3})?\s?[x×]\s?\d{2}(?:\s?mm)?
    | \.\d{2,3}(?![-\s]?g(?:au|ua)ge)(?:-\d{2})?(?:[-\s]?(?:cal(?:iber|ibre|\.)?s?))?
      (?:\s(?:LR|long\srifle|BMG|ACP|[Mm]agnum|[Ss]pecial|Auto|Win(?:chester)?(?:\s[Mm]ag(?:num)?)?|Blackout|S[úu]per|Lapua|TCM
      |Smith\s(?:and|&)\sWesson|S&W))?
      (?:[-\s]cal(?:iber|ibre|\.)?)?
    | \.?\d{1,3}(?:[.,]\d{1,2})?[-\s]?(?:mm|millimet(?:er|re)s?|mil[íi]metros?)
      (?:\s(?:Luger|[Cc]alib(?:er|re)|Parabellum|NATO|Makarov))?
    | \d{2,3}[-\s]cal(?:iber|ibre|\.)(?!\s+\.?\d)
    | (?:5\.56|7\.62|5\.7|5\.45)(?:[-\s]cal(?:iber|ibre|\.))?|6\.5\sCreedmoor
    | \.?(?:12|16|20|28|410)[-\s]?(?:gauge|guage|ga\.?)
    | (?:nine|ten)[-\s]millimet(?:er|re)s? | nueve\smil[íi]metros
    | calibre\snueve|calibres?\s(?:\.?\d{1,3}(?:[.,]\d{1,2})?)(?:\s?(?:mm|mil[íi]metros))?
    | [Cc]alib(?:er|re)\s\.\d{2,3}
    )s?(?![\w]|[.,]\d)""",
    re.X,
)
_GAUGE = re.compile(r"\.?(\d+)[- ]?(?:gauge|guage|ga)")
_METRIC = re.compile(r"(\d+)(?:[.,](\d+))?[- ]?(?:mm|millimet\w+|mil[íi]metros?)(.*)")
_PREFIX = re.compile(r"^calib(?:er|re)s? ", re.I)
_WORD = re.compile(r"[- ]?\b(?:caliber|calibre|cal)s?\b\.?", re.I)


def normal_caliber(text: str) -> str:
    """One way of writing: ".40 caliber" and "40-caliber" are ".40", "9 mm" is "9mm", "20-ga" "20 gauge"."""
    folded = re.sub(r"\s+", " ", text).strip(" ,")
    if gauge := _GAUGE.match(folded):
        return f"{gauge[1]} gauge"
    folded = _PREFIX.sub("", folded).replace("nine", "9").replace("ten", "10")
    folded = re.sub(r"nueve(?:\s*mil[íi]metros)?", "9mm", folded)
    folded = re.sub(
        r"^50\s?(?:mm|mil[íi]metros)$", ".50", folded
    )  # so Spanish papers call the .50 of a Barrett
    folded = re.sub(r"(?<=\d)s$|(?<=mm)s$", "", _WORD.sub("", folded).strip(" -"))
    if metric := _METRIC.match(folded.removeprefix(".")):
        decimals = f".{metric[2]}" if metric[2] else ""
        space = "" if metric[1] in {"9", "10"} or decimals else " "
        return f"{metric[1]}{decimals}{space}mm{metric[3]}"
    return f".{folded}" if re.fullmatch(r"\d{2,3}", folded) else folded.replace(",", ".")


#: A maker with one of these and no noun ("a Ruger 9mm") names a handgun.
_PISTOL_CALIBERS = frozenset({"9mm", ".380", ".40", ".45", ".38", ".25", ".32", ".357", "10mm"})


def is_pistol_sized(caliber: str) -> bool:
    """True for a pistol's caliber in its normal writing, also with its cartridge: ".45 ACP"."""
    return caliber.partition(" ")[0] in _PISTOL_CALIBERS
