"""How the values of a reading were derived, as trees of rules and their parts."""

from hudna.core.mention import Derivation
from hudna.core.text import Span
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.reading.claims import Made
from hudna.reading.parties import phrase_span, span_of
from hudna.reading.stages import Stages


def derivations(stages: Stages) -> tuple[Derivation, ...]:
    """A tree for each time, place, actor and claim of a reading, in text order."""
    times = [mention.derivation for mention in stages.annotated.times]
    reading = stages.reading
    places = [
        Derivation(p.rule, Span(p.start, p.end), note=p.id or "?")
        for p in reading.places
    ]
    actors = [
        Derivation(a.rule, Span(a.start, a.end), note=a.id or a.kind)
        for a in reading.actors
    ]
    claims = [_of_claim(stages, item) for item in stages.claims]
    return tuple(
        sorted((*times, *places, *actors, *claims), key=lambda d: (d.span, d.rule))
    )


def _of_claim(stages: Stages, item: Made) -> Derivation:
    claim, found, parse = item.claim, item.found, item.parsed.parse
    tokens = parse.tokens
    parts = [
        Derivation(
            "trigger." + (parse.lemma(found.trigger) or "word"),
            Span(claim.trigger.start, claim.trigger.end),
            note=claim.status,
        )
    ]
    if found.light is not None:
        span = span_of(tokens, found.light, found.light + 1)
        parts.append(Derivation("light-verb." + parse.lemma(found.light), span))
    parts.extend(_phrases(parse, "source", found.source))
    parts.extend(_phrases(parse, "recipient", found.recipient))
    if claim.time.time is not None:
        parts.append(stages.annotated.times[claim.time.time].derivation)
    if claim.speaker is not None:
        where = Span(claim.speaker.start, claim.speaker.end)
        parts.append(Derivation("speaker", where, note=claim.speaker.id or ""))
    parts.extend(Derivation("place", Span(p.start, p.end)) for p in claim.places)
    span = Span(claim.evidence.start, claim.evidence.end)
    return Derivation(claim.rule, span, tuple(parts), note=claim.id)


def _phrases(parse: Parse, role: str, phrases: tuple[Phrase, ...]) -> list[Derivation]:
    return [
        Derivation(f"{role}.{phrase.preposition or 'bare'}", phrase_span(parse, phrase))
        for phrase in phrases
    ]
