"""Later, shorter mentions of an actor that an article has named before.

`الكاظمي` after `مصطفى الكاظمي`, `الوزير` after `وزير الخارجية الإيراني`, `الحركة`
after `حركة حماس`, `الطرفان` after two sides. A mention that could point back to
several keeps them all as candidates and no id.
"""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.core.folding import fold_word
from hudna.core.mention import Derivation, Mention
from hudna.extract.actors.belonging import joined_to
from hudna.extract.actors.heads import cuts, find_head
from hudna.lexicon.rules import rule_file
from hudna.resolve.possession import owner_of

_FILE = "extract/actors/coreference.toml"
_SIDES = frozenset(
    ("state", "armed_group", "armed_forces", "government", "coalition", "party")
)
_POINTING = frozenset(("هذا", "هذه", "ذلك", "تلك", "هؤلاء", "هذان", "هذين"))
_REPEATED = frozenset(("people", "office", "group"))
_NAMED = frozenset(("person", "armed_group", "party", "organisation", "outlet"))

_ATTACHED = ("ه", "ها", "هم")
_OF_BODIES = frozenset(("member", "office", "people"))
"""Sorts of head whose owner may be a body named before."""
_NEAR = 20
"""Mentions that an attached pronoun may point back over."""

_MEMORY = 200
"""Mentions that a short one may point back over; far more than an article has."""

_Mentions = tuple[Mention[Actor], ...]


def resolve_coreference(mentions: _Mentions, text: str) -> _Mentions:
    """The mentions with those that point back given what they point back to.

    Args:
        mentions: An article's actors in order of the text.
        text: The article as received, which the mentions' spans are of.
    """
    done: list[Mention[Actor]] = []
    for mention in mentions:
        words = _words(mention, text)
        before = done[-_MEMORY:]
        value, rule = _points_back(mention.value, words, before, text)
        if not rule and mention.value.id is None:
            value, rule = _owned(mention, words, before, text)
        if not rule and mention.value.id is None:
            value, rule = _of_body(mention.value, words, before, text)
        if rule:
            derivation = Derivation(rule, mention.span, (mention.derivation,))
            done.append(Mention(mention.span, value, derivation))
        else:
            done.append(mention)
    return tuple(done)


def _owned(
    mention: Mention[Actor],
    words: tuple[str, ...],
    before: list[Mention[Actor]],
    text: str,
) -> tuple[Actor, str]:
    """Troops, men and offices of somebody named before: `قواتها`, `أحد جنوده`."""
    if not any(word.endswith(_ATTACHED) for word in words):
        return mention.value, ""
    near = [(m, _words(m, text)) for m in before[-_NEAR:]]
    return owner_of(mention.value, words, mention.span.start, near, text)


def _of_body(
    actor: Actor, words: tuple[str, ...], before: list[Mention[Actor]], text: str
) -> tuple[Actor, str]:
    """Those of a body that only points back: `المتحدث باسم المنظمة`, `عناصر الحركة`."""
    found = (find_head(words, at, len(words)) for at in range(len(words) - 1))
    head = next((f for f in found if f is not None and f.head.sort != "count"), None)
    if head is None or head.head.sort not in _OF_BODIES or not before:
        return actor, ""
    kinds = rule_file(_FILE).words["bodies"].get(words[-1].removeprefix("ال"))
    if kinds is None or not words[-1].startswith("ال"):
        return actor, ""
    noun = words[-1].removeprefix("ال")
    owner, rule = _by_noun(Actor(), noun, tuple(kinds), before, text)
    if not rule:
        return actor, ""
    if owner.id is None:
        kept = msgspec.structs.replace(actor, candidates=owner.candidates)
        return kept, rule if owner.candidates else ""
    return joined_to(head.head, actor, owner), "coreference.body"


def _words(mention: Mention[Actor], text: str) -> tuple[str, ...]:
    """The folded words of a mention without quotation marks."""
    words = fold_word(mention.span.of(text)).replace('"', " ").split()
    return tuple(words[1:] if words and words[0] in _POINTING else words)


