"""From the CSV files of actors to the compiled actor book."""

from collections.abc import Iterable, Iterator

import msgspec

from hudna.core.errors import LexiconError
from hudna.lexicon.actor_schema import (
    DATA,
    ActorRow,
    CommunityRow,
    HeadRow,
    InstitutionRow,
    Stance,
    StateRow,
    read_rows,
)
from hudna.lexicon.actor_words import case_variants, definite, fold_words, nisba_forms
from hudna.lexicon.actors import (
    Actor,
    ActorBook,
    Community,
    Head,
    Institution,
    Name,
    Sort,
)

_TABLES = {"states", "institutions", "communities", "heads"}
_RANKS: tuple[Sort, ...] = ("name", "alias", "label", "capital")
_INFLECTED = {"armed_group", "coalition", "crowd", "opposition", "party", "tribe"}
"""Kinds whose names take case endings: not people, outlets, offices."""


def compiled() -> bytes:
    """The actor book as MessagePack, the same bytes for the same data."""
    return msgspec.msgpack.encode(_book())


def _book() -> ActorBook:
    """Read all files and draw the tables up."""
    states = list(read_rows(DATA / "states.csv", StateRow))
    institutions = list(read_rows(DATA / "institutions.csv", InstitutionRow))
    heads = list(read_rows(DATA / "heads.csv", HeadRow))
    actors: dict[str, Actor] = {}
    names = _Names(heads)
    for state in states:
        _add(actors, names, _state_actor(state), state.where)
        for capital in state.capital_ar:
            names.add(capital, state.alpha3.lower(), "capital")
        for institution in institutions:
            _add_institution(actors, names, state, institution)
    for path in sorted(DATA.glob("*.csv")):
        if path.stem not in _TABLES:
            for row in read_rows(path, ActorRow):
                _add(actors, names, _actor(row), row.where)
    _check_parents(actors)
    nisbas = _nisbas(states)
    return ActorBook(
        actors=dict(sorted(actors.items())),
        names=names.table(bare=False),
        bare=names.table(bare=True),
        nisbas=nisbas,
        communities=_communities(),
        heads={
            " ".join(fold_words(row.word)): Head(row.kinds, row.stance) for row in heads
        },
        institutions={
            " ".join(fold_words(head)): Institution(row.suffix, row.kind, row.role)
            for row in institutions
            for head in (*row.heads_m, *row.heads_f)
        },
    )


class _Names:
    """Collects phrases, and who they name and how."""

    def __init__(self, heads: Iterable[HeadRow]) -> None:
        self._heads = list(heads)
        self.generated: set[str] = set()
        self._seen: dict[bool, dict[tuple[str, ...], dict[str, tuple[int, Stance]]]]
        self._seen = {False: {}, True: {}}

    def add_actor(self, actor: Actor) -> None:
        """Add all names of an actor; `~` marks those that want a head word."""
        for index, alias in enumerate((actor.name_ar, *actor.aliases)):
            if alias.startswith("~"):
                self.add(alias[1:], actor.id, "alias", bare=True)
                for row in self._heads:
                    if actor.kind in row.kinds and actor.kind != "person":
                        self.add(f"{row.word} {alias[1:]}", actor.id, "alias")
                continue
            inflected = actor.kind in _INFLECTED
            for form in case_variants(alias) if inflected else _kunya(alias, actor):
                self.add(form, actor.id, "alias" if index else "name")
        for label in actor.labels:
            for form in case_variants(label.text):
                self.add(form, actor.id, "label", stance=label.stance)

    def add(
        self,
        phrase: str,
        key: str,
        sort: Sort,
        *,
        stance: Stance = "",
        bare: bool = False,
    ) -> None:
        """Add one phrase; the first way in which it names an actor counts."""
        words = fold_words(phrase)
        if not words:
            raise LexiconError(f"{key}: name {phrase!r}: expected at least a word")
        owners = self._seen[bare].setdefault(words, {})
        rank = _RANKS.index(sort)
        if key not in owners or rank < owners[key][0]:
            owners[key] = (rank, stance)

    def table(self, *, bare: bool) -> dict[str, tuple[Name, ...]]:
        """The phrases by first word, longest first."""
        found: dict[str, list[Name]] = {}
        for words, everybody in self._seen[bare].items():
            owners = everybody
            listed = {k: v for k, v in owners.items() if k not in self.generated}
            owners = listed or owners  # what a row says outweighs a pattern
            best = min(rank for rank, _ in owners.values())
            ids = sorted(owners, key=lambda key: (owners[key][0], key))
            stances = {stance for _, stance in owners.values()}
            stance = stances.pop() if len(stances) == 1 else ""
            entry = Name(words, tuple(ids), _RANKS[best], stance)
            found.setdefault(words[0], []).append(entry)
        return {
            first: tuple(sorted(found[first], key=lambda n: (-len(n.words), n.words)))
            for first in sorted(found)
        }


