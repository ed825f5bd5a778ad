from typing import Any
from nlp.annotation import Relevance


def judge_relevance(reading: Any) -> Relevance:
    return Relevance(True, 0.5, "stub")
