"""Tags: what part of speech a word is where it stands."""

import pytest

from hudna.core.folding import fold
from hudna.extract.clauses.parse import Unit
from hudna.extract.clauses.tagging import parse_sentence
from hudna.extract.sentences import Sentence
from hudna.extract.tokens import tokenise
from tests.core.unmet import unmet
from tests.extract.clauses.syntax import parsed


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("قتل مسلحون جنديا", "V N N"),
        unmet(
            *("قتل المدنيين جريمة", "N N N"),
            reason="an oblique plural cannot be the subject of the verb قتل",
        ),
        ("أعلن الجيش وقف القتال", "V N N N"),
        ("قال إن الجيش قصف القرية", "V C N V N"),
        ("لم يقصف الجيش القرية", "NEG V N N"),
        ("لن يقصف الجيش القرية", "NEG V N N"),
        ("سوف يقصف الجيش القرية", "FUT V N N"),
        ("قد يقصف الجيش القرية", "ASP V N N"),
        ("وقد قتل الحارس", "ASP V N"),
        ("المسلحون الذين قتلوا الحارس", "N R V N"),
        ("هذا القصف عنيف", "D N N"),
        ("كل الجنود غادروا", "QNT N V"),
        ("قتل 12 جنديا", "V NUM N"),
        ("وقتل 150 مدنيا", "V NUM N"),
        ("وقتل ثلاثة جنود", "V N N"),
        ("من قتل إلى قتل", "P N P N"),
        ("إذا هاجم الجيش القرية", "IF V N N"),
        ("هل قصف الجيش القرية", "Q V N N"),
        ("بعدما قصف الجيش القرية", "S V N N"),
        ("وأدى إلى مقتل سائق", "V P N N"),
        ("انتحاري فجر نفسه", "N V N"),
        ("قصف عنيف على القرية", "N N P N"),
        ("في قصف الجيش", "P N N"),
        ("مع استمرار القصف", "P N N"),
        ("بعد قتل الحارس هرب المسلحون", "P N N V N"),
        ("جنديان قتلا في كمين", "N V P N"),
        ("القوات قصفت القرية", "N V N"),
        ("هجوم استهدف نقطة", "N V N"),
        ("عاد إليهم الهدوء", "V PP N"),
        ("غير المسلحين", "NOT N"),
    ],
)
def test_tags(text, tags):
    assert " ".join(parsed(text).parse.tags) == tags


@pytest.mark.parametrize(
    ("text", "at", "tense", "voice", "person"),
    [
        ("قُتل الحارس", 0, "past", None, "3"),
        ("يقصف الجيش القرية", 0, "present", "active", "3"),
        ("القوات قصفت القرية", 1, "past", "active", "3"),
        ("هجوم استهدف نقطة", 1, "past", "active", "3"),
        ("أبدت مصر استعدادها", 0, "past", "active", "3"),
        ("لم تقصف القوات القرية", 1, "present", "active", "3"),
    ],
)
def test_news_speaks_in_the_third_person(text, at, tense, voice, person):
    form = parsed(text).parse.analysis(at)
    assert form is not None
    assert (form.pos, form.tense, form.person) == ("verb", tense, person)
    assert voice in (None, form.voice)


@pytest.mark.parametrize(
    ("text", "joined", "preposition"),
    [
        ("الجيش والمتمردين", [False, True], ["", ""]),
        ("بالصواريخ وبالمدافع", [False, True], ["ب", "ب"]),
        ("للجيش وللحركة", [False, True], ["ل", "ل"]),
        ("بقصف وتدمير", [False, True], ["ب", ""]),
        ("وفد ووزير", [False, True], ["", ""]),
        ("بغداد وبغداد", [False, True], ["", ""]),
        ("لبغداد بدمشق", [False, False], ["ل", "ب"]),
    ],
)
def test_what_is_written_in_one_with_a_word(text, joined, preposition):
    parse = parsed(text).parse
    indices = range(parse.sentence.first, parse.sentence.last)
    assert [parse.joined(at) for at in indices] == joined
    assert [parse.preposition(at) for at in indices] == preposition


def test_names_and_times_stand_as_one():
    tokens = tokenise(fold("قال قاسم صالح أمس"))
    units = (Unit(1, 3, "actor", 0), Unit(3, 4, "time", 0))
    parse = parse_sentence(tokens, Sentence(0, 4), units)
    assert parse.tags == ("V", "N", "N", "T")
    assert parse.unit(2) == units[0]
    assert parse.unit(0) is None


def test_outside_the_sentence_there_is_nothing():
    tokens = tokenise(fold("قال الجيش قال الجيش"))
    parse = parse_sentence(tokens, Sentence(2, 4), ())
    assert [parse.tag(at) for at in (-1, 1, 4)] == ["", "", ""]
    assert parse.unit(1) is None
    assert parse.tag(2) == "V"


@pytest.mark.parametrize(
    ("text", "at", "lemma"),
    [
        ("قتل مسلحون الحارس", 1, "مسلح"),
        ("قتل مستوطنون شابا", 1, "مستوطن"),
        ("أعلن مقتل جندي", 1, "مقتل"),
        ("وأخرى في الجنوب", 0, "آخر"),
        ("فتحت الشرطة النار", 0, "فَتَحَ"),
    ],
)
def test_of_several_readings_the_likeliest_is_chosen(text, at, lemma):
    assert parsed(text).parse.lemma(at) == lemma
