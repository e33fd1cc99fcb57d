"""Frames: what loads, what a frame needs and lacks, and the roles that it fills."""

import re

import pytest

from hudna.core.errors import LexiconError
from hudna.extract.clauses.arguments import Arguments
from hudna.extract.events.find import find_frames
from hudna.extract.frames import (
    Frame,
    keys,
    load_frames,
    roles,
)
from hudna.extract.index import Index, frame_index
from hudna.lexicon.rules import RuleFile
from hudna.reading.annotate import annotate
from hudna.reading.classes import classes_for
from hudna.reading.sentences import parse_one
from tests.extract.clauses.syntax import parsed, word_at, words

FIRE = Frame(
    id="assault.fire",
    type="ASSAULT",
    verbs=("أَطْلَقَ",),
    needs={"object": ("نار",)},
)
FREE = Frame(
    id="concede.free",
    type="CONCEDE",
    verbs=("أَطْلَقَ",),
    needs={"object": ("سراح",)},
    roles={"object": "none"},
)
SHELL = Frame(id="assault.shell", type="ASSAULT", verbs=("قَصَفَ",))


def found(text: str, *frames: Frame) -> list[tuple[str, str, str, str]]:
    """Rule, source, recipient and status of what the frames find in a sentence."""
    annotated = annotate(text, "2021-05-25")
    item = parse_one(annotated, 0)
    classes = classes_for(annotated)
    return [
        (
            one.frame.id,
            words(item.parse, one.source),
            words(item.parse, one.recipient),
            one.status,
        )
        for one in find_frames(item.parse, item.starts, Index(frames), classes)
    ]


def load(*rules: dict[str, object], **lists: list[str]) -> tuple[Frame, ...]:
    table = {name: dict.fromkeys(values, "") for name, values in lists.items()}
    return load_frames([RuleFile("events/x.toml", table, rules)])


def test_word_lists_are_spelt_out():
    raw: dict[str, object] = {
        "id": "assault.a",
        "type": "ASSAULT",
        "verbs": ["@blow", "ضَرَبَ"],
        "needs": {"object": ["@thing"]},
        "lacks": {"near": ["@thing", "%truce"]},
    }
    [frame] = load(raw, blow=["قَصَفَ", "قَتَلَ"], thing=["بيت"])
    assert frame.verbs == ("قَصَفَ", "قَتَلَ", "ضَرَبَ")
    assert frame.needs == {"object": ("بيت",)}
    assert frame.lacks == {"near": ("بيت", "%truce")}


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        ({"id": "assault.a"}, "events/x.toml: assault.a: expected verbs or nouns"),
        (
            {"id": "assault.a", "verbs": ["@none"]},
            "events/x.toml: assault.a: @none: no such word list here",
        ),
        (
            {"id": "assault.a", "verbs": ["x"], "needs": {"object": ["@none"]}},
            "@none: no such word list here",
        ),
        ({"id": "assault.a", "verbs": ["x"], "verb": 1}, "unknown field `verb`"),
        ({"id": "assault.a", "verbs": ["x"], "type": "WAR"}, "Invalid enum value"),
        ({"id": "assault.a", "verbs": ["x"], "uses": ["noun s"]}, "Invalid enum"),
        (
            {"id": "assault.a", "verbs": ["x"], "roles": {"subject": "victim"}},
            "Invalid enum value",
        ),
    ],
)
def test_a_wrong_frame_says_which_and_why(raw, fault):
    with pytest.raises(LexiconError, match=re.escape(fault)) as told:
        load(raw)
    assert str(told.value).startswith("events/x.toml: assault.a: ")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("أطلق الجيش النار.", [("assault.fire", "الجيش", "النار", "actual")]),
        ("أطلق الجيش سراح الأسرى.", [("concede.free", "الجيش", "", "actual")]),
        ("أطلق الجيش قمرا صناعيا.", []),
        ("يطلق الجنود النار.", [("assault.fire", "الجنود", "النار", "actual")]),
        ("لم يطلق الجيش النار.", [("assault.fire", "الجيش", "النار", "negated")]),
        ("عاد الجيش.", []),
    ],
)
def test_what_stands_in_a_relation_tells_senses_apart(text, wanted):
    assert found(text, FIRE, FREE) == wanted


def test_what_a_frame_lacks_bars_it():
    barred = Frame(id="assault.shell", verbs=("قَصَفَ",), lacks={"object": ("قرية",)})
    assert found("قصف الجيش القرية.", barred) == []
    assert len(found("قصف الجيش المطار.", barred)) == 1


