"""Syntax by cues: tags, phrases, clauses, arguments and status."""
