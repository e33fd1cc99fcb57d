"""`hudna lexicon`: what the lexicon knows of a word, and whether its data are sound."""

from collections.abc import Iterator
from typing import Annotated

import typer

from hudna.cli.messages import complain, on_one_line
from hudna.core.folding import fold_word
from hudna.lexicon.actors import load_actors
from hudna.lexicon.forms import Analysis, load_forms
from hudna.lexicon.places import load_places
from hudna.lexicon.schema import load_nouns, load_verbs

lexicon = typer.Typer(
    help="Ask the lexicon, and check it.", no_args_is_help=True, rich_markup_mode=None
)

_NAMES = {
    "1": "first person",
    "2": "second person",
    "3": "third person",
    "m": "masculine",
    "f": "feminine",
    "s": "singular",
    "d": "dual",
    "p": "plural",
    "nom": "nominative",
    "acc": "accusative",
    "obl": "accusative or genitive",
}


@lexicon.command("find")
def find(
    word: Annotated[
        str, typer.Argument(metavar="WORD", help="A word form, or a name.")
    ],
) -> None:
    """Say what a word form can be: lemma, pattern, features, sense, clitics.

    Names of actors and places may have several words. The exit status is 1 where the
    lexicon does not know the word.
    """
    lines = [*_forms(word), *_actors(word), *_places(word)]
    if not lines:
        complain(f"lexicon find: {word.strip() or repr(word)}: not in the lexicon")
        raise typer.Exit(1)
    print(on_one_line(word))
    for line in lines:
        print(line)


def _forms(word: str) -> Iterator[str]:
    analyses = load_forms().analyse(fold_word(word))
    glosses = _glosses() if analyses else {}
    for found in analyses:
        pattern, gloss = glosses.get(found.lemma, ("", ""))
        features = ", ".join(_features(found))
        sense = f" “{gloss}”" if gloss else ""
        yield f"  {found.pos.replace('_', ' ')} ({found.domain}){sense}: {found.lemma}"
        if pattern:
            yield f"    pattern: {pattern}"
        if features:
            yield f"    features: {features}"
        yield from _clitics(found)


def _glosses() -> dict[str, tuple[str, str]]:
    """Pattern and English sense of each lemma."""
    nouns = {row.lemma: ("", row.gloss) for row in load_nouns()}
    return nouns | {row.lemma: (row.pattern, row.gloss) for row in load_verbs()}


def _features(found: Analysis) -> Iterator[str]:
    for value in (found.tense, found.voice):
        if value:
            yield value
    for value in (found.person, found.gender, found.number, found.case):
        if value:
            yield _NAMES.get(value, value)
    if found.definite:
        yield "definite"
    if found.construct:
        yield "only before a genitive"


def _clitics(found: Analysis) -> Iterator[str]:
    if found.proclitics:
        yield f"    before it: {' + '.join(found.proclitics)}"
    if found.enclitic:
        yield f"    attached pronoun: {found.enclitic}"


def _actors(word: str) -> Iterator[str]:
    for actor in load_actors().find(word):
        codes = " ".join(filter(None, (actor.country, actor.role)))
        yield f"  actor {actor.id}: {actor.kind}, {actor.name_en}: {actor.name_ar}"
        if codes:
            yield f"    codes: {codes}"
        if actor.since or actor.until:
            yield f"    years: {actor.since or '…'} to {actor.until or 'now'}"


def _places(word: str) -> Iterator[str]:
    for place in load_places().find(word):
        country = f" in {place.country}" if place.country else ""
        yield (
            f"  place {place.id}: {place.precision}{country}, {place.name_en}, "
            f"{place.lat:.3f} {place.lon:.3f}: {place.name_ar}"
        )


@lexicon.command("check")
def check() -> None:
    """Validate every data file and run every example of every rule."""
    from hudna.cli.checks import CHECKS  # noqa: PLC0415 slow; not for --help

    faults = 0
    for name, run in CHECKS:
        for ok, line in run():
            if ok:
                print(f"{name}: {line}")
            else:
                faults += 1
                complain(line)
    if faults:
        complain(f"lexicon check: {faults} faults; expected none")
        raise typer.Exit(1)
    print("lexicon check: no faults")
