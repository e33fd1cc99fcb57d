"""Where entries are kept: one schema on SQLite (one file) and PostgreSQL (a team)."""
