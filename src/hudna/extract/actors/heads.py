"""Head nouns of phrases about people and bodies: every written form of `heads.toml`."""

import re
from functools import cache, lru_cache
from typing import Literal

import msgspec
from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.lexicon.rules import rule_file

Sort = Literal["people", "member", "office", "group", "site", "place", "count"]

_PRONOUNS = ("ه", "ها", "هم", "هما", "هن", "نا", "كم")
_SHARED = re.compile("م.ا..")
"""Participles whose feminine is the verbal noun as well: `مشاركة`, `محاربة`."""

_FEMININE = ("ات", "تان", "تين")
_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")


class Head(Struct, frozen=True, gc=False, kw_only=True):
    """What a head noun tells of the phrase that it heads.

    Attributes:
        sort: How it goes with what follows; see `heads.toml`.
        kind: Kind of actor, in the words of `hudna.core.actor`.
        role: CAMEO or PLOVER agent code, empty where the noun tells none.
        weak: The role gives way to that of what the noun belongs to.
        apart: Who supports somebody is not that somebody.
        country: Where the word alone tells it in the usage of Arabic news.
        named: What follows is its name, whatever the words mean: `حزب الأمة`.
        origin: It counts only with a country or owner: `الأمن المصري`, not `الأمن`.
        stance: `hostile` or `praising` where the word takes sides.
        words: How many words it has.
    """

    sort: Sort
    kind: str
    role: str = ""
    weak: bool = False
    apart: bool = False
    named: bool = False
    origin: bool = False
    stance: str = ""
    country: str | None = None
    words: int = 1


class Found(Struct, frozen=True, gc=False):
    """A head noun at a word: the letters before it, and whether it is definite."""

    head: Head
    proclitics: str
    definite: bool


@cache
def _forms() -> dict[str, tuple[Head, ...]]:
    """Folded form, without article, to its heads; several words joined by a space."""
    words = rule_file("extract/actors/heads.toml").words
    forms: dict[str, list[Head]] = {}
    for name, fields in words["tables"].items():
        for singular, plurals in words[name].items():
            human = fields["sort"] in ("people", "member", "office")
            for form in _inflected(singular, plurals, human=human):
                length = form.count(" ") + 1
                head = msgspec.convert({**fields, "words": length}, Head)
                known = forms.setdefault(form, [])
                if head not in known:
                    known.append(head)
    return {form: tuple(heads) for form, heads in forms.items()}


def _inflected(singular: str, plurals: str, *, human: bool) -> set[str]:
    """All forms of a noun, folded: duals, plurals, accusatives, with pronouns."""
    if " " in singular:
        more = [plural.replace("_", " ") for plural in plurals.split()]
        return {form for name in (singular, *more) for form in _phrase(fold_word(name))}
    stem = fold_word(singular)
    forms = _nouns(stem)
    base = stem[:-1] + "ت" if stem.endswith("ة") else stem
    forms |= {base + "ان", base + "ين", base + "ا"}
    if base != stem:
        forms.add(base + "ي")
    feminine = stem if stem.endswith("ة") else stem + "ة"
    for plural in map(fold_word, plurals.split()):
        if plural == "+ون":
            forms |= {stem + ending for ending in ("ون", "ين", "و", "ي")}
            forms |= {stem + case + of for case in "وي" for of in _PRONOUNS}
        elif plural == "+ات":
            forms |= _nouns(feminine[:-1] + "ات")
        elif "_" in plural:
            forms |= _phrase(plural.replace("_", " "))
        else:
            forms |= _nouns(plural)
    deverbal = _SHARED.fullmatch(stem) is not None
    if human and not deverbal and not stem.endswith("اء") and "+ون" in plurals:
        forms |= _nouns(feminine) | {feminine[:-1] + end for end in _FEMININE}
    return forms


