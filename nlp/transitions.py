"""Taking the steps of a parser or a recogniser of spaCy's, all sentences at once.

spaCy's own loop gives the interpreter's lock back and asks for it again several times a word, which costs
more than what it computes. Here the lock is kept, and each step is a multiplication for all sentences.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc


def walks(step: Any) -> bool:
    """True of a component whose steps `walk` can take: greedy, trained for all of its moves."""
    if not isinstance(step, DependencyParser | EntityRecognizer) or step.cfg["beam_width"] != 1:
        return False
    return bool(step.model.attrs["has_upper"]) and not step.model.attrs["unseen_classes"]


def walk(step: Any, docs: Sequence[Doc]) -> None:
    """Annotate documents as the component's `predict` and `set_annotations` do.

    The last places of its numbers may differ, as sums are taken in another order.
    """
    begun = step.moves.init_batch(docs)
    left = [state for state in begun if not state.is_final()]
    if left:
        model = step.model.predict(docs)
        tokens_of, hidden, move = model.get_token_ids, model.state2vec.predict, step.transition_states
        weights = np.ascontiguousarray(model.vec2scores.get_param("W").T)
        bias = model.vec2scores.get_param("b")
        while left:
            scores = hidden(tokens_of(left)) @ weights
            scores += bias
            left = move(left, scores)
    step.set_annotations(docs, begun)
