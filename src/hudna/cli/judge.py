"""`hudna link`, `unlink`, `correct`, `retract`: a person's judgement is appended."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from hudna.cli.ledger import (
    ByOption,
    ReasonOption,
    StoreOption,
    derived,
    now,
    open_ledger,
    the_truce,
)
from hudna.core.claim import Phase, Status
from hudna.core.entry import Correct, Judgement, Link, Retract, Unlink, make_entry
from hudna.core.errors import LedgerError

if TYPE_CHECKING:
    from hudna.store.store import Store

_TruceArgument = Annotated[
    str, typer.Argument(metavar="TRUCE", help="A truce, or a claim.")
]
_OtherArgument = Annotated[
    str, typer.Argument(metavar="OTHER", help="Another truce, or a claim.")
]


class Field(StrEnum):
    """What can be corrected in a claim."""

    PHASE = "phase"
    STATUS = "status"
    DATE = "date"
    SPEAKER = "speaker"
    SOURCE = "source"


def link(
    truce: _TruceArgument,
    other: _OtherArgument,
    by: ByOption,
    reason: ReasonOption,
    store: StoreOption = None,
) -> None:
    """Say that another truce, or what a claim's article says, is of this truce."""
    _tie(truce, other, by, reason, store, apart=False)


def unlink(
    truce: _TruceArgument,
    other: Annotated[
        str, typer.Argument(metavar="CLAIM", help="A claim that is not of the truce.")
    ],
    by: ByOption,
    reason: ReasonOption,
    store: StoreOption = None,
) -> None:
    """Say that what a claim's article says is not of this truce."""
    _tie(truce, other, by, reason, store, apart=True)


def _tie(
    truce: str, other: str, by: str, reason: str, store: str | None, *, apart: bool
) -> None:
    ledger = open_ledger(store, write=True)
    view = derived(ledger)
    truces = view.truces()
    home = the_truce(truces, truce, ledger.where)
    away = the_truce(truces, other, ledger.where)
    moved = [
        member.node
        for member in view.members(away.id)
        if other == away.id
        or away.id.startswith(other)
        or any(report.claim == other for report in member.reports)
    ]
    stay = [member.node for member in view.members(home.id) if member.node not in moved]
    if not stay or (apart and home.id != away.id) or (not apart and home.id == away.id):
        raise LedgerError(
            f"{ledger.where}: {other} is {'not in' if apart else 'all of'} {home.id} "
            "already; nothing was added"
        )
    claims = (stay[0], *moved)
    body = Unlink if apart else Link
    _append(ledger, body(claims=claims, by=by, reason=reason))


def correct(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", help="The claim's id.")],
    field: Annotated[
        Field, typer.Argument(metavar="FIELD", help="phase status date speaker source")
    ],
    value: Annotated[
        str, typer.Argument(metavar="VALUE", help="An id, words, or an ISO day.")
    ],
    by: ByOption,
    reason: ReasonOption,
    store: StoreOption = None,
) -> None:
    """Put one value of a truce claim right; what was read stays beside it."""
    import datetime as dt  # noqa: PLC0415 only here

    allowed = {"phase": get_args(Phase), "status": get_args(Status)}.get(field.value)
    if allowed is not None and value not in allowed:
        raise typer.BadParameter(f"{value!r}: expected one of {', '.join(allowed)}")
    if field is Field.DATE:
        try:
            value = dt.date.fromisoformat(value).isoformat()
        except ValueError:
            raise typer.BadParameter(f"{value!r}: expected an ISO day") from None
    ledger = open_ledger(store, write=True)
    the_truce(derived(ledger).truces(), claim, ledger.where)
    _append(
        ledger,
        Correct(claim=claim, field=field.value, value=value, by=by, reason=reason),
    )


def retract(
    target: Annotated[
        str, typer.Argument(metavar="ID", help="A claim, an entry or a judgement.")
    ],
    by: ByOption,
    reason: ReasonOption,
    store: StoreOption = None,
) -> None:
    """Take a claim, an article or an earlier judgement out of what is derived."""
    ledger = open_ledger(store, write=True)
    if ledger.entry(target) is None and not ledger.holding([target])[target]:
        raise LedgerError(
            f"{ledger.where}: no claim or entry {target}; expected an id that "
            "hudna why shows"
        )
    _append(ledger, Retract(target=target, by=by, reason=reason))


def _append(ledger: "Store", body: Judgement) -> None:
    if not body.by.strip() or not body.reason.strip():
        raise typer.BadParameter("--by and --reason: expected words, not nothing")
    entry = make_entry(body, now())
    ledger.append([entry])
    print(f"{entry.id}: {type(body).__name__.lower()}, by {body.by}: {body.reason}")
