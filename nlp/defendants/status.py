"""How far each defendant's case has come, by what the document says of that person.

"has agreed to plead guilty"   pleaded_guilty        "will be sentenced Dec. 1"   no sentence yet
"was acquitted of everything"  acquitted             "remains at large"           charged
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ironriver.vocabulary import STAGE_ORDER, Assertion, Stage
from nlp.annotation import StageFact
from nlp.defendants.targets import Targets
from nlp.people import Person
from nlp.sentence_terms import Term, TermKind, find_terms

_I = re.IGNORECASE
_EVENTS: tuple[tuple[Stage, re.Pattern[str]], ...] = (
    (
        Stage.SENTENCED,
        re.compile(
            r"\b(?:(?:was|were|been|being|is|are|each|both|all|also|got|"
            r"previously) (?:\w+ )?(?:re)?sentenced|sentenced (?:\w+ )?(?:to|today|on|in|for)\b|"
            r"sentenced\b(?= (?-i:[A-Z]))|sentenced (?:were|are|is|was)\b|(?:fue|fueron|ha sido|han sido|"
            r"quedó) (?:sentenciad|condenad)[oa]s?|(?:sentenciad|condenad)[oa]s?(?= (?:\w+ )?a \w+)|"
            r"condenó a|sentenció a|sentenciados son|"
            r"sentences? (?:were|was|of [\w-]+ (?:years|months))[^.;]{0,20}(?:imposed|handed)|"
            r"imposed (?:was|on|upon)|handed (?:down )?(?:a )?[\w-]+ (?:years|months)|(?:is|was|are|"
            r"were) serving|given a sentence|le fueron impuestos|les? impusieron|recibi(?:ó|"
            r"eron) (?:una )?(?:sentencia|condena|pena)|cumple una (?:condena|sentencia))",
            _I,
        ),
    ),
    (
        Stage.CONVICTED,
        re.compile(
            r"\b(?:(?:was|were|been|is|are|being|stands?|also|him|her|them|members?|"
            r"men) (?:\w+ )?(?:convicted|found guilty|declared guilty)|convicted (?:by|at trial|after|"
            r"following|on|of|today)\b|convicted\b(?= (?-i:[A-Z][a-z]+ [A-Z]))|"
            r"found (?:\w+ ){0,6}guilty(?! plea)|guilty verdicts?|juries convicted|jury convicted|(?:fue|"
            r"fueron|resultó|encontró|encontraron|halló|hallado|hallaron|declaró|"
            r"declarado) (?:\w+ )?culpables?|declarad[oa]s? culpables?|hallad[oa]s? culpables?|"
            r"conviction (?:of|was upheld))",
            _I,
        ),
    ),
    (
        Stage.PLEADED_GUILTY,
        re.compile(
            r"\b(?:(?:pleads?|pleaded|pled|pleading) (?:\w+ )?guilty|guilty pleas?|entered (?:an?|his|her|"
            r"their|the) (?:guilty )?pleas?\b(?! of not)|plea agreement|agreed to plead|plead guilty|"
            r"changed (?:his|her|their) pleas?|admit(?:s|ted|ting)?\b(?= (?:guilt|to|that|in|he|she|on|"
            r"responsib|smuggl|having|running|conspir|buying|selling|firearms?|his|her|their|the|Thurs|"
            r"Wednes|Mon|Tues|Fri|before))|acknowledg(?:ed|ing) (?:his|her|their)? ?guilt|"
            r"se declar(?:ó|aron|ará|arán|e|a|an|arse) (?:\w+ )?culpables?|declararse culpable|"
            r"declaración de culpabilidad|admiti(?:ó|eron|do)\b|había admitido|reconoci(?:ó|eron) (?:su|"
            r"ser|haber|que|la|ante)|aceptó (?:\w+ )?(?:su |la )?(?:culpa|responsab|haber|los)|"
            r"acepta culpa|se confesó culpable|confesó)",
            _I,
        ),
    ),
    (
        Stage.ACQUITTED,
        re.compile(
            r"\b(?:(?:was|were|been|is|are|stood) (?:\w+ )?(?:acquitted|cleared|exonerated)|acquitted|"
            r"found not guilty|not guilty (?:verdict|on (?:all|every))|cleared (?:of|him|her|them)|(?:fue|"
            r"fueron|quedó|quedaron) (?:absuelt|exonerad)[oa]s?|absolvió|absuelv\w+|absuelt[oa]s?|"
            r"veredicto (?:fue )?de no culpab)",
            _I,
        ),
    ),
    (
        Stage.DISMISSED,
        re.compile(
            r"\b(?:(?:charges?|case|indictment|counts|complaint)\b[^.;]{0,60}\b(?:dismissed|dropped|"
            r"thrown out|tossed)|(?:dismiss(?:ed|es)|dropped|drops|threw out|"
            r"tossed)\b[^.;]{0,30}\b(?:charges?|case|indictment|complaint)|sin efecto los cargos|(?:retir|"
            r"desech|desestim)\w+ (?:los |de los )?cargos|cargos [^.;]{0,40}(?:desech|desestim|retirad))",
            _I,
        ),
    ),
    (
        Stage.EXTRADITED,
        re.compile(
            r"\b(?:(?:was|were|been|being) (?:\w+ )?(?:extradited|handed over)|(?:fue|"
            r"fueron) (?:extraditad|entregad)[oa]s?|following (?:his|her) extradition|extraditado)\b",
            _I,
        ),
    ),
    (
        Stage.SANCTIONED,
        re.compile(
            r"\b(?:sanction(?:s|ed|ing)?|OFAC|designat(?:ed|es|ing)\b|sancion(?:a|ó|ado|ada|ados|an)?|"
            r"lista negra)\b",
            _I,
        ),
    ),
    (
        Stage.CHARGED,
        re.compile(
            r"\b(?:charg(?:ed|es|ing)|indict(?:ed|ment|s|ing)|accus(?:ed|es|ing|ations?)|complaint|"
            r"arraigned|faces? (?:up|a|charges|\w+ (?:charges|counts))|defendants?|prosecut(?:ed|ion)|"
            r"on trial|counts|acusad[oa]s?|acusación|imputad[oa]s?|cargos|procesad[oa]s?|denuncia penal|"
            r"enfrentan?|vinculad[oa]s? a proceso)\b",
            _I,
        ),
    ),
    (
        Stage.ARRESTED,
        re.compile(
            r"\b(?:arrest(?:ed|s|ing)?|taken into custody|detained|in custody|booked|apprehended|jailed|"
            r"captured|detenid[oa]s?|arrestad[oa]s?|capturad[oa]s?|captura|detención|aprehendid[oa]s?|"
            r"detuvieron|detuvo)\b",
            _I,
        ),
    ),
)
_NOT_THIS = re.compile(
    r"(?:\b(?:not|never|no|ni|nunca|if|if he is|if she is|if ever|si|could be|can be|may be|"
    r"would be|to be|be|when|until|before|awaits?|awaiting|awaiting trial|unless|denied|"
    r"after being|if he is|if they are|previously|ya había sido|antes de ser|had already been|"
    r"prior|cuando|deberá|podría(?:n)? ser|puede ser|será|serán|a|third|convicted felon|once)\s)$",
    _I,
)
_FUTURE = re.compile(
    r"\b(?:will|would|could|may|might|can|shall|to|is scheduled to|set to|faces?|if|until|será|"
    r"serán|podría[n]?|puede[n]?) (?:also |then |each |both )?(?:be |ser )?(?:\w+ly )?$",
    _I,
)
_CONDITION = re.compile(
    r"\b(?:if|si|unless|whether|en caso de|de ser|de resultar|a menos que|once)\s(?:\w+\s){0,3}$", _I
)
_PLEA_FUTURE = re.compile(
    r"\b(?:if|whether|unless|si|refused to|declined to|could|might)\s(?:\w+\s){0,3}$", _I
)
_NOT_GUILTY = re.compile(r"\bnot (?:\w+ )?guilty|no culpable|inocente", _I)
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


def find_events(text: str) -> Iterator[tuple[Stage, int, int]]:
    """Every word of `text` that moves a case, with its place; hopes, conditions and the future left out."""
    for stage, pattern in _EVENTS:
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - 60) : match.start()]
            if stage in {Stage.SENTENCED, Stage.CONVICTED, Stage.ACQUITTED} and (
                _FUTURE.search(before)
                or _CONDITION.search(before)
                or _NOT_THIS.search(before)
                or re.match(r"(?:is|are) (?:\w+ )?(?:scheduled|to be)", match[0], _I)
            ):
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
                _NOT_GUILTY.search(match[0])
                or _PLEA_FUTURE.search(before)
                or re.search(r"\b(?:not|no|withdr\w+|sin|never)[\s-](?:\w+\s)?$", before, _I)
            ):
                continue
            yield stage, match.start(), match.end()


def read_status(
    targets: Targets, stages: Sequence[StageFact], terms: dict[int, list[Term]]
) -> dict[int, Stage]:
    """The furthest stage of each defendant, by `id` of the person."""
    told: dict[int, set[Stage]] = {id(person): set() for person in targets.defendants}
    text = targets.reading.text
    for stage, start, end in find_events(text):
        if stage in {Stage.CHARGED, Stage.SANCTIONED, Stage.ARRESTED}:
            continue
        for person in targets.of(start, end):
            told[id(person)].add(stage)
    announced = {fact.value for fact in stages} & _PERSONAL
    charge_words = any(stage is Stage.CHARGED for stage, _, _ in find_events(text))
    sanction = Stage.SANCTIONED in announced or (not announced and _sanction_page(targets))
    tried = bool(_TRIAL.search(text))
    main = max(targets.defendants, key=lambda person: len(person.mentions))
    for person in targets.defendants:
        mine = told[id(person)]
        if any(term.kind is TermKind.IMPOSED for term in terms.get(id(person), [])):
            mine.add(Stage.SENTENCED)
        if len(targets.defendants) == 1:
            mine |= (
                announced | {stage for stage, _, _ in find_events(targets.reading.document.title)} & _PERSONAL
            )
        mine &= _PERSONAL
        # "He was convicted on his plea": without a trial the conviction is the plea.
        if {Stage.PLEADED_GUILTY, Stage.CONVICTED} <= mine and not tried:
            mine.discard(Stage.CONVICTED)
    titled = {stage for stage, _, _ in find_events(targets.reading.document.title)}
    outcome = max((announced | titled) & _OUTCOMES, key=lambda stage: STAGE_ORDER[stage], default=None)
    if outcome is not None and len(targets.defendants) > 1 and _nobody_has(outcome, told.values()):
        for person in _leading(targets):
            told[id(person)].add(outcome)
    if outcome is not None and _title_counts(targets):
        for person in targets.defendants:
            told[id(person)].add(outcome)
    return {
        key: _furthest(mine, charge_words, sanction and key == id(main), announced)
        for key, mine in told.items()
    }


def _nobody_has(outcome: Stage, told: Iterable[set[Stage]]) -> bool:
    """True if an announced outcome is told of no defendant by name: then the first named have it."""
    return not any(STAGE_ORDER[stage] >= STAGE_ORDER[outcome] for mine in told for stage in mine & _OUTCOMES)


_COUNTED = re.compile(
    r"\b(?:(two|dos|pair|couple|both|pareja|duo)|(three|tres|trio)|(four|cuatro)|(five|cinco)|(six|seis)|"
    r"(seven|siete)|(eight|ocho)|(nine|nueve)|(ten|diez))\b",
    _I,
)


def _title_counts(targets: Targets) -> bool:
    """True if the title counts as many people as there are defendants ("Eight get prison")."""
    return any(
        (match.lastindex or 0) + 1 == len(targets.defendants)
        for match in _COUNTED.finditer(targets.reading.document.title)
    )


_OUTCOMES = frozenset(
    {Stage.PLEADED_GUILTY, Stage.CONVICTED, Stage.SENTENCED, Stage.ACQUITTED, Stage.DISMISSED}
)


def _leading(targets: Targets) -> tuple[Person, ...]:
    """The defendants of the first list of names in the text: those whom the document is about."""
    for index in sorted(targets.lists):
        for listed in targets.lists[index]:
            if chosen := tuple(p for p in listed.persons if any(p is d for d in targets.defendants)):
                return chosen
    return targets.defendants[:1]


def _sanction_page(targets: Targets) -> bool:
    return bool(re.search(r"\bsanci?on", targets.reading.document.title, _I))


_TRIAL = re.compile(r"\b(?:jury|jurors?|trial|verdict|jurado|juicio|veredicto)\b", _I)


def _furthest(told: set[Stage], charge_words: bool, sanction: bool, announced: set[Stage]) -> Stage:
    beyond = {stage for stage in told if STAGE_ORDER[stage] > STAGE_ORDER[Stage.CHARGED]}
    if beyond:
        return max(beyond, key=lambda stage: STAGE_ORDER[stage])
    if sanction:
        return Stage.SANCTIONED
    if announced and Stage.CHARGED not in announced and Stage.ARRESTED in announced and not charge_words:
        return Stage.ARRESTED
    return Stage.CHARGED


_REPLACED = re.compile(
    r"\b(?:at first|original(?:ly)?|initial(?:ly)?|earlier|first (?:sentenced|given)|"
    r"had been (?:sentenced|given)|en un principio|originalmente)\b[^.;]{0,60}$",
    _I,
)


def imposed_months(text: str, person_terms: Sequence[Term]) -> int | None:
    """Of all terms told of a person the commonest, the first of equals; prison before probation."""
    imposed = [
        term.months
        for term in person_terms
        if term.kind is TermKind.IMPOSED and not _REPLACED.search(text[max(0, term.start - 90) : term.start])
    ] or [term.months for term in person_terms if term.kind is TermKind.IMPOSED]
    if not imposed:
        return None
    prison = [months for months in imposed if months > 0] or imposed
    return max(prison, key=lambda months: (prison.count(months), -prison.index(months)))


def read_terms(targets: Targets, terms: Sequence[Term]) -> dict[int, list[Term]]:
    """The terms told of each defendant, by `id`; lists of terms go to lists of persons in order."""
    found: dict[int, list[Term]] = {id(person): [] for person in targets.defendants}
    for term in terms:
        if term.kind is not TermKind.IMPOSED:
            continue
        persons: tuple[Person, ...] = targets.given_to(term.end) or targets.of(term.start, term.end)
        if term.place is not None:
            if len(persons) <= term.place:
                persons = targets.list_before(term.start, term.place + 1) or targets.defendants
            persons = persons[term.place : term.place + 1]
        for person in persons:
            found[id(person)].append(term)
    if not any(found.values()):
        headline = [
            term for term in find_terms(targets.reading.document.title) if term.kind is TermKind.IMPOSED
        ]
        for person in _leading(targets):
            found[id(person)] += headline[:1]
    return found
