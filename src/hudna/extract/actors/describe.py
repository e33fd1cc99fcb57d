"""Who a noun phrase speaks of: its head noun, and what the words after it add.

The head tells kind and role, adjectives of origin the country, and a name, a genitive
or a phrase with `من`, `ل`, `باسم`, `تابع ل` the body that the head belongs to:
`متحدث باسم الجيش العراقي` is of the Iraqi army and speaks for it.
"""

import msgspec
from msgspec import Struct

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.extract.actors.belonging import joined_to
from hudna.extract.actors.book import of_name, stance_of
from hudna.extract.actors.headless import without_head
from hudna.extract.actors.heads import Found, Head, find_head, is_other
from hudna.extract.actors.links import end_of_linked as _end
from hudna.extract.actors.links import ends_at, kept_apart, link_at, phrase_from
from hudna.extract.actors.names import NameHit
from hudna.extract.actors.openings import left_over, past_counts
from hudna.extract.actors.origin import country_of, country_of_place, is_bomb, is_former
from hudna.extract.actors.refine import (
    bare,
    refined,
    settled,
    stretched,
    unnamed,
    with_country,
    with_place,
    with_unit_place,
)
from hudna.extract.clauses.parse import Parse, Unit
from hudna.extract.clauses.phrases import Phrase
from hudna.lexicon.places import load_places

_DEPTH = 4
_OWNED = frozenset(("member", "office"))
_SETTLED = frozenset(("group", "office", "site", "place"))
"""Sorts of head that belong to the country that they are in."""


class _Text(Struct, frozen=True, gc=False):
    """The sentence and its names."""

    parse: Parse
    names: tuple[NameHit, ...]

    @property
    def words(self) -> tuple[str, ...]:
        return self.parse.tokens.words


class _At(Struct, frozen=True, gc=False):
    """Words `first` to `last` (excluded), `depth` descriptions within another."""

    first: int
    last: int
    depth: int = 0


def actor_of(parse: Parse, phrase: Phrase, names: tuple[NameHit, ...]) -> Actor | None:
    """The actor that a noun phrase speaks of; None where it speaks of none.

    A described actor has the words that describe it as `name_ar`, as they stand in the
    text, and the id of the body that it is part of or speaks for. Buildings, vehicles
    and bases are of kind `target`, localities `place`, with their owner's codes.
    """
    if left_over(parse, phrase.first):
        return None
    text = _Text(parse, names)
    first, last, counted = past_counts(parse, phrase)
    at = _At(first, last)
    if at.first >= at.last:
        return Actor(kind="people") if counted else None
    found = _describe(text, at)
    if found is None and at.first < phrase.head < at.last:
        found = _describe(text, _At(phrase.head, at.last))
    if found and found.id is None and found.name_ar is None and not found.candidates:
        found = msgspec.structs.replace(found, name_ar=_quoted(text, at))
    return found


def _quoted(text: _Text, at: _At) -> str:
    tokens = text.parse.tokens
    found = find_head(tokens.words, at.first, at.last)
    start = tokens.starts[at.first] + (len(found.proclitics) if found else 0)
    folded = tokens.folded
    words = folded.span(start, tokens.ends[at.last - 1]).of(folded.source)
    article = found is not None and found.definite and words.startswith("ل")
    return f"ا{words}" if article else words  # `للرئيس` is of `الرئيس`


def _describe(text: _Text, at: _At) -> Actor | None:
    """What the words say, from the first on; `last` bounds those that need no link."""
    parse = text.parse
    unit = parse.unit(at.first)
    if unit is not None:
        if unit.kind != "actor":
            return None
        return _named(text, unit)
    found = find_head(text.words, at.first, parse.sentence.last)
    if found is not None and found.head.sort == "count" and at.first + 1 < at.last:
        skip = 2 if parse.tag(at.first + 1) == "P" else 1
        return _describe(text, _At(at.first + skip, at.last, at.depth + 1))
    if found is None:
        other = is_other(text.words[at.first])
        known = None if other else without_head(parse, at.first, at.last)
        return known if known is not None or other else _apposed(text, at)
    if at.first + 1 < at.last and is_bomb(text.words[at.first + 1]):
        return None
    actor = _walk(text, found, _own(found, text.words, at.first), at)
    told = actor.cameo != Cameo(None, found.head.role or None)
    return actor if told or not found.head.origin else None


