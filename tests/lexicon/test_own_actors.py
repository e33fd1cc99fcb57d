"""Own actors extend and correct the book for one reader, with errors that say where."""

import gc
import threading

import pytest

from hudna import Reader
from hudna.core.errors import LexiconError
from hudna.lexicon.actors import Actor, load_actors, using
from hudna.lexicon.own_actors import book_with

TEXT = "أعلنت كتيبة الفجر الجديد هدنة مع الجيش العراقي."
OWN = Actor(
    "irq.new-dawn", "كتيبة الفجر الجديد", "New Dawn", "armed_group", "IRQ", "PRM"
)


def _file(tmp_path, *rows: str):
    path = tmp_path / "own.csv"
    path.write_text("\n".join(rows), "utf-8")
    return path


def test_a_reader_knows_its_own_actors_and_others_do_not():
    assert Reader(actors=[OWN]).read(TEXT).actors[0].id == OWN.id
    assert Reader().read(TEXT).actors[0].id is None
    assert OWN.id not in load_actors().actors


def test_readers_in_threads_keep_their_books_apart():
    found: dict[str, str | None] = {}

    def read(name: str, reader: Reader) -> None:
        for _ in range(5):
            found[name] = reader.read(TEXT).actors[0].id

    other = Actor("irq.other", OWN.name_ar, "Other", "armed_group", "IRQ")
    readers = {"own": Reader(actors=[OWN]), "other": Reader([other]), "none": Reader()}
    threads = [threading.Thread(target=read, args=pair) for pair in readers.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {"own": OWN.id, "other": "irq.other", "none": None}


def test_what_a_book_drew_up_goes_with_it():
    from hudna.extract.actors.book import cameo_of  # noqa: PLC0415 its cache is asked

    with using(book_with([OWN])):
        assert cameo_of(OWN.id).role == "PRM"
    gc.collect()
    with pytest.raises(KeyError):
        cameo_of(OWN.id)


def test_a_row_corrects_and_the_rest_stays(tmp_path):
    path = _file(
        tmp_path,
        "# mine",
        "id,until,aliases,name_ar",
        "irq.badr,2030,-فيلق بدر;بدر الجديدة,منظمة بدر العراقية",
    )
    book = book_with([path])
    badr = book.actors["irq.badr"]
    assert (badr.name_ar, badr.until) == ("منظمة بدر العراقية", "2030")
    assert (badr.kind, badr.parent) == ("armed_group", "irq.pmf")
    assert [a.id for a in book.find("بدر الجديدة")] == ["irq.badr"]
    assert [a.id for a in book.find("منظمة بدر")] == ["irq.badr"]
    assert "irq.badr" in {a.id for a in load_actors().find("فيلق بدر")}
    assert "irq.badr" not in {a.id for a in book.find("فيلق بدر")}


def test_a_name_that_others_bear_stays_theirs_too():
    own = Actor("mli.new", "أنصار الإسلام", "Own", "armed_group", "MLI")
    found = [actor.id for actor in book_with([own]).find("أنصار الإسلام")]
    assert found[0] == "mli.new"
    assert "irq.ansar-al-islam" in found


@pytest.mark.parametrize(
    ("rows", "line", "problem"),
    [
        (["name_ar", "ا"], 1, "no column id; expected columns of id,"),
        (["id,nome"], 1, "unknown column 'nome'; expected columns of id,"),
        (["id,name_ar", "x.y"], 2, "has 1 cells; expected 2"),
        (["id,name_ar", "x.y,ا"], 2, "name_en: empty, expected for an actor new"),
        (["id,kind", "irq.badr,gang"], 2, "kind gang: expected one of"),
        (["id,country", "irq.badr,IQ"], 2, "country IQ: unknown, expected ISO 3166-1"),
        (["id,since", "irq.badr,1.1.2020"], 2, "since 1.1.2020: expected a year"),
        (["id,parent", "irq.badr,irq.no"], 2, "parent irq.no: unknown, expected"),
        (["id,until", "irq.badr,2020", "irq.badr,2021"], 3, "as in line 2, expected"),
        (["id,labels", "irq.badr,x:bad"], 2, "label x:bad: expected words:anti"),
        (["id,name_ar", ",ا"], 2, "id: empty, expected yours or one that"),
        (["id,parent", "irq.badr,irq.badr"], 2, "parent irq.badr: itself, expected"),
        (["id,since,until", "irq.badr,2020-05,2019"], 2, "until 2019: expected no"),
        ([""], 1, "has no header; expected id,"),
    ],
)
def test_a_bad_row_is_named(tmp_path, rows, line, problem):
    path = _file(tmp_path, *rows)
    with pytest.raises(LexiconError) as caught:
        Reader(actors=[path])
    assert str(caught.value).startswith(f"{path}: line {line}: ")
    assert problem in str(caught.value)


def test_a_file_that_is_not_there_or_no_utf8(tmp_path):
    with pytest.raises(LexiconError, match=r"none\.csv: cannot be read: No such file"):
        Reader(actors=[tmp_path / "none.csv"])
    path = tmp_path / "old.csv"
    path.write_bytes("id,name_ar\nx,بدر".encode("cp1256"))
    with pytest.raises(LexiconError, match=r"line 2: is not UTF-8; expected CSV"):
        Reader(actors=[path])
