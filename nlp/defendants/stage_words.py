"""The words of texts that move the case of a person, by their stage, English and Spanish."""

from __future__ import annotations

import re

from ironriver.vocabulary import Stage

_I = re.IGNORECASE
EVENTS: tuple[tuple[Stage, re.Pattern[str]], ...] = (
    (
        Stage.SENTENCED,
        re.compile(
            r"\b(?:(?:was|were|been|being|is|are|each|both|all|also|got|"
            r"previously) (?:\w+ )?(?:re)?sentenced|sentenced (?:\w+ )?(?:to|today|on|in|for)\b|"
            r"sentenced\b(?= (?-i:[A-Z]))|sentenced (?:were|are|is|was)\b|(?:fue|fueron|ha sido|han sido|"
            r"quedó) (?:sentenciad|condenad)[oa]s?|(?:sentenciad|condenad)[oa]s?(?= (?:\w+ )?a \w+)|"
            r"(?:conden|sentenci)(?:ó|aron) (?:\w+ ){0,5}?a\b|sentenciados son|(?:condenan|sentencian|"
            r"dan) (?:\w+ ){0,4}?a\b|"
            r"(?:the |their )?(?:sentences|terms|penas|condenas) (?:ran|ranged?|run|range|ranging|van|"
            r"iban|fueron) (?:from|de)|"
            r"sen(?:t|ds|ding) (?:him|her|them|[A-Z]\w+) to (?:\w+ )?prison|sent to (?:\w+ )?prison|"
            r"(?:received|drew|got|recibi(?:ó|eron)) (?:\w+ ){0,2}(?:prison |jail )?(?:terms?|sentences?|"
            r"condenas?)\b|"
            r"(?:his|her|their) (?:sentences?|prison terms?) (?:vacated|set aside|reduced|affirmed|"
            r"corrected|upheld|cut)|"
            r"(?:vacate|correct|reduce|reduces|challeng\w+|appeal\w*|affirm\w*|uph[eo]ld\w*) (?:his|her|"
            r"their|the) "
            r"(?:[\w-]+ )?(?:prison )?sentences?|"
            r"(?:gets|got|receives|received) (?:\w+[- ]){0,4}?(?:probation|(?:prison|jail) (?:time|term|"
            r"sentence))\b|"
            r"sentences? (?:were|was|of [\w-]+ (?:years|months))[^.;]{0,20}(?:imposed|handed)|"
            r"(?:was|were) (?:also )?fined\b|imposed (?:was|on|upon)|"
            r"(?:has|have|had) (?:already |since )?(?:served|completed|finished) (?:his|her|"
            r"their) (?:prison )?"
            r"(?:sentences?|terms?)\b|handed (?:down )?(?:a )?[\w-]+ (?:years|months)|(?:is|was|are|"
            r"were) serving|given an? (?:suspended )?sentence|le fueron impuestos|les? impusieron|recibi(?:ó|"
            r"eron) (?:en (?:\w+ ){1,3}|el (?:\w+ ){1,4})?(?:una )?(?:sentencia|condena|pena)|"
            r"cumple una (?:condena|sentencia))",
            _I,
        ),
    ),
    (
        Stage.CONVICTED,
        re.compile(
            r"\b(?:(?:was|were|been|is|are|being|stands?|also|him|her|them|members?|"
            r"men) (?:\w+ )?(?:convicted|found guilty|declared guilty)|convicted (?:by|at trial|after|"
            r"following|on|of|today)\b|convicted\b(?= (?-i:[A-Z][\w’'-]+ [A-Z]))|"
            r"(?:was|were|is|are) condemned|condemned (?:in|for)\b|"
            r"(?:jury|jurors|judge|panel|"
            r"court)\b[^.;]{0,40}?\bfound (?:(?!not guilty)[^.;]){1,160}?\bguilty (?:of|on)\b|"
            r"(?:found|finds?|finding) (?:(?!not\b)[\w.'’-]+ ){0,6}guilty(?! plea)|convicted (?:him|her|"
            r"them)\b|"
            r"(?<!not )(?<!pleaded )(?<!pled )(?<!plead )(?<!pleads )guilty on (?:all|both|every|each)\b|"
            r"heard [“\"‘']?guilty[”\"’']?|(?:but|and) guilty (?:of|on)\b|guilty verdicts?|"
            r"juries convicted|jury convicted|(?:jury|"
            r"jurors)(?: \w+){0,12} to convict|"
            r"convicting\b(?= (?-i:[A-Z]|him|her|them))|(?:fue|"
            r"fueron|resultó|encontró|encontraron|halló|hallado|hallaron|declaró|"
            r"declarado) (?:\w+ )?culpables?|(?<!se )(?:hallan|declaran|encuentran|hallaron) culpables?|"
            r"culpables? (?:lo|la|los|las|fue|fueron|"
            r"resultó|resultaron) (?:declar|hall|encontr)\w+|declarad[oa]s? culpables?|hallad[oa]s? "
            r"culpables?|"
            r"conviction (?:of|was upheld))",
            _I,
        ),
    ),
    (
        Stage.PLEADED_GUILTY,
        re.compile(
            r"\b(?:(?:pleads?|pleaded|pled|pleading) (?:\w+ )?guilty|guilty pleas?|entered (?:an?|his|her|"
            r"their|the) (?:(?:same|similar|identical) )?(?:guilty )?pleas?\b(?! of not)|"
            r"entered (?:guilty )?pleas\b(?! of not)|plea agreement|"
            r"(?:took|takes|accept(?:s|ed)|reach(?:es|ed)|struck|strikes|signed|signs) (?:a|"
            r"the) plea (?:deal|bargain|"
            r"agreement)|plead(?:s|ed)? (?:no contest|nolo)|"
            r"agreed to plead|plead guilty|"
            r"changed (?:his|her|their) pleas?|own(?:s|ed) up in court|(?:on|upon|by|through|"
            r"following) (?:his|her|their|"
            r"an?) (?:guilty )?"
            r"pleas?\b(?! of not| hearing| deal)|admit(?:s|ted|ting)?\b(?= (?:guilt|to|that|in|he|she|on|"
            r"responsib|smuggl|having|running|conspir|buying|selling|firearms?|his|her|their|the|Thurs|"
            r"Wednes|Mon|Tues|Fri|before))|acknowledg(?:ed|ing) (?:his|her|their)? ?guilt|"
            r"se declar(?:ó|aron|ará|arán|e|a|an|arse) (?:\w+ )?culpables?|declararse culpable|"
            r"declaración de culpabilidad|admiti(?:ó|eron|do)\b|había admitido|reconoci(?:ó|eron) (?:su|"
            r"ser|haber|que|la|ante)|acept(?:ó|aron) (?:\w+ )?(?:su |la )?(?:culpa|responsab|haber|los)|"
            r"acepta culpa|se confesó culpable|confesó|asum(?:ió|ieron|e) (?:su|la) (?:culpa|responsab)\w*|"
            r"(?:acuerdo|pacto) de (?:culpabilidad|culpa|declaración)|(?:se )?(?:ha|había|han|"
            r"habían)(?: se)? declarado"
            r" culpables?|tras declararse culpable)",
            _I,
        ),
    ),
    (
        Stage.ACQUITTED,
        re.compile(
            r"\b(?:(?:was|were|been|is|are|stood) (?:\w+ )?(?:acquitted|cleared|exonerated)|acquitted|"
            r"judgments? of acquittal (?:(?:is|was|were|will be|shall be) )?(?:entered|granted)|"
            r"(?:grant|enter)(?:s|ed)? (?:an? |the )?judgments? of acquittal|"
            r"(?:tried )?and (?:cleared|acquitted)(?=[.;,])|found not guilty|not guilty (?:verdict|"
            r"on (?:all|every))|cleared (?:of|him|her|them)|"
            r"(?:but|and|while|then) cleared\b(?= (?-i:[A-Z]))|"
            r"(?:jury|jurors|judge) clear(?:s|ed)|(?:fue|"
            r"fueron|quedó|quedaron) (?:absuelt|exonerad)[oa]s?|absolvió|absuelv\w+|absuelt[oa]s?|"
            r"(?:was|were) (?:freed|discharged|released) (?:for (?:want|lack) of evidence|of (?:all|every)|"
            r"after (?:a|his|her|"
            r"their) no-case)|no-case submission (?:was )?upheld|descargad[oa]s? (?:por|de)|"
            r"descarg(?:ó|aron) (?:por|de|a)\b|"
            r"veredicto (?:fue )?de no culpab)",
            _I,
        ),
    ),
    (
        Stage.DISMISSED,
        re.compile(
            r"\b(?:(?:charges?|case|indictment|counts|complaint)\b[^.;]{0,90}\b(?:dismissed|dropped|"
            r"thrown out|tossed)|(?:dismiss(?:ed|es)|dropped|drops|threw out|"
            r"tossed)\b[^.;]{0,60}\b(?:charges?|case|indictment|complaint)|sin efecto los cargos|"
            r"no case to answer|"
            r"no vincular(?:l[oa]s?)?\b|no (?:l[oa]s?) vinculó|(?:auto de )?no vinculación a proceso|"
            r"auto de libertad|"
            r"sobreseimiento(?: definitivo| provisional)?|sobreseíd[oa]s?|sobreseyó|(?:retir|"
            r"desech|desestim)\w+ (?:los |de los )?cargos|cargos [^.;]{0,40}(?:desech|desestim|retirad))",
            _I,
        ),
    ),
    (
        Stage.EXTRADITED,
        re.compile(
            r"\b(?:(?:was|were|been|being) (?:\w+ )?(?:extradited|handed over)|"
            r"hand(?:s|ed) over (?:\w+ )?(?:suspect|man|woman|fugitive|accused|alleged|reputed|defendant)|"
            r"(?:surrendered|extradited) to (?:U\.S\.|American|Mexican) (?:\w+ )?(?:marshals|"
            r"agents|"
            r"authorities|officials|custody)|"
            r"entreg(?:an?|ó|aron) (?:\w+ ){0,4}al? (?:(?:presunt|supuest|señalad|acusad)[oa]|exmilitar|"
            r"líder)|"
            r"(?:puso|pusieron|ponen?) en manos de (?:\w+ ){1,3}(?:estadounidenses|de Estados Unidos)|(?:fue|"
            r"fueron) (?:extraditad[oa]s?|entregad[oa]s? (?:en extradición|a (?:las autoridades|la "
            r"justicia|Estados|"
            r"EU|EE|agentes|México|Colombia)))|following (?:his|her) extradition|extraditado|extraditan|"
            r"extradita(?:ron)?)\b",
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
            r"enfrentan?|vinculad[oa]s? a proceso|sujet[oa]s? a proceso)\b",
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
