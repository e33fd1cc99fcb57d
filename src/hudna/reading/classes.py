"""The %classes that frames may name, for one article."""

from hudna.extract.actors.describe import actor_of
from hudna.extract.clauses.lands import is_country, is_land
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import phrase_at
from hudna.extract.index import VIOLENT
from hudna.extract.relations import Classes
from hudna.extract.truces.echoes import echoes, topic_of
from hudna.extract.truces.ties import tied
from hudna.reading.annotate import Annotated

_INANIMATE = frozenset(("target", "outlet"))


def classes_for(annotated: Annotated) -> Classes:
    """Tests of whether words first to last hold a truce's name, an actor, violence."""

    def actor(parse: Parse, first: int, last: int) -> bool:
        del last
        phrase = phrase_at(parse, first)
        found = actor_of(parse, phrase, annotated.names) if phrase else None
        return found is not None

    def people(parse: Parse, first: int, last: int) -> bool:
        del last
        phrase = phrase_at(parse, first)
        found = actor_of(parse, phrase, annotated.names) if phrase else None
        return found is not None and found.kind not in _INANIMATE

    def violence(parse: Parse, first: int, last: int) -> bool:
        for at in range(first, min(last, parse.sentence.last)):
            form = parse.analysis(at) if parse.tag(at) == "N" else None
            if form is not None and form.domain in VIOLENT:
                return True
        return False

    def future(parse: Parse, first: int, last: int) -> bool:
        for at in range(first, min(last, parse.sentence.last)):
            form = parse.analysis(at) if parse.tag(at) == "V" else None
            if form is not None and ("س" in form.proclitics or _will(parse, at - 1)):
                return True
        return False

    return {
        "%city": _city,
        "%future": future,
        **_of_truces(annotated),
        "%actor": actor,
        "%people": people,
        "%violence": violence,
    }


def _of_truces(annotated: Annotated) -> Classes:
    """The tests that ask for a truce.

    `%echo` and `%topic` say of a single word that its pronoun, or its own ending,
    stands for a truce; `%tied` that words tie the act that it tells to one.
    """
    names = annotated.truces
    cores = frozenset(name.core for name in names)

    def truce(parse: Parse, first: int, last: int) -> bool:
        return any(first <= core < last for core in cores) or any(
            echoes(parse, at, names) for at in range(first, last if names else first)
        )

    def echo(parse: Parse, first: int, last: int) -> bool:
        del last
        return echoes(parse, first, names)

    def topic(parse: Parse, first: int, last: int) -> bool:
        del last
        return topic_of(parse, first, names)

    def tie(parse: Parse, first: int, last: int) -> bool:
        del last
        return tied(parse, first, cores)

    return {"%truce": truce, "%echo": echo, "%topic": topic, "%tied": tie}


def _city(parse: Parse, first: int, last: int) -> bool:
    """A city's name, which may be where others meet (`قمة القاهرة`)."""
    del last
    return is_land(parse, first) and not is_country(parse, first)


def _will(parse: Parse, before: int) -> bool:
    """`سوف` or `لن` before a verb."""
    return parse.tag(before) == "FUT" or parse.tokens.words[before] == "لن"
