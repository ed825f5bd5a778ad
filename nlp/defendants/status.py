"""How far each defendant's case has come, by what the document says of that person.

"has agreed to plead guilty"   pleaded_guilty        "will be sentenced Dec. 1"   no sentence yet
"was acquitted of everything"  acquitted             "remains at large"           charged
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ironriver.vocabulary import STAGE_ORDER, Assertion, Stage
from nlp.annotation import StageFact
from nlp.defendants.awaiting import awaiting_sentence, settle_awaiting
from nlp.defendants.counted_groups import counts, settle_groups
from nlp.defendants.fates import BEYOND_CHARGE, Fate, on_appeal, read_fates, settle_verdicts
from nlp.defendants.leading import leading
from nlp.defendants.pleas import speaks_of_guilt
from nlp.defendants.sanctions import sanction_page, unaccused
from nlp.defendants.stage_events import charges, find_events
from nlp.defendants.targets import Targets
from nlp.opened import Opened
from nlp.terms import Term, TermKind

_I = re.IGNORECASE
#: Stages that a document announces which may be a person's own.
_PERSONAL = frozenset(
    {
        Stage.ARRESTED,
        Stage.CHARGED,
        Stage.EXTRADITED,
        Stage.PLEADED_GUILTY,
        Stage.CONVICTED,
        Stage.ACQUITTED,
        Stage.DISMISSED,
        Stage.SENTENCED,
        Stage.SANCTIONED,
    }
)

ASSERTION = {
    Stage.PLEADED_GUILTY: Assertion.ADMITTED,
    Stage.CONVICTED: Assertion.PROVED,
    Stage.SENTENCED: Assertion.PROVED,
    Stage.FORFEITURE: Assertion.PROVED,
    Stage.APPEAL: Assertion.PROVED,
    Stage.ACQUITTED: Assertion.DISMISSED,
    Stage.DISMISSED: Assertion.DISMISSED,
    Stage.CHARGED: Assertion.CHARGED,
    Stage.ARRESTED: Assertion.CHARGED,
    Stage.EXTRADITED: Assertion.CHARGED,
}


def assertion_of(status: Stage) -> Assertion:
    """How what is told of a person with this status is asserted."""
    return ASSERTION.get(status, Assertion.ALLEGED)


def read_status(
    targets: Targets, stages: Sequence[StageFact], terms: dict[int, list[Term]]
) -> dict[int, Stage]:
    """The furthest stage of each defendant, by `id` of the person."""
    told: dict[int, set[Stage]] = {id(person): set() for person in targets.defendants}
    own: dict[int, set[Stage]] = {id(person): set() for person in targets.defendants}
    blocked: set[int] = set()
    text = targets.reading.text
    events = tuple(find_events(text))
    titled = {stage for stage, _, _ in find_events(targets.reading.document.title)}
    #: For each stage and each telling of it, whether it is told of somebody else.
    elsewhere: dict[Stage, list[bool]] = {}
    for stage, start, end in events:
        if stage in {Stage.CHARGED, Stage.SANCTIONED, Stage.ARRESTED}:
            if stage is Stage.SANCTIONED:
                named = targets.of(start, end)
                blocked |= {id(p) for p in named if targets.names_in_sentence(p, start)}
            continue
        whose = stage is Stage.PLEADED_GUILTY and _HIS_PLEA.search(text[max(0, start - 20) : start])
        persons = targets.told_before(start) if whose else targets.of(start, end)
        elsewhere.setdefault(stage, []).append(
            not persons and (len(targets.defendants) == 1 or targets.subject_before(start) is not None)
        )
        for person in persons:
            told[id(person)].add(stage)
            if len(persons) == 1 or targets.names_in_sentence(person, start):
                own[id(person)].add(stage)
    announced = {fact.value for fact in stages} & _PERSONAL
    worded = titled | {stage for stage, _, _ in events}
    announced -= _OUTCOMES - _told_outcomes(worded, text, terms)
    if Stage.EXTRADITED not in worded and _SOUGHT.search(text):
        announced.discard(Stage.EXTRADITED)
    announced -= {stage for stage, others in elsewhere.items() if all(others)}
    sanction = Stage.SANCTIONED in announced or (not announced and sanction_page(targets))
    blocked |= unaccused(targets) if sanction and Stage.CHARGED not in announced | titled else set()
    charge_words, tried = any(charges(text, *event) for event in events), bool(_TRIAL.search(text))
    main = max(targets.defendants, key=lambda person: len(person.mentions))
    for person in targets.defendants:
        mine = told[id(person)]
        imposed = [term for term in terms.get(id(person), []) if term.kind is TermKind.IMPOSED]
        if imposed:
            mine.add(Stage.SENTENCED)
        if any(targets.names_in_sentence(person, term.start) for term in imposed):
            own[id(person)].add(Stage.SENTENCED)
        if len(targets.defendants) == 1:
            mine |= announced | titled & _PERSONAL
            mine -= _of_earlier_cases(text, announced, titled, imposed)
        mine &= _PERSONAL
        # "He was convicted on his plea": without a trial the conviction is the plea.
        if {Stage.PLEADED_GUILTY, Stage.CONVICTED} <= mine and not tried:
            mine.discard(Stage.CONVICTED)
    _share_announced(targets, told, own, announced | titled)
    for mine in told.values():
        if {Stage.PLEADED_GUILTY, Stage.CONVICTED} <= mine and not tried:
            mine.discard(Stage.CONVICTED)
    if (decided := on_appeal(targets.reading.text)) is not None:
        told[id(main)].add(decided)
    settle_awaiting(targets, told, own, tried=tried)
    fates = read_fates(targets)
    settle_groups(targets, events, told, own, spared=awaiting_sentence(targets) | fates.keys())
    settle_verdicts(targets, told, own, fates)
    return {
        key: Stage.OTHER
        if fates.get(key) is Fate.DEAD and not mine & BEYOND_CHARGE
        else _furthest(mine, charge_words, sanction and (key == id(main) or key in blocked), announced)
        for key, mine in told.items()
    }


_PUT_ON_PROBATION = re.compile(r"\b(?:was |were )?(?:put|placed)\b[^.;]{0,40}\bprobation\b", _I)


def _of_earlier_cases(
    text: str, announced: set[Stage], titled: set[Stage], imposed: Sequence[Term]
) -> set[Stage]:
    """What is told of a sole defendant, charged or convicted now, that can only be of his earlier cases."""
    if not all(_PUT_ON_PROBATION.match(text, term.start) for term in imposed):
        return set()
    if announced and announced <= _BEFORE_OUTCOME and not titled & _OUTCOMES:
        return set(_OUTCOMES)
    return {Stage.SENTENCED} if imposed and Stage.SENTENCED not in announced | titled else set()


def _share_announced(
    targets: Targets, told: dict[int, set[Stage]], own: dict[int, set[Stage]], announced: set[Stage]
) -> None:
    """Add to `told` what the document announces of nobody by name: those named first have it."""
    outcome = max(announced & _OUTCOMES, key=lambda stage: STAGE_ORDER[stage], default=None)
    for stage in {outcome, *announced & _ENDS} if len(targets.defendants) > 1 else ():
        if stage is not None and _nobody_has(stage, told.values()):
            for person in leading(targets):
                told[id(person)].add(stage)
                if stage in _ENDS:
                    own[id(person)].add(stage)
    if Stage.EXTRADITED in announced and not any(Stage.EXTRADITED in mine for mine in told.values()):
        for person in leading(targets) if _EXTRADITED.search(targets.reading.document.title) else ():
            told[id(person)].add(Stage.EXTRADITED)
    if outcome is not None and _title_counts(targets):
        for person in targets.defendants:
            # "Two guilty": one by his plea, the other by a jury.
            if outcome is not Stage.CONVICTED or Stage.PLEADED_GUILTY not in told[id(person)]:
                told[id(person)].add(outcome)


def _told_outcomes(worded: set[Stage], text: str, terms: dict[int, list[Term]]) -> set[Stage]:
    """The outcomes of which the text or the title has words of its own ("pleaded not guilty" is no plea)."""
    told = set(worded)
    if any(term.kind is TermKind.IMPOSED for mine in terms.values() for term in mine):
        told.add(Stage.SENTENCED)
    if not (_NOT_GUILTY.search(text) or _PLEA_EXPECTED.search(text)) and speaks_of_guilt(text):
        told.add(Stage.PLEADED_GUILTY)
    return told


#: "According to his " plea agreement: of whom the sentence before tells.
_HIS_PLEA = re.compile(r"\b(?:according to|per|in|under|según) (?:his|her|su) (?:written |signed )?$", _I)
_NOT_GUILTY = Opened(r"\bnot guilty\b|\bno culpables?\b|\binocen(?:te|cia)\b", _I)
_PLEA_EXPECTED = Opened(
    r"\b(?:expected|scheduled|set|likely|due|plans?|intends?|will|would|se espera que) (?:to )?(?:\w+ "
    r")?(?:plead|se declar)",
    _I,
)
_EXTRADITED = re.compile(
    r"\b(?:extradit(?:ed|es|an|a|ad[oa]s?|aron)|entrega[n]?|llega extraditad[oa]|hand(?:s|ed) over)\b", _I
)
#: An extradition that is only asked for.
_SOUGHT = Opened(
    r"\b(?:seek(?:s|ing)?|sought|request(?:s|ed|ing)?|await(?:s|ing)?|pending|fight(?:s|ing)?|fac(?:es|"
    r"ing)|contest\w*|"
    r"wants?|busca[n]?|solicit\w+|pid(?:e|en|ió|ieron)|espera[n]?|pendiente|"
    r"enfrenta)\b[^.;]{0,50}\bextradi\w+|"
    r"\bextradi(?:tion|ción)\b[^.;]{0,30}\b(?:is|was|has been|está|fue|ha sido) (?:sought|pending|requested|"
    r"solicitada|pedida|pendiente)",
    _I,
)


def _nobody_has(outcome: Stage, told: Iterable[set[Stage]]) -> bool:
    """True if an announced outcome is told of no defendant by name: then the first named have it."""
    if outcome in _ENDS:
        return not any(outcome in mine for mine in told)
    return not any(STAGE_ORDER[stage] >= STAGE_ORDER[outcome] for mine in told for stage in mine & _OUTCOMES)


_COUNTED = re.compile(
    r"(?<!\bof )(?<!\bde )(?<!of the )\b(?:(two|dos|pair|couple|both|pareja|duo)|(three|tres|trio)|(four|"
    r"cuatro)|(five|cinco)|(six|seis)|"
    r"(seven|siete)|(eight|ocho)|(nine|nueve)|(ten|diez))\b"
    r"(?![- ](?:and a half |½ |more )?(?:years?|months?|decades|años|meses|counts?|(?:\w+ )?(?:guns?|"
    r"firearms?|rifles?|"
    r"weapons?|pistols?|handguns?)|days|armas?|fusiles|cargos|charges))",
    _I,
)


def _title_counts(targets: Targets) -> bool:
    """True if the title counts as many people as there are defendants ("Eight get prison")."""
    if len(targets.defendants) in counts(targets.reading.document.title):
        return True
    return any(
        (match.lastindex or 0) + 1 == len(targets.defendants)
        for match in _COUNTED.finditer(targets.reading.document.title)
    )


_BEFORE_OUTCOME = frozenset({Stage.ARRESTED, Stage.CHARGED})
_OUTCOMES = frozenset(
    {Stage.PLEADED_GUILTY, Stage.CONVICTED, Stage.SENTENCED, Stage.ACQUITTED, Stage.DISMISSED}
)


#: Outcomes that end a case, so that what others were sentenced to says nothing of them.
_ENDS = frozenset({Stage.DISMISSED, Stage.ACQUITTED})


_TRIAL = Opened(
    r"\b(?<!grand )(?:jury|jurors?|jurado|verdict|veredicto)\b|\bfound guilty\b|\bno-case submission\b|"
    r"\b(?:after|at|following|tras|en) (?:an? |un |el )?(?:[\w-]+ ){0,3}(?:trial|juicio)\b",
    _I,
)


def _furthest(told: set[Stage], charge_words: bool, sanction: bool, announced: set[Stage]) -> Stage:
    beyond = {stage for stage in told if STAGE_ORDER[stage] > STAGE_ORDER[Stage.CHARGED]}
    if beyond:
        return max(beyond, key=lambda stage: STAGE_ORDER[stage])
    if sanction:
        return Stage.SANCTIONED
    if announced and Stage.CHARGED not in announced and Stage.ARRESTED in announced and not charge_words:
        return Stage.ARRESTED
    return Stage.CHARGED
