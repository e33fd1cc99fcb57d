"""What is reported weighs more than what is only spoken of."""

import pytest

from hudna.extract.signs.signs import FOLDER, signs_of
from hudna.lexicon.rules import rule_files
from hudna.reading.confidence import chance_of, model
from tests.reading.outline import claims

NEWS = (
    "أعلنت الشرطة مقتل سبعة أشخاص وإصابة عشرة آخرين في انفجار عبوة ناسفة "
    "قرب سوق شعبي وسط المدينة صباح أمس."
)


def strongest(text: str) -> float:
    """The highest confidence of an assault in a text; 0 where none is told."""
    return max((c.confidence for c in claims(text, type="ASSAULT")), default=0.0)


def test_news_with_place_means_and_victims_is_held_likely():
    assert strongest(NEWS) > 0.6


@pytest.mark.parametrize(
    "text",
    [
        "تنظر المحكمة اليوم في قضية اغتيال الوزير الذي قتل في تفجير قبل عشرة أعوام.",
        "رأى الكاتب أن كل من قتل مدنيا في الحروب كلها لا بد أن يحاسب أو يعتذر لذويه.",
        "زار الوفد البلدة بعد الهجوم الذي وقع فيها قبل سنوات وهو يبحث خطة إعمارها.",
    ],
)
def test_mention_view_and_history_are_held_less_likely(text):
    assert strongest(text) < strongest(NEWS) / 2


def test_who_acts_is_no_feature():
    known = {sign.id for sign in signs_of(rule_files(FOLDER))}
    for weights in model().values():
        signs = {name for name in weights.weights if name.startswith("sign.")}
        assert signs <= known
        assert not any(name.startswith("actor") for name in weights.weights)


def test_a_weightless_feature_counts_for_nothing():
    weights = model()["ASSAULT"]
    assert chance_of(weights, ()) == chance_of(weights, ("no-such-feature",))
    assert 0 < chance_of(weights, tuple(weights.weights)) < 1


def test_short_sentences_are_read_by_their_syntax():
    assert claims("قصف الجيش القرية.", type="ASSAULT")
    assert claims("ندد الوزير بالقصف.", type="ASSAULT") == []
