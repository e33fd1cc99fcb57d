"""Where the words that a report holds begin and end.

A report holds a clause (after أن, a colon, an opening quotation mark, or a verb in the
first person) or a noun phrase with all that hangs on it. The outlet takes the word
again at `، فيما`, `، بينما`, `، في وقت`, at `في إشارة إلى`, and at the next report.
"""

from functools import cache

from hudna.extract.attribution.quotations import quotation_at
from hudna.extract.clauses.agreement import agrees
from hudna.extract.clauses.bounds import circumstantial
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.lexicon.rules import rule_file

Quotations = tuple[tuple[int, int], ...]

_REACH = 40
"""Words within which what is said begins; offices and occasions stand between."""
BEARING = frozenset(("حَمَلَ", "تَحَمَّلَ", "حَمَّلَ"))
"""Verbs of bearing, one of which charges somebody with a responsibility."""
_BURDEN = 9
"""Words within which a verb of bearing has its responsibility."""
_QUOTED = 4
"""Words that a quotation has at least; fewer are a name or a scare quote."""
DEEDS = frozenset(("threaten", "call", "judge", "accuse", "promise", "decide"))
"""Kinds of saying that are told as deeds beside others."""
_STANDS = ("N", "R", "NEG", "ASP", "FUT", "ADV", "T")
"""What a verb that does not end the search stands behind."""


@cache
def lexicon(table: str) -> dict[str, str]:
    """A table of the words of saying."""
    words: dict[str, str] = rule_file("extract/attribution/speech.toml").words[table]
    return words


def listed(word: str, table: str) -> str | None:
    """What a table has for a word, with or without the و before it."""
    words = lexicon(table)
    return words.get(word, words.get(word.removeprefix("و")))


def reporting(parse: Parse, index: int) -> bool:
    """Whether a word is a verb of saying, or a participle that goes on as one."""
    if saying(parse, index) not in lexicon("report"):
        return False
    if parse.tag(index) == "V" or circumstantial(parse, index):
        return True
    return parse.tokens.words[index] in lexicon("said_by_form")


def saying(parse: Parse, index: int) -> str:
    """The lemma of a word as one of saying: `مشيرا` is no marshal (مشير)."""
    form = parse.tokens.words[index]
    lemma = lexicon("said_by_form").get(form, "") or parse.lemma(index)
    if lemma in BEARING and parse.tag(index) == "V" and _charges(parse, index):
        return "حَمَّلَ"
    return lemma


def _charges(parse: Parse, index: int) -> bool:
    """`حمل الجيش الحركة مسؤولية الخرق`; behind the verb itself he bears it."""
    words = parse.tokens.words[index + 2 : min(parse.sentence.last, index + _BURDEN)]
    return "مسؤولية" in words or "المسؤولية" in words


def related(parse: Parse, verb: int) -> bool:
    """Whether a verb belongs to a noun: `الذي قال`, `بيان نشرته الوكالة`."""
    before = parse.tag(verb - 1)
    if before == "R":
        return True
    found = parse.analysis(verb)
    if before != "N" or found is None or not found.enclitic:
        return False
    return not parse.word(verb - 1).definite and not parse.joined(verb)


def spreads(parse: Parse, verb: int) -> bool:
    """`بيان نشرته الوكالة`: it is the statement's author who says what follows."""
    found = parse.analysis(verb)
    carried = found is not None and bool(found.enclitic)
    return carried and parse.lemma(verb - 1) in lexicon("vehicle")


def content_start(
    parse: Parse, index: int, quotations: Quotations, *, aside: bool
) -> int | None:
    """Where a clause or quotation that a word of saying holds begins.

    `aside` says that the word stands in a relative clause: what comes after the comma
    that closes it is another's.
    """
    inside = False
    for at in range(index + 1, min(parse.sentence.last, index + _REACH)):
        gap = parse.tokens.gap(at)
        if ":" in gap or ('"' in gap and _long_quotation(parse, quotations, at)):
            return at
        if "," in gap:
            inside = False
            if aside:
                return None
        if reporting(parse, at):
            if not related(parse, at):
                return None
            inside = not spreads(parse, at)
            continue
        if not inside and (_opens(parse, at) or _supposes(parse, at, index)):
            return at
        if _bars(parse, at, index):
            return None
    return None


def _opens(parse: Parse, at: int) -> bool:
    """Whether أن, or a verb in the first person without it, begins what is said."""
    if parse.tag(at) == "C":
        return parse.word(at).value == "ان"
    if parse.tokens.words[at] == "لقد":
        return True
    found = parse.analysis(at)
    return parse.tag(at) == "V" and found is not None and found.person == "1"


def _supposes(parse: Parse, at: int, index: int) -> bool:
    """`وتابع إذا كان`: a condition right behind the verb is what is said."""
    return at == index + 1 and parse.tag(at) == "IF"


def _bars(parse: Parse, at: int, index: int) -> bool:
    """Whether a word begins a clause of its own, behind which nothing is said."""
    if parse.tag(at) == "V":
        return at > index + 1 and parse.tag(at - 1) not in _STANDS
    return parse.tag(at) == "S" and parse.word(at).value != "place"


