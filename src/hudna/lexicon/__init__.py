"""The language as data, and the code that reads it."""
