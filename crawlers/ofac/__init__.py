"""OFAC's recent actions: which of them designate somebody, and whom."""
