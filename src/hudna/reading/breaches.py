"""Acts of violence that the words tie to a truce, reported as violations of it.

Fighting breaks a truce only where the text says so: despite it, or right after it
began, was announced or prolonged (guidelines of the gold, settled case 3).
"""

from msgspec.structs import replace

from hudna.core.ids import stable_id
from hudna.extract.truces.ties import tied
from hudna.reading.claims import Made


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
        and tied(item.parsed.parse, item.found.trigger, cores)
    )
