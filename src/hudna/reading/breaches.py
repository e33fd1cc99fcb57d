"""Acts of violence that the words tie to a truce, reported as violations of it.

Fighting breaks a truce only where the text says so: despite it, or right after it
began, was announced or prolonged (guidelines of the gold, settled case 3).
"""

from functools import cache

from msgspec.structs import replace

from hudna.core.ids import stable_id
from hudna.extract.clauses.parse import Parse
from hudna.lexicon.rules import rule_file
from hudna.reading.claims import Made

_REACH = 25
_TIE = 5


def tied_breaches(made: tuple[Made, ...], cores: frozenset[int]) -> tuple[Made, ...]:
    """The assaults among claims that break a truce, as truce claims."""
    return tuple(
        Made(
            replace(
                item.claim,
                id=stable_id("claim", item.claim.id, "violated"),
                kind="truce",
                type=None,
                mode=None,
                phase="violated",
                rule="violated.despite",
                about=(),
                sides=tuple(
                    side for side in (item.claim.source, item.claim.recipient) if side
                ),
            ),
            item.found,
            item.parsed,
        )
        for item in made
        if item.claim.type == "ASSAULT"
        and item.claim.status == "actual"
        and _tied(item.parsed.parse, item.found.trigger, cores)
    )


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rule_file("extract/truces/nesting.toml").words[table])


def _tied(parse: Parse, at: int, cores: frozenset[int]) -> bool:
    """Whether `رغم` or `بعد بدء` leads from the act to a truce in its sentence."""
    words, sentence = parse.tokens.words, parse.sentence
    last = min(sentence.last, at + _REACH)
    core = next((i for i in range(at + 1, last) if i in cores), None)
    if core is None:
        return False
    between = words[max(at + 1, core - _TIE - 3) : core]
    if not _words("over").isdisjoint(between):
        return False
    if not _words("despite").isdisjoint(between):
        return True
    after = not _words("after").isdisjoint(between)
    return after and not _words("fresh").isdisjoint(between[-_TIE:])
