"""Everything found in one article before claims are made of it."""

from bisect import bisect_left
from collections.abc import Iterator

from msgspec import Struct

from hudna.core.folding import Folded, fold
from hudna.core.mention import Mention
from hudna.core.time import Reference, Time
from hudna.extract.actors.names import NameHit, find_names
from hudna.extract.attribution.quotations import find_quotations
from hudna.extract.clauses.parse import Unit
from hudna.extract.places.places import PlaceCandidate, find_places
from hudna.extract.sentences import Sentence, split_sentences
from hudna.extract.times.times import find_times
from hudna.extract.tokens import Tokens, tokenise
from hudna.extract.truces.names import TruceName, find_truce_names
from hudna.lexicon.places import Gazetteer, load_places
from hudna.resolve.evidence import country_evidence
from hudna.resolve.places import ResolvedPlace, resolve_places
from hudna.resolve.times import resolve_times


class Annotated(Struct, frozen=True):
    """An article's words, sentences, and the names, times and quotations in it.

    `time_units` are the times' words, parallel to `times`; `name_units` the actors'
    names, parallel to `names`. `units` are those of both and of places that stand as
    one word to syntax, in order and without overlaps.
    """

    folded: Folded
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    quotations: tuple[tuple[int, int], ...]
    reference: Reference
    times: tuple[Mention[Time], ...]
    time_units: tuple[Unit, ...]
    names: tuple[NameHit, ...]
    name_units: tuple[Unit, ...]
    places: tuple[PlaceCandidate, ...]
    resolved_places: tuple[ResolvedPlace, ...]
    truces: tuple[TruceName, ...]
    units: tuple[Unit, ...]

    def units_of(self, sentence: Sentence) -> tuple[Unit, ...]:
        """The units that lie wholly in a sentence."""
        low = bisect_left(self.units, sentence.first, key=lambda unit: unit.first)
        high = bisect_left(self.units, sentence.last, key=lambda unit: unit.first)
        return tuple(u for u in self.units[low:high] if u.last <= sentence.last)


def annotate(
    text: str, published: str | None, gazetteer: Gazetteer | None = None
) -> Annotated:
    """Find everything in a text that does not need its syntax."""
    gazetteer = gazetteer or load_places()
    folded = fold(text)
    tokens = tokenise(folded)
    reference, times = resolve_times(find_times(folded), folded, published)
    time_units = tuple(_time_units(tokens, times))
    name_units, names = find_names(tokens)
    places = find_places(tokens, gazetteer)
    truces = find_truce_names(tokens)
    units = _disjoint(
        tuple(_halts(truces)),
        tuple(u for u in time_units if u.last > u.first),
        name_units,
        tuple(
            Unit(p.first, p.last, "place", key, _clitics(tokens, p))
            for key, p in enumerate(places)
        ),
    )
    return Annotated(
        folded,
        tokens,
        split_sentences(tokens),
        find_quotations(folded),
        reference,
        times,
        time_units,
        names,
        name_units,
        places,
        resolve_places(
            places,
            gazetteer=gazetteer,
            evidence=country_evidence(tokens, name_units, names, gazetteer),
        ),
        truces,
        units,
    )


def _time_units(tokens: Tokens, times: tuple[Mention[Time], ...]) -> Iterator[Unit]:
    for key, mention in enumerate(times):
        begin = tokens.folded.position(mention.span.start)
        end = tokens.folded.position(mention.span.end)
        first = tokens.at(begin)
        if first and tokens.ends[first - 1] > begin:
            first -= 1
        yield Unit(first, tokens.at(end), "time", key)


def _halts(truces: tuple[TruceName, ...]) -> Iterator[Unit]:
    """Names of several words (`وقف إطلاق النار`) stand as one word to syntax."""
    for key, name in enumerate(truces):
        if name.kind == "halt":
            yield Unit(name.core, name.end, "truce", key, name.proclitics)


def _clitics(tokens: Tokens, place: PlaceCandidate) -> str:
    """The letters that are written in one with a place's first word."""
    begin = tokens.starts[place.first]
    return tokens.folded.text[begin : place.start] if place.start > begin else ""


def _disjoint(*kinds: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Units of all kinds without overlaps: an earlier kind, or a longer name, wins."""
    taken: dict[int, Unit] = {}
    for units in kinds:
        for unit in units:
            others = {taken[i] for i in range(unit.first, unit.last) if i in taken}
            if any(
                other.kind in ("time", "truce")
                or other.last - other.first >= unit.last - unit.first
                for other in others
            ):
                continue
            for other in others:
                for index in range(other.first, other.last):
                    taken.pop(index, None)
            for index in range(unit.first, unit.last):
                taken[index] = unit
    return tuple(sorted(set(taken.values()), key=lambda unit: unit.first))
