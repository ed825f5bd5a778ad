"""Pages and a JSON interface for researchers and reviewers."""
