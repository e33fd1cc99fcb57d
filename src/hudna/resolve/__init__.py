"""Mentions to canonical things: days, places, actors."""
