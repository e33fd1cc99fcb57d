"""Claims: somebody says, at some time, that something happened, will, or did not.

The shapes here are those of the published reading (`hudna.reading/1`); event types and
modes are PLOVER's, CAMEO codes those of the CAMEO actor codebook.
"""

from typing import Literal

from msgspec import Struct

ClaimKind = Literal["event", "truce", "term", "reason", "silence"]
EventType = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "RETREAT",
    "CONCEDE",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "MOBILIZE",
    "SANCTION",
    "COERCE",
    "ASSAULT",
]
Phase = Literal[
    "proposed",
    "rejected",
    "negotiating",
    "agreed",
    "in_effect",
    "extended",
    "holding",
    "violated",
    "threatened",
    "suspended",
    "ended",
]
Status = Literal[
    "actual",
    "denied",
    "negated",
    "threatened",
    "planned",
    "future",
    "conditional",
    "called_for",
    "possible",
]
TimeBasis = Literal["stated", "narrative", "published", "unknown"]


class Quote(Struct, frozen=True, gc=False):
    """Words of the article: half-open code points into the text as received."""

    start: int
    end: int
    text: str


class Cameo(Struct, frozen=True, gc=False):
    """CAMEO codes: a country of three letters, a role of three; None where unknown."""

    country: str | None = None
    role: str | None = None


class Party(Struct, frozen=True, gc=False):
    """Who does, suffers or says something: the words and, where known, the identity.

    `stance` keeps a speaker's hostile or praising label apart from the identity;
    `inferred` says that the identity comes from the country of the places around.
    """

    start: int
    end: int
    text: str
    id: str | None = None
    cameo: Cameo = Cameo()
    stance: str | None = None
    inferred: bool = False


class ClaimPlace(Struct, frozen=True, gc=False):
    """A place of a claim and its gazetteer id, None where it is ambiguous."""

    start: int
    end: int
    text: str
    id: str | None = None


class ClaimTime(Struct, frozen=True, gc=False):
    """When it happened: a TIMEX3 value and where it comes from.

    `basis` is `stated` by the claim's own clause, else the narrative's current time,
    else the day of publication; `time` is an index into the reading's times.
    """

    value: str | None = None
    earliest: str | None = None
    latest: str | None = None
    basis: TimeBasis = "unknown"
    time: int | None = None


class Means(Struct, frozen=True, gc=False):
    """With what: the words and a kind such as `rocket`, `drone` or `ied`."""

    span: Quote
    kind: str


class Count(Struct, frozen=True, gc=False):
    """A number of people as a range; None where the words set no bound."""

    low: int | None
    best: int | None
    high: int | None
    span: Quote


class Claim(Struct, frozen=True, gc=False, kw_only=True):
    """One claim of an article; every value can be taken back to its words.

    `source` and `recipient` are empty where the text names nobody, and `why_empty`
    then says why. `speaker` is None for the outlet's own voice; `chain` has every link
    of the attribution from the outermost in. `about` has ids of claims of the same
    reading that this one denies, explains or answers.
    """

    id: str
    kind: ClaimKind
    type: EventType | None = None
    mode: str | None = None
    phase: Phase | None = None
    status: Status = "actual"
    trigger: Quote
    evidence: Quote
    source: tuple[Party, ...] = ()
    recipient: tuple[Party, ...] = ()
    sides: tuple[tuple[Party, ...], ...] = ()
    speaker: Party | None = None
    chain: tuple[Party, ...] = ()
    quoted: bool = False
    time: ClaimTime = ClaimTime()
    places: tuple[ClaimPlace, ...] = ()
    means: tuple[Means, ...] = ()
    killed: Count | None = None
    injured: Count | None = None
    truce: str | None = None
    about: tuple[str, ...] = ()
    background: bool = False
    confidence: float = 0.5
    rule: str
    why_empty: dict[str, str] = {}
