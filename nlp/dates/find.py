"""The dates of the matter: what happened (or will happen) when, each event and date once.

Date phrases are found and resolved (nlp/dates/candidates.py), a rule says what each may date
(nlp/dates/rules.py), a model weighs that with the circumstances (nlp/dates/model.py). Left out after that:
past events after the day of writing, unsealings beside the charge's own day, months beside their day, and
all but the surest of what happens once.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ironriver.vocabulary import Stage
from nlp.annotation import Count, DateFact
from nlp.dates.candidates import find_candidates
from nlp.dates.features import features_of
from nlp.dates.ledes import with_news
from nlp.dates.model import chosen, probabilities
from nlp.dates.next_sentences import with_next_sentences
from nlp.dates.recoveries import with_recoveries
from nlp.dates.select import ONCE, ONCE_EACH, jointly, select, surest, with_last_theft, without_mere_hearings
from nlp.dates.stopped import with_arrests, with_seizures
from nlp.dates.stretches import with_arrest_at_end, with_end_at_arrest, with_purchases_within
from nlp.reading import Reading


def find_dates(
    reading: Reading,
    *,
    announced: Collection[Stage] = (),
    sole: bool = False,
    counts: Sequence[Count] = (),
) -> tuple[DateFact, ...]:
    """Every dated event of the matter, in the order of the text.

    Args:
        reading: the document.
        announced: the stages that are its news.
        sole: whether there is but one defendant.
        counts: the guns that it counts.
    """
    candidates = list(find_candidates(reading))
    features = features_of(reading, candidates, announced, counts)
    shares = jointly(candidates, [probabilities(names) for names in features])
    guesses = [chosen(share) for share in shares]
    guesses = with_next_sentences(reading, candidates, guesses)
    guesses = with_recoveries(candidates, with_news(candidates, guesses, announced))
    guesses = with_arrests(reading, candidates, features, guesses)
    guesses = with_seizures(reading, candidates, features, guesses, counts)
    guesses = with_arrest_at_end(reading, candidates, guesses)
    guesses = with_end_at_arrest(reading, candidates, with_purchases_within(candidates, guesses))
    facts = without_mere_hearings(with_last_theft(candidates, select(reading, candidates, guesses)))
    return surest(facts, ONCE | ONCE_EACH if sole else ONCE)
