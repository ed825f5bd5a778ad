"""Words by which a sentence or a verdict is of another case, or still to come."""

from __future__ import annotations

import re

_I = re.IGNORECASE

#: "previously convicted of robbery and " sentenced: another case.
OTHER_CASE = re.compile(
    r"\b(?:previously|earlier|once|already|formerly|before|in (?:19|20)\d\d)\s(?:been\s)?(?:convicted|"
    r"found guilty) (?:of|for) "
    r"(?:\w+ ){0,3}(?:robbery|murder|assault|burglary|homicide|drugs?|narcotics|kidnapping|rape|theft|"
    r"manslaughter|"
    r"possession)\b[^.;]{0,30}$|\b(?:convicted|found guilty|condenad[oa]) (?:in|en) (?:19|20)\d\d (?:of|"
    r"for|por|de) "
    r"(?:[\w-]+ ){1,4}(?:and |y )?(?:was )?$",
    _I,
)
#: "when he's " sentenced: still to come.
WHEN_HE_IS = re.compile(
    r"\b(?:when|once|until|before|if|cuando) (?:he|she|they|[A-Z]\w+)(?:['’]?(?:s|re)| is| are| gets?)? "
    r"(?:finally |later )?$"
)
#: After "is serving": a term for another crime.
OTHER_TERM = re.compile(
    r"[^.;]{0,60}?\b(?:for|on|in|por)\s(?:an?\s|state\s|the\s){0,2}(?:murder|homicide|robbery|rape|assault|"
    r"burglary|"
    r"kidnapping|unrelated|separate|different|earlier|prior|previous|another)\b|[^.;]{0,40}?\b(?:murder|"
    r"robbery|drug) charges?",
    _I,
)
