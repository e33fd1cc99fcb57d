"""Noun phrases as parties of a claim: their words, and who they are."""

from collections.abc import Iterable

from hudna.core.actor import Actor
from hudna.core.claim import Cameo, Party, Quote
from hudna.core.text import Span
from hudna.extract.actors.acts import actor_behind
from hudna.extract.actors.describe import actor_of
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.extract.tokens import Tokens
from hudna.lexicon.countries import alpha3
from hudna.reading.annotate import Annotated

NOBODY = frozenset(("target",))
_TARGETS = frozenset(("place", "weapon"))


def span_of(tokens: Tokens, first: int, last: int, skip: int = 0) -> Span:
    """The source span of words, the first `skip` letters of the first left out."""
    return tokens.folded.span(tokens.starts[first] + skip, tokens.ends[last - 1])


def quote(tokens: Tokens, span: Span) -> Quote:
    """A span with its words."""
    return Quote(span.start, span.end, span.of(tokens.folded.source))


def phrase_span(parse: Parse, phrase: Phrase) -> Span:
    """A phrase's span without the conjunction and preposition written in one."""
    return span_of(
        parse.tokens, phrase.first, phrase.last, _clitics(parse, phrase.first)
    )


def _clitics(parse: Parse, index: int) -> int:
    unit = parse.unit(index)
    if unit is not None and unit.first == index:
        letters = unit.proclitics
    else:
        found = parse.analysis(index)
        letters = found.proclitics if found is not None else ""
        if found is None and parse.word(index).text.startswith(("وال", "فال", "بال")):
            letters = parse.word(index).text[0]
    if parse.word(index).text.startswith(letters + "ل") and letters.endswith("ل"):
        letters = letters[:-1]  # للجيش: the article lost its alef to the preposition
    return len(letters)


def actor_party(parse: Parse, phrase: Phrase, actor: Actor) -> Party:
    """The party that a phrase's actor is."""
    span = phrase_span(parse, phrase)
    return Party(
        span.start,
        span.end,
        span.of(parse.tokens.folded.source),
        actor.id,
        actor.cameo,
        actor.stance,
    )


def who(annotated: Annotated, parse: Parse, phrase: Phrase) -> Party | None:
    """The party that a phrase names; None where it names nobody who can act.

    An act or a craft stands for its doer, where an adjective tells whose it was:
    `غارات أميركية`, `طائرة عسكرية`. `هجوم انتحاري` leaves open who.
    """
    actor = actor_behind(parse, phrase, annotated.names)
    if actor is None or actor.id is not None or actor.cameo.country is None:
        actor = actor_of(parse, phrase, annotated.names) or actor
    if actor is None or (actor.kind in NOBODY and not _flown(parse, phrase, actor)):
        return None
    return actor_party(parse, phrase, actor)


def parties_of(
    annotated: Annotated, parse: Parse, phrases: Iterable[Phrase]
) -> tuple[Party, ...]:
    """Those of the phrases that name somebody who can act, as parties."""
    found = (who(annotated, parse, phrase) for phrase in phrases)
    return tuple(party for party in found if party is not None)


def _flown(parse: Parse, phrase: Phrase, actor: Actor) -> bool:
    """`طائرة أميركية` stands for those who fly it, where the words name them."""
    found = parse.analysis(phrase.head)
    armed = found is not None and found.domain in ("weapon", "vehicle")
    return armed and actor.cameo != Cameo()


def whom(annotated: Annotated, parse: Parse, phrase: Phrase) -> Party | None:
    """The party that something is done to: an actor, a target, or a place."""
    actor = actor_of(parse, phrase, annotated.names)
    if actor is not None:
        return actor_party(parse, phrase, actor)
    unit = parse.unit(phrase.head)
    span = phrase_span(parse, phrase)
    if unit is None or unit.kind != "place":
        form = parse.analysis(phrase.head)
        if form is None or unit is not None or form.domain not in _TARGETS:
            return None
        return Party(span.start, span.end, span.of(parse.tokens.folded.source))
    resolved = annotated.resolved_places[unit.key].place
    country = alpha3().get(resolved.country) if resolved is not None else None
    return Party(
        span.start,
        span.end,
        span.of(parse.tokens.folded.source),
        None,
        Cameo(country=country),
    )
