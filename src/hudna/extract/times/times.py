"""Find the time expressions of a text: what the words say, not yet which day that is.

>>> from hudna.core.folding import fold
>>> [found.value.grain for found in find_times(fold("وصل أمس من دمشق"))]
['day']
"""

from functools import cache

from hudna.core.folding import Folded
from hudna.core.mention import Derivation, Mention
from hudna.extract.engine import Machine, Maker, Piece
from hudna.extract.times import (
    dates,
    durations,
    feasts,
    numbers,
    parts,
    periods,
    ranges,
    relative,
)
from hudna.extract.times.raw import RawTime
from hudna.lexicon.rules import rule_files

MAKERS: dict[str, Maker] = {
    **numbers.MAKERS,
    **dates.MAKERS,
    **relative.MAKERS,
    **periods.MAKERS,
    **durations.MAKERS,
    **parts.MAKERS,
    **feasts.MAKERS,
    **ranges.MAKERS,
}

PRODUCED = (
    "num_low",
    "num_year",
    "num",
    "nth_made",
    "mon",
    "mon_word",
    "hmon",
    "hmon_word",
    "yr",
    "hyr",
    "rel",
    "fol",
    "nothing",
    "a_day",
    "a_weekday",
    "a_week",
    "a_month",
    "a_year",
    "a_long",
    "a_inside",
    "a_feast",
    "a_part",
    "a_clock",
    "a_dur",
    "a_span",
    "a_set",
    "a_ref",
)
"""Classes of findings that rules of a higher level can name."""

ALIASES = {
    "dom": ("low", "high"),
    "digits": ("low", "high", "small", "four", "big"),
    "card": ("card_low", "card_big", "num_low", "num_year", "num"),
    "n": ("digits", "card"),
    "nth": ("ordinal", "nth_made"),
    "anymon": ("mon", "mon_word"),
    "anyhmon": ("hmon", "hmon_word"),
    "y": ("four", "yr"),
    "a_date": ("a_day", "a_weekday"),
    "a_point": ("a_day", "a_weekday", "a_part", "a_clock"),
    "a_period": ("a_week", "a_month", "a_year", "a_long", "a_inside", "a_feast"),
}

ANCHORS = (
    "month",
    "hijri_month",
    "weekday",
    "unit",
    "unit_two",
    "unit_two_the",
    "unit_many",
    "unit_many_the",
    "unit_the",
    "season",
    "day_word",
    "day_part",
    "day_part_the",
    "decade",
    "vague",
    "daily",
    "holiday",
    "its_day",
    "hour_word",
    "our_day",
)

_ANCHOR = "A|4|[123][-/:][123]"


_TENSE = "extract/times/tense.toml"


@cache
def machine() -> Machine:
    """The rules of this folder, compiled once, at the first text."""
    files = [file for file in rule_files("extract/times") if file.path != _TENSE]
    return Machine(
        files,
        MAKERS,
        produced=PRODUCED,
        anchors=ANCHORS,
        anchor=_ANCHOR,
        aliases=ALIASES,
    )


def find_times(folded: Folded) -> tuple[Mention[RawTime], ...]:
    """The time expressions of a folded text in order, not overlapping."""
    found = machine().find(folded)
    return tuple(
        [
            Mention(
                folded.span(piece.start, piece.end),
                piece.value,
                _derived(folded, piece),
            )
            for piece in found
            if isinstance(piece.value, RawTime)
        ]
    )


def _derived(folded: Folded, piece: Piece) -> Derivation:
    span = folded.span(piece.start, piece.end)
    parts = tuple([_derived(folded, part) for part in piece.parts])
    return Derivation(piece.rule, span, parts)
