"""Who does what to whom: the arguments of a verb or of a noun that tells an act.

Voice is settled here. `قتل` is "killed" or "was killed": with a subject and an object
it is active, with one phrase that agrees and no subject in sight passive.
"""

from bisect import bisect_right
from functools import cache

from msgspec import Struct

from hudna.extract.clauses.agreement import agrees, can_act, gender
from hudna.extract.clauses.complements import complements
from hudna.extract.clauses.parse import Parse
from hudna.extract.clauses.phrases import Phrase, phrase_at
from hudna.extract.clauses.subjects import Topic, antecedent, subjects_before
from hudna.lexicon.forms import Analysis
from hudna.lexicon.rules import rule_file

Phrases = tuple[Phrase, ...]

_REACH = 8
_ADJECTIVES = frozenset(("adjective", "active_participle", "passive_participle"))
_KILLING = frozenset(("قَتَلَ", "جَرَحَ", "ذَبَحَ", "أَعْدَمَ", "صَرَعَ"))
_DAMMA = "\u064f"
_OFTEN_PASSIVE = frozenset(("violence", "death", "detention", "damage", "accusation"))
"""Domains of verbs that news prose puts in the passive where nobody is named."""


class Arguments(Struct, frozen=True, gc=False):
    """The phrases that stand in each relation to a trigger.

    For a verb `subject` and `object`; in the passive `object` is what is acted on. For
    a noun `genitive` is the phrase in idafa (or the attached pronoun's owner) and
    `object` a second bare phrase. `others` have prepositions. `form` is the analysis
    that the arguments settled.
    """

    form: Analysis | None
    trigger: int
    subject: Phrases = ()
    object: Phrases = ()
    genitive: Phrases = ()
    others: Phrases = ()
    passive: bool = False
    first: int = 0
    last: int = 0


def verb_arguments(
    parse: Parse,
    verb: int,
    starts: tuple[int, ...],
    *,
    transitive: bool,
    aims: frozenset[str] = frozenset(),
) -> Arguments:
    """The arguments of a finite verb.

    `transitive` says that its frame takes an object; `aims` are the prepositions that
    mark one for it (`قبض على`), which leave no room for the passive.
    """
    stop = _clause_end(parse, verb, starts)
    after = complements(parse, verb + 1, stop)
    bare, others = _bare_groups(parse, after)
    readings = _readings(parse, verb)
    active = next((form for form in readings if form.voice != "passive"), None)
    passive = next((form for form in readings if form.voice == "passive"), None)
    form = active or passive
    if form is None:
        return Arguments(None, verb, others=others, first=verb, last=verb + 1)
    relative = _object_antecedent(parse, verb, starts, form)
    before = Topic()
    if relative is None:
        before = _stated_in(parse, verb, starts) or subjects_before(
            parse, verb, form, starts
        )
    subject: Phrases = ()
    objects: Phrases = ()
    is_passive = active is None
    if active is None:
        objects = bare[0] if bare else before.phrases
    elif relative is not None:
        subject, objects = (bare[0] if bare else ()), (relative,)
    elif len(bare) > 1:
        subject, objects, is_passive = _two_phrases(
            parse, bare, before, active, passive if transitive else None
        )
    elif not bare:
        usual = transitive and _often_passive(active, others, aims)
        if before.phrases and usual and passive is not None:
            objects, is_passive = before.phrases, True
        else:
            subject = before.phrases
    else:
        subject, objects, is_passive = _one_phrase(
            parse,
            bare[0],
            before,
            active,
            passive if transitive and _often_passive(active, others, aims) else None,
        )
    if is_passive and passive is not None:
        form = passive
    return Arguments(
        form,
        verb,
        subject,
        objects,
        (),
        others,
        is_passive,
        *_extent(verb, (*subject, *objects, *others)),
    )


def _readings(parse: Parse, verb: int) -> tuple[Analysis, ...]:
    """The verb's readings of the tense and person that the tagger chose."""
    chosen = parse.analysis(verb)
    if chosen is None:
        return ()
    kind = (chosen.tense, chosen.person)
    same = [a for a in parse.word(verb).verbs if (a.tense, a.person) == kind]
    if _DAMMA in _first_mark(parse, verb):
        same = [a for a in same if a.voice == "passive"] or same
    return tuple(same)


def _first_mark(parse: Parse, verb: int) -> str:
    """The vowel signs that the text writes on a verb's first letter (`قُتل`)."""
    tokens, form = parse.tokens, parse.analysis(verb)
    start = tokens.starts[verb] + (form.start if form is not None else 0)
    span = tokens.folded.span(start, start + 1)
    return span.of(tokens.folded.source)[1:]


