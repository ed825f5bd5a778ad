"""A site of invented documents in the shapes of the real sources, to try and to test Iron River with."""
