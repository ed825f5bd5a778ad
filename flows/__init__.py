"""Prefect: when and where the stages run."""
