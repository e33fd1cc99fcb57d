"""Who is behind an act or a craft that stands where its doer is expected.

`غارات أميركية قتلت ثلاثة` names an act, and by its adjective the state whose forces
did it; `هجوم انتحاري` says that a suicide attacker did; `طائرة تركية` is flown by
forces. Only what the adjectives say is taken: an act without them has no doer here.
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
_NEAR = 4
"""Words between an adjective and the act that it goes with: `ضربات جوية ليلية`."""


def actor_behind(
    parse: Parse, phrase: Phrase, names: tuple[NameHit, ...]
) -> Actor | None:
    """The doer that a phrase about an act tells of by adjective or genitive name.

    `قصف تركي` is of Turkish forces, `صواريخ حماس` of Hamas. None for other phrases
    and where nothing tells.
    """
    words = parse.tokens.words
    if phrase.last - phrase.first == 1:
        return _by_adjective(parse, phrase.head)
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
    return _doer(country, role)


def _by_adjective(parse: Parse, at: int) -> Actor | None:
    """The doer by the adjective alone: `أميركية` of `ضربة جوية أميركية`."""
    words = parse.tokens.words
    origin = country_of(words[at])
    if origin is None or parse.unit(at) is not None:
        return None
    for before in range(at - 1, max(parse.sentence.first, at - _NEAR) - 1, -1):
        role = _act_role(words[before])
        if role is not None:
            return _doer(origin[0], role)
        if parse.tag(before) != "N" or parse.tokens.gap(before + 1).strip(" \"'"):
            return None
    return None


def _doer(country: str | None, role: str) -> Actor | None:
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
