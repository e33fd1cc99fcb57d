"""Who a speaker is: the words that name him, or those that a pronoun stands for."""

from msgspec import Struct
from msgspec.structs import replace

from hudna.core.claim import Party
from hudna.extract.actors.describe import actor_of
from hudna.extract.attribution.content import lexicon, listed
from hudna.extract.attribution.report import HEADLINE, Report
from hudna.extract.clauses.agreement import agrees
from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.reading.annotate import Annotated
from hudna.reading.parties import actor_party, phrase_span, who
from hudna.reading.sentences import Parsed

_SPEAKING = frozenset(
    (
        "agent",
        "role",
        "nationality",
        "organisation",
        "office",
        "force",
        "document",
        "talk",
        "",
    )
)
"""Domains of nouns that speak where they are the subject of a verb of saying."""
_NO_VOICE = frozenset(("state", "place", "target"))
"""Kinds of actors that before a colon are what the line is about."""
_LEAD = 4
"""Words within which the main verb of a sentence comes."""
_PEOPLE = frozenset(("person", "unnamed", "organisation"))


class Voice(Struct, frozen=True, gc=False):
    """Somebody who spoke: his party, the phrase that named him, and where."""

    party: Party
    parse: Parse
    phrase: Phrase
    number: int
    outlet: Party | None = None

    def at(self, number: int) -> "Voice":
        """The same voice heard again in a later sentence."""
        return replace(self, number=number)

    def told_to(self, outlet: Party | None) -> "Voice":
        """The same voice with the outlet it spoke to."""
        return replace(self, outlet=outlet)


def voice(annotated: Annotated, item: Parsed, report: Report) -> Voice | None:
    """The voice that a report's phrase names; None where it names no speaker."""
    phrase, parse = report.speaker, item.parse
    if phrase is None:
        return None
    if report.act == HEADLINE and _is_topic(annotated, parse, phrase, report.first):
        return None
    if not report.outlet and parse.lemma(phrase.head) in lexicon("measure"):
        return None
    party = who(annotated, parse, phrase) or _unlisted(parse, phrase, report)
    if party is not None and _takes_l(parse, report.verb):
        party = _bare(parse, phrase, party)
    return Voice(party, parse, phrase, item.number) if party is not None else None


def _takes_l(parse: Parse, index: int) -> bool:
    return listed(parse.tokens.words[index], "according") == "ل"


def _bare(parse: Parse, phrase: Phrase, party: Party) -> Party:
    """A party without the ل that وفقا gives to a word unknown to the lexicon."""
    if parse.preposition(phrase.first) or not party.text.startswith("ل"):
        return party
    return Party(
        party.start + 1,
        party.end,
        party.text[1:],
        party.id,
        party.cameo,
        party.stance,
    )


def _is_topic(annotated: Annotated, parse: Parse, phrase: Phrase, said: int) -> bool:
    """`اليمن: انتهاء الهدنة` is about Yemen; nobody there says it.

    A country speaks where what follows is in the first person or in quotation marks.
    """
    actor = actor_of(parse, phrase, annotated.names)
    unit = parse.unit(phrase.head)
    place = actor is None and unit is not None and unit.kind == "place"
    if not place and (actor is None or actor.kind not in _NO_VOICE):
        return False
    form = parse.analysis(said)
    first = form is not None and form.pos == "verb" and form.person == "1"
    return not first and '"' not in parse.tokens.gap(said)


def _unlisted(parse: Parse, phrase: Phrase, report: Report) -> Party | None:
    """A name that nobody knows, or a statement: what a verb of speech says speaks."""
    form, unit = parse.analysis(phrase.head), parse.unit(phrase.head)
    if unit is not None and (unit.kind != "place" or phrase.first < report.verb):
        return None
    if unit is None and form is not None and form.domain not in _SPEAKING:
        return None
    if unit is None and form is not None and form.pos == "masdar":
        return None
    word = parse.tokens.words[phrase.first]
    if unit is None and form is None and (word.isascii() or word.startswith("و")):
        return None  # a web address; a particle behind the verb
    span = phrase_span(parse, phrase)
    return Party(span.start, span.end, span.of(parse.tokens.folded.source))


def fuller(found: Voice, heard: list[Voice]) -> Voice:
    """`المصدر`, `هذا الدبلوماسي` as who was named before by the same word in full."""
    parse, phrase = found.parse, found.phrase
    short = phrase.last - phrase.first == 1 and parse.word(phrase.head).definite
    pointed = parse.tag(phrase.first) == "D"
    if not (short or pointed) or parse.unit(phrase.head) is not None:
        return found
    lemma = parse.lemma(phrase.head)
    for other in reversed(heard):
        same = lemma and other.parse.lemma(other.phrase.head) == lemma
        length = other.phrase.last - other.phrase.first
        if same and length > 1 and other.parse.tag(other.phrase.first) != "D":
            return replace(other, number=found.number)
    return found


def pronoun(
    annotated: Annotated, item: Parsed, verb: int, heard: list[Voice]
) -> Voice | None:
    """The latest voice that agrees with a verb or participle of saying."""
    here = [voice for voice in heard if voice.number == item.number]
    if not here and item.parse.tag(verb) != "V":
        subject = main_subject(annotated, item, verb, None)
        if subject is not None:
            return subject
    form = item.parse.analysis(verb)
    for other in reversed(heard):
        if form is None or agrees(form, other.parse, other.phrase, after=False):
            return other
    return None


def main_subject(
    annotated: Annotated, item: Parsed, verb: int, before: Parsed | None
) -> Voice | None:
    """The subject of the main verb, for `غادر الوزير، مؤكدا أن`.

    Else a person who is the subject of the sentence right before.
    """
    form = item.parse.analysis(verb)
    own = _subject_of(annotated, item, verb)
    if own is not None and form is not None:
        return own if agrees(form, own.parse, own.phrase, after=False) else None
    if before is None or before.number != item.number - 1:
        return None
    earlier = _subject_of(annotated, before, before.parse.sentence.last)
    if earlier is None or form is None:
        return None
    actor = actor_of(earlier.parse, earlier.phrase, annotated.names)
    person = actor is not None and actor.kind in _PEOPLE
    fits = agrees(form, earlier.parse, earlier.phrase, after=False)
    return earlier if person and fits else None


def _subject_of(annotated: Annotated, item: Parsed, stop: int) -> Voice | None:
    """The subject of the verb that opens a sentence, if it stands before a word."""
    parse = item.parse
    for at in range(parse.first, min(stop, parse.first + _LEAD)):
        if parse.tag(at) in ("C", "R", "IF", "Q"):
            return None
        if parse.tag(at) != "V":
            continue
        arguments = verb_arguments(parse, at, item.starts, transitive=True)
        for phrase in arguments.subject:
            party = who(annotated, parse, phrase)
            if party is not None and phrase.first < stop:
                return Voice(party, parse, phrase, item.number)
        if arguments.subject or parse.lemma(at) != "كَانَ":
            return None
    return None


def outlet_of(
    annotated: Annotated, item: Parsed, phrase: Phrase, *, relays: bool
) -> Party | None:
    """The outlet that a phrase names; whoever relays is one, whatever the name."""
    actor = actor_of(item.parse, phrase, annotated.names)
    if actor is None or not (relays or actor.kind == "outlet"):
        return None
    return actor_party(item.parse, phrase, actor)
