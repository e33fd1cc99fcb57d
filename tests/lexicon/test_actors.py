"""The actor book: its data hold together, and names find who they name."""

import re
from pathlib import Path
from typing import Any

import pytest

from hudna.core.errors import LexiconError
from hudna.lexicon import compile_actors
from hudna.lexicon.actor_counts import counts
from hudna.lexicon.actor_schema import (
    DATA,
    ActorRow,
    ChangeRow,
    CommunityRow,
    DyadRow,
    HeadRow,
    InstitutionRow,
    MembershipRow,
    StateRow,
    TenureRow,
    read_rows,
)
from hudna.lexicon.actor_words import (
    case_variants,
    definite,
    fold_words,
    nisba_forms,
)
from hudna.lexicon.actors import load_actors

HEADER = "id,name_ar,aliases,name_en,kind,country,role,parent,since,until,labels,office"
SHAPES: dict[str, Any] = {
    "states": StateRow,
    "institutions": InstitutionRow,
    "communities": CommunityRow,
    "heads": HeadRow,
    "tenures": TenureRow,
    "memberships": MembershipRow,
    "changes": ChangeRow,
    "dyads": DyadRow,
}


@pytest.mark.parametrize("path", sorted(DATA.glob("*.csv")), ids=lambda p: p.stem)
def test_rows_are_valid_sorted_and_say_their_sources(path):
    assert list(read_rows(path, SHAPES.get(path.stem, ActorRow)))


def test_parents_exist_and_names_are_folded():
    book = load_actors()
    assert all(not a.parent or a.parent in book.actors for a in book.actors.values())
    for table in (book.names, book.bare):
        for first, entries in table.items():
            for entry in entries:
                assert entry.words[0] == first
                assert fold_words(" ".join(entry.words)) == entry.words
                assert set(entry.actor_ids) <= book.actors.keys()
            lengths = [len(entry.words) for entry in entries]
            assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("العراق", "irq"),
        ("الجيش العراقيّ", "irq.army"),
        ("جيش العراق", "irq.army"),
        ("كتائب حزب الله", "irq.kataib-hezbollah"),
        ("ميليشيا العصائب", "irq.asaib-ahl-al-haq"),
        ("البيشمركة", "irq.peshmerga"),
        ("منظمة بدر", "irq.badr"),
        ("مقتدى الصدر", "irq.p.sadr"),
        ("الحوثيون", "yem.ansar-allah"),
        ("الحوثيين", "yem.ansar-allah"),
        ("ميليشيا الحوثي", "yem.ansar-allah"),
        ("المجلس السياسي الأعلى", "yem.spc"),
        ("المجلس الانتقالي الجنوبي", "yem.stc"),
        ("التحالف العربي", "int.arab-coalition"),
        ("يحيى سريع", "yem.p.saree"),
        ("هيئة تحرير الشام", "syr.hts"),
        ("قسد", "syr.sdf"),
        ("الخوذ البيضاء", "syr.white-helmets"),
        ("الجيش السوري الحر", "syr.fsa"),
        ("المرصد السوري لحقوق الإنسان", "syr.sohr"),
        ("حكومة الوفاق", "lby.gna"),
        ("المشير حفتر", "lby.p.haftar"),
        ("اللجنة العسكرية المشتركة 5+5", "lby.jmc"),
        ("حماس", "pse.hamas"),
        ("سرايا القدس", "pse.saraya-al-quds"),
        ("جيش الاحتلال", "isr.army"),
        ("نتانياهو", "isr.p.netanyahu"),
        ("الكنيست", "isr.parliament"),
        ("حزب الله", "lbn.hezbollah"),
        ("اليونيفيل", "un.unifil"),
        ("قوات الدعم السريع", "sdn.rsf"),
        ("الجيش السوداني", "sdn.army"),
        ("حميدتي", "sdn.p.hemedti"),
        ("سلفا كير", "ssd.p.kiir"),
        ("أبي مهدي المهندس", "irq.p.muhandis"),
        ("الإخوان المسلمين", "int.muslim-brotherhood"),
        ("البنتاغون", "usa.defence-ministry"),
        ("وزير الخارجية الأميركي", "usa.foreign-minister"),
        ("أ ف ب", "int.m.afp"),
        ("أ.ف.ب", "int.m.afp"),
        ("Middle East Eye", "gbr.m.mee"),
        ("صحيفة الحياة", "sau.m.hayat"),
        ("القوات الكورية الشمالية", "prk.army"),
        ("حزب العمال الكردستاني", "tur.pkk"),
        ("حركة الشباب", "som.shabab"),
    ],
)
def test_a_name_finds_its_actor_first(name, key):
    assert load_actors().find(name)[0].id == key


def test_labels_say_that_they_take_sides():
    (label,) = (
        n for n in load_actors().names["ميليشيا"] if n.words == ("ميليشيا", "الحوثي")
    )
    assert (label.sort, label.stance) == ("label", "hostile")


