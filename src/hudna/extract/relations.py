"""Relations of a trigger: the stretches of words that rules may ask about.

Syntax gives the subject, object, genitive and prepositional phrases; beside them stand
wider stretches: what a word reaches, the clause that it opens, the one that describes
it.
"""

from collections.abc import Callable, Mapping

from hudna.extract.clauses.arguments import Arguments, Phrases
from hudna.extract.clauses.parse import Parse

Classes = Mapping[str, Callable[[Parse, int, int], bool]]
"""Name of a class (`%truce`) to the test of whether words first to last hold one."""


_FARTHEST = 16
_BREAKS = frozenset(("V", "R", "C", "S", "IF", "Q", "NEG", "FUT", "ASP", "PRO"))
_CIRCUMSTANCES = frozenset(
    ("بعد", "قبل", "منذ", "رغم", "خلال", "بسبب", "وفق", "حتي", "مقابل")
)
"""Prepositions behind which nothing is an argument of what stands before them."""


def relation(arguments: Arguments, name: str) -> Phrases:
    """The phrases in a relation: `subject`, `object`, `genitive`, or a preposition."""
    match name:
        case "subject":
            return arguments.subject
        case "object":
            return arguments.object
        case "genitive":
            return arguments.genitive
        case "any":
            return (
                *arguments.subject,
                *arguments.object,
                *arguments.genitive,
                *arguments.others,
            )
        case "rest":
            return tuple([p for p in arguments.others if not p.preposition])
        case _:
            return tuple([p for p in arguments.others if p.preposition == name])


def understood(
    parse: Parse, arguments: Arguments, names: str, classes: Classes
) -> bool:
    """Whether a trigger's pronoun or ending stands for a truce: `تمديدها`, `تبدأ`."""
    at, relations = arguments.trigger, names.split("|")
    verb = parse.tag(at) == "V"
    acted_on = "object" in relations or "genitive" in relations
    if acted_on and "%echo" in classes and classes["%echo"](parse, at, at + 1):
        return True
    if "%topic" not in classes or "subject" not in relations or not verb:
        return False
    return classes["%topic"](parse, at, at + 1)


def ranges(
    parse: Parse, arguments: Arguments, name: str
) -> tuple[tuple[int, int], ...]:
    """The stretches of words that stand in a relation to the trigger."""
    if name == "near":
        return ((arguments.first, arguments.last),)
    if name == "before":
        at = arguments.trigger
        return ((at - 1, at),) if at > parse.sentence.first else ()
    if name == "clause":
        return _clause_after(parse, arguments.trigger)
    if name == "trigger":
        return ((arguments.trigger, arguments.trigger + 1),)
    if name == "reach":
        return ((arguments.trigger + 1, reach(parse, arguments.trigger)),)
    if name == "relative":
        return _relative_after(parse, arguments.trigger)
    if name == "sentence":
        return ((parse.sentence.first, parse.sentence.last),)
    end = _aside(arguments, name)
    found = relation(arguments, name)
    return tuple([(p.first, p.last) for p in found if p.first < end])


def _aside(arguments: Arguments, name: str) -> int:
    """Where a circumstance begins, behind which no other preposition is governed."""
    return min(
        (
            p.first
            for p in arguments.others
            if p.preposition in _CIRCUMSTANCES
            and p.preposition != name
            and p.first > arguments.trigger
        ),
        default=arguments.last + 1,
    )


def _clause_after(parse: Parse, at: int) -> tuple[tuple[int, int], ...]:
    """The clause after أن that a verb governs, to the end of the sentence."""
    last = parse.sentence.last
    for index in range(at + 1, last):
        if parse.tag(index) == "V" and parse.joined(index):
            return ()  # another main clause: what follows أن is told by it
        if parse.tag(index) == "C":
            return ((index, last),)
    return ()


def reach(parse: Parse, at: int) -> int:
    """Where the nominal words after a word end that it may govern (excluded).

    Of `طالب النظام بالوفاء بالتزاماته في الهدنة بعد أسبوع` all up to `بعد`.
    """
    last = min(parse.sentence.last, at + _FARTHEST)
    for index in range(at + 1, last):
        tag, gap = parse.tag(index), parse.tokens.gap(index)
        if tag in _BREAKS or ";" in gap or ":" in gap:
            return index
        timed = "T" in (tag, parse.tag(index - 1))
        if "," in gap and not timed and not parse.joined(index):
            return index
        if tag == "P" and parse.word(index).value in _CIRCUMSTANCES:
            return index
    return last


def _relative_after(parse: Parse, at: int) -> tuple[tuple[int, int], ...]:
    """The clause that describes a noun: its first verb and what that verb reaches."""
    begin = reach(parse, at)
    last = parse.sentence.last
    if begin < last and parse.tag(begin) == "R":
        begin += 1
    elif parse.word(begin - 1).definite:
        return ()  # `خطة السلام تبدأ`: the verb of a sentence
    if begin >= last or parse.tag(begin) != "V" or parse.joined(begin):
        return ()
    return ((begin, reach(parse, begin)),)
