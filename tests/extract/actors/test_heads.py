"""The vocabulary of head nouns and its forms."""

import pytest

from hudna.extract.actors.heads import cuts, find_head
from hudna.lexicon.rules import rule_file


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("جنديا", "MIL"),
        ("وللجنود", "MIL"),
        ("مسلحي", "UAF"),
        ("جنوده", "MIL"),
        ("صحفيتين", "MED"),
        ("نقاط التفتيش", "MIL"),
        ("رجال الأمن", "COP"),
        ("ضباط الشرطة", "COP"),
        ("اللواء", "MIL"),
        ("لواء", "MIL"),
    ],
)
def test_forms_are_found(words, role):
    parts = tuple(words.replace("أ", "ا").split())
    found = find_head(parts, 0, len(parts))
    assert found is not None
    assert found.head.role == role
    assert found.head.words == len(parts)


def test_other_words_are_no_heads():
    assert find_head(("قرار",), 0, 1) is None


def test_the_article_is_cut_after_a_preposition():
    assert ("ول", True, "جيش") in cuts("وللجيش")


def test_every_table_is_described():
    words = rule_file("extract/actors/heads.toml").words
    assert set(words) == {"tables", "never", *words["tables"]}