def _often_passive(verb: Analysis, others: Phrases, aims: frozenset[str]) -> bool:
    """Whether a verb with one phrase is rather passive than without its object."""
    aimed = any(p.preposition in aims for p in others)
    return verb.domain in _OFTEN_PASSIVE and not aimed


def _stated_in(parse: Parse, verb: int, starts: tuple[int, ...]) -> Topic | None:
    """`أصدرت بيانا تنتقد فيه الحكومة`: who issues the statement says what is in it."""
    if parse.tag(verb + 1) != "PP" or parse.word(verb + 1).value != "في":
        return None
    for at in range(verb - 1, max(parse.sentence.first, verb - _REACH) - 1, -1):
        if parse.tag(at) == "V":
            outer = verb_arguments(parse, at, starts, transitive=False)
            return Topic(outer.subject, verb=verb) if outer.subject else None
        if parse.tag(at) not in ("N", "T", "P"):
            return None
    return None


def _two_phrases(
    parse: Parse,
    bare: tuple[Phrases, ...],
    before: Topic,
    active: Analysis,
    passive: Analysis | None,
) -> tuple[Phrases, Phrases, bool]:
    """Subject, object and voice where two bare phrases or more follow the verb.

    A subject before the verb leaves its first phrase to be the object, unless that
    phrase is nominative or can act as the topic cannot. And a number behind a verb of
    killing counts its victims (`قتل عشرة من عناصر الأمن …`).
    """
    first, second = bare[0][0], parse.analysis(bare[1][0].head)
    topic = before.phrases if before.own else ()
    plain = first.head == first.first and parse.unit(first.head) is None
    head = parse.analysis(first.head)
    marked = plain and head is not None and head.case in ("acc", "obl")
    acted = marked or not agrees(active, parse, first, after=True)
    if acted and not topic and active.number != "d" and not active.enclitic:
        return before.phrases, bare[0], False  # `حملت الاحتلال المسؤولية`
    if not topic:
        counted = first.head > first.first and active.lemma in _KILLING
        acted_on = second is not None and second.case in ("acc", "obl")
        if passive is not None and counted and not acted_on:
            return (), bare[0], True
        return bare[0], bare[1], False
    acts = can_act(parse, first) and not can_act(parse, topic[0])
    if acts or (head is not None and head.case == "nom"):
        return bare[0], bare[1], False
    return topic, bare[0], False


def _one_phrase(
    parse: Parse,
    phrases: Phrases,
    before: Topic,
    active: Analysis,
    passive: Analysis | None,
) -> tuple[Phrases, Phrases, bool]:
    """Subject, object and voice where a single bare phrase follows the verb.

    With a subject of its own before it the verb takes the phrase as object; one that
    another verb only shares gives way to a phrase that can act itself.
    """
    head = parse.analysis(phrases[0].head)
    plain = head is not None and phrases[0].head == phrases[0].first
    case = head.case if head is not None and plain else ""
    fits = agrees(active, parse, phrases[0], after=True)
    if active.enclitic:
        return (phrases, (), False) if fits else (before.phrases, (), False)
    if case in ("obl", "acc") and parse.unit(phrases[0].head) is None:
        return before.phrases, phrases, False
    shares = parse.joined(before.verb) and (
        active.lemma in _words("owes_object")
        or (active.domain == "demand" and _addressed(parse, phrases[0]))
        or not can_act(parse, phrases[0])
    )
    if before.phrases and case != "nom" and (before.own or shares or not fits):
        return before.phrases, phrases, False
    if passive is not None and fits:
        return (), phrases, True
    if fits:
        return phrases, (), False
    return before.phrases, phrases, False


def _addressed(parse: Parse, phrase: Phrase) -> bool:
    """`ودعا المجتمع الدولي إلى`: those who are called upon and seldom call."""
    return parse.lemma(phrase.head) in _words("addressed")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(rule_file("extract/clauses/particles.toml").words[name])


def noun_arguments(parse: Parse, noun: int, starts: tuple[int, ...]) -> Arguments:
    """The arguments of a masdar or another noun that tells an act."""
    form = parse.analysis(noun)
    stop = _clause_end(parse, noun, starts)
    word = parse.word(noun)
    genitive: Phrases = ()
    at = noun + 1
    closed = word.definite or (form is not None and bool(form.enclitic))
    if at < stop and _armed(parse, noun, at):
        at += 1
    while at < stop and _adjective(parse, at, definite=word.definite):
        at += 1
    follows = parse.tag(at) in ("N", "QNT", "NUM", "D") and at < stop
    plain = not parse.preposition(at) and not parse.joined(at) if follows else False
    clean = "," not in parse.tokens.gap(at) if follows else False
    if not closed and follows and plain and clean and at == noun + 1:
        phrase = phrase_at(parse, at)
        if phrase is not None:
            group = [phrase]
            at = phrase.last
            while at < stop and parse.tag(at) == "N" and _continues(parse, at):
                more = phrase_at(parse, at)
                if more is None:
                    break
                group.append(more)
                at = more.last
            genitive = tuple(group)
    after = complements(parse, at, stop)
    bare, others = _bare_groups(parse, after)
    second = (
        bare
        and after[0] is bare[0][0]
        and (genitive or closed)
        and not parse.joined(after[0].first)
    )
    objects = bare[0] if second else ()
    owner = _owner(parse, noun, starts)
    if owner and not genitive and not objects:
        genitive = owner
    return Arguments(
        form,
        noun,
        owner if objects else (),
        objects,
        genitive,
        others,
        passive=False,
        first=noun,
        last=max([noun + 1, at, *(p.last for p in (*objects, *others))]),
    )


