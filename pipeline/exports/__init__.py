"""The database as files: one module per output. What the tables and columns are is data, in tables/*.yml."""
