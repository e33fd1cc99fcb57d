"""Names of places in a text."""
