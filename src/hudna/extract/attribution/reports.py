"""Reports of a sentence: verbs of saying, their nouns, and sources without a verb."""

from functools import cache

from msgspec.structs import replace

from hudna.extract.attribution.content import (
    BEARING,
    Quotations,
    content_end,
    content_start,
    lexicon,
    noun_end,
    noun_start,
    related,
    reporting,
    saying,
    spreads,
)
from hudna.extract.attribution.quotations import quotation_at
from hudna.extract.attribution.report import Report
from hudna.extract.attribution.sources import (
    according,
    as_said,
    before_colon,
    in_statement,
)
from hudna.extract.clauses.agreement import agrees, can_act
from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.complements import complements
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at

_SOURCES = ("according", "voice", "stand")
_TRAILING = 6
"""Words that may stand behind the speaker who closes a sentence."""


def find_reports(
    parse: Parse, starts: tuple[int, ...], quotations: Quotations
) -> tuple[Report, ...]:
    """All reports of a sentence, the outer ones first."""
    found: list[Report] = list(before_colon(parse, quotations))
    cues, verbs, masdars = _cues(), lexicon("report"), lexicon("masdar")
    forms, words = lexicon("said_by_form"), parse.tokens.words
    for index, (tag, chosen) in enumerate(
        zip(parse.tags, parse.chosen, strict=True), parse.first
    ):
        lemma, word = chosen.lemma if chosen is not None else "", words[index]
        report: Report | None = None
        says = lemma in verbs or word in forms or lemma in BEARING
        if says and reporting(parse, index):
            report = _verb(parse, index, starts, quotations)
        elif tag == "N" and lemma in masdars:
            report = _masdar(parse, index, starts, quotations)
        if report is None and word in cues:
            report = according(parse, index) if tag != "V" else None
            report = report or in_statement(parse, index)
        if report is not None:
            found.append(report)
    return tuple(sorted(found, key=lambda r: (r.first, -r.last)))


@cache
def _cues() -> frozenset[str]:
    """The words at which a source without a verb of saying may be named."""
    plain = {word for table in _SOURCES for word in lexicon(table)}
    return frozenset(plain | {f"و{word}" for word in plain})


def _verb(
    parse: Parse, index: int, starts: tuple[int, ...], quotations: Quotations
) -> Report | None:
    lemma = saying(parse, index)
    act = lexicon("report")[lemma]
    aside = related(parse, index)
    if _in_own_voice(parse, index) or (aside and spreads(parse, index)):
        return None
    content = content_start(parse, index, quotations, aside=aside)
    if content is None:
        held = as_said(parse, index, starts)
        if held is not None:
            return held
    stop = content if content is not None else parse.sentence.last
    after = tuple(p for p in complements(parse, index + 1, stop) if p.first < stop)
    speaker, passive = _subject(parse, index, starts, stop)
    unnamed = passive and act != "relay"  # `توقع أن` in the passive
    if unnamed or (speaker is None and _impersonal(parse, index)):
        return None
    outlet = next((p for p in after if p.preposition in ("ل", "الي", "مع")), None)
    if act == "relay":
        told = next((p for p in after if p.preposition == "عن"), None)
        if told is not None:
            speaker, outlet = _without_echo(parse, told), speaker
    if content is not None:
        last = content_end(parse, content, starts, quotations, speaker)
        return Report(act, index, speaker, outlet, content, last, clause=True)
    if lemma in lexicon("clause_only") or aside:
        return None
    first = index + 1
    if speaker is not None and speaker.first > index:
        first = speaker.last
    first = noun_start(parse, first)
    last = noun_end(parse, max(first, index), starts)
    return Report(act, index, speaker, outlet, first, last, clause=False)


