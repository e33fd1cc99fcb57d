"""Where a truce holds, or where it was broken: the places that its report gives.

A truce's place stands by its own words (`هدنة في حلب`, `هدنة غزة`) or heads the report
(`اليمن: …`); where people met and spoke about it (`في القاهرة`) is no place of it.
"""

from collections import Counter
from functools import cache

from hudna.core.claim import ClaimPlace
from hudna.extract.clauses.parse import Parse
from hudna.extract.places.places import PlaceCandidate
from hudna.extract.relations import reach
from hudna.lexicon.rules import rule_file
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made
from hudna.reading.places import claim_places

_IN = frozenset(("في", "ب", "علي", "قرب", "داخل", "عن"))
_NEAR = 6
_MOST = 4
_OFTEN = 2
_PLAINLY = frozenset(("في", "علي", "شرق", "غرب", "شمال", "جنوب", "شرقي", "داخل"))
_SHORT = 60
"""Words of a text that is a headline or a post."""


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(rule_file("extract/truces/parties.toml").words[table])


def where_truce(annotated: Annotated, item: Made) -> tuple[ClaimPlace, ...]:
    """The places of a truce report: behind its words, else nearest in its sentence."""
    parse, at = item.parsed.parse, item.found.trigger
    keys = [
        key
        for key in _all(annotated, parse)
        if _locates(annotated, parse, annotated.places[key].first)
    ]
    firsts = {key: annotated.places[key].first for key in keys}
    end = max(reach(parse, at), item.found.last, _name_end(annotated, parse, at))
    behind = [key for key in keys if at < firsts[key] <= end]
    if behind:
        return claim_places(annotated, behind[:_MOST])
    near = [key for key in keys if _same_clause(item, firsts[key])]
    if near:
        return claim_places(annotated, near[-1:])
    if len(annotated.tokens) > _SHORT:
        return claim_places(annotated, _theatre(annotated, item)[-1:])
    return claim_places(annotated, _of_short_text(annotated, item)[:1])


def _all(annotated: Annotated, parse: Parse) -> list[int]:
    first, last = parse.sentence.first, parse.sentence.last
    return [k for k, p in enumerate(annotated.places) if first <= p.first < last]


def _name_end(annotated: Annotated, parse: Parse, at: int) -> int:
    """Where the words about the truce's name end, if it follows the trigger closely."""
    name = next((n for n in annotated.truces if at <= n.core <= at + _NEAR), None)
    if name is None or name.last > parse.sentence.last:
        return at
    return reach(parse, name.last - 1)


def _same_clause(item: Made, at: int) -> bool:
    """Whether a word before the trigger is not set apart from it by another clause."""
    parse, trigger = item.parsed.parse, item.found.trigger
    if at > trigger:
        return False
    apart = (i for i in range(at + 1, trigger + 1) if i in item.parsed.starts)
    return all(parse.tag(i) in ("C", "R") for i in apart)


def _theatre(annotated: Annotated, item: Made) -> list[int]:
    """Mentions near a report of the place that the whole article is about.

    Only the report's own sentence is looked at (gold guidelines, settled case 1).
    """
    inside = [
        key for key, place in enumerate(annotated.places) if _inside(annotated, place)
    ]
    ids = Counter(
        best.id
        for key in inside
        if (best := annotated.resolved_places[key].place) is not None
    )
    if not ids:
        return []
    theatre, often = ids.most_common(1)[0]
    if often < _OFTEN:
        return []
    sentence = item.parsed.parse.sentence
    first, last = sentence.first, sentence.last
    found = []
    for key in inside:
        best = annotated.resolved_places[key].place
        here = first <= annotated.places[key].first < last
        if here and best is not None and best.id == theatre:
            found.append(key)
    return found


def _inside(annotated: Annotated, place: PlaceCandidate) -> bool:
    """Whether a place stands plainly after `في`, `ب` or `على`, or is a region's."""
    words = annotated.tokens.words
    if "#" in annotated.folded.text[max(0, place.start - 2) : place.start]:
        return False  # a hashtag says what the post is filed under
    first = words[place.first]
    before = words[place.first - 1] if place.first else ""
    return before in _PLAINLY or first.startswith("ب")


def _of_short_text(annotated: Annotated, item: Made) -> list[int]:
    """The places of a headline or post, which tells one story: `اليمن: بدء الهدنة`."""
    tokens, found = annotated.tokens, []
    sentence = item.parsed.parse.sentence
    for key, place in enumerate(annotated.places):
        within = _inside(annotated, place)
        last = place.last < len(tokens) and not tokens.gap(place.last).isspace()
        here = sentence.first < place.first < sentence.last
        if here and _venue(item.parsed.parse, place.first - 2):
            continue
        if within or (place.first == 0 and last):
            found.append(key)
    return sorted(found, key=lambda k: abs(annotated.places[k].first - sentence.first))


def _locates(annotated: Annotated, parse: Parse, first: int) -> bool:
    """Whether a place's name says where, rather than whose or where one met."""
    unit = parse.unit(first)
    if unit is None:
        return False
    attached = parse.preposition(first)
    if attached:
        return attached == "ب" and not _venue(parse, first - 1)
    if parse.joined(first):
        return False
    before = first - 1
    if parse.tag(before) == "P":
        return parse.word(before).value in _IN and not _venue(parse, before - 1)
    if any(name.first <= before < name.last for name in annotated.truces):
        return True  # `هدنة غزة`
    return unit.kind == "place" and _part_of(parse, before)


def _part_of(parse: Parse, at: int) -> bool:
    """`في ضواحي حلب`, `قصف حلب`: a noun of a region, or of what was done to it."""
    if parse.tag(at) != "N":
        return False
    form = parse.analysis(at)
    if form is not None and form.domain == "violence":
        return True
    led = parse.preposition(at) == "ب"
    return led or (parse.tag(at - 1) == "P" and parse.word(at - 1).value in _IN)


def _venue(parse: Parse, at: int) -> bool:
    """Whether the word before a place tells of talk there: `التقى أمس في …`."""
    while at > parse.sentence.first and parse.tag(at) in ("T", "ADV", "PP"):
        at -= 1
    if at < parse.sentence.first:
        return False
    lemma = parse.lemma(at)
    return lemma in _words("meetings") or lemma in _words("spoken")
