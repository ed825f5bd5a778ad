"""What the words around a name say: accused, official, victim, or nothing.

Each pattern is read straight after or straight before a name (or a list of names) inside its sentence.
"""

from __future__ import annotations

import re

from nlp.defendants.beside_names import beside

_I = re.IGNORECASE

#: "… was charged", "… pleaded guilty", "… fue detenido": what only an accused person does or suffers.
ACCUSED_AFTER = beside(
    r"\b(?:(?:was|were|is|are|has been|have been|had been|been|being|also|each|both|all|to be|"
    r"then|later|previously|already|previamente|later)\s+(?:\w+ly\s+|now\s+|each\s+|also\s+|"
    r"all\s+|both\s+|previously\s+|today\s+|all\s+|first\s+|later\s+|since\s+|being\s+)?"
    r"(?:(?:at )?first given|charged|indicted|arrested|sentenced|convicted|accused|acquitted|"
    r"cleared|arraigned|extradited|detained|held|jailed|booked|found (?:not )?guilty|named in|"
    r"taken into custody|in custody|caught|apprehended|given|ordered to serve|given \w+|"
    r"given \w+ months|ordered to forfeit|expected to plead|scheduled to (?:be sentenced|plead|"
    r"appear|stand)|a fugitive|at large|wanted|a defendant|among the (?:accused|defendants)|"
    r"one of the (?:accused|defendants)|sanctioned|designated|prosecuted|suspected|believed to|"
    r"alleged|facing)"
    r"|(?:pleaded|pled|plead|pleads|pleading)\b|admit(?:s|ted)\b|face[sd]?\b(?! to)|facing\b|"
    r"surrendered|confessed|belonged to (?:a|the) (?:\w+ )?(?:ring|gang|group|crew|one)|"
    r"(?:(?<=, )|(?<=and ))(?:an?|his|her|their|the|another|one of (?:the|his|her)) (?:\w+ "
    r")?(?:co-?defendants?|"
    r"co-?conspirators?|accomplices?)\b(?!['’])|another (?:man|defendant|person) charged|was to have "
    r"gone on trial|among them\b|"
    r"(?:heard|listened to) (?:the|his|her|their) (?:\w+ )?(?:charges|indictment)|(?:charges|case|"
    r"counts) against "
    r"(?:him|her|them)\b|(?:signed|reached|struck|accepted|took|taken|entered into|negotiated) (?:an?|the|"
    r"his|"
    r"her) (?:\w+ )?(?:plea|"
    r"deal|agreement)|received the (?:longer|shorter)|aceptó (?:\w+ )?su culpa|formaba parte|"
    r"tried to|trató de|quiso salir|enlisted|is one(?: of (?:them|the))?\b|is among\b|"
    r"awaits (?:trial|extradition|sentencing)|entered (?:a|an|his|her|their|"
    r"the)\b[^.;]{0,20}pleas?|made (?:his|her|an|their) initial appearance|agreed to (?:plead|"
    r"forfeit)|"
    r"could (?:get|be (?:sent|imprisoned|sentenced|given)|face)|received (?:a |an )?(?:sentence|"
    r"\w+[- ](?:months?|years?|and))|got (?:\w+ )?(?:months|years)|will be sentenced|"
    r"appeared (?:in|before)|conspired|remains? (?:in custody|a fugitive|at large|jailed)|"
    r"charged (?:with|in)|accused of|indicted (?:on|for|in|by)|arrested (?:on|in|at|after|last|"
    r"this)|convicted (?:of|on|in|by)|sentenced (?:to|on|today|in)|"
    r"fue(?:ron)? (?:acusad|detenid|arrestad|sentenciad|condenad|imputad|capturad|declarad|hallad|"
    r"absuelt|exonerad|extraditad|aprehendid|procesad|vinculad|señalad|sancionad|inculpad|"
    r"encontrad|identificad)|(?:está|están|estaba|quedó|quedaron|resultó) (?:acusad|detenid|"
    r"arrestad|imputad|procesad|absuelt|bajo custodia|pres)|"
    r"se declar(?:ó|aron|ará|a) (?:culpable|inocente)|admiti(?:ó|eron|do)|había admitido|"
    r"(?<=, )(?:extradited (?:by|from|to|last|this|in|on)|wanted (?:by|in|on|for))|(?<=, )(?:extraditad|"
    r"aprehendid|"
    r"capturad|arrestad|imputad|procesad)[oa]s? (?:por|desde|en|a|de|el|ayer)\b|"
    r"requerid[oa]s? (?:en|por|ante)|reclamad[oa]s? (?:en|por)|pedid[oa]s? en extradición|"
    r"solicitad[oa]s? (?:en|por) (?!correo)|buscad[oa]s? (?:en|por)|enfrentan?\b|enfrentaba|reconoci(?:ó|"
    r"eron)|confes(?:ó|aron)|acept(?:ó|"
    r"aron) (?:su )?(?:culpa|responsab)|comparec(?:ió|ieron|e|en|erá)|se expone|podría (?:recibir|"
    r"pasar|ser condenad)|recibi(?:ó|eron) (?:una |la )?(?:sentencia|condena|pena)|"
    r"purga|cumple|acusad[oa]s? de|condenad[oa]s? a|detenid[oa]s? (?:en|por|el)|señalad[oa] (?:de|"
    r"como)|sentenciad[oa]s? a|respond(?:ió|ieron) a la imputación)",
    _I,
)

