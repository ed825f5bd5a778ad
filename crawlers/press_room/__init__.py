"""Press rooms: sources that are a manifest and nothing else. See `shape` for what a manifest may say."""
