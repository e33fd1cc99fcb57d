"""The %classes that frames may name, for one article."""

from hudna.extract.actors.describe import actor_of
from hudna.extract.clauses.lands import is_country, is_land
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import phrase_at
from hudna.extract.frames import Classes
from hudna.reading.annotate import Annotated

_VIOLENT = frozenset(("violence", "death"))
_INANIMATE = frozenset(("target", "outlet"))


def classes_for(annotated: Annotated) -> Classes:
    """Tests of whether words first to last hold a truce's name, an actor, violence."""
    cores = [name.core for name in annotated.truces]

    def truce(parse: Parse, first: int, last: int) -> bool:
        del parse
        return any(first <= core < last for core in cores)

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
            if form is not None and form.domain in _VIOLENT:
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
        "%truce": truce,
        "%actor": actor,
        "%people": people,
        "%violence": violence,
    }


def _city(parse: Parse, first: int, last: int) -> bool:
    """A city's name, which may be where others meet (`قمة القاهرة`)."""
    del last
    return is_land(parse, first) and not is_country(parse, first)


def _will(parse: Parse, before: int) -> bool:
    """`سوف` or `لن` before a verb."""
    return parse.tag(before) == "FUT" or parse.tokens.words[before] == "لن"
