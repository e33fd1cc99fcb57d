"""Who is behind an act that stands where its doer is expected.

`غارات أميركية قتلت ثلاثة` names an act, and by its adjective the state whose forces
did it; `هجوم انتحاري` says that a suicide attacker did. Only what the adjectives say
is taken: an act without them has no doer here.
"""

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.extract.actors.book import of_name
from hudna.extract.actors.heads import cuts
from hudna.extract.actors.names import NameHit
from hudna.extract.actors.origin import country_of, role_of
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase
from hudna.lexicon.rules import rule_file

_FILE = "extract/actors/modifiers.toml"


def actor_behind(
    parse: Parse, phrase: Phrase, names: tuple[NameHit, ...]
) -> Actor | None:
    """The doer that a phrase about an act tells of by adjective or genitive name.

    `قصف تركي` is of Turkish forces, `صواريخ حماس` of Hamas. None for other phrases
    and where nothing tells.
    """
    words = parse.tokens.words
    role = _act_role(words[phrase.head])
    if role is None:
        return None
    country: str | None = None
    for at in range(phrase.head + 1, phrase.last):
        unit = parse.unit(at)
        if unit is not None:
            return of_name(names[unit.key]) if unit.kind == "actor" else None
        found = country_of(words[at], words[at + 1] if at + 1 < phrase.last else "")
        country = country or (found and found[0])
        role = role or role_of(words[at]) or ""
    if role == "UAF":
        return Actor(kind="unnamed", cameo=Cameo(country, role))
    if country is None:
        return None
    kind = "armed_forces" if role == "MIL" else "state"
    return Actor(kind=kind, cameo=Cameo(country, role or None))


def _act_role(word: str) -> str | None:
    """The role of who does an act of a weapon that only forces have; None: no act."""
    table: dict[str, str] = rule_file(_FILE).words["acts"]
    for _, _, rest in cuts(word):
        if rest in table:
            return table[rest]
    return None
