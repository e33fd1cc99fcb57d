"""What the ledger derives: reports, truces, what holds, incidents."""

from msgspec import Struct

from hudna.core.claim import Phase, Status


class Voice(Struct, frozen=True, gc=False, order=True):
    """Somebody whose word a report is, whoever printed it.

    Attributes:
        id: Equal for reports that go back to one origin.
        name: As the text or the actor book names it.
        kind: `party` speaks for a side of the truce; `third` does not; `outlet` is
            the word of an outlet itself; `unnamed` a source that is not named.
    """

    id: str
    name: str
    kind: str


class Report(Struct, frozen=True, gc=False, kw_only=True):
    """What one article says about one truce at one place of its text.

    Attributes:
        claim: The claim's id, down to whose words it goes.
        entry: The entry that holds it; `text` is the digest of its text.
        local: The truce's label within the article.
        first: First day on which it happened or is to happen, None where unknown.
        last: The last such day.
        basis: Where the day comes from, as in a reading.
        known: The day from which the report was known.
        term: For how long, as a TIMEX3 duration, where the clause says so.
        speaker: Id of who says so, else None; `speaker_words` as written.
        start: Where the clause that it rests on begins in the text; `end` where it
            ends; `at` where the word stands that carries it.
        clause: A number made of the clause's folded words, 0 for a short clause.
        dated: Whether its article has a date of its own, so that news without a day
            is of about then.
        corrected: Ids of the entries by which a person corrected it.
    """

    claim: str
    entry: str
    text: str
    local: str
    outlet: str
    phase: Phase
    status: Status
    first: str | None
    last: str | None
    basis: str
    known: str
    term: str | None
    actors: tuple[str, ...]
    camps: tuple[str, ...]
    places: tuple[str, ...]
    theatre: str
    speaker: str | None
    speaker_words: str | None
    chain_outlet: str | None
    start: int
    end: int
    at: int
    clause: int
    background: bool
    confidence: float
    dated: bool
    corrected: tuple[str, ...] = ()


class Reason(Struct, frozen=True, gc=False):
    """A part of a score: what speaks for or against, and how much."""

    what: str
    points: float


class Member(Struct, frozen=True, gc=False, kw_only=True):
    """What one article says of a truce, and why it is taken to be of this truce."""

    node: str
    reports: tuple[Report, ...]
    score: float
    reasons: tuple[Reason, ...]


class Moment(Struct, frozen=True, gc=False, kw_only=True):
    """One thing said of a truce on one day, by one voice, in one or more reports."""

    day: str | None
    phase: Phase
    status: Status
    basis: str
    voice: Voice
    actors: tuple[str, ...]
    known: str
    claims: tuple[str, ...]
    outlets: tuple[str, ...]


class Truce(Struct, frozen=True, gc=False, kw_only=True):
    """One truce: its sides, places, life and voices, from all that is known of it.

    Attributes:
        id: Country and the day it was founded, or first spoken of: `ye-2022-04-02`.
        founded: Day on which it was agreed or began; None while only spoken of.
        moments: Its life, in the order of days; rival reports side by side.
        terms: The days on which it was agreed or prolonged for a time, each with the
            day on which that time is over.
        origins: Texts that reprint each other have one origin.
    """

    id: str
    theatre: str
    founded: str | None
    camps: tuple[str, ...]
    places: tuple[str, ...]
    moments: tuple[Moment, ...]
    terms: tuple[tuple[str, str], ...]
    articles: int
    origins: int
    voices: tuple[Voice, ...]


class Rival(Struct, frozen=True, gc=False, kw_only=True):
    """What somebody says that does not fit what is taken to hold."""

    phase: Phase
    status: Status
    day: str | None
    voices: tuple[Voice, ...]
    claims: tuple[str, ...]


class Standing(Struct, frozen=True, gc=False, kw_only=True):
    """Whether a truce holds on a day.

    Attributes:
        state: `unknown` before anything is known; else the phase that its life has
            come to: proposed, rejected, negotiating, agreed, in_effect, extended,
            suspended, ended.
        condition: Of a truce in force, what is said of it lately: `held`, `violated`,
            `disputed` (both), `threatened`, else None.
        since: The day since which the state holds.
        term_ends: The last day for which it was agreed, where reports say how long.
        lapsed: Whether that day is over and nobody reports an extension or an end.
        heard: The last day of which anything was said, until then.
        voices: Who says that the state holds.
        rivals: What others say instead.
    """

    state: str
    condition: str | None
    since: str | None
    term_ends: str | None
    lapsed: bool
    heard: str | None
    voices: tuple[Voice, ...]
    rivals: tuple[Rival, ...]


class Incident(Struct, frozen=True, gc=False, kw_only=True):
    """One act of violence, from all claims that are taken to be of it.

    `killed` and `injured` are the lowest and highest number that any voice gives;
    `sources` has who is said to have done it, `denied` who denies it.
    """

    id: str
    theatre: str
    first: str | None
    last: str | None
    places: tuple[str, ...]
    means: tuple[str, ...]
    sources: tuple[str, ...]
    recipients: tuple[str, ...]
    denied: tuple[str, ...]
    killed: tuple[int, int] | None
    injured: tuple[int, int] | None
    voices: tuple[Voice, ...]
    claims: tuple[str, ...]
    truces: tuple[str, ...]
    outlets: tuple[str, ...]


class Derived(Struct, frozen=True):
    """All that is derived from a set of entries.

    `members` has, by the truce's id, the articles' shares in it, each with the score
    that ties it to the truce.
    """

    truces: tuple[Truce, ...]
    members: dict[str, tuple[Member, ...]]
    incidents: tuple[Incident, ...]


class Printed(Struct, frozen=True):
    """Who printed which text.

    Attributes:
        origins: Digest of a text to the digest of its first printing.
        outlets: Digest of a text to who printed it first.
        sightings: Digest of a text to all who printed it.
    """

    origins: dict[str, str]
    outlets: dict[str, str]
    sightings: dict[str, tuple[str, ...]]
