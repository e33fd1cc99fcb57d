"""Tests of actors in text."""
