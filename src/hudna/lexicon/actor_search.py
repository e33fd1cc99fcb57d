"""Whom a person who asks may mean: exact names, spelling variants, English, ids.

>>> [actor.id for actor in search("Popular Mobilisation Forces")]
['irq.pmf']
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from hudna.lexicon.actor_words import fold_words
from hudna.lexicon.actors import Actor, load_actors

_TOO_MANY = 30
_FEW_CONSONANTS = 4
"""Fewer consonants than this are those of too many names."""
_LONG = str.maketrans("", "", "ءاوي")
_LOOSE = str.maketrans({"ة": "ه", "ؤ": "و", "ئ": "ي", "ء": None, "ط": "ت", "ظ": "ض"})
_FOREIGN = str.maketrans({"ج": "غ", "ق": "غ", "ث": "س", "ذ": "د", "ف": "ب", "ڤ": "ب"})
_ARTICLE = re.compile(r"^(?:al|el|the|of|ash|as|an|ar|at|az|bin|ibn)$")


def search(name: str) -> tuple[Actor, ...]:
    """All whom a name may mean, likeliest first; empty where none bears it."""
    book = load_actors()
    if name.strip().lower() in book.actors:
        return (book.actors[name.strip().lower()],)
    found = book.find(name)
    if found:
        return found
    if re.search("[a-zA-Z]", name):
        return _english(name)
    for key in (_spelling, _skeleton):
        found = _by(key, name)
        if found:
            return found
    return book.find(_without_prefix(name))


def near(name: str, limit: int = 5) -> tuple[str, ...]:
    """The names of the book that look most like one, best first."""
    latin = bool(re.search("[a-zA-Z]", name))
    wanted = _pairs(_latin(name) if latin else _spelling(fold_words(name)))
    scores: dict[str, float] = {}
    for shown, key in _english_keys() if latin else _arabic_keys():
        have = _pairs(key)
        if wanted and have:
            shared = 2 * len(wanted & have) / (len(wanted) + len(have))
            scores[shown] = max(scores.get(shown, 0.0), shared)
    best = sorted(scores, key=lambda shown: (-scores[shown], shown))[:limit]
    return tuple(shown for shown in best if scores[shown] > 0.3)  # noqa: PLR2004 less is noise


def is_institution(name: str) -> bool:
    """Whether a name is of an institution that every state has: `الجيش`."""
    return " ".join(fold_words(name)) in load_actors().institutions


def _without_prefix(name: str) -> str:
    """A name as it stands without و, ب or ل before it.

    >>> _without_prefix("وللحوثيين"), _without_prefix("بحماس")
    ('الحوثيين', 'حماس')
    """
    joined = re.sub(r"^[وف]?لل(?=\w{2})", "ال", name.strip())
    if joined != name.strip():
        return joined
    return re.sub(r"^[وف]?[بكل]?(?=\w{3})", "", name.strip())


def _english(name: str) -> tuple[Actor, ...]:
    """By the English name or an alias in Latin letters; else by some of its words."""
    actors = load_actors().actors.values()
    whole = _latin(name)
    exact = [actor for actor in actors if whole in map(_latin, _latin_names(actor))]
    if exact or not whole:
        return tuple(exact)
    words = set(_latin_words(name))
    some = [
        actor
        for actor in actors
        if any(words <= set(_latin_words(one)) for one in _latin_names(actor))
    ]
    return tuple(some) if 0 < len(some) <= _TOO_MANY else _transliterated(name)


def _transliterated(name: str) -> tuple[Actor, ...]:
    """By the consonants of the whole name: `Hizballah`, `Hizbullah` are Hezbollah."""
    wanted = _consonants(name)
    if len(wanted) < _FEW_CONSONANTS:
        return ()
    return tuple(
        actor
        for actor in load_actors().actors.values()
        if any(_consonants(one) == wanted for one in _latin_names(actor))
    )


def _consonants(name: str) -> str:
    """The consonants of a name in Latin letters, doubled ones once, q as k.

    >>> _consonants("Hizbullah") == _consonants("Hezbollah")
    True
    """
    plain = re.sub("[aeiouy]", "", _latin(name)).replace("q", "k")
    return re.sub(r"(.)\1+", r"\1", plain)


def _latin_names(actor: Actor) -> Iterator[str]:
    yield actor.name_en
    yield re.sub(r"\(.*?\)", "", actor.name_en)  # `Ansar Allah (Houthis)`
    yield from re.findall(r"\((.*?)\)", actor.name_en)
    yield from (alias for alias in actor.aliases if alias.isascii())


def _latin_words(name: str) -> list[str]:
    """Words without accents, case, articles; British and American endings as one."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower().replace("'", ""))
    kept = [re.sub(r"is(?=ation|ed|ing)", "iz", word) for word in words]
    return [word for word in kept if not _ARTICLE.match(word)] or kept


def _latin(name: str) -> str:
    return "".join(_latin_words(name))


def _by(
    key: Callable[[tuple[str, ...]], str], name: str
) -> tuple[Actor, ...]:  # fmt: skip
    """Those with a name of the same key."""
    book = load_actors()
    wanted = key(fold_words(name))
    if len(wanted) < 3:  # noqa: PLR2004 two letters are like too many names
        return ()
    ids = dict.fromkeys(
        one
        for table in (book.names, book.bare)
        for names in table.values()
        for entry in names
        if key(entry.words) == wanted
        for one in entry.actor_ids
    )
    return tuple(book.actors[one] for one in ids)


def _spelling(words: Iterable[str]) -> str:
    """What spellings of one name share: spaces, hamza, article, `ة` or `ه` apart."""
    kept = (re.sub(r"^(?:ال|ا?بن$)", "", word.translate(_LOOSE)) for word in words)
    return "".join(kept)


def _skeleton(words: Iterable[str]) -> str:
    """What transliterations share: long vowels apart, `غ`, `ج` and `ق` for a g."""
    spelt = _spelling(words).translate(_FOREIGN).translate(_LONG)
    return re.sub(r"(.)\1+", r"\1", spelt)


def _pairs(key: str) -> set[tuple[str, str]]:
    return set(pairwise(f" {key} "))


def _english_keys() -> Iterator[tuple[str, str]]:
    for actor in load_actors().actors.values():
        for name in _latin_names(actor):
            yield name, _latin(name)


def _arabic_keys() -> Iterator[tuple[str, str]]:
    for actor in load_actors().actors.values():
        for name in (actor.name_ar, *actor.aliases):
            yield name.lstrip("~"), _spelling(fold_words(name))
