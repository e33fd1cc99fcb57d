"""Claims of one article: frames found in its sentences, with all that they carry."""

from bisect import bisect_right

from msgspec import Struct

from hudna.core.claim import Claim, ClaimTime, Count, Means, Party, Quote, Status
from hudna.core.ids import stable_id
from hudna.extract.attribution.responsibility import owned_by
from hudna.extract.clauses.led import attempted, provided
from hudna.extract.clauses.phrases import Phrase
from hudna.extract.events.find import Found
from hudna.extract.means.means import find_means
from hudna.extract.quantities.casualties import Casualties, find_casualties
from hudna.reading.accused import accused_of, charges_of
from hudna.reading.against import protested
from hudna.reading.annotate import Annotated
from hudna.reading.background import is_background
from hudna.reading.doers import doer_of_act, doer_speaking, with_included
from hudna.reading.findings import Told
from hudna.reading.marchers import marchers, who_is
from hudna.reading.narrative import narrative_times
from hudna.reading.parties import quote, span_of, who, whom
from hudna.reading.sentences import Parsed
from hudna.reading.speakers import Scope, heard_of, is_quoted, speakers_of
from hudna.reading.told import is_told
from hudna.reading.when import lies_ahead, when
from hudna.reading.where import where

_HARMS = frozenset(("ASSAULT", "PROTEST", "COERCE", "THREATEN", "MOBILIZE"))
"""Types of claims that have means and casualties."""


class Made(Struct, frozen=True, gc=False):
    """A claim with the finding that it was made of, for the stages that link claims.

    `told` says that the text tells the event as news rather than mentions it.
    """

    claim: Claim
    found: Found
    parsed: Parsed
    told: bool = True


def make_claims(
    annotated: Annotated,
    told: tuple[Told, ...],
    scopes: tuple[Scope, ...],
    digest: str,
) -> tuple[Made, ...]:
    """All claims of an article in the order of their triggers."""
    narrative = narrative_times(annotated, tuple([one.parsed for one in told]))
    made: list[Made] = []
    for one in told:
        item = one.parsed
        charges = charges_of(annotated, item.parse, one.found)
        for found in one.found:
            time = when(annotated, item, found, narrative[item.number])
            around = speakers_of(scopes, found.trigger)
            accused = accused_of(item.parse, found.trigger, around, charges)
            source = _source(annotated, item, found, scopes, accused)
            claim = _claim(annotated, item, found, around, time, digest, source)
            told_here = bool(accused) or is_told(claim, found, item)
            made.append(Made(claim, found, item, told=told_here))
    return tuple(made)


def _claim(
    annotated: Annotated,
    item: Parsed,
    found: Found,
    around: tuple[Scope, ...],
    time: ClaimTime,
    digest: str,
    source: tuple[Party, ...],
) -> Claim:
    parse, frame, tokens = item.parse, found.frame, annotated.tokens
    at = found.trigger
    trigger = quote(tokens, span_of(tokens, at, at + 1))
    suffered = with_included(parse, found.recipient)
    recipient = _parties(annotated, item, suffered, acts=False)
    if frame.type == "PROTEST" and not recipient:
        recipient = protested(annotated, item, found, source)
    holding = heard_of(around, source)
    speaker = holding[-1].speaker if holding else None
    violent = frame.type == "ASSAULT"
    if speaker and not source and doer_speaking(parse, at, speaker, violent=violent):
        source = (speaker,)
    status = _status(item, found, holding)
    if frame.status == "threatened" and any(scope.act == "deny" for scope in holding):
        status = "denied"  # `نفى أن يكون قد هدد`
    if status == "actual" and (
        _to_come(annotated, time) or lies_ahead(annotated, item, found)
    ):
        status = "future"
    if status == "actual" and frame.type is not None and provided(parse, at):
        status = "planned"
    if status == "actual" and frame.type != "ASSAULT" and attempted(parse, at):
        status = "planned"
    kind = "truce" if frame.phase else frame.kind
    killed, injured = None, None
    means: tuple[tuple[int, int, str], ...] = ()
    if frame.type in _HARMS or frame.phase == "violated":
        killed, injured = find_casualties(parse, found.first, found.last)
        means = find_means(parse, found.first, found.last)
    return Claim(
        id=stable_id("claim", digest, frame.id, trigger.start, trigger.end),
        kind=kind,
        type=frame.type if kind == "event" else None,
        mode=frame.mode,
        phase=frame.phase,
        status=status,
        trigger=trigger,
        evidence=_evidence(annotated, item, found),
        source=source,
        recipient=recipient,
        sides=_sides(source, recipient) if kind == "truce" else (),
        speaker=speaker,
        chain=_chain(holding),
        quoted=is_quoted(annotated, found.trigger),
        time=time,
        places=where(annotated, item, found),
        means=tuple(
            Means(quote(tokens, span_of(tokens, first, last)), name)
            for first, last, name in means
        ),
        killed=_count(annotated, killed),
        injured=_count(annotated, injured),
        background=is_background(annotated, item, found, time),
        rule=frame.id,
        why_empty=_why_empty(found, source, recipient),
    )


