"""Truces: what is called one, and the eleven phases that are reported of it."""
