"""Who does what a truce report tells, and who says so, where its own words do not.

A noun has its subject from the verb that governs it (`أعلنت الحركة تمديد الهدنة`), an
accusation names who is accused (`اتهم الجيش الفصائل بخرق الهدنة`), and a verb joined by
و goes on with the subject before it (`التقى الوزيران، ودعوا إلى هدنة`).
"""

from bisect import bisect_right
from functools import cache

from msgspec import Struct

from hudna.core.claim import Party
from hudna.extract.clauses.arguments import Arguments, noun_arguments, verb_arguments
from hudna.extract.clauses.complements import complements
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.extract.frames import keys
from hudna.lexicon.rules import rule_file
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made
from hudna.reading.parties import parties_of, who

_REACH = 18
_BREAKS = frozenset(("R", "S", "IF", "Q"))
_ASIDE = frozenset(("بعد", "قبل", "منذ", "رغم", "خلال", "بسبب"))
_SIDES = frozenset(("طرف", "جانب"))


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rule_file("extract/truces/parties.toml").words[table])


@cache
def _governing() -> frozenset[str]:
    """Nouns that govern a report as verbs do: `إعلان`, `اتهام`, `تبادل`."""
    return _words("accusing") | _words("saying") | _words("mutual")


class Governor(Struct, frozen=True, gc=False):
    """The word that governs a report: its index, lemma, subject and object."""

    at: int
    lemma: str
    subject: tuple[Party, ...]
    object: tuple[Party, ...]


def governor_of(annotated: Annotated, item: Made) -> Governor | None:
    """The nearest verb, or noun of saying or accusing, that governs the trigger."""
    parse, trigger = item.parsed.parse, item.found.trigger
    first = max(parse.sentence.first, trigger - _REACH)
    for at in range(trigger - 1, first - 1, -1):
        tag, gap = parse.tag(at), parse.tokens.gap(at + 1)
        if tag in _BREAKS or ";" in gap or ":" in gap:
            return None
        if tag == "P" and parse.word(at).value in _ASIDE:
            return None
        lemma = parse.lemma(at)
        noun = tag == "N" and lemma in _governing()
        if tag == "V" or noun:
            return _governor(annotated, item, at)
    return None


def _governor(annotated: Annotated, item: Made, at: int) -> Governor:
    parse, starts = item.parsed.parse, item.parsed.starts
    if parse.tag(at) == "V":
        told = verb_arguments(parse, at, starts, transitive=True)
        subject, objects = told.subject, told.object
    else:
        told = noun_arguments(parse, at, starts)
        subject, objects = told.genitive, told.object or told.genitive
        form = parse.analysis(at)
        if form is not None and form.pos == "active_participle":
            subject = ()
    found = parties_of(annotated, item.parsed.parse, subject)
    if not found and parse.tag(at) == "V":
        found = preceding(annotated, item, at)
    if parse.lemma(at) in _words("mutual"):
        found = (*found, *parties_of(annotated, item.parsed.parse, _between(told)))
    return Governor(
        at, parse.lemma(at), found, parties_of(annotated, item.parsed.parse, objects)
    )


def _between(told: Arguments) -> tuple[Phrase, ...]:
    return tuple(p for p in told.others if p.preposition == "بين")


def accused(annotated: Annotated, item: Made) -> tuple[Party, ...]:
    """Who is said to have broken the truce, where the breach is an accusation.

    The accused stand right before it (`اتهم الجيش الفصائل بخرق …`); both sides do it
    where they accuse each other.
    """
    parse, trigger = item.parsed.parse, item.found.trigger
    charge = _charge(item)
    if charge is None:
        return ()
    if parse.lemma(charge) in _words("mutual"):
        return _each_other(annotated, item, charge)
    end = trigger
    while end - 1 > charge and parse.tag(end - 1) in ("P", "C", "ADV"):
        end -= 1
    found: Party | None = None
    for start in range(end - 1, charge, -1):
        phrase = phrase_at(parse, start)
        if phrase is None or phrase.last < end:
            break
        found = who(annotated, parse, phrase) or found
        if parse.preposition(start) or parse.tag(start - 1) == "P":
            break
    if found is not None:
        return (found,)
    return _governor(annotated, item, charge).object


