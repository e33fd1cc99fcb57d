"""Whom a protest is against: the recipient of a PROTEST claim by PLOVER's codebook.

It stands behind words of protest (`احتجاجا على حكومة …`, `منددين ب…`, `ضد`), of demand
(`مطالبين برحيل الوزير`), or is the seat that the crowd stands before (`أمام السفارة`).
An aim that is no body (`احتجاجا على الغلاء`) is no recipient.
"""

from collections.abc import Iterator
from functools import cache

from msgspec.structs import replace

from hudna.core.claim import Party
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import phrase_at
from hudna.extract.frames import keys
from hudna.lexicon.rules import rule_file
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made
from hudna.reading.parties import who

_FAR = 30
"""Words behind a trigger within which its aim is looked for."""
_NEAR = 8
_PEOPLE = frozenset(("CVL", "EDU", "LAB", "MED", "REF"))
"""Roles of those who protest; what they stand up against is another body."""


def aim_protests(annotated: Annotated, made: tuple[Made, ...]) -> tuple[Made, ...]:
    """The claims, those of protests with whom they are against where words say it."""
    return tuple(_aimed(annotated, item) for item in made)


def _aimed(annotated: Annotated, item: Made) -> Made:
    claim = item.claim
    if claim.type != "PROTEST" or claim.recipient:
        return item
    against = _against(annotated, item)
    if against is None or against in claim.source:
        return item
    why = {name: said for name, said in claim.why_empty.items() if name != "recipient"}
    return replace(item, claim=replace(claim, recipient=(against,), why_empty=why))


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rule_file("extract/events/aims.toml").words[table])


def _against(annotated: Annotated, item: Made) -> Party | None:
    """The first body behind a word of protest; else of demand; else before a seat."""
    parse, trigger = item.parsed.parse, item.found.trigger
    last = min(parse.sentence.last, trigger + _FAR)
    for table in ("against", "demand", "before"):
        for at in range(trigger, last):
            if _words(table).isdisjoint(keys(parse.tokens.words[at])):
                continue
            for party, head in _bodies(annotated, parse, at + 1, min(last, at + _NEAR)):
                if table != "before" or _is_seat(parse, head):
                    return party
                break
    return None


def _is_seat(parse: Parse, head: int) -> bool:
    return not _words("seat").isdisjoint(keys(parse.tokens.words[head]))


def _bodies(
    annotated: Annotated, parse: Parse, start: int, stop: int
) -> Iterator[tuple[Party, int]]:
    """The bodies named between two words, from the outermost phrase in."""
    for at in range(start, stop):
        if parse.tag(at) in ("R", "S", "V") or ";" in parse.tokens.gap(at):
            return
        phrase = phrase_at(parse, at)
        party = who(annotated, parse, phrase) if phrase is not None else None
        if phrase is None or party is None or party.cameo.role in _PEOPLE:
            continue
        if party.id is not None or party.cameo.role is not None:
            yield party, phrase.head