@pytest.mark.parametrize("common", ["الحياة", "فتح", "أمل", "بدر", "تأسيس", "الردع"])
def test_common_words_name_nobody_without_a_head(common):
    book = load_actors()
    (word,) = fold_words(common)
    assert all(n.words != (word,) for n in book.names.get(word, ()))
    assert book.find(common)


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("اميركية", "USA"),
        ("امريكيون", "USA"),
        ("يمنيين", "YEM"),
        ("اتراك", "TUR"),
        ("سورية", "SYR"),
        ("كوري شمالي", "PRK"),
        ("فلسطينيات", "PSE"),
    ],
)
def test_adjectives_lead_to_the_state(form, country):
    assert load_actors().nisbas[form] == country


def test_what_is_also_another_word_is_no_adjective():
    nisbas = load_actors().nisbas
    assert not {"مالية", "ليبيا", "سوريا"} & nisbas.keys()


def test_an_ambiguous_name_keeps_all_who_bear_it():
    assert {a.id for a in load_actors().find("عمان")} == {"omn", "jor"}


def test_communities_heads_and_institutions():
    book = load_actors()
    assert book.communities["اكراد"].code == "kurd"
    assert "armed_group" in book.heads["حركة"].kinds
    assert book.heads["مليشيا"].stance == "hostile"
    assert book.institutions["الجيش"].suffix == "army"
    assert not book.find("لا أحد بهذا الاسم")
    assert not book.find("")


def test_word_forms():
    assert nisba_forms("كوري شمالي")["f"][0] == "كورية شمالية"
    assert definite("جنوب أفريقي") == "الجنوب أفريقي"
    assert case_variants("أبو سياف") == ("أبو سياف", "أبي سياف", "أبا سياف")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        (["id"], "line 1: expected a comment"),
        (["# x", "id,name"], "line 2: header"),
        (
            ["# x", HEADER, "a,ا,,A,person,,XYZ,,,,,"],
            "line 3: role XYZ: expected one of",
        ),
        (["# x", HEADER, "a,ا,,A,ghost,,,,,,,"], "kind ghost: expected one of"),
        (["# x", HEADER, "a,ا,,A,person,,,,20,,,"], "since 20: expected"),
        (["# x", HEADER, "a,,,A,person,,,,,,,"], "name_ar: expected a name"),
        (["# x", HEADER, "a,ا,,A,person,,,,,,x:bad,"], "label x:bad: expected"),
        (["# x", HEADER, "a,ا ,,A,person,,,,,,,"], "expected no space"),
        (["# x", HEADER, "a,ا"], "expected 12 cells"),
        (["# x", HEADER, *["a,ا,,A,person,,,,,,,"] * 2], "line 4: a: expected ids"),
    ],
)
def test_a_bad_row_is_named_with_file_and_line(tmp_path: Path, lines, message):
    path = tmp_path / "persons.csv"
    path.write_text("\n".join(lines), "utf-8")
    with pytest.raises(LexiconError, match=r"persons\.csv: ") as caught:
        list(read_rows(path, ActorRow))
    assert message in str(caught.value)


def test_the_compiled_book_is_up_to_date():
    packed = Path(compile_actors.__file__).parent / "compiled" / "actors.msgpack"
    assert packed.read_bytes() == compile_actors.compiled()


def test_terms_memberships_and_changes_hold_together():
    book = load_actors()
    for office, terms in book.tenures.items():
        assert book.actors[office].kind == "office"
        assert [t.since for t in terms] == sorted(t.since for t in terms)
        assert all(not t.until or t.since <= t.until + "~" for t in terms)
        open_terms = [t for t in terms if not t.until]
        assert len(open_terms) <= 1, office


def test_the_book_is_as_large_as_it_says():
    listed, _, terms = counts()
    actors, states, names = map(int, re.findall(r"\d+", listed))
    assert actors > 1900
    assert states > 190
    assert names > 6000
    assert terms.startswith("5")


@pytest.mark.parametrize(
    ("office", "day", "person"),
    [
        ("irq.prime-minister", "2014-09-08", "irq.p.abadi"),
        ("irq.prime-minister", "2014-09-07", "irq.p.maliki"),
        ("usa.president", "2021-01-20", "usa.p.biden"),
        ("un.secretary-general", "2016-12-31", "un.p.ban"),
        ("lbn.president", "2023-06-01", None),
        ("irq.prime-minister", "2018", None),
        ("no.such-office", "2018-01-01", None),
    ],
)
def test_an_office_has_one_holder_on_a_day(office, day, person):
    found = [one.id for one in load_actors().holders(office, day)]
    assert (found[0] if len(found) == 1 else None) == person


def test_a_faction_before_and_after_its_split():
    book = load_actors()
    before = book.successors("sdn.splm-n", "2016-01-01")
    after = book.successors("sdn.splm-n", "2018-01-01")
    assert [a.id for a in before] == ["sdn.splm-n"]
    assert {a.id for a in after} >= {"sdn.splm-n-hilu", "sdn.splm-n-agar"}
