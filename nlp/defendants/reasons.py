"""What a sentence says for or against the persons whom it names, by the names of selection's points."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.defendants import bystanders as b
from nlp.defendants import contexts as c
from nlp.defendants import offices as o
from nlp.defendants import speech as t
from nlp.defendants.beside_names import beside
from nlp.defendants.employers import employs, heads_firm
from nlp.defendants.listing import Listed
from nlp.people import Person
from nlp.people.finder import PERSON_AFTER
from nlp.people.words import people_words
from nlp.reading import Sentence


def list_reasons(text: str, sentence: Sentence, right: int, listed: Listed, held: int) -> Iterator[str]:
    """What the sentence says of a whole list of names; `right` is where the next list starts.

    `held` is what the sentence holds of the words that the patterns need (beside_names.py).
    """
    first, last = sentence.start, sentence.end
    before, after = text[first : listed.start], text[listed.end : last]
    reach = text[listed.end : max(listed.end, min(right, listed.end + 260))]
    clause = re.split(r";|\s[-–—]\s", reach)[0]
    employer = listed.only_companies and employs(text, first, listed.start)
    match = None if employer else c.ACCUSED_AFTER.search(clause, held)
    if match and not _other_subject(clause[: match.start()], held):
        yield "charged after"
    if len(listed.persons) > 1 and b.LIST_DIED.match(after):
        yield "victim"
    spoken = (
        len(listed.persons) == 1
        and t.SPEAKS_AFTER.match(after, held)
        and before.rstrip().endswith((",", "”", '"'))
    )
    titled = before and o.has_title(listed.mentions[0].title)
    if not (spoken or titled) and c.ACCUSED_BEFORE.search(
        text[max(first, listed.start - 170) : listed.start]
    ):
        yield "charged before"
    if len(listed.persons) > 1 and _BOTH_AGED.match(after):
        yield "age"
    if c.CAPTION.search(text[max(0, listed.start - 90) : listed.start]):
        yield "caption"
    if c.ACTED_AFTER.search(reach, held):
        yield "acted"
    if c.ACTED_BEFORE.search(before[-60:], held):
        yield "acted"
    if c.CLIENT_BEFORE.search(before[-40:], held):
        yield "client"
    if t.IS_TRIED.match(after):
        yield "client"
    elif t.APPEARS_FOR.search(before, held) or (
        t.OFFICIAL_SENTENCE.search(after[:90], held) and not c.ACCUSED_AFTER.search(after[:60], held)
    ):
        yield "thanked"


#: After a list: the age of all, ", both 25,".
_BOTH_AGED = re.compile(r",?\s(?:both|all|ambos|ambas|tod[oa]s)\s(?:aged?\s|de\s)?[1-8]\d(?!\d)")
_OTHER = re.compile(
    r"\b(?:in which|whose|co-?defendants?|the man|the defendants?|who (?:prosecut|represent|"
    r"defend)|that (?:he|she|they|the)|said|whom|an? (?:\w+ )?(?:man|woman))\b"
)


def _other_subject(words: str, held: int) -> bool:
    """True if another subject stands between a name and a verb ("X said the defendant was charged")."""
    return bool(_OTHER.search(words)) or bool(t.SPEAKS_AFTER.match(words, held))


#: Before a client described: "the attorney for the dealer, ".
_LAWYER_OF = beside(
    r"\b(?:attorneys?|lawyers?|abogad[oa]s?) (?:for|of|de(?:l)?) (?:the )?(?:man|men|defendant|"
    r"woman|couple|brothers|owner|dealer|acusado|hombre)\b"
)


def own_reasons(text: str, first: int, listed: Listed, held: int) -> Iterator[tuple[Person, str]]:
    """What stands beside each name of a list by itself, in the sentence that starts at `first`."""
    words = people_words()
    title_runs_on = False
    for mention, person in zip(listed.mentions, listed.owners, strict=True):
        before, after = (
            text[max(first, mention.start - 120) : mention.start],
            text[mention.end : mention.end + 160],
        )
        aged = mention.full and PERSON_AFTER.match(after) and not person.company
        if aged or re.search(r"\d{2}-year-old(?: [\w-]+){0,3},? $", before[-45:]):
            yield person, "age"
        if re.match(r"\s\(\d{1,2}\)(?!\d)", after):
            yield person, "docket number"
        if witness := b.WITNESS_BEFORE.search(before[-60:], held):
            yield person, "witness"
        if c.OWNS_AFTER.match(after):
            yield person, "owns"
        if o.ACTS_IN_OFFICE.match(after, held) or (
            set(mention.title.split()) & words.offices and t.SPOKE_TITLED.search(before[-80:])
        ):
            yield person, "acts in office"
        if t.COURT_TOLD.search(before[-80:], held):
            yield person, "addressed"
            continue
        quoted = before.rstrip().endswith(("”", '"')) and after.startswith(" told ")
        spoke = t.SPEAKS_BEFORE.search(before[-40:], held) and not (
            t.BODY_SAYS.search(before[-60:]) or t.REPORTED_BEFORE.search(before[-40:])
        )
        if quoted or t.SPEAKS_AFTER.match(after, held) or spoke:
            yield person, "speaks"
        elif t.TOLD_AGENTS.match(after, held):
            yield person, "told agents"
        if b.VICTIM_BEFORE.search(before[-80:], held) or b.VICTIM_AFTER.match(after, held):
            yield person, "victim"
        if witness:
            continue
        if (
            (b.FAMILY.search(before[-60:], held) and not c.ACCUSED_AFTER.search(after, held))
            or b.BESIDE.search(before[-60:], held)
            or b.CLEARED_AFTER.match(after, held)
        ):
            yield person, "bystander"
        elif b.COOPERATES_AFTER.match(after, held):
            yield person, "cooperates"
        if b.BACKGROUND_BEFORE.search(before[-90:], held) or b.EARLIER_ACTION.search(before[-90:], held):
            yield person, "background"
        official = o.has_title(mention.title) and not (aged and heads_firm(text, mention.start))
        title_runs_on = title_runs_on or (official and mention.title.split()[-1].endswith("s"))
        if _LAWYER_OF.search(before[-60:], held):
            yield person, "client"
        elif o.is_agent(mention.title, after) and not title_runs_on:
            yield person, "agent"
        elif aged and not official and o.is_officer(o.title_before(before)):
            yield person, "office"
        elif mention.full and (
            (not official and not aged and o.title_before(before))
            or o.sits_in_court(before, after)
            or t.CREDIT_AFTER.match(after)
            or b.WORKED_BY.search(before[-40:], held)
            or o.HEADS_PROSECUTORS.search(before[-90:], held)
            or (spoke and t.APPOSITION_AFTER.match(after) and not aged)
        ):
            yield person, "holds office"
        elif not person.company and (
            official
            or title_runs_on
            or o.apposed(after)
            or (b.RELATIVE_OF_OFFICIAL.search(before[-110:], held) and not after.startswith(("'s", "’s")))
        ):
            yield person, "official"
        elif set(mention.title.split()) & words.offices:
            yield person, "office"
