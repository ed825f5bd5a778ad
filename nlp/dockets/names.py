"""Names of a docket's parties: capitals put aside, and words that stand where no name may be shown."""

from __future__ import annotations

import re

#: What a docket writes for somebody who is not named, or who is no person.
_NO_NAME = re.compile(
    r"^\W*(?:sealed|redacted|unknown|juvenile|minor|(?:male|female) juvenile|sld dft|defendant|fnu lnu|"
    r"john doe|jane doe|in (?:the )?(?:matter|re)\b|usa\b|united states|all (?:defendants|plaintiffs))|"
    r"\bsealed\b|\b(?:search warrants?|sld dft)\b",
    re.IGNORECASE,
)
_SMALL = {"DE", "LA", "DEL", "LOS", "LAS", "Y", "VAN", "VON"}
_KEPT = {"II", "III", "IV"}


def is_name(written: str) -> bool:
    """Whether a party's name is one: not "SEALED", "Sld Dft 2", "In the Matter of…"."""
    return bool(re.search(r"[^\W\d_]{2}", written)) and not _NO_NAME.search(written)


def person_name(written: str) -> str:
    """A name as people write it: white space single, no quotes around it, capitals put aside."""
    name = " ".join(written.split()).strip("\"“”' ,;")
    if not name.isupper():
        return name
    return " ".join(_word(word, first=i == 0) for i, word in enumerate(name.split()))


def _word(word: str, *, first: bool) -> str:
    if word.strip(".,") in _KEPT:
        return word
    if word.strip(".,") in _SMALL and not first:
        return word.lower()
    return re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), word)
