"""The list of incidents: what readers ask for, and an index in memory that answers at once."""
