"""Who the actors of an article are, once all of it is known.

A short name takes the identity of the full one before it, an office that of its holder
on the day, a homonym that of the country spoken of; what stays open stays open.
"""

from itertools import pairwise

from msgspec.structs import replace

from hudna.core.actor import Actor
from hudna.core.claim import Cameo, Party
from hudna.core.folding import fold_word
from hudna.core.mention import Derivation, Mention
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made
from hudna.reading.places import ground_of, sentence_of, tells_of_talks
from hudna.reading.speakers import Scope, speakers_of
from hudna.resolve.actors import located, resolve_actor
from hudna.resolve.coreference import resolve_coreference
from hudna.resolve.labels import label_in, resolve_label

_AT_HOME = frozenset(
    ("armed_forces", "armed_group", "court", "government", "opposition", "party")
)
"""Kinds of actor whose country a text is about; states, envoys and outlets speak from
elsewhere."""

Mentions = tuple[Mention[Actor], ...]


def resolve_mentions(
    annotated: Annotated, mentions: Mentions, scopes: tuple[Scope, ...]
) -> Mentions:
    """The mentions with their identities settled as far as the article allows."""
    text = annotated.folded.source
    day = (annotated.reference.date or "")[:10] or None
    ground = ground_of(annotated)
    countries = frozenset(
        m.value.cameo.country for m in mentions if m.value.cameo.country is not None
    )
    homes = frozenset(
        m.value.cameo.country
        for m in mentions
        if m.value.kind in _AT_HOME and m.value.cameo.country is not None
    )
    only = next(iter(homes)) if len(homes) == 1 else None
    settled: list[Mention[Actor]] = []
    for mention in mentions:
        at = annotated.tokens.at(annotated.folded.position(mention.span.start))
        number = sentence_of(annotated, at)
        place = ground.at(number)
        here = place or only
        if only is not None and here != only and tells_of_talks(annotated, number):
            here = None
        value = _labelled(mention, text, here, day, speaker_at(scopes, at))
        if value is mention.value:
            near = frozenset((here,)) if here else frozenset()
            value = located(resolve_actor(value, day, near), place)
        settled.append(Mention(mention.span, value, mention.derivation))
    linked = resolve_coreference(with_bearers(tuple(settled), text), text)
    return tuple(
        Mention(
            m.span,
            resolve_actor(m.value, day, countries if m.value.candidates else homes),
            m.derivation,
        )
        for m in linked
    )


def with_bearers(mentions: Mentions, text: str) -> Mentions:
    """Offices that a person's name follows are that person: `الرئيس الفرنسي ماكرون`."""
    done = list(mentions)
    for at, (office, name) in enumerate(pairwise(mentions)):
        person, between = name.value, text[office.span.end : name.span.start]
        same = person.cameo.country == office.value.cameo.country
        if office.value.kind == "office" and person.kind == "person" and same:
            if person.id is None or between != " ":
                continue
            derivation = Derivation("actor.bearer", office.span, (office.derivation,))
            done[at] = Mention(office.span, person, derivation)
    return tuple(done)


def speaker_at(scopes: tuple[Scope, ...], at: int) -> str | None:
    """The id of who says the word at an index; None for the outlet and the unlisted."""
    holding = speakers_of(scopes, at)
    speaker = holding[-1].speaker if holding else None
    return speaker.id if speaker is not None else None


def _labelled(
    mention: Mention[Actor],
    text: str,
    country: str | None,
    day: str | None,
    speaker: str | None,
) -> Actor:
    """Whom the label at the end of a mention means; the actor itself for none."""
    _, _, said = (mention.value.stance or "").partition(": ")
    phrases = (mention.span.of(text), mention.value.name_ar or "", said)
    found = (label_in(tuple(fold_word(phrase).split())) for phrase in phrases)
    label = next(filter(None, found), None)
    if label is None:
        return mention.value
    return resolve_label(mention.value, label, country, day, speaker)


def _both(settled: Cameo, told: Cameo) -> Cameo:
    """What the article tells, and where that is nothing, what the phrase does."""
    return Cameo(settled.country or told.country, settled.role or told.role)


def identify_claims(made: tuple[Made, ...], mentions: Mentions) -> tuple[Made, ...]:
    """The claims with the identities of their parties filled in from the mentions."""
    known = {(m.span.start, m.span.end): m.value for m in mentions}

    def settled(party: Party) -> Party:
        actor = known.get((party.start, party.end))
        if actor is None or (party.id is not None and actor.id == party.id):
            return party
        if party.id is not None and actor.id is None and not actor.candidates:
            return party
        return replace(
            party,
            id=actor.id,
            cameo=actor.cameo if party.id else _both(actor.cameo, party.cameo),
            stance=actor.stance or party.stance,
            inferred=actor.inferred,
        )

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
