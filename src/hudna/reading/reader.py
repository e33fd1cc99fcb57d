"""The reader: one article in, one frozen reading out."""

from collections.abc import Iterable
from pathlib import Path

from hudna.core.reading import Explained, Reading
from hudna.core.text import Document, digest
from hudna.core.time import Reference
from hudna.lexicon.actors import Actor, using
from hudna.lexicon.own_actors import book_with
from hudna.lexicon.place_files import extend_places
from hudna.lexicon.places import load_places
from hudna.reading.derivations import derivations
from hudna.reading.language import is_read, language_of_article
from hudna.reading.stages import run_stages

"""Languages that are read; a text without letters may still hold a date."""


class Reader:
    """Reads articles; holds no state between them, and never raises on a text.

    Args:
        actors: Own actors that extend or correct the actor book for this reader alone:
            CSV files, or actors; where they differ, the later wins.
        places: CSV files of own places, which extend or correct the gazetteer.

    Raises:
        LexiconError: A file is wrong; says file, line and what was expected.

    >>> reading = Reader().read("وافقت الحكومة على هدنة.", published="2021-05-25")
    >>> [(claim.kind, claim.phase) for claim in reading.claims]
    [('truce', 'agreed')]
    """

    def __init__(
        self,
        actors: Iterable[str | Path | Actor] = (),
        *,
        places: str | Path | Iterable[str | Path] = (),
    ) -> None:
        own = tuple(actors)
        self._book = book_with(own) if own else None
        paths = (places,) if isinstance(places, str | Path) else places
        self._places = extend_places(load_places(), paths)

    def read(self, text: str, published: str | None = None) -> Reading:
        """Read one text.

        Args:
            text: The article as received; spans count its code points.
            published: ISO date or time of publication, None where unknown. Relative
                times are resolved with it; today's date is never used.
        """
        return self.read_document(Document(id="text", text=text, published=published))

    def read_document(self, document: Document) -> Reading:
        """Read one article with what is known of it."""
        empty = _empty(document)
        if not is_read(empty.language):
            return empty
        with using(self._book):
            return run_stages(document, empty, self._places).reading

    def explain(self, document: Document) -> Explained:
        """Read one article and keep how each value was derived."""
        empty = _empty(document)
        if not is_read(empty.language):
            return Explained(empty, ())
        with using(self._book):
            stages = run_stages(document, empty, self._places)
            return Explained(stages.reading, derivations(stages))


def _empty(document: Document) -> Reading:
    """What is known of an article before it is read; times have no reference then."""
    return Reading(
        id=document.id,
        digest=digest(document.text),
        language=language_of_article(document),
        title=document.title,
        outlet=document.outlet,
        url=document.url,
        published=document.published,
        reference=Reference(None, "none"),
    )
