"""Words of a whole sentence: of guns, of other crimes, of offices, of an accusation, of a death."""

from __future__ import annotations

import re

from nlp.opened import Opened

_I = re.IGNORECASE

GUN_WORDS = Opened(
    r"\b(?:fire-?arms?|guns?|gunrunning|pistols?|handguns?|rifles?|revolvers?|shotguns?|weapons?|"
    r"ammunition|straw|machine ?guns?|silencers?|suppressors?|ak-?47s?|ar-?15s?|glocks?|"
    r"magazines?|bullets|arms (?:traffick|export|deal|smuggl)\w*|receivers?|conversion devices?|"
    r"armas?|armamento|fusil(?:es)?|municion(?:es)?|balas|cartuchos|ametralladoras?|armer[íi]a|"
    r"rounds|arms|arsenals?|armory|munitions)\b",
    _I,
)
#: Crimes beside which the guns may be one matter of several.
OTHER_CRIMES = Opened(
    r"\b(?:drugs?|heroin|meth(?:amphetamine)?|cocaine|fentanyl|opioids?|narcotics?|marijuana|"
    r"controlled substances?|larceny|racketeering|(?-i:RICO)|murder|robber(?:y|ies)|violent crimes?|"
    r"bobcats?|fraud|drogas?|heroína|"
    r"cocaína|narcotráfico)\b",
    _I,
)
#: A crime of the past, beside which today's matter is another: "has a 2014 conviction for armed robbery".
PRIOR_CRIME = re.compile(
    r"\bconvictions? (?:for|of|in) [\w ,-]{3,60}|\b(?:on (?:parole|probation)|paroled|served (?:\w+ ){1,4}|"
    r"time|record|prison) for [\w -]{3,50}|\b(?:previously|once|earlier|already|"
    r"twice) (?:been )?(?:convicted|"
    r"arrested|imprisoned|jailed) (?:of|for|on) [\w -]{3,50}|\bantecedentes (?:penales )?(?:por|"
    r"de) [\w ]{3,50}|"
    r"\bcondenad[oa] (?:antes|anteriormente|en (?:19|20)\d\d) por [\w ]{3,50}",
    _I,
)
#: Drugs found beside other things in a search.
FOUND_DRUGS = re.compile(
    r"\b(?:found|netted|yielded|turned up|recovered|uncovered|halló|hallaron|encontr(?:ó|aron))\b[^.;]{0,80}?"
    r"\b(?:and|y|also|along with|as well as|además)\b[^.;]{0,40}?\b(?:drugs?|heroin|meth\w*|cocaine|"
    r"crack|fentanyl|pills|"
    r"marijuana|drogas?|heroína|cocaína|mari[hg]uana)\b",
    _I,
)
#: Drugs as the price of guns.
PAID_IN_DRUGS = re.compile(
    r"\b(?:paid|pays?|paying|trad(?:e|ed|ing)|barter(?:ed|ing)|swapp(?:ed|ing)|exchang(?:e|ed|ing)|pag\w+|"
    r"cambi\w+|"
    r"cobr\w+)\b[^.;]{0,25}?\b(?:in|for|with|con|por|en) (?:[\w-]+ ){0,4}?(?:drugs?|heroin|meth\w*|"
    r"cocaine|crack|"
    r"fentanyl|pills|"
    r"marijuana|drogas?|heroína|cocaína|cristal|mari[hg]uana)\b",
    _I,
)
#: Offices whose holders a headline may accuse ("Mayor, police chief among 11 charged").
OFFICE_WORDS = re.compile(
    r"\b(?:mayor|police chief|officer|deputy|sheriff|captain|sergeant|soldier|guardsm[ae]n|"
    r"trustee|alcalde|exalcalde|polic[ií]a|regidor|militar|sargento)\b",
    _I,
)
ACCUSED_WORDS = re.compile(
    r"\b(?:charged|indicted|accused|arrested|convicted|sentenced|admits?|admitted|pleads?|pleaded|"
    r"guilty|faces?|gets|acusad[oa]s?|detenid[oa]s?|condenad[oa]s?|sentenciad[oa]s?|culpables?|"
    r"arrestan|detienen|comparece)\b",
    _I,
)
#: Before a name that is a place's: "in", "vecino de".
IN_PLACE_BEFORE = re.compile(
    r"(?:\b(?:near|en|desde|hacia|vecin[oa] de|residente (?:de|en)|municipio de|named after|at|in)\s)$", _I
)
#: A sentence about a death, in which those named are victims or killers.
KILLING = re.compile(
    r"\b(?:murder(?:ed|s|ing)?|kill(?:ed|ing|ers?)|slain|slaying|homicide|shot dead|gunned down|asesin\w+|"
    r"homicidios?|muerte|mat(?:ó|aron|ar)|massacre|masacre|ambush|emboscada|massacred|funeral)\b",
    _I,
)
#: Acts of supply, wherever they stand in a sentence.
SUPPLY_WORDS = re.compile(
    r"\b(?:bought|buy|buyer|purchas\w+|sold|sell\w*|suppl(?:ied|ier)|smuggl\w+|traffick\w*|straw|"
    r"compr(?:ó|aron|"
    r"ada|ado|ador)|vendi(?:ó|eron|da|do)|traficó|adquiri(?:ó|da)|entregó|suministró)\b",
    _I,
)
#: A notice of sanctions, whose companies are sanctioned too.
SANCTIONS = re.compile(
    r"\b(?:sanction(?:s|ed|ing)|designat(?:es|ed|ion)|OFAC|blacklist\w*|(?:assets|property)\b.{0,40}\b(?:blocked|frozen)|"
    r"(?:froze|blocks?|freezes) (?:the )?(?:assets|property)|sancion(?:a|an|ó|es|ad[oa]s?)|lista negra)\b",
    _I,
)
