"""Accounts of reviewers: made by the command line alone, with passwords, sessions and guarded forms."""
