"""How much the actor book holds, counted from its files and from what is compiled."""

from collections.abc import Iterator

from hudna.lexicon.actor_schema import DATA, ActorRow, StateRow, read_rows
from hudna.lexicon.actor_words import fold_words
from hudna.lexicon.actors import load_actors
from hudna.lexicon.compile_actors import TABLES


def counts() -> Iterator[str]:
    """What the rows list, apart from what is drawn from states and inflection.

    A listed name is a name, alias, spelling or label of a row, in Arabic or Latin
    letters; those of a row that fold to the same words count once, and its English name
    does not count.
    """
    rows: list[ActorRow | StateRow] = list(read_rows(DATA / "states.csv", StateRow))
    states = len(rows)
    for path in sorted(DATA.glob("*.csv")):
        if path.stem not in TABLES:
            rows.extend(read_rows(path, ActorRow))
    names = sum(len(_names(row)) for row in rows)
    listed = len(rows) - states
    yield f"{listed} listed actors and {states} states, {names} listed names"
    book = load_actors()
    forms = sum(map(len, book.names.values())) + sum(map(len, book.bare.values()))
    yield f"{len(book.actors)} actors with the institutions of states, {forms} phrases"
    held = sum(map(len, book.tenures.values()))
    yield (
        f"{held} terms in {len(book.tenures)} offices, {len(book.memberships)} "
        f"memberships, {len(book.changes)} splits, mergers and new names"
    )


def _names(row: ActorRow | StateRow) -> set[tuple[str, ...]]:
    labels = (label.text for label in row.labels)
    return {fold_words(name) for name in (row.name_ar, *row.aliases, *labels)}
