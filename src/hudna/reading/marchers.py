"""Who is in a protest whose verb does not say so: `مسيرة شارك فيها مئات العمال`.

Of a rally that broke out, or that a town saw, news prose names the people behind it:
`بمشاركة عمال`, `شارك فيها عمال`, `ضمت مئات العمال`, `نظمها الاتحاد`. Who only called
for it is not said to have been there.
"""

from collections.abc import Iterator

from hudna.core.claim import Party
from hudna.extract.clauses.agreement import relative_gender
from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.extract.events.find import Found
from hudna.reading.annotate import Annotated
from hudna.reading.parties import parties_of
from hudna.reading.sentences import Parsed

_REACH = 25
"""Words behind the trigger in which a rally is described."""
_BACK = 16
_IN_IT = frozenset(("شَارَكَ", "اِنْضَمَّ", "اِنْخَرَطَ"))
_HELD = frozenset(("نَظَّمَ", "قَادَ", "سَيَّرَ", "تَقَدَّمَ", "نَفَّذَ", "أَقَامَ"))
_HOLDS = frozenset(("ضَمَّ",))
_WITH = frozenset(("بمشاركة", "وبمشاركة"))
_OF_IT = frozenset(("فيها", "فيه", "بها", "اليها", "اليه", "فيهما"))


def marchers(annotated: Annotated, item: Parsed, found: Found) -> tuple[Party, ...]:
    """Those who are in a protest by the words that describe it; often nobody."""
    phrases = (
        *_counted(item.parse, found),
        *_related(item.parse, found.trigger),
        *_described(item, found.trigger),
    ) or _holding(item, found.trigger)
    parties = parties_of(annotated, item.parse, phrases)
    named = {(p.start, p.end): p for p in parties}
    return tuple(named[place] for place in sorted(named))


def who_is(party: Party) -> bool:
    """Whether a party is more than a number of people: `مجموعات صغيرة` is not."""
    return bool(party.id or party.cameo.country or party.cameo.role)


def _counted(parse: Parse, found: Found) -> Iterator[Phrase]:
    """`عدد كبير من المتظاهرين`: the people behind من, past what describes the count."""
    for phrase in found.source:
        at = phrase.last
        if at < parse.sentence.last and parse.tag(at) == "ADV":
            at += 1
        if parse.tag(at) == "P" and parse.word(at).value == "من":
            people = phrase_at(parse, at + 1) if at + 1 < parse.sentence.last else None
            if people is not None:
                yield people


def _related(parse: Parse, trigger: int) -> Iterator[Phrase]:
    """`غضب سكان البلدة الذين خرجوا`: الذين is of the nearest people before it."""
    if parse.tag(trigger) != "V" or parse.tag(trigger - 1) != "R":
        return
    if parse.word(trigger - 1).value != "p":
        return
    for at in range(trigger - 2, max(parse.first, trigger - _BACK) - 1, -1):
        if parse.tag(at) == "V":
            return
        phrase = phrase_at(parse, at) if parse.tag(at) == "N" else None
        if phrase is not None and relative_gender(parse, phrase) == "p":
            yield phrase
            return


def _holding(item: Parsed, trigger: int) -> tuple[Phrase, ...]:
    """`نظم طلاب في المدينة أمس، مظاهرة`: the object comes late, behind a comma."""
    parse = item.parse
    if parse.tag(trigger) == "V":
        return ()
    for at in range(trigger - 1, max(parse.first, trigger - _BACK) - 1, -1):
        if parse.tag(at) == "V":
            arguments = verb_arguments(parse, at, item.starts, transitive=True)
            held = parse.lemma(at) in _HELD and not arguments.object
            apart = all(phrase.last <= trigger for phrase in arguments.subject)
            return arguments.subject if held and apart else ()
    return ()


def _described(item: Parsed, trigger: int) -> Iterator[Phrase]:
    parse = item.parse
    last = min(parse.sentence.last, trigger + _REACH)
    for at in range(trigger + 1, last):
        if ";" in parse.tokens.gap(at):
            return
        if parse.tokens.words[at] in _WITH:
            yield from _listed(parse, at + 1, last)
            return
        if parse.tag(at) == "V":
            phrases = _of_verb(item, at)
            yield from phrases
            if phrases:
                return


def _of_verb(item: Parsed, at: int) -> tuple[Phrase, ...]:
    parse = item.parse
    lemma, form = parse.lemma(at), parse.analysis(at)
    arguments = verb_arguments(parse, at, item.starts, transitive=True)
    if lemma in _IN_IT and _of_it(parse, at + 1):
        return tuple(_listed(parse, at + 2, parse.sentence.last))
    if lemma in _HELD and form is not None and form.enclitic in ("ها", "ه"):
        return arguments.subject
    if lemma in _HOLDS and form is not None and not form.enclitic:
        return tuple([p for p in arguments.object if parse.tag(p.head) == "N"])
    return ()


def _of_it(parse: Parse, at: int) -> bool:
    return at < parse.sentence.last and parse.tokens.words[at] in _OF_IT


def _listed(parse: Parse, at: int, last: int) -> Iterator[Phrase]:
    """The bare phrase at a word, and those that `و` joins to it."""
    while at < last:
        phrase = phrase_at(parse, at)
        if phrase is None or parse.preposition(at):
            return
        yield phrase
        at = phrase.last
        if at >= last or not parse.joined(at) or parse.tag(at) == "V":
            return
