"""Phrases of our own, and who they speak of: kind, country, role and id."""

import pytest

from hudna.core.actor import Actor
from hudna.core.folding import fold
from hudna.extract.actors.acts import actor_behind
from hudna.extract.actors.describe import actor_of
from hudna.extract.actors.names import find_names
from hudna.extract.clauses.phrases import phrase_at
from hudna.extract.clauses.tagging import parse_sentence
from hudna.extract.sentences import Sentence
from hudna.extract.tokens import tokenise


def read(text: str, *, behind: bool = False) -> Actor | None:
    """The actor of the phrase that a text begins with."""
    tokens = tokenise(fold(text))
    units, names = find_names(tokens)
    parse = parse_sentence(tokens, Sentence(0, len(tokens)), units)
    phrase = phrase_at(parse, 0)
    assert phrase is not None
    return (actor_behind if behind else actor_of)(parse, phrase, names)


CASES = [
    # names of the book, alone and behind a head
    ("الحكومة العراقية", "government", "IRQ", "GOV", "irq.government"),
    ("القوات الأمريكية", "armed_forces", "USA", "MIL", "usa.army"),
    ("الشرطة العراقية", "armed_forces", "IRQ", "COP", "irq.police"),
    ("واشنطن", "state", "USA", None, "usa"),
    ("الأمم المتحدة", "organisation", "IGO", None, "int.un"),
    ("قوات النظام السوري", "armed_forces", "SYR", "MIL", "syr.army"),
    ("قادة الحشد الشعبي", "office", "IRQ", "PRM", "irq.pmf"),
    ("المتحدث باسم الجيش اللبناني", "office", "LBN", "MIL", "lbn.army"),
    ("عناصر من تنظيم داعش", "armed_group", "IMG", "REB", "int.isis"),
    ("دورية للجيش التركي", "armed_forces", "TUR", "MIL", "tur.army"),
    ("ضابط في الجيش السوداني", "armed_forces", "SDN", "MIL", "sdn.army"),
    ("قادة وعناصر الحشد الشعبي", "office", "IRQ", "PRM", "irq.pmf"),
    ("سفير ألمانيا", "office", "DEU", "GOV", "deu.ambassador"),
    ("جيش العراق", "armed_forces", "IRQ", "MIL", "irq.army"),
    ("مقر لحزب الله", "target", "LBN", "REB", "lbn.hezbollah"),
    # people by what they are, with origin
    ("ثلاثة جنود أتراك", "armed_forces", "TUR", "MIL", None),
    ("جنود إسرائيليون", "armed_forces", "ISR", "MIL", None),
    ("طلاب الجامعة", "civilians", None, "EDU", None),
    ("صحفي فلسطيني", "civilians", "PSE", "MED", None),
    ("أطباء سودانيون", "civilians", "SDN", "HLH", None),
    ("لاجئون سوريون", "civilians", "SYR", "REF", None),
    ("عشرات المدنيين", "civilians", None, "CVL", None),
    ("متظاهرون", "crowd", None, "CVL", None),
    ("انتحاري", "unnamed", None, "UAF", None),
    ("مسلحون مجهولون", "unnamed", None, "UAF", None),
    ("أشخاص", "people", None, None, None),
    ("عمال النفط", "civilians", None, "LAB", None),
    ("الانفصاليون", "armed_group", None, "REB", None),
    ("اللواء محمد سالم", "armed_forces", None, "MIL", None),
    ("الفلسطينيون", "people", "PSE", None, None),
    ("رجال الإطفاء", "civilians", None, "HLH", None),
    # unnamed voices
    ("مصدر أمني عراقي", "unnamed", "IRQ", "COP", None),
    ("قائد عسكري بارز", "unnamed", None, "MIL", None),
    ("مسؤول أميركي طلب عدم ذكر اسمه", "unnamed", "USA", "GOV", None),
    ("مصادر طبية", "unnamed", None, "HLH", None),
    ("شهود عيان", "unnamed", None, "CVL", None),
    # bodies
    ("فصيل مسلح", "armed_group", None, "REB", None),
    ("السلطات العسكرية", "government", None, "MIL", None),
    ("الحزب الحاكم", "party", None, "GOV", None),
    ("الحزب المعارض", "party", None, "OPP", None),
    ("قوات الشرطة", "armed_forces", None, "COP", None),
    ("قوات التحالف", "coalition", "INT", "MIL", None),
    ("قبائل مأرب", "tribe", "YEM", "CVL", None),
    ("رئيس البرلمان الليبي", "office", "LBY", "LEG", "lby.speaker"),
    # a name behind the office
    ("المتحدث باسم الحوثيين محمد سالم", "office", "YEM", "REB", "yem.ansar-allah"),
    ("مبعوث الأمم المتحدة مارتن غريفيث", "person", "IGO", None, "un.p.griffiths"),
    ("الجنرال الليبي خليفة حفتر", "person", "LBY", "MIL", "lby.p.haftar"),
    (
        "الناطق باسم الحوثيين محمد عبد السلام",
        "person",
        "YEM",
        "REB",
        "yem.p.abdulsalam",
    ),
    # what belongs to nobody by its backers, or to another
    ("الفصائل المسلحة المدعومة من إيران", "armed_group", None, "REB", None),
    ("أنصار حزب الله", "crowd", "LBN", "REB", None),
    ("المتظاهرون المناهضون للحكومة التركية", "crowd", "TUR", "CVL", None),
    # who was, who stands for, who suffers from somebody is not that somebody
    ("رئيس الوزراء التركي السابق", "office", "TUR", "GOV", None),
    ("وكيل الأمين العام للأمم المتحدة", "office", "IGO", None, None),
    ("ضحايا تنظيم داعش", "people", "IMG", None, None),
    ("امرأة مجهولة الهوية", "civilians", None, "CVL", None),
    ("أشخاص في العراق", "people", None, None, None),
    ("قوات التحالف بقيادة أميركية", "coalition", "USA", "MIL", None),
    ("محافظ بلدة بشرق أفغانستان", "office", "AFG", "GOV", None),
    ("قواتها من المدينة", "armed_forces", None, "MIL", None),
    ("المخابرات الصهيونية", "armed_forces", "ISR", "SPY", "isr.intelligence"),
    ("النائب العام", "court", None, "JUD", None),
    ("طاقم إسعاف", "organisation", None, None, None),
    # targets
    ("قاعدة أميركية", "target", "USA", "MIL", None),
    ("القوافل العسكرية", "target", None, "MIL", None),
    ("مقر الشرطة", "target", None, "COP", None),
    ("قاعدة للمتمردين", "target", None, "REB", None),
    ("مسجد", "target", None, "REL", None),
    ("مدرسة في صنعاء", "target", "YEM", "EDU", None),
    ("طائرة مسيرة تابعة للجيش التركي", "target", "TUR", "MIL", "tur.army"),
]


