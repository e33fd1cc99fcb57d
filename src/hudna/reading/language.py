"""Which language a text is in; only Arabic is read further.

A cheap test of letters and function words decides nearly every text from its start.
Arabic news writes foreign names with letters of Persian (`گ چ پ`), and many of its
keyboards give Persian yeh and kaf: so a letter alone never settles the language, the
words around it do. A trained identifier is loaded only where they do not.
"""

import re
from functools import cache
from typing import Protocol

from hudna.core.text import Document

_START = 2_000
_GLANCE = 600
_SURE_WORDS = 2
_ENOUGH_ENGLISH = 0.12
_LEAST_SCORE = -1e30

_LETTER = re.compile(r"[^\W\d_\u0640]")
_ARABIC_LETTER = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06fc\u0750-\u077f"
    "\u08a0-\u08c7\ufb50-\ufdfb\ufe70-\ufefc]"
)
_ARABIC_WORD = re.compile("[\u0620-\u065f\u0670-\u06d3\u06d5\u0750-\u077f\u200c]+")
_LATIN_WORD = re.compile(r"[a-z]+")
# Letters that Arabic's own alphabet lacks, Persian yeh and kaf among them.
_FOREIGN = re.compile("[\u066e-\u066f\u0671-\u06d3\u06d5\u0750-\u077f]")
_ARABIC_YEH_KAF = str.maketrans({0x06CC: "ي", 0x06A9: "ك", 0x200C: ""})


def _words(listed: str) -> frozenset[str]:
    """The listed words, with Arabic yeh and kaf, as those of the text are compared."""
    return frozenset(listed.translate(_ARABIC_YEH_KAF).split())


_ARABIC = _words(
    "في من على إلى الى عن مع أن ان إن هذا هذه ذلك تلك التي الذي الذين بعد قبل قال كان "
    "كانت لم لن ما هو هي بين حتى عند منذ أو او ثم قد حيث كما لكن عبر ضد خلال وفي ومن "
    "وعلى وقال كل غير ولا أي لا بعض حول نحو"
)
# Two of these and no letter but Arabic's own: nearly every article, told at a glance.
_SURE = re.compile(r"\s(في|على|إلى|التي|الذي|هذا|هذه|أن|عن)(?=\s)")
_ARTICLE = ("ال", "وال", "بال", "لل", "فال", "كال", "أ", "إ")

_OTHERS = {
    "fa": _words(
        "در از به كه را اين با براي است و آن مي شد شده كرد كرده خود تا هم يا نيز اند "
        "بود هاي ها های است بر يك دو گفت شود كند دارد ميشود سال"
    ),
    "ur": _words(
        "کے کی میں نے سے ہے اور کا کو پر ہیں تھا تھے ہو گیا اس کہ یہ بھی کر ایک وہ "
        "جس دیا گئے گئی ہوئے رہے"
    ),
    "ps": _words(
        "د په چې له کې ته دی دي او یې پر دا هم نه کړي شوي وو سره چي کړې شوې ده وي"
    ),
    "ku": _words(
        "لە بۆ و کە بە ئەم ئەو لەگەڵ بوو دەکات ھەر هەر یان نییە دوای کرد لەسەر "
        "کراوە دەبێت ئەوە"
    ),
}
_SHARED = frozenset({"و"})
_OWN_LETTERS = {
    "ur": re.compile("[ٹڈڑںےۓہھۂ]"),
    "ps": re.compile("[ټډړږښځڅېۍڼ]"),
    "ku": re.compile("[ێۆڕڵەڤ]"),
    "fa": re.compile("[پچژگ]"),
}
_ENGLISH = _words(
    "the of and to in a that is was for on with as by at from it an be has have"
)
# What the identifier calls varieties of the languages above.
_VARIETIES = {"ary": "ar", "arz": "ar", "sdh": "ku", "uzs": "uz"}


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def language_of_article(document: Document) -> str | None:
    """The language as stated, in two letters (`ara`, `AR-eg` are `ar`), or as read."""
    if document.language:
        return document.language[:2].lower()
    return language_of(document.text)


def is_read(language: str | None) -> bool:
    """Whether articles of a language are read: Arabic ones, and those of none."""
    return language in {"ar", None}


def language_of(text: str) -> str | None:
    """The code of the text's language (`ar`, `fa` …); None where it has no letters.

    >>> language_of("قتلى وجرحى في قصف على گرمیان")
    'ar'
    >>> language_of("The truce took effect in the north of the city.")
    'en'
    """
    glance = text[:_GLANCE]
    if len(set(_SURE.findall(glance))) >= _SURE_WORDS and not _FOREIGN.search(glance):
        return "ar"
    start = text[:_START]
    letters = len(_LETTER.findall(start))
    if not letters:
        return None if len(text) <= _START else _language_further_on(text)
    if 2 * len(_ARABIC_LETTER.findall(start)) < letters:
        return _other_script(start)
    return _arabic_script(start)


def _language_further_on(text: str) -> str | None:
    """The language from the first letter on, where the start has none."""
    first = _LETTER.search(text, _START)
    return None if first is None else language_of(text[first.start() :][:_START])


def _arabic_script(start: str) -> str | None:
    words = _ARABIC_WORD.findall(start)
    plain = [word.translate(_ARABIC_YEH_KAF) for word in words]
    arabic = sum(1 for word in plain if _looks_arabic(word))
    if _FOREIGN.search(start) is None:
        # A headline without one function word is still Arabic by its letters, unless
        # the words are those of a language typed on an Arabic keyboard.
        rival = max(_evidence(words, plain, code) for code in _OTHERS)
        return "ar" if arabic >= rival else _identified(start)
    scores = {code: _evidence(words, plain, code) for code in _OTHERS}
    best = max(scores, key=lambda code: scores[code])
    if arabic > scores[best]:
        return "ar"
    return best if scores[best] > 2 * arabic else _identified(start)


def _looks_arabic(word: str) -> bool:
    return word in _ARABIC or word.endswith("ة") or word.startswith(_ARTICLE)


def _evidence(words: list[str], plain: list[str], code: str) -> int:
    """How many words are the language's function words or have its own letters."""
    known, letters = _OTHERS[code], _OWN_LETTERS[code]
    return sum(
        1
        for word, as_arabic in zip(words, plain, strict=True)
        if (as_arabic in known and as_arabic not in _SHARED) or letters.search(word)
    )


def _other_script(start: str) -> str | None:
    words = _LATIN_WORD.findall(start.lower())
    english = sum(1 for word in words if word in _ENGLISH)
    if words and english >= _ENOUGH_ENGLISH * len(words):
        return "en"
    return _identified(start)


def _identified(start: str) -> str | None:
    code, score = _identifier().classify(start.encode("utf-8", "replace").decode())
    return None if score < _LEAST_SCORE else _VARIETIES.get(code, code)


@cache
def _identifier() -> _Identifier:
    from py3langid import langid  # noqa: PLC0415 half a second, rarely needed

    loaded: _Identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE)
    return loaded
