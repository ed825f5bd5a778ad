"""Words around a town or a district that say whose court is there."""

from __future__ import annotations

import re

US_ATTORNEY = re.compile(r"\b(?:U\.\s?S\.|US|United States) Attorney(?! General)", re.IGNORECASE)
#: In a text about another country's or a state's court: the court of the United States beside it.
FEDERAL_COURT = re.compile(
    r"\b(?:U\.S\. [Dd]istrict|federal) (?:[Cc]ourt|judge|grand jury|[Jj]udge)\b[^.;\n]{0,25}\b(?:in|of|for|"
    r"at) $"
)
#: Before the town of somebody who is accused: "Otto Lund, 34, of ".
HOME_BEFORE = re.compile(
    r"\b\d\d,? (?:both |also |all )?(?:of|from) $|\b(?:residents? of|lives? in|"
    r"de \d\d años,? (?:de|vecin[oa] de)) $"
)
#: Before a district in which somebody was sentenced earlier.
EARLIER_CASE = re.compile(
    r"\b(?:was|were) (?:\w+ )?(?:sentenced|convicted|indicted)\b[^.;]{0,40}\b(?:last|earlier|previously|"
    r"in (?:19|20)\d\d)\b"
    r"[^.;]{0,30}$"
)
#: Before and after a town in which a court sits or a prosecutor works.
COURT_BEFORE = re.compile(
    r"(?:\b(?:courts?|courthouse|judge|jury|juror|magistrate|attorney(?:['’]?s office)?|prosecutors?|"
    r"indictment|AUSA|tribunal|corte|juez|jueza|jurado|fiscal[ií]a?|procurador\w*)\b)"
    r"(?:(?!\b(?:police|polic[ií]a)\b)[^.,;\n]){0,40}?"
    r"\b(?:in|for|of|at|en|de|del)\s+(?:the\s+|el\s+|la\s+)?$|"
    r"\b(?:(?:complaint|charges|case)s? filed|arraigned|federally charged|tried)\s(?:\w+\s){0,3}in\s+$|"
    r"\b(?:on trial|face (?:federal )?charges|to face trial)\s(?:\w+\s)?in\s+$",
    re.IGNORECASE,
)
COURT_AFTER = re.compile(
    r"^(?:[-\s]based|,\s[A-Z][\w.]+,?)?\s+(?:federal|U\.S\. District|district)\s+(?:court|judge|jury|"
    r"grand jury|prosecutor|complaint)|^,\s[A-Z][\w.]+,\sU\.?S\.? Attorney|^ U\.?S\.? Attorney|"
    r"^ federal (?:authorities|officials)",
    re.IGNORECASE,
)
#: Before and after the town in which somebody was heard or judged: of a co-defendant as well as of the first.
HEARD_BEFORE = re.compile(
    r"\b(?:(?:(?:pleaded|pled) guilty|indicted|sentenced|convicted|tried|appeared|testified|found guilty|"
    r"(?:sentencing|hearing|trial|arraignment)(?: is| was)?(?: set| scheduled)?)"
    r"(?:,?\s(?:on|for|at|last|this|next|the|early|late|\w+day|today|yesterday|earlier|again|spring|summer|"
    r"fall|"
    r"winter|week|month|year|[A-Z][a-z]{2,8}\.?(?:\s\d{1,2},?)?)){0,5}\sin|"
    r"(?:sentenciad|condenad|procesad|juzgad|declar(?:ó|o|aron) culpables?|compareci|audiencia)\w*"
    r"(?:\s(?:el|este|ayer|hoy|\w+es|pasado)){0,3}\sen)\s$"
)
HEARD_AFTER = re.compile(
    r"^, (?!was\b|were\b|and\b|who\b)[^.;\n]{2,55}\b(?:(?:was|were|is|are) (?:\w+ )?(?:sentenced|"
    r"convicted|indicted|to be sentenced)|pleaded guilty|pled guilty)\b"
)
#: Before a district in which one of several was charged or judged, and not whose prosecutors speak.
HEARD_IN_DISTRICT = re.compile(
    r"\b(?:convicted|charged|charges|trial|indicted|sentenced|prosecuted|guilty|complaint filed|"
    r"arrest(?:ed)?|transported)"
    r" (?:separately )?(?:in|to) the $"
)
#: After the town of a court: that of another case.
OTHER_CASE_AFTER = re.compile(r"^[^.;\n]{0,45}\b(?:unrelated|separate|different|otro caso)\b")
#: Who judges is a federal judge, whatever is told of a state's prosecutors besides.
FEDERAL_JUDGE = re.compile(
    r"\b(?:U\.S\.|United States) (?:District|Magistrate) Judge\b|\b[Ff]ederal (?:judge|jury|prosecutors?)\b|"
    r"\b(?:U\.S\.|United States) Attorney(?! General)"
)
#: What is a crime, or an office, of federal law: a text that names no court means the federal one.
FEDERAL_OFFENCE = re.compile(
    r"\bATF\b|\bBureau of Alcohol|\b[Ff]ederal\b|\b[Ss]muggl|\b[Ll]icensed (?:\w+ )?dealers?\b|"
    r"\bwithout a licen[cs]e\b"
)
