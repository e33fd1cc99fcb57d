"""From the CSV files of actors to the compiled actor book."""

from collections.abc import Iterator, Mapping

import msgspec

from hudna.core.errors import LexiconError
from hudna.lexicon.actor_names import Names
from hudna.lexicon.actor_schema import (
    DATA,
    ActorRow,
    ChangeRow,
    CommunityRow,
    DyadRow,
    HeadRow,
    InstitutionRow,
    MembershipRow,
    StateRow,
    TenureRow,
    read_rows,
)
from hudna.lexicon.actor_words import definite, fold_words, nisba_forms
from hudna.lexicon.actors import Actor, ActorBook, Community, Head, Institution
from hudna.lexicon.careers import Change, Dyad, Membership, Tenure

TABLES = {
    "changes",
    "communities",
    "dyads",
    "heads",
    "institutions",
    "memberships",
    "states",
    "tenures",
}


def compiled() -> bytes:
    """The actor book as MessagePack, the same bytes for the same data."""
    return msgspec.msgpack.encode(_book())


def _book() -> ActorBook:
    """Read all files and draw the tables up."""
    states = list(read_rows(DATA / "states.csv", StateRow))
    institutions = list(read_rows(DATA / "institutions.csv", InstitutionRow))
    heads = list(read_rows(DATA / "heads.csv", HeadRow))
    actors: dict[str, Actor] = {}
    head_table = {
        " ".join(fold_words(row.word)): Head(row.kinds, row.stance) for row in heads
    }
    names = Names(head_table)
    for state in states:
        _add(actors, names, _state_actor(state), state.where)
        for capital in state.capital_ar:
            names.add(capital, state.alpha3.lower(), "capital")
        for institution in institutions:
            _add_institution(actors, names, state, institution)
    for path in sorted(DATA.glob("*.csv")):
        if path.stem not in TABLES:
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
        heads=head_table,
        institutions={
            " ".join(fold_words(head)): Institution(row.suffix, row.kind, row.role)
            for row in institutions
            for head in (*row.heads_m, *row.heads_f)
        },
        tenures=_tenures(actors),
        memberships=_memberships(actors),
        changes=_changes(actors),
        dyads=_dyads(actors),
    )


def _add(actors: dict[str, Actor], names: Names, actor: Actor, where: str) -> None:
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
    actors: dict[str, Actor], names: Names, state: StateRow, row: InstitutionRow
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


def _known(actors: Mapping[str, Actor], where: str, *keys: str) -> None:
    for key in keys:
        if key not in actors:
            raise LexiconError(f"{where}: {key}: expected the id of an actor")


def _ordered(where: str, since: str, until: str) -> None:
    if since and until and since > until + "~":
        raise LexiconError(f"{where}: until {until}: expected no day before {since}")


def _tenures(actors: Mapping[str, Actor]) -> dict[str, tuple[Tenure, ...]]:
    found: dict[str, list[Tenure]] = {}
    for row in read_rows(DATA / "tenures.csv", TenureRow):
        _known(actors, row.where, row.office, row.person)
        _ordered(row.where, row.since, row.until)
        if actors[row.person].kind != "person" or actors[row.office].kind != "office":
            raise LexiconError(f"{row.where}: {row.office}: expected office and person")
        tenure = Tenure(row.office, row.person, row.since, row.until)
        found.setdefault(row.office, []).append(tenure)
    return {office: tuple(each) for office, each in found.items()}


def _memberships(actors: Mapping[str, Actor]) -> tuple[Membership, ...]:
    found: list[Membership] = []
    for row in read_rows(DATA / "memberships.csv", MembershipRow):
        _known(actors, row.where, row.body, row.member)
        _ordered(row.where, row.since, row.until)
        found.append(Membership(row.member, row.body, row.since, row.until))
    return tuple(found)


def _changes(actors: Mapping[str, Actor]) -> tuple[Change, ...]:
    found: list[Change] = []
    for row in read_rows(DATA / "changes.csv", ChangeRow):
        _known(actors, row.where, row.before, row.after)
        found.append(Change(row.before, row.after, row.day, row.way))
    return tuple(found)


def _dyads(actors: Mapping[str, Actor]) -> tuple[Dyad, ...]:
    found: list[Dyad] = []
    for row in read_rows(DATA / "dyads.csv", DyadRow):
        _known(actors, row.where, row.side, row.other)
        _ordered(row.where, row.since, row.until)
        found.append(Dyad(row.side, row.other, row.since, row.until))
    return tuple(found)
