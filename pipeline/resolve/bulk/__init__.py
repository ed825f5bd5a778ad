"""Resolving by columns: the rules of pipeline/resolve over arrays of pairs, for indexes of any size."""
