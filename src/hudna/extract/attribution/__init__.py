"""Who says it: quotations, reporting verbs, and the ways of saying "according to"."""
