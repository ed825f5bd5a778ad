"""What is told aside between a name and its age or home: aliases, ages, what somebody is.

"Otto Lund (aka Otto Lee Lund), 34, of Reno"      "Otto Lund, a 34-year-old welder, of Reno"
"Otto Lund, 34 years of age, alias “Smoke”, of Reno"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.people.alias_wordings import APPOSED_ALIASES

_AGED = (
    r",?\s\(?(?:(?:now|then|currently|hoy|entonces)\s)?(?:age[ds]?:?\s(?:of\s)?|who (?:is|was)\s|de\s|con\s)?"
    r"[1-9]\d(?:[-\s]years?[-\s](?:old|of[-\s]age)|\saños(?:\sde\sedad)?)?\)?(?=[,;.()]|\s|$)"
    r"(?!\s(?:counts?|months?|days?|firearms?|guns?|rounds?|cargos|meses|armas))"
)
#: What somebody is, in words without a name: ", a 34-year-old welder", ", a citizen of Mexico".
_WHAT = (
    r"(?:,|(?<=,[\"”]))\s(?:an?|the|un|una|el|la)\s(?:[a-z0-9’'-]+\s){0,4}?"
    r"(?:(?:citizen|national|native|ciudadan[oa]|native)\s(?:of|de)\s(?:the\s)?[A-Z][\w.]+(?:\s[A-Z][\w.]+)?|"
    r"[a-z’'-]+)(?=,\s|\s\()"
)
#: A bracket that closes behind the name itself: "Lund (aka Otto Lee Lund), ".
_CLOSED = r"[\"”’]?\)"
#: What stands for a profession: "Otto Lund, M.D.,", "Otto Lund (CPA)".
_LETTERS = (
    r"(?:,\s(?:M\.?D|D\.?O|Esq|CPA|Ph\.?D|R\.?N|D\.?D\.?S|J\.?D|D\.?V\.?M|Ret)\.?(?=,|\s\()|"
    r"\s\((?:[A-Z]{2,6}|Ret\.?)\))"
)
_ASIDE = re.compile(rf"(?:{APPOSED_ALIASES}|{_AGED}|{_LETTERS}|{_WHAT})", re.UNICODE)
_OPEN = re.compile(_CLOSED)
#: More asides than this stand after no name.
_MOST = 4


def past_asides(text: str, at: int, stop: int) -> Iterator[int]:
    """Where each aside ends of those that stand after a name that ends at `at`, before `stop`, in turn."""
    if closed := _OPEN.match(text, at, stop):
        at = closed.end()
        yield at
    for _ in range(_MOST):
        match = _ASIDE.match(text, at, stop)
        if match is None or match.end() == at:
            return
        at = match.end()
        yield at
