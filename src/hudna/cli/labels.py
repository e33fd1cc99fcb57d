"""What the values of a reading are called in English and in Arabic."""

from collections.abc import Mapping

from hudna.cli.options import Lang

_Pair = tuple[str, str]

TYPES: Mapping[str, _Pair] = {
    "AGREE": ("agrees", "موافقة"),
    "CONSULT": ("consults", "مشاورات"),
    "SUPPORT": ("supports", "تأييد"),
    "COOPERATE": ("cooperates", "تعاون"),
    "AID": ("aids", "مساعدة"),
    "RETREAT": ("retreats", "انسحاب"),
    "CONCEDE": ("concedes", "تنازل"),
    "REQUEST": ("requests", "مطالبة"),
    "ACCUSE": ("accuses", "اتهام"),
    "REJECT": ("rejects", "رفض"),
    "THREATEN": ("threatens", "تهديد"),
    "PROTEST": ("protests", "احتجاج"),
    "MOBILIZE": ("mobilizes", "حشد"),
    "SANCTION": ("sanctions", "عقوبات"),
    "COERCE": ("coerces", "إكراه"),
    "ASSAULT": ("assaults", "اعتداء"),
}
PHASES: Mapping[str, _Pair] = {
    "proposed": ("truce proposed", "هدنة مقترحة"),
    "rejected": ("truce rejected", "هدنة مرفوضة"),
    "negotiating": ("truce being negotiated", "هدنة قيد التفاوض"),
    "agreed": ("truce agreed", "هدنة متفق عليها"),
    "in_effect": ("truce in effect", "هدنة سارية"),
    "extended": ("truce extended", "هدنة ممددة"),
    "holding": ("truce holding", "هدنة صامدة"),
    "violated": ("truce violated", "هدنة مخروقة"),
    "threatened": ("truce threatened", "هدنة مهددة"),
    "suspended": ("truce suspended", "هدنة معلقة"),
    "ended": ("truce ended", "هدنة منتهية"),
}
STATUSES: Mapping[str, _Pair] = {
    "actual": ("said to have happened", "واقع بحسب القائل"),
    "denied": ("denied", "منفي"),
    "negated": ("said not to have happened", "لم يقع بحسب القائل"),
    "threatened": ("threatened", "مهدد به"),
    "planned": ("planned", "مزمع"),
    "future": ("expected", "متوقع"),
    "conditional": ("conditional", "مشروط"),
    "called_for": ("called for", "مدعو إليه"),
    "possible": ("possible", "محتمل"),
}
KINDS: Mapping[str, _Pair] = {
    "event": ("event", "حدث"),
    "truce": ("truce report", "خبر هدنة"),
    "term": ("term of a truce", "بند هدنة"),
    "reason": ("reason", "سبب"),
    "silence": ("no comment", "امتناع عن التعليق"),
}
BASES: Mapping[str, _Pair] = {
    "stated": ("stated", "مذكور"),
    "narrative": ("from the story's course", "من سياق السرد"),
    "published": ("day of publication", "يوم النشر"),
    "dateline": ("from the dateline", "من سطر التاريخ"),
    "text": ("from the text's first full date", "من أول تاريخ كامل في النص"),
    "unknown": ("unknown", "مجهول"),
    "none": ("unknown", "مجهول"),
}
PRECISIONS: Mapping[str, _Pair] = {
    "point": ("point", "موقع"),
    "town": ("town", "مدينة أو بلدة"),
    "district": ("district", "حي أو ناحية"),
    "governorate": ("governorate", "محافظة"),
    "country": ("country", "دولة"),
    "region": ("region", "منطقة"),
}
TRUCE_KINDS: Mapping[str, _Pair] = {
    "unilateral": ("unilateral", "من طرف واحد"),
    "bilateral": ("bilateral", "ثنائية"),
    "multilateral": ("multilateral", "متعددة الأطراف"),
    "unknown": ("sides unclear", "أطرافها غير واضحة"),
}
MARKS: Mapping[str, _Pair] = {
    "time": ("time", "زمان"),
    "place": ("place", "مكان"),
    "actor": ("actor", "فاعل"),
    "trigger": ("claim", "ادعاء"),
}
FIELDS: Mapping[str, _Pair] = {
    "source": ("who", "الفاعل"),
    "recipient": ("to whom", "المتلقي"),
    "sides": ("sides", "الأطراف"),
    "time": ("when", "متى"),
    "place": ("where", "أين"),
    "places": ("where", "أين"),
    "killed": ("killed", "القتلى"),
    "injured": ("injured", "الجرحى"),
    "means": ("with", "الوسيلة"),
    "speaker": ("says", "القائل"),
    "chain": ("by way of", "سلسلة النقل"),
    "about": ("about", "يتعلق بـ"),
    "empty": ("not given", "غير مذكور"),
    "words": ("words", "النص"),
}
WORDS: Mapping[str, _Pair] = {
    "truces": ("Truces", "الهدن"),
    "claims": ("Claims", "الادعاءات"),
    "ledger": ("All of them in one ledger", "كلها في سجل واحد"),
    "nothing": ("No claims found in this article.", "لا ادعاءات في هذا المقال."),
    "foreign": (
        "Not Arabic, so not read; language:",
        "ليس عربيا فلم يُقرأ؛ اللغة:",
    ),
    "published": ("published", "نُشر"),
    "reference": ("dates count from", "تُحسب التواريخ من"),
    "outlet itself": ("the outlet itself", "الوسيلة نفسها"),
    "quoted": ("quoted", "اقتباس حرفي"),
    "background": ("background", "خلفية"),
    "since": ("since", "منذ"),
    "until": ("until", "حتى"),
    "legend": ("Legend", "دليل العلامات"),
    "and": ("and", "و"),
    "between": ("between", "بين"),
    "confidence": ("confidence", "الثقة"),
}
REASONS: Mapping[str, _Pair] = {
    "not stated": ("the text does not say", "لم يذكره النص"),
    "not an actor": ("the words name no actor", "الكلمات لا تسمي فاعلا"),
    "passive without agent": (
        "the verb is passive and names no agent",
        "الفعل مبني للمجهول",
    ),
}
COUNTS: Mapping[str, _Pair] = {
    "span": ("{} to {}", "من {} إلى {}"),
    "or more": ("{} or more", "{} أو أكثر"),
    "or fewer": ("{} or fewer", "{} أو أقل"),
}