@pytest.mark.parametrize(
    ("text", "needs", "holds"),
    [
        ("رفض الجيش الهدنة.", {"object": ("%truce",)}, True),
        ("رفض الجيش العرض.", {"object": ("%truce",)}, False),
        ("رفض الجيش الهدنة.", {"subject|object": ("%truce",)}, True),
        ("رفض الجيش الهدنة.", {"subject": ("%actor",)}, True),
        ("رفض الجيش العنف.", {"object": ("*",)}, True),
        ("رفض الجيش.", {"object": ("*",)}, False),
        ("رفض الجيش قصف القرية.", {"object": ("%violence",)}, True),
        ("لم يرفض الجيش العرض.", {"negation": ("*",)}, True),
        ("رفض الجيش العرض.", {"negation": ("*",)}, False),
        ("رفض الجيش أن يوقع الهدنة.", {"clause": ("هدنة",)}, True),
        ("رفض الجيش العرض في المدينة.", {"في": ("مدينة",)}, True),
        ("رفض الجيش العرض في المدينة.", {"من": ("مدينة",)}, False),
        ("رفض الجيش العرض في المدينة.", {"any": ("مدينة",)}, True),
        ("رفض الجيش العرض.", {"object": ("عرض",), "في": ("مدينة",)}, False),
    ],
)
def test_needs(text, needs, holds):
    frame = Frame(id="reject.x", type="REJECT", verbs=("رَفَضَ",), needs=needs)
    assert bool(found(text, frame)) is holds


@pytest.mark.parametrize(
    ("uses", "wanted"),
    [
        (("verb",), [True, False, False]),
        (("masdar",), [False, True, False]),
        (("verb", "masdar"), [True, True, False]),
        (("participle",), [False, False, True]),
    ],
)
def test_parts_of_speech_that_trigger(uses, wanted):
    frame = Frame(id="assault.kill", verbs=("قَتَلَ",), uses=uses)
    texts = ["قتل مسلحون جنديا.", "دان الوزير قتل الجندي.", "هرب القاتل."]
    got = []
    for text, word in zip(texts, ["قتل", "قتل", "القاتل"], strict=True):
        item = parsed(text)
        got.append(bool(Index([frame]).triggered(item.parse, word_at(item, word))))
    assert got == wanted


def test_roles_have_the_defaults_of_syntax():
    assert roles(SHELL)["subject"] == "source"
    assert roles(SHELL)["object"] == "recipient"
    assert roles(SHELL)["من قبل"] == "source"
    assert "مع" not in roles(SHELL)
    truce = Frame(id="agreed.x", phase="agreed", nouns=("هدنة",))
    assert roles(truce)["مع"] == "recipient"
    assert roles(truce)["بين"] == "both"
    turned = Frame(id="x.y", verbs=("قَصَفَ",), roles={"subject": "recipient"})
    assert roles(turned)["subject"] == "recipient"


def test_a_frame_may_give_status_and_mirror_its_sides():
    frame = Frame(id="x.clash", verbs=("قَصَفَ",), reciprocal=True, status="possible")
    assert found("قصف الجيش القرية.", frame) == [
        ("x.clash", "الجيش + القرية", "الجيش + القرية", "possible")
    ]


@pytest.mark.parametrize(
    ("form", "key"),
    [
        ("والهجوم", "هجوم"),
        ("بالهجوم", "هجوم"),
        ("للهدنة", "هدنة"),
        ("لهدنة", "هدنة"),
        ("الهجمات", "هجمة"),
        ("قصفوا", "قَصَفَ"),
        ("وقصفت", "قَصَفَ"),
        ("كوفيد", "كوفيد"),
        ("بكوفيد", "كوفيد"),
    ],
)
def test_what_a_rule_may_call_a_word_by(form, key):
    assert key in keys(form)


@pytest.mark.parametrize("folder", ["extract/events", "extract/truces"])
def test_the_frames_of_the_package_load(folder):
    loaded = frame_index(folder)
    for frames in (*loaded.verbs.values(), *loaded.nouns.values()):
        demands = [len(frame.needs) + len(frame.lacks) for frame in frames]
        assert demands == sorted(demands, reverse=True)
        for frame in frames:
            assert frame.phase or frame.type or frame.kind != "event"


def test_no_arguments_fill_no_relation():
    assert Arguments(None, 0).subject == ()
