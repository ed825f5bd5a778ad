"""What a sentence tells of laws, figures and other cases: no place in it is one of the matter."""

from __future__ import annotations

import re

from nlp.opened import Opened

#: What holds in general, or in other cases, and not in the matter.
GENERAL = Opened(
    r"\b(?:(?<!, )often|usually|typically|generally|every year|each year|cada año|nationwide|no gun store|"
    r"among the biggest|sued|lawsuit|demand[oó] a|a menudo|suelen|"
    r"law-abiding|kept off|has nothing to do|anyone who|"
    r"whoever|es ilegal|it is (?:illegal|unlawful|a crime)|"
    # other cases
    r"unrelated (?:case|prosecution|matter|raid|search|arrest|incident|seizure|investigation|bust)|"
    r"(?:separate|different)\s(?:case|matter|incident|raid|seizure|investigation)|not\s(?:related|connected)\sto\s(?:this|the)\scase|"
    r"(?:en|de)\s(?:un|otro)\s(?:caso|hecho|asunto)\s(?:aparte|distinto|diferente|separado)|hechos?\s(?:distintos?|aislados?)|"
    r"no (?:tiene|guarda) (?:relaci[oó]n|v[ií]nculo)|sin relaci[oó]n con (?:este|el) caso|"
    r"(?:largest|biggest|most numerous) (?:\w+ ){0,2}since|m[aá]s (?:grande|numeros[oa]|importante) desde|"
    r"(?:seized|recovered|traced|confiscated|taken|collected)\s(?:more\sthan\s|over\s|some\s|nearly\s|about\s|almost\s){0,2}\d{1,3},\d{3}\s(?:illegal\s|crime\s)?(?:guns|firearms|weapons|handguns)|"
    r"guarda\s(?:parecido|similitud)|(?:resembles|recalls|is\ssimilar\sto|echoes)\s(?:\w+\s){0,4}?(?:case|seizure|find|bust)|"
    # figures of years and offices
    r"(?:in|of|during|over)\s(?:the\s(?:last|past|whole\sof\sthe\slast)\s)?fiscal\syears?|so\sfar\sthis\syear|year\sto\sdate|"
    r"(?:estimates?|figures|data|statistics|report)\s(?:\w+\s){0,2}?(?:that|show\w*|found)|trac(?:e|ing)\s(?:figures|data|statistics)|"
    r"per\s?cent\sof\s(?:all\s)?(?:the\s)?(?:crime\s)?(?:guns|firearms|weapons)|crime\sguns\s(?:recovered|submitted|traced)|"
    r"en\slo\sque\sva\sdel?\s(?:este\s)?año|(?:en|durante)\stodo\sel\s(?:territorio|pa[ií]s|año)|año\sfiscal|cifras\s(?:de|oficiales)|"
    r"estad[ií]sticas|entre (?:19|20)\d\d y (?:19|20)\d\d se|(?:\d+|cada diez) (?:%|por ciento|de cada) )\b",
    re.IGNORECASE,
)
