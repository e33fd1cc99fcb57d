"""The shapes that `hudna export --to` knows, by name."""

from collections.abc import Mapping

from hudna.exports.shape import Shape
from hudna.exports.shapes import (
    acled,
    ethprio,
    gdelt_events,
    gdelt_mentions,
    pax,
    polecat,
    tables,
    ucdp,
)

SHAPES: Mapping[str, Shape] = {
    shape.name: shape
    for shape in (
        tables.REPORTS,
        tables.TRUCES,
        tables.INCIDENTS,
        ethprio.SHAPE,
        acled.SHAPE,
        ucdp.SHAPE,
        gdelt_events.SHAPE,
        gdelt_mentions.SHAPE,
        polecat.SHAPE,
        pax.SHAPE,
    )
}
