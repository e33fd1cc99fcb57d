"""The day in a page's byline, in Arabic words, where its metadata have none."""

from lxml import etree, html

from hudna.sources.dates import iso_day

_LONGEST = 120
_MOST = 12
_DAY = len("2021-05-25")
# Where sites write the day of an article: by element, by class, or after `نشر`; not
# where they write that of others, or of a change.
_PLACES = (
    "descendant-or-self::*[not(ancestor-or-self::footer or ancestor-or-self::nav"
    " or ancestor-or-self::aside or contains(@class, 'updat')"
    " or contains(@class, 'modif'))]"
    "[self::time or contains(@class, 'date') or contains(@class, 'time')"
    " or contains(@class, 'publish') or contains(@class, 'byline')"
    " or contains(@class, 'meta') or contains(@itemprop, 'datePublished')"
    " or starts-with(normalize-space(text()), 'نشر')"
    " or starts-with(normalize-space(text()), 'نُشر')"
    " or starts-with(normalize-space(text()), 'تاريخ النشر')]"
)


def byline_day(page: str) -> str | None:
    """The full day that a byline of the page has, as ISO; None where none has.

    The first in the article counts; outside of one, where other articles' days stand
    too, only a day that all agree on.

    >>> byline_day('<p class="post-date">الثلاثاء 25 أيار 2021</p>')
    '2021-05-25'
    """
    try:
        found = html.fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return None
    for article in found.xpath("//article[.//h1]"):
        if told := _days(article):
            return told[0]
    told = _days(found)
    return told[0] if len({day[:_DAY] for day in told}) == 1 else None


def _days(part: html.HtmlElement) -> list[str]:
    words = (
        " ".join(element.text_content().split())
        for element in part.xpath(_PLACES)[:_MOST]
    )
    days = (iso_day(text) for text in words if 0 < len(text) <= _LONGEST)
    return [day for day in days if day]
