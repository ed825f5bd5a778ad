"""The words of a text that move a case: hopes, conditions and the future left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ironriver.vocabulary import Stage
from nlp.defendants.other_cases import OTHER_CASE, OTHER_TERM, WHEN_HE_IS
from nlp.defendants.pleas import is_source, told_to_agents
from nlp.defendants.stage_words import EVENTS
from nlp.opened import Family

_I = re.IGNORECASE
_OPENED = Family(EVENTS)
_NOT_THIS = re.compile(
    r"(?:\b(?:not(?: yet)?|never|no|ni|nunca|if|if he is|if she is|if ever|si|could be|can be|may be|"
    r"would be|to be|be|when|until|before|awaits?|awaiting|awaiting trial|unless|denied|"
    r"after being|if he is|if they are|previously|ya había sido|antes de ser|had already been|"
    r"prior|cuando|deberá|podría(?:n)? ser|puede ser|será|serán|a|third|convicted felon|once)\s)$",
    _I,
)
_FUTURE = re.compile(
    r"\b(?:will|would|could|(?-i:may)|might|can|shall|to|is scheduled to|set to|faces?|if|until|será|"
    r"serán|podría[n]?|puede[n]?) (?:also |then |each |both )?(?:be |ser )?(?:\w+ly )?$",
    _I,
)
_CONDITION = re.compile(
    r"\b(?:if|si|unless|whether|en caso de|de ser|de resultar|a menos que|once)\s(?:\w+\s){0,5}$", _I
)
#: "Jurors took two hours to " find him guilty.
_TOOK = re.compile(r"\b(?:took|needed|deliberated|required|lasted)\b[^.;]{0,45}\bto $", _I)
#: "when he " is sentenced: still to come.
_UNTIL = re.compile(r"\b(?:when|once|until|before|after|cuando)\s(?:[\w’']+\s){1,4}$", _I)
_PLEA_FUTURE = re.compile(
    r"\b(?:if|whether|unless|si|refused to|declined to|could|might)\s(?:\w+\s){0,3}$", _I
)
#: "A jury convicted …": the article is the court's.
_BY_COURT = re.compile(r"(?:jury|juries|jurors|convicting)\b", _I)
_EXPECTED = re.compile(
    r"\b(?:expected|scheduled|set|due|likely|intends?|plans?|se espera que) (?:to )?(?:\w+ )?$", _I
)
#: After a verb: "was sentenced to 24 months in prison in that case".
_IN_THAT_CASE = re.compile(
    r"[^.;]{0,60}?\b(?:in|for|por|en) (?:that|those|ese|dicho) "
    r"(?:case|crime|conviction|offense|caso|delito)s?\b",
    _I,
)
#: "was convicted of fraud in 2016 and may not possess a gun": of an earlier case.
_BARRED = re.compile(
    r"[^.;]{0,70}?\b(?:may not|cannot|could not|can't|(?:is|was|are|were) (?:prohibited|barred|forbidden))\b"
    r"[^.;]{0,20}?\b(?:possess|own|buy|have|from)",
    _I,
)
_NOT_GUILTY = re.compile(r"\bnot (?:\w+ )?guilty|no culpable|inocente", _I)


def find_events(text: str) -> Iterator[tuple[Stage, int, int]]:
    """Every word of `text` that moves a case, with its place; hopes, conditions and the future left out."""
    for stage, match in _OPENED.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if stage in {Stage.SENTENCED, Stage.CONVICTED, Stage.ACQUITTED} and (
            (_FUTURE.search(before) and not _TOOK.search(before))
            or _CONDITION.search(before)
            or (_NOT_THIS.search(before) and not _BY_COURT.match(match[0]))
            or re.search(r"\b(?:previously|expected|likely)\b", match[0], _I)
            or re.match(r"(?:is|are) (?:\w+ )?(?:scheduled|to be)", match[0], _I)
            or (re.match(r"(?:is|are) ", match[0], _I) and _UNTIL.search(before))
            or WHEN_HE_IS.search(before)
            or OTHER_CASE.search(before)
            or _IN_THAT_CASE.match(text, match.end())
            or (
                match[0].lower().endswith("serving")
                and (OTHER_TERM.match(text, match.end()) or before.endswith("already "))
            )
        ):
            continue
        if stage is Stage.CONVICTED and _BARRED.match(text, match.end()):
            continue
        if stage is Stage.CONVICTED and _NOT_GUILTY.search(match[0]):
            continue
        if stage is Stage.CONVICTED and re.match(r"\s?felon", text[match.end() : match.end() + 8], _I):
            continue
        if (
            stage is Stage.CONVICTED
            and re.search(r"\bif (?:\w+ )?$|a |previously |prior |twice-?$|three-time $", before[-14:])
            and "convict" in match[0].lower()
            and re.match(r"\s?felon", text[match.end() :])
        ):
            continue
        if stage is Stage.PLEADED_GUILTY and (
            is_source(text, match)
            or told_to_agents(text, match)
            or _NOT_GUILTY.search(match[0])
            or _PLEA_FUTURE.search(before)
            or _EXPECTED.search(before)
            or re.search(r"\b(?:not|no|withdr\w+|sin|never|neither|nor)[\s-](?:\w+\s)?$", before, _I)
        ):
            continue
        yield stage, match.start(), match.end()


#: Words of a charge that describe somebody as often as they charge him: "detenidos … acusados de vender".
_DESCRIPTION = re.compile(
    r"(?:defendants?|prosecut\w+|accus(?:ed|ing|ations?)|acusad[oa]s?|imputad[oa]s?|enfrentan?)$", _I
)
_UNCHARGED = re.compile(
    r"\b(?:no|not|without|pending|possible|potential|further|yet|before|decide on|weigh(?:ing)?|"
    r"considering|sin)"
    r"\s(?:\w+\s){0,2}$",
    _I,
)


def charges(text: str, stage: Stage, start: int, end: int) -> bool:
    """True for a word that says that somebody was charged."""
    return (
        stage is Stage.CHARGED
        and not _DESCRIPTION.match(text, start, end)
        and not _UNCHARGED.search(text[max(0, start - 40) : start])
    )
