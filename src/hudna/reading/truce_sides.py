"""Whom a truce binds, from all that its article tells.

News seldom names both sides beside each word about a truce. They stand between
(`الهدنة بين الحكومة والحوثيين`), or agree, break and prolong it. Where that gives fewer
than two, the article's own names of those who are known to fight each other complete
them, marked as inferred. What mediates, speaks or watches is no side: organisations,
outlets, and words for the sides themselves (`الطرفان`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from msgspec.structs import replace

from hudna.core.actor import Actor
from hudna.core.claim import Party, Phase
from hudna.core.folding import fold_word
from hudna.core.mention import Mention
from hudna.extract.clauses.complements import complements
from hudna.extract.frames import keys
from hudna.lexicon.actors import load_actors
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made
from hudna.reading.parties import who
from hudna.reading.sentences import Parsed
from hudna.resolve.camps import at_war, camp_of, speaks_for_no_side, wing_of

Mentions = tuple[Mention[Actor], ...]
Sides = tuple[tuple[Party, ...], ...]

_BINDS: frozenset[Phase] = frozenset(
    ("agreed", "violated", "suspended", "ended", "extended", "holding", "rejected")
)
"""Phases whose actor is bound by the truce; those of the others may be mediators."""

_STATE = frozenset(("COP", "GOV", "MIL", "SPY"))
_AGAINST = frozenset(("OPP", "REB", "UAF"))
_BOTH = frozenset(("جانب", "طرف", "جهة"))


class _Named(NamedTuple):
    """A party, and the camp that it is of."""

    camp: str
    party: Party


def sides_of(annotated: Annotated, group: Iterable[Made], mentions: Mentions) -> Sides:
    """The sides of a truce, each as the words that name it best.

    Args:
        annotated: The article.
        group: Its claims about the truce.
        mentions: Its actors as they are resolved.
    """
    mine = list(group)
    between = list(_between(annotated, mine, mentions))
    if len({named.camp for named in between}) > 1:
        return _each(between)
    bound = [*between, *_bound(mine)]
    camps = {named.camp for named in bound}
    foes = {camp for camp in camps if any(at_war(camp, one) for one in camps)}
    if foes:
        return _each([named for named in bound if named.camp in foes])
    offered = list(_offered(mine))
    if offered:
        return _each(offered)
    for more in (_told(mine), _spoken_of(annotated.folded.source, mentions)):
        named = [*bound, *more]
        pair = _foes(camps, Counter(one.camp for one in named))
        if pair:
            return _each([one for one in named if one.camp in pair])
    return _each(bound)


def _each(named: list[_Named]) -> Sides:
    """A side a camp, in the order in which they are named."""
    camps: dict[str, Party] = {}
    for camp, party in named:
        known = camps.get(camp)
        if known is None or _fullness(camp, party) > _fullness(camp, known):
            camps[camp] = party
    return tuple((party,) for party in camps.values())


def _fullness(camp: str, party: Party) -> tuple[bool, bool, int, bool]:
    """How well words name a side: its own words, then a body rather than a person.

    Of a state its government or army (`دمشق` may be a place), of a group the group; and
    a name rather than a label that takes sides.
    """
    entry = load_actors().actors.get(party.id or "")
    person = entry is not None and entry.kind in ("person", "office")
    own = 2 * (party.id in (f"{camp}.government", f"{camp}.army"))
    own = max(own, int(party.id == camp))
    return not party.inferred, not person, own, party.stance is None


def _between(
    annotated: Annotated, mine: Iterable[Made], mentions: Mentions
) -> Iterator[_Named]:
    """Those between whom a truce is, behind its name: `هدنة بين الجيش والفصائل`."""
    settled = {(m.span.start, m.span.end): m.value for m in mentions}
    for parsed in {item.parsed.number: item.parsed for item in mine}.values():
        for party in _behind_names(annotated, parsed):
            actor = settled.get((party.start, party.end))
            if actor is not None and actor.id is not None:
                yield from _named(replace(party, id=actor.id, cameo=actor.cameo))
            else:
                yield from _named(party)


def _behind_names(annotated: Annotated, parsed: Parsed) -> Iterator[Party]:
    parse = parsed.parse
    first, last = parse.sentence.first, parse.sentence.last
    for name in annotated.truces:
        if first <= name.core < last:
            for phrase in complements(parse, name.last, last):
                party = who(annotated, parse, phrase)
                if phrase.preposition == "بين" and party is not None:
                    yield party


def _bound(mine: Iterable[Made]) -> Iterator[_Named]:
    """Those who agree to it, prolong, break or end it, and who is wronged by that."""
    for item in mine:
        if item.claim.phase in _BINDS:
            for party in (*item.claim.source, *item.claim.recipient):
                yield from _named(party)


def _offered(mine: Iterable[Made]) -> Iterator[_Named]:
    """The first offer of a group to another: `عرضت الفصائل هدنة على القوات`."""
    for item in mine:
        sides = (item.claim.source, item.claim.recipient)
        source, recipient = ([n for p in side for n in _named(p)] for side in sides)
        apart = {n.camp for n in source}.isdisjoint(n.camp for n in recipient)
        if source and recipient and apart and any("." in n.camp for n in source):
            yield from (*source, *recipient)
            return


def _told(mine: Iterable[Made]) -> Iterator[_Named]:
    """Who offers it to whom, and who accuses the other of breaking it."""
    for item in mine:
        speaker = (item.claim.speaker,) if item.claim.speaker is not None else ()
        for party in (*item.claim.source, *item.claim.recipient, *speaker):
            yield from _named(party)


def _spoken_of(text: str, mentions: Mentions) -> Iterator[_Named]:
    """All whom the article names and the book knows, as sides by inference."""
    for mention in mentions:
        actor, span = mention.value, mention.span
        if actor.id is None:
            continue
        words = span.of(text)
        yield from _named(
            Party(
                span.start,
                span.end,
                words,
                actor.id,
                actor.cameo,
                actor.stance,
                inferred=True,
            )
        )


def _foes(camps: set[str], named: Counter[str]) -> tuple[str, str] | None:
    """The two who fight each other and are named most; one is a side where any is."""
    pairs = [
        pair
        for pair in combinations(sorted({*camps, *named}), 2)
        if at_war(*pair) and (not camps or not camps.isdisjoint(pair))
    ]
    rank = {pair: min(named[pair[0]], named[pair[1]]) for pair in pairs}
    return max(pairs, key=lambda pair: (rank[pair], pair), default=None)


def _named(party: Party) -> Iterator[_Named]:
    """A party with its camp; nothing for one that can be no side."""
    words = party.text.split()
    if not words or not _BOTH.isdisjoint(keys(fold_word(words[0]))):
        return
    country, role = party.cameo.country, party.cameo.role
    if party.id is not None:
        if not speaks_for_no_side(party.id):
            yield _Named(wing_of(camp_of(party.id)), party)
    elif role in _STATE:
        yield _Named((country or "").lower(), party)
    elif role in _AGAINST:
        yield _Named(f"{(country or '').lower()}.opposition", party)
