"""Logistic regression over named features, in plain Python: ridge and momentum."""
# ruff: noqa: INP001

import math

from msgspec import Struct

from hudna.reading.confidence import Weights

STEPS = 250
RATE = 0.5
MOMENTUM = 0.9


class Example(Struct, frozen=True):
    """The features of one claim, whether it is right (0 to 1), and its weight."""

    names: tuple[str, ...]
    right: float
    weight: float


def fit(examples: list[Example], penalty: float) -> Weights:
    """The weights of least log loss and `penalty` times half their squares.

    Deterministic: it starts from zero, and examples are taken in their order.
    """
    names = sorted({name for example in examples for name in example.names})
    index = {name: at for at, name in enumerate(names)}
    rows = [([index[n] for n in one.names], one.right, one.weight) for one in examples]
    total = sum(one.weight for one in examples)
    weights, speed = [0.0] * len(names), [0.0] * len(names)
    bias = push = 0.0
    for _ in range(STEPS):
        slope = [penalty * weight / total for weight in weights]
        lean = 0.0
        for held, right, weight in rows:
            score = bias + sum([weights[at] for at in held])
            miss = (1 / (1 + math.exp(-score)) - right) * weight / total
            lean += miss
            for at in held:
                slope[at] += miss
        speed = [MOMENTUM * v - RATE * s for v, s in zip(speed, slope, strict=True)]
        weights = [w + v for w, v in zip(weights, speed, strict=True)]
        push = MOMENTUM * push - RATE * lean
        bias += push
    return Weights(bias, dict(zip(names, weights, strict=True)))
