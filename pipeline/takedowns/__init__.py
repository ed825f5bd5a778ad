"""What no output may show: persons whose names are masked, documents that are withheld."""
