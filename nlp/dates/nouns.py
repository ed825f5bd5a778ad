"""Events that are nouns after their date: "the June 3 indictment", "Tuesday's hearing", "the May robbery"."""

from __future__ import annotations

import re

from ironriver.vocabulary import Event
from nlp.dates.triggers import Trigger

#: A date that stands as an adjective before what happened on it, by the name of the event.
_NOUN_AFTER = re.compile(
    r"(?:['’]s)?\s(?:(?:federal|grand\sjury|guilty|traffic|early\smorning|dawn|pre-?dawn|morning|"
    r"afternoon|night|overnight)\s)?"
    r"(?:(?P<charged>indictments?|complaints?|charges)|(?P<arrest>arrests?|take-?downs?|round-?ups?|"
    r"sweeps?)|(?P<plea>pleas?)|"
    r"(?P<none>(?:\w+\s)?(?:memo|brief|filing|letter|article|report|affidavit|statement|release|e-?mail|"
    r"interview))|"
    r"(?P<sentencing>sentenc(?:es?\b|ings?\b(?:\shearing)?))|(?P<hearing>hearings?|arraignments?|trial)|"
    r"(?P<seizure>seizure|search|stop|raid)|"
    r"(?P<theft>burglar(?:y|ies)|thefts?|heists?|break-?ins?|robber(?:y|ies))|"
    r"(?P<purchase>purchases?|sale|buy)|(?P<conviction>verdicts?|convictions?)|"
    r"(?P<extradition>extradition))\b",
    re.IGNORECASE,
)


def noun_after(sentence: str, end: int) -> Trigger | None:
    """The noun before which a date that ends at `end` stands as an adjective; None where there is none."""
    found = _NOUN_AFTER.match(sentence, end)
    if found is None:
        return None
    name = str(found.lastgroup)
    if name == "none":
        return Trigger(None, found.start(name), found.end(name), name)
    event = Event.OFFENSE_START if name == "theft" else Event(name)
    return Trigger(event, found.start(name), found.end(name), name)