@pytest.mark.parametrize(("text", "kind", "country", "role", "key"), CASES)
def test_a_phrase_tells_who(text, kind, country, role, key):
    found = read(text)
    assert found is not None
    assert (found.kind, found.cameo.country, found.cameo.role) == (kind, country, role)
    assert found.id == key


@pytest.mark.parametrize("text", ["القرار", "الأسواق", "سيارة مفخخة", "صباح الأحد"])
def test_no_actor_is_made_of_things(text):
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("ميليشيات الحوثي", "hostile: ميليشيات الحوثي"),
        ("العدو الصهيوني", "hostile: العدو الصهيوني"),
        ("المرتزقة", "hostile: المرتزقة"),
        ("شهداء", "praising: شهداء"),
        ("الجيش المصري", None),
    ],
)
def test_a_label_is_kept_apart(text, stance):
    found = read(text)
    assert found is not None
    assert found.stance == stance


def test_a_described_actor_keeps_its_words():
    found = read("مسؤول تركي كبير")
    assert found is not None
    assert found.id is None
    assert found.name_ar == "مسؤول تركي كبير"


@pytest.mark.parametrize(
    ("text", "country", "role"),
    [
        ("غارات أميركية", "USA", "MIL"),
        ("القصف التركي", "TUR", "MIL"),
        ("هجوم انتحاري", None, "UAF"),
        ("صواريخ حماس", "PSE", "REB"),
    ],
)
def test_an_act_tells_of_its_doer(text, country, role):
    found = read(text, behind=True)
    assert found is not None
    assert (found.cameo.country, found.cameo.role) == (country, role)


def test_an_act_without_origin_has_no_doer():
    assert read("غارات عنيفة", behind=True) is None
    assert read("جنود أتراك", behind=True) is None
