"""Terms in lists of people below a heading: "The following sentences were imposed:"."""

from __future__ import annotations

import re

from nlp.terms.forms import WORD

#: A line of a list of people, up to a term, and the words of its heading.
_ITEM_LINE = re.compile(r"\s*(?:[•*·▪\-–—]|\d{1,2}[.)])?\s*[A-ZÁÉÍÓÚÑ][\w.’'“”\"-]*\s[^\n]*?[,:;)–—-]")
_SENTENCES_FOLLOW = re.compile(
    r"\b(?:sentenc(?:e[sd]?|ing)|(?:prison|jail|following|these) terms?|terms (?:imposed|were)|punishments?|"
    r"sentenciad[oa]s|condenad[oa]s|sentencias?|"
    r"condenas?|"
    r"penas?)\b",
    re.IGNORECASE,
)

#: Characters of the longest item of a list, and of the longest list.
_ITEM, _LIST = 220, 2500


def under_heading(text: str, start: int) -> bool:
    """True for the term of an item, "• Ana Lund, 37, Reno, 51 months", below "These sentences fell:"."""
    opened = text.rfind("\n", 0, start) + 1
    if start - opened > _ITEM or not _ITEM_LINE.match(text, opened, start):
        return False
    for line in reversed(text[max(0, opened - _LIST) : opened].split("\n")):
        told = line.strip()
        if told.endswith(":"):
            return bool(_SENTENCES_FOLLOW.search(told))
        if told and (len(told) > _ITEM or not _ITEM_LINE.match(told)):
            return False
    return False


#: After a term, those that are given next without a unit: ", y a cinco a su ayudante", ", 48 to Lund".
NEXT_GIVEN = re.compile(
    rf"[^.;\n]{{0,100}}?(?:[,;]|\s(?:and|y))\s(?:(?:and|y)\s)?(?:(?:el|"
    rf"on)\s\w{{4,9}},\s)?(?:a\s)?(?P<number>\d{{1,3}}|{WORD})\s(?:a|"
    rf"al|to|for|para|on)\s"
    r"(?:(?:su|his|her|the|otr[oa])\s[a-zñáéíóú]+,?\s)?(?=[A-ZÁÉÍÓÚÑ])"
)
#: After a term, that of the next holder in a word: "and Sims, who pleaded guilty last week, nine."
HELD_NEXT = re.compile(
    r"[^.;\n]{0,60}?[,;]?\s(?:and|y|while|mientras)\s[A-ZÁÉÍÓÚÑ][\w.’'-]+(?:\s[A-ZÁÉÍÓÚÑ][\w.’'-]*){0,3}"
    r"(?:,\s(?:de\s)?\d\d)?(?:,\s(?:who|que|quien)\s[^;.]{2,100}?)?,?\s(?:got\s|received\s|drew\s|a\s|"
    r"recibió\s)?"
    rf"(?P<number>{WORD})(?=[.;,]|\s?$)"
)
#: Before a term: "pleaded guilty to false statements and served " 21 months.
PLEADED_AND_SERVED = re.compile(
    r"\b(?:plead(?:ed)? guilty|pled guilty|was convicted|se declar\w+ culpable|fue condenad[oa])\b[^.;]{0,80}"
    r"\b(?:and|y) (?:has )?(?:served|cumplió|purgó) (?:about |nearly |unos |casi )?$",
    re.IGNORECASE,
)
#: After a term: "ocho años y medio cada uno".
EACH_AFTER = re.compile(r",?\s(?:each|apiece|cada un[oa])\b", re.IGNORECASE)
