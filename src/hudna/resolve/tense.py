"""Which way a clause points: back by default, ahead where its verbs say so."""

import re

from hudna.core.folding import Folded
from hudna.resolve.anchoring import Direction

_BREAK = re.compile(r"[.!?\n;]")
_WORD = re.compile(r"[^\W0-9_]+")
_REACH = 160
# The future prefix is one letter, so these beginnings are of other words.
_NOT_FUTURE = [
    "سيار",
    "سياس",
    "سيطر",
    "سيناء",
    "سياد",
    "سيد",
    "سير",
    "سيف",
    "سيما",
    "سيل",
    "سيئ",
    "سيول",
    "سيح",
    "سيا",
    "سيناريو",
    "سيب",
    "سيغ",
    "ستة",
    "ستين",
    "ستون",
    "ستمئ",
    "ستما",
    "ستار",
    "ستو",
    "ستر",
    "ستا",
    "سنوات",
    "سنة",
    "سني",
    "سنتر",
    "سنج",
    "سند",
    "سنغ",
    "سنا",
    "سنو",
    "سنه",
]
_FUTURE_WORDS = frozenset(
    "سوف لن المقرر مقرر مقررة المقررة المرتقب المرتقبة مرتقب المزمع المزمعة مزمع المنتظر "
    "المنتظرة ينتظر المتوقع المتوقعة يتوقع تتوقع توقع يعتزم تعتزم يستعد تستعد يخطط تخطط "
    "ينوي تنوي المقبل المقبلة القادم القادمة غدا موعد موعدا استعدادا تمهيدا حدد حددت "
    # Present verbs of what is on a calendar: `تعقد القمة الأحد`.
    "يبدا تبدا يعقد تعقد ينعقد تنعقد تجري تجرى يجري يقام تقام ينطلق تنطلق يلتقي تلتقي يصل "
    "تصل يزور تزور ينتهي تنتهي يدخل تدخل يستضيف تستضيف تستضيفه تستضيفها يستضيفها يحل تحل "
    "يصادف تصادف يوافق يفتتح تفتتح يستانف تستانف يوقع توقع ينظم تنظم يتوجه تتوجه يغادر "
    "تغادر يجتمع تجتمع يمثل تمثل يصوت تصوت يعود تعود".split()
)
_PAST_WORDS = frozenset(
    [
        "قال",
        "قالت",
        "اعلن",
        "اعلنت",
        "اكد",
        "اكدت",
        "ذكر",
        "ذكرت",
        "اضاف",
        "اضافت",
        "اوضح",
        "اوضحت",
        "كشف",
        "كشفت",
        "افاد",
        "افادت",
        "صرح",
        "صرحت",
        "كان",
        "كانت",
        "قد",
        "لقد",
        "شهد",
        "شهدت",
        "قتل",
        "قتلت",
        "بدا",
        "بدات",
        "وقع",
        "وقعت",
        "شن",
        "شنت",
        "جري",
        "جرت",
        "تم",
        "تمت",
        "اصدر",
        "اصدرت",
        "نقل",
        "نقلت",
        "اشار",
        "اشارت",
        "دعا",
        "دعت",
        "طالب",
        "طالبت",
        "حذر",
        "حذرت",
        "اتهم",
        "اتهمت",
        "وصل",
        "وصلت",
        "التقي",
        "اجتمع",
        "عقد",
        "عقدت",
        "قرر",
        "قررت",
        "وافق",
        "وافقت",
        "رفض",
        "رفضت",
        "هاجم",
        "استهدف",
        "استهدفت",
        "منذ",
    ]
)


def direction(folded: Folded, start: int, end: int) -> Direction:
    """Where the clause around a folded stretch points.

    The nearest verb or word of plan before the time decides (`سيجتمعون الأحد`), else
    the word right after it (`الأحد سيجتمعون`); a sentence that opens with a present
    verb tells what is about to happen (`يصل الوفد الثلاثاء`).
    """
    text = folded.text
    before = text[max(0, start - _REACH) : start]
    for found in _BREAK.finditer(before):
        opening = found.end()
        break
    else:
        opening = 0
    cut = [found.end() for found in _BREAK.finditer(before)]
    opening = cut[-1] if cut else 0
    words = _WORD.findall(before[opening:])
    for word in reversed(words):
        if _is_future(word):
            return "future"
        if word in _PAST_WORDS or (word[0] in "وف" and word[1:] in _PAST_WORDS):
            return "past"
    if (words and start - _REACH <= 0) or cut:
        first = words[0] if words else ""
        if first.startswith("ي") and len(first) > 2:  # noqa: PLR2004
            return "future"
    after = _WORD.findall(text[end : end + 40])
    if not words and not after and not any(c.isalnum() for c in text[:start]):
        rest = text[end:].strip()
        return "past" if any(c.isalnum() for c in rest) else "free"
    if after and _is_future(after[0]):
        return "future"
    return "past"


def _is_future(word: str) -> bool:
    bare = word[1:] if word[0] in "وف" and len(word) > 4 else word  # noqa: PLR2004
    if bare in _FUTURE_WORDS:
        return True
    if len(bare) < 4 or bare[:2] not in ("سي", "ست", "سن"):  # noqa: PLR2004
        return False
    return not bare.startswith(tuple(_NOT_FUTURE))
