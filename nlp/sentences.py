"""Sentence boundaries for legal prose: "U.S.", "v.", "Jan. 21" and middle initials end nothing.

A blank line ends everything.

Registered as the spaCy component `river_sentences`.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import cast

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc
from thinc.types import Ints2d

_ABBREVIATED = """
u.s u.s.a u.s.c v vs no nos dr mr mrs ms jr sr st ste sgt det lt capt col gen rep sen gov hon esq inc
corp co ltd llc jan feb mar apr jun jul aug sep sept oct nov dec a.m p.m d.c e.g i.e etc al cal ga fla
tex ala ariz ark colo conn del ill ind kan ky la mass mich minn miss mo mont neb nev okla ore pa tenn va
wash wis wyo n.m n.y n.j n.c s.c n.d s.d w.va r.i n.h dept div art núm lic ing sra dra ee.uu ee uu mdd
gral cnel ave blvd rd hwy ft mt approx est fed supp cir dist atty asst
md a.k.a f.k.a n.k.a d.b.a calif l.l.c s.a c.v r.l p.r u.k cpl pfc pvt ssgt msgt cmdr cmdte supt insp dep rev
prof profr tte ext crim spec m.d d.o j.d ph.d r.n
"""
ABBREVIATIONS = frozenset(_ABBREVIATED.split())
#: Abbreviations that end sentences now and then, and words that open the next one.
_ENDING = """
u.s inc corp llc co a.m p.m d.c ee.uu jr sr c.v l.l.c u.k calif ala ariz ark colo conn del fla ga ill ind kan
ky md mich minn miss mont neb nev okla ore pa tenn tex va wash wis wyo n.m n.y n.j n.c s.c n.d s.d r.i n.h
"""
_OPENING = """
The A An In He She They It On At According If This El La Los His Her Their Both These Those When After During
As For Under Also Meanwhile However Las Su Un Una Según Se
"""
_MAY_END, _OPENERS = frozenset(_ENDING.split()), frozenset(_OPENING.split())
CLOSERS = "\"'”’)]»"
_QUOTES_AND_BRACKETS = CLOSERS + "“‘«(["
PAUSES = frozenset({",", ";", ":", "—", "–", "•"})
#: What a sentence ends with, before a closing quote and without one.
ENDS = (".", "!", "?")
ENDS_ALONE = (*ENDS, "…")
#: Tokens after which a sentence is cut at the next pause, and after which it is cut anyhow.
LONG, TOO_LONG = 250, 400
_BREAK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-•*·▪●–—]\s|\d{1,2}[.)]\s))")
#: A line that opens with a person and an age: "Ana Lund, 30, Reno (bought nine): 84 months".
_PERSON_LINE = re.compile(
    r"\n[ \t]*(?P<name>[A-ZÁÉÍÓÚÑ][^\n,]{3,45}, (?:aged? |"
    r"de )?\d\d(?!\d)[^\n]{0,200})(?=\n|$)"
)


def _breaks(text: str) -> list[int]:
    """Where a blank line, an item of a list or a line of a list of people ends what stands before it."""
    ends = {match.end() for match in _BREAK.finditer(text)}
    last = -1
    for match in _PERSON_LINE.finditer(text):
        if match.start() == last:
            ends.add(match.start("name"))
        last = match.end()
    return sorted(ends)


def ends_sentence(texts: list[str], spaced: list[int], i: int) -> bool:
    """True if token `i` closes a sentence; `spaced` are the tokens that a space follows."""
    text = texts[i]
    if i + 1 >= len(texts):
        return True
    if text in {"!", "?", "…"} or (text.endswith(("!", "?")) and len(text) > 1):
        return not texts[i + 1].islower()
    if not text.endswith("."):
        return False
    follower = next(
        (t for t in texts[i + 1 : i + 5] if not t.isspace() and t not in _QUOTES_AND_BRACKETS), None
    )
    if follower is None:
        return True
    if follower[0].islower() or follower in {",", ";", ":"}:
        return False
    word = text[:-1].lower() if text != "." else (texts[i - 1].lower() if i and not spaced[i - 1] else "")
    if not word:
        return True
    if word in ABBREVIATIONS or word + "." in ABBREVIATIONS:
        # "…in the U.S. The defendants…": an abbreviation may end one when a function word opens the next.
        return word in _MAY_END and follower in _OPENERS
    return not (len(word) == 1 and word.isalpha() and follower[0].isupper())


def _break_endless(texts: list[str], starts: list[int]) -> None:
    """Cut what has no end: behind a comma or the like after LONG tokens, anywhere after TOO_LONG.

    Inventories and damaged pages run on for pages; what reads sentences must not pay for their square.
    """
    since = 0
    for i, start in enumerate(starts):
        since = 0 if start == 1 else since + 1
        if since < LONG or texts[i].isspace():
            continue
        if since >= TOO_LONG or texts[i - 1] in PAUSES:
            starts[i], since = 1, 0


@Language.component("river_sentences")
def river_sentences(doc: Doc) -> Doc:
    """Set `is_sent_start` on every token."""
    if not len(doc):
        return doc
    # Asking the document for a token costs more than all else here: its words are read at once.
    columns = doc.to_array(["ORTH", "SPACY"]).astype("uint64")
    texts = [doc.vocab.strings[word] for word in columns[:, 0].tolist()]
    spaced: list[int] = columns[:, 1].tolist()
    pieces = [text + " " if space else text for text, space in zip(texts, spaced, strict=True)]
    at = list(accumulate(map(len, pieces), initial=0))
    ordered = _breaks("".join(pieces))
    start_next = True
    passed = 0
    starts = [-1] * len(texts)
    for i, text in enumerate(texts):
        while passed < len(ordered) and at[i] >= ordered[passed]:
            start_next = True
            passed += 1
        if start_next and not text.isspace():
            starts[i] = 1
            start_next = False
        elif i == 0:
            starts[i] = 1
        if text in CLOSERS and i and texts[i - 1].endswith(ENDS):
            start_next = start_next or ends_sentence(texts, spaced, i - 1)
            continue
        if text.endswith(ENDS_ALONE) and (
            ends_sentence(texts, spaced, i)
            and not (i + 1 < len(texts) and texts[i + 1] in CLOSERS and not spaced[i])
        ):
            start_next = True
    _break_endless(texts, starts)
    # Token.is_sent_start looks through the whole document each time that it is set; this sets all at once.
    column = np.array(starts, dtype="int64").reshape(-1, 1).astype("uint64")
    return doc.from_array(["SENT_START"], cast(Ints2d, column))
