"""Sellers: their names, one shop over many incidents, and the lists of licensees."""
