"""Links between claims of an article: what a denial denies, what a reason explains."""

from msgspec.structs import replace

from hudna.reading.claims import Made

_REACH = 3


def link_claims(made: tuple[Made, ...]) -> tuple[Made, ...]:
    """The claims with `about` filled in.

    A reason is about the nearest claim before it in its sentence, or else in the
    sentences before; a denied claim about an earlier one of the same type that is not
    denied; a silence about the claim before it.
    """
    linked: list[Made] = []
    for item in made:
        about = _about(item, linked)
        if about is None:
            linked.append(item)
            continue
        claim = replace(item.claim, about=(about,))
        linked.append(Made(claim, item.found, item.parsed))
    return tuple(linked)


def _about(item: Made, before: list[Made]) -> str | None:
    claim = item.claim
    near = [
        other
        for other in reversed(before)
        if item.parsed.number - other.parsed.number <= _REACH
    ]
    if claim.kind in ("reason", "silence"):
        return near[0].claim.id if near else None
    if claim.status == "denied":
        for other in near:
            same = other.claim.type == claim.type and other.claim.phase == claim.phase
            if same and other.claim.status != "denied":
                return other.claim.id
    return None
