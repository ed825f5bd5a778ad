"""What a document announces: an arrest, a charge, a plea, a sentence."""

from __future__ import annotations

from nlp.stages.find import find_stages
from nlp.stages.settle import settle_stages

__all__ = ["find_stages", "settle_stages"]