def _kunya(alias: str, actor: Actor) -> tuple[str, ...]:
    """The case forms of `أبو` in a person's name; other names stay as they are."""
    return case_variants(alias) if actor.kind == "person" else (alias,)


def _add(actors: dict[str, Actor], names: _Names, actor: Actor, where: str) -> None:
    """Add an actor; a row for a generated institution is merged with it."""
    known = actors.get(actor.id)
    if known and actor.id in names.generated:
        names.generated.discard(actor.id)
        more = (known.name_ar, *known.aliases, *actor.aliases)
        actor = msgspec.structs.replace(actor, aliases=tuple(dict.fromkeys(more)))
    elif known:
        raise LexiconError(f"{where}: id {actor.id}: expected once only")
    actors[actor.id] = actor
    names.add_actor(actor)


def _state_actor(row: StateRow) -> Actor:
    return Actor(
        row.alpha3.lower(),
        row.name_ar,
        row.name_en,
        "state",
        row.alpha3,
        aliases=row.aliases,
        labels=row.labels,
    )


def _actor(row: ActorRow) -> Actor:
    fields = {f: getattr(row, f) for f in Actor.__struct_fields__}
    return Actor(**fields)


def _add_institution(
    actors: dict[str, Actor], names: _Names, state: StateRow, row: InstitutionRow
) -> None:
    """Add what a state's adjective and an institution's heads make together."""
    forms = tuple(_institution_names(state, row))
    if not forms:
        return
    actor = Actor(
        f"{state.alpha3.lower()}.{row.suffix}",
        forms[0],
        f"{row.name_en} ({state.alpha3})",
        row.kind,
        state.alpha3,
        row.role,
        state.alpha3.lower(),
    )
    actors[actor.id] = actor
    names.generated.add(actor.id)
    names.add(forms[0], actor.id, "name")
    for form in forms[1:]:
        names.add(form, actor.id, "alias")


def _institution_names(state: StateRow, row: InstitutionRow) -> Iterator[str]:
    """`الجيش العراقي`, `القوات العراقية`, `جيش العراق`; `وزارة الدفاع العراقية`."""
    for gender, heads in (("m", row.heads_m), ("f", row.heads_f)):
        for head in heads:
            for nisba in state.nisba:
                yield f"{head} {definite(nisba_forms(nisba)[gender][0])}"
            if " " not in head and head.startswith("ال"):
                yield f"{head[2:]} {state.name_ar}"


def _nisbas(states: list[StateRow]) -> dict[str, str]:
    """All forms of all adjectives, but for accusatives that name the state itself."""
    own = {
        " ".join(fold_words(name))
        for row in states
        for name in (row.name_ar, *row.aliases)
    }
    found: dict[str, str] = {}
    for row in states:
        forms = [f for n in row.nisba for g in nisba_forms(n).values() for f in g]
        for form in (*forms, *row.plurals):
            folded = " ".join(fold_words(form))
            if folded in own and folded.endswith("ا"):
                continue  # ليبيا is Libya, not `a Libyan`; سورية may be either
            if found.setdefault(folded, row.alpha3) != row.alpha3:
                raise LexiconError(f"{row.where}: nisba {form}: is {found[folded]}'s")
    return dict(sorted(found.items()))


def _communities() -> dict[str, Community]:
    found: dict[str, Community] = {}
    for row in read_rows(DATA / "communities.csv", CommunityRow):
        forms = [f for n in row.nisba for g in nisba_forms(n).values() for f in g]
        for form in (*forms, *row.plurals):
            folded = " ".join(fold_words(form))
            found[folded] = Community(row.code, row.sort, row.name_en)
    return dict(sorted(found.items()))


def _check_parents(actors: dict[str, Actor]) -> None:
    for actor in actors.values():
        if actor.parent and actor.parent not in actors:
            raise LexiconError(
                f"{actor.id}: parent {actor.parent}: expected the id of an actor"
            )