#: "charging …", "the arrest of …", "a grand jury indicted …", "identified the defendant as …".
ACCUSED_BEFORE = re.compile(
    r"(?:\b(?:as to|they are|ellos son|so (?:is|are|was|were|did|do|does)|sanction(?:s|ed|ing)|"
    r"designat(?:es|ed|ing)|"
    r"blacklisted|"
    r"sancion(?:a|ó|aron) a|charg(?:es|ed|ing)|indict(?:s|ed|ing)|accus(?:es|ed|ing)|arrest(?:s|ed|"
    r"ing)?(?: of)?|sentenc(?:ed|es|ing)(?: of)?|convict(?:ed|s|ing)|conviction of|"
    r"indictment (?:against|of|charging|names?|naming)|complaint (?:against|charging)|"
    r"charges (?:against|were filed against)|case (?:against|of)|"
    r"warrants? for|trial of|extradition of|acquit(?:ted|s|tal of)|cleared|guilty plea (?:of|from|"
    r"by)|plea (?:of|by|from)|dismissed .{0,40}against|search of|defendants?(?: (?:is|are|were|"
    r"was|as|include[sd]?|named|identified as))?|co-?defendants?,?|suspects?,?(?: (?:is|are|as))?|"
    r"identif(?:y|ied|ies)(?: (?:him|her|them|the \w+(?: \w+)?))? as|identified (?:as)?|"
    r"ringleader,?|leader (?:as|of the (?:ring|conspiracy|scheme)),?|"
    r"(?:the|an?) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:\w+ )?(?:man|woman|"
    r"defendant|suspect|"
    r"person|member),|the (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth),|"
    r"those (?:charged|indicted|arrested|accused|sentenced|named)[^.;]{0,60}|(?:also|"
    r"others?) (?:charged|indicted|named|arrested|accused|sentenced|convicted)[^.;]{0,40}|"
    r"booked into[^.;]{0,60}|(?:the |los |las )?(?:others?|otr[oa]s|dem[aá]s)(?: \w+)? (?:include|are|is|"
    r"were|son|eran|fueron)|"
    r"charged with (?:him|her|them)|on trial (?:are|is)|among (?:them|"
    r"those)[^.;]{0,30}|named|accused,?|gave|imposed on|against|"
    r"(?:sentenced|charged|indicted|arrested|named|convicted|accused|taken into custody|booked|"
    r"in custody|at large|held)\b[^.;]{0,110}\s(?:were|was|are|is|stand)|"
    r"(?:guilty )?pleas?\b[^.;]{0,90}\b(?:from|by)(?: both)?|went to|(?:sentences?|terms?|years|"
    r"months)\b[^.;]{0,50}\b(?:for|on|to)|awaits?|attribut\w+\b[^.;]{0,60}\bto|investigation of|"
    r"among them,?|headed by|led by|indictment says that|indictment alleges that|"
    r"shown photographs,?|the government(?:'s| of)?|one of them,|three men|two men|the (?:dealer|"
    r"owner|buyer|purchaser|supplier|seller|proprietor)(?: is| was|,)|its owner,|the owner,|"
    r"whose owner,|owned by|that man,|the man,|"
    r"acusad[oa]s?|imputad[oa]s?|detuvieron a|detuvo a|arrestaron a|arrestó a|detención de|"
    r"captura de|arresto de|capturaron a|contra|acusó a|acusaron a|acusación contra|cargos contra|"
    r"condenó a|condenaron a|sentenció a|sentenciad[oa]s? (?:es|son)|sentencia (?:a|de|contra)|"
    r"(?:cay(?:ó|eron)|ca(?:e|en)) (?:(?:en|con|también) [^.;,]{0,30})?|(?:el|la|los|las) (?:remitente|"
    r"comprador|proveedor|"
    r"vendedor|enlace|jefe|cabecilla|dueñ|encargad|intermediari)[oae]?s?\b[^.;,]{0,60}\b(?:es|era|eran|son|"
    r"sería)|"
    r"identific(?:ó|aron|ad[oa]s?)(?: a| como)|se trata de|los sentenciados son|"
    r"responde al nombre de|el caso de|"
    r"(?:presuntos? )?c[oó]mplices(?: \w+)?|co-?acusad[oa]s?|co-?conspirators?,?(?: include)?|"
    r"dueñ[oa](?: de la tienda)?,?|propietari[oa],?|cabecilla,?|líder,?|figuran|llamad[oa]|"
    r"sospechos[oa]s?,?|procesad[oa]s?|extradición de|juicio (?:contra|de)|declaración de|"
    r"el comprador\b[^.;]{0,90}\bes|el (?:colombiano|mexicano|estadounidense|estadunidense|"
    r"ciudadano|residente|texano|hombre|joven|traficante)(?: \w+)?|"
    r"traficante(?: de armas)?(?: mexicano)?,?|trafficker,?|arms dealer,?|gun dealer,?)"
    r"[\s,:()#\d]*(?:\w+ly |today |yesterday )?(?:(?!(?:by|for|with|from|of|to|in|on|at|that|said|"
    r"por|que|before|who|against|will|was|were|is|are|and|y|ante|según|"
    r"told)\b)[\w'’-]+[\s,]+){0,5}"
    r"|\bfue(?:ron)?\s(?:acusad|detenid|arrestad|sentenciad|condenad|imputad|capturad|declarad|"
    r"absuelt|extraditad|identificad)[oa]s?\b[^.;]{0,70}\s)$",
    _I,
)

