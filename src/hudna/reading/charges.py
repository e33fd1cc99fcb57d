"""Charges that two sides lay against each other: two claims, each the other's word.

`يتبادل الجيش والمتمردون الاتهامات بخرق الهدنة` says of nobody that he broke the truce:
the army says that the rebels did, and they that it did.
"""

from msgspec.structs import replace

from hudna.core.claim import Party
from hudna.core.ids import stable_id
from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.parse import Parse
from hudna.reading.annotate import Annotated
from hudna.reading.claims import Made
from hudna.reading.parties import parties_of

_REACH = 12
_EXCHANGE = "تَبَادَلَ"
_CHARGE = "اتهام"


def mutual_charges(annotated: Annotated, made: tuple[Made, ...]) -> tuple[Made, ...]:
    """The claims with each exchanged charge as one claim a side.

    Sides that are named together (`الطرفان`) are both speaker and source of one claim.
    """
    return tuple(one for item in made for one in _charges(annotated, item))


def _charges(annotated: Annotated, item: Made) -> tuple[Made, ...]:
    parse = item.parsed.parse
    verb = exchange(parse, item.found.trigger)
    if verb is None or item.claim.kind not in ("event", "truce"):
        return (item,)
    arguments = verb_arguments(parse, verb, item.parsed.starts, transitive=True)
    sides = parties_of(annotated, parse, arguments.subject)
    if not sides:
        return (item,)
    if len(sides) == 1:
        return (_charge(item, sides[0], sides[0]),)
    first, second = sides[:2]
    return (_charge(item, first, second), _charge(item, second, first))


def exchange(parse: Parse, trigger: int) -> int | None:
    """The verb of exchanging whose charges are of what a trigger tells."""
    charged = False
    for at in range(trigger - 1, max(parse.first, trigger - _REACH) - 1, -1):
        if parse.lemma(at) == _CHARGE:
            charged = True
        if parse.tag(at) == "V":
            return at if charged and parse.lemma(at) == _EXCHANGE else None
    return None


def _charge(item: Made, speaker: Party, charged: Party) -> Made:
    claim = item.claim
    told = replace(
        claim,
        id=stable_id("claim", claim.id, "charge", str(speaker.start)),
        speaker=speaker,
        chain=(*claim.chain, speaker),
        source=(charged,),
        why_empty={key: why for key, why in claim.why_empty.items() if key != "source"},
    )
    return Made(told, item.found, item.parsed, told=item.told)
