"""What the values of the ledger are called in English and in Arabic."""

from collections.abc import Mapping

from hudna.cli.options import Lang

_Pair = tuple[str, str]

STATES: Mapping[str, _Pair] = {
    "unknown": ("no day known", "بلا تاريخ معروف"),
    "proposed": ("proposed", "مقترحة"),
    "rejected": ("rejected", "مرفوضة"),
    "negotiating": ("being negotiated", "قيد التفاوض"),
    "agreed": ("agreed", "متفق عليها"),
    "in_effect": ("in effect", "سارية"),
    "extended": ("extended, in effect", "ممددة وسارية"),
    "suspended": ("suspended", "معلقة"),
    "ended": ("ended", "منتهية"),
}
CONDITIONS: Mapping[str, _Pair] = {
    "held": ("said to hold", "يقال إنها صامدة"),
    "violated": ("said to be violated", "يقال إنها مخروقة"),
    "disputed": ("held by some accounts, violated by others", "صمودها محل خلاف"),
    "threatened": ("threatened", "مهددة"),
}
VOICES: Mapping[str, _Pair] = {
    "party": ("a party", "طرف"),
    "third": ("third party", "طرف ثالث"),
    "outlet": ("outlet", "وسيلة إعلام"),
    "unnamed": ("unnamed", "مصدر غير مسمى"),
}
BASES: Mapping[str, _Pair] = {
    "said": ("day it was said", "يوم قيل"),
    "narrative": ("from the story's course", "من سياق السرد"),
    "published": ("day of publication", "يوم النشر"),
}
FIELDS: Mapping[str, _Pair] = {
    "sides": ("sides", "الأطراف"),
    "places": ("where", "أين"),
    "founded": ("founded", "تأسست"),
    "articles": ("told by", "بحسب"),
    "voices": ("voices", "الأصوات"),
    "says so": ("say so", "يقول ذلك"),
    "against": ("others say", "ويقول آخرون"),
    "denied": ("denied by", "ينفيه"),
    "who": ("who", "الفاعل"),
    "whom": ("to whom", "المتلقي"),
    "means": ("with", "الوسيلة"),
    "killed": ("killed", "القتلى"),
    "injured": ("injured", "الجرحى"),
    "claims": ("claims", "الادعاءات"),
    "truces": ("breaks", "يخرق"),
    "entry": ("entry", "القيد"),
    "article": ("article", "المقال"),
    "tied": ("tied to", "مرتبط بـ"),
    "judged": ("judged", "حُكم"),
    "newer": ("newer version", "نسخة أحدث"),
    "words at": ("words at", "موضع النص"),
    "incident": ("incident", "الحادث"),
}
GAPS: Mapping[str, _Pair] = {
    "truce": ("the truce", "الهدنة"),
    "place": ("place", "المكان"),
    "outlet": ("outlet", "الوسيلة"),
}
_FEW: Mapping[int, str] = {0: "أقل من يوم", 1: "يوم واحد", 2: "يومان"}
WORDS: Mapping[str, _Pair] = {
    "life": ("Life", "سيرتها"),
    "violations": ("Violations, as each side tells them", "الخروق بحسب كل طرف"),
    "members": ("Why these articles", "لماذا هذه المقالات"),
    "none": ("The ledger knows of no truce then.", "لا هدنة معروفة في السجل حينها."),
    "no incidents": ("The ledger knows of no incident.", "لا حوادث معروفة في السجل."),
    "no gaps": ("No silence is so long.", "لا صمت بهذا الطول."),
    "longest": ("longest before", "وأطول صمت قبله"),
    "nothing": ("No text matches.", "لا نص مطابقا."),
    "no day": ("no day", "بلا تاريخ"),
    "silent": ("nothing heard since", "لا خبر عنها منذ"),
    "lapsed": ("its term was over on", "انقضت مدتها في"),
    "contradicted": ("contradicted", "ثمة ما يناقضه"),
    "outlets": ("outlets", "وسائل إعلام"),
    "as of": ("As of", "حتى"),
    "known by": ("by what was known until", "بحسب المعروف حتى"),
}


def counts(articles: int, origins: int, lang: Lang) -> str:
    """How many articles tell of it, and how many origins they go back to.

    >>> counts(7, 2, Lang.EN), counts(1, 1, Lang.EN)
    ('7 articles, 2 origins', '1 article')
    """
    if lang is Lang.AR:
        return f"المقالات: {articles}، المصادر الأصلية: {origins}"
    told = f"{articles} article{'s' if articles != 1 else ''}"
    if articles == 1:
        return told
    return f"{told}, {origins} origin{'s' if origins != 1 else ''}"


def days(count: int, lang: Lang) -> str:
    """A number of days, counted as each language counts.

    >>> days(1, Lang.EN), days(2, Lang.AR), days(7, Lang.AR), days(40, Lang.AR)
    ('1 day', 'يومان', '7 أيام', '40 يوما')
    """
    if lang is Lang.EN:
        return f"{count} day{'s' if count != 1 else ''}"
    if count in _FEW:
        return _FEW[count]
    return f"{count} أيام" if 3 <= count % 100 <= 10 else f"{count} يوما"  # noqa: PLR2004 - the grammar of counted nouns
