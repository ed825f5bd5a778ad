"""The words around one more gun, and around numbers that share a noun: patterns, for nlp.counts.dropped."""

from __future__ import annotations

import re

from nlp.counts.dropped_words import FATES, HAVE, NUMBER

#: "58 rifles: [31] bought by Ana Prell and [27] by her brother".
DONE_BY = re.compile(
    r"\s+(?:bought|purchased|acquired|sold|resold|stolen|seized|recovered|found|traced|shipped|smuggled|delivered|given|taken|compradas?|comprados?"
    r"|adquirid[oa]s|vendid[oa]s|robad[oa]s|asegurad[oa]s|decomisad[oa]s|recuperad[oa]s|hallad[oa]s|encontrad[oa]s|entregad[oa]s|enviad[oa]s)"
    r"\s+(?:by|to|from|in|at|on|during|por|a|al|en|de|durante)\b",
    re.I,
)
#: "12 [and then about] 15 guns", "(12 [and] 15 pistols, respectively)".
AND_ANOTHER = re.compile(
    r"\s+(?:and|y)\s+(?:(?:then|later|luego|después)\s+)?(?:(?:about|some|another|around|nearly|unas|unos|otras|otros|casi)\s+)?"
    + NUMBER
    + r"\s+(?=\w)",
    re.I,
)
#: "Another was found in Sonora", "a third turned up": one more of the guns told before.
ONE_MORE = {
    "en": re.compile(
        r"\b(?:another|a\s+(?:second|third|fourth|fifth|sixth)|the\s+(?:other|second|third|fourth|fifth|last))(?:\s+one)?"
        rf"(?=\s+(?:{HAVE}\s+(?:\w+\s+)?(?:{FATES}|taken\s+(?:from|off)|linked|tied)\b|came\s+to\s+light|turned\s+up|surfaced|showed\s+up|ended\s+up|wound\s+up))"
        r"|(?<=\bincluding\s)one(?=\s+(?:from|in|at|on|that|which|used|found|recovered|linked|tied|left|with|thrown|tossed|dropped|taken|seized|bought|sold|fired|hidden|stolen|picked)\b)"
        r"|(?<=\band\s)one(?=\s+in\s+(?:the\s+)?(?-i:[A-Z]))"
        r"|(?<=\band\s)one(?=\s+(?:taken|stolen|recovered|found|seized|bought|sold|used|traced)\b)",
        re.I,
    ),
    "es": re.compile(
        r"\b(?:otra|otro|una|uno|(?:el|la)\s+(?:otr[oa]|segund[oa]|tercer[oa]?|últim[oa]))(?=\s+(?:l[ao]\s+(?:tra[íj]|hall|encontr|llev|recuper|compr|vend|asegur|entreg)|se\s+(?:qued|hall|encontr|recuper|vend|compr|asegur|decomis|perd)))"
        r"|\b(?:otra|otro|una\s+(?:segunda|tercera|cuarta))(?=\s+(?:fue|había\s+sido|ha\s+sido|apareció|terminó|acabó)\s+"
        r"(?:\w+\s+)?(?:compr|vend|recuper|decomis|asegur|incaut|hall|encontr|localiz|rob|rastre|usad|utiliz|en\b))",
        re.I,
    ),
}
#: "Four were recovered in Reno and [one] in Sparks".
TOLD_IN = re.compile(
    r"\b(?:recovered|found|seized|turned\s+up|surfaced|located|intercepted)\b[^.;]{0,60}\sin\s[^.;]{0,60}$",
    re.I,
)
