"""Truces of the ledger for people: one line, a life, a standing."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from hudna.cli import labels, ledger_labels
from hudna.cli.labels import day, label
from hudna.cli.messages import on_one_line
from hudna.cli.options import Lang
from hudna.cli.report import phase_style
from hudna.core.claim import Phase
from hudna.ledger.asof import AsOf
from hudna.ledger.nodes import days_between
from hudna.ledger.values import Moment, Rival, Standing, Voice
from hudna.resolve.camps import actor_name, place_name

_ID = 18
_DAY = 12
_SILENT = 60
"""Days without a word after which a state is shown with the last of them."""
_CONDITION_STYLE = {
    "held": "bold green",
    "violated": "bold red",
    "disputed": "bold red",
    "threatened": "bold yellow",
}


def names_of(actors: Sequence[str], lang: Lang) -> str:
    """Actors by name; words of a text that name nobody known stay as they are."""
    arabic = lang is Lang.AR
    return ", ".join(on_one_line(actor_name(a, arabic=arabic)) for a in actors)


def places_of(places: Sequence[str], lang: Lang) -> str:
    """Places by name."""
    return ", ".join(place_name(p, arabic=lang is Lang.AR) for p in places)


def line_of(one: AsOf, lang: Lang) -> Text:
    """A truce on one line: id, how it stands, how many say so, who is bound."""
    truce = one.truce
    line = Text(f"{truce.id:<{_ID}}").append_text(state_of(one.standing, one.day, lang))
    counts = ledger_labels.counts(truce.articles, truce.origins, lang)
    line.append(f" · {counts}", style="dim")
    where = places_of(truce.places[:2], lang)
    sides = names_of(truce.camps, lang)
    for part in (sides, where):
        if part:
            line.append(f" · {part}")
    return line


def _silent(standing: Standing, as_of: str) -> str | None:
    """The day since which nothing was heard of a truce that nobody has ended."""
    heard = standing.heard
    if heard is None or standing.state in ("ended", "rejected"):
        return None
    return heard if days_between(heard, as_of) > _SILENT else None


def state_of(standing: Standing, as_of: str, lang: Lang) -> Text:
    """How a truce stands, in words."""
    text = Text(
        label(ledger_labels.STATES, standing.state, lang),
        style=phase_style(standing.state),
    )
    if standing.condition:
        text.append(", ").append(
            label(ledger_labels.CONDITIONS, standing.condition, lang),
            style=_CONDITION_STYLE.get(standing.condition, ""),
        )
    if standing.since:
        since = label(labels.WORDS, "since", lang)
        text.append(f" {since} {day(standing.since, lang)}")
    if standing.lapsed and standing.term_ends:
        lapsed = label(ledger_labels.WORDS, "lapsed", lang)
        text.append(f" ({lapsed} {day(standing.term_ends, lang)})", style="yellow")
    if heard := _silent(standing, as_of):
        silent = label(ledger_labels.WORDS, "silent", lang)
        text.append(f" · {silent} {day(heard, lang)}", style="yellow")
    if standing.rivals:
        text.append(f" · {label(ledger_labels.WORDS, 'contradicted', lang)}", "red")
    return text


def standing_lines(standing: Standing, as_of: str, lang: Lang) -> Iterator[Text]:
    """How a truce stands, who says so, and what others say."""
    yield Text("  ").append_text(state_of(standing, as_of, lang))
    if standing.voices:
        yield field("says so", voices_of(standing.voices, lang), lang)
    for rival in standing.rivals:
        yield field("against", _rival(rival, lang), lang)


def _rival(rival: Rival, lang: Lang) -> str:
    when = f"{day(rival.day, lang)} " if rival.day else ""
    status = (
        f" ({label(labels.STATUSES, rival.status, lang)})"
        if rival.status != "actual"
        else ""
    )
    what = label(labels.PHASES, rival.phase, lang)
    return f"{when}{what}{status}: {voices_of(rival.voices, lang)}"


def voices_of(voices: Sequence[Voice], lang: Lang) -> str:
    """Voices by name, each with what it is to the truce."""
    return " · ".join(voice_name(voice, lang) for voice in voices)


def voice_name(voice: Voice, lang: Lang) -> str:
    """A voice by name, with what it is to the truce."""
    kind = label(ledger_labels.VOICES, voice.kind, lang)
    name = names_of([voice.id], lang) if voice.kind in ("party", "third") else ""
    if not name or name == voice.id:
        name = on_one_line(voice.name)
    return f"{name} ({kind})" if name else f"({kind})"


def life_lines(moments: Sequence[Moment], lang: Lang) -> Iterator[Text]:
    """The life of a truce: day, what is said to have happened, by whom, who says so."""
    last = None
    for moment in moments:
        yield moment_line(moment, lang, show_day=moment.day != last)
        last = moment.day


def moment_line(moment: Moment, lang: Lang, *, show_day: bool = True) -> Text:
    """One thing that one voice says of a truce."""
    unknown = label(ledger_labels.WORDS, "no day", lang)
    when = (day(moment.day, lang) if moment.day else unknown) if show_day else ""
    line = Text(f"  {when:<{_DAY}}")
    line.append(
        label(labels.PHASES, moment.phase, lang), style=phase_style(moment.phase)
    )
    if moment.status != "actual":
        line.append(f" ({label(labels.STATUSES, moment.status, lang)})")
    if moment.basis in ("said", "narrative", "published"):
        basis = label(ledger_labels.BASES, moment.basis, lang)
        line.append(f" [{basis}]", style="dim")
    if moment.actors:
        line.append(f" · {names_of(moment.actors, lang)}")
    says = label(labels.FIELDS, "speaker", lang)
    line.append(f" · {says}: ", style="dim").append(voice_name(moment.voice, lang))
    if len(moment.outlets) > 1:
        via = label(ledger_labels.WORDS, "outlets", lang)
        line.append(f" · {len(moment.outlets)} {via}", style="dim")
    return line.append(f"  {moment.claims[0]}", style="dim")


def truce_lines(one: AsOf, lang: Lang) -> Iterator[Text]:
    """Everything about a truce but its violations and members."""
    truce = one.truce
    yield Text(truce.id, style="bold underline")
    yield from standing_lines(one.standing, one.day, lang)
    if truce.camps:
        yield field("sides", names_of(truce.camps, lang), lang)
    if truce.places:
        yield field("places", places_of(truce.places, lang), lang)
    if truce.founded:
        yield field("founded", day(truce.founded, lang), lang)
    counts = ledger_labels.counts(truce.articles, truce.origins, lang)
    yield field("articles", counts, lang)
    yield field("voices", voices_of(truce.voices, lang), lang)


def by_phase(moments: Sequence[Moment], phases: Sequence[Phase]) -> list[Moment]:
    """The moments of some phases."""
    return [moment for moment in moments if moment.phase in phases]


def field(name: str, value: str, lang: Lang) -> Text:
    """A field under what it is of."""
    title = label(ledger_labels.FIELDS, name, lang)
    return Text(f"    {title}: ", style="dim").append(value, style="not dim")
