"""Text to mentions and claims: a folder for each kind, rules beside the code."""
