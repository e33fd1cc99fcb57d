"""Acts that somebody is accused of: the accused did it, by the accuser's word.

`اتهمت المعارضة الجيش بقصف المستشفى` is one claim more than the accusation: that the
army shelled a hospital, said by the opposition.
"""

from collections.abc import Iterable

from hudna.core.claim import Party
from hudna.extract.clauses.parse import Parse
from hudna.extract.events.find import Found
from hudna.reading.annotate import Annotated
from hudna.reading.parties import parties_of
from hudna.reading.speakers import Scope

Charges = dict[int, tuple[Party, ...]]
"""The index of a word of accusing, and whom it accuses."""


def charges_of(annotated: Annotated, parse: Parse, told: Iterable[Found]) -> Charges:
    """Whom the accusations of a sentence are laid against."""
    return {
        found.trigger: parties_of(annotated, parse, found.recipient)
        for found in told
        if found.frame.type == "ACCUSE" and found.recipient
    }


def accused_of(
    parse: Parse, act: int, holding: tuple[Scope, ...], charges: Charges
) -> tuple[Party, ...]:
    """Who is accused of an act: nobody where the act only stands in what is said.

    The act is a verb of the clause (`بأنه قصف`), a noun after ب, or one that و adds.
    """
    if not holding or holding[-1].act != "accuse":
        return ()
    content = parse.tag(act) == "V" or parse.preposition(act) == "ب"
    if not content and not parse.joined(act):
        return ()
    return charges.get(holding[-1].verb, ())
