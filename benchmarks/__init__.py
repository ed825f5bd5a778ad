"""Measurements: how well it reads and joins, and how fast the stages are."""
