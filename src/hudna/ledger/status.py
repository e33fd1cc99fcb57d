"""Whether a truce holds on a day: a state machine over what is said of it.

Only what somebody says has happened moves it. Who says otherwise stays beside it as a
rival; breaches and threats tell in what condition a truce is and do not end it.
"""

import re
from collections.abc import Iterable, Sequence

from hudna.core.claim import Phase
from hudna.ledger.nodes import days_between
from hudna.ledger.values import Moment, Rival, Standing, Truce, Voice

_TALK = ("unknown", "proposed", "rejected", "negotiating")
_LIVE = ("in_effect", "extended")

NEXT: dict[Phase, dict[str, str]] = {
    "proposed": {"unknown": "proposed", "rejected": "proposed"},
    "negotiating": dict.fromkeys(("unknown", "proposed", "rejected"), "negotiating"),
    "rejected": dict.fromkeys(("unknown", "proposed", "negotiating"), "rejected"),
    "agreed": dict.fromkeys(_TALK, "agreed"),
    "in_effect": dict.fromkeys((*_TALK, "agreed", "suspended"), "in_effect"),
    "holding": dict.fromkeys((*_TALK, "agreed", "suspended"), "in_effect"),
    "violated": dict.fromkeys((*_TALK, "agreed"), "in_effect"),
    "threatened": {},
    "extended": dict.fromkeys(
        (*_TALK, "agreed", "in_effect", "extended", "suspended"), "extended"
    ),
    "suspended": dict.fromkeys(("agreed", *_LIVE), "suspended"),
    "ended": dict.fromkeys((*_TALK, "agreed", *_LIVE, "suspended"), "ended"),
}
"""What a reported phase makes of each state; where it has none, the state stays."""

RANK: dict[Phase, int] = {
    "proposed": 0,
    "negotiating": 1,
    "rejected": 2,
    "agreed": 3,
    "in_effect": 4,
    "extended": 5,
    "holding": 6,
    "violated": 6,
    "threatened": 6,
    "suspended": 7,
    "ended": 8,
}
"""The order of what is said to have happened on one day."""

LATELY = 14
"""For so many days a breach or a word that it holds tells a truce's condition."""

_AGAINST: dict[str, tuple[Phase, ...]] = {
    "ended": ("in_effect", "holding", "extended"),
    "suspended": ("in_effect", "holding", "extended"),
    "in_effect": ("ended", "suspended", "rejected"),
    "extended": ("ended", "suspended", "rejected"),
    "agreed": ("rejected", "ended"),
    "rejected": ("agreed", "in_effect"),
    "proposed": ("rejected",),
}
_FOR: dict[str, tuple[Phase, ...]] = {
    "in_effect": ("in_effect", "holding"),
    "extended": ("extended",),
}
_DENIAL = ("denied", "negated")
_PERIOD = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?")


def standing(truce: Truce, as_of: str) -> Standing:
    """Whether a truce holds on a day, by what had happened until then.

    Args:
        truce: Derived from what was known by then, or by any later day.
        as_of: ISO day; what is dated later does not count.
    """
    past = [m for m in truce.moments if m.day is not None and m.day <= as_of]
    state, since, voices = "unknown", None, list[Voice]()
    actual = [m for m in past if m.status == "actual" and _tells(m)]
    for moment in sorted(actual, key=_order):
        after = NEXT[moment.phase].get(state)
        if after is None:
            continue
        if after != state:
            since = moment.day
        state = after
    if since is not None:
        for_it = _FOR.get(state, (state,))
        voices = [
            m.voice for m in actual if m.phase in for_it and (m.day or "") >= since
        ]
    ends = _term_ends(truce, as_of)
    return Standing(
        state=state,
        condition=_condition(actual, state, as_of),
        since=since,
        term_ends=ends,
        lapsed=state in _LIVE and ends is not None and ends < as_of,
        heard=max((m.known for m in past if m.known <= as_of), default=None),
        voices=tuple(sorted(set(voices))),
        rivals=tuple(_rivals(past, state, since)),
    )


def _order(moment: Moment) -> tuple[str, int, str, Voice]:
    return moment.day or "", RANK[moment.phase], moment.known, moment.voice


def _tells(moment: Moment) -> bool:
    """Whether a moment's day is one that a text fixes, or that on which it was said.

    The course of a story gives a day to what it recalls as well: it moves no state
    back, but says what condition a truce is in.
    """
    return moment.basis in ("stated", "published", "said", "narrative")


def _condition(actual: Sequence[Moment], state: str, as_of: str) -> str | None:
    if state not in _LIVE:
        return None
    lately = [m for m in actual if days_between(m.day or as_of, as_of) <= LATELY]
    broken = any(m.phase == "violated" for m in lately)
    held = any(m.phase == "holding" for m in lately)
    if broken:
        return "disputed" if held else "violated"
    if held:
        return "held"
    return "threatened" if any(m.phase == "threatened" for m in lately) else None


def _rivals(past: Sequence[Moment], state: str, since: str | None) -> Iterable[Rival]:
    """What is said, on the day of the change or later, that does not fit the state."""
    if since is None:
        return
    found: dict[tuple[Phase, str], list[Moment]] = {}
    for moment in past:
        if (moment.day or "") < since:
            continue
        against = moment.status == "actual" and moment.phase in _AGAINST.get(state, ())
        denies = moment.status in _DENIAL and moment.phase in _FOR.get(state, (state,))
        if against or denies:
            found.setdefault((moment.phase, moment.status), []).append(moment)
    for (phase, status), moments in sorted(found.items()):
        yield Rival(
            phase=phase,
            status=moments[0].status if status else "actual",
            day=min(m.day or "" for m in moments),
            voices=tuple(sorted({m.voice for m in moments})),
            claims=tuple(sorted(c for m in moments for c in m.claims)),
        )


def _term_ends(truce: Truce, as_of: str) -> str | None:
    """The last day of the latest term that was agreed until a day."""
    ends = [end for start, end in truce.terms if start <= as_of]
    return max(ends, default=None)


def days_of(period: str) -> int:
    """About how many days a TIMEX3 duration has.

    >>> days_of("P2M"), days_of("PT72H"), days_of("P1W"), days_of("PXD")
    (61, 3, 7, 0)
    """
    found = _PERIOD.fullmatch(period)
    if found is None:
        return 0
    years, months, weeks, days, hours = (int(part or 0) for part in found.groups())
    return round(years * 365.25 + months * 30.5 + weeks * 7 + days + hours / 24)
