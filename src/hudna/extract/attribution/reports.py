"""Reports: a speaker, what carries the report, and the words it is about."""

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from hudna.extract.attribution.quotations import quotation_at
from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.bounds import circumstantial
from hudna.extract.clauses.complements import complements
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.lexicon.rules import rule_file

Quotations = tuple[tuple[int, int], ...]


HEADLINE = "headline"
"""The act of a speaker before a colon; a country there is rather what it is about."""
_COLON_REACH = 14
"""Words within which the speaker of a headline comes to his colon."""


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


@cache
def _acts() -> tuple[dict[str, str], frozenset[str], dict[str, str]]:
    words = rule_file("extract/attribution/speech.toml").words
    return words["report"], frozenset(words["clause_only"]), words["according"]


def find_reports(
    parse: Parse, starts: tuple[int, ...], quotations: Quotations
) -> tuple[Report, ...]:
    """All reports of a sentence, the outer ones first."""
    acts, _, according = _acts()
    found: list[Report] = list(_colon(parse))
    for index, tag in enumerate(parse.tags, parse.first):
        text = parse.tokens.words[index]
        text = text if text in according else text.removeprefix("و")
        if text in according and tag != "V":
            report = _according(parse, index, according[text], starts)
        elif parse.lemma(index) in acts and (
            tag == "V" or circumstantial(parse, index)
        ):
            report = _report(parse, index, starts, quotations)
        else:
            continue
        if report is not None:
            found.append(report)
    return tuple(sorted(found, key=lambda r: (r.first, -r.last)))


def _colon(parse: Parse) -> Iterator[Report]:
    """`الخارجية الروسية: اتفقنا على هدنة`: headlines put the speaker before a colon."""
    first, last = parse.sentence.first, parse.sentence.last
    for at in range(first + 1, min(last, first + _COLON_REACH)):
        if parse.tag(at - 1) in ("V", "C", "R", "S"):
            return
        if ":" not in parse.tokens.gap(at):
            continue
        speaker = phrase_at(parse, first)
        if speaker is not None and speaker.last >= at - 2:
            yield Report(HEADLINE, at - 1, speaker, None, at, last, clause=True)
        return


def _according(
    parse: Parse, index: int, preposition: str, starts: tuple[int, ...]
) -> Report | None:
    """`وفقا لمصدر`, `حسب ما قال`: holds for the sentence that it stands in."""
    sentence = parse.sentence
    if parse.tag(index + 1) == "S" and parse.tag(index + 2) == "V":
        verb = verb_arguments(parse, index + 2, starts, transitive=False)
        named = verb.subject[0] if verb.subject else None
    else:
        after = complements(parse, index + 1, min(sentence.last, index + 12))
        named = next((p for p in after if p.preposition == preposition), None)
        far = named is None or named.first > index + 2
        if far:
            named = after[0] if after and not preposition else None
    if named is None:
        return None
    return Report("say", index, named, None, sentence.first, sentence.last, clause=True)


def _report(
    parse: Parse, index: int, starts: tuple[int, ...], quotations: Quotations
) -> Report | None:
    acts, clause_only, _ = _acts()
    lemma = parse.lemma(index)
    content = _content(parse, index, quotations)
    stop = content if content is not None else parse.sentence.last
    speaker: Phrase | None = None
    before = False
    after = tuple(p for p in complements(parse, index + 1, stop) if p.first < stop)
    if parse.tag(index) == "V":
        arguments = verb_arguments(parse, index, starts, transitive=False)
        subject = [p for p in arguments.subject if p.last <= stop or p.first < index]
        speaker = subject[0] if subject else None
        before = speaker is not None and speaker.first < index
        if arguments.passive:
            speaker = None
    outlet = next((p for p in after if p.preposition in ("ل", "الي", "مع")), None)
    if acts[lemma] == "relay":
        told = next((p for p in after if p.preposition == "عن"), None)
        if told is not None:
            speaker, outlet = told, speaker
    if content is None:
        if lemma in clause_only:
            return None
        first = speaker.last if speaker is not None and not before else index + 1
        return Report(
            acts[lemma],
            index,
            speaker,
            outlet,
            max(first, index + 1),
            _noun_end(parse, index, starts),
            clause=False,
        )
    last = _content_end(parse, content, quotations)
    return Report(acts[lemma], index, speaker, outlet, content, last, clause=True)


def _content(parse: Parse, index: int, quotations: Quotations) -> int | None:
    """Where what is said begins: after أن, a colon, or an opening quotation mark."""
    limit = min(parse.sentence.last, index + 30)
    for at in range(index + 1, limit):
        gap = parse.tokens.gap(at)
        if ":" in gap:
            return at
        if '"' in gap and quotation_at(quotations, parse.tokens.starts[at]) is not None:
            held = quotation_at(quotations, parse.tokens.starts[at])
            begin, end = quotations[held] if held is not None else (0, 0)
            long = parse.tokens.at(end) - parse.tokens.at(begin) > 4  # noqa: PLR2004
            if long:
                return at
        tag = parse.tag(at)
        if (
            tag in ("V", "N")
            and parse.lemma(at) in _acts()[0]
            and (tag == "V" or circumstantial(parse, at))
        ):
            return None
        if tag == "C" and parse.word(at).value == "ان":
            return at
        if tag == "V" and at > index + 1 and parse.tag(at - 1) not in ("N", "R", "NEG"):
            return None
        if tag == "S" and parse.word(at).value != "place":
            return None
    return None


def _content_end(parse: Parse, content: int, quotations: Quotations) -> int:
    """The end of the sentence, or of the quotation that opens with the content."""
    held = quotation_at(quotations, parse.tokens.starts[content])
    if held is None and content + 1 < parse.sentence.last:
        held = quotation_at(quotations, parse.tokens.starts[content + 1])
    if held is not None:
        begin, end = quotations[held]
        if begin >= parse.tokens.ends[content] - 60:
            inside = parse.tokens.at(end)
            return max(inside, parse.sentence.last)
    return parse.sentence.last


def _noun_end(parse: Parse, index: int, starts: tuple[int, ...]) -> int:
    later = [start for start in starts if start > index]
    return later[0] if later else parse.sentence.last


def trailing_speaker(parse: Parse, starts: tuple[int, ...]) -> Report | None:
    """`"…", قال المتحدث`: a reporting verb after a comma holds what went before."""
    acts, _, _ = _acts()
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
        if speaker is None or speaker.last < parse.sentence.last - 6:
            continue
        return Report(
            acts[parse.lemma(index)],
            index,
            speaker,
            None,
            parse.sentence.first,
            start,
            clause=True,
        )
    return None
