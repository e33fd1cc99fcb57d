"""One article to one frozen reading."""
