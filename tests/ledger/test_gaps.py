"""When reporting stopped: of a truce, of its places, and from each outlet."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from hudna.ledger.derive import derive
from hudna.ledger.gaps import gaps_of
from tests.ledger.articles import entry_of

ARTICLES = (
    (
        "دخلت الهدنة في اليمن بين الحكومة اليمنية والحوثيين حيز التنفيذ مساء السبت.",
        "2022-04-03",
        "صحيفة الساحل المثال",
    ),
    (
        "اتهمت الحكومة اليمنية الحوثيين بخرق الهدنة في مأرب.",
        "2022-04-10",
        "صحيفة الساحل المثال",
    ),
    (
        "جددت الحكومة اليمنية والحوثيون الهدنة في اليمن.",
        "2022-05-01",
        "وكالة الرصيف المثال",
    ),
)


def found(day):
    derived = derive(entry_of(*article) for article in ARTICLES)
    [truce] = derived.truces
    return list(gaps_of(truce.id, derived.members[truce.id], day))


def test_silence_is_counted_from_the_last_report():
    whole = found("2022-05-11")[0]
    assert (whole.kind, whole.last, whole.days) == ("truce", "2022-05-01", 10)
    assert (whole.longest, whole.unusual) == (21, False)


def test_an_outlet_falls_silent_while_others_write():
    outlets = {g.name: g for g in found("2022-05-11") if g.kind == "outlet"}
    early = outlets["صحيفة الساحل المثال"]
    assert (early.last, early.days, early.longest) == ("2022-04-10", 31, 7)
    assert early.unusual
    assert outlets["وكالة الرصيف المثال"].longest is None


def test_a_place_nobody_writes_of_any_more():
    places = {g.name: g for g in found("2022-05-11") if g.kind == "place"}
    assert places["ye.marib"].last == "2022-04-10"


def test_what_was_not_yet_known_is_no_report():
    assert {gap.last for gap in found("2022-04-05")} == {"2022-04-03"}
    assert found("2022-04-01") == []


@given(st.dates(dt.date(2022, 4, 1), dt.date(2022, 12, 31)))
def test_a_silence_is_never_negative_and_ends_on_the_day(day):
    for gap in found(day.isoformat()):
        assert gap.days >= 0
        last = dt.date.fromisoformat(gap.last)
        assert last + dt.timedelta(days=gap.days) == day