def _each_other(annotated: Annotated, item: Made, charge: int) -> tuple[Party, ...]:
    """Who accuse each other: right behind the word, `بين` them, or right before it.

    Nobody farther off is taken: an accusation is too grave for a guess.
    """
    parse, trigger = item.parsed.parse, item.found.trigger
    behind = complements(parse, charge + 1, trigger)
    named = parties_of(
        annotated,
        item.parsed.parse,
        tuple(p for p in behind if p.preposition in ("", "بين")),
    )
    return named or preceding(annotated, item, charge)


def accuser(annotated: Annotated, item: Made) -> Party | None:
    """Who accuses or blames somebody of the breach that is told."""
    charge = _charge(item)
    if charge is None:
        return None
    if item.parsed.parse.lemma(charge) in _words("mutual"):
        return next(iter(_each_other(annotated, item, charge)), None)
    found = _governor(annotated, item, charge)
    return found.subject[0] if found.subject and found.subject != found.object else None


def is_charged(item: Made) -> bool:
    """Whether a breach is an accusation, or something that is to be stopped."""
    parse, trigger = item.parsed.parse, item.found.trigger
    before = parse.tokens.words[max(0, trigger - 1)]
    stopped = parse.tag(trigger) == "N" and before.lstrip("وبل") in ("وقف", "قف")
    return stopped or _charge(item) is not None


def _charge(item: Made) -> int | None:
    """The word of accusing or blaming before a breach in its sentence."""
    parse, trigger = item.parsed.parse, item.found.trigger
    words = _words("accusing") | _words("blaming") | _words("mutual")
    for at in range(trigger - 1, max(parse.sentence.first - 1, trigger - _REACH), -1):
        if parse.tag(at) in ("S", "IF", "Q") or ";" in parse.tokens.gap(at + 1):
            return None
        hit = not words.isdisjoint(keys(parse.tokens.words[at]))
        bare = parse.tag(at) == "N" and parse.word(at).definite  # `الاتهامات`
        if hit and parse.tag(at) in ("V", "N") and not bare:
            return at
    return None


def sayer(governor: Governor | None) -> Party | None:
    """Who says it by the word that governs the report, where that is a saying."""
    if governor is None or not governor.subject:
        return None
    says = governor.lemma in _words("saying") | _words("accusing") | _words("blaming")
    if not says or governor.subject == governor.object:
        return None
    return governor.subject[0]


def caller(governor: Governor | None) -> tuple[Party, ...]:
    """Whose call a noun is: `دعا الوزير إلى ضرورة …`, `أطلق الرئيس دعوة …`."""
    if governor is None or governor.lemma not in _words("calling") | _words("saying"):
        return ()
    return governor.subject


def continued(annotated: Annotated, item: Made) -> tuple[Party, ...]:
    """The subject that a joined verb without one takes over from the verb before."""
    parse, starts, trigger = item.parsed.parse, item.parsed.starts, item.found.trigger
    place = bisect_right(starts, trigger) - 1
    for begin in reversed(starts[:place]):
        if parse.tag(begin) in ("R", "S", "IF"):
            continue
        end = starts[bisect_right(starts, begin)]
        verb = next((i for i in range(begin, end) if parse.tag(i) == "V"), None)
        if verb is None:
            continue
        told = verb_arguments(parse, verb, starts, transitive=False)
        found = parties_of(annotated, item.parsed.parse, told.subject)
        if found:
            return found
    return ()


def are_sides(item: Made) -> bool:
    """Whether the source is only `الطرفين` or `الأطراف`, to whom a call is made."""
    parse = item.parsed.parse
    heads = [phrase.head for phrase in item.found.source]
    words = parse.tokens.words
    return bool(heads) and all(not _SIDES.isdisjoint(keys(words[h])) for h in heads)


def preceding(annotated: Annotated, item: Made, verb: int) -> tuple[Party, ...]:
    """The bare parties before a verb in its clause: `الحكومة والحركة تتبادلان …`."""
    parse, starts = item.parsed.parse, item.parsed.starts
    begin = starts[bisect_right(starts, verb) - 1]
    if parse.tag(begin) in ("R", "S", "IF"):
        return ()
    phrases = complements(parse, begin, verb)
    return parties_of(
        annotated, item.parsed.parse, tuple(p for p in phrases if not p.preposition)
    )


def lent_aside(item: Made) -> bool:
    """Whether a light verb lent its subject across `بعد`: `شن غارات بعد تمديد …`."""
    parse, light = item.parsed.parse, item.found.light
    if light is None:
        return False
    between = range(min(light, item.found.trigger) + 1, max(light, item.found.trigger))
    return any(parse.tag(i) == "P" and parse.word(i).value in _ASIDE for i in between)
