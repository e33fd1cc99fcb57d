"""The acts of violence that an article claims, slim enough to hold those of all."""

from collections.abc import Iterable

from msgspec import Struct

from hudna.core.claim import Claim, Count, Party
from hudna.core.reading import Reading
from hudna.ledger.reports import report_of, theatre_of
from hudna.ledger.values import Report
from hudna.resolve.camps import country_of_place

_RIVAL = ("denied", "negated")


class Act(Struct, frozen=True, gc=False, kw_only=True):
    """One article's claim of an act of violence, or its denial of one."""

    report: Report
    mode: str
    means: tuple[str, ...]
    sources: tuple[str, ...]
    recipients: tuple[str, ...]
    killed: tuple[int, int] | None
    injured: tuple[int, int] | None
    about: tuple[str, ...]


def acts_of(reading: Reading, entry: str, known: str) -> tuple[Act, ...]:
    """The acts of violence that an article claims to have happened, or denies."""
    claims = [
        claim
        for claim in reading.claims
        if claim.type == "ASSAULT"
        and (claim.status == "actual" or (claim.status in _RIVAL and claim.about))
    ]
    if not claims:
        return ()
    about = theatre_of(reading, [c for c in reading.claims if c.kind != "silence"])
    return tuple(
        Act(
            report=report_of(reading, claim, entry, known, _where(claim) or about),
            mode=claim.mode or "",
            means=tuple(sorted({means.kind for means in claim.means})),
            sources=_parties(claim.source),
            recipients=_parties(claim.recipient),
            killed=_range(claim.killed),
            injured=_range(claim.injured),
            about=claim.about,
        )
        for claim in claims
    )


def _parties(parties: Iterable[Party]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party.id or party.text for party in parties))


def _where(claim: Claim) -> str:
    """The country that an act's own places are in."""
    return next(
        (country for p in claim.places if p.id and (country := country_of_place(p.id))),
        "",
    )


def _range(count: Count | None) -> tuple[int, int] | None:
    if count is None:
        return None
    known = [n for n in (count.low, count.best, count.high) if n is not None]
    return (min(known), max(known)) if known else None
