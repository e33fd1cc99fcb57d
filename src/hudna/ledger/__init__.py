"""From a set of entries to truces, incidents and what holds on a day: pure functions.

Nothing here reads a file, a clock or a database; the order of the entries never
matters, and an entry that stands twice counts once.
"""
