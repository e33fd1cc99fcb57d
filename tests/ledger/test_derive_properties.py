"""What must hold of derivation, whatever the set of entries."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from hudna.core.entry import (
    Article,
    Correct,
    Entry,
    Link,
    Retract,
    Unlink,
    known_day,
    make_entry,
)
from hudna.ledger.derive import derive
from tests.ledger.articles import NOW, entry_of

TEXTS = (
    "دخلت الهدنة في اليمن حيز التنفيذ يوم 2 أبريل 2022 بين الحكومة اليمنية والحوثيين.",
    "اتهمت الحكومة اليمنية الحوثيين بخرق الهدنة في مأرب يوم 9 أبريل 2022.",
    "نفت جماعة الحوثي خرق الهدنة في مأرب. وقتل القصف ثلاثة مدنيين يوم 9 أبريل 2022.",
    "أعلن غروندبرغ تمديد الهدنة في اليمن شهرين يوم 2 يونيو 2022.",
    "انتهت الهدنة في اليمن يوم 2 أكتوبر 2022 من دون اتفاق على تمديدها.",
    "أعلن الجيش السوداني وقوات الدعم السريع هدنة تبدأ يوم 22 مايو 2023.",
    "اتهم الجيش السوداني قوات الدعم السريع بخرق الهدنة في الخرطوم أمس.",
    "دعت الأمم المتحدة إلى هدنة إنسانية في غزة.",
)
DAYS = ("2022-04-03", "2022-04-10", "2022-06-03", "2022-10-03", "2023-05-23")
OUTLETS = ("صحيفة الساحل", "وكالة الرصيف", "شبكة القناديل")

articles = st.builds(
    entry_of, st.sampled_from(TEXTS), st.sampled_from(DAYS), st.sampled_from(OUTLETS)
)


def claims_of(entries: list[Entry]) -> list[str]:
    return sorted(
        {
            claim.id
            for entry in entries
            if isinstance(entry.body, Article)
            for claim in entry.body.reading.claims
            if claim.kind == "truce"
        }
    )


@st.composite
def ledgers(draw: st.DrawFn) -> list[Entry]:
    """Articles with a few judgements of persons about their claims."""
    entries = draw(st.lists(articles, min_size=1, max_size=9))
    claims = claims_of(entries)
    if not claims:
        return entries
    one = st.sampled_from(claims)
    pair = st.tuples(one, one)
    judgement = st.one_of(
        st.builds(Link, claims=pair, by=st.just("x"), reason=st.just("y")),
        st.builds(Unlink, claims=pair, by=st.just("x"), reason=st.just("y")),
        st.builds(Retract, target=one, by=st.just("x"), reason=st.just("y")),
        st.builds(
            Correct,
            claim=one,
            field=st.just("date"),
            value=st.sampled_from(DAYS),
            by=st.just("x"),
            reason=st.just("y"),
        ),
    )
    judged = draw(st.lists(judgement, max_size=4))
    return entries + [
        make_entry(body, f"2026-01-02T00:00:{at:02}.000Z")
        for at, body in enumerate(judged)
    ]


@given(ledgers(), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_the_order_of_arrival_never_matters(entries, random):
    shuffled = list(entries)
    random.shuffle(shuffled)
    assert derive(shuffled) == derive(entries)


@given(ledgers())
@settings(deadline=None, max_examples=40)
def test_adding_twice_changes_nothing(entries):
    assert derive([*entries, *entries]) == derive(entries)


@given(ledgers(), st.sampled_from(DAYS))
@settings(deadline=None, max_examples=40)
def test_known_by_a_day_is_the_ledger_of_what_was_known(entries, day):
    known = [entry for entry in entries if known_day(entry) <= day]
    assert derive(entries, known_by=day) == derive(known)


@given(ledgers(), st.sampled_from(DAYS), st.sampled_from(DAYS))
@settings(deadline=None, max_examples=40)
def test_what_was_known_is_known_later(entries, one, other):
    """Of articles alone: a person may retract what was known."""
    only = [entry for entry in entries if isinstance(entry.body, Article)]
    early, late = sorted((one, other))
    before, after = (_claims(only, day) for day in (early, late))
    newer = {
        entry.id: entry.body.key for entry in only if isinstance(entry.body, Article)
    }
    lost = before - after
    replaced = {
        claim.id
        for entry in only
        if isinstance(entry.body, Article)
        and sum(key == entry.body.key for key in newer.values()) > 1
        for claim in entry.body.reading.claims
    }
    assert lost <= replaced, "only a newer version of its article takes a claim out"


@given(ledgers())
@settings(deadline=None, max_examples=60)
def test_judgements_but_a_retraction_never_lose_a_claim(entries):
    kept = [e for e in entries if not isinstance(e.body, Retract)]
    only = [e for e in kept if isinstance(e.body, Article)]
    assert _claims(kept, None) == _claims(only, None)


@given(ledgers())
@settings(deadline=None, max_examples=40)
def test_a_claim_is_of_one_truce_and_every_moment_has_its_claims(entries):
    found = derive(entries)
    claims = [
        report.claim
        for shares in found.members.values()
        for member in shares
        for report in member.reports
    ]
    assert len(claims) == len(set(claims))
    told = {c for truce in found.truces for m in truce.moments for c in m.claims}
    assert told == set(claims)


@given(articles)
def test_an_entry_is_the_same_whenever_it_is_recorded(entry):
    later = replace(entry, recorded="2027-01-01T00:00:00.000Z")
    assert make_entry(later.body, later.recorded).id == entry.id
    assert make_entry(entry.body, NOW) == entry


def _claims(entries: list[Entry], known_by: str | None) -> set[str]:
    return {
        report.claim
        for shares in derive(entries, known_by).members.values()
        for member in shares
        for report in member.reports
    }
