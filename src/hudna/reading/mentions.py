"""The times, places and actors of an article as a reading lists them."""

from hudna.core.actor import Actor
from hudna.core.mention import Derivation, Mention
from hudna.core.reading import ReadActor, ReadPlace
from hudna.extract.actors.book import of_name
from hudna.extract.actors.describe import actor_of
from hudna.extract.actors.heads import find_head, heads_actor
from hudna.extract.actors.origin import role_of
from hudna.extract.clauses.parse import Parse, Unit
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.reading.annotate import Annotated
from hudna.reading.parties import phrase_span, span_of
from hudna.reading.sentences import Parsed

_THINGS = frozenset(("abstract", "document", "economy", "politics", "talk"))
"""Domains of nouns that take an adjective rather than somebody in genitive."""
_OPENING = 12
"""Words at the beginning of an article in which its dateline and byline stand."""


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


def _no_actor(parse: Parse, phrase: Phrase, actor: Actor) -> bool:
    """A place, or the `وكالات` of a byline: `غزة: «الخليج»، وكالات`."""
    byline = parse.tokens.words[phrase.first] == "وكالات" and phrase.first < _OPENING
    return actor.kind == "place" or (byline and phrase.last - phrase.first == 1)


def _names_somebody(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase is headed by somebody, and not by a mere quantity.

    `عدة` and `كل` count what stands before or behind; `الجميع` and numbers stand for
    people by themselves.
    """
    words, at = parse.tokens.words, phrase.head
    if not _may_head(parse, at):
        return False
    if parse.unit(at) is not None:
        return True
    found = find_head(words, at, at + 1)
    if found is None or found.head.sort != "count":
        return not _qualifies(parse, at)
    return found.definite or parse.tag(at) == "NUM" or phrase.first < at


def _qualifies(parse: Parse, at: int) -> bool:
    """Whether a word is the adjective of the noun before: `أسباب مجهولة`, `مؤتمر صحفي`.

    What is done to somebody is no noun with an adjective: `مقتل عسكري`.
    """
    word, form = parse.tokens.words[at], parse.analysis(at)
    apart = parse.tag(at - 1) != "N" or parse.tokens.gap(at).strip()
    if apart or parse.joined(at) or role_of(word) is None:
        return False
    if word.endswith("ة"):
        return True
    before = parse.analysis(at - 1)
    thing = before is not None and before.pos == "noun" and before.domain in _THINGS
    same = parse.word(at).definite == parse.word(at - 1).definite
    return thing and same and (form is None or form.number == "s")


def _of_sentence(annotated: Annotated, item: Parsed) -> list[Mention[Actor]]:
    parse = item.parse
    found: list[Mention[Actor]] = []
    at, last = parse.sentence.first, parse.sentence.last
    while at < last:
        phrase: Phrase | None = None
        tag = parse.tag(at)
        if tag in ("QNT", "NUM") or (tag == "N" and _may_head(parse, at)):
            phrase = phrase_at(parse, at)
            if phrase is not None and not _names_somebody(parse, phrase):
                phrase = None
        actor = actor_of(parse, phrase, annotated.names) if phrase else None
        if phrase is None or actor is None or _no_actor(parse, phrase, actor):
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
            inferred=mention.value.inferred,
            rule=mention.derivation.rule,
        )
        for mention in mentions
    )
