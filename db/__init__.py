"""Tables, sessions, migrations and the queries that several parts share."""
