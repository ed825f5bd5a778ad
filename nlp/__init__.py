"""A text → claims. No network, no database."""
