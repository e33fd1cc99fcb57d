"""A reading for people: its truces, then its claims in the order of the text.

Arabic words come last on a line, after numbers and ids, so that no bidi display moves
a number into them; their own order is never changed.
"""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from hudna.cli import labels
from hudna.cli.labels import day, label
from hudna.cli.messages import on_one_line
from hudna.cli.mode_labels import MEANS, MODES
from hudna.cli.options import Lang
from hudna.core.claim import Claim, ClaimTime, Count, Party, Quote
from hudna.core.reading import Reading, ReadTruce

_INDENT = "    "
_TYPE_STYLE = "bold cyan"
_CALM = frozenset({"agreed", "in_effect", "extended", "holding"})
_BROKEN = frozenset({"violated", "ended", "rejected", "suspended"})
_DIM = "dim"


def print_report(out: Console, reading: Reading, lang: Lang) -> None:
    """Print everything that a person needs to follow a reading."""
    for line in report(reading, lang):
        out.print(line)


def report(reading: Reading, lang: Lang) -> Iterator[Text]:
    """The lines of the report."""
    yield from _head(reading, lang)
    if reading.truces:
        yield Text(label(labels.WORDS, "truces", lang), style="bold")
        for truce in reading.truces:
            yield from _truce(truce, lang)
        yield Text()
    if reading.claims:
        yield Text(label(labels.WORDS, "claims", lang), style="bold")
        for claim in sorted(reading.claims, key=_place_in_text):
            yield from claim_lines(claim, reading, lang)
            yield Text()
    elif reading.language not in {None, "ar"}:
        foreign = label(labels.WORDS, "foreign", lang)
        yield Text(f"{foreign} {reading.language}")
        yield Text()
    elif not reading.truces:
        yield Text(label(labels.WORDS, "nothing", lang))
        yield Text()


def _place_in_text(claim: Claim) -> tuple[int, int, str]:
    return claim.trigger.start, claim.trigger.end, claim.id


def _head(reading: Reading, lang: Lang) -> Iterator[Text]:
    yield Text(on_one_line(reading.title or reading.id), style="bold underline")
    facts = [on_one_line(reading.id)] if reading.title else []
    if reading.published:
        published = label(labels.WORDS, "published", lang)
        facts.append(f"{published} {day(reading.published, lang)}")
    reference = reading.reference
    if reference.date and reference.basis != "published":
        counted = label(labels.WORDS, "reference", lang)
        basis = label(labels.BASES, reference.basis, lang)
        facts.append(f"{counted} {day(reference.date, lang)} ({basis})")
    if reading.outlet:
        facts.append(on_one_line(reading.outlet))
    if facts:
        yield Text(" · ".join(facts), style=_DIM)
    yield Text()


def _truce(truce: ReadTruce, lang: Lang) -> Iterator[Text]:
    line = Text("  ").append(truce.id, style=_DIM)
    if truce.phase:
        line.append("  ").append(
            label(labels.PHASES, truce.phase, lang), style=phase_style(truce.phase)
        )
    line.append(" · " + label(labels.TRUCE_KINDS, truce.kind, lang))
    for name, value in (("since", truce.since), ("until", truce.until)):
        if value:
            line.append(f" · {label(labels.WORDS, name, lang)} {day(value, lang)}")
    yield line.append("  ").append(quoted(truce.name))
    if truce.sides:
        yield _field("sides", sides_of(truce.sides), lang)


def claim_lines(claim: Claim, reading: Reading, lang: Lang) -> Iterator[Text]:
    """The lines of one claim: what, the words, who, when, where, who says so."""
    yield _claim_head(claim, lang)
    yield Text(_INDENT).append_text(evidence(claim))
    for name, value in _fields(claim, reading, lang):
        if value:
            yield _field(name, value, lang)
    for reason, keys in _by_reason(claim).items():
        comma = "، " if lang is Lang.AR else ", "
        fields = comma.join(label(labels.FIELDS, key, lang) for key in keys)
        why = label(labels.REASONS, reason, lang)
        yield _field("empty", f"{fields} ({why})", lang)


def _by_reason(claim: Claim) -> dict[str, list[str]]:
    """The empty fields of a claim under the reason why they are empty."""
    reasons: dict[str, list[str]] = {}
    for key, reason in claim.why_empty.items():
        if not getattr(claim, key, None):
            reasons.setdefault(reason, []).append(key)
    return reasons


