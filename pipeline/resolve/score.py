"""How sure it is that two mentions are one case: one small function per reason, each with a sentence.

The functions are in reasons_case.py, reasons_scene.py and reasons_time.py, the weights in data/weights.yml.
Nothing here knows of any other document than the two, so a score is the same whenever it is computed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ironriver.vocabulary import Verdict
from pipeline.resolve import reasons_case, reasons_scene, reasons_time
from pipeline.resolve.features import Features
from pipeline.resolve.pair import Pair, Reason
from pipeline.resolve.weights import weights


@dataclass(frozen=True, slots=True)
class Score:
    """The sum of the reasons and what follows from it.

    `never` marks a contradiction that no chain of other documents may bridge.
    """

    total: float
    reasons: tuple[Reason, ...]
    verdict: Verdict
    never: bool = False


def compare(a: Features, b: Features, a_text: bytes | None = None, b_text: bytes | None = None) -> Score:
    """Score two mentions; `a_text` and `b_text` are the signatures of their bodies."""
    pair = Pair(a, b, a_text, b_text) if a.mention.order <= b.mention.order else Pair(b, a, b_text, a_text)
    reasons = tuple(reason for rule in REASONS for reason in rule(pair))
    total = round(sum(reason.weight for reason in reasons), 4)
    w = weights()
    never = any(reason.name in NEVER for reason in reasons)
    if never:
        verdict = Verdict.DIFFERENT
    elif total >= w["same"]:
        verdict = Verdict.SAME
    elif total <= w["different"]:
        verdict = Verdict.DIFFERENT
    else:
        verdict = Verdict.UNSURE
    return Score(total, reasons, verdict, never)


#: The reasons in the order in which they are shown.
REASONS: tuple[Callable[[Pair], Iterator[Reason]], ...] = (
    reasons_case.by_docket,
    reasons_case.by_filing,
    reasons_case.by_court,
    reasons_case.by_persons,
    reasons_time.by_age,
    reasons_time.by_residence,
    reasons_case.by_other_persons,
    reasons_scene.by_dealer,
    reasons_scene.by_dates,
    reasons_scene.by_counts,
    reasons_scene.by_bounds,
    reasons_scene.by_seized,
    reasons_scene.by_places,
    reasons_scene.by_other_place,
    reasons_scene.by_states,
    reasons_scene.by_groups,
    reasons_case.by_named_in_text,
    reasons_scene.by_words,
    reasons_scene.by_operation,
    reasons_scene.by_text,
    reasons_case.by_caption,
    reasons_case.by_officials,
    reasons_time.by_events,
    reasons_time.by_seizure_days,
    reasons_time.by_stages,
    reasons_time.by_announcement,
    reasons_time.by_round_up,
    reasons_time.by_time,
)

#: Contradictions that no chain of other documents may bridge.
NEVER = frozenset({"docket_contradicts"})
