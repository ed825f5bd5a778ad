"""Numbers whose noun was said before: "19 of which", "then another 10", "four on Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ironriver.vocabulary import Basis, ObjectKind
from nlp.calibers import CALIBER
from nlp.counts import dropped_words as words
from nlp.counts import one_more_words as more_words
from nlp.counts import share_words as shares
from nlp.counts.acts import find_acts
from nlp.counts.alone import ALONE, is_alone
from nlp.counts.candidate import Candidate
from nlp.counts.gapped import GAPPED, TERM_AFTER, TERM_TOLD, TERMS, is_gapped, is_rest
from nlp.counts.told_kinds import made_automatic
from nlp.gun_phrases import read_phrase
from nlp.numbers import Quantity


def read_one_more(text: str, language: str) -> Iterator[Candidate]:
    """Each "another was found", "a third turned up": one gun whose noun was said before."""
    for match in more_words.ONE_MORE[language].finditer(text):
        if text.startswith(" in ", match.end()) and not more_words.TOLD_IN.search(
            text, max(0, match.start() - words.LIST), match.start()
        ):
            continue
        one = Quantity(1, 1, Basis.EXACT, match.start(), match.end(), match.start(), match.end())
        yield Candidate(one, match.start(), match.end(), None, None, "one more whose noun was dropped")


#: "Ana Prell, then 23, had": an age after a name.
_LAST_NAME = re.compile(r"\b[A-ZÁÉÍÓÚÑ][\w’'-]+$")


def _names_gun(word: str, language: str) -> bool:
    phrase = read_phrase(word, 0, language)
    return phrase is not None and phrase.specific


def _after_deed(before: str, language: str) -> bool:
    """True if a text ends with something done to guns: "…resold", "le vendieron otros"."""
    last = next(reversed(find_acts(before[-60:], language)), None)
    return (
        last is not None
        and last.field in words.TAKING
        and bool(words.BETWEEN.fullmatch(before[-60:], last.end))
    )


def read_dropped(text: str, quantity: Quantity, language: str, told: int) -> Candidate | None:
    """A number whose noun was said before: "19 of which", "then another 10", "at least 650.".

    `told` is where the last number of guns before it in the sentence ends; -1 without one.
    """
    value = text[quantity.value_start : quantity.value_end].lower()
    if value in {"thousands", "hundreds", "miles", "cientos"}:
        return None
    if TERM_AFTER.match(text, quantity.end):
        return None
    one = value in {"one", "uno", "una"}
    rule = "number whose noun was dropped"
    dropped = words.DROPPED[language].match(text, quantity.end)
    if one and dropped and words.OF_A_NUMBER.search(dropped[0]):
        return None  # "one of the two": who or what?
    if dropped:
        named = (
            read_phrase(text, was.end(), language) if (was := words.WAS.match(text, dropped.end())) else None
        )
        kind = named.kind if named else None
        kind = ObjectKind.MACHINEGUN if made_automatic(text, dropped.end()) else kind
        return Candidate(quantity, quantity.start, dropped.end(), kind, None, rule, part_of=True, one_of=one)
    was = words.ARE.match(text, quantity.end)
    named = read_phrase(text, was.end(), language) if was else None
    if was and named and named.specific and named.start == was.end():
        # "20 were Ruger Wranglers"
        return Candidate(
            quantity, quantity.start, was.end(), named.kind, None, rule, part_of=True, one_of=one
        )
    before = text[max(0, quantity.start - 120) : quantity.start]
    if words.BRACKETED.search(before) and words.IN_BRACKETS.match(text, quantity.end):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule, part_of=True, one_of=one)
    if one:
        gapped = is_gapped(text, quantity, language, told)
        return Candidate(quantity, quantity.start, quantity.end, None, None, GAPPED) if gapped else None
    if (
        (other := more_words.AND_ANOTHER.match(text, quantity.end))
        and (phrase := read_phrase(text, other.end(), language))
        and not _LAST_NAME.search(before.rstrip())  # "a Remington 870 and 12 pistols"
    ):
        # "12 and then about 15 guns": both numbers have the noun.
        return Candidate(quantity, quantity.start, quantity.end, phrase.kind, None, rule)
    if total := words.TOTAL_AFTER.match(text, quantity.end):
        phrase = read_phrase(text, total.end(), language)
        if phrase:
            return Candidate(
                quantity, quantity.start, phrase.end, phrase.kind, phrase, "number before its total"
            )
    amount = words.AMOUNT.search(before)
    if words.AMOUNT_HEDGE.match(text, quantity.start):
        amount = amount or words.GUNS_BEFORE.search(before)
    if amount and words.PHRASE_ENDS.match(text, quantity.end):
        counted = read_phrase(before, amount.start(), language)
        kind = counted.kind if counted else None
        return Candidate(quantity, quantity.start, quantity.end, kind, None, rule)
    if words.APPOSED.search(before) and words.CLOSED.match(text, quantity.end):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    if (
        told >= 0
        and (then := words.THEN.search(before))
        and not _LAST_NAME.search(before, 0, then.start())
        and words.PHRASE_ENDS.match(text, quantity.end)
    ):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    ends = shares.SHARE_ENDS.match(text, quantity.end) and not TERMS.search(before)
    share = shares.SHARE.search(before) if ends else None
    first = max(0, quantity.start - words.LIST)
    if (
        shares.SHARE_TOLD.search(before)
        and not TERMS.search(before)
        and shares.SHARE_ENDS.match(text, quantity.end)
        and shares.DEED_OF.search(text, first, quantity.start)
    ):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    if (
        share
        and (
            words.GUNS_WORD.search(text, first, quantity.start)
            or shares.DEED_OF.search(text, first, quantity.start)
        )
        and not _names_gun(share["who"], language)
    ):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    if shares.ITEM_BEFORE.search(before) and (
        shares.TO_WHOM.match(text, quantity.end) or shares.WHEN_OR_WHERE.match(text, quantity.end)
    ):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    if (
        words.IN_LIST.search(before)
        and (made_for := words.MADE_FOR.match(text, quantity.end))
        and read_phrase(text, made_for.end(), language)
    ):
        return Candidate(
            quantity, quantity.start, quantity.end, None, None, "number made for a gun in a list"
        )
    if (
        words.IN_LIST.search(before)
        and (caliber := words.OF_CALIBER.match(text, quantity.end))
        and CALIBER.match(text, caliber.start("of"))
    ):
        return Candidate(quantity, quantity.start, caliber.end(), None, None, "number of a caliber in a list")
    if (
        words.IN_LIST.search(before)
        and more_words.DONE_BY.match(text, quantity.end)
        and words.GUNS_WORD.search(text, first, quantity.start)
    ):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    if is_gapped(text, quantity, language, told):
        return Candidate(quantity, quantity.start, quantity.end, None, None, GAPPED)
    if is_rest(text, quantity):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    since = max((m.end() for m in words.GUNS_WORD.finditer(text, first, quantity.start)), default=first)
    if (term := TERMS.search(text, since, quantity.start)) and (
        not term[0][0].isdigit() or TERM_TOLD.search(text, since, quantity.end + 60)
    ):
        return None  # "sentenced to 46 months; Mabry got 40"
    if words.PHRASE_ENDS.match(text, quantity.end) and (
        words.OBJECT_OF[language].search(before)
        or words.TOTAL_BEFORE.search(before)
        or _after_deed(before, language)
    ):
        return Candidate(quantity, quantity.start, quantity.end, None, None, rule)
    if is_alone(text, quantity, language, told):
        return Candidate(quantity, quantity.start, quantity.end, None, None, ALONE)
    return None