#: Acts of supply that the sentence tells of the one named before.
ACTED_AFTER = beside(
    r"^[^.;]{0,90}?\b(?:bought|purchas(?:ed|es|ing)|sold|resold|selling|smuggl(?:ed|ing)|"
    r"traffick(?:ed|ing)|shipp(?:ed|ing)|suppl(?:ied|ying)|transport(?:ed|ing)|straw|obtained|"
    r"acquired|recruited|lied|falsely|stole|manufactured|built|delivered|"
    r"arranged|paid|allegedly|knowingly|dealt|dealing|exported|possessed|transferred|carried|hid|"
    r"compr(?:ó|aron|aba|aban)|vendi(?:ó|eron)|vendía|adquiri(?:ó|eron)|trafic(?:ó|aba)|"
    r"contraband|encarg(?:ó|aba)|transport(?:ó|aba)|envi(?:ó|aba)|llev(?:ó|aba)|encabez|suminist|"
    r"entreg|reclut|presuntamente)\b",
    _I,
)
ACTED_BEFORE = beside(
    r"\b(?:bought|purchased|sold|supplied|smuggled|obtained|acquired|owned|led|run|operated|made|"
    r"trafficked|received|comprad[oa]s?|vendid[oa]s?|adquirid[oa]s?|dirigid[oa]|encabezad[oa]|"
    r"fabricad[oa]s?)\s(?:\w+\s)?(?:by|por|from)\s$",
    _I,
)

#: Things of a defendant: "X's sentence", "attorney for X", "abogado de X".
OWNS_AFTER = re.compile(
    r"^['’]?s?['’]?\s(?:arrest|home|house|residence|sentenc|plea\b|guilty|punishment|attorney|"
    r"lawyer|conviction|trial|vehicle|apartment|phone|criminal|indictment|shipment|case|"
    r"co-?defendant|customers|trunk|shop|store|gun|crimes|conduct)",
    _I,
)
CLIENT_BEFORE = beside(
    r"\b(?:attorneys?|lawyers?|represent(?:s|ed|ing)|defends|defended|abogad[oa]s?|defensor[a]?|"
    r"defensa|counsel)\s(?:for|of|de|a)?\s?$",
    _I,
)

#: A caption: "United States v. X", "USA v. X".
CAPTION = re.compile(
    r"\b(?:United States(?: of America)?|U\.?S\.?A?\.?|UNITED STATES OF AMERICA|State(?: of \w+)?|"
    r"People(?: of the State of \w+)?|Estados Unidos|"
    r"EE\.? ?UU\.?)(?:,? Plaintiff(?:-Appell\w+)?,?)?\s*,?\s(?:v\.?|vs\.?|versus|"
    r"contra)\s+(?:\(?\d\)?\s?)?$",
    _I,
)
