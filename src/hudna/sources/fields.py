"""What an article may have, by the names that every input uses."""

from collections.abc import Mapping

from hudna.core.text import Document

KEYS = ("text", "id", "title", "published", "outlet", "url", "language")


def document_from(
    fields: Mapping[str, str], name: str, published: str | None
) -> Document:
    """The article of some fields, of which `text` is there.

    Args:
        fields: Values by the keys of `KEYS`.
        name: The id of an article without one.
        published: The ISO date of one without one.
    """
    return Document(
        id=fields.get("id", name),
        text=fields["text"],
        title=fields.get("title"),
        outlet=fields.get("outlet"),
        url=fields.get("url"),
        published=fields.get("published", published),
        language=fields.get("language"),
    )
