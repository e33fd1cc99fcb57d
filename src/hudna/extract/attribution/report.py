"""What a report is: a speaker, what carries the report, and the words it is about."""

from msgspec import Struct

from hudna.extract.clauses.phrases import Phrase

HEADLINE = "headline"
"""The act of a speaker before a colon; a country there is rather what it is about."""


class Report(Struct, frozen=True, gc=False):
    """`speaker` says what words `first` to `last` (excluded) tell.

    `act` is the kind of saying (`say`, `deny`, `allege` …), `verb` the word that
    carries it. `outlet` is whom it was said to, or by whom it was relayed. A speaker of
    None is a pronoun (`وأضاف`) that stands for an earlier one. `clause` says that the
    report governs a clause or quotation rather than a noun.
    """

    act: str
    verb: int
    speaker: Phrase | None
    outlet: Phrase | None
    first: int
    last: int
    clause: bool
