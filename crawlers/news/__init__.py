"""News: the list of sites, and what their headlines must speak of."""