def _apposed(text: _Text, at: _At) -> Actor | None:
    """An unknown name with a title behind it: `جون سميث السفير الكندي`."""
    unknown = text.parse.analysis(at.first) is None
    if not (unknown or text.words[at.first] in load_places().given):
        return None
    for index in range(at.first + 1, at.last):
        found = find_head(text.words, index, at.last)
        if found is not None:
            after = index + 1 < at.last and text.parse.word(index + 1).definite
            titled = found.definite or (after and found.head.sort == "office")
            titled = titled and found.head.sort in ("people", "office")
            if not titled or found.proclitics:
                return None
            actor = _describe(text, _At(index, at.last, at.depth + 1))
            return actor and msgspec.structs.replace(actor, kind="person", id=None)
    return None


def _own(found: Found, words: tuple[str, ...], at: int) -> Actor:
    """What the head noun says by itself."""
    head = found.head
    label = " ".join(words[at : at + head.words]) if head.stance else ""
    return Actor(
        kind=head.kind,
        cameo=Cameo(head.country, head.role or None),
        stance=stance_of(head.stance, label),
    )


def _named(text: _Text, name: Unit) -> Actor:
    """A name of the book; behind that of an office the person's name may follow.

    A label with another's adjective is that other: `قوات الاحتلال الروسي`.
    """
    hit, at = text.names[name.key], name.last
    actor = of_name(hit)
    if hit.sort == "label" and at < text.parse.sentence.last:
        origin = country_of(text.words[at])
        clean = not text.parse.tokens.gap(at).strip(' "')
        if clean and origin is not None and origin[0] != actor.cameo.country:
            cameo = Cameo(origin[0], actor.cameo.role)
            return Actor(kind=actor.kind, cameo=cameo, stance=actor.stance)
    return _bearer(text, actor, at) if actor.kind == "office" else actor


def _bearer(text: _Text, office: Actor, at: int) -> Actor:
    """The person whose name follows an office or spokesman.

    `السابق` may stand between; who held an office before is not who holds it.
    """
    words = text.words
    if at < text.parse.sentence.last and is_former(words[at]):
        office = msgspec.structs.replace(office, id=None, name_ar=None, name_en=None)
        at += 1
    unit = text.parse.unit(at)
    if unit is None or unit.kind != "actor" or unit.first != at or unit.proclitics:
        return office
    person = of_name(text.names[unit.key])
    if person.kind != "person" or text.parse.tokens.gap(at).strip(' "'):
        return office
    role = person.cameo.role or office.cameo.role
    country = person.cameo.country or office.cameo.country
    if office.cameo.country not in (None, "INT", country):
        return office  # another of that name: `وزير الدفاع الأميركي أشتون كارتر`
    return msgspec.structs.replace(person, cameo=Cameo(country, role))


def _walk(text: _Text, found: Found, own: Actor, scope: _At) -> Actor:
    """Go on from the head word by word, until something else begins."""
    head, parse, words = found.head, text.parse, text.words
    at = scope.first + head.words
    last = stretched(parse, scope.first, scope.last)
    actor, owned = own, False
    while at < parse.sentence.last and not ends_at(parse, at):
        linked = link_at(parse, head, at)
        if linked is not None:
            actor = _linked(text, head, actor, _At(*linked, scope.depth + 1))
            at, owned = _end(parse, linked), True
            break
        if at >= last or parse.tag(at) in ("P", "PP") or parse.preposition(at):
            break
        unit = parse.unit(at)
        if unit is not None:
            owner = of_name(text.names[unit.key]) if unit.kind == "actor" else None
            if owner is not None:
                owned = owned or owner.kind != "state"
                actor = joined_to(head, actor, owner)
            actor = with_unit_place(actor, words, unit)
            at = unit.last
            continue
        apart = kept_apart(words[at])
        if apart is not None:
            actor = _of_country(text, actor, at + 1) if apart else actor
            break
        step = refined(head, actor, words, at, last)
        if step is not None:
            actor, at = step
            continue
        whole = _genitive(text, found, _At(at, last, scope.depth + 1))
        if whole is not None:
            actor, owned = joined_to(head, actor, whole), True
            break
        actor = with_place(actor, words, at, last)
        at += 1
    done = _At(scope.first, at, scope.depth + 1)
    if not owned:
        actor = _unowned(text, found, actor, done)
    return _finished(text, found, actor, done) if head.kind == "office" else actor


