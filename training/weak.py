"""Labels that releases give themselves: "Name, 34, of City, State" says who is a person and what is a town.

A name that such a formula proves is a person wherever else it stands in the release, and so is its surname. What
no formula proves is marked as unknown, not as "no name": training passes over it.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

_WORD = r"[A-ZÁÉÍÓÚÑ][\w'’-]*[\w.]"
_NAME = rf"{_WORD}(?: (?:{_WORD}|[A-Z]\.|de|la|del|los|van|von|bin|al|el|y)){{0,4}} {_WORD}"
_SUFFIX = r"(?:,? (?:Jr\.?|Sr\.?|II|III|IV))?"
_STATE = r"(?:[A-Z][a-z]+(?: [A-Z][a-z]+)?|[A-Z]\.[A-Z]\.|[A-Z][a-z]{2,4}\.)"
_TOWN = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}"

#: Groups named PERSON…, LOC… and ORG… are what the formula proves.
_FORMULAS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<PERSON>{_NAME}){_SUFFIX}, (?:a/?k/?a [^,]{{3,40}}, )?(?:age )?\d\d,? (?:both |all )?(?:formerly )?of (?P<LOC>{_TOWN}), (?P<LOC2>{_STATE})",
        rf"(?P<PERSON>{_NAME}){_SUFFIX},? (?:\(?\d\d\)?,|an? |who |the (?:former |owner|president)|age[d ]\d\d)",
        rf"(?P<PERSON>{_NAME}){_SUFFIX} of (?P<LOC>{_TOWN}), (?P<LOC2>{_STATE})\b",
        rf"(?:U\.S\. Attorney|United States Attorney|Attorney General|Special Agent in Charge|Special Agent|Trial Attorneys?|District Attorney|"
        rf"U\.S\. (?:District|Magistrate) (?:Court )?Judge|Judge|Justice|Director|Commissioner|Sheriff|Chief|Inspector General|Detectives?|"
        rf"Sergeant|Lieutenant|Deputy|Administrator|Secretary|Senior Counsel|defendants?|Mr\.|Ms\.|Mrs\.|Dr\.) (?P<PERSON>{_NAME})(?= (?:of|for|said|from|and|in|was|is|with|to|has|who)\b|[,.])",
        rf"(?P<PERSON>{_NAME}){_SUFFIX} (?:pleaded|pled|was (?:sentenced|arrested|charged|convicted|indicted|found)|admitted|faces|conspired|is charged|were)\b",
        rf"(?:of|in|near|from) (?P<LOC>{_TOWN}), (?P<LOC2>{_STATE})(?=[,. ])",
        r"(?P<ORG>(?:(?:U\.S\.|United States) )?(?:Department|Bureau|Office|Division|Court|Board|Bank|University|Ministry|District Court) (?:of|for) (?:the )?[A-Z]\w+(?:(?:,? and|,| of| for| the)* [A-Z]\w+){0,5})",
        r"(?P<ORG>[A-Z][\w.&-]+(?: (?:[A-Z][\w.&-]+|and|of|&)){0,4},? (?:Inc\.?|LLC|L\.L\.C\.|Corp\.?|Corporation|Company|Co\.|Ltd\.?|LLP|Bank|Association|Police Department|Sheriffs?'? Office|University))(?![\w])",
        r"\b(?P<ORG>ATF|FBI|DEA|IRS|HSI|ICE|CBP|USPIS|HUD|SEC|FDA|EPA|DHS|NYPD|Department of Justice|Justice Department)\b",
    )
)  # fmt: skip
#: Capitalised words that formulas take along and that begin no name.
_NEVER = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "of",
        "and",
        "or",
        "to",
        "this",
        "that",
        "he",
        "she",
        "his",
        "her",
        "it",
        "they",
        "court",
        "defendant",
        "defendants",
        "attorney",
        "attorneys",
        "judge",
        "agent",
        "special",
        "assistant",
        "united",
        "states",
        "district",
        "county",
        "city",
        "department",
        "office",
        "division",
        "trial",
        "acting",
        "deputy",
        "chief",
        "director",
        "general",
        "senior",
        "criminal",
        "federal",
        "national",
        "u.s",
        "according",
        "also",
        "after",
        "before",
        "when",
        "while",
        "if",
    ]
)


def weak_documents(texts: Iterable[str], pipeline: Language, sentences: int, seed: int) -> Iterator[Doc]:
    """At most so many sentences in which something is proved; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311  (nothing secret is drawn)
    given = 0
    for text in texts:
        doc = pipeline(text)
        labelled = _labels(doc)
        for sentence in doc.sents:
            own = [s for s in labelled if s.start >= sentence.start and s.end <= sentence.end]
            if not own or not 5 <= len(sentence) <= 120 or chance.random() < 0.35:
                continue
            yield _document(pipeline, sentence, own, shout=chance.random() < 0.12)
            given += 1
            if given >= sentences:
                return


def _labels(doc: Doc) -> list[Span]:
    proved: list[Span] = []
    for pattern in _FORMULAS:
        for match in pattern.finditer(doc.text):
            for group, value in match.groupdict().items():
                span = doc.char_span(*match.span(group), label=group.rstrip("2")) if value else None
                if span is not None and _plausible(span):
                    proved.append(span)
    names = {span.text for span in proved if span.label_ == "PERSON"}
    surnames = {name.split()[-1] for name in names if len(name.split()[-1]) > 3}
    if names:
        again = re.compile(
            r"\b(?:" + "|".join(map(re.escape, sorted(names | surnames, key=len, reverse=True))) + r")\b"
        )
        proved += [s for m in again.finditer(doc.text) if (s := doc.char_span(*m.span(), label="PERSON"))]
    return filter_spans(proved)


def _plausible(span: Span) -> bool:
    if span.label_ == "ORG":
        return True
    return not any(token.lower_ in _NEVER for token in span) and not any(token.is_space for token in span)


def _document(pipeline: Language, sentence: Span, labelled: list[Span], *, shout: bool) -> Doc:
    """A sentence as a document of its own; with `shout`, its people are written in capitals, as some offices do."""
    capital = {t.i for s in labelled if s.label_ == "PERSON" for t in s} if shout else set()
    words = [token.text.upper() if token.i in capital else token.text for token in sentence]
    doc = Doc(pipeline.vocab, words=words, spaces=[bool(token.whitespace_) for token in sentence])
    known = [Span(doc, s.start - sentence.start, s.end - sentence.start, s.label_) for s in labelled]
    inside = {token.i for span in known for token in span}
    # A first word that the document also writes small is no name.
    small = {token.text for token in sentence.doc if token.is_lower}
    unknown = [
        doc[i : i + 1]
        for i, token in enumerate(doc)
        if i not in inside and token.text[:1].isupper() and (i or token.lower_ not in small)
    ]
    doc.set_ents(known, missing=unknown, default="outside")
    return doc
