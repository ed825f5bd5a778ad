"""Other crimes in the same matter: drugs, money laundering, corruption, violence and so on.

Each crime has words that name it in a charge or an act (data/convergence.yml). What agencies and programmes
are called, and what a sentence says of cartels in general, does not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from ironriver.vocabulary import Convergence
from nlp.annotation import ConvergenceFact
from nlp.reading import Reading

_BOILERPLATE = re.compile(
    r"\bocdetf\b|organized crime drug enforcement|task force (?:identifies|is)|project "
    r"safe|is the (?:federal|principal|lead)|"
    r"mission (?:of|is)|\b(?:said|statement)\b[^.]{0,40}$|tip ?line|merely",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Crime:
    named: re.Pattern[str]
    against: re.Pattern[str] | None


@lru_cache(maxsize=1)
def _crimes() -> tuple[dict[Convergence, _Crime], re.Pattern[str]]:
    path = Path(__file__).parent / "data" / "convergence.yml"
    raw: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    outside = re.compile("|".join(raw.pop("not")))
    return {
        Convergence(name): _Crime(
            re.compile("|".join(row["named"])), re.compile(row["against"]) if "against" in row else None
        )
        for name, row in raw.items()
    }, outside


def find_convergence(reading: Reading) -> tuple[ConvergenceFact, ...]:
    """Every other crime of the matter, with the first words that tell it."""
    crimes, outside = _crimes()
    found: dict[Convergence, ConvergenceFact] = {}
    for sentence in reading.sentences:
        if _BOILERPLATE.search(sentence.text):
            continue
        low = outside.sub(lambda match: "#" * len(match.group()), sentence.text.lower())
        if len(low) != len(sentence.text):
            low = sentence.text
        for value, crime in crimes.items():
            if value in found:
                continue
            match = crime.named.search(low)
            if match and not (crime.against and crime.against.search(low)):
                start = sentence.start + match.start()
                evidence = reading.evidence(
                    start, sentence.start + match.end(), f"{value.replace('_', ' ')} by name", 0.7
                )
                found[value] = ConvergenceFact(value, evidence)
    return tuple(found[value] for value in Convergence if value in found)
