"""Who says what, over a whole article: reports with their speakers found."""

from msgspec import Struct

from hudna.core.claim import Party
from hudna.extract.actors.describe import actor_of
from hudna.extract.attribution.quotations import quotation_at
from hudna.extract.attribution.reports import (
    HEADLINE,
    Report,
    find_reports,
    trailing_speaker,
)
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.reading.annotate import Annotated
from hudna.reading.parties import actor_party, phrase_span, who
from hudna.reading.sentences import Parsed

_SPEECH = frozenset(
    (
        "say",
        "announce",
        "assert",
        "explain",
        "reveal",
        "allege",
        "think",
        "tell",
        "warn",
        "deny",
        "relay",
        "admit",
        "continue",
        "expect",
    )
)


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
    """All scopes of an article; a pronoun speaker is the one who spoke last.

    A report whose subject is a pronoun (`وأضاف أن`) takes the latest speaker of an
    earlier report; where there is none it has no speaker.
    """
    scopes: list[Scope] = []
    latest: Party | None = None
    outlet: Party | None = None
    for item in parsed:
        reports = find_reports(item.parse, item.starts, annotated.quotations)
        if not any(report.clause for report in reports):
            trailing = trailing_speaker(item.parse, item.starts)
            reports = (*reports, trailing) if trailing is not None else reports
        for report in sorted(reports, key=lambda r: r.verb):
            scope = _scope(annotated, item, report, latest, outlet)
            if scope is None:
                continue
            scopes.append(scope)
            if scope.named and scope.clause and report.act in _SPEECH:
                latest, outlet = scope.speaker, scope.outlet
    return tuple(scopes)


def _scope(
    annotated: Annotated,
    item: Parsed,
    report: Report,
    latest: Party | None,
    outlet: Party | None,
) -> Scope | None:
    speaker: Party | None = None
    first = last = -1
    if report.speaker is not None:
        if report.act == HEADLINE and _is_topic(annotated, item.parse, report.speaker):
            return None
        speaker = who(annotated, item.parse, report.speaker) or _unlisted(
            item.parse, report.speaker
        )
        first, last = report.speaker.first, report.speaker.last
        if speaker is None:
            return None
    named = speaker is not None
    to = _outlet(annotated, item, report.outlet) if report.outlet else None
    if speaker is None:
        speaker, to = latest, to or outlet
    if speaker is None:
        return None
    return Scope(
        report.first,
        report.last,
        report.act,
        report.verb,
        speaker,
        to,
        report.clause,
        named,
        first,
        last,
    )


def _is_topic(annotated: Annotated, parse: Parse, phrase: Phrase) -> bool:
    """`اليمن: انتهاء الهدنة` is about Yemen; nobody there says it."""
    actor = actor_of(parse, phrase, annotated.names)
    return actor is None or actor.kind in ("state", "place", "target")


def _unlisted(parse: Parse, phrase: Phrase) -> Party | None:
    """A name that nobody knows, or a statement: what a verb of speech says speaks."""
    form = parse.analysis(phrase.head)
    if parse.unit(phrase.head) is not None:
        return None
    if form is not None and form.domain not in ("document", "talk"):
        return None
    span = phrase_span(parse, phrase)
    return Party(span.start, span.end, span.of(parse.tokens.folded.source))


def _outlet(annotated: Annotated, item: Parsed, phrase: Phrase) -> Party | None:
    actor = actor_of(item.parse, phrase, annotated.names)
    if actor is None or actor.kind != "outlet":
        return None
    return actor_party(item.parse, phrase, actor)


def speakers_of(scopes: tuple[Scope, ...], trigger: int) -> tuple[Scope, ...]:
    """The scopes that hold a trigger, the innermost last."""
    holding = [
        scope
        for scope in scopes
        if scope.first <= trigger < scope.last
        and scope.verb != trigger
        and not (scope.speaker_first <= trigger < scope.speaker_last)
    ]
    return tuple(sorted(holding, key=lambda s: (s.first - s.last, s.verb)))


def is_quoted(annotated: Annotated, trigger: int) -> bool:
    """Whether a word stands inside a quotation of more than a name."""
    tokens = annotated.tokens
    held = quotation_at(annotated.quotations, tokens.starts[trigger])
    if held is None:
        return False
    begin, end = annotated.quotations[held]
    return tokens.at(end) - tokens.at(begin) >= 3  # noqa: PLR2004 - more than a name
