"""One document in, one annotation out: the components in their order."""

from __future__ import annotations

from dataclasses import replace

from nlp.annotation import Annotation, Relevance, SourceDocument
from nlp.assertions import assert_claims
from nlp.case_numbers import find_case_numbers
from nlp.confidence import calibrate
from nlp.convergence import find_convergence
from nlp.counts import find_counts
from nlp.courts import find_court
from nlp.dates import find_dates
from nlp.dealers import find_dealers
from nlp.defendants import find_defendants
from nlp.dockets import docket_relevance, paper_relevance, read_docket, with_docket
from nlp.firearms import find_firearms
from nlp.groups import find_groups
from nlp.places import find_places
from nlp.reading import Reading, read
from nlp.relevance import judge_relevance
from nlp.stages import find_stages, settle_stages


def annotate(document: SourceDocument) -> Annotation:
    """Read everything the guideline asks for out of one document."""
    if not document.text.strip():
        # A claim needs words to quote; a title alone has none in the text.
        return Annotation(document.id, Relevance(False, 1.0, "there is no text"), document.language or "en")
    docket = read_docket(document)
    excerpt = docket.excerpt() if docket else None
    reading = read(replace(document, text=excerpt.text) if excerpt else document)
    details = document.details
    by_docket = docket_relevance(docket.docket, details) if docket else paper_relevance(details)
    relevance = by_docket or judge_relevance(reading)
    if not relevance.relevant:
        return Annotation(document.id, relevance, reading.language)
    if excerpt and excerpt.left_out:
        told = f"{relevance.reason}; {excerpt.left_out} of its lines about guns are more than is read"
        relevance = replace(relevance, reason=told)
    annotation = annotate_relevant(reading, relevance)
    return with_docket(excerpt.moved_back(annotation), docket) if docket and excerpt else annotation


def annotate_relevant(reading: Reading, relevance: Relevance) -> Annotation:
    """The annotation of a reading that was judged relevant: read, asserted, its confidence calibrated."""
    return calibrate(reading, assert_claims(reading, read_components(reading, relevance)))


def read_components(reading: Reading, relevance: Relevance) -> Annotation:
    """What the components read, each with the confidence that it gives itself."""
    stages = find_stages(reading)
    defendants = find_defendants(reading, stages)
    counts = find_counts(reading)
    dates = find_dates(
        reading,
        announced=[stage.value for stage in stages],
        sole=len(defendants) == 1,
        counts=counts,
    )
    return Annotation(
        id=reading.document.id,
        relevance=relevance,
        language=reading.language,
        stages=settle_stages(reading, stages, defendants=defendants, counts=counts, dates=dates),
        court=find_court(reading),
        case_numbers=find_case_numbers(reading),
        defendants=defendants,
        counts=counts,
        dealers=find_dealers(reading, defendants),
        dates=dates,
        firearms=find_firearms(reading),
        places=find_places(reading, defendants),
        groups=find_groups(reading),
        convergence=find_convergence(reading),
    )
