"""The truces that one article speaks of: truce claims that can be of the same one."""

from msgspec import Struct
from msgspec.structs import replace

from hudna.core.actor import Actor
from hudna.core.claim import Claim, Party, Phase
from hudna.core.mention import Mention
from hudna.core.reading import ReadTruce, TruceKind
from hudna.extract.truces.names import TruceName
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made
from hudna.reading.truce_sides import sides_of

_AGE: dict[Phase | None, int] = {
    None: 0,
    "proposed": 0,
    "rejected": 0,
    "negotiating": 0,
    "agreed": 1,
    "in_effect": 2,
    "holding": 3,
    "violated": 3,
    "threatened": 3,
    "extended": 3,
    "suspended": 4,
    "ended": 5,
}
"""How late in a truce's life a phase comes; phases that alternate share a number."""

_BEGUN = frozenset(("in_effect", "holding"))


class Group(Struct):
    """Truce claims taken to be of one truce, in the order of the text."""

    claims: list[Made]


def group_truces(
    annotated: Annotated, made: tuple[Made, ...], mentions: tuple[Mention[Actor], ...]
) -> tuple[tuple[Made, ...], tuple[ReadTruce, ...]]:
    """The claims with their truce's id, and the truces in the order of the text.

    A claim belongs to the latest truce that it does not contradict: two truces are
    told apart by sides that share nobody or by places that share none.
    """
    groups: list[Group] = []
    home: dict[str, str] = {}
    for item in made:
        if item.claim.kind != "truce":
            continue
        group = next((g for g in reversed(groups) if _compatible(g, item)), None)
        if group is None:
            group = Group([])
            groups.append(group)
        group.claims.append(item)
        home[item.claim.id] = f"T{groups.index(group) + 1}"
    claims = tuple(
        item
        if item.claim.id not in home
        else Made(
            replace(item.claim, truce=home[item.claim.id]), item.found, item.parsed
        )
        for item in made
    )
    truces = tuple(
        _truce(
            annotated,
            f"T{number}",
            group.claims,
            sides_of(annotated, group.claims, mentions),
        )
        for number, group in enumerate(groups, 1)
    )
    return claims, truces


def _keys(sides: tuple[tuple[Party, ...], ...]) -> set[str]:
    return {party.id or party.text for side in sides for party in side}


def _compatible(group: Group, item: Made) -> bool:
    mine, places = _keys(item.claim.sides), {p.id or p.text for p in item.claim.places}
    theirs = set().union(*(_keys(m.claim.sides) for m in group.claims))
    there = {p.id or p.text for m in group.claims for p in m.claim.places}
    two = len(item.claim.sides) > 1
    if two and theirs and not mine & theirs:
        return not (places and there and not places & there)
    return True


def _truce(
    annotated: Annotated,
    key: str,
    claims: list[Made],
    sides: tuple[tuple[Party, ...], ...],
) -> ReadTruce:
    plain = [m.claim for m in claims if m.claim.status == "actual"]
    begun = [c for c in plain if c.phase in _BEGUN and c.time.basis == "stated"]
    agreed = [c for c in plain if c.phase == "agreed" and c.time.basis == "stated"]
    ended = [c for c in plain if c.phase == "ended" and c.time.basis != "unknown"]
    places = dict.fromkeys(p.text for m in claims for p in m.claim.places)
    since = (begun or agreed)[0].time.value if begun or agreed else None
    return ReadTruce(
        id=key,
        name=_name(annotated, claims),
        kind=_kind(sides),
        sides=sides,
        places=tuple(places),
        since=since,
        until=ended[-1].time.value if ended else None,
        phase=_last_phase(plain or [m.claim for m in claims]),
    )


def _last_phase(claims: list[Claim]) -> Phase | None:
    """The phase of the latest date that the article states; else of its first report.

    News tells the newest first. An undated report counts after a dated one only where
    its phase comes later in a truce's life: who dates the end need not date the
    agreement to say that it came before.
    """
    fresh = [claim for claim in claims if not claim.background] or claims
    dated = [claim for claim in fresh if claim.time.basis == "stated"]
    if not dated:
        return min(fresh, key=lambda claim: claim.trigger.start).phase
    newest = max(
        dated, key=lambda claim: (claim.time.latest or "", -claim.trigger.start)
    )
    later = [c for c in fresh if c not in dated and _AGE[c.phase] > _AGE[newest.phase]]
    return later[0].phase if later else newest.phase


def _kind(sides: tuple[tuple[Party, ...], ...]) -> TruceKind:
    if len(sides) == 2:  # noqa: PLR2004 - two sides are bilateral by definition
        return "bilateral"
    return "multilateral" if len(sides) > 2 else "unknown"  # noqa: PLR2004


def _name(annotated: Annotated, claims: list[Made]) -> str:
    """The truce's name as the text first has it, the fullest of the first three."""
    first = min(m.parsed.parse.sentence.first for m in claims)
    names = [n for n in annotated.truces if n.kind != "carrier"]
    after: list[TruceName] = [n for n in names if n.first >= first] or names
    if not after:
        return "هدنة"
    tokens = annotated.tokens
    best = max(after[:3], key=lambda n: n.last - n.first)
    span = tokens.folded.span(tokens.starts[best.first], tokens.ends[best.last - 1])
    return span.of(tokens.folded.source)
