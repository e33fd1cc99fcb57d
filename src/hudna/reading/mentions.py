"""The times, places and actors of an article as a reading lists them."""

from hudna.core.actor import Actor
from hudna.core.mention import Derivation, Mention
from hudna.core.reading import ReadActor, ReadPlace
from hudna.extract.actors.book import of_name
from hudna.extract.actors.describe import actor_of
from hudna.extract.actors.heads import heads_actor
from hudna.extract.clauses.parse import Parse, Unit
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.reading.annotate import Annotated
from hudna.reading.parties import phrase_span, span_of
from hudna.reading.sentences import Parsed


def read_places(annotated: Annotated) -> tuple[ReadPlace, ...]:
    """The places of an article in order, each with what it resolves to.

    A capital that stands for its government is none: it is among the actors.
    """
    folded = annotated.folded
    found = []
    for place, resolved in zip(
        annotated.places, annotated.resolved_places, strict=True
    ):
        if place.government:
            continue
        span = folded.span(place.start, place.end)
        best = resolved.place
        found.append(
            ReadPlace(
                start=span.start,
                end=span.end,
                text=span.of(folded.source),
                id=best.id if best else None,
                name_ar=best.name_ar if best else None,
                name_en=best.name_en if best else None,
                country=best.country if best else None,
                lat=resolved.lat,
                lon=resolved.lon,
                precision=resolved.precision,
                candidates=tuple(other.id for other in resolved.others),
                rule=place.rule,
            )
        )
    return tuple(found)


def find_actors(
    annotated: Annotated, parsed: tuple[Parsed, ...], telling: frozenset[int]
) -> tuple[Mention[Actor], ...]:
    """The actors of an article in order.

    In the sentences that tell something (`telling`, by number) they are whole noun
    phrases; elsewhere the names of the actor book alone, which need no syntax.
    """
    phrases = [
        mention
        for item in parsed
        if item.number in telling
        for mention in _of_sentence(annotated, item)
    ]
    told = [annotated.sentences[number] for number in sorted(telling)]
    names = [
        _of_name(annotated, unit)
        for unit in annotated.name_units
        if not any(s.first <= unit.first < s.last for s in told)
    ]
    return tuple(sorted((*phrases, *names), key=lambda mention: mention.span))


def _of_name(annotated: Annotated, unit: Unit) -> Mention[Actor]:
    tokens = annotated.tokens
    span = span_of(tokens, unit.first, unit.last, len(unit.proclitics))
    return Mention(
        span, of_name(annotated.names[unit.key]), Derivation("actor.name", span)
    )


def _may_head(parse: Parse, at: int) -> bool:
    """Whether a word can head an actor's phrase; asked before syntax, word by word."""
    unit = parse.unit(at)
    if unit is not None:
        return unit.kind == "actor"
    return heads_actor(parse.tokens.words[at])


def _of_sentence(annotated: Annotated, item: Parsed) -> list[Mention[Actor]]:
    parse = item.parse
    found: list[Mention[Actor]] = []
    at, last = parse.sentence.first, parse.sentence.last
    while at < last:
        phrase: Phrase | None = None
        tag = parse.tag(at)
        if tag in ("QNT", "NUM") or (tag == "N" and _may_head(parse, at)):
            phrase = phrase_at(parse, at)
            if phrase is not None and not _may_head(parse, phrase.head):
                phrase = None
        actor = actor_of(parse, phrase, annotated.names) if phrase else None
        if phrase is None or actor is None or actor.kind == "place":
            at += 1
            continue
        span = phrase_span(parse, phrase)
        rule = "actor.name" if actor.id else "actor.phrase"
        found.append(Mention(span, actor, Derivation(rule, span)))
        at = max(phrase.last, at + 1)
    return found


def read_actors(
    mentions: tuple[Mention[Actor], ...], text: str
) -> tuple[ReadActor, ...]:
    """Actor mentions as a reading lists them."""
    return tuple(
        ReadActor(
            start=mention.span.start,
            end=mention.span.end,
            text=mention.span.of(text),
            id=mention.value.id,
            name_ar=mention.value.name_ar,
            name_en=mention.value.name_en,
            kind=mention.value.kind,
            cameo=mention.value.cameo,
            stance=mention.value.stance,
            candidates=mention.value.candidates,
            rule=mention.derivation.rule,
        )
        for mention in mentions
    )
