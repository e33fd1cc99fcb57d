"""Prepositions and participles that link an owner to a head noun, or keep it apart."""

from hudna.extract.actors.heads import Head, cuts
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import phrase_at
from hudna.lexicon.rules import rule_file

_FILE = "extract/actors/modifiers.toml"
_STOPS = frozenset(("V", "R", "C", "S", "IF", "Q", "NEG", "FUT", "ASP", "T", "AND"))
_BREAKS = frozenset(",;:.!?\n()")
_ALL = frozenset(("people", "member", "office", "group", "site"))
_LINKS = {
    "من": _ALL,
    "ل": _ALL,
    "في": _ALL | {"place"},
    "ب": frozenset(("office", "place")),
    "عن": frozenset(("office",)),
    "لدي": frozenset(("office", "people")),
}
"""Prepositions, and the sorts of head that they can link an owner to."""


def link_at(parse: Parse, head: Head, at: int) -> tuple[int, int] | None:
    """The bounds of what a preposition or participle links to the head."""
    words = parse.tokens.words
    belonging = rule_file(_FILE).words["belonging"]
    bare = words[at].removeprefix("ال")
    if bare in belonging:
        after = at + 1
        if after < parse.sentence.last and parse.tag(after) == "P":
            after += 1
        return phrase_from(parse, after)
    if parse.tag(at) == "P":
        links = _LINKS.get(parse.word(at).value, ())
        return phrase_from(parse, at + 1) if head.sort in links else None
    clitic = parse.preposition(at)
    return phrase_from(parse, at) if head.sort in _LINKS.get(clitic, ()) else None


def phrase_from(parse: Parse, at: int) -> tuple[int, int] | None:
    """The bounds of the noun phrase that begins at a word."""
    if at >= parse.sentence.last:
        return None
    phrase = phrase_at(parse, at)
    return (at, phrase.last) if phrase is not None else None


def kept_apart(word: str) -> str | None:
    """`domestic` or empty for an adjective that keeps apart what follows; else None."""
    table: dict[str, str] = rule_file(_FILE).words["apart"]
    for before, _, rest in cuts(word):
        if not before and rest in table:
            return table[rest]
    return None


def ends_at(parse: Parse, at: int) -> bool:
    """Whether something else begins at a word: a clause, a comma, a joined phrase."""
    return (
        parse.tag(at) in _STOPS
        or not _BREAKS.isdisjoint(parse.tokens.gap(at))
        or parse.joined(at)
    )


def end_of_linked(parse: Parse, bounds: tuple[int, int]) -> int:
    """Where a linked phrase ends: with its name, if a name begins it."""
    unit = parse.unit(bounds[0])
    return unit.last if unit is not None else bounds[1]
