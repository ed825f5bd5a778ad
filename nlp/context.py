"""The sentence around a quote: a quote is as short as it can be, a reader wants the sentence."""

from __future__ import annotations

import re

from nlp.reading import blank_pipeline

#: Lists can run to pages without a full stop; more than this is cut around the quote.
LONGEST = 500

_PARAGRAPH_END = re.compile(r"\n\s*\n")


def sentence_around(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Where the sentence of a quote stands; a quote over several sentences gets all of them.

    Args:
        text: the document's text.
        start: of the quote, in characters of `text`.
        end: of the quote.
        language: "en" or "es".

    Returns:
        Start and end, around the quote; at most LONGEST characters unless the quote is longer.
    """
    # A paragraph bounds every sentence, so only its neighbourhood is tokenised.
    first = max(0, start - 4 * LONGEST)
    last = min(len(text), end + 4 * LONGEST)
    breaks = [(first + m.start(), first + m.end()) for m in _PARAGRAPH_END.finditer(text[first:last])]
    left = max((after for _, after in breaks if after <= start), default=first)
    right = min((before for before, _ in breaks if before >= end), default=last)
    found_start, found_end = left, right
    for sentence in blank_pipeline(language)(text[left:right]).sents:
        if left + sentence.start_char <= start:
            found_start = left + sentence.start_char
        if left + sentence.end_char >= end:
            found_end = left + sentence.end_char
            break
    return _trimmed(text, found_start, found_end, start, end)


def _trimmed(text: str, left: int, right: int, start: int, end: int) -> tuple[int, int]:
    """White space off, and at most LONGEST characters, cut between words, with the quote in the middle."""
    if right - left > LONGEST:
        spare = max(0, LONGEST - (end - start)) // 2
        if start - left > spare:
            left = start - spare
            left = min(start, (text.find(" ", left, start) + 1) or left)
        if right - end > spare:
            right = end + spare
            cut = text.rfind(" ", end, right)
            right = cut if cut >= end else right
    while left < start and text[left].isspace():
        left += 1
    while right > end and text[right - 1].isspace():
        right -= 1
    return left, right
