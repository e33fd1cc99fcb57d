"""Grammatical gender of a mention, as pronouns and verbs that point back show it."""

from functools import lru_cache

from hudna.core.actor import Actor
from hudna.extract.actors.heads import cuts
from hudna.extract.clauses.lands import masculine_lands
from hudna.lexicon.forms import load_forms
from hudna.lexicon.rules import rule_file

_FILE = "extract/actors/coreference.toml"
_HUMAN = frozenset(("agent", "role", "casualty", "nationality", "people", "person"))
_PEOPLE = frozenset(("people", "crowd", "civilians"))


def gender_of(actor: Actor, words: tuple[str, ...]) -> str:
    """`m`, `f`, `p` for a plural of people, or empty where the words leave it open.

    The plural of what is not human is feminine singular to a pronoun (`الكتائب …
    مقاتليها`); countries are feminine but for a few.

    Args:
        actor: Whom the mention names.
        words: The mention's folded words.
    """
    if actor.kind == "state":
        masculine = rule_file(_FILE).words["masculine"]
        country = words[0].removeprefix("و") if words else ""
        return "m" if country in masculine or country in masculine_lands() else "f"
    first = _of_word(words[0]) if words else ""
    if first or actor.kind in _PEOPLE:
        return first or "p"
    name = (actor.name_ar or "").split()
    if len(name) > 1 and actor.kind != "person":
        return _of_word(name[0])
    return "m" if actor.kind in ("person", "office") else ""


@lru_cache(maxsize=1 << 14)
def _of_word(word: str) -> str:
    """By the lexicon where it knows the word, else by the feminine endings."""
    for found in load_forms().analyse(word):
        if found.pos == "verb":
            continue
        if found.number == "p":
            return "p" if found.domain in _HUMAN else "f"
        if found.gender:
            return found.gender
    bare = max((rest for _, _, rest in cuts(word)), key=len, default=word)
    return "f" if bare.endswith(("ة", "ات")) else ""
