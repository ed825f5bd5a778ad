"""Acts that never were: the second verb of "bought or tried to buy", what the law forbids."""

from __future__ import annotations

import re

from nlp.counts.acts import Act

#: "bought or tried to buy": the guns that were bought are told by the first verb.
_OR_TRIED = re.compile(
    r"\b(?:bought|purchased|acquired|obtained|sold|smuggled|shipped|exported|compr\w+|adquiri\w+|vendi\w+)\s+(?:and|or|y|o)\s+"
    r"(?:(?:tried|attempted|sought|intent\w+|trat\w+)(?:\s+(?:to|de))?\s+\w+)",
    re.I,
)


#: "handguns, which Canadians may not [buy] or [sell]": what the law says, no act.
_MAY_NOT = re.compile(
    r"\b(?:may|can|must)\s?not\b|\bcan['’]t\b|\benough\s+to\b|\bsuficientes?\s+para\b|\bno\s+(?:puede|debe)n?\b",
    re.I,
)
_FORBIDDEN = re.compile(
    r"\b(?:(?:may|can|must)\s?not|can['’]t|enough\s+to|no\s+(?:puede|debe)n?|suficientes?\s+para)\s+(?:(?:legally|lawfully|then|legalmente)\s+)?(?:\w+\s+(?:or|o)\s+)?$",
    re.I,
)


def without_tries(text: str, acts: tuple[Act, ...]) -> tuple[Act, ...]:
    """The acts without the second verb of "bought or tried to buy", and without those that are forbidden."""
    if acts and _MAY_NOT.search(text):
        acts = tuple(act for act in acts if not _FORBIDDEN.search(text, max(0, act.start - 40), act.start))
    match = _OR_TRIED.search(text) if len(acts) > 1 else None
    if match is None:
        return acts
    first = next((act.start for act in acts if act.start >= match.start()), match.end())
    return tuple(act for act in acts if not first < act.start < match.end())
