"""Terms of prison that a text tells, in months: imposed, or only possible, asked for or something else."""

from __future__ import annotations

from nlp.terms.find import find_terms
from nlp.terms.term import LIFE, Term, TermKind

__all__ = ["LIFE", "Term", "TermKind", "find_terms"]