def _claim_head(claim: Claim, lang: Lang) -> Text:
    line = Text("  ").append(claim.id, style=_DIM).append("  ")
    if claim.phase:
        line.append(
            label(labels.PHASES, claim.phase, lang), style=phase_style(claim.phase)
        )
    elif claim.type:
        line.append(claim.type, style=_TYPE_STYLE)
        line.append(f" {label(labels.TYPES, claim.type, lang)}")
    else:
        line.append(label(labels.KINDS, claim.kind, lang), style=_TYPE_STYLE)
    if claim.mode:
        line.append(f" ({label(MODES, claim.mode, lang)})")
    line.append(" · " + label(labels.STATUSES, claim.status, lang))
    for name, holds in (("background", claim.background), ("quoted", claim.quoted)):
        if holds:
            line.append(" · " + label(labels.WORDS, name, lang))
    confidence = label(labels.WORDS, "confidence", lang)
    return line.append(f" · {confidence} {claim.confidence:.0%}", style=_DIM)


def phase_style(phase: str) -> str:
    """Green for a truce that stands, red for one that does not, else yellow."""
    if phase in _CALM:
        return "bold green"
    return "bold red" if phase in _BROKEN else "bold yellow"


def evidence(claim: Claim) -> Text:
    """The clause that the claim rests on, its trigger in square brackets."""
    whole, trigger = claim.evidence, claim.trigger
    start, end = trigger.start - whole.start, trigger.end - whole.start
    if not 0 <= start < end <= len(whole.text):
        return Text(quoted(whole.text))
    before, after = whole.text[:start], whole.text[end:]
    return (
        Text("«")
        .append(_inner(before))
        .append(f"[{on_one_line(trigger.text)}]", style="bold yellow")
        .append(_inner(after))
        .append("»")
    )


def _inner(words: str) -> str:
    """Words before or after others on one line: spaces at the edge stay, as one."""
    start = " " if words[:1].isspace() else ""
    end = " " if words[-1:].isspace() and words.strip() else ""
    return f"{start}{on_one_line(words)}{end}"


def _fields(claim: Claim, reading: Reading, lang: Lang) -> Iterator[tuple[str, str]]:
    yield "source", _parties(claim.source)
    yield "recipient", _parties(claim.recipient)
    yield "sides", sides_of(claim.sides)
    yield "time", _when(claim.time, reading, lang)
    yield "places", " · ".join(_known(p.id, p.text) for p in claim.places)
    yield "killed", _count(claim.killed, lang)
    yield "injured", _count(claim.injured, lang)
    yield (
        "means",
        " · ".join(
            f"{label(MEANS, m.kind, lang)} {quoted(m.span)}" for m in claim.means
        ),
    )
    outlet = label(labels.WORDS, "outlet itself", lang)
    yield "speaker", _parties([claim.speaker]) if claim.speaker else outlet
    if len(claim.chain) > 1:
        yield "chain", " > ".join(quoted(link.text) for link in claim.chain)
    yield "about", ", ".join(claim.about)


def _field(name: str, value: str, lang: Lang) -> Text:
    return Text(f"{_INDENT}{label(labels.FIELDS, name, lang)}: ", style=_DIM).append(
        value, style="not dim"
    )


def _parties(parties: Iterable[Party]) -> str:
    return " · ".join(_known(party.id, party.text) for party in parties)


def _known(identity: str | None, words: str) -> str:
    return f"{identity} {quoted(words)}" if identity else quoted(words)


def sides_of(sides: Iterable[Iterable[Party]]) -> str:
    """The sides of a truce, each with its parties."""
    return " ↔ ".join(_parties(side) for side in sides)


def _when(time: ClaimTime, reading: Reading, lang: Lang) -> str:
    value = time.value
    if value is None and time.earliest and time.latest:
        value = f"{time.earliest}/{time.latest}"
    if value is None and time.time is None:
        return ""
    said = f"{day(value, lang)} " if value else ""
    said += f"({label(labels.BASES, time.basis, lang)})"
    if time.time is not None and 0 <= time.time < len(reading.times):
        said += f" {quoted(reading.times[time.time].text)}"
    return said


def _count(count: Count | None, lang: Lang) -> str:
    """`30 or more «أكثر من 30»`; only the words where they set no number at all."""
    if count is None:
        return ""
    return f"{_range(count, lang)} {quoted(count.span)}".lstrip()


def _range(count: Count, lang: Lang) -> str:
    low, best, high = count.low, count.best, count.high
    best = low if best is None and high is None else best
    best = high if best is None and low is None else best
    if low is not None and high is not None:
        span = str(low) if low == high else _worded("span", lang, f"{low}", f"{high}")
    elif low is not None:
        span = _worded("or more", lang, f"{low}")
    elif high is not None:
        span = _worded("or fewer", lang, f"{high}")
    else:
        return "" if best is None else str(best)
    one_sided = low is None or high is None or low == high
    if best is None or (one_sided and best in {low, high}):
        return span
    return f"{best} ({span})"


def _worded(key: str, lang: Lang, *numbers: str) -> str:
    return label(labels.COUNTS, key, lang).format(*numbers)


def quoted(words: str | Quote) -> str:
    """Words of the article in guillemets, on one line."""
    return f"«{on_one_line(words if isinstance(words, str) else words.text)}»"