def _subject(
    parse: Parse, index: int, starts: tuple[int, ...], stop: int
) -> tuple[Phrase | None, bool]:
    """The subject of a verb of saying in its own clause, and whether it is passive."""
    near = phrase_at(parse, index + 1) if index + 1 < stop else None
    found = parse.analysis(index)
    if near is not None and (parse.preposition(near.first) or near.last > stop):
        near = None
    if parse.tag(index) != "V":
        named = parse.tokens.words[index] == "وتابع" and near is not None
        return (near if named else None), False
    topic = phrase_at(parse, max(start for start in starts if start <= index))
    if topic is not None and topic.last == index and not parse.preposition(topic.first):
        near = None  # `الأمم المتحدة تحمل الطرفين`: the object is what follows
        if found is not None and can_act(parse, topic):
            return topic, found.voice == "passive"
    if near is not None and found is not None and can_act(parse, near):
        active = found.voice != "passive" and found.person == "3"
        if active and agrees(found, parse, near, after=True):
            return near, False
    arguments = verb_arguments(parse, index, starts, transitive=False)
    for phrase in arguments.subject:
        if phrase.first > index and phrase.last <= stop:
            return phrase, arguments.passive
        if phrase.first < index and _own(parse, phrase, index, starts):
            return phrase, arguments.passive
    return None, arguments.passive


def _in_own_voice(parse: Parse, index: int) -> bool:
    """`نؤكد أن`: whoever speaks already goes on."""
    found = parse.analysis(index)
    return found is not None and found.pos == "verb" and found.person in ("1", "2")


def _impersonal(parse: Parse, index: int) -> bool:
    """`يذكر أن`, `ويتوقع أن`: in the present without a subject nobody says it."""
    found = parse.analysis(index)
    if found is None or found.lemma not in lexicon("impersonal"):
        return False
    return found.tense == "present" and found.gender == "m"


def _own(parse: Parse, phrase: Phrase, verb: int, starts: tuple[int, ...]) -> bool:
    """Whether a subject before its verb is no subject of another clause.

    `زار الوزير المدينة وقال`: who shares a verb's subject is found among those who
    spoke (`hudna.reading.speakers`).
    """
    begin = max(start for start in starts if start <= verb)
    return phrase.first >= begin or parse.tag(begin) == "R" or related(parse, verb)


def _without_echo(parse: Parse, phrase: Phrase) -> Phrase:
    """`عن الوزير قوله`: the word that takes the saying up again is no part of him."""
    for at in range(phrase.first + 1, phrase.last):
        if parse.tokens.words[at] in lexicon("echo"):
            return replace(phrase, last=at)
    return phrase


def _masdar(
    parse: Parse, index: int, starts: tuple[int, ...], quotations: Quotations
) -> Report | None:
    """`إعلان الجيش انتهاء الهدنة`, `تأكيد الوزير أن`: the genitive says it."""
    found = parse.analysis(index)
    if found is None or found.pos != "masdar" or parse.word(index).definite:
        return None
    act = lexicon("masdar").get(found.lemma)
    if act is None or found.enclitic or index + 1 >= parse.sentence.last:
        return None
    speaker = phrase_at(parse, index + 1)
    if speaker is None or parse.preposition(index + 1) or parse.joined(index + 1):
        return None
    at = speaker.last
    if at >= parse.sentence.last:
        return None
    if parse.tag(at) == "C":
        last = content_end(parse, at, starts, quotations, speaker)
        return Report(act, index, speaker, None, at, last, clause=True)
    last = noun_end(parse, at, starts)
    return Report(act, index, speaker, None, at, last, clause=False)


def trailing_speaker(
    parse: Parse, starts: tuple[int, ...], quotations: Quotations = ()
) -> Report | None:
    """`"…", قال المتحدث`: a reporting verb after a comma holds what went before.

    What it holds begins with the quotation that it closes, be it sentences ago.
    """
    acts = lexicon("report")
    for start in reversed(starts[1:]):
        index = start
        if parse.tag(index) == "S" and parse.word(index).value == "attribution":
            index += 1
        elif "," not in parse.tokens.gap(index) and '"' not in parse.tokens.gap(index):
            continue
        if parse.tag(index) != "V" or acts.get(parse.lemma(index)) is None:
            continue
        if parse.joined(index):
            continue
        speaker = phrase_at(parse, index + 1)
        if speaker is None or speaker.last < parse.sentence.last - _TRAILING:
            continue
        first = parse.sentence.first
        closed = quotation_at(quotations, parse.tokens.starts[max(first, index - 1)])
        if closed is not None:
            first = min(first, parse.tokens.at(quotations[closed][0]))
        act = acts[parse.lemma(index)]
        return Report(act, index, speaker, None, first, start, clause=True)
    return None
