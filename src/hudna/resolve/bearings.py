"""A point some way from another."""

from math import cos, radians

_KM_A_DEGREE = 111.2
_LEAST_COSINE = 0.05
"""Of latitudes so near a pole that no news comes from beyond them."""


def away(
    lat: float, lon: float, kilometres: float, direction: tuple[int, int]
) -> tuple[float, float]:
    """The point at a distance in one of eight directions, in degrees (WGS 84).

    `direction` is steps to the north and to the east, such as (1, 1). The earth counts
    as flat, which errs less than the words themselves do.

    >>> away(33.34, 44.4, 100, (1, 1))
    (33.976, 45.161)
    """
    north, east = direction
    reach = kilometres / (_KM_A_DEGREE * (north * north + east * east) ** 0.5)
    narrow = max(cos(radians(lat)), _LEAST_COSINE)
    moved = lat + north * reach
    turned = (lon + east * reach / narrow + 180) % 360 - 180
    return round(max(-90.0, min(90.0, moved)), 3), round(turned, 3)
