"""One module and one manifest per source."""
