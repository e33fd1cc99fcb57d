"""Who is blamed for what a protest is about: powers, and the doers of deeds.

`ضد الوزير` names him, `ضد قرار الوزير` names his deed, and `ضد القصف الروسي` tells
whose it was. What somebody suffered is not held against him: `احتجاجا على مقتل الشاب`
blames nobody, but `على يد الشرطة` behind it does.
"""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from hudna.core.actor import Actor
from hudna.core.claim import Cameo, Party
from hudna.extract.actors.acts import actor_behind
from hudna.extract.actors.describe import actor_of
from hudna.extract.actors.origin import country_of
from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.complements import complements
from hudna.extract.clauses.lands import is_country, is_land
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.lexicon.rules import rule_file
from hudna.reading.annotate import Annotated
from hudna.reading.parties import actor_party, whom
from hudna.reading.sentences import Parsed

_FILE = "extract/events/against.toml"
_AGENT = 12
"""Words behind an act in which its doer is named: `… على يد قوات التحالف`."""
DONE_TO = frozenset(("violence", "death", "detention", "damage"))
_POWERS = frozenset(
    (
        "government",
        "armed_forces",
        "armed_group",
        "office",
        "party",
        "state",
        "organisation",
        "coalition",
        "court",
        "person",
        "opposition",
        "outlet",
    )
)
"""Kinds of actors that protests are against; civilians and crowds are rather those
on whose behalf people protest."""


class Scene(Struct, frozen=True, gc=False):
    """The article and the sentence in which a protest is told, and who protests."""

    annotated: Annotated
    item: Parsed
    source: tuple[Party, ...]


@cache
def table(name: str) -> dict[str, str]:
    """A word list of `against.toml`: stem or lemma to the preposition it takes."""
    return dict(rule_file(_FILE).words[name])


def entry(parse: Parse, at: int, name: str) -> str | None:
    """The value that a word has in a table, by its stem or the lemma chosen for it.

    Other readings don't count: `مدينة` is a town, and condemns nobody.
    """
    words = table(name)
    names = (parse.lemma(at), *_stems(parse, at))
    return next((words[key] for key in names if key in words), None)


def _stems(parse: Parse, at: int) -> tuple[str, ...]:
    """A word as it is written, without clitics, and without the article."""
    form = parse.word(at).text
    joined = form[1:] if form[:1] in ("و", "ف") else form
    letters = joined[1:] if joined[:1] in ("ب", "ل", "ك") else joined
    bare = (joined.removeprefix("ال"), letters.removeprefix("ال"))
    return (form, joined, letters, *bare, joined.removeprefix("لل"))


def blamed(
    scene: Scene,
    start: int,
    last: int,
    *,
    genitive: bool = False,
    anyone: bool = False,
) -> Iterator[Party]:
    """Who is blamed in the phrases from the word `start` on that `و` joins.

    Those named themselves, or the doers of the deeds that are named. `genitive` says
    that the phrase is of a word of removal, whose genitive is meant whatever it
    suffers; `anyone` that it is of a word like ضد, which names also people.
    """
    parse = scene.item.parse
    at = start
    while at < last:
        letter = parse.preposition(at) if parse.tag(at) == "N" else ""
        phrase = phrase_at(parse, at, letter)
        if phrase is None:
            return
        named = power(scene, phrase, anyone=anyone)
        if named is not None:
            yield named
        elif not genitive or at == start:
            yield from _doers(scene, phrase, last, suffers=not genitive)
        at = phrase.last
        if at < last and parse.tag(at) == "P" and parse.joined(at):
            at += 1  # `وعلى الوزير`
        elif at >= last or not parse.joined(at) or parse.tag(at) != "N":
            return
        elif _describes(parse, at - 1) and _describes(parse, at):
            return  # `السياسات الاقتصادية والخارجية`