DAY_PARTS: Mapping[str, _Pair] = {
    "MO": ("morning", "صباحا"),
    "MI": ("midday", "ظهرا"),
    "AF": ("afternoon", "بعد الظهر"),
    "EV": ("evening", "مساء"),
    "NI": ("night", "ليلا"),
    "DT": ("daytime", "نهارا"),
}


def label(table: Mapping[str, _Pair], key: str, lang: Lang) -> str:
    """What a value is called; its own name where the table does not have it.

    >>> label(PHASES, "agreed", Lang.EN)
    'truce agreed'
    """
    pair = table.get(key)
    if pair is None:
        return key.replace("_", " ")
    return pair[lang is Lang.AR]


def day(value: str, lang: Lang) -> str:
    """A date or time for people to read.

    After Arabic letters a terminal's bidi display turns `2021-05-25` round, since a
    hyphen splits Arabic numbers; a slash between digits does not.

    >>> day("2021-05-25TMO", Lang.EN), day("2021-05-25", Lang.AR)
    ('2021-05-25 morning', '2021/05/25')
    """
    date, _, time = value.partition("T") if value[:1].isdecimal() else (value, "", "")
    if lang is Lang.AR and date[:1].isdecimal() and "W" not in date:
        date = date.replace("-", "/")
    return f"{date} {label(DAY_PARTS, time, lang)}" if time else date
