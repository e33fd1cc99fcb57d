"""Short later mentions and what they point back to."""

import pytest

from hudna.core.actor import Actor
from hudna.core.claim import Cameo
from hudna.core.mention import Derivation, Mention
from hudna.core.text import Span
from hudna.resolve.coreference import resolve_coreference

HAMAS = Actor(id="pse.hamas", name_ar="حماس", kind="armed_group")
NAHDA = Actor(id="tun.ennahda", name_ar="حركة النهضة", kind="party")
ARMY = Actor(id="irq.army", name_ar="الجيش العراقي", kind="armed_forces")
PREMIER = Actor(id="x.p.salem", name_ar="كريم السالمي", kind="person")
NOBODY = Actor()


def read(*parts: tuple[str, Actor]) -> tuple[Mention[Actor], ...]:
    """Mentions one after another in a text, and what becomes of them."""
    text = " ... ".join(words for words, _ in parts)
    mentions = []
    at = 0
    for words, actor in parts:
        span = Span(at, at + len(words))
        mentions.append(Mention(span, actor, Derivation("actor.test", span)))
        at = span.end + 5
    return resolve_coreference(tuple(mentions), text)


def test_a_surname_is_the_person_named_before():
    found = read(("كريم السالمي", PREMIER), ("السالمي", NOBODY))
    assert found[1].value.id == "x.p.salem"
    assert found[1].derivation.rule == "coreference.short-name"


def test_the_same_noun_points_back():
    found = read(("حركة حماس", HAMAS), ("الجيش العراقي", ARMY), ("الحركة", NOBODY))
    assert found[2].value.id == "pse.hamas"


def test_two_movements_stay_candidates():
    found = read(("حركة حماس", HAMAS), ("حركة النهضة", NAHDA), ("الحركة", NOBODY))
    assert found[2].value.id is None
    assert set(found[2].value.candidates) == {"pse.hamas", "tun.ennahda"}


def test_a_fitting_kind_is_enough_when_it_is_the_only_one():
    found = read(("حماس", HAMAS), ("الجيش العراقي", ARMY), ("الجماعة", NOBODY))
    assert found[2].value.id == "pse.hamas"


def test_an_unlisted_minister_hands_on_his_codes():
    minister = Actor(name_ar="وزير تركي", kind="office", cameo=Cameo("TUR", "GOV"))
    found = read(("وزير تركي", minister), ("الوزير", Actor(kind="office")))
    assert found[1].value.cameo == Cameo("TUR", "GOV")
    assert found[1].value.name_ar == "وزير تركي"


def test_both_sides_are_candidates_together():
    found = read(("حماس", HAMAS), ("الجيش العراقي", ARMY), ("الطرفان", NOBODY))
    assert found[2].value.candidates == ("pse.hamas", "irq.army")


def test_a_noun_does_not_point_forward_or_to_another_kind():
    found = read(("الحركة", NOBODY), ("حركة حماس", HAMAS), ("الصحيفة", NOBODY))
    assert found[0].value == NOBODY
    assert found[2].value == NOBODY


def test_a_demonstrative_changes_nothing():
    found = read(("حركة حماس", HAMAS), ("هذه الحركة", NOBODY))
    assert found[1].value.id == "pse.hamas"


@pytest.mark.parametrize("words", ["المتحدث باسم الحركة", "ثلاثة من عناصر الحركة"])
def test_those_of_a_body_named_before_are_of_it(words):
    found = read(("حركة حماس", HAMAS), ("الجيش العراقي", ARMY), (words, NOBODY))
    assert found[2].value.id == "pse.hamas"
    assert found[2].derivation.rule == "coreference.body"


def test_those_of_two_bodies_keep_both():
    both = ("حركة حماس", HAMAS), ("حركة النهضة", NAHDA)
    found = read(*both, ("عناصر الحركة", NOBODY))
    assert found[2].value.id is None
    assert set(found[2].value.candidates) == {"pse.hamas", "tun.ennahda"}


def test_two_described_differently_lend_no_country():
    one = Actor(name_ar="شاب تركي", kind="civilians", cameo=Cameo("TUR", "CVL"))
    two = Actor(name_ar="شاب عراقي", kind="civilians", cameo=Cameo("IRQ", "CVL"))
    young = Actor(name_ar="الشاب", kind="civilians", cameo=Cameo(None, "CVL"))
    found = read(("شاب تركي", one), ("شاب عراقي", two), ("الشاب", young))
    assert found[2].value.cameo.country is None
    assert read(("شاب تركي", one), ("الشاب", young))[1].value.cameo.country == "TUR"


def test_named_mentions_stay():
    found = read(("حركة حماس", HAMAS), ("الجيش العراقي", ARMY))
    assert [mention.value for mention in found] == [HAMAS, ARMY]
