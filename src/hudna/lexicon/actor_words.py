"""The word forms of names: how they fold, how adjectives and kunyas inflect."""

import re

from hudna.core.folding import fold


def fold_words(text: str) -> tuple[str, ...]:
    """Fold as texts are folded, and split into words."""
    return tuple(re.findall(r"\w+", fold(text).text))


def nisba_forms(nisba: str) -> dict[str, tuple[str, ...]]:
    """The forms of a relative adjective by gender, without `ال`, masculine first.

    Every word that ends in `ي` inflects: `كوري شمالي`, `كورية شمالية`; in
    `جنوب أفريقي` the last alone does.

    >>> nisba_forms("عراقي")["m"]
    ('عراقي', 'عراقيا', 'عراقيون', 'عراقيين', 'عراقيان')
    """
    endings = {
        "m": ("ي", "يا", "يون", "يين", "يان"),
        "f": ("ية", "يات", "يتان", "يتين"),
    }
    words = nisba.split()
    return {
        gender: tuple(
            " ".join(w[:-1] + ending if w.endswith("ي") else w for w in words)
            for ending in each
        )
        for gender, each in endings.items()
    }


def definite(adjective: str) -> str:
    """With the article: on each word where all inflect, else on the first.

    >>> definite("كورية شمالية"), definite("جنوب أفريقية")
    ('الكورية الشمالية', 'الجنوب أفريقية')
    """
    words = adjective.split()
    if all(w.endswith(("ي", "ية")) for w in words):
        return " ".join("ال" + w for w in words)
    return "ال" + adjective


def case_variants(name: str) -> tuple[str, ...]:
    """The name, and the forms that it takes in the other cases.

    `أبو` becomes `أبي` and `أبا`; a definite sound plural in `ـون` ends in `ـين`, one
    before its genitive in `ـي`.

    >>> case_variants("الإخوان المسلمون")
    ('الإخوان المسلمون', 'الإخوان المسلمين')
    >>> case_variants("مقاتلو المعارضة")
    ('مقاتلو المعارضة', 'مقاتلي المعارضة')
    """
    if name.startswith("أبو "):
        return (name, "أبي " + name[4:], "أبا " + name[4:])
    oblique = re.sub(r"\b(ال\w{3,})ون\b", r"\1ين", name)
    oblique = re.sub(r"^(\w{4,})و ", r"\1ي ", oblique)
    return (name,) if oblique == name else (name, oblique)