def power(scene: Scene, phrase: Phrase, *, anyone: bool = False) -> Party | None:
    """The power that a phrase names itself, or whomever it names."""
    parse, annotated = scene.item.parse, scene.annotated
    actor = actor_of(parse, phrase, annotated.names)
    if actor is not None:
        role = "" if actor.cameo.role == "CVL" and not anyone else actor.cameo.role
        known = role or actor.cameo.country or actor.id
        counts = known and (anyone or actor.kind in _POWERS or actor.kind == "target")
        return actor_party(parse, phrase, actor) if counts else None
    alone = phrase.head == phrase.first and is_land(parse, phrase.head)
    return whom(annotated, parse, phrase) if alone else None


def _describes(parse: Parse, at: int) -> bool:
    """Whether a word may be an adjective."""
    plain = parse.unit(at) is None
    return plain and any(form.pos == "adjective" for form in parse.word(at).nouns)


def _doers(
    scene: Scene, phrase: Phrase, last: int, *, suffers: bool
) -> Iterator[Party]:
    """Who did what a phrase names: by an agent, an adjective, or the genitive."""
    parse, annotated = scene.item.parse, scene.annotated
    agent = _agent(scene, phrase, last)
    if agent is not None:
        yield agent
        return
    doer = actor_behind(parse, phrase, annotated.names) or _by_origin(scene, phrase)
    if doer is not None:
        yield actor_party(parse, phrase, doer)
        return
    if suffers and _is_done_to(parse, phrase.head):
        return
    owner = _owner_at(scene, phrase)
    if owner is None:
        return
    inner = phrase_at(parse, owner)
    if inner is None or (is_land(parse, owner) and not is_country(parse, owner)):
        return
    named = power(scene, inner)
    if named is not None:
        yield named


def _owner_at(scene: Scene, phrase: Phrase) -> int | None:
    """Where the one begins whose deed a phrase names: `سياسة | الحكومة`.

    Words that only say that it goes on (`استمرار تدخل الجيش`) are passed over; in a
    longer chain (`تأخر صرف رواتب الجيش`) the last need not be the doer.
    """
    parse = scene.item.parse
    at = phrase.head
    while at < phrase.last and entry(parse, at, "goes_on") is not None:
        at += 1
    if at > phrase.head and at < phrase.last and phrase_at(parse, at) is not None:
        inner = phrase_at(parse, at)
        if inner is not None and power(scene, inner) is not None:
            return at
    if at > phrase.head and at < phrase.last and _is_done_to(parse, at):
        return None  # `استمرار حرب العراق`
    at += 1
    return at if at < phrase.last and not _is_done_to(parse, at) else None


def _is_done_to(parse: Parse, at: int) -> bool:
    """Whether a noun tells what is done to its genitive: `مقتل الشاب`."""
    form = parse.analysis(at)
    violent = form is not None and form.domain in DONE_TO
    return violent or entry(parse, at, "suffered") is not None


def _agent(scene: Scene, phrase: Phrase, last: int) -> Party | None:
    """`على يد الشرطة`, `من قبل الجيش`; the subject of `التي نفذها الجيش`."""
    parse = scene.item.parse
    end = min(last, phrase.last + _AGENT)
    for other in complements(parse, phrase.first, end):
        if other.preposition == "من قبل":
            return power(scene, other)
    at = phrase.last
    if at < end and parse.tag(at) == "R":
        at += 1
    if at >= end or parse.tag(at) != "V" or parse.joined(at):
        return None
    form = parse.analysis(at)
    if form is None or not form.enclitic:
        return None
    arguments = verb_arguments(parse, at, scene.item.starts, transitive=True)
    return next(filter(None, (power(scene, p) for p in arguments.subject)), None)


def _by_origin(scene: Scene, phrase: Phrase) -> Actor | None:
    """`السياسة الأميركية`, `الاستيطان الإسرائيلي`: the state whose deed it is."""
    parse = scene.item.parse
    at = phrase.head + 1
    if at >= phrase.last or parse.unit(at) is not None:
        return None
    if entry(parse, phrase.head, "suffered") is not None:
        return None
    origin = country_of(parse.tokens.words[at])
    definite = parse.word(phrase.head).definite
    closed = definite or at + 1 == phrase.last  # `مجرى النيل` is no Hungarian Nile
    if origin is None or not closed or parse.word(at).definite != definite:
        return None
    return Actor(kind="state", cameo=Cameo(origin[0], None))
