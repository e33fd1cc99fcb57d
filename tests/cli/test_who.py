"""`hudna who`: names in any spelling, days, candidates, errors."""

import json

import pytest

from tests.cli.run import hudna, process


def _ids(*arguments: str) -> list[str]:
    done = hudna("who", *arguments, "--format", "jsonl")
    return [json.loads(line)["id"] for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("الحشد الشعبي", "irq.pmf"),
        ("irq.pmf", "irq.pmf"),
        ("Popular Mobilization Forces", "irq.pmf"),
        ("popular mobilisation forces", "irq.pmf"),
        ("جبهة النصره", "syr.nusra"),
        ("عبدالفتاح البرهان", "sdn.p.burhan"),
        ("نتانياهو", "isr.p.netanyahu"),
        ("حميدتى", "sdn.p.hemedti"),
        ("Haftar", "lby.p.haftar"),
        ("والحوثيون", "yem.ansar-allah"),
        ("للحوثيين", "yem.ansar-allah"),
        ("بحماس", "pse.hamas"),
    ],
)
def test_a_name_is_found_in_any_spelling(name, key):
    assert key in _ids(name)


@pytest.mark.parametrize(
    ("office", "day", "holder"),
    [
        ("رئيس الوزراء العراقي", "2019-11-01", "irq.p.abdul-mahdi"),
        ("رئيس الوزراء العراقي", "2020-05-07", "irq.p.kadhimi"),
        ("الرئيس الأميركي", "2018", "usa.p.trump"),
        ("المبعوث الأممي إلى اليمن", "2018-12-13", "un.p.griffiths"),
        ("الأمين العام لحزب الله", "2024-11", "lbn.p.qassem"),
    ],
)
def test_an_office_has_the_holder_of_the_day(office, day, holder):
    done = hudna("who", office, "--on", day, "--format", "jsonl")
    (found,) = map(json.loads, done.stdout.splitlines())
    assert [one["id"] for one in found["holders"]] == [holder]


@pytest.mark.parametrize(
    ("day", "wanted"),
    [
        ("2016-01-01", ["syr.nusra"]),
        ("2016-09-01", ["syr.jfs"]),
        ("2018-01-01", ["syr.hts"]),
    ],
)
def test_a_body_is_what_it_was_on_the_day(day, wanted):
    assert _ids("جبهة النصرة", "--on", day) == wanted


def test_an_umbrella_body_has_its_members_of_the_day():
    done = hudna("who", "التحالف العربي", "--on", "2018-01-01", "--format", "jsonl")
    members = {one["id"] for one in json.loads(done.stdout)["members"]}
    assert "sau" in members
    assert "qat" not in members


def test_people_see_names_offices_and_labels_in_both_languages():
    shown = hudna("who", "جماعة الحوثي").stdout
    assert "yem.ansar-allah: Ansar Allah (Houthis): جماعة الحوثي" in shown
    assert "(hostile, used by yem.irg int.arab-coalition) ميليشيا الحوثي" in shown
    assert "kind: armed group" in shown
    arabic = hudna("who", "نوري المالكي", "--lang", "ar").stdout
    assert "المنصب: من 2006/05/20 إلى 2014/09/08: رئيس الوزراء العراقي" in arabic
    assert "النوع: شخص" in arabic


def test_an_ambiguous_name_shows_every_candidate():
    shown = hudna("who", "عمان").stdout
    assert shown.startswith("2 candidates for عمان\n")
    assert "\nomn: " in shown
    assert "\njor: " in shown


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("كتائب حذب الله", "near it: كتائب حزب الله"),
        ("Hezbolah Brigade", "not in the actor book; near it: "),
        ("الجيش", "expected it with its state, such as الجيش العراقي"),
        ("", "'': not in the actor book"),
    ],
)
def test_an_unknown_name_is_an_error_with_what_is_near(name, part):
    done = process("who", name)
    assert done.returncode == 1
    assert not done.stdout
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("who: ")
    assert part in line


def test_a_wrong_day_is_wrong_usage():
    assert hudna("who", "العراق", "--on", "yesterday").exit_code == 2


@pytest.mark.parametrize("spelt", ["hizballah", "Hizbullah", "Hezbollah", "hizbollah"])
def test_latin_spellings_differ_by_vowels(spelt):
    assert "lbn.hezbollah" in hudna("who", spelt).stdout
