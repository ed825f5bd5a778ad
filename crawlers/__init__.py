"""A source → the archive: spiders, their manifests, and the parsers of what they fetched."""
