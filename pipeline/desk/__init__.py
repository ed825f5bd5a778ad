"""What the research desk reads: each incident filed under its facets, with the line that a list shows."""