def _owner(parse: Parse, noun: int, starts: tuple[int, ...]) -> Phrases:
    """Whom the pronoun attached to a masdar stands for: the topic of its clause.

    `الحكومة برفضها الخروج`: with an object of its own the masdar's pronoun acts,
    without one it is acted on (`محاولة اغتياله`).
    """
    form = parse.analysis(noun)
    wanted = {"ه": "m", "ها": "f"}.get(form.enclitic if form is not None else "")
    told = form is not None and (form.pos == "masdar" or form.domain == "violence")
    if wanted is None or not told:
        return ()
    begin = starts[bisect_right(starts, noun) - 1]
    for phrase in complements(parse, begin, noun):
        if not phrase.preposition and gender(parse, phrase) in ("", wanted):
            return (phrase,)
    return ()


def _continues(parse: Parse, at: int) -> bool:
    """Whether و joins a bare phrase: `اغتيال سليماني والمهندس`."""
    return (
        parse.joined(at)
        and not parse.preposition(at)
        and "," not in parse.tokens.gap(at)
        and (parse.unit(at) is not None or parse.word(at).definite)
    )


def _armed(parse: Parse, noun: int, at: int) -> bool:
    """`هجوم مسلح` is an armed attack, `مقتل مسلح` the killing of a gunman."""
    fights = parse.lemma(noun) in _words("fighting")
    return fights and parse.word(at).text in ("مسلح", "مسلحة", "مسلحا")


def _adjective(parse: Parse, at: int, *, definite: bool) -> bool:
    if parse.tag(at) != "N" or parse.joined(at) or parse.preposition(at):
        return False
    if parse.unit(at) is not None or parse.word(at).definite != definite:
        return False
    word = parse.word(at)
    if not word.nouns:
        return word.text.endswith(("ي", "ية", "يا"))
    if definite or any(reading.pos == "adjective" for reading in word.nouns):
        return True
    own = any(reading.pos in ("noun", "masdar") for reading in word.nouns)
    return not own and any(reading.pos in _ADJECTIVES for reading in word.nouns)


def _clause_end(parse: Parse, index: int, starts: tuple[int, ...]) -> int:
    place = bisect_right(starts, index)
    return starts[place] if place < len(starts) else parse.sentence.last


def _bare_groups(parse: Parse, after: Phrases) -> tuple[tuple[Phrases, ...], Phrases]:
    """Bare phrases, those joined by و together, and the phrases with prepositions."""
    groups: list[list[Phrase]] = []
    others: list[Phrase] = []
    previous_bare = False
    for phrase in after:
        if phrase.preposition:
            others.append(phrase)
            previous_bare = False
        elif previous_bare and parse.joined(phrase.first):
            groups[-1].append(phrase)
        elif len(groups) < 2:  # noqa: PLR2004 - a subject and an object
            groups.append([phrase])
            previous_bare = True
        else:
            others.append(phrase)  # `ناشدت المنظمة الطرفين احترام الهدنة`
            previous_bare = False
    return tuple(tuple(group) for group in groups), tuple(others)


def _object_antecedent(
    parse: Parse, verb: int, starts: tuple[int, ...], form: Analysis
) -> Phrase | None:
    """`هجوم شنه مسلحون`: the attached pronoun stands for the noun before the verb."""
    if not form.enclitic:
        return None
    place = bisect_right(starts, verb) - 1
    begin = starts[place]
    if parse.tag(begin) == "R" and verb - begin <= 2:  # noqa: PLR2004 - الذي قد شنه
        return antecedent(parse, begin)
    if begin < verb and parse.tag(verb - 1) == "N" and not parse.joined(verb):
        found = antecedent(parse, verb)
        if found is not None and not parse.word(found.head).definite:
            return found
    return None


def _extent(trigger: int, phrases: Phrases) -> tuple[int, int]:
    near = [p for p in phrases if abs(p.first - trigger) < 40]  # noqa: PLR2004
    first = min([trigger, *(p.first for p in near)])
    return first, max([trigger + 1, *(p.last for p in near)])
