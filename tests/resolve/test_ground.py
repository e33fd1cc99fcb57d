"""The one country at hand, or none."""

import pytest

from hudna.reading.reader import Reader
from hudna.resolve.ground import survey


def test_a_sentence_has_the_country_of_its_places():
    ground = survey([(1, "IRQ"), (1, "IRQ"), (2, "SYR")], None)
    assert (ground.at(1), ground.at(2), ground.at(3)) == ("IRQ", "SYR", None)


def test_two_countries_in_a_sentence_are_none():
    assert survey([(0, "IRQ"), (1, "IRQ"), (1, "SYR")], 0).at(1) is None


def test_a_dateline_stands_for_sentences_without_places():
    assert survey([(0, "LBN"), (4, "SYR")], 0).at(2) == "LBN"


def test_a_dateline_may_be_but_the_city_of_a_bureau():
    assert survey([(0, "LBN"), (4, "SYR"), (5, "SYR")], 0).at(2) == "SYR"


def test_nearly_all_places_make_the_country_of_an_article():
    assert survey([(n, "YEM") for n in range(9)] + [(9, "SAU")], None).at(20) == "YEM"
    assert survey([(0, "YEM")], None).at(20) is None
    assert survey([], None).at(0) is None


@pytest.mark.parametrize(
    ("text", "words", "key"),
    [
        ("هاجمت الشرطة متظاهرين في البصرة.", "الشرطة", "irq.police"),
        ("هاجمت الشرطة متظاهرين في البصرة وحلب.", "الشرطة", None),
        ("قال رئيس الوزراء في بغداد إن الجيش قصف بلدة.", "الجيش", "irq.army"),
        ("هاجمت الشرطة متظاهرين.", "الشرطة", None),
        ("قالت السفيرة الأميركية إن الشرطة قتلت طالبا.", "الشرطة", None),
        ("اتهم الحوثيون الجيش بقصف سوق.", "الجيش", "yem.army"),
    ],
)
def test_a_body_is_of_the_country_at_hand(text, words, key):
    actors = {a.text: a for a in Reader().read(text, "2020-12-25").actors}
    assert actors[words].id == key
    assert actors[words].inferred == (key is not None)


def test_an_office_in_a_country_is_its_holder_on_the_day():
    text = "قال رئيس الوزراء في بغداد إن الجيش قصف بلدة."
    claims = Reader().read(text, "2021-05-25").claims
    assert claims[0].speaker is not None
    assert claims[0].speaker.id == "irq.p.kadhimi"