def _long_quotation(parse: Parse, quotations: Quotations, at: int) -> bool:
    held = quotation_at(quotations, parse.tokens.starts[at])
    if held is None:
        return False
    begin, end = quotations[held]
    return parse.tokens.at(end) - parse.tokens.at(begin) > _QUOTED


def content_end(
    parse: Parse,
    content: int,
    starts: tuple[int, ...],
    quotations: Quotations,
    speaker: Phrase | None = None,
) -> int:
    """Where it ends: with its quotation, or where the outlet takes the word again."""
    last = parse.sentence.last
    held = quotation_at(quotations, parse.tokens.starts[content])
    if held is None and content + 1 < last:
        held = quotation_at(quotations, parse.tokens.starts[content + 1])
    inside = content
    if held is not None and quotations[held][0] >= parse.tokens.ends[content] - 60:
        inside = parse.tokens.at(quotations[held][1])
    if inside >= last:
        return inside
    return next(
        (
            at
            for at in range(max(content + 1, inside), last)
            if outlet_resumes(parse, at)
            or (at in starts and parse.tag(at) == "N" and reporting(parse, at))
            or _next_report(parse, at, starts, speaker)
        ),
        last,
    )


def outlet_resumes(parse: Parse, at: int) -> bool:
    """Whether `، فيما`, `، في وقت` or `، في إشارة` gives the word back to the outlet.

    A clause of circumstance (`بينما كانوا نائمين`) belongs to what is said.
    """
    words, gap = parse.tokens.words, set(parse.tokens.gap(at))
    if gap.isdisjoint({",", ";", '"'}):
        return False
    first = words[at]
    two = " ".join(words[at : min(at + 2, parse.sentence.last)])
    if listed(two, "gloss") is not None or listed(first, "gloss") is not None:
        return True
    length = 1 if listed(first, "meanwhile") is not None else 2
    if gap == {'"', " "} or (length == 2 and listed(two, "meanwhile") is None):  # noqa: PLR2004 - two words
        return False
    after = min(at + length, parse.sentence.last - 1)
    return parse.lemma(after) != "كَانَ"


def _next_report(
    parse: Parse, at: int, starts: tuple[int, ...], speaker: Phrase | None
) -> bool:
    """Whether a verb of saying joined by و begins the next report: `، وأضاف أن`.

    Where it names nobody and does not agree with the speaker it goes on with what he
    says: `كشف قائد أن الفصائل أنهت الهدنة وهددت بشن هجمات`.
    """
    if parse.tag(at) != "V" or at not in starts or not parse.joined(at):
        return False
    found = parse.analysis(at)
    if found is None or found.tense != "past" or found.person != "3":
        return False
    act = lexicon("report").get(found.lemma)
    if act is None:
        return False
    named = phrase_at(parse, at + 1) if at + 1 < parse.sentence.last else None
    bare = named is not None and not parse.preposition(named.first)
    if named is not None and bare and agrees(found, parse, named, after=True):
        return True
    deed = act in DEEDS
    return not deed and (speaker is None or agrees(found, parse, speaker, after=False))


def noun_start(parse: Parse, index: int) -> int:
    """Where the noun that is said may begin: behind the occasion of the saying.

    `أكد خلال لقائه نظيره الدعم`: the meeting is no part of what is said.
    """
    at = _behind_name(parse, index)
    while at < parse.sentence.last:
        if parse.tag(at) == "T":
            at += 1
        elif parse.tag(at) == "P" and parse.word(at).value in lexicon("occasion"):
            phrase = phrase_at(parse, at + 1)
            at = phrase.last if phrase is not None else at + 1
        else:
            break
    return at


def _behind_name(parse: Parse, index: int) -> int:
    """Behind words that nobody knows, the rest of a name, where an occasion follows."""
    last = min(parse.sentence.last, index + _QUOTED)
    for at in range(index, last):
        if parse.tag(at) == "P" and parse.word(at).value in lexicon("occasion"):
            return at
        if parse.tag(at) != "N" or parse.analysis(at) is not None:
            return index
    return index


def noun_end(parse: Parse, first: int, starts: tuple[int, ...]) -> int:
    """The end of a noun phrase with the clauses that tell more of what is said.

    A relative clause tells what is known without the speaker: `دعا إلى احترام الهدنة
    التي أعلنتها روسيا`.
    """
    last = parse.sentence.last
    for start in starts:
        if start <= first:
            continue
        tag = parse.tag(start)
        relative = tag == "C" or (
            tag == "S" and parse.word(start).value in ("relative", "result", "place")
        )
        if not relative:
            last = start
            break
    return next(
        (at for at in range(first + 1, last) if outlet_resumes(parse, at)), last
    )


def segment(parse: Parse, index: int) -> tuple[int, int]:
    """The part of a sentence about a word up to where the outlet takes the word.

    Where a sentence ends with its source (`…، بحسب الشرطة.`) the source is that of
    the whole.
    """
    first, last = parse.sentence.first, parse.sentence.last
    cuts = [at for at in range(first + 1, last) if outlet_resumes(parse, at)]
    end = next((cut for cut in cuts if cut > index), last)
    begin = max((cut for cut in cuts if cut <= index), default=first)
    phrase = phrase_at(parse, min(index + 1, last - 1))
    behind = phrase.last if phrase is not None else index
    trailing = end == last and last - behind <= _QUOTED
    return (first, last) if trailing else (begin, end)
