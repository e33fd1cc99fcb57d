"""From names of the actor book to actors with CAMEO codes."""

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.extract.actors.names import NameHit
from hudna.lexicon.actors import Actor as Entry
from hudna.lexicon.actors import load_actors, per_book


@per_book
def cameo_of(key: str) -> Cameo:
    """CAMEO codes of an actor of the book.

    What belongs to no state has one of CAMEO's international codes in the place of a
    country (codebook 1.1b3, ch. 2.4): IGO, NGO, IMG for armed groups, INT for the rest;
    the role is then left out where it would only say the same again.
    """
    entry = load_actors().actors[key]
    role: str | None = entry.role or None
    if entry.country:
        return Cameo(entry.country, role)
    if entry.kind == "person" and entry.parent:
        country = cameo_of(entry.parent).country
        return Cameo(country, None if role == country else role)
    code = _international(entry)
    if role in (code, "NGO", "IGO"):
        return Cameo(code, "MIL" if entry.kind == "armed_forces" else None)
    return Cameo(code, role)


def _international(entry: Entry) -> str | None:
    """The CAMEO code in place of a country for what belongs to no state."""
    if entry.kind == "armed_group":
        return "IMG"
    if entry.role == "NGO":
        return "NGO"
    if entry.kind in ("organisation", "court") or entry.role == "IGO":
        return "IGO"
    if entry.kind == "armed_forces" and entry.parent:
        return "IGO"
    return "INT" if entry.kind in ("coalition", "armed_forces") else None


def of_entry(entry: Entry, stance: str | None = None) -> Actor:
    """The actor that an entry of the book is."""
    return Actor(
        id=entry.id,
        name_ar=entry.name_ar,
        name_en=entry.name_en,
        kind=entry.kind,
        cameo=cameo_of(entry.id),
        stance=stance,
    )


def of_name(hit: NameHit) -> Actor:
    """The actor that a name names; where it names several, what they have in common.

    A homonym has no id but `candidates`, the likeliest first; `hudna.resolve.actors`
    chooses by context.
    """
    actors = load_actors().actors
    stance = stance_of(hit.stance, hit.label)
    if len(hit.ids) == 1:
        return of_entry(actors[hit.ids[0]], stance)
    entries = [actors[key] for key in hit.ids]
    codes = [cameo_of(key) for key in hit.ids]
    countries = {code.country for code in codes}
    roles = {code.role for code in codes}
    kinds = {entry.kind for entry in entries}
    return Actor(
        kind=entries[0].kind if len(kinds) == 1 else "unnamed",
        cameo=Cameo(
            countries.pop() if len(countries) == 1 else None,
            roles.pop() if len(roles) == 1 else None,
        ),
        stance=stance,
        candidates=hit.ids,
    )


def stance_of(stance: str, label: str) -> str | None:
    """How `Actor.stance` is written: `hostile: العدو الصهيوني`."""
    return f"{stance}: {label}" if stance else None


def institution_of(phrase: str, country: str | None) -> Entry | None:
    """The institution of a state by its folded words: `الجيش` or `جيش`, and a country.

    >>> institution_of("حكومة", "IRQ").id
    'irq.government'
    """
    book = load_actors()
    if country is None:
        return None
    for words in (phrase, "ال" + phrase, phrase.removeprefix("ال")):
        found = book.institutions.get(words)
        if found is not None:
            return book.actors.get(f"{country.lower()}.{found.suffix}")
    return None
