"""How well sellers are found among licensees: `python -m benchmarks.dealers --list FILE`.

Each licensee of the file is asked for as a document might name it: exactly, without its legal form,
misspelt, with a word left out, without its town, … A fifth of them is kept out of the register first, so that
asking for these must find nobody. The noise is made by a seeded generator: the same file gives the same
numbers.
"""

from __future__ import annotations

import argparse
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ironriver.vocabulary import LicenceMatch
from pipeline.dealers.listing import ListedLicensee, read_list
from pipeline.dealers.matching import KnownLicensee, Register
from pipeline.dealers.names import is_generic, words_of

HELD_OUT = 5
_LEGAL = re.compile(
    r",?\s+(?:LLC|L\.L\.C\.|Inc\.?|Ltd\.?|Corp\.?|Co\.?|LP|LLP|Incorporated)\.?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A seller as a document might name it; None as a town or state leaves it out."""

    name: str
    city: str | None
    region: str | None


def _misspelt(name: str, dice: random.Random) -> str:
    """One slip in a longer word: two letters swapped, one doubled, one left out."""
    long = list(re.finditer(r"[A-Za-z]{5,}", name))
    if not long:
        return name
    word = dice.choice(long)
    at = dice.randrange(word.start() + 1, word.end() - 1)
    slips = (
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        name[:at] + name[at] + name[at:],
        name[:at] + name[at + 1 :],
    )
    return dice.choice(slips)


def _shortened(name: str, dice: random.Random) -> str:
    """A word left out that many shops have in their names: Kolibri Guns & Ammo → Kolibri Guns."""
    words = name.split()
    spare = [i for i, word in enumerate(words) if i and is_generic("".join(words_of(word)))]
    if not spare:
        return name
    left = dice.choice(spare)
    return re.sub(r"(\s(?:&|and))+$", "", " ".join(words[:left] + words[left + 1 :]).strip())


def _restyled(name: str, dice: random.Random) -> str:
    """Other case, other "and", no apostrophes."""
    styled = name.replace("&", "and") if "&" in name else name.replace(" and ", " & ")
    return dice.choice((styled.upper(), styled.lower().title(), styled.replace("'", "")))


Noise = Callable[[str, random.Random], str]
#: Kind → how the name is written, whether the town is told, whether the state is.
KINDS: dict[str, tuple[Noise, bool, bool]] = {
    "as listed": (lambda name, _: name, True, True),
    "without its legal form": (lambda name, _: _LEGAL.sub("", name), True, True),
    "other case, and, apostrophes": (_restyled, True, True),
    "misspelt": (_misspelt, True, True),
    "a common word left out": (_shortened, True, True),
    "misspelt and a word left out": (lambda name, dice: _misspelt(_shortened(name, dice), dice), True, True),
    "town not told": (_restyled, False, True),
    "misspelt, town not told": (_misspelt, False, True),
    "state not told": (_restyled, False, False),
}


@dataclass(slots=True)
class Tally:
    """What asking came to: right, wrong (another licensee), ambiguous, unmatched."""

    listed: Counter[str] = field(default_factory=Counter)
    absent: Counter[str] = field(default_factory=Counter)

    @property
    def precision(self) -> float:
        """Of all that were matched, those matched to the right licensee."""
        right = self.listed["right"]
        return right / (right + self.listed["wrong"] + self.absent["wrong"] or 1)

    @property
    def recall(self) -> float:
        """Of those that are in the register, those found."""
        return self.listed["right"] / (self.listed.total() or 1)


def measure(licensees: Sequence[ListedLicensee], seed: int = 20) -> dict[str, Tally]:
    """Ask for every licensee with every kind of noise."""
    known = [
        KnownLicensee(i, each.number, each.name, each.business_name, each.city, each.region)
        for i, each in enumerate(licensees)
    ]
    register = Register(each for each in known if each.id % HELD_OUT)
    tallies = {}
    for kind in KINDS:
        dice = random.Random(f"{seed} {kind}")  # noqa: S311  (nothing is secret here)
        tally = tallies[kind] = Tally()
        for each, asked in _questions(known, kind, dice):
            found = register.look_up([asked.name], asked.city, asked.region)
            if found.match == LicenceMatch.MATCHED:
                same = found.licensee_id is not None and _one_shop(known[found.licensee_id], each)
                outcome = "right" if same else "wrong"
            else:
                outcome = str(found.match)
            (tally.listed if each.id % HELD_OUT else tally.absent)[outcome] += 1
    return tallies


def _questions(
    known: Sequence[KnownLicensee], kind: str, dice: random.Random
) -> Iterator[tuple[KnownLicensee, Asked]]:
    noise, town, state = KINDS[kind]
    for each in known:
        name = noise(each.business_name or each.name, dice)
        yield each, Asked(name, each.city if town else None, each.region if state else None)


def _one_shop(a: KnownLicensee, b: KnownLicensee) -> bool:
    """Another licence of the same holder in the same town is the same shop."""
    return a.id == b.id or (words_of(a.name), a.city, a.region) == (words_of(b.name), b.city, b.region)


def table(tallies: dict[str, Tally]) -> str:
    """The tallies as a table of Markdown, and the totals."""
    lines = [
        "| named | right | wrong | ambiguous | not found | absent, found | precision | recall |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    total = Tally()
    for kind, tally in tallies.items():
        lines.append(_line(kind, tally))
        total.listed.update(tally.listed)
        total.absent.update(tally.absent)
    lines.append(_line("**all**", total))
    return "\n".join(lines)


def _line(kind: str, tally: Tally) -> str:
    counts = [tally.listed[name] for name in ("right", "wrong", "ambiguous", "unmatched")]
    cells = [f"{n:,}" for n in (*counts, tally.absent["wrong"])]
    matched = tally.listed["right"] + tally.listed["wrong"] + tally.absent["wrong"]
    precision = f"{tally.precision:.3f}" if matched else "none matched"
    return f"| {kind} | {' | '.join(cells)} | {precision} | {tally.recall:.3f} |"


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--list", type=Path, required=True, help="a file that `ironriver dealers import` reads"
    )
    asked = parser.parse_args()
    listed = {each.key: each for each in read_list(asked.list).licensees}
    print(table(measure([listed[key] for key in sorted(listed)])))


if __name__ == "__main__":
    main()
