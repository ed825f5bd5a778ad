"""Companies that only tell for whom somebody works: "The owner of Lund Guns was sentenced"."""

from __future__ import annotations

import re

#: What somebody is at a company, up to its name.
_OFFICE = re.compile(
    r"\b(?:owners?|managers?|officers?|presidents?|employees?|directors?|clerks?|CEO|CFO|founders?|operators?|"
    r"proprietors?|salesm[ae]n|partners?|dueñ[oa]s?|propietari[oa]s?|gerentes?|emplead[oa]s?|soci[oa]s?|"
    r"fundador[a]?)\s(?:and\s\w+\s)?(?:of|at|for|with|de|del|en)\s(?:the\s|la\s|el\s)?(?:[a-z-]+\s){0,4}$"
)
#: A sentence's subject without a name, up to the company: "A former manager at ".
_UNNAMED = re.compile(
    r"(?:^|[.–—-]\s|\n)\s*(?:An?|The|Un[oa]?|El|La)\s(?:[\w’'-]+\s){1,7}?"
    r"(?:at|for|of|with|from|in|behind|de|del|para|en)\s(?:[\w’'-]+\s){0,6}$"
)
#: Before a name: what somebody is in a business, "its president, ".
_HEADS_FIRM = re.compile(
    r"\b(?:(?:its|whose|['’]s) (?:[a-z]+ ){0,2}(?:president|director|administrator|secretary|counsel)|"
    r"su (?:presidente|director|administrador)a?),? $"
)
#: How far back (characters) the words before a company are read.
_REACH = 120
#: Characters of the longest title in a business.
_TITLE = 50


def employs(text: str, start: int, at: int) -> bool:
    """True if the words from `start` make the company at `at` an employer, no subject or object of an act."""
    before = text[max(start, at - _REACH) : at]
    return bool(_OFFICE.search(before) or _UNNAMED.search(before))


def is_owned(text: str, at: int) -> bool:
    """True if the words straight before the company at `at` tell somebody's office in it."""
    return bool(_OFFICE.search(text[max(0, at - _REACH) : at]))


def heads_firm(text: str, at: int) -> bool:
    """True if the title straight before the name at `at` is held in a business: "its president, "."""
    return bool(_HEADS_FIRM.search(text, max(0, at - _TITLE), at))
