"""Whose word a report is: reprints, wire copies and quotations fold to one voice."""

from collections.abc import Mapping
from hashlib import blake2b

from hudna.core.folding import fold, fold_word
from hudna.ledger.values import Report, Voice
from hudna.resolve.camps import actor_name, camp_of, fights

_SAME_WORDS = 8
"""From so many words on, the same clause in two articles was written once."""


def clause_of(words: str) -> int:
    """A number made of a clause's folded words; 0 where it is too short to tell."""
    folded = fold(words).text.split()
    if len(folded) < _SAME_WORDS:
        return 0
    made = blake2b(" ".join(folded).encode("utf-8", "replace"), digest_size=6)
    return int.from_bytes(made.digest(), "big")


def voice_of(
    report: Report,
    camps: frozenset[str],
    origin: str,
    outlets: Mapping[str, str],
) -> Voice:
    """Whose word a report is.

    Args:
        report: The report.
        camps: The sides of its truce.
        origin: Digest of the text that its words were first printed in.
        outlets: Digest of a text to the outlet that printed it.
    """
    if report.speaker is not None:
        camp = camp_of(report.speaker)
        if camp in camps or fights(report.speaker):
            return Voice(camp, actor_name(camp), "party")
        return Voice(report.speaker, actor_name(report.speaker), "third")
    if report.speaker_words is not None:
        # An unnamed source is one voice an origin: two outlets' "security source"
        # may be two people.
        words = fold_word(" ".join(report.speaker_words.split()))
        return Voice(f"{words}@{origin}", report.speaker_words, "unnamed")
    if report.chain_outlet is not None:
        return Voice(report.chain_outlet, actor_name(report.chain_outlet), "outlet")
    outlet = outlets.get(origin, "")
    if outlet:
        return Voice(f"outlet:{fold_word(outlet)}", outlet, "outlet")
    return Voice(f"text:{origin}", "", "outlet")
