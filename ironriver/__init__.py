"""Iron River: settings, the shared vocabulary and the command line."""

__version__ = "0.1.0"