def _nouns(stem: str) -> set[str]:
    """A stem with its accusative and with attached pronouns."""
    base = stem[:-1] + "ت" if stem.endswith("ة") else stem
    forms = {stem} | {base + pronoun for pronoun in _PRONOUNS if len(base) > 2}  # noqa: PLR2004
    if not stem.endswith(("ة", "اء", "ات")):
        forms.add(stem + "ا")
    return forms


def _phrase(name: str) -> set[str]:
    """A phrase as it is, made definite throughout, and in its genitive alone."""
    parts = name.split()
    if any(part.startswith("ال") for part in parts):
        return {name}
    whole = " ".join("ال" + part for part in parts)
    genitive = " ".join((*parts[:-1], "ال" + parts[-1]))
    accusative = " ".join((parts[0] + "ا", *parts[1:]))
    return {name, whole, genitive, accusative}


@cache
def _never() -> frozenset[str]:
    table = rule_file("extract/actors/heads.toml").words["never"]
    return frozenset(map(fold_word, table))


def is_other(word: str) -> bool:
    """Whether a folded word only looks like one for people: `مشيرا`, `الأحد`."""
    return word in _never()


@cache
def _firsts() -> frozenset[str]:
    """First words of the heads of several words."""
    return frozenset(form.split(" ", 1)[0] for form in _forms() if " " in form)


@lru_cache(maxsize=1 << 17)
def cuts(word: str) -> tuple[tuple[str, bool, str], ...]:
    """Ways to take proclitics and article off: letters, whether definite, the rest.

    >>> ("ول", True, "جيش") in cuts("وللجيش")
    True
    """
    found: list[tuple[str, bool, str]] = []
    for joined in _CONJUNCTIONS:
        for letter in _PREPOSITIONS:
            before = joined + letter
            if not word.startswith(before):
                continue
            rest = word[len(before) :]
            if letter == "ل" and rest.startswith("ل") and len(rest) > 2:  # noqa: PLR2004
                found.append((before, True, rest[1:]))
            if rest.startswith("ال") and letter != "ل":
                found.append((before, True, rest[2:]))
            elif len(rest) > 1:
                found.append((before, False, rest))
    return tuple(sorted(found, key=lambda cut: len(cut[0]) - 2 * cut[1]))


def find_head(words: tuple[str, ...], at: int, end: int) -> Found | None:
    """The head noun at a folded word, the longest first; None for other words.

    A word that is a rank as well as a unit (`لواء`, `فريق`) is the rank where it is
    definite: `اللواء سالم`, but `لواء القدس`.

    >>> find_head(("جنودا", "عراقيين"), 0, 2).head.role
    'MIL'
    """
    word = words[at]
    if is_other(word):
        return None
    for before, definite, rest in cuts(word):
        if rest in _firsts() or (definite and "ال" + rest in _firsts()):
            found = _longest(words, at, end, rest, definite=definite)
            if found is not None:
                return Found(found, before, definite)
    for before, definite, rest in cuts(word):
        heads = _forms().get(rest)
        if heads is not None:
            people = [head for head in heads if head.sort == "people"]
            bodies = [head for head in heads if head.sort != "people"]
            pool = people + bodies if definite else bodies + people
            return Found((pool if people and bodies else heads)[0], before, definite)
    return None


@lru_cache(maxsize=1 << 17)
def heads_actor(word: str) -> bool:
    """Whether a word by itself can be the head of an actor's phrase."""
    if find_head((word,), 0, 1) is not None:
        return True
    return any(
        rest in _firsts() or "ال" + rest in _firsts() for _, _, rest in cuts(word)
    )


def _longest(
    words: tuple[str, ...], at: int, end: int, first: str, *, definite: bool
) -> Head | None:
    forms = _forms()
    starts = ("ال" + first, first) if definite else (first,)
    for length in range(min(4, end - at), 1, -1):
        rest = " ".join(words[at + 1 : at + length])
        for start in starts:
            heads = forms.get(f"{start} {rest}")
            if heads is not None and (start != first or not definite):
                return heads[0]
    return None
