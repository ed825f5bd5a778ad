"""The version of the extractor, written on every output; nothing heavy is imported here.

Raise it when a component's results change, and the extract stage reads again what an older version read.
"""

VERSION = "11"
