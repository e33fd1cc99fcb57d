"""Who a phrase names, as far as the words and the actor book tell."""

from msgspec import Struct

from hudna.core.claim import Cameo


class Actor(Struct, frozen=True, gc=False, kw_only=True):
    """An identity, or a description where the words give no more than that.

    Attributes:
        id: Id in the actor book; None for an actor that the book does not list.
        kind: `state`, `armed_group`, `armed_forces`, `government`, `party`,
            `organisation`, `person`, `outlet`, `crowd`, `civilians`, `unnamed` …
        cameo: Country and role by the CAMEO codebook, as far as the words give them.
        stance: The hostile or praising label that the text used, kept beside the
            identity and never taken as Hudna's own.
        candidates: Ids that the words could also mean.
        inferred: The country, and what follows from it, is that of the places around
            and not of the words: `الشرطة` in a text about Iraq alone.
    """

    id: str | None = None
    name_ar: str | None = None
    name_en: str | None = None
    kind: str = "unnamed"
    cameo: Cameo = Cameo()
    stance: str | None = None
    candidates: tuple[str, ...] = ()
    inferred: bool = False
