"""Frozen values that every layer shares; knows no other layer."""
