"""Who says what, over a whole article: reports with their speakers found."""

from msgspec import Struct

from hudna.core.claim import Party
from hudna.extract.attribution.content import DEEDS
from hudna.extract.attribution.quotations import quotation_at
from hudna.extract.attribution.report import Report
from hudna.extract.attribution.reports import find_reports, trailing_speaker
from hudna.reading.annotate import Annotated
from hudna.reading.sentences import Parsed
from hudna.reading.voices import Voice, fuller, main_subject, outlet_of, pronoun, voice

_SPOKEN = 6
"""Words of a quotation that opens a sentence and needs no verb of saying."""
_GOES_ON = 2
"""Sentences over which whoever spoke may be quoted without being named again."""


class Scope(Struct, frozen=True, gc=False):
    """Words `first` to `last` (excluded) are said by a speaker.

    `act` is the kind of saying; `outlet` the outlet it was said to or relayed by;
    `verb` the word that reports. `named` says that the speaker's words stand in this
    very sentence rather than being taken over from an earlier one.
    """

    first: int
    last: int
    act: str
    verb: int
    speaker: Party | None
    outlet: Party | None
    clause: bool
    named: bool
    speaker_first: int
    speaker_last: int


def find_scopes(annotated: Annotated, parsed: tuple[Parsed, ...]) -> tuple[Scope, ...]:
    """All scopes of an article; a pronoun speaker is the last who agrees with it.

    A report whose subject is a pronoun (`وأضافت أن`) takes the latest speaker of its
    gender, of this sentence first; where there is none it has no speaker.
    """
    scopes: list[Scope] = []
    heard: list[Voice] = []
    before: Parsed | None = None
    for item in parsed:
        scopes.extend(_going_on(annotated, item, heard, scopes))
        for report in _reports(annotated, item):
            spoken = _spoken(annotated, item, report, heard, before)
            if spoken is None:
                continue
            scope, speaker = spoken
            scopes.append(scope)
            inner = _nested(report, scopes[:-1], item)
            if report.speaker is not None and not inner:
                heard.append(speaker)
            elif not inner and report.speaker is None:
                heard.append(speaker.at(item.number))
        before = item
    return tuple(scopes)


def _reports(annotated: Annotated, item: Parsed) -> list[Report]:
    """The reports of a sentence in the order of their words of saying."""
    found = find_reports(item.parse, item.starts, annotated.quotations)
    if not any(report.clause for report in found):
        last = trailing_speaker(item.parse, item.starts, annotated.quotations)
        found = (*found, last) if last is not None else found
    return sorted(found, key=lambda report: report.verb)


def _nested(report: Report, scopes: list[Scope], item: Parsed) -> bool:
    """Whether a report is itself part of what another one holds."""
    return any(
        item.parse.first <= scope.verb < scope.first <= report.verb < scope.last
        for scope in scopes
    )


def _spoken(
    annotated: Annotated,
    item: Parsed,
    report: Report,
    heard: list[Voice],
    before: Parsed | None,
) -> tuple[Scope, Voice] | None:
    first = last = -1
    if report.speaker is not None:
        found = voice(annotated, item, report)
        if found is None:
            return None
        found = fuller(found, heard)
        first, last = report.speaker.first, report.speaker.last
    else:
        found = pronoun(annotated, item, report.verb, heard)
        if found is None and report.act != "continue":
            found = main_subject(annotated, item, report.verb, before)
        if found is None:
            return None
    outlet: Party | None = None
    if report.outlet is not None:
        relays = report.act == "relay"
        outlet = outlet_of(annotated, item, report.outlet, relays=relays)
    if report.speaker is None:
        outlet = outlet or found.outlet
    scope = Scope(
        report.first,
        report.last,
        report.act,
        report.verb,
        found.party,
        outlet,
        report.clause,
        report.speaker is not None,
        first,
        last,
    )
    return scope, found.told_to(outlet)


def _going_on(
    annotated: Annotated, item: Parsed, heard: list[Voice], scopes: list[Scope]
) -> list[Scope]:
    """A sentence that opens with a quotation goes on with who spoke last."""
    first = item.parse.first
    tokens = annotated.tokens
    held = quotation_at(annotated.quotations, tokens.starts[first])
    if held is None or not heard or item.number - heard[-1].number > _GOES_ON:
        return []
    begin, end = (tokens.at(mark) for mark in annotated.quotations[held])
    if begin != first or end - begin < _SPOKEN:
        return []
    if any(scope.first <= first < scope.last for scope in scopes):
        return []
    who = heard[-1]
    return [
        Scope(
            first,
            end,
            "continue",
            -1,
            who.party,
            who.outlet,
            clause=True,
            named=False,
            speaker_first=-1,
            speaker_last=-1,
        )
    ]


def speakers_of(scopes: tuple[Scope, ...], trigger: int) -> tuple[Scope, ...]:
    """The scopes that hold a trigger, the innermost last."""
    holding = [
        scope
        for scope in scopes
        if not scope.speaker_first <= trigger < scope.speaker_last
        and (
            (scope.first <= trigger < scope.last and scope.verb != trigger)
            or _announces(scope, trigger)
        )
    ]
    return tuple(sorted(holding, key=lambda s: (s.first - s.last, s.verb)))


def _announces(scope: Scope, trigger: int) -> bool:
    """`أعلن الجيش هدنة`: who announces a thing says it by the word that tells it."""
    return scope.verb == trigger and scope.act == "announce" and scope.named


def heard_of(
    holding: tuple[Scope, ...], source: tuple[Party, ...]
) -> tuple[Scope, ...]:
    """The scopes without a saying that is itself the deed that another tells.

    `قال القائد إن الفصائل أعلنت إنهاء الهدنة`: the factions end it by announcing it,
    and that they did is the commander's word; so are their threats and calls.
    """
    if len(holding) < 2 or holding[-1].clause or holding[-1].act == "deny":  # noqa: PLR2004 - one within another
        return holding
    if holding[-1].act in DEEDS:
        return holding[:-1]
    speaker = holding[-1].speaker
    own = speaker is not None and any(
        party.start == speaker.start or (party.id and party.id == speaker.id)
        for party in source
    )
    return holding[:-1] if own else holding


def is_quoted(annotated: Annotated, trigger: int) -> bool:
    """Whether a word stands inside a quotation of more than a name."""
    tokens = annotated.tokens
    held = quotation_at(annotated.quotations, tokens.starts[trigger])
    if held is None:
        return False
    begin, end = annotated.quotations[held]
    return tokens.at(end) - tokens.at(begin) >= 3  # noqa: PLR2004 - more than a name