def _points_back(
    actor: Actor, words: tuple[str, ...], before: list[Mention[Actor]], text: str
) -> tuple[Actor, str]:
    """What a mention means by what stood before it, and the rule; empty for none."""
    if actor.id is not None or len(words) != 1 or not before:
        return actor, ""
    tables = rule_file(_FILE).words
    for _, definite, noun in cuts(words[0]):
        if not definite:
            continue
        if noun in tables["both"]:
            return _both(actor, before, tables["both"][noun])
        kinds = tables["bodies"].get(noun)
        plural = tables["plurals"].get(noun)
        if plural is not None:
            found = _distinct(m.value for m in before if m.value.kind in plural)
            return _several(actor, found, "coreference.plural")
        if kinds is not None or _repeats(words[0]):
            return _by_noun(actor, noun, tuple(kinds or ()), before, text)
    return _by_name(actor, words[0], before, text)


@lru_cache(maxsize=1 << 14)
def _repeats(word: str) -> bool:
    """Whether a noun may mean what was named with the same noun before: `الوزير`."""
    found = find_head((word,), 0, 1)
    return found is not None and found.head.sort in _REPEATED


def _by_noun(
    actor: Actor,
    noun: str,
    kinds: tuple[str, ...],
    before: list[Mention[Actor]],
    text: str,
) -> tuple[Actor, str]:
    """What was named with the same noun, else the only one of a fitting kind."""
    same = [m.value for m in before if _headed(_words(m, text), noun)]
    listed = _distinct(same)
    if listed:
        return _one(actor, listed, "coreference.same-noun")
    described = [earlier for earlier in same if earlier.cameo.country is not None]
    if same and len({earlier.cameo.country for earlier in described}) <= 1:
        return _inherit(actor, (described or same)[-1]), "coreference.same-noun"
    found = _distinct(m.value for m in before if m.value.kind in kinds)
    return _one(actor, found, "coreference.kind") if found else (actor, "")


def _headed(words: tuple[str, ...], noun: str) -> bool:
    """Whether a longer mention begins with the noun, in whatever definiteness."""
    if len(words) < 2:  # noqa: PLR2004
        return False
    return any(rest == noun for _, _, rest in cuts(words[0]))


def _by_name(
    actor: Actor, word: str, before: list[Mention[Actor]], text: str
) -> tuple[Actor, str]:
    """Somebody whose full name ends with the word, or begins with it for a group."""
    short = {rest for letters, _, rest in cuts(word) if not letters}
    found: list[Actor] = []
    for mention in before:
        if mention.value.id is None or mention.value.kind not in _NAMED:
            continue
        full = fold_word(mention.value.name_ar or "").split() or _words(mention, text)
        at = -1 if mention.value.kind == "person" else 0
        if len(full) > 1 and full[at].removeprefix("ال") in short:
            found.append(mention.value)
    listed = _distinct(found)
    return _one(actor, listed, "coreference.short-name") if listed else (actor, "")


def _both(actor: Actor, before: list[Mention[Actor]], kind: str) -> tuple[Actor, str]:
    """Two sides: the candidates are meant together where there are just two."""
    fits = (kind,) if kind else tuple(_SIDES)
    found = _distinct(m.value for m in before if m.value.kind in fits)
    if len(found) < 2:  # noqa: PLR2004
        return actor, ""
    return _several(actor, found, "coreference.both")


def _distinct(actors: Iterator[Actor] | list[Actor]) -> tuple[Actor, ...]:
    """Actors with an id, each once, in order of first mention."""
    found = {actor.id: actor for actor in reversed(list(actors)) if actor.id}
    return tuple(reversed(found.values()))


def _one(actor: Actor, found: tuple[Actor, ...], rule: str) -> tuple[Actor, str]:
    if len(found) > 1:
        return _several(actor, found, rule)
    target = found[0]
    stance = actor.stance
    return msgspec.structs.replace(target, stance=stance), rule


def _several(actor: Actor, found: tuple[Actor, ...], rule: str) -> tuple[Actor, str]:
    if not found:
        return actor, ""
    ids = tuple([target.id for target in found if target.id])
    return msgspec.structs.replace(actor, candidates=ids), rule


def _inherit(actor: Actor, earlier: Actor) -> Actor:
    """The same unlisted actor again: what the fuller description said of it."""
    return msgspec.structs.replace(
        actor,
        name_ar=earlier.name_ar or actor.name_ar,
        kind=earlier.kind,
        cameo=Cameo(
            actor.cameo.country or earlier.cameo.country,
            actor.cameo.role or earlier.cameo.role,
        ),
        candidates=earlier.candidates,
    )
