"""Judge by its neighbours whether a place's name stands for the place."""

import functools

from msgspec import Struct

from hudna.core.folding import fold_word
from hudna.extract.places.lookup import Match
from hudna.extract.tokens import Tokens
from hudna.lexicon.forms import load_forms
from hudna.lexicon.places import Gazetteer
from hudna.lexicon.rules import rule_file

_SHORTEST = 3
_TANWIN = "\u064b"
_ADJECTIVAL = ("ة", "ه", "ها", "ات", "هم")
_JOINED = ("و", "ب", "ل", "ف", "ك", "ت", "ي")
"""Letters of conjunctions, prepositions and verbs in the present."""
_ON = "علي"
"""Folded, the name علي is the preposition على, which is far commoner."""


class Neighbours(Struct, frozen=True):
    """Folded words beside a name that tell whether it is a place's."""

    prepositions: frozenset[str]
    kin: frozenset[str]
    named_after: frozenset[str]
    first_parts: frozenset[str]
    offices: frozenset[str]
    ordinary: frozenset[str]
    occasions: frozenset[str]


@functools.cache
def load_neighbours() -> Neighbours:
    """Read `neighbours.toml`, once a process."""
    lists = rule_file("extract/places/neighbours.toml").words
    return Neighbours(
        **{name: frozenset(map(fold_word, words)) for name, words in lists.items()}
    )


def stands(tokens: Tokens, index: int, match: Match, gazetteer: Gazetteer) -> bool:
    """Whether a match without a head noun is a place, by its cue and its neighbour."""
    if match.name.cue in {"head", "never"}:
        return False
    known = load_neighbours()
    close = index > 0 and tokens.gap(index).isspace()
    before = tokens.words[index - 1] if close else ""
    if match.name.cue == "preposition":
        return before in known.prepositions
    if match.clitic:
        return True
    if before in gazetteer.given and before != _ON:
        return False
    single = len(match.name.words) == 1
    if single and _is_accusative(tokens, index, before, gazetteer):
        return False
    return not (single and (before in known.kin or before in known.named_after))


def _is_accusative(
    tokens: Tokens, index: int, before: str, gazetteer: Gazetteer
) -> bool:
    """Whether a country's name is an adjective here: `جنديا سوريا`, `بريطانياً`."""
    word = tokens.words[index]
    if not word.endswith("يا") or word[:-1] not in gazetteer.nisbas:
        return False
    folded = tokens.folded
    span = folded.span(tokens.starts[index], tokens.ends[index])
    if _TANWIN in span.of(folded.source):
        return True
    return len(before) > _SHORTEST and any(
        reading.pos != "verb"
        and reading.case in ("acc", "obl")
        and not reading.definite
        for reading in load_forms().analyse(before)
        if before.endswith("ا")
    )


def new_name(tokens: Tokens, index: int) -> int:
    """How many words a name has that the gazetteer lacks, after a sure head noun.

    Only what cannot be an adjective, a verb or a preposition counts: a word with the
    article (`بلدة القريات`), a first part of compound names (`قرية تل الحصى`), or a
    word that the lexicon does not know (`قرية صبارين`).
    """
    if index >= len(tokens) or not tokens.gap(index).isspace():
        return 0
    known = load_neighbours()
    word = tokens.words[index]
    following = index + 1 < len(tokens) and tokens.gap(index + 1).isspace()
    if (
        word in known.first_parts
        and following
        and len(tokens.words[index + 1]) >= _SHORTEST
    ):
        return 2
    if word in known.offices or word in known.ordinary:
        return 0
    bare = word.removeprefix("ال")
    if len(bare) < len(word):
        return int(len(bare) >= _SHORTEST)
    # `قرية صبارين`: no word of news prose, nor one with an ending of adjectives.
    return int(
        len(word) > _SHORTEST
        and not word.endswith(_ADJECTIVAL)
        and not word.startswith(_JOINED)
        and not load_forms().analyse(word)
    )
