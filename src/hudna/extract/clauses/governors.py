"""What single words do to what they govern: `هدد بقصف`, `عدم قصف`, `بهدف قصف`."""

from functools import cache

from hudna.core.claim import Status
from hudna.extract.clauses.parse import Parse
from hudna.lexicon.rules import rule_file

_CLOSE = 5
"""Words within which a trying governs what is tried."""
_NOMINAL = frozenset(("N", "P", "D", "QNT", "NUM", "T", "ADV", "PP"))


@cache
def _vocabulary() -> tuple[dict[str, Status], ...]:
    words = rule_file("extract/clauses/status.toml").words
    return words["governor"], words["without"], words["open"], words["condition"]


@cache
def status_words(name: str) -> frozenset[str]:
    """The words of a table of status.toml."""
    words = rule_file("extract/clauses/status.toml").words
    return frozenset(words[name])


def says(parse: Parse, index: int, at: int) -> Status | None:
    """The status that a single word gives what it governs."""
    governor, without, _, _ = _vocabulary()
    text = parse.word(index).text.removeprefix("و")
    bare = text[1:] if text[:1] in "بل" and text[1:] in without else text
    if bare in without and parse.tag(index) != "S" and _next_is(parse, index, at):
        return without[bare]
    if text in status_words("aims") and _is_aimed_at(parse, index, at):
        return "planned"
    if text == "صحة" and parse.tag(index - 1) == "NEG":
        return "denied"  # `لا صحة لأنباء عن قصف`
    found = open_word(parse, index)
    if text in status_words("namesakes") and not _by_preposition(parse, index):
        return None
    status = governor.get(parse.lemma(index)) or _wished(parse, index, at)
    if found is not None or status is None or _other_in_plural(parse, index):
        return found
    verb = parse.tag(index) == "V"
    bare_noun = not verb and parse.word(index).definite
    if bare_noun and not (_by_preposition(parse, index) or held_so(parse, index)):
        return None  # `تعتزم المعارضة رفض …`: nothing bare hangs on a definite noun
    if verb and _passive_only(parse, index):
        return None
    if verb and parse.tag(index - 1) == "NEG":
        if parse.lemma(index) in status_words("ruled_out"):
            return "possible"  # `لا يستبعد قصف القرية`
        return "actual" if status == "negated" else "negated"
    return status


def open_word(parse: Parse, index: int) -> Status | None:
    """The status that a word gives what follows it in its clause: `ربما`, `في حال`."""
    _, _, open_words, condition = _vocabulary()
    text = parse.word(index).text
    bare = text.removeprefix("و").removeprefix("ف")
    if bare in open_words:
        return open_words[bare]
    if bare in condition and parse.tag(index - 1) in ("P", "") and bare != text[:0]:
        return condition[bare]
    return None


def weighs_known(parse: Parse, index: int, at: int) -> bool:
    """`بحث تداعيات القصف`: what has left something behind has happened."""
    if parse.lemma(index) not in status_words("weighing"):
        return False
    known = status_words("known")
    return any(parse.word(i).text.removeprefix("و") in known for i in range(index, at))


def held_so(parse: Parse, index: int) -> bool:
    """`من المقرر عقد اجتماع`, `من الضروري الإفراج`: a predicate with من before it.

    In `عدد من المحرضين` من stands for a part.
    """
    before = index - 1
    opens = parse.tag(before - 1) not in _NOMINAL and parse.tag(before - 1) != "V"
    return opens and parse.tokens.words[before] in ("من", "ومن")


def _other_in_plural(parse: Parse, index: int) -> bool:
    """`المرصد لحقوق الإنسان`: rights are no right to do something."""
    form = parse.analysis(index)
    plural = form is not None and form.number == "p"
    return plural and parse.lemma(index) in status_words("singular")


def _is_aimed_at(parse: Parse, index: int, at: int) -> bool:
    """`بهدف تأمين إطلاق الأسرى`: a known word close behind, and no name."""
    near = at - index < _CLOSE - 1 and parse.unit(at) is None
    return near and parse.analysis(at) is not None and _next_is(parse, index, at)


def _wished(parse: Parse, index: int, at: int) -> Status | None:
    """`أهمية إطلاق الأسرى`, `الأمر بإطلاقهم`: acts that are valued or ordered."""
    words, lemma = rule_file("extract/clauses/status.toml").words, parse.lemma(index)
    status: Status | None = words["predicate"].get(lemma)
    if status is not None and held_so(parse, index):
        return status
    status = words["valued"].get(lemma)
    form = parse.analysis(at)
    if status is not None and form is not None and form.pos == "masdar":
        return status
    status = words["ordered"].get(lemma)
    return status if parse.preposition(index + 1) == "ب" else None


def _by_preposition(parse: Parse, index: int) -> bool:
    """Whether a preposition or أن stands behind a noun (`المطالبة بسحب`)."""
    if index + 1 >= parse.sentence.last:
        return False
    return parse.tag(index + 1) in ("P", "C") or bool(parse.preposition(index + 1))


def _next_is(parse: Parse, index: int, at: int) -> bool:
    """Whether only words of the same phrase lie between, or of reaching it."""
    return all(
        parse.tag(i) in ("N", "C", "D")
        or (parse.tag(i) == "P" and parse.lemma(i - 1) in status_words("reaching"))
        for i in range(index + 1, at)
    )


def _passive_only(parse: Parse, index: int) -> bool:
    return all(form.voice == "passive" for form in parse.word(index).verbs)
