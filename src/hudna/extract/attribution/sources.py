"""Sources named without a verb of their own: `وفقا ل`, `على لسان`, headline colons."""

from collections.abc import Iterator
from functools import cache

from hudna.extract.attribution.content import (
    Quotations,
    lexicon,
    listed,
    reporting,
    saying,
    segment,
)
from hudna.extract.attribution.quotations import quotation_at
from hudna.extract.attribution.report import HEADLINE, Report
from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.complements import complements
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.extract.frames import keys

_COLON_REACH = 14
"""Words within which the speaker of a headline comes to his colon."""
_AFTER = 12
_BEFORE_COLON = frozenset(("V", "C", "R", "S", "IF", "Q"))


def according(parse: Parse, index: int) -> Report | None:
    """`وفقا لمصدر`, `على حد قول الناشطين`: holds for the words around it."""
    text = parse.tokens.words[index]
    preposition = listed(text, "according")
    voiced = preposition is None
    if preposition is None:
        before = parse.tokens.words[index - 1] if index > parse.first else ""
        if before not in lexicon("voice").get(text, "").split():
            return None
        preposition = ""
    after = complements(parse, index + 1, min(parse.sentence.last, index + _AFTER))
    named = next((p for p in after if p.preposition == preposition), None)
    if named is None or named.first > index + 2:
        # behind وفقا a word that nobody knows shows its ل to nobody else
        close = after and after[0].first == index + 1
        hidden = close and parse.tokens.words[index + 1].startswith(preposition)
        named = after[0] if after and (not preposition or hidden) else None
    if named is None or _measures(parse, named.head):
        return None
    if voiced and _holds_clause(parse, named.last):
        # `جاء على لسان الناطق أن`: the clause, not what stands around
        last = parse.sentence.last
        return Report("say", index, named, None, named.last, last, clause=True)
    first, last = segment(parse, index)
    return Report("say", index, named, None, first, last, clause=True)


def _measures(parse: Parse, head: int) -> bool:
    """`وفقا لجداول زمنية`: what one goes by, and nobody who speaks."""
    return not keys(parse.tokens.words[head]).isdisjoint(lexicon("measure"))


def _holds_clause(parse: Parse, at: int) -> bool:
    if at >= parse.sentence.last:
        return False
    gap = parse.tokens.gap(at)
    return parse.tag(at) == "C" or ":" in gap or '"' in gap


def as_said(parse: Parse, index: int, starts: tuple[int, ...]) -> Report | None:
    """`كما قال الوزير`, `بحسب ما أفادت الوكالة`: holds for the words around it."""
    before = parse.tokens.words[index - 1] if index > parse.first else ""
    if listed(before, "as") is None or index - 1 == parse.first:
        return None  # `كما قال` at the head of a sentence: he said besides
    lead = parse.tokens.words[index - 2] if index - 1 > parse.first else ""
    if before == "ما" and listed(lead, "as_what") is None:
        return None
    named = verb_arguments(parse, index, starts, transitive=False).subject
    if not named or named[0].first < index:
        return None
    act, speaker, outlet = lexicon("report")[saying(parse, index)], named[0], None
    if act == "relay":
        after = complements(parse, speaker.last, parse.sentence.last)
        told = next((p for p in after if p.preposition == "عن"), None)
        speaker, outlet = (told, speaker) if told is not None else (speaker, None)
    first, last = segment(parse, index)
    return Report(act, index, speaker, outlet, first, last, clause=True)


def before_colon(parse: Parse, quotations: Quotations) -> Iterator[Report]:
    """`الخارجية الروسية: اتفقنا على هدنة`: headlines put the speaker before a colon."""
    first, last = parse.sentence.first, parse.sentence.last
    while first < last - 1 and parse.tokens.words[first] in _labels():
        first += 1
    for at in range(first, min(last, first + _COLON_REACH)):
        if at > first and ":" in parse.tokens.gap(at):
            yield from _speaks(parse, first, at, quotations)
            return
        if parse.tag(at) in _BEFORE_COLON:
            return


def _speaks(
    parse: Parse, first: int, colon: int, quotations: Quotations
) -> Iterator[Report]:
    """The speaker that stands before a colon: a person or body, or a name unknown."""
    last = parse.sentence.last
    speaker, outlet = phrase_at(parse, first), None
    if speaker is None or parse.lemma(speaker.head) in lexicon("measure"):
        return
    rest = complements(parse, speaker.last, colon)
    told = next((p for p in rest if p.preposition == "عن"), None)
    if told is not None:
        speaker, outlet = told, speaker
    elif rest and rest[-1].preposition == "ل" and rest[-1].last == colon:
        outlet = rest[-1]
    if not _may_speak(parse, speaker, colon, quotations):
        return
    yield Report(HEADLINE, colon - 1, speaker, outlet, colon, last, clause=True)


def _may_speak(
    parse: Parse, speaker: Phrase, colon: int, quotations: Quotations
) -> bool:
    """A common noun that tells no person (`بالصور`, `الهدنة`) does not speak."""
    if parse.unit(speaker.head) is not None:
        return True
    found = parse.analysis(speaker.head)
    if found is None and speaker.last < colon - 1:
        return False
    if found is not None:
        return found.domain in ("agent", "role", "organisation", "force", "office")
    quoted = quotation_at(quotations, parse.tokens.starts[colon]) is not None
    return quoted or not parse.preposition(speaker.first)


@cache
def _labels() -> frozenset[str]:
    return frozenset(lexicon("label"))


def in_statement(parse: Parse, index: int) -> Report | None:
    """`جاء في بيان للحزب أن`: a statement says what follows it."""
    if listed(parse.tokens.words[index], "stand") is None:
        return None
    last = parse.sentence.last
    after = complements(parse, index + 1, min(last, index + _AFTER))
    if not after or after[0].preposition != "في":
        return None
    named = after[0]
    if parse.lemma(named.head) not in lexicon("vehicle"):
        return None
    for at in range(named.last, min(last, named.last + _AFTER)):
        if reporting(parse, at):
            return None
        gap = parse.tokens.gap(at)
        if parse.tag(at) == "C" or ":" in gap or '"' in gap:
            return Report("say", index, named, None, at, last, clause=True)
    return None
