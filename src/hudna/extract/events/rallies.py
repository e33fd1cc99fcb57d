"""Words and rules of the gatherings by which people protest: `مظاهرة`, `مسيرة`."""

from functools import cache

from hudna.lexicon.rules import rule_file

RALLY_RULES = frozenset(("protest.rally", "protest.vigil"))
"""Rules that read a protest off its noun, which a verb beside it may tell as well."""

NOUN_RULES = RALLY_RULES | {"protest.enter"}
"""Those, and the masdar of entering a strike, which need not be the news's own verb."""


@cache
def rallies() -> frozenset[str]:
    """The lemmas of such gatherings."""
    return frozenset(rule_file("extract/events/asserted.toml").words["rallies"])
