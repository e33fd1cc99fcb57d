"""The subject that stands before its verb: topic, antecedent, or shared with another.

News prose puts the verb first, but headlines, clauses after أن and relative clauses do
not, and coordinated verbs share a subject. Each way is tried in turn; the first whose
gender and number agree holds.
"""

from bisect import bisect_right

from msgspec import Struct

from hudna.extract.clauses.agreement import agrees, relative_gender
from hudna.extract.clauses.complements import complements
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.lexicon.forms import Analysis

_BACK = 14
_NOMINAL = frozenset(("N", "QNT", "NUM", "D"))
_DEPTH = 3


def antecedent(parse: Parse, relative: int) -> Phrase | None:
    """The noun phrase that a relative pronoun or a verb right after it belongs to.

    Of phrases within one another (`قرار إنهاء الهدنة التي`) it is the outermost that
    agrees with the pronoun.
    """
    first = max(parse.sentence.first, relative - _BACK)
    begin = relative
    while begin > first and parse.tag(begin - 1) in _NOMINAL:
        begin -= 1
    wanted = parse.word(relative).value if parse.tag(relative) == "R" else ""
    outermost: Phrase | None = None
    for at in range(begin, relative):
        phrase = phrase_at(parse, at, parse.preposition(at))
        if phrase is None or phrase.last < relative:
            continue
        outermost = outermost or phrase
        if wanted in ("", relative_gender(parse, phrase)):
            return phrase
    return outermost


class Topic(Struct, frozen=True, gc=False):
    """The phrases that are a verb's subject before it.

    `own` says that they stand in the verb's clause or are what its relative clause
    is about; otherwise the verb only shares another's subject.
    """

    phrases: tuple[Phrase, ...] = ()
    own: bool = True
    verb: int = 0


def subjects_before(
    parse: Parse, verb: int, form: Analysis, starts: tuple[int, ...], depth: int = 0
) -> Topic:
    """The subject that stands before a verb; empty where none agrees."""
    place = bisect_right(starts, verb) - 1
    begin = starts[place]
    lead = _skip(parse, begin, verb)
    if parse.tag(begin) == "R" and lead == verb:
        found = antecedent(parse, begin)
        fits = found is not None and agrees(form, parse, found, after=False)
        return Topic((found,) if found and fits else (), verb=verb)
    inside = _topic(parse, lead, verb)
    if inside and agrees(form, parse, inside[0], after=False):
        return Topic(inside, verb=verb)
    if verb > parse.sentence.first and parse.tag(verb - 1) == "N" and lead != verb:
        found = _described(parse, verb, form)
        if found is not None:
            return Topic((found,), verb=verb)
    inside = _of_auxiliary(parse, begin, verb)
    if inside and agrees(form, parse, inside[0], after=False):
        return Topic(inside, verb=verb)
    if depth < _DEPTH:
        shared = _shared(parse, form, starts, place, depth)
        # `نفت أن تكون قد زودت الجيش`: what follows the auxiliary's verb is no subject
        auxiliary = parse.tag(verb - 1) == "ASP" and parse.tag(verb - 2) == "V"
        return Topic(shared, own=auxiliary and bool(shared), verb=verb)
    return Topic(verb=verb)


def _described(parse: Parse, verb: int, form: Analysis) -> Phrase | None:
    """The indefinite noun that a verb right behind it describes and agrees with.

    Of phrases within one another the outermost: `في انفجار عبوة استهدفت آليتهم`.
    """
    begin = verb
    while begin > parse.sentence.first and parse.tag(begin - 1) in _NOMINAL:
        begin -= 1
    for at in range(begin, verb):
        phrase = phrase_at(parse, at, parse.preposition(at))
        if phrase is None or phrase.last < verb or parse.word(phrase.head).definite:
            continue
        if agrees(form, parse, phrase, after=False):
            return phrase
    return None


def _skip(parse: Parse, begin: int, verb: int) -> int:
    at = begin
    skipped = ("AND", "S", "C", "R", "IF", "Q", "NEG", "FUT", "ASP", "ADV", "T")
    while at < verb and parse.tag(at) in skipped:
        at += 1
    return at


def _topic(parse: Parse, begin: int, verb: int) -> tuple[Phrase, ...]:
    """Bare phrases from the start of the clause, before any other verb."""
    if begin >= verb:
        return ()
    phrases = complements(parse, begin, verb)
    topic: list[Phrase] = []
    for phrase in phrases:
        if phrase.preposition:
            if not topic:
                continue
            break
        if topic and not parse.joined(phrase.first):
            break
        topic.append(phrase)
    return tuple(topic)


def _of_auxiliary(parse: Parse, begin: int, verb: int) -> tuple[Phrase, ...]:
    """`كانت الفصائل قد وافقت`: the subject of the verb before, in the same clause."""
    for at in range(verb - 1, begin - 1, -1):
        if parse.tag(at) == "V":
            after = complements(parse, at + 1, verb)
            if after and not after[0].preposition:
                return tuple(_coordinated(parse, after))
            return ()
    return ()


def _shared(
    parse: Parse, form: Analysis, starts: tuple[int, ...], place: int, depth: int
) -> tuple[Phrase, ...]:
    """The subject of an earlier clause: its topic, or that of its verb."""
    for earlier in range(place - 1, max(-1, place - 4), -1):
        begin, end = starts[earlier], starts[earlier + 1]
        head = next((i for i in range(begin, end) if parse.tag(i) == "V"), None)
        if head is None:
            topic = _topic(parse, _skip(parse, begin, end), end)
            if topic and agrees(form, parse, topic[0], after=False):
                return topic
            continue
        other = parse.analysis(head)
        if other is None or (other.gender and other.gender != form.gender):
            continue
        topic = _topic(parse, _skip(parse, begin, head), head)
        if topic and agrees(other, parse, topic[0], after=False):
            # `القوات قصفت الفصائل وقتلت`: what follows the verb is its object
            if agrees(form, parse, topic[0], after=False):
                return topic
            continue
        after = complements(parse, head + 1, end)
        own = bool(after) and not after[0].preposition and not other.enclitic
        if own and agrees(other, parse, after[0], after=True):
            if agrees(form, parse, after[0], after=False):
                return tuple(_coordinated(parse, after))
            continue
        found = subjects_before(parse, head, other, starts, depth + 1).phrases
        if found and agrees(form, parse, found[0], after=False):
            return found
    return ()


def _coordinated(parse: Parse, phrases: tuple[Phrase, ...]) -> list[Phrase]:
    """The first bare phrase with those that و joins to it."""
    taken = [phrases[0]]
    for phrase in phrases[1:]:
        if phrase.preposition or not parse.joined(phrase.first):
            break
        taken.append(phrase)
    return taken
