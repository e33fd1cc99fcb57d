"""Whom a protest is against, where its verb does not say so itself.

Demonstrators name whom they mean beside their act: `ضد الوزير`, `احتجاجا على قرار
الوزير`, `مطالبين برحيل الوزير`, `مطالبين الوزير بالحل`, or only by where they stand,
`أمام السفارة`. The plainest words win: whom they are against, then of whom they demand,
then whose seat it is. What somebody suffered is not held against him: `احتجاجا على
مقتل الشاب` names no recipient, but `على يد الشرطة` behind it does.
"""

from collections.abc import Iterator

from hudna.core.claim import Party
from hudna.extract.clauses.arguments import verb_arguments
from hudna.extract.clauses.complements import complements
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import phrase_at
from hudna.extract.events.find import Found
from hudna.reading.annotate import Annotated
from hudna.reading.blame import DONE_TO, Scene, blamed, entry, power, table
from hudna.reading.sentences import Parsed

_REACH = 45
"""Words behind the trigger in which news prose says what a protest is about."""
_BEFORE = 15
_NEAR = 3
_PROTESTERS = frozenset(("متظاهر", "محتج", "معتصم"))
_THEIRS = frozenset(("", "هم", "هن", "نا"))


def protested(
    annotated: Annotated, item: Parsed, found: Found, source: tuple[Party, ...]
) -> tuple[Party, ...]:
    """Those whom a protest is against, in the order of the text.

    Args:
        annotated: The article.
        item: The sentence.
        found: The protest.
        source: Who protests; nobody protests against himself.
    """
    scene = Scene(annotated, item, source)
    first, last = found.trigger, _end(item, found.trigger)
    ahead = max(item.parse.first, first - _BEFORE)
    for stretch in ((first, last), (_opening(item, ahead, first), first)):
        named = _unique(scene, _opposed(scene, *stretch))
        if named:
            return named
    named = _unique(scene, _asked(scene, first, last))
    if named:
        return named
    if any(entry(item.parse, at, "for") is not None for at in range(first, last)):
        return ()
    return _unique(scene, _seats(scene, first, last))


def _unique(scene: Scene, parties: Iterator[Party]) -> tuple[Party, ...]:
    own = {(p.start, p.end) for p in scene.source} | {
        p.id for p in scene.source if p.id
    }
    found: dict[str | tuple[int, int], Party] = {}
    for party in parties:
        place = (party.start, party.end)
        if own.isdisjoint((place, party.id)):
            found.setdefault(party.id or place, party)
    return tuple(sorted(found.values(), key=lambda party: party.start))


def _end(item: Parsed, trigger: int) -> int:
    """Where the sentence turns to somebody else (excluded)."""
    parse = item.parse
    last = min(parse.sentence.last, trigger + _REACH)
    for at in range(trigger + 1, last):
        if _turns(parse, at):
            return at
        if ";" in parse.tokens.gap(at):
            return at
        if parse.tag(at) == "V" and _changes_subject(item, at):
            return at
    return last


def _turns(parse: Parse, at: int) -> bool:
    """Whether a word turns to somebody else: `فيما`, `في وقت`."""
    word = parse.word(at).text
    return word in table("turn") or word.removeprefix("و") in table("turn")


def _changes_subject(item: Parsed, at: int) -> bool:
    """Whether a verb tells of others than the protesters.

    `وردد المتظاهرون` does not, nor `ورددوا`, nor what describes a noun (`شعارات
    تندد بـ`).
    """
    parse = item.parse
    form = parse.analysis(at)
    set_off = parse.joined(at) or "," in parse.tokens.gap(at)
    if not set_off and parse.tag(at - 1) in ("N", "R", "T"):
        return False
    if form is None or form.number == "p" or form.person in ("1", "2"):
        return False
    word = parse.tokens.words[at].removeprefix("و")
    if word == "حسب" or word in table("shouted"):
        return False
    if parse.tag(at + 1) not in ("N", "QNT", "NUM", "D"):
        return False
    phrase = phrase_at(parse, at + 1)
    if phrase is None or phrase.preposition:
        return False
    lemma = parse.lemma(phrase.head)
    return lemma not in _PROTESTERS and form.tense == "past"


def _opening(item: Parsed, first: int, trigger: int) -> int:
    """Where the words before the trigger begin that no other verb governs."""
    parse = item.parse
    for at in range(trigger - 1, first - 1, -1):
        if _turns(parse, at) or parse.tag(at) == "V" or ";" in parse.tokens.gap(at + 1):
            return at + 1
    return first


def _opposed(scene: Scene, first: int, last: int) -> Iterator[Party]:
    """Whom words of protest name, or whose deeds they name."""
    parse = scene.item.parse
    words = parse.tokens.words
    for at in range(first, last):
        if words[at].removeprefix("و") in table("shouted"):
            yield from blamed(scene, at + 1, last)
            continue
        taken = entry(parse, at, "against")
        if taken is not None and not _aimed_by_others(scene, at):
            start = _after(scene, at, taken, last)
            plainly = entry(parse, at, "plainly") is not None
            if start is not None:
                yield from blamed(scene, start, last, anyone=plainly)
        wanted = entry(parse, at, "removal")
        if wanted is not None and _sought(scene, at, first):
            start = _after(scene, at, wanted, last)
            if start is not None:
                yield from blamed(scene, start, last, genitive=True)


