"""Words around a town or a district that say whose court is there."""

from __future__ import annotations

import re

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
    r"indictment|AUSA|tribunal|corte|juez|jueza|jurado|fiscal[ií]a?|procurador\w*)\b)[^.;\n]{0,40}?"
    r"\b(?:in|for|of|at|en|de|del)\s+(?:the\s+|el\s+|la\s+)?$|"
    r"\b(?:(?:complaint|charges|case)s? filed|arraigned|federally charged|tried)\s(?:\w+\s){0,3}in\s+$|"
    r"\b(?:indicted|pleaded guilty|pled guilty|on trial|face (?:federal )?charges|"
    r"to face trial)\s(?:\w+\s)?in\s+$",
    re.IGNORECASE,
)
COURT_AFTER = re.compile(
    r"^(?:[-\s]based|,\s[A-Z][\w.]+,?)?\s+(?:federal|U\.S\. District|district)\s+(?:court|judge|jury|"
    r"grand jury|prosecutor|complaint)|^,\s[A-Z][\w.]+,\sU\.?S\.? Attorney|^ U\.?S\.? Attorney|"
    r"^ federal (?:authorities|officials)",
    re.IGNORECASE,
)
