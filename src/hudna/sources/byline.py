"""The day in a page's byline, in Arabic words, where its metadata have none."""

from lxml import etree, html

from hudna.sources.dates import iso_day

_LONGEST = 120
_MOST = 12
# Where sites write the day of an article: by element, by class, or after `نشر`.
_PLACES = (
    "//*[not(ancestor-or-self::footer or ancestor-or-self::nav"
    " or ancestor-or-self::aside)]"
    "[self::time or contains(@class, 'date') or contains(@class, 'time')"
    " or contains(@class, 'publish') or contains(@class, 'byline')"
    " or contains(@class, 'meta') or contains(@itemprop, 'datePublished')"
    " or starts-with(normalize-space(text()), 'نشر')"
    " or starts-with(normalize-space(text()), 'نُشر')"
    " or starts-with(normalize-space(text()), 'تاريخ النشر')]"
)


def byline_day(page: str) -> str | None:
    """The first full day that a byline of the page has, as ISO; None where none has.

    >>> byline_day('<p class="post-date">الثلاثاء 25 أيار 2021</p>')
    '2021-05-25'
    """
    try:
        found = html.fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return None
    for element in found.xpath(_PLACES)[:_MOST]:
        words = " ".join(element.text_content().split())
        if 0 < len(words) <= _LONGEST and (day := iso_day(words)):
            return day
    return None