def _after(scene: Scene, at: int, taken: str, last: int) -> int | None:
    """Where the phrase begins that a word leads to, with the preposition it takes.

    Of `ل?` the preposition may be missing: `رفض القرار`, `رفضهم للقرار`. A refusal of
    another's (`الحكومة في رفضها`) is not the protesters'.
    """
    parse = scene.item.parse
    form = parse.analysis(at)
    if parse.tag(at) == "V":
        return _governed(parse, at, taken.removesuffix("?"), last)
    if form is not None and parse.tag(at) == "N" and form.enclitic not in _THEIRS:
        return None
    bare = form is not None and not form.enclitic and not parse.word(at).definite
    optional, taken = taken.endswith("?"), taken.removesuffix("?")
    after = at + 1
    if after >= last:
        return None
    if not taken or (optional and bare and parse.preposition(after) != taken):
        plain = not parse.joined(after) and not parse.preposition(after)
        return after if plain and parse.tag(after) != "P" else None
    for index in range(at + 1, min(last, at + 1 + _NEAR)):
        if parse.tag(index) == "P" and parse.word(index).value == taken:
            return index + 1
        if parse.preposition(index) == taken:
            return index
        if parse.tag(index) not in ("N", "ADV", "T") or "," in parse.tokens.gap(index):
            return None
    return None


def _governed(parse: Parse, verb: int, taken: str, last: int) -> int | None:
    """Where the phrase begins that a verb takes: `ندد المحتجون في الساحة بالقرار`.

    Without a preposition it is the bare phrase behind, or behind the subject.
    """
    after = complements(parse, verb + 1, last)
    if taken:
        found = (p.first for p in after if p.preposition == taken)
        return next(found, None)
    bare = [p for p in after if not p.preposition]
    protesters = bool(bare) and parse.lemma(bare[0].head) in _PROTESTERS
    return next((p.first for p in bare[int(protesters) :]), None)


def _aimed_by_others(scene: Scene, at: int) -> bool:
    """`الجرائم ضد المدنيين`, `الحكم ضد الناشط` are not what protesters are against."""
    parse = scene.item.parse
    if parse.word(at).value != "ضد" and parse.tokens.words[at] != "ضد":
        return False
    for before in range(at - 1, max(parse.first, at - 1 - _NEAR) - 1, -1):
        if parse.tag(before) not in ("N", "T"):
            return False
        form = parse.analysis(before)
        violent = form is not None and form.domain in DONE_TO
        if violent or entry(parse, before, "done_to_others") is not None:
            return True
    return False


def _sought(scene: Scene, at: int, first: int) -> bool:
    """Whether a masdar of removal is what is demanded: `مطالبين برحيل`, `لإسقاط`."""
    parse = scene.item.parse
    form = parse.analysis(at)
    if parse.tag(at) != "N" or form is None:
        return False
    if parse.preposition(at) == "ل":
        return True
    for before in range(at - 1, max(first, at - _REACH) - 1, -1):
        asked = entry(parse, before, "demand") is not None
        if asked and not _is_matter(parse, before):
            return True
        if parse.tag(before) in ("V", "C", "R", "S"):
            return False
    return False


def _asked(scene: Scene, first: int, last: int) -> Iterator[Party]:
    """Of whom something is demanded: `مطالبين الحكومة بـ`, `طالبوا البرلمان`."""
    parse = scene.item.parse
    for at in range(first, last):
        if entry(parse, at, "demand") is None or _is_matter(parse, at):
            continue
        start = at + 1
        if parse.tag(at) == "V" and (parse.joined(at) or parse.tag(at - 1) != "N"):
            arguments = verb_arguments(
                parse, at, scene.item.starts, transitive=True
            ).object
            start = arguments[0].first if arguments else last
        if start >= last or parse.tag(start) not in ("N", "D"):
            continue
        if parse.joined(start) or parse.preposition(start):
            continue
        phrase = phrase_at(parse, start)
        named = power(scene, phrase) if phrase is not None else None
        if named is not None:
            yield named


def _is_matter(parse: Parse, at: int) -> bool:
    """`مطالب الحكومة`, `دعوة الحزب` are their own, and nobody demands it of them."""
    return parse.lemma(at) == "مطلب" or parse.word(at).text.endswith("دعوة")


def _seats(scene: Scene, first: int, last: int) -> Iterator[Party]:
    """Whose seat people stand before or march on: `أمام السفارة`."""
    parse = scene.item.parse
    for at in range(first + 1, last):
        if parse.tokens.words[at] not in table("before") or parse.tag(at) == "V":
            continue
        start = at + 1
        if start < last and parse.tokens.words[start] == "من":
            start += 1
        phrase = phrase_at(parse, start) if start < last else None
        if phrase is None or parse.joined(start):
            continue
        if entry(parse, phrase.head, "seat") is None:
            continue
        named = power(scene, phrase)
        if named is not None and named.cameo.role not in ("LAB", "CVL", "EDU", "REL"):
            yield named
            return
