"""Links between claims of an article: what a denial denies, what a reason explains."""

from itertools import takewhile

from msgspec.structs import replace

from hudna.reading.claims import Made

_REACH = 3


def link_claims(made: tuple[Made, ...]) -> tuple[Made, ...]:
    """The claims with `about` filled in.

    A reason is about the nearest claim before it in its sentence, or else in the
    sentences before; a denied claim about the nearest one of the same type that is not
    denied, an earlier one before a later; a silence about the claim before it.
    """
    linked: list[Made] = []
    for number, item in enumerate(made):
        about = _about(item, linked, made[number + 1 :])
        if about is None:
            linked.append(item)
            continue
        claim = replace(item.claim, about=(about,))
        linked.append(Made(claim, item.found, item.parsed))
    return tuple(linked)


def _about(item: Made, before: list[Made], after: tuple[Made, ...]) -> str | None:
    claim = item.claim
    near = [
        other
        for other in reversed(before)
        if item.parsed.number - other.parsed.number <= _REACH
    ]
    if claim.kind in ("reason", "silence"):
        return near[0].claim.id if near else None
    if claim.status == "denied":
        behind = takewhile(
            lambda other: other.parsed.number - item.parsed.number <= _REACH, after
        )
        for other in (*near, *behind):
            same = other.claim.type == claim.type and other.claim.phase == claim.phase
            if same and other.claim.status != "denied":
                return other.claim.id
    return None