def _finished(text: _Text, found: Found, actor: Actor, at: _At) -> Actor:
    """An office with its bearer; where it is indefinite and has none, somebody."""
    if actor.kind != "person":
        actor = _bearer(text, actor, at.last)
    after = at.first + found.head.words
    closed = after < at.last and text.parse.word(after).definite
    return actor if found.definite or closed else unnamed(found.head, actor)


def _unowned(text: _Text, found: Found, actor: Actor, at: _At) -> Actor:
    """An actor whose head has no owner: one shared with a second head, or a state's."""
    shared = _shared(text, found, _At(at.last, at.last, at.depth))
    if shared is not None:
        return joined_to(found.head, actor, shared)
    first = at.first + found.head.words
    if found.head.sort == "office" and not bare(text.parse, first, at.last):
        return actor  # `رئيس بلدية حيفا` is no president
    return settled(found.head, actor, text.words[at.first : first])


def _shared(text: _Text, found: Found, at: _At) -> Actor | None:
    """The owner behind a second head: `قادة وعناصر الجماعة` are all of the group."""
    parse = text.parse
    if found.definite or found.head.sort not in _OWNED:
        return None
    if at.first >= parse.sentence.last or not parse.joined(at.first):
        return None
    second = find_head(text.words, at.first, parse.sentence.last)
    if second is None or second.definite or second.head.sort not in _OWNED:
        return None
    bounds = phrase_from(parse, at.first)
    return _describe(text, _At(*bounds, at.depth)) if bounds is not None else None


def _genitive(text: _Text, found: Found, at: _At) -> Actor | None:
    """The owner in idafa; people after people are an apposition, and no owner."""
    inner = find_head(text.words, at.first, text.parse.sentence.last)
    if inner is None or at.depth > _DEPTH:
        return None
    if found.head.named and inner.head.kind != "opposition":
        return None
    if inner.head.apart and found.head.sort == "group":
        return None  # `جماعة أنصار الحق`: they are its name
    people = found.head.sort == inner.head.sort == "people"
    if people and found.definite == inner.definite:
        return None
    return _describe(text, at)


def _linked(text: _Text, head: Head, actor: Actor, at: _At) -> Actor:
    """Take over from a linked phrase, or the country of a place it names."""
    owner = _describe(text, at) if at.depth <= _DEPTH else None
    before = at.first - 1
    inside = text.parse.tag(before) == "P" and text.parse.word(before).value == "في"
    if inside and actor.cameo.country == "INT":
        return actor  # `القوات الدولية في أفغانستان`
    stays = head.weak and owner is not None and owner.kind == "state"
    stays = inside and (stays or (head.sort == "people" and not actor.cameo.role))
    if owner is not None and owner.kind != "place" and not stays:
        return joined_to(head, actor, owner)
    if inside and (head.sort not in _SETTLED or actor.cameo.role == "MIL"):
        return actor  # who is somewhere need not be from there
    country = owner.cameo.country if owner is not None else None
    if country is None:
        country = country_of_place(text.words, at.first, at.last, led=True)
    return with_country(actor, country) if country else actor


def _of_country(text: _Text, actor: Actor, at: int) -> Actor:
    """The country of those who are for or against a government of it."""
    bounds = phrase_from(text.parse, at + (text.parse.tag(at) == "P"))
    owner = _describe(text, _At(*bounds, _DEPTH)) if bounds is not None else None
    if owner is None or owner.kind != "government" or owner.cameo.country is None:
        return actor
    return with_country(actor, owner.cameo.country)
