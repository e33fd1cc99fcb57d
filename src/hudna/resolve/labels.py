"""Whom a label means, by who is speaking, where and when: `الاحتلال`, `النظام`.

A label is a stance: the identity that it stands for is looked up, and the words stay
beside it as the speaker's, never as Hudna's view.
"""

from functools import cache

import msgspec

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.core.folding import fold_word
from hudna.extract.actors.book import of_entry, stance_of
from hudna.lexicon.actors import load_actors
from hudna.lexicon.rules import rule_file

_FILE = "extract/actors/labels.toml"
_LONGEST = 3
_ARMED = frozenset(("armed_forces", "armed_group"))


def label_in(words: tuple[str, ...]) -> str | None:
    """The label that folded words end with, or are; None for none.

    >>> label_in(("قوات", "الاحتلال")), label_in(("المدينة",))
    ('الاحتلال', None)
    """
    for length in range(min(_LONGEST, len(words)), 0, -1):
        label = " ".join(words[-length:])
        if label in _labels():
            return label
    return None


@cache
def _labels() -> dict[str, str]:
    table = rule_file(_FILE).words["labels"]
    return {fold_word(label): group for label, group in table.items()}


def resolve_label(
    actor: Actor, label: str, country: str | None, day: str | None, speaker: str | None
) -> Actor:
    """The actor that a label means; unchanged where nothing tells.

    Args:
        actor: What the phrase says by itself; its kind and role stay.
        label: One that `label_in` found.
        country: Alpha-3 code of the country at hand, None where there are several.
        day: ISO date that the text is of; None where unknown, which fits open ends
            alone.
        speaker: Id of who is speaking, None for the outlet or somebody unlisted.
    """
    group = _labels()[label]
    vague = group in rule_file(_FILE).words["vague"]
    key = _meant(group, country, day, speaker)
    entry = load_actors().actors.get(key or "")
    if entry is None:
        return _left_open(actor) if vague else actor
    if actor.id and not vague and actor.cameo.country == entry.country:
        return actor
    if actor.kind in _ARMED and entry.kind in ("state", "government"):
        army = f"{entry.country.lower()}.army"
        entry = load_actors().actors.get(army, entry)
    stance = rule_file(_FILE).words["stances"][group]
    stance_told = actor.stance or stance_of(stance, label)
    known = msgspec.structs.replace(of_entry(entry, stance_told), inferred=True)
    if actor.kind != "target":
        return known
    return msgspec.structs.replace(known, kind=actor.kind, name_ar=actor.name_ar)


def _left_open(actor: Actor) -> Actor:
    """`التنظيمات الإرهابية` of a speaker unknown: whom the book has is a candidate."""
    if actor.id is None:
        return actor
    return Actor(
        kind="armed_group",
        cameo=Cameo(None, "UAF"),
        stance=actor.stance,
        candidates=(actor.id,),
    )


def _meant(
    group: str, country: str | None, day: str | None, speaker: str | None
) -> str | None:
    table: dict[str, list[str]] = rule_file(_FILE).words[group]
    for where, (key, since, until) in table.items():
        place, _, voice = where.partition("@")
        said = not voice or (speaker or "").startswith(voice)
        if place == country and said and _within(day, since, until):
            return key
    return None


def _within(day: str | None, since: str, until: str) -> bool:
    if day is None:
        return not until
    return since <= day and (not until or day < until)
