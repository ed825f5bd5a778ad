"""Whether a stage is told as an act of these days or as a circumstance of another one.

"Two men who were arrested Sept. 6 were indicted Wednesday" announces the indictment; "both are in custody"
says where the accused are, not what was done; "lawyers assail the charges" is none of the stages.
"""

from __future__ import annotations

import re

from ironriver.vocabulary import Stage
from nlp.stages.days import News, days_of_scene, days_since

#: What is left of a stage's weight that is told as long past, as a state, in a relative clause.
LONG_PAST, STATE, RELATIVE = 0.2, 0.4, 0.4
#: Days after which an arrest or a seizure is no news, where its day is told.
RECENT = 21
_DATED = frozenset({Stage.ARRESTED, Stage.SEIZURE})
#: A plea or a verdict of so many days ago is the background of what is still to come.
_GUILT, _LONG_AGO = frozenset({Stage.PLEADED_GUILTY, Stage.CONVICTED}), 60
#: Characters before a word that may say how it is told.
_BEFORE = 200
_STATE = re.compile(
    r"^(?:(?:in|into) (?:\w+ )?custody|behind bars|held\b|presos|tras las rejas|en custodia|bajo custodia)",
    re.IGNORECASE,
)
_TAKEN = re.compile(r"\b(?:taken|took|placed|booked)\b[^.;]{0,40}$", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:who|whom|which|that|where|que|donde|quien(?:es)?)\s+(?:(?:se|was|were|had been|has been|"
    r"have been|fue|fueron|"
    r"hab[ií]an? sido|later|also|then|police|officers|agents|officials|authorities|investigators)\s+)*$",
    re.IGNORECASE,
)
#: What is told in a relative clause of an earlier arrest or seizure; "who carried rifles hidden in …" isn't.
_TAKING = re.compile(
    r"^(?:arrest|seiz|decomis|incaut|confisc|asegur|dete[nt]|detuv|captur|aprehend|apprehend|found|recover|"
    r"hall|ocup|"
    r"encontr|took|taken|intercept)",
    re.IGNORECASE,
)
#: "accused of having tried to bring in four pistols": the charge tells a find only as what he did.
_CHARGED_WITH = re.compile(
    r"\b(?:acusad|imputad|vinculad|procesad|sentenciad|condenad|señalad)[oa]s?\b[^.;]{0,60}?\b(?:por|"
    r"de)\b[^.;]{0,30}$|"
    r"\b(?:accused|charged|indicted|convicted|guilty|sentenced)\b[^.;]{0,40}?\b(?:of|with|for|"
    r"to)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"^(?:intent|trat|pretend|quer|tried|trying|attempt|llev|tra[íi]|transport|escond|ocult)", re.IGNORECASE
)
#: Words that tell the end of a ring without saying that anybody was taken.
_BROKEN = re.compile(
    r"^(?:dismantl|bust|broken up|breaks? up|shuts?\b|has been shut|desarticul|desmantel|desmont|takedown|"
    r"takes? down|taken down)",
    re.IGNORECASE,
)
#: What is no arrest of anybody: nobody was taken, a thing was stopped, an arrest was ordered or wished for.
_NOBODY = re.compile(
    r"\b(?:otr[oa]|primer|segund[oa]|tercera?|cuart[oa]|quint[oa]|sext[oa]|últim[oa]) $|"
    r"\b(?:sin (?:que (?:se |hubiera |hubiese |haya )?(?:report\w+ |registr\w+ )?|reportar(?:se)? |"
    r"registrar(?:se)? )?(?:personas |hombres )?|"
    r"no (?:hubo|hay|se report\w+|se registr\w+|se inform\w+|se realiz\w+|report\w+) (?:\w+ ){0,4}?|"
    r"ning[uú]n[ao]? (?:\w+ ){0,2}?(?:fue |result[oó] |qued[oó] )?|(?:no dej[oó]|sin dejar|sin) |"
    r"posibles |[oó]rden(?:es)? de |mandamientos? de |para (?:la |el |su )?|"
    r"(?:env[ií]os?|intentos?|cargamentos?|contrabando|veh[ií]culos?|camionetas?|armas|armamento|"
    r"lo asegurado|lo decomisado|lo incautado|cartuchos|municiones|arsenal|"
    r"tr[aá]fico)\b(?:[^.;,]{0,25}\b(?:fue|fueron) )?)$|"
    r"\b(?:no one|nobody|none|neither|nadie)\b(?: of \w+)?(?: \w+){0,3} $|"
    r"\b(?:objetos|art[ií]culos|piezas|indicios|material)\b[^.;]{0,60}$|"
    r"\b(?:no|without|any|will|would|seek to|sought to|committed to|help|continue to|(?:disrupt|"
    r"investigate|prosecute|identify|target)(?:ing)?(?:,| and|, and)|warrants? (?:\w+ ){0,4}for (?:his|her|"
    r"their|the)) $|"
    r"\b(?:seek|sought|continu\w+|aim\w*|work\w*|hop\w+|try\w*|tri(?:ed|es)|efforts?|designed|"
    r"order) to (?:\w+ (?:and |or )?){0,3}$|"
    r"\b(?:unlawful|false|wrongful|evading|resisting|person|people|someone|inmates?|detainees?) $",
    re.IGNORECASE,
)
#: After "in custody": for something else, or then.
_OTHERWISE = re.compile(
    r" (?:at the time|on (?:an )?unrelated|in (?:an )?unrelated|for (?:parole|probation|an? (?:parole|"
    r"probation))|"
    r"(?:por|en) otr[oa]s? (?:caso|causa|delito))",
    re.IGNORECASE,
)
#: What thieves take is no seizure, nor is one told that led to charges: "acusados por el decomiso de …".
_BY_THIEVES = re.compile(
    r"\b(?:burglars?|thie(?:f|ves)|robbers?|looters?|gunpoint|stolen from|burglary of|ladron(?:es)?|"
    r"asaltantes)\b",
    re.IGNORECASE,
)
_TAKEN_AWAY = re.compile(r"\b(?:tak(?:en|e|ing)|took|grabbed|pulled|hauled)\b", re.IGNORECASE)
_BECAUSE = re.compile(
    r"\b(?:charg\w+|indict\w+|accus\w+|acus\w+|imput\w+|cargos)\b.{0,60}\b(?:por|tras|over|after|following|"
    r"in|on) (?:(?:el|la|los|las|the|an?|un|una) )?$",
    re.IGNORECASE,
)
#: What is said to those who investigate is no plea before a court: "he admitted to agents that …".
_TO_POLICE = re.compile(
    r"\b(?:to|told|during|in) (?:the |an? |his |her |atf |hsi |fbi |cbp |federal )*"
    r"(?:agents?|officers?|police|investigators?|detectives?|deput(?:y|ies)|troopers?|inspectors?|"
    r"interview|interrogation|questioning)\b|"
    r"\b(?:a|ante|en) (?:los |las |sus |la |un |el )?(?:agentes?|oficial(?:es)?|polic[ií]as?|"
    r"investigador(?:es)?|aduaner[oa]s|militares|guardias|captores|interrogatorio|entrevista)\b",
    re.IGNORECASE,
)
_ADMITTING = re.compile(r"^(?:admi|confes|acknowledg|reconoc|acept)", re.IGNORECASE)
#: What an investigator was told stands so near after "admitted", in characters.
_HEARD = 90
#: A title of what lawyers, judges and jurors do between charge and verdict: no stage.
PENDING = re.compile(
    r"\b(?:lawyers?|(?<!district )(?<!states )(?<!u\.s\. )attorneys?(?! general)|defen[sc]e|abogados?|"
    r"defensa)\b.{0,30}?\b(?:assails?|argues?|says?|question|challeng|seeks?|wants?|asks?|fights?|cuestion|"
    r"pide|alega|argument)|"
    r"\bwrites? to\b|\bletter to\b|\basks? (?:a |the |for )?(?:\w+ )?(?:judge|court|new|mercy|bail|release)|"
    r"\bjur(?:y|ors) (?:gets?|deliberat|must|to decide|selection|hears?)|"
    r"\btrial (?:opens?|begins?|starts?|set|delayed|nears|of|for|date)|\b(?:on|goes to) trial\b|"
    r"\b(?:charges?|counts?|case|indictment)\b.{0,40}?\b(?:stands?|survives?|upheld|goes? (?:on|to)|"
    r"proceeds?|delayed)\b|"
    r"\b(?:judge|court|magistrate) (?:keeps|holds|orders|jails)\b.{0,60}?\b(?:in jail|in custody|held|"
    r"without bail|behind bars|detained)\b|"
    r"\b(?:judge|court) (?:denies|refuses|declines|rejects|weighs|hears|delays|lets)|"
    r"\b(?:testif\w+|witness\w*|motion|closing arguments|(?:bond|bail) (?:denied|set|hearing|revoked)|"
    r"(?:denie[sd]|seeks?|wants?|asks? for|gets?|granted) (?:bond|bail))\b|"
    r"\b(?:juicio|audiencia) (?:contra|de|inicia|comienza)|\bfianza\b|\bcarta a(?:l| la)\b",
    re.IGNORECASE,
)


def circumstance(stage: Stage, sentence: str, match: re.Match[str], news: News) -> float:
    """What share of its weight a stage's word at `match` keeps, from 0 to 1."""
    if stage is Stage.PLEADED_GUILTY and _ADMITTING.match(match.group()):
        told = sentence[match.start() : match.end() + _HEARD].split(";", maxsplit=1)[0]
        return LONG_PAST if _TO_POLICE.search(told) else 1.0
    if stage in _GUILT and (days_since(sentence, match, news) or 0) > _LONG_AGO:
        return LONG_PAST
    if stage not in _DATED:
        return 1.0
    if (
        stage is Stage.SEIZURE
        and _TRIED.match(match.group())
        and _CHARGED_WITH.search(sentence[: match.start()])
    ):
        return LONG_PAST
    days = days_since(sentence, match, news)
    if days is None and stage is Stage.SEIZURE:
        # "On Dec. 19 troopers stopped the truck. They found …"
        days = days_of_scene(news, paragraph=True)
    if (days or 0) > RECENT:
        return LONG_PAST
    before = sentence[max(0, match.start() - _BEFORE) : match.start()]
    if stage is Stage.SEIZURE and (
        _BECAUSE.search(before) or (_TAKEN_AWAY.search(match.group()) and _BY_THIEVES.search(sentence))
    ):
        return LONG_PAST
    if stage is Stage.ARRESTED and (_NOBODY.search(before) or _OTHERWISE.match(sentence, match.end())):
        return LONG_PAST
    if stage is Stage.ARRESTED and _BROKEN.match(match.group()) and Stage.CHARGED in news.titled:
        return STATE
    if (
        stage is Stage.ARRESTED
        and not news.first
        and _STATE.match(match.group())
        and not _TAKEN.search(before)
    ):
        return STATE
    if news.titled and stage not in news.titled and _TAKING.match(match.group()) and _RELATIVE.search(before):
        return RELATIVE
    return 1.0
