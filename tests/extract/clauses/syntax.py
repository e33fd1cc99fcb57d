"""The syntax of one sentence as words, for the tests of this folder."""

from collections.abc import Iterable

from hudna.extract.clauses.arguments import Arguments, noun_arguments, verb_arguments
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.reading.annotate import annotate
from hudna.reading.parties import phrase_span
from hudna.reading.sentences import Parsed, parse_one


def parsed(text: str) -> Parsed:
    """The first sentence of a text."""
    return parse_one(annotate(text, "2021-05-25"), 0)


def word_at(item: Parsed, word: str) -> int:
    """Index of the first word that is written so, clitics included, once folded."""
    return item.parse.tokens.words.index(word)


def words(parse: Parse, phrases: Iterable[Phrase]) -> str:
    """The phrases' words as received, without clitics, joined by ` + `."""
    source = parse.tokens.folded.source
    return " + ".join(phrase_span(parse, phrase).of(source) for phrase in phrases)


def arguments(
    text: str, trigger: str, *, transitive: bool = True
) -> tuple[Parse, Arguments]:
    """The arguments of a folded word in a sentence."""
    item = parsed(text)
    at = word_at(item, trigger)
    if item.parse.tag(at) == "V":
        return item.parse, verb_arguments(
            item.parse, at, item.starts, transitive=transitive
        )
    return item.parse, noun_arguments(item.parse, at, item.starts)


def roles(text: str, trigger: str, *, transitive: bool = True) -> dict[str, str]:
    """What stands in each relation to a word; empty relations are left out.

    A `!` says that the verb is passive.
    """
    parse, found = arguments(text, trigger, transitive=transitive)
    table = {
        "subject": words(parse, found.subject),
        "object": words(parse, found.object),
        "genitive": words(parse, found.genitive),
    }
    for phrase in found.others:
        held = table.get(phrase.preposition)
        one = words(parse, [phrase])
        table[phrase.preposition] = f"{held} + {one}" if held else one
    told = {name: value for name, value in table.items() if value}
    return told | ({"!": "passive"} if found.passive else {})
