"""Whose troops, men or offices an attached pronoun means: `قواتها`, `أحد جنوده`.

The owner is somebody named before, in the same sentence or else in the one before,
with whom the pronoun agrees in gender and number. Where several agree they are kept
as candidates.
"""

from collections.abc import Sequence

import msgspec

from hudna.core.actor import Actor
from hudna.core.mention import Mention
from hudna.extract.actors.belonging import joined_to
from hudna.extract.actors.heads import Head, find_head, heads_actor
from hudna.resolve.gender import gender_of

_PRONOUNS = {"ها": "f", "هم": "p", "ه": "m"}
_OWNERS = frozenset(
    (
        "armed_forces",
        "armed_group",
        "coalition",
        "government",
        "office",
        "opposition",
        "organisation",
        "party",
        "person",
        "state",
        "tribe",
    )
)
_ENDS = frozenset(".!?؟\n")
_REACH = 2
"""Sentences back that a pronoun reaches, its own counted."""

_Before = Sequence[tuple[Mention[Actor], tuple[str, ...]]]


def owner_of(
    actor: Actor, words: tuple[str, ...], at: int, before: _Before, text: str
) -> tuple[Actor, str]:
    """The actor as its owner's, and the rule; empty where no pronoun shows or fits.

    Args:
        actor: What the phrase says by itself.
        words: Its folded words.
        at: Where it begins in the text.
        before: Earlier mentions with their words, in order.
        text: The article as received.
    """
    found = _possessed(words)
    if found is None:
        return actor, ""
    head, wanted = found
    owners = _agreeing(wanted, at, before, text)
    if not owners:
        return actor, ""
    if len(owners) > 1:
        ids = tuple([owner.id for owner in owners if owner.id])
        return msgspec.structs.replace(actor, candidates=ids), "coreference.owner"
    return joined_to(head, actor, owners[0]), "coreference.owner"


def _possessed(words: tuple[str, ...]) -> tuple[Head, str] | None:
    """The first head noun with an attached pronoun, and the gender that it asks for."""
    for word in words:
        for pronoun, gender in _PRONOUNS.items():
            stem = word.removesuffix(pronoun)
            if len(stem) < 3 or stem == word:  # noqa: PLR2004 - no noun is shorter
                continue
            base = stem[:-1] + "ة" if stem.endswith("ت") else stem
            if not (heads_actor(stem) or heads_actor(base)):
                continue
            found = find_head((word,), 0, 1)
            if found is not None and not found.definite:
                return found.head, gender
    return None


def _agreeing(wanted: str, at: int, before: _Before, text: str) -> list[Actor]:
    """Who agrees in the nearest sentence that has anybody, each once."""
    found: dict[str, Actor] = {}
    crossed, end = 0, at
    for mention, words in reversed(before):
        if mention.span.end > end:
            continue  # a name within this very phrase
        crossed += sum(map(_ENDS.__contains__, text[mention.span.end : end]))
        end = mention.span.start
        if crossed >= _REACH or (crossed and found):
            break
        actor = mention.value
        if actor.id is None or actor.kind not in _OWNERS:
            continue
        if gender_of(actor, words) in ("", wanted):
            found.setdefault(actor.id, actor)
    return list(found.values())
