"""The state machine: what moves a truce, what stays beside it, what changes nothing."""

from typing import Any

import pytest

from hudna.ledger.status import NEXT, RANK, standing
from hudna.ledger.values import Moment, Truce, Voice

OUTLET = Voice("outlet:a", "أ", "outlet")
ONE = Voice("yem", "Yemen", "party")
OTHER = Voice("yem.ansar-allah", "Houthis", "party")


def truce(*told: tuple[Any, ...], terms=()) -> Truce:
    moments = []
    for at, item in enumerate(told):
        day, phase, *rest = item
        given: list[Any] = rest or ["actual", OUTLET]
        status, voice = given
        moments.append(
            Moment(
                day=day,
                phase=phase,
                status=status,
                basis="stated",
                voice=voice,
                actors=(),
                known=day,
                claims=(f"c{at}",),
                outlets=(),
            )
        )
    return Truce(
        id="ye-x",
        theatre="YE",
        founded=None,
        camps=("yem", "yem.ansar-allah"),
        places=(),
        moments=tuple(moments),
        terms=terms,
        articles=1,
        origins=1,
        voices=(),
    )


def test_every_phase_has_a_rank_and_a_row():
    assert NEXT.keys() == RANK.keys()
    states = {state for row in NEXT.values() for state in (*row, *row.values())}
    assert states - {"unknown"} <= set(NEXT)


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ([("2022-04-01", "proposed")], "proposed"),
        ([("2022-04-01", "proposed"), ("2022-04-02", "rejected")], "rejected"),
        ([("2022-04-01", "agreed"), ("2022-04-02", "negotiating")], "agreed"),
        ([("2022-04-01", "agreed"), ("2022-04-01", "in_effect")], "in_effect"),
        ([("2022-04-02", "in_effect"), ("2022-04-01", "agreed")], "in_effect"),
        ([("2022-04-02", "in_effect"), ("2022-04-09", "threatened")], "in_effect"),
        ([("2022-04-02", "in_effect"), ("2022-04-09", "suspended")], "suspended"),
        ([("2022-04-02", "suspended")], "unknown"),
        ([("2022-04-02", "in_effect"), ("2022-04-03", "ended")], "ended"),
        ([("2022-04-02", "ended"), ("2022-04-03", "violated")], "ended"),
        ([("2022-04-02", "ended"), ("2022-04-03", "holding")], "ended"),
        ([("2022-04-02", "violated")], "in_effect"),
        ([("2022-04-02", "in_effect", "future", OUTLET)], "unknown"),
        ([("2022-04-02", "ended", "denied", OUTLET)], "unknown"),
        ([("2023-04-02", "agreed")], "unknown"),
    ],
)
def test_the_state_on_a_day(told, state):
    assert standing(truce(*told), "2022-12-31").state == state


@pytest.mark.parametrize(
    ("day", "condition"),
    [
        ("2022-04-08", None),
        ("2022-04-09", "violated"),
        ("2022-04-10", "disputed"),
        ("2022-04-24", "held"),
        ("2022-05-30", None),
    ],
)
def test_the_condition_is_that_of_the_last_two_weeks(day, condition):
    told = truce(
        ("2022-04-02", "in_effect"),
        ("2022-04-09", "violated", "actual", ONE),
        ("2022-04-10", "holding", "actual", OTHER),
    )
    assert standing(told, day).condition == condition


def test_rival_claims_stay_side_by_side():
    told = truce(
        ("2022-04-02", "in_effect"),
        ("2022-05-01", "ended", "actual", ONE),
        ("2022-05-02", "holding", "actual", OTHER),
        ("2022-05-03", "ended", "denied", OTHER),
    )
    found = standing(told, "2022-06-01")
    assert (found.state, found.voices) == ("ended", (ONE,))
    assert [(r.phase, r.status, r.voices) for r in found.rivals] == [
        ("ended", "denied", (OTHER,)),
        ("holding", "actual", (OTHER,)),
    ]
    assert found.rivals[1].claims == ("c2",)


def test_a_term_that_is_over_ends_nothing_by_itself():
    told = truce(("2022-04-02", "in_effect"), terms=(("2022-04-02", "2022-06-02"),))
    assert not standing(told, "2022-06-02").lapsed
    found = standing(told, "2022-06-03")
    assert (found.state, found.lapsed, found.term_ends) == (
        "in_effect",
        True,
        "2022-06-02",
    )
