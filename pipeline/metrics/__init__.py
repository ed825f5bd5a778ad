"""Metrics: what the incidents tell in numbers, each with its definition, its SQL and what it can't say."""