def _source(
    annotated: Annotated,
    item: Parsed,
    found: Found,
    scopes: tuple[Scope, ...],
    accused: tuple[Party, ...],
) -> tuple[Party, ...]:
    """Who does it: by its arguments, an accusation, owning up, or the words around."""
    source = _parties(annotated, item, found.source, acts=True) or accused
    if not source:
        owner = _owner(item, scopes, found.trigger)
        source = () if owner is None else (owner,)
    if found.frame.type == "ASSAULT" and not source:
        return doer_of_act(annotated, item.parse, found.trigger)
    if found.frame.type == "PROTEST" and not any(who_is(party) for party in source):
        return marchers(annotated, item, found) or source
    return source


def _owner(item: Parsed, scopes: tuple[Scope, ...], act: int) -> Party | None:
    """Who says that an act was his own, or that it was not."""
    verb = owned_by(item.parse, act)
    if verb is None:
        return None
    return next((scope.speaker for scope in scopes if scope.verb == verb), None)


def _parties(
    annotated: Annotated, item: Parsed, phrases: tuple[Phrase, ...], *, acts: bool
) -> tuple[Party, ...]:
    """The parties that phrases name, each once, in the order of the text."""
    finder = who if acts else whom
    found: dict[tuple[int, int], Party] = {}
    for phrase in phrases:
        party = finder(annotated, item.parse, phrase)
        if party is not None:
            found.setdefault((party.start, party.end), party)
    return tuple(found[key] for key in sorted(found))


def _status(item: Parsed, found: Found, holding: tuple[Scope, ...]) -> Status:
    """What a speaker denies is denied, where the words themselves do not say no.

    A relative clause behind a comma only adds something: `نفى دخول القصر، الذي حاصره
    الجيش` denies no siege.
    """
    status, parse = found.status, item.parse
    denied = any(scope.act == "deny" for scope in holding)
    if status == "negated" or not denied:
        return status
    begin = item.starts[bisect_right(item.starts, found.trigger) - 1]
    adds = parse.tag(begin) == "R" and "," in parse.tokens.gap(begin)
    return status if adds else "denied"


def _to_come(annotated: Annotated, time: ClaimTime) -> bool:
    """Whether a stated time begins after the article's day: `يلتقي غدا`."""
    day = annotated.reference.date
    if time.basis != "stated" or time.earliest is None or day is None:
        return False
    if annotated.reference.basis == "text":
        return False  # the first date of a text need not be its day
    return time.earliest[:10] > day[:10]


def _chain(holding: tuple[Scope, ...]) -> tuple[Party, ...]:
    """Every link of the attribution from the outermost in, each once."""
    links: dict[tuple[int, int], Party] = {}
    for scope in holding:
        for party in (scope.outlet, scope.speaker):
            if party is not None:
                links.setdefault((party.start, party.end), party)
    return tuple(links.values())


def _sides(
    source: tuple[Party, ...], recipient: tuple[Party, ...]
) -> tuple[tuple[Party, ...], ...]:
    return tuple(side for side in (source, recipient) if side)


def _evidence(annotated: Annotated, item: Parsed, found: Found) -> Quote:
    """The clause that supports a claim, within its sentence.

    A subject shared with an earlier clause is not reached for; what a relative clause
    is about is.
    """
    parse, tokens = item.parse, annotated.tokens
    begin = item.starts[bisect_right(item.starts, found.trigger) - 1]
    first = found.first
    if first < begin and parse.tag(begin) != "R" and found.light is None:
        first = begin
    first = max(parse.sentence.first, first)
    last = min(parse.sentence.last, max(found.last, found.trigger + 1))
    return quote(tokens, span_of(tokens, first, last))


def _count(annotated: Annotated, count: Casualties | None) -> Count | None:
    if count is None:
        return None
    span = span_of(annotated.tokens, count.first, count.last)
    return Count(count.low, count.best, count.high, quote(annotated.tokens, span))


def _why_empty(
    found: Found, source: tuple[Party, ...], recipient: tuple[Party, ...]
) -> dict[str, str]:
    """Why a claim has no source or recipient."""
    why: dict[str, str] = {}
    if not source:
        if found.passive:
            why["source"] = "passive without agent"
        else:
            why["source"] = "not an actor" if found.source else "not stated"
    if not recipient:
        why["recipient"] = "not an actor" if found.recipient else "not stated"
    return why
