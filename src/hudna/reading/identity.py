"""Who the actors of an article are, once all of it is known.

A short name takes the identity of the full one before it, an office that of its holder
on the day, a homonym that of the country spoken of; what stays open stays open.
"""

from msgspec.structs import replace

from hudna.core.actor import Actor
from hudna.core.claim import Cameo, Party
from hudna.core.mention import Mention
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made
from hudna.resolve.actors import resolve_actor
from hudna.resolve.coreference import resolve_coreference

Mentions = tuple[Mention[Actor], ...]


def resolve_mentions(annotated: Annotated, mentions: Mentions) -> Mentions:
    """The mentions with their identities settled as far as the article allows."""
    text = annotated.folded.source
    day = annotated.reference.date
    countries = frozenset(
        m.value.cameo.country
        for m in mentions
        if m.value.id is not None and m.value.cameo.country is not None
    )
    linked = resolve_coreference(mentions, text)
    return tuple(
        Mention(
            mention.span,
            resolve_actor(mention.value, day and day[:10], countries),
            mention.derivation,
        )
        for mention in linked
    )


def _both(settled: Cameo, told: Cameo) -> Cameo:
    """What the article tells, and where that is nothing, what the phrase does."""
    return Cameo(settled.country or told.country, settled.role or told.role)


def identify_claims(made: tuple[Made, ...], mentions: Mentions) -> tuple[Made, ...]:
    """The claims with the identities of their parties filled in from the mentions."""
    known = {(m.span.start, m.span.end): m.value for m in mentions}

    def settled(party: Party) -> Party:
        actor = known.get((party.start, party.end))
        if party.id is not None or actor is None:
            return party
        return replace(party, id=actor.id, cameo=_both(actor.cameo, party.cameo))

    def all_of(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(settled(party) for party in parties)

    return tuple(
        replace(
            item,
            claim=replace(
                item.claim,
                source=all_of(item.claim.source),
                recipient=all_of(item.claim.recipient),
                sides=tuple(all_of(side) for side in item.claim.sides),
                speaker=item.claim.speaker and settled(item.claim.speaker),
                chain=all_of(item.claim.chain),
            ),
        )
        for item in made
    )
