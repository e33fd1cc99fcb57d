"""Which column of a table is what of an article, and the article of a row."""

import math
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from msgspec import Struct

from hudna.core.errors import SourceError
from hudna.sources.dates import iso_day
from hudna.sources.fields import KEYS, document_from
from hudna.sources.options import Item, SourceOptions

_CALLED: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "النص", "نص الخبر", "المحتوى"),
    "id": ("id", "article_id", "doc_id", "المعرف"),
    "title": ("title", "headline", "العنوان", "عنوان الخبر"),
    "published": (
        "published",
        "reference",
        "date",
        "published_at",
        "publication_date",
        "pub_date",
        "التاريخ",
        "تاريخ النشر",
    ),
    "outlet": ("outlet", "source", "publisher", "site", "المصدر", "الموقع"),
    "url": ("url", "link", "الرابط"),
    "language": ("language", "lang", "اللغة"),
}


class Header(Struct, frozen=True):
    """What a table's columns hold.

    Attributes:
        places: The column, from 0, of each key of an article that the table has.
        where: The file, for messages.
        name: Its stem; an article without an id is called `stem:row`.
        published: ISO date of articles without one.
    """

    places: dict[str, int]
    where: str
    name: str
    published: str | None


def header_of(
    names: Iterable[object], where: str, name: str, options: SourceOptions
) -> Header:
    """The header of a table.

    Args:
        names: The cells of its first row.
        where: The file, for messages.
        name: The file's stem.
        options: Columns as a person names them, and date.

    Raises:
        SourceError: A column that was named is not there, or none holds the text.
    """
    listed = ["" if cell is None else str(cell).strip() for cell in names]
    shown = ", ".join(f'"{cell[:40]}"' for cell in listed[:12] if cell) or "no names"
    found: dict[str, int] = {}
    for number, cell in enumerate(listed):
        found.setdefault(cell.casefold(), number)
    places: dict[str, int] = {}
    for key, column in options.columns:
        if column.casefold() not in found:
            raise SourceError(f'{where}: no column "{column}"; expected one of {shown}')
        places[key] = found[column.casefold()]
    for key in KEYS:
        for called in _CALLED[key]:
            place = found.get(called)
            if place is not None and place not in places.values():
                places.setdefault(key, place)
    if "text" not in places:
        raise SourceError(
            f"{where}: no column of texts among {shown}; "
            "expected one called text, or --columns text=NAME"
        )
    return Header(places, where, name, options.published)


def article_of(header: Header, number: int, cells: Sequence[object]) -> Item | None:
    """The article of a row, counted from 1 for people.

    None for a row without a value, an error for one that is no article.
    """
    at = f"{header.where}: row {number}"
    found = {
        key: value
        for key, place in header.places.items()
        if place < len(cells) and (value := _written(cells[place]))
    }
    if not found:
        return None
    if "text" not in found:
        return SourceError(f"{at}: no text; expected the text of an article")
    if day := found.get("published"):
        iso = iso_day(day)
        if iso is None:
            return SourceError(
                f'{at}: published is "{day[:40]}"; expected a date such as 2021-05-25'
            )
        found["published"] = iso
    return document_from(found, f"{header.name}:{number}", header.published)


def _written(cell: object) -> str:
    """A cell as text: days in ISO, whole numbers without a point, blanks as nothing."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        midnight = not (cell.hour or cell.minute or cell.second)
        return cell.date().isoformat() if midnight else cell.isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float):
        if math.isnan(cell):  # so pandas writes what is missing
            return ""
        return str(int(cell)) if cell.is_integer() else str(cell)
    return text if (text := str(cell)).strip() else ""
