"""Which column of a table is what of an article, and the article of a row."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from msgspec import Struct

from hudna.core.errors import SourceError
from hudna.core.text import Document
from hudna.sources.dates import iso_day
from hudna.sources.keys import KEYS
from hudna.sources.options import Item

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
    """Where each key of an article stands in a row: the column's number from 0."""

    places: dict[str, int]


def header_of(
    names: Iterable[object], columns: Sequence[tuple[str, str]], where: str
) -> Header:
    """The header of a table.

    Args:
        names: The cells of its first row.
        columns: What a person says: pairs of a key of `KEYS` and a column's name.
        where: The file, for messages.

    Raises:
        SourceError: A column that was named is not there, or none holds the text.
    """
    found: dict[str, int] = {}
    shown = [str(name).strip() for name in names if name is not None]
    for place, name in enumerate(names):
        if name is not None:
            found.setdefault(str(name).strip().casefold(), place)
    places: dict[str, int] = {}
    for key, column in columns:
        place_of = found.get(column.strip().casefold())
        if place_of is None:
            raise SourceError(
                f'{where}: no column "{column}"; expected one of {_listed(shown)}'
            )
        places[key] = place_of
    taken = set(places.values())
    for key in KEYS:
        if key not in places:
            free = (found[name] for name in _CALLED[key] if name in found)
            if (
                column_of := next((f for f in free if f not in taken), None)
            ) is not None:
                places[key] = column_of
    if "text" not in places:
        raise SourceError(
            f"{where}: no column of texts among {_listed(shown)}; "
            "expected one called text, or --columns text=NAME"
        )
    return Header(places)


def document_of(
    header: Header,
    cells: Sequence[object],
    at: str,
    name: str,
    published: str | None,
) -> Item | None:
    """The article of a row; None for a row without a value, an error for a bad one."""
    found = {
        key: value
        for key, place in header.places.items()
        if place < len(cells) and (value := _written(cells[place]))
    }
    if not found:
        return None
    if "text" not in found:
        return SourceError(f"{at}: no text; expected the text of an article")
    day = found.get("published")
    if day is not None and (iso := iso_day(day)) is None:
        return SourceError(
            f'{at}: published is "{day[:40]}"; expected a date such as 2021-05-25'
        )
    return Document(
        id=found.get("id", name),
        text=found["text"],
        title=found.get("title"),
        outlet=found.get("outlet"),
        url=found.get("url"),
        published=published if day is None else iso,
        language=found.get("language"),
    )


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
        if cell != cell:  # noqa: PLR0124 pandas writes what is missing as NaN
            return ""
        return str(int(cell)) if cell.is_integer() else str(cell)
    return text if (text := str(cell)).strip() else ""


def _listed(names: list[str]) -> str:
    return ", ".join(f'"{name[:40]}"' for name in names[:12] if name) or "no names"
