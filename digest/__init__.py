"""What changed in a week, as an email."""
